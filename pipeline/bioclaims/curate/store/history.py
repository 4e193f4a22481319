"""Decisions, added one after the other, and what follows from them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from ...errors import InputError
from ..decisions import Decision, to_decision_record

# 1 right, 0 not, None neither.
IS_RIGHT = {"accept": 1, "add": 1, "reject": 0, "correct": 0, "unsure": None}
_STANDING = """
    SELECT * FROM decisions AS one
    WHERE curator = :curator AND role = :role AND verdict <> 'withdraw' AND {condition}
    AND NOT EXISTS (SELECT 1 FROM decisions WHERE withdraws = one.id)
    ORDER BY n DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision that stands: its number in the review, and its record."""

    n: int
    record: dict[str, Any]


def add_decision(connection: sqlite3.Connection, decision: Decision) -> dict[str, Any]:
    """Keep ``decision`` and return its record; where one of its key is kept already, that one's, and nothing changes.

    Raises InputError for a withdrawal of what is no decision of this curator that stands.
    """
    known = connection.execute("SELECT record FROM decisions WHERE key = ?", (decision.key,)).fetchone()
    if known is not None:
        kept: dict[str, Any] = orjson.loads(known["record"])
        return kept
    record = to_decision_record(decision)
    if (
        decision.verdict == "withdraw"
        and find_last(connection, decision.curator or "", decision.role, decision.claim.id) is None
    ):
        raise InputError(where=record["claim"], what="has no decision of yours to take back", cure="Judge it first")
    connection.execute(
        "INSERT INTO decisions (id, key, claim, curator, role, verdict, withdraws, record) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            record["id"], decision.key, record["claim"], record["curator"], record["role"], record["verdict"],
            record["withdraws"], orjson.dumps(record).decode(),
        ),
    )  # fmt: skip
    _follow(connection, record["claim"], record["curator"], record["role"])
    connection.execute("DELETE FROM leases WHERE claim = ? AND curator = ?", (record["claim"], record["curator"]))
    return record


def find_last(connection: sqlite3.Connection, curator: str, role: str, claim: str | None = None) -> Verdict | None:
    """Return the last decision of a curator that stands, of ``claim`` where it is given; None where there is none."""
    condition = "TRUE" if claim is None else "claim = :claim"
    row = connection.execute(
        _STANDING.format(condition=condition), {"curator": curator, "role": role, "claim": claim}
    ).fetchone()
    return None if row is None else Verdict(row["n"], orjson.loads(row["record"]))


def list_decisions(connection: sqlite3.Connection, *, all: bool = False) -> Iterator[dict[str, Any]]:
    """Yield the decisions that stand, in the order in which they were made; with ``all``, the others too."""
    standing = "SELECT record FROM decisions WHERE n IN (SELECT decision FROM judgements) ORDER BY n"
    for row in connection.execute("SELECT record FROM decisions ORDER BY n" if all else standing):
        yield orjson.loads(row["record"])


def list_verdicts(connection: sqlite3.Connection, claim: str) -> list[dict[str, Any]]:
    """Return the decisions on ``claim`` that stand, of all curators."""
    rows = connection.execute(
        "SELECT record FROM decisions WHERE n IN (SELECT decision FROM judgements WHERE claim = ?) ORDER BY n", (claim,)
    )
    return [orjson.loads(row["record"]) for row in rows]


def _follow(connection: sqlite3.Connection, claim: str, curator: str, role: str) -> None:
    """Make the tables say what the decisions of ``curator`` on ``claim`` say now."""
    place = (claim, curator, role)
    standing = find_last(connection, curator, role, claim)
    if standing is None:
        connection.execute("DELETE FROM judgements WHERE claim = ? AND curator = ? AND role = ?", place)
    else:
        verdict = standing.record["verdict"]
        connection.execute(
            "INSERT OR REPLACE INTO judgements VALUES (?, ?, ?, ?, ?, ?)",
            (*place, verdict, IS_RIGHT[verdict], standing.n),
        )
    connection.execute(
        "UPDATE claims SET judged = (SELECT count(*) FROM judgements WHERE claim = claims.id AND role = 'curator') "
        "WHERE id = ?",
        (claim,),
    )
