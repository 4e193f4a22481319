"""Cues with their scopes as one guideline of annotators has them; what claims say of their cues stands apart."""

from .find import CueScope, find_scopes
from .guideline import ScopeGuideline

__all__ = ["CueScope", "ScopeGuideline", "find_scopes"]
