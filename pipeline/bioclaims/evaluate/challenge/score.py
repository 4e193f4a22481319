"""Sentences that try one phenomenon of assertion each, and whether the claims in them are as they should be.

A file is a phenomenon: ``phenomenon`` (its name), ``about`` (what it tests), and cases. A case has ``text``, ``trap``
(true where it only looks like the phenomenon), and records as ``expected.py`` describes them: ``records`` that must
come, ``may`` that can come too, and ``never``, some fields of records that must not. A record of the same agent and
theme as an expected one, but of the other polarity, must not come either, unless it is itself expected.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import InputError
from ...model import Claim
from ...vocab import check_name
from ..figures import Figure, to_figures
from ..shares import to_counts
from .expected import ExpectedRecord, find_fitting, parse_record

Readings = tuple[ExpectedRecord, ...]

_FILE_FIELDS = ("phenomenon", "about", "case")
_CASE_FIELDS = ("text", "trap", "records", "may", "never")
_CURE = "Write phenomenon = …, about = … and [[case]] tables with text and records"
# The rows of all cases: of phenomena as such, of traps, and of both.
REAL, TRAPS, ALL = "all but traps", "traps", "all"


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence and what it says; ``where`` names file and number. Each record stands for all its right readings."""

    where: str
    phenomenon: str
    text: str
    trap: bool
    records: tuple[Readings, ...]
    may: tuple[Readings, ...] = ()
    never: tuple[Readings, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A case and the claims in it, the records that did not come, and the claims that must not be there."""

    case: Case
    claims: tuple[Claim, ...]
    missing: tuple[Readings, ...]
    wrong: tuple[Claim, ...]

    @property
    def right(self) -> bool:
        """Whether all came that must, and nothing that must not."""
        return not (self.missing or self.wrong)


def read_cases(folder: Path) -> list[Case]:
    """Return the cases of all ``.toml`` files of ``folder``, in the order of their names.

    Raises InputError, with file, case and field, for what is no case.
    """
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        what = "holds no .toml file" if folder.is_dir() else "is no folder"
        raise InputError(where=str(folder), what=what, cure="Give the folder of the cases")
    cases = [case for path in paths for case in _read_file(path)]
    seen: dict[str, str] = {}
    for case in cases:
        if case.text in seen:
            raise InputError(where=case.where, what=f"repeats the text of {seen[case.text]}", cure="Delete one of them")
        seen[case.text] = case.where
    return cases


def judge_case(case: Case, claims: Sequence[Claim]) -> Verdict:
    """Return what is missing and what is wrong among the claims of a case."""
    missing = tuple(readings for readings in case.records if not find_fitting(claims, readings))
    unwelcome = [reading for readings in case.never for reading in readings]
    barred = find_fitting(claims, unwelcome)
    wrong = tuple(claim for claim in claims if claim in barred or _contradicts(case, claim))
    return Verdict(case, tuple(claims), missing, wrong)


def score_cases(verdicts: Sequence[Verdict]) -> dict[str, Figure]:
    """Return how many cases of each phenomenon are right, then of those that are no traps, of traps, and of all."""
    counts = [(verdict.case, to_counts(verdict.right)) for verdict in verdicts]
    phenomena = to_figures([{case.phenomenon: count} for case, count in counts])
    totals = to_figures([{TRAPS if case.trap else REAL: count, ALL: count} for case, count in counts])
    return phenomena | {name: totals[name] for name in (REAL, TRAPS, ALL) if name in totals}


def _contradicts(case: Case, claim: Claim) -> bool:
    """Return whether ``claim`` turns the polarity of an expected record, and is not itself expected."""
    turns = any(first.fits_pair(claim) and claim.polarity not in first.polarities for first, *_ in case.records)
    welcome = [reading for readings in (*case.records, *case.may) for reading in readings]
    return turns and not find_fitting([claim], welcome)


def _read_file(path: Path) -> list[Case]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(where=str(path), what=f"cannot be read as TOML ({error})", cure=_CURE) from error
    _check_fields(table, _FILE_FIELDS, where=str(path))
    name, rows = _read_words(table, "phenomenon", where=str(path)), table.get("case")
    _read_words(table, "about", where=str(path))
    if not isinstance(rows, list) or not rows:
        raise InputError(where=str(path), what="has no case", cure=_CURE)
    return [_parse_case(row, name, where=f"{path.name}: case {number}") for number, row in enumerate(rows, start=1)]


def _parse_case(row: Any, phenomenon: str, *, where: str) -> Case:
    if not isinstance(row, dict):
        raise InputError(where=where, what="is no table", cure=_CURE)
    _check_fields(row, _CASE_FIELDS, where=where)
    text, trap = _read_words(row, "text", where=where), row.get("trap", False)
    if not isinstance(trap, bool):
        raise InputError(where=f"{where}: trap", what=f"is {trap!r}", cure="Write true or false")
    records = _parse_records(row, "records", where=where)
    never = _parse_records(row, "never", where=where, whole=False)
    if not records and not never:
        raise InputError(where=where, what="expects nothing", cure="Give records or never")
    return Case(where, phenomenon, text, trap, records, _parse_records(row, "may", where=where), never)


def _parse_records(row: Mapping[str, Any], name: str, *, where: str, whole: bool = True) -> tuple[Readings, ...]:
    tables = row.get(name, [])
    if not isinstance(tables, list):
        raise InputError(where=f"{where}: {name}", what="is no list", cure="Write a list of tables")
    return tuple(
        parse_record(table, where=f"{where}: {name}[{number}]", whole=whole) for number, table in enumerate(tables)
    )


def _read_words(table: Mapping[str, Any], name: str, *, where: str) -> str:
    words = table.get(name)
    if not isinstance(words, str) or not words.strip():
        raise InputError(where=where, what=f"has no {name}", cure=_CURE)
    return words


def _check_fields(table: Mapping[str, Any], known: tuple[str, ...], *, where: str) -> None:
    for name in table:
        check_name(name, known, where)
