"""The scorer of what curated statements say: claims with their agent, relation and theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations, product
from pathlib import Path
from typing import Any

from ...mentions import find_lexicon_mentions
from ...model import Mention
from ...names import Lexicon
from ...vocab import Aspect, is_symmetric
from ..figures import Counts, Figure, to_figures
from ..shares import format_shares, share_values, to_counts
from .bel import (
    ASSOCIATION,
    BINDS,
    DECREASES,
    INCREASES,
    KINDS,
    NO_CHANGE,
    REGULATES,
    Terms,
    read_statement,
    to_curie,
)
from .ends import End, is_mentioned, occurs, to_end
from .grounded import KEPT, StatementRow, read_statement_rows
from .reading import TextReading
from .said import Said, find_said, find_within

REJECTED = "rejected"
# Rows of the table of directions: of statements whose ends occur, and the last of all.
RIGHT, OPPOSITE, UNSIGNED, NOT_JOINED, RIGHT_TOGETHER, RIGHT_WITHIN, OPPOSITE_WITHIN, DENIED, DENIED_OF_ALL = (
    "right direction", "opposite direction", "joined without direction", "not joined", "right, ends in one sentence",
    "right, or of a phrase", "opposite, or of a phrase", "no change, denied", "no change, denied, of all",
)  # fmt: skip
_DIRECTION_ROWS = (
    RIGHT, OPPOSITE, UNSIGNED, NOT_JOINED, RIGHT_TOGETHER, RIGHT_WITHIN, OPPOSITE_WITHIN, DENIED, DENIED_OF_ALL,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement of a sentence: its subject and object as (namespace, name), several of a complex, and a kind.

    ``is_loss`` where the object is the degradation of its entity; ``aspects`` are what of it is meant. ``status`` is
    the curator's.
    """

    text: str
    subject: Terms
    kind: str
    object: Terms
    is_loss: bool
    status: str
    document: str = field(default="", compare=False)
    aspects: frozenset[Aspect] = field(default=frozenset(), compare=False)


@dataclass(frozen=True, slots=True)
class StatedAnswer:
    """What records say of the ends of a statement, and what of that is right.

    ``within`` is what records say of phrases without identifier that the names of the ends stand in.
    ``is_named``: both ends are the first identifiers of mentions; ``occurs``: a name of each stands in the text,
    whatever we take it for; ``together``: in one sentence of it.
    """

    stated: Stated
    said: tuple[Said, ...]
    right: tuple[Said, ...]
    within: tuple[Said, ...]
    is_named: bool
    occurs: bool
    together: bool

    @property
    def found(self) -> str:
        """What the records that join the ends say of the direction, by ``_find_direction``."""
        return _find_direction(self.stated, self.said)

    @property
    def found_within(self) -> str:
        """What ``found`` is, with the phrases that the names stand in where no record is of the ends themselves."""
        return _find_direction(self.stated, self.said or self.within)


@dataclass(frozen=True, slots=True)
class StatedScore:
    """Shares of the statements that a claim joins, and with the right relation; how many are left out, and why.

    ``directions`` are shares of the statements of an increase or a decrease, and of no change, whose ends occur, two
    different ones.
    """

    joined: Mapping[str, Figure]
    right: Mapping[str, Figure]
    directions: Mapping[str, Figure]
    left_out: Counter[str]


def read_stated(path: Path, *, split: str | None = None) -> tuple[list[Stated], Counter[str]]:
    """Return the statements of a JSON lines file, each once, and how many have a relation that is not compared.

    Only those of the part ``split``, where it is given. Raises InputError as ``read_statement_rows`` does.
    """
    found, left_out = dict[Stated, None](), Counter[str]()
    for row in read_statement_rows(path, split=split):
        if row.status not in (*KEPT, REJECTED):
            continue
        stated = _to_stated(row)
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
    claims = {claim.id: claim for claim in reading.claims}
    names = (*reading.mentions, *find_lexicon_mentions(stated.text, lexicon))
    every = [said for claim in reading.claims for said in find_said(claim, claims)]
    said = _keep_joining(every, pairs)
    within = (part for each in every for part in find_within(each, names))
    parts = [[name for name in names if sentence.contains(name.span)] for sentence in reading.sentences]
    return StatedAnswer(
        stated,
        said,
        tuple(each for each in said if _fits(each, stated)),
        _keep_joining(within, pairs),
        is_named=any(all(is_mentioned(end, reading.mentions) for end in pair) for pair in pairs),
        occurs=_occur(pairs, names),
        together=any(_occur(pairs, part) for part in parts),
    )


def _keep_joining(every: Iterable[Said], pairs: Sequence[tuple[End, End]]) -> tuple[Said, ...]:
    return tuple(each for each in every if any(each.joins(*pair) for pair in pairs))


def _occur(pairs: Sequence[tuple[End, End]], names: Sequence[Mention]) -> bool:
    return any(all(occurs(end, names) for end in pair) for pair in pairs)


def score_stated(answers: Sequence[StatedAnswer | None], left_out: Counter[str]) -> StatedScore:
    """Return the score; None among ``answers`` is counted with ``left_out``. Intervals are over documents."""
    known = [answer for answer in answers if answer is not None]
    missing = Counter({"an end that the lexicon does not have": len(answers) - len(known)})
    rows = (*KINDS, *KEPT, "all", "both ends named", REJECTED)
    return StatedScore(
        _to_shares(known, lambda each: dict.fromkeys(_to_groups(each), bool(each.said)), rows),
        _to_shares(known, lambda each: dict.fromkeys(_to_groups(each), bool(each.right)), rows),
        _to_shares(known, _find_directions, _DIRECTION_ROWS),
        left_out + missing,
    )


def stated_text(score: StatedScore) -> Iterator[str]:
    """Yield the lines of a report: what was left out, then the shares."""
    yield from (f"left out: {count} statements, {reason}" for reason, count in score.left_out.most_common())
    yield from format_shares("statements that a claim joins", "joined", score.joined)
    yield ""
    yield from format_shares("with the right relation", "right", score.right)
    if score.directions:
        yield ""
        yield from format_shares("statements whose ends occur", "so", score.directions)


def stated_values(score: StatedScore) -> dict[str, Any]:
    """Return the score as JSON values."""
    return {
        "joined": share_values(score.joined),
        "right": share_values(score.right),
        "directions": share_values(score.directions),
        "left_out": dict(score.left_out),
    }


def _to_stated(row: StatementRow) -> Stated | None:
    """Return the statement of ``row``, None where its relation is not compared."""
    said = read_statement(row.bel)
    if said is None:
        return None
    return Stated(
        row.text, said.subject, said.kind, said.object, said.is_loss, row.status or "", row.document, said.aspects
    )


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


def _find_direction(stated: Stated, every: Sequence[Said]) -> str:
    """Return what most of what is affirmed with a direction says: the right or the opposite one; even is opposite.

    What is said of the same aspect counts alone, where there is such, else what names none: what phosphorylates a
    thing may well inhibit its activity.
    """
    signed = [said for said in every if said.is_affirmed and said.direction != "unspecified"]
    same = [said for said in signed if said.theme.aspect in stated.aspects]
    close = same or [said for said in signed if said.theme.aspect == "unspecified"] or signed
    if close:
        return RIGHT if 2 * sum(_fits(said, stated) for said in close) > len(close) else OPPOSITE
    return UNSIGNED if every else NOT_JOINED


def _fits(said: Said, stated: Stated) -> bool:
    """Return whether what is said of the ends is what the statement says of them."""
    predicate = said.claim.predicate
    if stated.kind == NO_CHANGE or not said.is_affirmed:
        return stated.kind == NO_CHANGE and not said.is_affirmed
    if stated.kind == BINDS:
        return predicate == "binds"
    if stated.kind == REGULATES:
        return not is_symmetric(predicate)
    if stated.kind == ASSOCIATION:
        return True
    # More of a thing's degradation is less of the thing; what is cut is degraded, where the curator says so.
    losing = ("degradation", "cleavage") if stated.is_loss else ("degradation",)
    is_opposite = (said.theme.aspect in losing) != stated.is_loss
    return said.direction == ("increase" if (stated.kind == INCREASES) != is_opposite else "decrease")


def _to_groups(answer: StatedAnswer) -> list[str]:
    """Return the rows of the tables of relations that a statement counts in."""
    if answer.stated.status == REJECTED:
        return [REJECTED]
    named = ["both ends named"] if answer.is_named else []
    return [answer.stated.kind, answer.stated.status, "all", *named]


def _find_directions(answer: StatedAnswer) -> dict[str, bool]:
    """Return whether each row of the table of directions that a statement counts in is so."""
    if answer.stated.status == REJECTED:
        return {}
    if answer.stated.kind == NO_CHANGE:
        rows = (DENIED, DENIED_OF_ALL) if answer.occurs else (DENIED_OF_ALL,)
        return dict.fromkeys(rows, bool(answer.right))
    one = answer.stated.subject == answer.stated.object
    # What a thing does to itself ("phosphorylated A is degraded") has no two ends to be joined.
    if answer.stated.kind not in (INCREASES, DECREASES) or one or not answer.occurs:
        return {}
    found = {row: answer.found == row for row in (RIGHT, OPPOSITE, UNSIGNED, NOT_JOINED)}
    found |= {RIGHT_WITHIN: answer.found_within == RIGHT, OPPOSITE_WITHIN: answer.found_within == OPPOSITE}
    return {**found, RIGHT_TOGETHER: answer.found == RIGHT} if answer.together else found


def _to_shares(
    answers: Sequence[StatedAnswer], judge: Callable[[StatedAnswer], Mapping[str, bool]], rows: Sequence[str]
) -> dict[str, Figure]:
    """Return, for each of ``rows`` that ``judge`` gives of some answer, the share that is so."""
    documents: dict[str, dict[str, Counts]] = {}
    for answer in answers:
        counts = documents.setdefault(answer.stated.document or answer.stated.text, {})
        for name, is_so in judge(answer).items():
            counts[name] = counts.get(name, Counts()) + to_counts(is_so)
    figures = to_figures(list(documents.values()))
    return {name: figures[name] for name in rows if name in figures}
