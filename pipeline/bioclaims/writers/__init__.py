"""Records as files."""

from .jsonl import LineWriter, open_lines, to_document_record

__all__ = ["LineWriter", "open_lines", "to_document_record"]
