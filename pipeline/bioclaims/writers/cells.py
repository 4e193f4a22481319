"""Rows as comma- or tab-separated text that spreadsheets open unharmed, and back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

# What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), East Asian forms among them; and the
# mark itself, so that reading back is exact.
_DANGEROUS = tuple("=+-@\t\r\n＝＋－＠'")
_MARK = "'"


def guard_cell(text: str) -> str:
    """Return ``text`` with an apostrophe before what a spreadsheet would run as a formula."""
    return _MARK + text if text.startswith(_DANGEROUS) else text


def unguard_cell(cell: str) -> str:
    """Return the text that ``guard_cell`` made ``cell`` of."""
    return cell[1:] if cell.startswith(_MARK) else cell


def show_cell(value: str | int | float | bool | None) -> str:
    """Return ``value`` as text: nothing for None, ``true`` and ``false`` for flags."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def format_rows(rows: Iterable[Iterable[str | int | float | bool | None]], *, delimiter: str) -> bytes:
    """Return ``rows`` in UTF-8 with CR LF ends (RFC 4180), texts guarded; numbers stay numbers."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    for row in rows:
        writer.writerow([guard_cell(cell) if isinstance(cell, str) else show_cell(cell) for cell in row])
    return out.getvalue().encode("utf-8")
