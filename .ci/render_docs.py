"""Render the docstrings as pages, and fail where pdoc warns: python .ci/render_docs.py FOLDER"""

from __future__ import annotations

import sys
import warnings
from pathlib import Path
from pkgutil import walk_packages

import pdoc
import pdoc.extract

import bioclaims


def render_docs(folder: Path) -> list[str]:
    """Write a page for each module below ``folder``, and return what pdoc warns of."""
    # These are imported when they are asked for, and pdoc does not ask.
    for name in bioclaims.__all__:
        setattr(bioclaims, name, getattr(bioclaims, name))
    pdoc.render.configure(docformat="markdown", show_source=False)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore")
        warnings.filterwarnings("always", module="pdoc")
        pdoc.pdoc(*_list_roots(), output_directory=folder)
    return [str(each.message) for each in caught]


def _list_roots() -> list[str]:
    """Return the modules to name: below one that says what it offers (``__all__``), pdoc looks at nothing else."""
    roots, reached = list[str](), set[str]()
    for name in ("bioclaims", *(each.name for each in walk_packages(bioclaims.__path__, "bioclaims."))):
        if name not in reached and not name.endswith(".__main__"):
            roots.append(name)
            reached.update(pdoc.extract.walk_specs([name]))
    return roots


if __name__ == "__main__":
    found = render_docs(Path(sys.argv[1]))
    sys.exit("\n".join(found) or None)
