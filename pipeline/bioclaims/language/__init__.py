"""The trained spaCy model: load it, and read its Docs as plain sentences."""

from .kept import read_kept
from .load import describe_model, load_language
from .names import Name, read_names
from .reader import mark_all_names
from .tables import renew_tables
from .text import read_text
from .trees import read_sentence_spans, read_trained_mentions, read_tree, read_trees

__all__ = [
    "Name",
    "describe_model",
    "load_language",
    "mark_all_names",
    "read_kept",
    "read_names",
    "read_sentence_spans",
    "read_text",
    "read_trained_mentions",
    "read_tree",
    "read_trees",
    "renew_tables",
]
