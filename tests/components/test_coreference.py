"""Claims of words that stand for others, through the shipped model."""

from __future__ import annotations

import pytest

import bioclaims
from bioclaims.model import Claim, Document, Section
from bioclaims.run.document import extract_document

pytestmark = pytest.mark.model

KINASE = "We studied MAPK14 in T cells. The kinase phosphorylated ATF2."
TWO = (
    "Inhibition of JAK2 did not affect STAT3 activity, and vice versa, suggesting that the two pathways independently "
    "promote IL-8 expression."
)
EFFECT = "EGF activated ERK in HeLa cells. This effect was blocked by PD98059."


def _show(claim: Claim) -> str:
    ends = (f"{each.text}={each.name}" if each.antecedent else each.text for each in (claim.agent, claim.theme))
    return f" {claim.predicate} ".join(ends)


def test_a_noun_stands_for_what_was_named_before() -> None:
    (claim,) = bioclaims.extract(KINASE)
    assert _show(claim) == "The kinase=MAPK14 increases ATF2"
    assert claim.agent.antecedent is not None
    span = claim.agent.antecedent.span
    assert (KINASE[span.start : span.end], claim.agent.groundings[0].name) == ("MAPK14", "MAPK14")


def test_two_things_give_two_records_of_one_span() -> None:
    claims = [claim for claim in bioclaims.extract(TWO) if claim.polarity == "affirmed"]
    assert [_show(claim) for claim in claims] == [
        "the two pathways=JAK2 increases IL-8", "the two pathways=STAT3 increases IL-8",
    ]  # fmt: skip
    assert claims[0].agent.span == claims[1].agent.span
    assert claims[0].id != claims[1].id


def test_an_effect_is_the_claim_of_the_sentence_before() -> None:
    inner, outer = bioclaims.extract(EFFECT)
    assert (_show(inner), _show(outer)) == ("EGF increases ERK", "PD98059 decreases This effect=ERK")
    assert (outer.theme.claim, outer.theme.aspect) == (inner.id, inner.theme.aspect)


def test_without_coreference_no_word_stands_for_another() -> None:
    nlp = bioclaims.load(coreference=False)
    found = {text: extract_document(Document(id="text", text=text), nlp).claims for text in (KINASE, TWO, EFFECT)}
    assert [_show(claim) for claim in (*found[KINASE], *found[EFFECT])] == ["EGF increases ERK"]
    ends = [each for claims in found.values() for claim in claims for each in (claim.agent, claim.theme)]
    assert ends
    assert all(each.antecedent is None for each in ends)


@pytest.mark.parametrize(
    ("methods", "sections"), [(False, ["title", "results"]), (True, ["title", "methods", "results"])]
)
def test_methods_and_references_are_read_only_if_asked(methods: bool, sections: list[str]) -> None:
    parts = {
        "title": "IL-10 inhibits TNF production in human macrophages.",
        "methods": "LPS induced TNF secretion as a control.",
        "results": "IL-10 reduced IL-6 expression.",
        "references": "IL-4 induces STAT6 phosphorylation in B cells.",
    }
    text, placed = "", []
    for kind, words in parts.items():
        placed.append(Section(kind, len(text), len(text) + len(words)))  # type: ignore[arg-type]
        text += f"{words}\n\n"
    document = Document(id="text", text=text, sections=tuple(placed))
    claims = extract_document(document, bioclaims.load(), methods=methods).claims
    assert [claim.section for claim in claims] == sections
    attached = [{(each.text, each.attachment) for each in claim.context} for claim in claims]
    assert attached[0] == {("human", "clause"), ("macrophages", "clause")}
    assert attached[-1] == {("human", "title"), ("macrophages", "title")}
