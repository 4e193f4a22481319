"""The examples in docstrings give what they say, and each room tells what it is for."""

from __future__ import annotations

import ast
import doctest
from importlib import import_module
from pathlib import Path

import pytest

import bioclaims

CODE = Path(bioclaims.__file__).parent
ROOMS = sorted(CODE.rglob("__init__.py"))
EXAMPLES = [
    ".".join(("bioclaims", *path.relative_to(CODE).with_suffix("").parts)).removesuffix(".__init__")
    for path in sorted(CODE.rglob("*.py"))
    if ">>> " in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("path", ROOMS, ids=[str(path.parent.relative_to(CODE)) for path in ROOMS])
def test_a_room_tells_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_what_is_offered_has_an_example() -> None:
    assert all(">>> " in getattr(bioclaims, name).__doc__ for name in bioclaims.__all__)


@pytest.mark.model
@pytest.mark.parametrize("module", EXAMPLES)
def test_an_example_gives_what_it_says(module: str) -> None:
    tried = doctest.testmod(import_module(module))
    assert tried.attempted
    assert not tried.failed
