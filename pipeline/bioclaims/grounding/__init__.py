"""Identifiers for mentions that come without one."""

from .exact import ground_mention

__all__ = ["ground_mention"]
