"""What a run says on standard error while it goes on."""

from __future__ import annotations

import sys
import time
from collections import deque
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, Self

import orjson
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from ..readers import Position
from ..run.outcome import Outcome, place
from ..run.summary import Summary

# Between two lines of progress where standard error is no terminal.
_PAUSE_SECONDS = 10.0
# The rate is that of so many documents before this one.
_RECENT = 1_000


class Reporter:
    """Messages as lines, progress as one line that a terminal keeps up to date; ``quiet`` leaves only errors.

    ``as_json``: each line is an object, progress is one now and then. ``position`` tells how much is left to read.
    """

    def __init__(self, *, quiet: bool, as_json: bool = False, position: Position | None = None) -> None:
        self._quiet, self._as_json = quiet, as_json
        self._console = Console(stderr=True, markup=False, highlight=False, emoji=False)
        self._is_live = self._console.is_terminal and not quiet and not as_json
        self._shown = time.monotonic()
        self._pace = _Pace(position or Position())
        columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
        self._live = Progress(*columns, console=self._console, transient=True, disable=not self._is_live)
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
        self._tell("error", message, f"error: {message}")

    def warn(self, message: str) -> None:
        """Show what the user should know."""
        if not self._quiet:
            self._tell("warning", message, f"warning: {message}")

    def say(self, message: str) -> None:
        """Show a line that is neither."""
        if not self._quiet:
            self._tell("message", message, message)

    def finish(self, summary: Summary) -> None:
        """Show the counts at the end."""
        if not self._quiet:
            self._tell("summary", str(summary), str(summary), **asdict(summary))

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
        self._pace.note()
        now = time.monotonic()
        if self._is_live:
            self._live.update(self._task, description=self._describe(summary))
        elif not self._quiet and now - self._shown >= _PAUSE_SECONDS:
            self._shown = now
            counts = {name: value for name, value in asdict(summary).items() if name != "seconds"}
            rest = {"documents_a_second": self._pace.find_rate(), "seconds_left": self._pace.find_seconds_left()}
            self._tell("progress", self._describe(summary), self._describe(summary), **counts, **rest)

    def _describe(self, summary: Summary) -> str:
        rate, left = self._pace.find_rate(), self._pace.find_seconds_left()
        parts = [f"documents {summary.documents}, claims {summary.claims}, failed {summary.failed}"]
        parts += [f"{rate:.1f} a second"] if rate is not None else []
        parts += [f"about {timedelta(seconds=round(left))} left"] if left is not None else []
        return ", ".join(parts)

    def _tell(self, kind: str, message: str, line: str, **values: Any) -> None:
        if not self._as_json:
            self._console.print(line, soft_wrap=True)
            return
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        record = {"time": now, "kind": kind, "message": message, **values}
        sys.stderr.write(orjson.dumps(record).decode("utf-8") + "\n")
        sys.stderr.flush()


class _Pace:
    """How fast a run goes, and how long it will take at that pace: time by a clock that nobody sets."""

    def __init__(self, position: Position) -> None:
        self._position = position
        self._recent: deque[tuple[float, float | None]] = deque(maxlen=_RECENT)

    def note(self) -> None:
        """Note that another document is done."""
        self._recent.append((time.monotonic(), self._position.find_share()))

    def find_rate(self) -> float | None:
        """Return how many documents a second were done lately, None where it is too early to tell."""
        passed = self._recent[-1][0] - self._recent[0][0] if len(self._recent) > 1 else 0.0
        return (len(self._recent) - 1) / passed if passed > 0 else None

    def find_seconds_left(self) -> float | None:
        """Return how long the rest may take, None where nobody can tell."""
        if len(self._recent) < 2:
            return None
        (before, was), (now, share) = self._recent[0], self._recent[-1]
        if was is None or share is None or share <= was:
            return None
        return (1 - share) * (now - before) / (share - was)
