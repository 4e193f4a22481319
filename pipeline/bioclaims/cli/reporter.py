"""What a run says on standard error while it goes on."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from ..run.outcome import Outcome, place
from ..run.summary import Summary

# Between two lines of progress where standard error is no terminal.
_PAUSE_SECONDS = 10.0


class Reporter:
    """Messages as lines, progress as one line that a terminal keeps up to date; ``quiet`` leaves only errors."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._console = Console(stderr=True, markup=False, highlight=False, emoji=False)
        self._shown = time.monotonic()
        columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
        self._live = Progress(
            *columns, console=self._console, transient=True, disable=quiet or not self._console.is_terminal
        )
        self._task = self._live.add_task("reading", total=None)

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._live.stop()

    def error(self, message: str) -> None:
        """Show what went wrong, always."""
        self._console.print(f"error: {message}", soft_wrap=True)

    def warn(self, message: str) -> None:
        """Show what the user should know."""
        if not self._quiet:
            self._console.print(f"warning: {message}", soft_wrap=True)

    def say(self, message: str) -> None:
        """Show a line that is neither."""
        if not self._quiet:
            self._console.print(message, soft_wrap=True)

    def show(self, outcome: Outcome, summary: Summary) -> None:
        """Show what came of a document, and the counts so far."""
        if outcome.failure:
            self.error(str(outcome.failure))
        for defect in outcome.defects:
            self.error(defect)
        if outcome.document and not outcome.failure and not outcome.sentences:
            self.warn(f"{place(outcome.document)}: no sentence found, nothing was read")
        if outcome.document and outcome.overlong:
            what = f"{outcome.overlong} sentences have more tokens than --max-sentence-tokens, and were not read"
            self.warn(f"{place(outcome.document)}: {what}")
        counts = f"documents {summary.documents}, claims {summary.claims}, failed {summary.failed}"
        self._live.update(self._task, description=counts)
        if not self._console.is_terminal and time.monotonic() - self._shown >= _PAUSE_SECONDS:
            self._shown = time.monotonic()
            self.say(counts)
