"""What the claims of a document are before and after: those that stay, change, go and come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..model import Claim
from ..vocab import is_symmetric
from ..writers.flat import COLUMNS, Cell
from .asked import Record, identify_named

Kind = Literal["same", "changed", "removed", "added"]
# Told once a file, or of the document, and not of every record.
_NOT_COMPARED = frozenset({"claim_id", "model", "lexicon", "software", "text_sha256"})
_VERSIONS = ("model", "lexicon", "software")
# Columns that follow from another one, and are not told beside it.
_FOLLOWS = {
    "direction": "predicate", "agent_name": "agent_id", "agent_id_score": "agent_id", "theme_name": "theme_id",
    "theme_id_score": "theme_id",
}  # fmt: skip
# What the columns of the table do not show.
REST = "rest"
REST_MEANS = "spans, scopes, sign trace, antecedents, scores of further identifiers, further sentences"


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim before and after; None where there is no before, or no after. Of the same both may be None.

    ``by`` says what shows that the two are one: ``id``; ``place`` (the same ends at the same place); ``sentence``
    (the same ends in the same sentence, which moved); ``pair`` (the same claim in another sentence). ``changes`` are
    columns of the table with what they said and what they say now.
    """

    kind: Kind
    by: str
    before: Claim | None
    after: Claim | None
    changes: Mapping[str, tuple[Cell, Cell]]


Pair = tuple[str, str, str, str]


def find_pair(record: Record) -> Pair:
    """Return agent, predicate, theme and polarity; partners of a predicate without order always in the same one."""
    agent, theme = identify_named(record["agent"]), identify_named(record["theme"])
    if is_symmetric(record["predicate"]) and theme < agent:
        agent, theme = theme, agent
    return agent, record["predicate"], theme, record["polarity"]


def _place(claim: Claim) -> Hashable:
    return claim.document.sha256, claim.agent.span, claim.theme.span


def _sentence(claim: Claim) -> Hashable:
    return claim.evidence[0].sentence.text, claim.agent.identity, claim.theme.identity


def _said(claim: Claim) -> Hashable:
    return claim.predicate, claim.polarity, claim.theme.aspect


# Tried in this order, each on what is left of the one before. What says the same is one claim before what does not.
_WAYS: tuple[tuple[str, Callable[[Claim], Hashable]], ...] = (
    ("id", lambda claim: claim.id),
    ("place", lambda claim: (_place(claim), _said(claim))),
    ("place", _place),
    ("sentence", lambda claim: (_sentence(claim), _said(claim))),
    ("sentence", _sentence),
    ("pair", lambda claim: (claim.agent.identity, claim.theme.identity, _said(claim))),
)


def compare_claims(
    before: Sequence[Record],
    after: Sequence[Record],
    *,
    claim_before: Callable[[Record], Claim],
    claim_after: Callable[[Record], Claim],
) -> Iterator[Difference]:
    """Yield what became of each record of a document: the same first, then changed and added, then removed.

    ``claim_before`` and ``claim_after`` make claims of records; they are not asked for those that stayed as they are.
    """
    left_before, left_after = [], []
    known: dict[str, list[Record]] = defaultdict(list)
    for record in before:
        known[record["id"]].append(record)
    for record in after:
        same = known[record["id"]]
        if same and _without_versions(same[0]) == _without_versions(record):
            del same[0]
            yield Difference("same", "id", None, None, {})
        else:
            left_after.append(claim_after(record))
    for record in before:
        if any(record is each for each in known[record["id"]]):
            left_before.append(claim_before(record))
    yield from _compare_rest(left_before, left_after)


def _compare_rest(before: Sequence[Claim], after: Sequence[Claim]) -> Iterator[Difference]:
    partners = _find_partners(before, after)
    for number, claim in enumerate(after):
        if number in partners:
            by, other = partners[number]
            yield _compare(by, before[other], claim)
        else:
            yield Difference("added", "", None, claim, {})
    taken = {other for _, other in partners.values()}
    for number, claim in enumerate(before):
        if number not in taken:
            yield Difference("removed", "", claim, None, {})


def _find_partners(before: Sequence[Claim], after: Sequence[Claim]) -> dict[int, tuple[str, int]]:
    """Return, by numbers of claims of ``after``, what shows that one of ``before`` became it, and that one's number."""
    partners: dict[int, tuple[str, int]] = {}
    free = list(range(len(before)))
    for by, read in _WAYS:
        places: dict[Hashable, list[int]] = defaultdict(list)
        for number in free:
            places[read(before[number])].append(number)
        for number, claim in enumerate(after):
            if number not in partners and (found := places.get(read(claim))):
                partners[number] = by, found.pop(0)
        taken = {other for _, other in partners.values()}
        free = [number for number in free if number not in taken]
    return partners


def _compare(by: str, before: Claim, after: Claim) -> Difference:
    changes: dict[str, tuple[Cell, Cell]] = {}
    for column in COLUMNS:
        cells = column.value(before), column.value(after)
        if column.name not in _NOT_COMPARED and cells[0] != cells[1]:
            changes[column.name] = cells
    changes = {name: cells for name, cells in changes.items() if _FOLLOWS.get(name) not in changes}
    if before.document.sha256 != after.document.sha256:
        # In another text a sentence stands elsewhere.
        changes.pop("sentence_start", None)
    elif not changes and by == "id":
        changes[REST] = None, None
    return Difference("changed" if changes else "same", by, before, after, changes)


def _without_versions(record: Record) -> Record:
    made = {name: value for name, value in record["provenance"].items() if name not in _VERSIONS}
    return {**record, "provenance": made}
