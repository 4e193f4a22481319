"""The scorer of statements: sentences of which curators say, in BEL, what acts on what.

BEL is the Biological Expression Language (https://language.bel.bio): a term names its ends as NAMESPACE:NAME.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..names import Lexicon
from .figures import Counts, Figure, to_figures
from .grounding import ALL
from .lines import read_json_rows
from .reading import TextReading
from .tables import figure_values, format_figures

_CURE = 'A row has text, status and bel: subject, relation, object, as in ["p(HGNC:AKT1)", "increases", "p(HGNC:TP53)"]'
# Rows in which a curator has found, or put, what the sentence says.
KEPT = ("correct", "changed")
_TERM = re.compile(r'([A-Za-z]+):\s*(?:"([^"]+)"|([^",()\s]+))')


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A row of the gold: a sentence, its subject, relation and object ("" for none), and the curator's status."""

    text: str
    bel: tuple[str, ...]
    status: str | None


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


def read_statements(path: Path) -> list[Statement]:
    """Return the statements of a JSON lines file, which may be gzipped, that curators let stand; sentences once.

    Raises InputError, with file and line, where a row does not follow the format.
    """
    ends: dict[str, set[tuple[str, str]]] = {}
    for row in read_statement_rows(path):
        if row.status in KEPT:
            ends.setdefault(row.text, set()).update(term for part in row.bel for term in find_terms(part))
    return [Statement(text, frozenset(each)) for text, each in ends.items()]


def read_statement_rows(path: Path) -> Iterator[StatementRow]:
    """Yield the rows of a JSON lines file, which may be gzipped.

    Raises InputError, with file and line, where one does not follow the format.
    """
    for number, row in read_json_rows(path, missing="Name a file of statements that exists", cure=_CURE):
        if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not isinstance(row.get("bel"), list):
            raise InputError(where=f"{path}:{number}", what="is no statement", cure=_CURE)
        yield StatementRow(row["text"], tuple(part or "" for part in row["bel"]), row.get("status"))


def find_terms(part: str) -> Iterator[tuple[str, str]]:
    """Yield namespace and name of each end in ``part`` of a statement."""
    yield from ((space, quoted or plain) for space, quoted, plain in _TERM.findall(part))


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


def to_curie(space: str, name: str, lexicon: Lexicon) -> str | None:
    """Return the CURIE of an end, None where the lexicon does not have it: genes are named by their symbols."""
    if space == "HGNC":
        entries = (entry.grounding for entry in lexicon.lookup(name))
        return next((each.curie for each in entries if each.curie.startswith("HGNC:") and each.name == name), None)
    curie = f"{space}:{name.removeprefix(f'{space}:')}"
    return lexicon.resolve(curie) or (curie if lexicon.names_of(curie) else None)
