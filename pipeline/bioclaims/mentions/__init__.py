"""Names in a text: those of the lexicon, those that a trained model marks, and one answer from both."""

from .abbreviations import Abbreviation, find_abbreviations
from .kinds import ground_by_kinds
from .lexicon import find_lexicon_mentions, find_mentions_in
from .overlap import resolve_overlaps
from .short_forms import Definition, apply_abbreviations, apply_definitions, find_definitions
from .tags import drop_tags
from .whole_names import find_partly_known, prefer_wholes

__all__ = [
    "Abbreviation",
    "Definition",
    "apply_abbreviations",
    "apply_definitions",
    "drop_tags",
    "find_abbreviations",
    "find_definitions",
    "find_lexicon_mentions",
    "find_mentions_in",
    "find_partly_known",
    "ground_by_kinds",
    "prefer_wholes",
    "resolve_overlaps",
]
