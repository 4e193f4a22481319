"""An explanation made by hand, no word of which is safe in a page."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bioclaims.explain.value import (
    ExplainedPair,
    ExplainedSentence,
    Explanation,
    FiredRule,
    Modifiers,
    TriedRule,
    ViewedArgument,
    ViewedRole,
    ViewedTrigger,
    Word,
)
from bioclaims.model import Claim, Context, Cue, Grounding, Mention, Participant, SignFlip, Span, from_record
from bioclaims.relations.near.misses import Lack, NearMiss
from bioclaims.relations.near.pair import PairTrace

_CLAIM = json.loads((Path(__file__).parents[1] / "cases" / "claim.json").read_text(encoding="utf-8"))
# Stands 10 code points from the beginning of its document.
_OFFSET = 10
_TEXT = "siRNA to <b>A&B</b> did not cut C."


def _span(words: str) -> Span:
    start = _TEXT.index(words)
    return Span(start, start + len(words)).shift(_OFFSET)


def _words() -> tuple[Word, ...]:
    rows = (
        ("siRNA", "NN", 5, "nsubj"), ("to", "IN", 2, "case"), ("<b>A&B</b>", "NN", 0, 'n"mod'),
        ("did", "VBD", 5, "aux"), ("not", "RB", 5, "neg"), ("cut", "<VB>", 5, "root"), ("C", "NN", 5, "dobj"),
    )  # fmt: skip
    return tuple(
        Word(index, text, text.lower(), tag, head, relation, _span(text))
        for index, (text, tag, head, relation) in enumerate(rows)
    )


@pytest.fixture
def claim() -> Claim:
    return from_record(_CLAIM)


@pytest.fixture
def explanation(claim: Claim) -> Explanation:
    """Return one sentence with all parts."""
    agent = Participant("<b>A&B</b>", _span("<b>A&B</b>"), "other", (Grounding("HGNC:1", "A1", 0.9, "exact"),))
    theme = Participant("C", _span("C."), "other", aspect="expression")
    rule = FiredRule(
        rule="transitive_verb:cut",
        predicate="decreases",
        trigger=_span("cut").shift(-_OFFSET).quote(_TEXT),
        agent=agent,
        theme=theme,
        mediators=(replace(agent, text="ERK", sign=-1),),
        path="siRNA <nsubj cut | cut >dobj c",
        score=0.625,
        modifiers=Modifiers(
            predicate="increases",
            observed_direction="decrease",
            sign_trace=(SignFlip("siRNA", _span("siRNA"), "decrease", "increase"),),
            polarity="negated",
            certainty="asserted",
            basis="unknown",
            novel=False,
            directness="unspecified",
            cues=(Cue("negation", "not", _span("not"), _span("did not cut C")),),
            context=(Context("species", "mice", Span(0, 4), (), "title"),),
        ),
        claim=claim.id,
    )
    silent = replace(rule, rule="nominal:cut", score=None, modifiers=None, claim=None)
    pair = ExplainedPair(
        "A",
        "C",
        PairTrace(
            (), ("nominal:cut",), "A <nsubj cut", ("no mention covers <A>",),
            (NearMiss(5, "other:cut", (Lack("agent", "no argument", "A is no argument of '<cut>'"),)),),
        ),
    )  # fmt: skip
    held = ViewedRole("subject", ("A",), ("<B>",))
    sentence = ExplainedSentence(
        text=_TEXT,
        span=Span(0, len(_TEXT)).shift(_OFFSET),
        section="results",
        left_out="no <trigger> word",
        words=_words(),
        mentions=(Mention(agent.span, agent.text, agent.type, agent.groundings, "lexicon: <own>"),),
        triggers=(
            ViewedTrigger(
                5,
                "cut",
                (ViewedArgument("subject", 0, "siRNA"),),
                (TriedRule("transitive_verb:cut", "decreases", held, ViewedRole(None, (), ())),),
            ),
        ),
        rules=(rule, silent),
        claims=(claim,),
        pair=pair,
    )  # fmt: skip
    return Explanation("PMID:<1>", "en_x 1", "lexicon 4", "bioclaims 0", (sentence,), asked=claim.id)
