"""Slips of a parser that the tree itself shows, put right."""

from .mend import mend_tree

__all__ = ["mend_tree"]
