"""The curators' sheet read back: as it was written, or as a spreadsheet saved it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ..errors import InputError
from ..text.encoding import decode
from ..writers.cells import unguard_cell
from ..writers.sheet import VERDICTS
from .fields import SHEET_FIELDS
from .rows import Collected, Row, Rows

_NEEDED = ("claim_id", "verdict")


def read_sheet(path: Path) -> Rows:
    """Return a row for each claim of the sheet. Commas, semicolons or tabs between the cells, any Unicode encoding.

    Raises InputError where it is no sheet, ExceptionGroup of InputErrors, with line and column, for the cells at fault.
    """
    try:
        text = decode(path.read_bytes()).text
    except OSError as error:
        raise InputError(
            where=str(path), what=f"cannot be read ({error.strerror})", cure="Give the sheet that export wrote"
        ) from error
    text = text.removeprefix("\ufeff")
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    names = [name.strip() for name in next(reader, [])]
    missing = [name for name in _NEEDED if name not in names]
    if missing:
        raise InputError(
            where=f"{path}:1",
            what=f"has no column {', '.join(missing)}",
            cure="Give the sheet that `export --to sheet` wrote, with its first row",
        )
    collected = Collected()
    line = reader.line_num
    for cells in reader:
        where, line = f"{path}:{line + 1}", reader.line_num
        if any(cells):
            _read_row(dict(zip(names, map(unguard_cell, cells), strict=False)), where, collected)
    collected.check()
    return Rows(collected.rows)


def _read_row(cells: dict[str, str], where: str, collected: Collected) -> None:
    if not all(name in cells for name in _NEEDED):
        collected.blame(where, "is cut off before its claim_id", "Give the whole row, or delete it")
        return
    cells = {name: cell.strip() if name in SHEET_FIELDS else cell for name, cell in cells.items()}
    verdict = cells["verdict"].strip().lower()
    if verdict and verdict not in VERDICTS:
        collected.blame(
            f"{where}: verdict", f"unknown name {verdict!r}", f"Known names: {', '.join(VERDICTS)}, or nothing"
        )
    collected.add(
        Row(
            where=where,
            claim=cells["claim_id"].strip(),
            values={name: cells[name] for name in SHEET_FIELDS if name in cells},
            verdict=verdict,
            comment=cells.get("comment", "").strip(),
            curator=cells.get("curator", "").strip(),
            sentence=cells.get("sentence"),
        )
    )
