"""Files as documents. A reader is one module and one line of the table in ``formats``."""

from .documents import find_companions, list_files, read_documents
from .formats import FORMATS
from .position import Position
from .source import FailedDocument, Format

__all__ = ["FORMATS", "FailedDocument", "Format", "Position", "find_companions", "list_files", "read_documents"]
