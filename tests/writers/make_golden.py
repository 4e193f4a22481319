"""Writes the golden files anew, from the sample claims: ``python tests/writers/make_golden.py``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from test_writers import GOLDEN, NEEDS, write

from bioclaims.writers import WRITERS
from sample_claims import make_entries

if __name__ == "__main__":
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for writer in WRITERS:
        if writer.name not in NEEDS:
            for name, data in write(writer, make_entries()).items():
                path = GOLDEN / writer.name / (name or f"claims{writer.suffix}")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
