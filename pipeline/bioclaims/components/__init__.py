"""The only spaCy glue: the pipeline components, their factories, and whole pipelines."""

from .component import BioclaimsComponent, Reading, SentenceReading, create_bioclaims, find_findings, read_sentence
from .gate import create_mention_gate, create_trigger_gate
from .known import add_known_names, create_known_names
from .load import load
from .mentions import ground_mentions, note_abbreviations, note_document, note_mentions, read_mentions

__all__ = [
    "BioclaimsComponent",
    "Reading",
    "SentenceReading",
    "add_known_names",
    "create_bioclaims",
    "create_known_names",
    "create_mention_gate",
    "create_trigger_gate",
    "find_findings",
    "ground_mentions",
    "load",
    "note_abbreviations",
    "note_document",
    "note_mentions",
    "read_mentions",
    "read_sentence",
]
