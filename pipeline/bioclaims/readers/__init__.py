"""Files as documents. A reader is one module and one line of the table in ``formats``."""

from .documents import read_documents
from .formats import FORMATS
from .source import FailedDocument, Format

__all__ = ["FORMATS", "FailedDocument", "Format", "read_documents"]
