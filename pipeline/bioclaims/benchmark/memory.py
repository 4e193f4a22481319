"""How much memory a process holds and has held."""

from __future__ import annotations

import resource
import sys
from pathlib import Path


def measure_peak() -> float:
    """Return the most memory that this process has held so far, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Kilobytes, but bytes on macOS.
    return peak / 1e6 if sys.platform == "darwin" else peak / 1e3


def read_memory(pid: int) -> tuple[float, float]:
    """Return the megabytes that another process holds, and the most that it has held.

    Raises OSError where the system does not say (it is asked through ``/proc``).
    """
    rows = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    now, peak = (int(rows[name].split()[0]) / 1000 for name in ("VmRSS", "VmHWM"))
    return now, peak
