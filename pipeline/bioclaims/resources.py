"""Where the package's data lies: inside the package (wheel) or two folders up (checkout). Nobody else knows."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .errors import SeedError

_PACKAGE = Path(__file__).parent
_BASES = (_PACKAGE, _PACKAGE.parents[1])


def find_resource(*parts: str) -> Path:
    """Return the path of a file or folder under ``seeds/``, ``schemas/`` or ``models/``.

    Raises SeedError where it is in neither place: the installation is not whole.
    """
    for base in _BASES:
        path = base.joinpath(*parts)
        if path.exists():
            return path
    raise SeedError(where="/".join(parts), what="is missing from this installation", cure="Install bioclaims again")


def name_software() -> str:
    """Return name and version of this software, as records and manifests have them."""
    return f"bioclaims {version('bioclaims')}"


@cache
def load_toml(*parts: str) -> dict[str, Any]:
    """Return a parsed TOML resource; treat it as read-only, callers share it."""
    path = find_resource(*parts)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SeedError(where=str(path), what=f"is not TOML ({error})", cure="Mend that line") from error


@cache
def load_table(*parts: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a tab-separated resource, by column name; its first line names the columns.

    Raises SeedError, with file and line, for a row of another width, a repeated row, or rows out of order.
    """
    path = find_resource(*parts)
    lines = path.read_text(encoding="utf-8").splitlines()
    columns = lines[0].split("\t")
    for number, (line, previous) in enumerate(zip(lines[1:], ["", *lines[1:]], strict=False), start=2):
        where = f"{path}:{number}"
        if len(line.split("\t")) != len(columns):
            raise SeedError(
                where=where, what=f"has {line.count(chr(9)) + 1} columns", cure=f"Give {', '.join(columns)}"
            )
        if line == previous:
            raise SeedError(where=where, what="repeats the row before it", cure="Delete one of the two")
        if line < previous:
            raise SeedError(where=where, what="is out of order", cure="Keep the rows sorted")
    return tuple(dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:])
