"""The scorer of statements: sentences of which curators say, in BEL, what acts on what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ...errors import InputError
from ...names import Lexicon
from ..figures import Counts, Figure, to_figures
from ..lines import read_json_rows
from ..names.grounding import ALL
from ..tables import figure_values, format_figures
from .bel import find_terms, split_statement, to_curie
from .reading import TextReading

_CURE = (
    'A row has text, status and bel: subject, relation, object, as in ["p(HGNC:AKT1)", "increases", "p(HGNC:TP53)"]; '
    "or evidence, bel and relation, where bel is one string"
)
# Rows in which a curator has found, or put, what the sentence says.
KEPT = CORRECT, CHANGED = ("correct", "changed")
DEV, TRAIN = "dev", "train"
# One document of so many is in the dev part.
_PARTS = 10


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A row of the gold: a sentence, its subject, relation and object ("" for none), and the curator's status.

    ``document`` is where the sentence comes from, the sentence itself where that is not known; ``split`` its part.
    """

    text: str
    bel: tuple[str, ...]
    status: str | None
    document: str
    split: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, and the ends of what it states as (namespace, name)."""

    text: str
    ends: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class StatementScore:
    """How many ends are among the identifiers of their sentences, by namespace; how many the lexicon does not have."""

    figures: Mapping[str, Figure]
    left_out: Counter[str]


def read_statements(path: Path, *, split: str | None = None) -> list[Statement]:
    """Return the statements of a JSON lines file, which may be gzipped, that curators let stand; sentences once.

    Only those of the part ``split``, where it is given. Raises InputError as ``read_statement_rows`` does.
    """
    ends: dict[str, set[tuple[str, str]]] = {}
    for row in read_statement_rows(path, split=split):
        if row.status in KEPT:
            ends.setdefault(row.text, set()).update(term for part in row.bel for term in find_terms(part))
    return [Statement(text, frozenset(each)) for text, each in ends.items()]


def read_statement_rows(path: Path, *, split: str | None = None) -> Iterator[StatementRow]:
    """Yield the rows of a JSON lines file, which may be gzipped, those of the part ``split`` where it is given.

    The part is that of the row; else one document of ten, told by the hash of its PMID, is dev, and the others train,
    with the rows that have no PMID. Raises InputError, with file and line, where a row does not follow the format.
    """
    for number, row in read_json_rows(path, missing="Give a file of statements that exists", cure=_CURE):
        parsed = _parse_row(row) if isinstance(row, dict) else None
        if parsed is None:
            raise InputError(where=f"{path}:{number}", what="is no statement", cure=_CURE)
        if split is None or parsed.split == split:
            yield parsed


def _parse_row(row: Mapping[str, Any]) -> StatementRow | None:
    """Return what ``row`` holds, in either of its forms; None where it is no statement."""
    text, bel, status = row.get("text"), row.get("bel"), row.get("status")
    if "evidence" in row:
        # What stands in a curated knowledge base has been let stand.
        text, status = row["evidence"], CORRECT
        bel = split_statement(bel, str(row.get("relation"))) if isinstance(bel, str) else None
    if not isinstance(text, str) or not isinstance(bel, list | tuple):
        return None
    document = row.get("pmid")
    part = row.get("split") or (DEV if document and _is_dev(str(document)) else TRAIN)
    return StatementRow(text, tuple(each or "" for each in bel), status, str(document or text), part)


def _is_dev(document: str) -> bool:
    return int(sha256(document.encode()).hexdigest(), 16) % _PARTS == 0


def find_ends(statement: Statement, reading: TextReading, lexicon: Lexicon) -> tuple[dict[str, Counts], Counter[str]]:
    """Return how many of the ends, by namespace, are the first identifier of a mention; and those not in ``lexicon``.

    ``reading`` is of the statement's sentence. Each end has one answer, so that precision, recall and F1 are all the
    share that was found.
    """
    found = {mention.groundings[0].curie for mention in reading.mentions if mention.groundings}
    counts, left_out = dict[str, Counts](), Counter[str]()
    for space, name in sorted(statement.ends):
        curie = to_curie(space, name, lexicon)
        if curie is None:
            left_out[space] += 1
            continue
        for key in (space, ALL):
            counts[key] = counts.get(key, Counts()) + Counts(1, 1, int(curie in found))
    return counts, left_out


def score_statements(answers: Sequence[tuple[Mapping[str, Counts], Counter[str]]]) -> StatementScore:
    """Return the score over all statements. Raises InputError where none has an end that the lexicon has."""
    figures = to_figures([counts for counts, _ in answers])
    if ALL not in figures:
        raise InputError(where="the gold", what="has no end that the lexicon has", cure=_CURE)
    ordered = dict(sorted(figures.items(), key=lambda item: (item[0] == ALL, item[0])))
    return StatementScore(ordered, sum((left_out for _, left_out in answers), Counter[str]()))


def statement_text(score: StatementScore) -> Iterator[str]:
    """Yield the lines of a report: what was left out, then the figures."""
    yield from (f"left out: {count} {space}, not in the lexicon" for space, count in score.left_out.most_common())
    yield from format_figures("ends of statements", score.figures)


def statement_values(score: StatementScore) -> dict[str, Any]:
    """Return the score as JSON values."""
    return {"figures": figure_values(score.figures), "left_out": dict(score.left_out)}
