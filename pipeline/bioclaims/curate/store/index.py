"""Where each claim stands in its file, and what queues ask of it."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from ...claims.asked import Record, find_words, identify_named
from ...errors import InputError
from ...model import Claim
from ...run.records import at_record, read_records, to_claim
from ...text.normalize import name_key
from .database import Store, find_fact, replace_fact
from .lines import describe_file, read_line

_COLUMNS = (
    "n", "id", "offset", "length", "document", "sentence", "section", "predicate", "polarity", "certainty",
    "basis", "rule", "frame", "agent", "agent_words", "theme", "theme_words", "confidence", "unsure", "papers",
    "conflict", "shuffled", "spread",
)  # fmt: skip
_INSERT = f"INSERT INTO claims ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_UNKNOWN = 2.0
# What filters offer, and how many values of each; others can be typed.
_OFFERED, _MOST = "offered", 200
_COUNTED = ("predicate", "polarity", "certainty", "section", "rule", "document")
_ORDERS = Path(__file__).with_name("orders.sql").read_text(encoding="utf-8")
# Not those that SQLite keeps for itself.
_ORDERS_OF = "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'claims' AND sql IS NOT NULL"

# What a corpus says of a claim: how many documents speak of its agent and theme, and how much they disagree.
Standings = Mapping[str, tuple[int, float]]


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """The file of the claims of a review; records are read from it when they are wanted."""

    path: Path

    def is_indexed(self, store: Store, *, seed: int) -> bool:
        """Return whether the review knows the file as it is now, in the order that ``seed`` decides."""
        with store.reading() as connection:
            return find_fact(connection, "claims") == self._fingerprint(seed)

    def index(self, store: Store, *, seed: int, standings: Standings) -> int:
        """Note where each claim stands, in place of what was noted; return how many. Decisions stay.

        Raises InputError, with the line, for what is no claim record or stands there twice.
        """
        with store.writing() as connection, open(self.path, "rb") as lines:
            connection.execute("DELETE FROM claims")
            for (name,) in connection.execute(_ORDERS_OF).fetchall():
                connection.execute(f"DROP INDEX {name}")
            try:
                connection.executemany(_INSERT, _make_rows(lines, str(self.path), seed, standings))
            except sqlite3.IntegrityError as error:
                what = "holds a claim twice"
                raise InputError(
                    where=str(self.path), what=what, cure="Give each record once, as extract writes them"
                ) from error
            for statement in _ORDERS.split(";"):
                connection.execute(statement)
            count_judged(connection)
            replace_fact(connection, _OFFERED, orjson.dumps(_count_offered(connection)).decode())
            replace_fact(connection, "claims", self._fingerprint(seed))
            return int(connection.execute("SELECT count(*) FROM claims").fetchone()[0])

    def read_record(self, connection: sqlite3.Connection, id: str) -> dict[str, Any] | None:
        """Return the record with this id, None where the review has none. Raises InputError where the file changed."""
        place = connection.execute("SELECT n, offset, length FROM claims WHERE id = ?", (id,)).fetchone()
        if place is None:
            return None
        line = read_line(self.path, place)
        try:
            record: dict[str, Any] = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
            if record["id"] == id:
                return record
        except (orjson.JSONDecodeError, KeyError, TypeError):
            pass
        raise InputError(
            where=f"{self.path}:{place['n']}",
            what=f"is no longer {id}: the file was changed",
            cure="Start bioclaims curate again; decisions are kept",
        )

    def read_claim(self, connection: sqlite3.Connection, id: str) -> Claim | None:
        """Return the same as a claim."""
        record = self.read_record(connection, id)
        return None if record is None else to_claim(record, str(self.path))

    def _fingerprint(self, seed: int) -> str:
        return f"{describe_file(self.path)} {seed}"


def list_beside(connection: sqlite3.Connection, id: str) -> list[str]:
    """Return the ids of the other claims of the sentence that the claim ``id`` is read from, in order."""
    rows = connection.execute(
        "SELECT other.id FROM claims AS one JOIN claims AS other "
        "ON other.document = one.document AND other.sentence = one.sentence AND other.n <> one.n "
        "WHERE one.id = ? ORDER BY other.n LIMIT 20",
        (id,),
    )
    return [str(row["id"]) for row in rows]


def list_of_document(connection: sqlite3.Connection, document: str) -> list[str]:
    """Return the ids of the claims of a document, in order."""
    rows = connection.execute("SELECT id FROM claims WHERE document = ? ORDER BY n", (document,))
    return [str(row["id"]) for row in rows]


def list_offered(connection: sqlite3.Connection) -> dict[str, list[tuple[str, int]]]:
    """Return, for each filter, the values that most claims have, with how many have them."""
    offered: dict[str, list[tuple[str, int]]] = orjson.loads(find_fact(connection, _OFFERED) or "{}")
    return {name: offered.get(name, []) for name in _COUNTED}


def _count_offered(connection: sqlite3.Connection) -> dict[str, list[tuple[str, int]]]:
    def count(column: str) -> list[tuple[str, int]]:
        rows = connection.execute(
            f"SELECT {column}, count(*) AS claims FROM claims GROUP BY {column} "
            f"ORDER BY claims DESC, {column} LIMIT {_MOST}"
        )
        return [(row[0], row[1]) for row in rows]

    return {name: count(name) for name in _COUNTED}


def count_judged(connection: sqlite3.Connection) -> None:
    """Count once more how many curators judged each claim."""
    connection.execute("UPDATE claims SET judged = 0 WHERE judged > 0 AND id NOT IN (SELECT claim FROM judgements)")
    connection.execute(
        "UPDATE claims SET judged = counted.curators FROM "
        "(SELECT claim, count(*) AS curators FROM judgements WHERE role = 'curator' GROUP BY claim) AS counted "
        "WHERE claims.id = counted.claim"
    )


def share_claims(store: Store, *, share: float, curators: int) -> None:
    """Let two curators judge ``share`` of the claims, from 0 to 1, and one the others."""
    with store.writing() as connection:
        judges = min(2, curators)
        connection.execute(
            "UPDATE claims SET judges = CASE WHEN spread < :least THEN :judges ELSE 1 END "
            "WHERE judges <> CASE WHEN spread < :least THEN :judges ELSE 1 END",
            {"least": round(1000 * share), "judges": judges},
        )


def _make_rows(lines: Iterable[bytes], where: str, seed: int, standings: Standings) -> Iterator[tuple[Any, ...]]:
    places: list[int] = []
    # Corpora have few names many times.
    keys: dict[str, str] = {}

    def key(named: Record) -> str:
        words = find_words(named)
        return keys.get(words) or keys.setdefault(words, name_key(words))

    for number, (place, line, record) in enumerate(read_records(_note_places(lines, places), where=where), start=1):
        with at_record(record, place):
            papers, conflict = standings.get(record["id"], (1, 0.0))
            rule, confidence = record["provenance"]["rule"], record["confidence"]
            digest = sha256(f"{seed}\n{record['id']}".encode()).digest()
            agent, theme = record["agent"], record["theme"]
            yield (
                number, record["id"], places[-1], len(line), record["document"]["id"],
                record["evidence"][0]["sentence"]["span"][0], record["section"],
                record["predicate"], record["polarity"], record["certainty"], record["basis"], rule,
                rule.partition(":")[0], identify_named(agent), key(agent), identify_named(theme),
                key(theme), confidence,
                _UNKNOWN if confidence is None or math.isnan(confidence) else abs(confidence - 0.5), papers, conflict,
                int.from_bytes(digest[:8], "big") >> 1, int.from_bytes(digest[8:12], "big") % 1000,
            )  # fmt: skip


def _note_places(lines: Iterable[bytes], places: list[int]) -> Iterator[bytes]:
    """Yield the lines; ``places`` ends with where the one that was yielded last begins."""
    offset = 0
    for line in lines:
        places[:] = [offset]
        yield line
        offset += len(line)
