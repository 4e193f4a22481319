"""What curators accepted, as gold lines for ``bioclaims evaluate claims``, with the sentences that they stand in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from ..errors import OutputError
from ..model import Claim, Participant, from_record
from ..writers import write_lines
from .store import ClaimFile, Store
from .store.history import list_verdicts

ENDING = ".gold.jsonl"
_SENTENCES = """
    SELECT document, sentence, group_concat(id, ' ') AS ids,
        sum(outcomes.claim IS NULL OR disputed OR outcomes.is_right IS NULL) AS unsettled
    FROM claims LEFT JOIN outcomes ON outcomes.claim = claims.id
    GROUP BY document, sentence HAVING unsettled = 0 ORDER BY min(n)
"""


@dataclass(slots=True)
class Gold:
    """Lines, and the sentences all of whose claims were judged; ``left`` counts those of which some were not."""

    lines: list[dict[str, Any]] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    left: int = 0


def make_gold(store: Store, claims: ClaimFile) -> Gold:
    """Return what was judged as gold. A sentence counts where each of its claims is settled: what else the system finds
    in it is wrong.

    Accepted claims, corrected ones as they are then, and added ones are lines; those that were rejected are none.
    """
    gold, alone = Gold(), 0
    with store.reading() as connection:
        for row in connection.execute(_SENTENCES).fetchall():
            records = [record for id in row["ids"].split() if (record := claims.read_claim(connection, id))]
            text = " ".join(records[0].evidence[0].sentence.text.split())
            if text in gold.sentences:
                continue
            right = [each for claim in records for each in _find_right(connection, claim)]
            right += _find_added(connection, row["document"], row["sentence"])
            gold.sentences.append(text)
            gold.lines += [_make_line(claim, len(gold.lines) + number, text) for number, claim in enumerate(right, 1)]
        # Where nothing was read but what somebody added.
        for claim in _list_alone(connection):
            text = " ".join(claim.evidence[0].sentence.text.split())
            if text not in gold.sentences:
                gold.sentences.append(text)
                alone += 1
            gold.lines.append(_make_line(claim, len(gold.lines) + 1, text))
        (sentences,) = connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM claims GROUP BY document, sentence)"
        ).fetchone()
    gold.left = sentences - (len(gold.sentences) - alone)
    return gold


def write_gold(gold: Gold, path: str, *, overwrite: bool) -> Path:
    """Write the lines to ``path``, NAME.gold.jsonl, and the sentences beside it as NAME.txt; return the latter.

    Raises OutputError where the name ends otherwise, or a file stands there already.
    """
    if not path.endswith(ENDING):
        raise OutputError(where=path, what=f"does not end in {ENDING}", cure="Its text lies beside it as NAME.txt")
    text = Path(path.removesuffix(ENDING) + ".txt")
    for place, data in (
        (path, b"".join(orjson.dumps(line) + b"\n" for line in gold.lines)),
        (str(text), "".join(f"{sentence}\n\n" for sentence in gold.sentences).encode()),
    ):
        with write_lines(place, overwrite=overwrite) as writer:
            writer.write_bytes(data)
    return text


def _find_right(connection: sqlite3.Connection, claim: Claim) -> Iterator[Claim]:
    """Yield the claim if it was accepted, as it was corrected if it was; the adjudicator has the last word."""
    verdicts = list_verdicts(connection, claim.id)
    last = next((each for each in verdicts if each["role"] == "adjudicator"), verdicts[-1])
    if last["verdict"] == "accept":
        yield claim
    elif last["verdict"] == "correct":
        yield from_record(last["record"])


def _find_added(connection: sqlite3.Connection, document: str, start: int) -> Iterator[Claim]:
    found = _read_added(connection, "json_extract(record, '$.document.id') = ?", document)
    return (claim for claim in found if claim.evidence[0].sentence.span.start == start)


def _list_alone(connection: sqlite3.Connection) -> Iterator[Claim]:
    """Yield what was added to sentences in which nothing was read."""
    read = "SELECT 1 FROM claims WHERE document = ? AND sentence = ?"
    for claim in _read_added(connection, "TRUE"):
        place = claim.document.id, claim.evidence[0].sentence.span.start
        if connection.execute(read, place).fetchone() is None:
            yield claim


def _read_added(connection: sqlite3.Connection, condition: str, *values: str) -> Iterator[Claim]:
    """Yield the claims that were added and not taken back, each once."""
    rows = connection.execute(
        "SELECT record FROM decisions WHERE verdict = 'add' AND n IN (SELECT decision FROM judgements) "
        f"AND {condition} ORDER BY n",
        values,
    )
    seen = set()
    for row in rows.fetchall():
        claim = from_record(orjson.loads(row["record"])["record"])
        if claim.id not in seen:
            seen.add(claim.id)
            yield claim


def _make_line(claim: Claim, number: int, anchor: str) -> dict[str, Any]:
    return {
        "id": str(number),
        "anchor": anchor,
        "agent": [_name(claim.agent)],
        "predicate": [claim.predicate],
        "theme": [_name(claim.theme)],
        "polarity": claim.polarity,
        # A sentence alone does not tell what a pronoun in it stands for.
        "required": claim.agent.antecedent is None and claim.theme.antecedent is None,
        "aspect": [claim.theme.aspect],
        "certainty": claim.certainty,
        "note": claim.id,
    }


def _name(end: Participant) -> str:
    return end.groundings[0].curie if end.groundings else f"text:{end.text}"
