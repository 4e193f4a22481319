"""How much memory this process has held."""

from __future__ import annotations

import resource
import sys


def measure_peak() -> float:
    """Return the most memory that this process has held so far, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Kilobytes, but bytes on macOS.
    return peak / 1e6 if sys.platform == "darwin" else peak / 1e3
