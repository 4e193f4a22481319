"""Identifiers for mentions: by their words, and by the document that they stand in."""

from .context import Surroundings, add_members, prefer_supported
from .exact import ground_mention
from .floor import drop_unsure
from .orthologues import add_orthologues, find_species
from .short_forms import expand_short_forms
from .similar import ground_by_words

__all__ = [
    "Surroundings",
    "add_members",
    "add_orthologues",
    "drop_unsure",
    "expand_short_forms",
    "find_species",
    "ground_by_words",
    "ground_mention",
    "prefer_supported",
]
