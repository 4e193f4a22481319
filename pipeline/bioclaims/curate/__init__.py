"""What curators say of claims: read back from the formats that they edit, as decisions and as corrected records."""

from .apply import Judged, judge_claims
from .formats import READERS, get_reader
from .rows import Row, Rows

__all__ = ["READERS", "Judged", "Row", "Rows", "get_reader", "judge_claims"]
