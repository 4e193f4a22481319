"""Tables on standard output."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

_WIDTH = 160


def print_table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """Print ``rows`` under ``head``, cells whole where the terminal is wide enough or is none."""
    # Wide enough for whole identifiers and names, which are there to be copied; a narrower terminal breaks the lines.
    _print(head, rows, Console(width=max(_WIDTH, Console().width), markup=False, emoji=False, highlight=False))


def format_table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Return the same as plain text."""
    text = io.StringIO()
    _print(head, rows, Console(file=text, width=_WIDTH, markup=False, emoji=False, highlight=False, color_system=None))
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def _print(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], console: Console) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in head:
        table.add_column(title, overflow="fold")
    for row in rows:
        table.add_row(*row)
    console.print(table)
