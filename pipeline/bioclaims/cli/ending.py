"""How ``extract`` ends: what it counted, and its exit status."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

import orjson

from ..errors import OutputError
from ..run.summary import Summary
from .lazy import INTERRUPTED


@dataclass(frozen=True, slots=True)
class Ending:
    """The counts and the exit status; ``known`` documents were passed over, ``superseded`` ones done again."""

    summary: Summary
    status: int
    known: int = 0
    superseded: int = 0

    @classmethod
    def of_stop(cls, summary: Summary) -> Self:
        """Return the ending of a run that Ctrl-C stopped."""
        return cls(summary, INTERRUPTED)

    def write(self, path: str) -> None:
        """Write the summary file. Raises OutputError where it cannot be written."""
        values = {**asdict(self.summary), "known": self.known, "superseded": self.superseded, "status": self.status}
        try:
            Path(path).write_bytes(orjson.dumps(values, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        except OSError as error:
            raise OutputError(
                where=path, what=f"cannot be written ({error.strerror})", cure="Give a place that you may write to"
            ) from error
