"""Our rules for molecular text, for tools that find negation by phrases.

``molecular.tsv``: a phrase, the tools that it is for, its place (``before`` or ``after`` a target, in ``either``;
``within``: a target that begins with it is negated; ``pseudo``: no negation; ``stop``: ends the reach of others), and
for ConText how many words it reaches and how many targets. They were chosen on the training parts of two event
corpora. negspacy reaches to the end of a sentence, so that prepositions and articles end it there.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from ...errors import SeedError

PLACES = ("before", "after", "either", "within", "pseudo", "stop")
_COLUMNS = ("phrase", "tools", "place", "reach", "targets")
_PATH = Path(__file__).with_name("molecular.tsv")


def read_rules(tool: str, path: Path = _PATH) -> list[dict[str, Any]]:
    """Return the rules for ``tool`` as the runner takes them: phrase, place, reach and targets (None: without bound).

    Raises SeedError, with file and line, where a row is no rule, is repeated or out of order.
    """
    return [
        {"phrase": phrase, "place": place, "reach": _number(reach), "targets": _number(targets)}
        for phrase, tools, place, reach, targets in _read_rows(path)
        if tools in ("both", tool)
    ]


@cache
def _read_rows(path: Path) -> tuple[tuple[str, ...], ...]:
    head, *lines = (tuple(line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines())
    if head != _COLUMNS:
        raise SeedError(where=f"{path}:1", what="has other columns", cure=f"Name {', '.join(_COLUMNS)}")
    for number, row in enumerate(lines, start=2):
        where = f"{path}:{number}"
        if len(row) != len(_COLUMNS) or row[2] not in PLACES or not all(_is_number(cell) for cell in row[3:]):
            raise SeedError(where=where, what="is no rule", cure=f"A place is one of {', '.join(PLACES)}")
        if number > 2 and row <= lines[number - 3]:
            raise SeedError(where=where, what="repeats a row or is out of order", cure="Keep the rows sorted")
    return tuple(lines)


def _is_number(cell: str) -> bool:
    return cell == "-" or cell.isdecimal()


def _number(cell: str) -> int | None:
    return None if cell == "-" else int(cell)
