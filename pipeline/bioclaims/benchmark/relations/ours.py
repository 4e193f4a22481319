"""Our claims as pairs: between the names that are given, or between those that we find ourselves."""

from __future__ import annotations

from collections.abc import Iterator

from ...components import load
from ...model import Claim, Document, Participant, Span
from ...readers.given import without_overlaps
from ...run.document import extract_document
from ...vocab import is_symmetric, predicate_sign
from .pairs import Joined, PairText, join_all
from .systems import Read


def open_system(option: str | None) -> Read:
    """Return what reads a text; ``option`` "given" for the names that are given."""
    nlp, given = load(), option == "given"

    def read(text: PairText) -> list[Joined]:
        mentions = without_overlaps(text.entities) if given else None
        document = Document(id=text.id, text=text.text, mentions=mentions)
        return [
            each for claim in extract_document(document, nlp, given=given).claims for each in to_joined(claim, text)
        ]

    return read


def to_joined(claim: Claim, text: PairText) -> Iterator[Joined]:
    """Yield the entities of ``text`` that ``claim`` joins, a denied one too: it says what pair it is about."""
    ordered = not is_symmetric(claim.predicate)
    sign = predicate_sign(claim.predicate)
    yield from join_all(text, _place(claim.agent), _place(claim.theme), is_ordered=ordered, sign=sign)


def _place(participant: Participant) -> Span:
    """Return where the name stands: of a word that stands for another, that one."""
    return (participant.antecedent or participant.own_name).span
