"""The compiled lexicon: names to identifiers, with the source of each name."""

from .entry import FoundName, NameEntry
from .lexicon import Lexicon

__all__ = ["FoundName", "Lexicon", "NameEntry"]
