"""Write the README's table of figures anew from .ci/measured.json: python .ci/show_figures.py

bioclaims evaluate all --data DIR --json > .ci/measured.json measures them.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from bioclaims.evaluate.overview import overview_markdown

ROOT = Path(__file__).parents[1]
PLACE = re.compile(r"(?<=<!-- figures -->\n\n).*?(?=<!-- /figures -->)", flags=re.DOTALL)


def format_figures() -> str:
    """Return the table of what was measured last."""
    measured = json.loads((ROOT / ".ci" / "measured.json").read_text(encoding="utf-8"))
    return "\n".join(overview_markdown(measured["measures"])) + "\n\n"


if __name__ == "__main__":
    readme = ROOT / "README.md"
    readme.write_text(PLACE.sub(lambda _: format_figures(), readme.read_text(encoding="utf-8")), encoding="utf-8")
