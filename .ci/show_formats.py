"""Writes the table of formats into the README: ``python .ci/show_formats.py``."""

from __future__ import annotations

import re
from pathlib import Path

from bioclaims.writers.describe import describe_formats

README = Path(__file__).parents[1] / "README.md"

if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    table = f"<!-- formats -->\n\n{describe_formats()}\n<!-- /formats -->"
    README.write_text(
        re.sub(r"<!-- formats -->.*?<!-- /formats -->", lambda _: table, text, flags=re.DOTALL), encoding="utf-8"
    )
