"""Files as documents. A reader is one module and one line of the table in ``formats``."""

from .documents import find_companions, list_files, read_documents
from .files.position import Position
from .formats import FORMATS
from .source import FailedDocument, Format

__all__ = ["FORMATS", "FailedDocument", "Format", "Position", "find_companions", "list_files", "read_documents"]
