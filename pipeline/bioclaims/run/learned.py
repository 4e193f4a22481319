"""Reading with what was learned from decisions: claims of rules that are off left out, confidence anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from ..claims.learned import Learned
from ..model import Claim, Document
from .outcome import Extracted, Read
from .worker import Load


@dataclass(frozen=True, slots=True)
class _Learned:
    claims: tuple[Claim, ...]
    sentences: int
    overlong: int


def load_learned(load: Load, learned: Learned) -> Load:
    """Return what loads the reader of ``load`` as one that applies ``learned``; it goes to other processes too."""
    return partial(_load, load, learned)


def _load(load: Load, learned: Learned) -> Read:
    return partial(_read, read=load(), learned=learned)


def _read(document: Document, *, read: Read, learned: Learned) -> Extracted:
    reading = read(document)
    return _Learned(tuple(_apply(learned, reading.claims)), reading.sentences, reading.overlong)


def _apply(learned: Learned, claims: Iterable[Claim]) -> list[Claim]:
    kept = [
        replace(claim, confidence=learned.score(claim.provenance.rule, claim.confidence))
        for claim in claims
        if claim.provenance.rule not in learned.off
    ]
    # What is said of a claim that is left out goes with it.
    while len(whole := _drop_without_inner(kept)) < len(kept):
        kept = whole
    return kept


def _drop_without_inner(claims: list[Claim]) -> list[Claim]:
    held = {claim.id for claim in claims}
    return [
        claim
        for claim in claims
        if all(end.claim is None or end.claim in held for end in (claim.agent, claim.theme, *claim.mediators))
    ]
