"""The compiled lexicon: names to identifiers, with the source of each name."""

from .lexicon import Lexicon, NameEntry

__all__ = ["Lexicon", "NameEntry"]
