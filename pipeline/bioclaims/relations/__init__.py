"""Frames × triggers → relations."""

from .find import find_relations
from .frames import load_frames
from .triggers import load_lexis

__all__ = ["find_relations", "load_frames", "load_lexis"]
