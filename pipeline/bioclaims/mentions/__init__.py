"""Names in a text: those of the lexicon, those that a trained model marks, and one answer from both."""

from .abbreviations import Abbreviation, apply_abbreviations, find_abbreviations
from .lexicon import find_lexicon_mentions
from .overlap import resolve_overlaps

__all__ = ["Abbreviation", "apply_abbreviations", "find_abbreviations", "find_lexicon_mentions", "resolve_overlaps"]
