"""Records as files."""

from .jsonl import LineWriter, open_lines

__all__ = ["LineWriter", "open_lines"]
