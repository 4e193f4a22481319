"""Names that texts use for something else: "WAS" is a gene, and more often a verb."""

from __future__ import annotations

from pathlib import Path

from ..text.normalize import Normalized, normalize
from .layout import read_table


class StopNames:
    """The table of stop names: for each, the entity types that it must not be taken for, ``*`` for all."""

    def __init__(self, path: Path) -> None:
        """Read the table ``path``."""
        self._rows: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for name, types, _ in read_table(path, columns=3):
            spelling = normalize(name)
            self._rows.setdefault(spelling.key, []).append((spelling.cases, frozenset(types.split(","))))

    def stops(self, spelling: Normalized, kind: str) -> bool:
        """Return whether ``spelling``, or its singular, means nothing of entity type ``kind``."""
        key = spelling.key
        rows = self._rows.get(key, [])
        if key.endswith("s"):
            rows = rows + self._rows.get(key[:-1], [])
        for cases, types in rows:
            # A stop name in lower case stops every spelling, one with capitals its own: "ChIP", but not "CHIP".
            same = "U" not in cases or spelling.cases.startswith(cases)
            if same and ("*" in types or kind in types):
                return True
        return False
