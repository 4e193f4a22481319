"""Identifiers for mentions: by their words, and by the document that they stand in."""

from .context import Surroundings, prefer_supported
from .exact import ground_mention
from .floor import drop_unsure
from .orthologues import add_orthologues
from .short_forms import expand_short_forms
from .similar import ground_by_words

__all__ = [
    "Surroundings",
    "add_orthologues",
    "drop_unsure",
    "expand_short_forms",
    "ground_by_words",
    "ground_mention",
    "prefer_supported",
]
