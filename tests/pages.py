"""What users read: the README and the pages that it leads to."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHANGE = (ROOT / "seeds" / "README.md").read_text(encoding="utf-8")
MEASURE = (ROOT / "pipeline" / "README.md").read_text(encoding="utf-8")
FIELDS = (ROOT / "schemas" / "README.md").read_text(encoding="utf-8")
# In the order in which their blocks of code go on with what those before them made.
PAGES = "\n".join((README, CHANGE, MEASURE, FIELDS))
