"""Claims in plain words, and the sentence in pieces that together are the whole."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bioclaims import vocab
from bioclaims.claims.highlight import KINDS, STYLE, cut_sentence
from bioclaims.claims.plain import say_claim, say_stance
from bioclaims.model import Claim, to_record
from sample_claims import make_claims, make_hostile

CLAIMS = make_claims()
PHOSPHORYLATED, NULL, UNBOUND, DOUBTED, REQUIRED, ASSOCIATED, MOVED, INNER, OUTER = CLAIMS

SAID = [
    (PHOSPHORYLATED, "IL-6 increases STAT3 phosphorylation through JAK in hepatocytes",
     "stated as fact; reported here; not denied"),
    (replace(PHOSPHORYLATED, directness="direct", mediators=(), context=()),
     "IL-6 directly increases STAT3 phosphorylation", "stated as fact; reported here; not denied"),
    (NULL, "TNF does not affect STAT3 activity", "stated as fact; denied"),
    (UNBOUND, "TNF does not directly bind STAT3", "stated as fact; denied"),
    (DOUBTED, "SOCS3 decreases ERK activity in HeLa", "stated as possible; not denied"),
    (REQUIRED, "rapamycin is required for apoptosis", "stated as fact; not denied"),
    (ASSOCIATED, "BRAF is associated with asthma", "stated as fact; not denied"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "words", "stance"), SAID, ids=[each[1] for each in SAID])
def test_a_claim_is_said_in_words(claim: Claim, words: str, stance: str) -> None:
    assert say_claim(to_record(claim)) == words
    assert say_stance(to_record(claim)) == stance


@pytest.mark.parametrize("claim", [*CLAIMS, *(claim for claim, _ in make_hostile())], ids=lambda claim: claim.id)
def test_the_pieces_are_the_sentence_and_stand_where_they_say(claim: Claim) -> None:
    sentence = claim.evidence[0].sentence
    pieces = cut_sentence(to_record(claim))
    assert "".join(piece.text for piece in pieces) == sentence.text
    for piece in pieces:
        start = piece.start - sentence.span.start
        assert sentence.text[start : start + len(piece.text)] == piece.text
    marked = {kind: "".join(piece.text for piece in pieces if kind in piece.kinds) for kind in KINDS}
    assert marked["agent"] == claim.agent.text
    assert marked["theme"] == claim.theme.text
    assert marked["trigger"] == claim.evidence[0].trigger.text


def test_every_kind_has_a_line_of_its_own() -> None:
    style = STYLE.read_text(encoding="utf-8")
    lines = {
        kind: re.search(rf"^mark\.(?:\w+, mark\.)*{kind}\b.*?text-decoration: ([^;]+);", style, re.MULTILINE)
        for kind in KINDS
    }
    assert [kind for kind, line in lines.items() if line is None] == []
    # What is brought up, by whom or as new, is one kind of remark.
    told = [line[1] for kind, line in lines.items() if line and kind != "novelty"]
    assert len(told) == len(set(told))


def test_every_kind_of_cue_has_a_kind() -> None:
    claim = to_record(NULL)
    for kind in vocab.CUE_KINDS:
        cues = [{**claim["cues"][0], "kind": kind}]
        assert any(
            set(piece.kinds) & set(KINDS) for piece in cut_sentence({**claim, "cues": cues}) if piece.text == "no"
        )
