"""What a curator's file says of each claim, before it is compared with the record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..errors import InputError
from ..model import Claim


@dataclass(frozen=True, slots=True)
class Row:
    """What a file says of one claim, at ``where``; ``values`` holds fields of ``fields.FIELDS``, as texts."""

    where: str
    claim: str
    values: Mapping[str, str]
    verdict: str = ""
    comment: str = ""
    curator: str = ""
    sentence: str | None = None


def _covers_nothing(claim: Claim) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a file by claim; ``covers`` tells of a claim without a row whether its absence means rejection.

    ``notes`` say what stands in the file and does not come back.
    """

    rows: dict[str, Row]
    covers: Callable[[Claim], bool] = _covers_nothing
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Collected:
    """Rows and problems while a file is read: curators want all problems at once, not the first."""

    rows: dict[str, Row] = field(default_factory=dict)
    problems: list[InputError] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """Take a row; a second one of the same claim is a problem."""
        first = self.rows.setdefault(row.claim, row)
        if first is not row:
            self.blame(row.where, f"{row.claim} stands in {first.where} already", "Delete one of the two")

    def blame(self, where: str, what: str, cure: str) -> None:
        """Take a problem."""
        self.problems.append(InputError(where=where, what=what, cure=cure))

    def check(self) -> None:
        """Raise ExceptionGroup where there are problems."""
        if self.problems:
            raise ExceptionGroup("what curators wrote is at fault", self.problems)
