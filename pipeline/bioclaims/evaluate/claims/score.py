"""The claim scorer: records and gold lines matched one to one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linear_sum_assignment

from ...model import Claim
from .fit import Fit, find_field_results, find_fit
from .gold import GoldLine


@dataclass(frozen=True, slots=True)
class LineScore:
    """A gold line, the record matched with it (None: missed), its aspect and its further fields."""

    line: GoldLine
    claim: Claim | None = None
    aspect_right: bool | None = None
    fields: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FieldScore:
    """In how many of the matched lines that name a field the record has it right."""

    right: int
    total: int

    @property
    def accuracy(self) -> float | None:
        """The share that is right; None where no matched line names the field."""
        return self.right / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Score:
    """What was found, what was missed, and the records that fit no line."""

    lines: tuple[LineScore, ...]
    errors: tuple[Claim, ...]
    repeats: tuple[Claim, ...]

    @property
    def required(self) -> int:
        """How many lines must be found."""
        return sum(each.line.required for each in self.lines)

    @property
    def found(self) -> int:
        """How many of them were found."""
        return sum(each.line.required and each.claim is not None for each in self.lines)

    @property
    def matched(self) -> int:
        """How many lines, required or not, have a record."""
        return sum(each.claim is not None for each in self.lines)

    @property
    def precision(self) -> float | None:
        """Matched records among matched records and errors; None where there are neither."""
        total = self.matched + len(self.errors)
        return self.matched / total if total else None

    @property
    def recall(self) -> float | None:
        """Found lines among required lines; None where none is required."""
        return self.found / self.required if self.required else None

    @property
    def aspect(self) -> FieldScore:
        """How often the aspect is right, over matched lines that name one."""
        results = [each.aspect_right for each in self.lines if each.aspect_right is not None]
        return FieldScore(sum(results), len(results))

    @property
    def fields(self) -> dict[str, FieldScore]:
        """The further fields, each over the matched lines that name it, by name."""
        results = defaultdict[str, list[bool]](list)
        for each in self.lines:
            for name, is_right in each.fields.items():
                results[name].append(is_right)
        return {name: FieldScore(sum(each), len(each)) for name, each in sorted(results.items())}


def score_claims(claims: Sequence[Claim], lines: Sequence[GoldLine]) -> Score:
    """Return the score of the ``claims`` read from one text against that text's gold ``lines``.

    A claim and a line fit when sentence, agent, predicate, theme and polarity do. They are matched one to one, as
    many as possible, required lines before others and right aspects before wrong ones. A further claim that fits
    some line is a repeat and counts neither way; a claim that fits none is an error.
    """
    fits = {
        (row, column): fit
        for row, claim in enumerate(claims)
        for column, line in enumerate(lines)
        if (fit := find_fit(claim, line)) is not None
    }
    matches = {column: row for row, column in _match(fits, claims, lines)}
    matched, fitting = set(matches.values()), {row for row, _ in fits}
    return Score(
        lines=tuple(
            _score_line(line, claims[matches[column]], fits[matches[column], column])
            if column in matches
            else LineScore(line)
            for column, line in enumerate(lines)
        ),
        errors=tuple(claim for row, claim in enumerate(claims) if row not in fitting),
        repeats=tuple(claim for row, claim in enumerate(claims) if row in fitting - matched),
    )


def join_scores(scores: Iterable[Score]) -> Score:
    """Return the score over several texts: their lines, errors and repeats together."""
    kept = list(scores)
    return Score(
        lines=tuple(line for score in kept for line in score.lines),
        errors=tuple(claim for score in kept for claim in score.errors),
        repeats=tuple(claim for score in kept for claim in score.repeats),
    )


def _match(
    fits: Mapping[tuple[int, int], Fit], claims: Sequence[Claim], lines: Sequence[GoldLine]
) -> list[tuple[int, int]]:
    """Return pairs (claim, line): the assignment of highest weight.

    The sets of lines that can be matched together form a matroid, so that the weight's first digit, required
    before optional, never costs a match; the second digit, the aspect, can never outweigh the first.
    """
    base = len(lines) + 1
    weights = np.zeros((len(claims), len(lines)))
    for (row, column), fit in fits.items():
        weights[row, column] = (2 if lines[column].required else 1) * base + (fit.aspect_right is not False)
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return [pair for pair in zip(rows.tolist(), columns.tolist(), strict=True) if pair in fits]


def _score_line(line: GoldLine, claim: Claim, fit: Fit) -> LineScore:
    return LineScore(line, claim, fit.aspect_right, find_field_results(claim, line, fit))
