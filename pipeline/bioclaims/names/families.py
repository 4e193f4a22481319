"""Families and complexes, and the genes that they join."""

from __future__ import annotations

from .lexicon import Lexicon


def find_members(curie: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the members of the family ``curie``; of what is no family itself alone."""
    entries = (entry.grounding for name in lexicon.names_of(curie) for entry in lexicon.lookup(name))
    return next((each.members for each in entries if each.curie == curie and each.members), (curie,))
