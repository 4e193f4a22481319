"""Records and gold lines made by hand, with only what a test wants to say about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bioclaims.evaluate import GoldLine
from bioclaims.model import (
    Claim,
    ClaimDocument,
    Cue,
    Evidence,
    Grounding,
    Participant,
    Provenance,
    Quote,
    Span,
    make_claim_id,
)

_PROVENANCE = Provenance("active/induce", "", "model 0", "lexicon 0", "bioclaims 0")
_WORDS = Quote("no", Span(0, 2))


@pytest.fixture
def make_participant() -> Callable[..., Participant]:
    """A maker of participants from words and CURIEs, the best first."""

    def make(text: str, *curies: str, **fields: Any) -> Participant:
        groundings = tuple(Grounding(curie, text, 1.0, "exact") for curie in curies)
        return Participant(text, Span(0, len(text)), "gene_or_gene_product", groundings, **fields)

    return make


@pytest.fixture
def make_claim() -> Callable[..., Claim]:
    """A maker of claims; everything but agent, predicate and theme has a default."""

    def make(agent: Participant, predicate: str, theme: Participant, **fields: Any) -> Claim:
        sentence = fields.pop("sentence", "Alpha induces beta in these cells.")
        polarity = fields.setdefault("polarity", "affirmed")
        document = ClaimDocument("made by hand", "0" * 64)
        defaults: dict[str, Any] = {
            "section": "abstract",
            "certainty": "asserted",
            "basis": "unknown",
            "cues": (Cue("negation", "no", Span(0, 2)),) if polarity == "negated" else (),
            "evidence": (Evidence(Quote(sentence, Span(0, len(sentence))), _WORDS),),
            "provenance": _PROVENANCE,
        }
        return Claim(
            id=make_claim_id(
                document=document,
                predicate=predicate,
                polarity=polarity,
                trigger=_WORDS.span,
                participants=(agent, theme),
            ),
            document=document,
            predicate=predicate,
            agent=agent,
            theme=theme,
            **(defaults | fields),
        )

    return make


@pytest.fixture
def make_line() -> Callable[..., GoldLine]:
    """A maker of gold lines: required and affirmed unless a test says otherwise."""

    def make(agent: str, predicate: str, theme: str, **fields: Any) -> GoldLine:
        defaults: dict[str, Any] = {
            "id": f"{agent} {predicate} {theme}",
            "anchor": "Alpha induces",
            "polarity": "affirmed",
            "required": True,
        }
        return GoldLine(
            agents=tuple(agent.split("|")),
            predicates=tuple(predicate.split("|")),
            themes=tuple(theme.split("|")),
            **(defaults | fields),
        )

    return make
