"""How sure a share is that a sample tells."""

from __future__ import annotations

import math
from statistics import NormalDist


def find_interval(right: int, total: int, *, sure: float = 0.95) -> tuple[float, float] | None:
    """Return the interval that holds the share behind ``right`` of ``total``, surely to ``sure`` (Wilson 1927)."""
    if total == 0:
        return None
    z = NormalDist().inv_cdf((1 + sure) / 2)
    share, width = right / total, z * z / total
    middle = (share + width / 2) / (1 + width)
    half = z / (1 + width) * math.sqrt(share * (1 - share) / total + width / (4 * total))
    return max(0.0, middle - half), min(1.0, middle + half)
