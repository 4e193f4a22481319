"""Memory that is kept when it is freed."""

from __future__ import annotations

import subprocess
import sys

import pytest

# Pages that a second block of 100 MB costs when the first is freed; in a process of its own, which stays as it is told.
_COUNT = """
import resource
import numpy as np
from bioclaims.train.memory import keep_freed_memory

is_kept = keep_freed_memory()
np.ones(25_000_000, dtype=np.float32)
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
np.ones(25_000_000, dtype=np.float32)
print(is_kept, resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc alone is told")
def test_what_is_freed_is_not_asked_of_the_kernel_again():
    run = subprocess.run([sys.executable, "-c", _COUNT], capture_output=True, text=True, check=True)
    is_kept, pages = run.stdout.split()
    assert is_kept == "False" or int(pages) < 1000
