"""Tests in several processes: one for each core, of which each has one to itself."""

from __future__ import annotations

import os

import pytest

from bioclaims.cli.run_options import count_workers

# Each loads the model and much else: 0.8 GB. What takes longest in one test bounds what more of them gain.
_MOST = 8

if "PYTEST_XDIST_WORKER" in os.environ:
    # Before NumPy is imported, which asks once. Commands that tests start get it too.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Return how many processes ``pytest -n auto`` starts: one for each core that this one may use."""
    return min(count_workers(), _MOST)
