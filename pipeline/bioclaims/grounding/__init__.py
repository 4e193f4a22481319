"""Identifiers for mentions: by their words, and by the document that they stand in."""

from .context import Surroundings, prefer_supported
from .exact import ground_mention

__all__ = ["Surroundings", "ground_mention", "prefer_supported"]
