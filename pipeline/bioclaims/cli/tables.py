"""Tables on standard output."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

_WIDTH = 160


def print_table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """Print ``rows`` under ``head``, cells whole where the terminal is wide enough or is none."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in head:
        table.add_column(title, overflow="fold")
    for row in rows:
        table.add_row(*row)
    # Wide enough for whole identifiers and names, which are there to be copied; a narrower terminal breaks the lines.
    width = max(_WIDTH, Console().width)
    Console(width=width, markup=False, emoji=False, highlight=False).print(table)
