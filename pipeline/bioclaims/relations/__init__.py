"""Frames × triggers → relations."""

from .find import find_all_relations, find_relations
from .frames import load_frames
from .triggers import load_lexis

__all__ = ["find_all_relations", "find_relations", "load_frames", "load_lexis"]
