"""The scorer of what curated statements say: claims with their agent, relation and theme."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations, product
from pathlib import Path
from typing import Any

from ..model import Claim
from ..names import Lexicon
from ..vocab import is_symmetric
from .ends import End, is_mentioned, joins, to_end
from .figures import Counts, Figure, to_figures
from .reading import TextReading
from .shares import format_shares, share_values, to_counts
from .statements import KEPT, find_terms, read_statement_rows, to_curie

INCREASES, DECREASES, REGULATES, ASSOCIATION, NO_CHANGE, BINDS = _KINDS = (
    "increases", "decreases", "regulates", "association", "no change", "binds",
)  # fmt: skip
REJECTED = "rejected"
# BEL's relations in lower case, by name and sign, and curators' abbreviations of them.
_RELATIONS = {
    **dict.fromkeys(("increases", "directlyincreases", "->", "=>"), INCREASES),
    **dict.fromkeys(("decreases", "directlydecreases", "directlyidecreases", "-|", "=|"), DECREASES),
    **dict.fromkeys(("regulates", "reg"), REGULATES),
    **dict.fromkeys(("association", "correlation", "positivecorrelation", "negativecorrelation", "--"), ASSOCIATION),
    **dict.fromkeys(("causesnochange", "cnc"), NO_CHANGE),
}
# What a term says of its entity, or of where it goes: an identifier in it is no end.
_ATTRIBUTE = re.compile(r"\b(?:pmod|gmod|var|frag|ma|loc|fromLoc|toLoc)\((?:[^()]|\([^()]*\))*\)")
_COMPLEX, _DEGRADATION = re.compile(r"^\s*complex\("), re.compile(r"^\s*deg\(")
_Terms = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement of a sentence: its subject and object as (namespace, name), several of a complex, and a kind.

    ``is_loss`` where the object is the degradation of its entity. ``status`` is the curator's.
    """

    text: str
    subject: _Terms
    kind: str
    object: _Terms
    is_loss: bool
    status: str


@dataclass(frozen=True, slots=True)
class StatedAnswer:
    """The claims that join the ends of a statement, the right ones of them, and whether both ends are named."""

    stated: Stated
    claims: tuple[Claim, ...]
    right: tuple[Claim, ...]
    is_named: bool


@dataclass(frozen=True, slots=True)
class StatedScore:
    """Shares of the statements that a claim joins, and with the right relation; how many are left out, and why."""

    joined: Mapping[str, Figure]
    right: Mapping[str, Figure]
    left_out: Counter[str]


def read_stated(path: Path) -> tuple[list[Stated], Counter[str]]:
    """Return the statements of a JSON lines file, each once, and how many have a relation that is not compared.

    Raises InputError as ``read_statement_rows`` does.
    """
    found, left_out = dict[Stated, None](), Counter[str]()
    for row in read_statement_rows(path):
        if row.status not in (*KEPT, REJECTED):
            continue
        stated = _to_stated(row.text, (*row.bel, "", "", "")[:3], row.status or "")
        if stated is None:
            left_out[f"the relation {row.bel[1] if len(row.bel) > 1 else ''}".strip()] += 1
        else:
            found[stated] = None
    return list(found), left_out


def judge_stated(stated: Stated, reading: TextReading, lexicon: Lexicon) -> StatedAnswer | None:
    """Return what ``reading``, of the sentence, says of the ends; None where the lexicon does not have both."""
    pairs = _find_pairs(stated, lexicon)
    if not pairs:
        return None
    claims = tuple(claim for claim in reading.claims if any(joins(claim, *pair) for pair in pairs))
    named = any(all(is_mentioned(end, reading.mentions) for end in pair) for pair in pairs)
    return StatedAnswer(stated, claims, tuple(claim for claim in claims if _fits(claim, stated)), named)


def score_stated(answers: Sequence[StatedAnswer | None], left_out: Counter[str]) -> StatedScore:
    """Return the score; None among ``answers`` is counted with ``left_out``. Intervals are over sentences."""
    joined, right = dict[str, dict[str, Counts]](), dict[str, dict[str, Counts]]()
    for answer in answers:
        if answer is None:
            continue
        for name in _to_groups(answer):
            for table, claims in ((joined, answer.claims), (right, answer.right)):
                counts = table.setdefault(answer.stated.text, {})
                counts[name] = counts.get(name, Counts()) + to_counts(bool(claims))
    missing = Counter({"an end that the lexicon does not have": sum(answer is None for answer in answers)})
    return StatedScore(_to_shares(joined), _to_shares(right), left_out + missing)


def stated_text(score: StatedScore) -> Iterator[str]:
    """Yield the lines of a report: what was left out, then the shares."""
    yield from (f"left out: {count} statements, {reason}" for reason, count in score.left_out.most_common())
    yield from format_shares("statements that a claim joins", "joined", score.joined)
    yield ""
    yield from format_shares("with the right relation", "right", score.right)


def stated_values(score: StatedScore) -> dict[str, Any]:
    """Return the score as JSON values."""
    return {
        "joined": share_values(score.joined),
        "right": share_values(score.right),
        "left_out": dict(score.left_out),
    }


def _to_stated(text: str, bel: tuple[str, ...], status: str) -> Stated | None:
    """Return the statement, None where its relation is not compared."""
    subject, relation, target = bel
    kind = _RELATIONS.get(relation.strip().casefold())
    ends, others = _to_terms(subject), _to_terms(target)
    if not relation.strip() and not others and _COMPLEX.match(subject):
        kind, others = BINDS, ends
    return None if kind is None else Stated(text, ends, kind, others, bool(_DEGRADATION.match(target)), status)


def _to_terms(part: str) -> _Terms:
    return frozenset(find_terms(_ATTRIBUTE.sub("", part)))


def _find_pairs(stated: Stated, lexicon: Lexicon) -> list[tuple[End, End]]:
    """Return the ends that a claim may join, agent first, of two different ones if the statement has such."""
    agents, themes = (
        [to_end([curie], name, lexicon) for space, name in sorted(terms) if (curie := to_curie(space, name, lexicon))]
        for terms in (stated.subject, stated.object)
    )
    if stated.kind == BINDS:
        return list(permutations(agents, 2))
    pairs = list(product(agents, themes))
    if stated.kind == ASSOCIATION:
        pairs += product(themes, agents)
    return [pair for pair in pairs if pair[0] != pair[1]] or pairs


def _fits(claim: Claim, stated: Stated) -> bool:
    """Return whether a claim that joins the ends says what the statement says of them."""
    if stated.kind == NO_CHANGE or claim.polarity == "negated":
        return stated.kind == NO_CHANGE and claim.polarity == "negated"
    if stated.kind == BINDS:
        return claim.predicate == "binds"
    if stated.kind == REGULATES:
        return not is_symmetric(claim.predicate)
    if stated.kind == ASSOCIATION:
        return True
    # More of a thing's degradation is less of the thing.
    is_opposite = (claim.theme.aspect == "degradation") != stated.is_loss
    expected = "increase" if (stated.kind == INCREASES) != is_opposite else "decrease"
    return claim.direction == expected


def _to_groups(answer: StatedAnswer) -> list[str]:
    """Return the rows of the tables that a statement counts in."""
    if answer.stated.status == REJECTED:
        return [REJECTED]
    named = ["both ends named"] if answer.is_named else []
    return [answer.stated.kind, answer.stated.status, "all", *named]


def _to_shares(documents: Mapping[str, Mapping[str, Counts]]) -> dict[str, Figure]:
    figures = to_figures(list(documents.values()))
    rows = (*_KINDS, *KEPT, "all", "both ends named", REJECTED)
    return {name: figures[name] for name in rows if name in figures}
