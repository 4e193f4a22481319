"""How far a command has come, on standard error."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress

# Between two lines where standard error is no terminal.
_PAUSE_SECONDS = 10.0

Item = TypeVar("Item")


def show_progress(items: Iterable[Item], *, noun: str, total: int | None = None, quiet: bool = False) -> Iterator[Item]:
    """Yield ``items``, and show how many of ``total`` were there: a bar in a terminal, else a line now and then."""
    whole = "" if total is None else f" of {total}"
    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    shown = time.monotonic()
    with Progress(console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        task = bar.add_task(noun, total=total)
        for number, item in enumerate(items, start=1):
            yield item
            bar.advance(task)
            if not quiet and not console.is_terminal and time.monotonic() - shown >= _PAUSE_SECONDS:
                shown = time.monotonic()
                console.print(f"{noun} {number}{whole}", soft_wrap=True)
