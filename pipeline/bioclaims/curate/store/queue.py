"""Which claim comes next: filters, orders, and who looks at what."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass
from typing import Any

from ... import vocab
from ...claims.asked import Thing
from ...vocab import check_name
from ..decisions import Role

# How a queue can be sorted, and what a person reads of it.
ORDERS: dict[str, tuple[str, str]] = {
    "file": ("n", "as the file has them"),
    "unsure": ("unsure, n", "least sure first: confidence near one half"),
    "conflict": ("conflict DESC, n", "where papers disagree first"),
    "impact": ("papers DESC, n", "what many documents speak of first"),
    "sample": ("shuffled", "by chance: tells how often all of them are right"),
}
_WORDS = {
    "predicate": vocab.PREDICATES, "polarity": vocab.POLARITIES, "certainty": vocab.CERTAINTIES,
    "section": vocab.CLAIM_SECTIONS,
}  # fmt: skip
# A card that nobody judged for so long goes to others.
_SECONDS = 15 * 60


@dataclass(frozen=True, slots=True)
class Worker:
    """Who asks: the curator, the window that they ask from, and their role."""

    curator: str
    session: str
    role: Role = "curator"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which claims are wanted, None for any, and in which order (one of ``ORDERS``).

    ``thing`` is agent or theme. Raises UnknownNameError for a word of no closed list.
    """

    order: str = "file"
    predicate: str | None = None
    polarity: str | None = None
    certainty: str | None = None
    section: str | None = None
    rule: str | None = None
    document: str | None = None
    least: float | None = None
    most: float | None = None
    thing: Thing | None = None

    def __post_init__(self) -> None:
        check_name(self.order, tuple(ORDERS), "order")
        for name, known in _WORDS.items():
            if (value := getattr(self, name)) is not None:
                check_name(value, known, name)

    def to_sql(self) -> tuple[str, dict[str, Any]]:
        """Return the condition, and the values that it names. What users wrote is in the values alone."""
        conditions, values = ["TRUE"], dict[str, Any]()
        for name in (*_WORDS, "document"):
            if (value := getattr(self, name)) is not None:
                conditions.append(f"{name} = :{name}")
                values[name] = value
        if self.rule is not None:
            conditions.append("(rule = :rule OR frame = :rule)")
            values["rule"] = self.rule
        for name, sign in (("least", ">="), ("most", "<=")):
            if (value := getattr(self, name)) is not None:
                conditions.append(f"confidence {sign} :{name}")
                values[name] = value
        if self.thing is not None:
            condition, named = _match_thing(self.thing)
            conditions.append(condition)
            values |= named
        return " AND ".join(conditions), values


def _match_thing(thing: Thing) -> tuple[str, dict[str, Any]]:
    """Return the condition that agent or theme is ``thing``, as ``Thing.is_named_by`` has it of records."""
    values = {f"curie{number}": curie for number, curie in enumerate(sorted(thing.curies))}
    tests = []
    for end in ("agent", "theme"):
        tests += [f"{end} IN ({', '.join(f':{name}' for name in values)})"] if values else []
        # What has another identifier is something else, where the lexicon knows what was asked for.
        tests += [f"({end}_words = :words{f' AND {end} LIKE :text' if thing.known else ''})"] if thing.key else []
    return f"({' OR '.join(tests) or 'FALSE'})", values | ({"words": thing.key} if thing.key else {}) | (
        {"text": "text:%"} if thing.key and thing.known else {}
    )


_FREE = """
    open = 1
    AND NOT EXISTS (SELECT 1 FROM judgements WHERE claim = claims.id AND curator = :curator AND role = 'curator')
    AND NOT EXISTS (SELECT 1 FROM skips WHERE claim = claims.id AND curator = :curator)
    AND NOT EXISTS (
        SELECT 1 FROM leases WHERE claim = claims.id AND curator = :curator AND session <> :session AND until > :now
    )
    AND judges > judged + (
        SELECT count(DISTINCT curator) FROM leases
        WHERE claim = claims.id AND curator <> :curator AND until > :now
        AND curator NOT IN (SELECT curator FROM judgements WHERE claim = claims.id)
    )
"""
_DISPUTED = """
    id IN (SELECT claim FROM outcomes WHERE disputed)
    AND NOT EXISTS (SELECT 1 FROM skips WHERE claim = claims.id AND curator = :curator)
"""


def find_next(connection: sqlite3.Connection, worker: Worker, asked: Asked) -> str | None:
    """Return the id of the claim that ``worker`` is to judge next, None where none is left, and keep it for them.

    Nobody else is given it for a while, but where two curators are to judge it. An adjudicator is given what curators
    disagree on.
    """
    condition, values = asked.to_sql()
    free = _FREE if worker.role == "curator" else _DISPUTED
    # Nothing of what users wrote is in the text of the question.
    row = connection.execute(
        f"SELECT id FROM claims WHERE {free} AND {condition} ORDER BY {ORDERS[asked.order][0]} LIMIT 1",
        {"curator": worker.curator, "session": worker.session, "now": time.time()} | values,
    ).fetchone()
    if row is None:
        connection.execute("DELETE FROM leases WHERE session = ?", (worker.session,))
        return None
    keep_for(connection, worker, row["id"])
    return str(row["id"])


def keep_for(connection: sqlite3.Connection, worker: Worker, claim: str) -> None:
    """Keep ``claim`` for ``worker`` in place of what was kept for them before."""
    connection.execute(
        "INSERT OR REPLACE INTO leases VALUES (?, ?, ?, ?)",
        (worker.session, claim, worker.curator, time.time() + _SECONDS),
    )


def skip(connection: sqlite3.Connection, worker: Worker, claim: str) -> None:
    """Let ``worker`` not be asked about ``claim`` again until ``unskip``."""
    connection.execute("INSERT OR IGNORE INTO skips VALUES (?, ?)", (claim, worker.curator))


def unskip(connection: sqlite3.Connection, worker: Worker, claim: str | None = None) -> None:
    """Let ``worker`` be asked about ``claim`` again, or about all that they skipped."""
    if claim is None:
        connection.execute("DELETE FROM skips WHERE curator = ?", (worker.curator,))
    else:
        connection.execute("DELETE FROM skips WHERE curator = ? AND claim = ?", (worker.curator, claim))


def count_progress(connection: sqlite3.Connection, worker: Worker, asked: Asked) -> dict[str, int]:
    """Return how many claims are asked for: all, those that are done, judged by ``worker``, skipped, and disputed."""
    condition, values = asked.to_sql()
    row = connection.execute(
        f"SELECT count(*) AS claims, coalesce(sum(NOT open), 0) AS done FROM claims WHERE {condition}", values
    ).fetchone()
    mine = connection.execute(
        "SELECT (SELECT count(*) FROM judgements WHERE curator = :curator AND role = :role) AS mine, "
        "(SELECT count(*) FROM skips WHERE curator = :curator) AS skipped, "
        "(SELECT count(*) FROM outcomes WHERE disputed) AS disputed",
        {"curator": worker.curator, "role": worker.role},
    ).fetchone()
    return dict(row) | dict(mine)
