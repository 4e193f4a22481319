"""Curators' rows and the records that they speak of, together: decisions, and the records as corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from ..errors import InputError
from ..model import Claim, Participant, rename_claim
from .correct import correct_claim, find_changes
from .rows import Row, Rows


@dataclass(frozen=True, slots=True)
class Judged:
    """A record and what became of it: ``verdict`` is empty where nobody judged it, ``after`` None where it goes.

    ``changes`` are the fields with what they said and what they say now. ``problem`` says why the row cannot be
    followed; the record is as it was then.
    """

    before: Claim
    after: Claim | None
    verdict: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()
    row: Row | None = None
    problem: InputError | None = None


def judge_claims(claims: Iterable[tuple[str, Claim]], rows: Rows) -> Iterator[Judged]:
    """Yield each claim, in order, with what ``rows`` say of it; the claims of one document are held in memory.

    A claim that is a participant of another takes its new id along; where it is rejected, its theme stands for it.
    """
    for _, group in groupby(claims, key=lambda pair: pair[1].document.id):
        judged = [_judge(claim, rows) for _, claim in group]
        yield from _mend_nesting(judged)


def find_unknown(rows: Rows, seen: Iterable[str]) -> list[InputError]:
    """Return a problem for each row of a claim that is none of ``seen``."""
    known = set(seen)
    return [
        InputError(
            where=row.where,
            what=f"no claim {row.claim or 'without id'} among the records",
            cure="Give the records that were exported, and leave claim_id as it is",
        )
        for row in rows.rows.values()
        if row.claim not in known
    ]


def _judge(claim: Claim, rows: Rows) -> Judged:
    row = rows.rows.get(claim.id)
    if row is None:
        return Judged(claim, None, "reject") if rows.covers(claim) else Judged(claim, claim)
    changes = find_changes(claim, row.values)
    listed = tuple((name, *both) for name, both in changes.items())
    try:
        _check_row(claim, row, changed=bool(changes))
        if row.verdict in ("reject", "unsure"):
            return Judged(claim, None if row.verdict == "reject" else claim, row.verdict, row=row)
        if changes:
            return Judged(claim, correct_claim(claim, changes, where=row.where), "correct", listed, row)
    except InputError as problem:
        return Judged(claim, claim, row=row, problem=problem)
    return Judged(claim, claim, row.verdict, row=row)


def _check_row(claim: Claim, row: Row, *, changed: bool) -> None:
    if row.sentence is not None and row.sentence.split() != claim.evidence[0].sentence.text.split():
        raise InputError(
            where=f"{row.where}: sentence",
            what=f"is not that of {row.claim}",
            cure="Rows may have been moved against each other: sort whole rows, and leave claim_id and sentence",
        )
    if row.verdict == "accept" and changed:
        raise InputError(
            where=f"{row.where}: verdict", what="is accept, but fields were changed", cure="Say correct, or undo them"
        )
    if row.verdict == "correct" and not changed:
        raise InputError(
            where=f"{row.where}: verdict", what="is correct, but no field was changed", cure="Say accept, or change one"
        )


def _mend_nesting(judged: list[Judged]) -> Iterator[Judged]:
    """Yield the same with participants that are claims as those are now."""
    corrected = {each.before.id: each.after for each in judged}
    mended: dict[str, Claim | None] = {}

    def mend(id: str) -> Claim | None:
        if id not in mended:
            claim = corrected[id]
            # Stands already where a record were its own participant, which no reader makes.
            mended[id] = claim
            inner = [end.claim for end in (claim.agent, claim.theme) if end.claim in corrected] if claim else []
            if claim and inner:
                mended[id] = _mend(claim, {each: mend(each) for each in inner if each})
        return mended[id]

    for each in judged:
        yield replace(each, after=mend(each.before.id))


def _mend(claim: Claim, now: dict[str, Claim | None]) -> Claim:
    agent, theme = (_mend_participant(end, now) for end in (claim.agent, claim.theme))
    if (agent, theme) == (claim.agent, claim.theme):
        return claim
    return rename_claim(replace(claim, agent=agent, theme=theme))


def _mend_participant(end: Participant, now: dict[str, Claim | None]) -> Participant:
    if end.claim is None or end.claim not in now:
        return end
    inner = now[end.claim]
    if inner is None:
        return replace(end, claim=None)
    if inner.id == end.claim:
        return end
    return replace(inner.theme, claim=inner.id, perturbation=end.perturbation)
