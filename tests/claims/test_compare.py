"""What became of the claims of a document: the same, changed, removed, added, and what shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bioclaims.claims.compare import REST, Difference, compare_claims, find_pair
from bioclaims.model import Claim, Grounding, Provenance, Span, from_record, rename_claim, to_record
from sample_claims import ABSTRACT, Page, make_claims

CLAIMS = make_claims()
FIRST = CLAIMS[0]
SHIFTED = Page("PMID:1234567", f"So. {ABSTRACT.document.text}", title="So.")


def compare(before: list[Claim], after: list[Claim]) -> list[Difference]:
    def make(record: Any) -> Claim:
        return from_record(record)

    records = [[to_record(claim) for claim in claims] for claims in (before, after)]
    return list(compare_claims(*records, claim_before=make, claim_after=make))


def move(claim: Claim, **fields: Any) -> Claim:
    """Return the claim as it stands in a text with four code points more before it."""

    def shift(span: Span) -> Span:
        return span.shift(4)

    evidence = claim.evidence[0]
    moved = replace(
        claim,
        document=replace(claim.document, sha256=SHIFTED.document.sha256),
        agent=replace(claim.agent, span=shift(claim.agent.span)),
        theme=replace(claim.theme, span=shift(claim.theme.span)),
        mediators=tuple(replace(each, span=shift(each.span)) for each in claim.mediators),
        context=tuple(replace(each, span=shift(each.span)) for each in claim.context),
        evidence=(
            replace(
                evidence,
                sentence=replace(evidence.sentence, span=shift(evidence.sentence.span)),
                trigger=replace(evidence.trigger, span=shift(evidence.trigger.span)),
            ),
        ),
        **fields,
    )
    return rename_claim(moved)


MOUSE = (Grounding("MGI:96559", "Il6", 0.9, "exact"),)
LONGER = replace(FIRST.theme, span=Span(FIRST.theme.span.start, FIRST.theme.span.end + 1), text="STAT3 ")
ELSEWHERE = replace(FIRST, evidence=CLAIMS[1].evidence, agent=replace(FIRST.agent, span=Span(0, 4)))

NEWER = Provenance(FIRST.provenance.rule, "", "model 2", "lexicon 2", "software 2")
DENIED = rename_claim(replace(FIRST, polarity="negated", cues=(ABSTRACT.cue("negation", "no"),)))

# What was done, the claim now, what shows that it is the same one, which columns differ.
CHANGES = [
    ("nothing", FIRST, "id", {}),
    ("another version made it", replace(FIRST, provenance=NEWER),
     "id", {}),
    ("another rule made it", replace(FIRST, provenance=replace(FIRST.provenance, rule="ledger:induce")), "id",
     {"rule": ("transitive_verb:induce", "ledger:induce")}),
    ("another confidence", replace(FIRST, confidence=0.9), "id", {"confidence": (0.7, 0.9)}),
    ("another basis", replace(FIRST, basis="prior_work"), "id", {"basis": ("this_study", "prior_work")}),
    ("another identifier, and what follows from it", replace(FIRST, agent=replace(FIRST.agent, groundings=MOUSE)), "id",
     {"agent_id": ("HGNC:6018", "MGI:96559")}),
    ("no context any more", replace(FIRST, context=()), "id",
     {"context": ("cell_type: hepatocytes [CL:0000182]", "")}),
    ("what no column shows", replace(FIRST, agent=replace(FIRST.agent, antecedent=FIRST.evidence[0].sentence)), "id",
     {REST: (None, None)}),
    ("the sign was turned", rename_claim(replace(FIRST, predicate="decreases")), "place",
     {"predicate": ("increases", "decreases")}),
    ("it is denied now", DENIED, "place",
     {"polarity": ("affirmed", "negated"), "cues": ("", "negation: no")}),
    ("another aspect", rename_claim(replace(FIRST, theme=replace(FIRST.theme, aspect="activity"))), "place",
     {"theme_aspect": ("phosphorylation", "activity")}),
    ("other words for the theme", rename_claim(replace(FIRST, theme=LONGER)), "sentence",
     {"theme_text": ("STAT3", "STAT3 ")}),
    ("the sentence moved", move(FIRST), "sentence", {}),
    ("the sentence moved, and the sign was turned", move(FIRST, predicate="decreases"), "sentence",
     {"predicate": ("increases", "decreases")}),
    ("another sentence says it", rename_claim(ELSEWHERE), "pair", {
        "sentence": (FIRST.evidence[0].sentence.text, CLAIMS[1].evidence[0].sentence.text),
        "sentence_start": (FIRST.evidence[0].sentence.span.start, CLAIMS[1].evidence[0].sentence.span.start),
        "trigger": ("induced", "effect"),
    }),
]  # fmt: skip


@pytest.mark.parametrize(("now", "by", "changes"), [each[1:] for each in CHANGES], ids=[each[0] for each in CHANGES])
def test_a_claim_is_known_again_and_what_changed_is_told(now: Claim, by: str, changes: dict[str, Any]) -> None:
    (found,) = compare([FIRST], [now])
    assert (found.kind, found.by, dict(found.changes)) == ("changed" if changes else "same", by, changes)


def test_what_is_not_known_again_is_removed_or_added() -> None:
    found = compare(CLAIMS[:2], CLAIMS[1:3])
    assert [(each.kind, each.before, each.after) for each in found] == [
        ("same", None, None),
        ("added", None, CLAIMS[2]),
        ("removed", CLAIMS[0], None),
    ]


def test_the_order_of_records_is_no_difference() -> None:
    assert {each.kind for each in compare(CLAIMS, CLAIMS[::-1])} == {"same"}


def test_a_record_that_is_there_twice_is_one_more() -> None:
    assert [each.kind for each in compare([FIRST], [FIRST, FIRST])] == ["same", "added"]
    assert [each.kind for each in compare([FIRST, FIRST], [FIRST])] == ["same", "removed"]


def test_what_says_the_same_is_known_before_what_does_not() -> None:
    """Of two claims of one place, each becomes the one that says the same."""
    up = rename_claim(replace(FIRST, confidence=0.1))
    down = rename_claim(replace(FIRST, predicate="decreases"))
    moved = [move(down), move(up)]
    assert [(each.kind, each.by) for each in compare([up, down], moved)] == [("same", "sentence")] * 2


def test_another_claim_of_the_same_things_in_another_sentence_is_another_one() -> None:
    turned = rename_claim(replace(ELSEWHERE, predicate="decreases"))
    assert [each.kind for each in compare([FIRST], [turned])] == ["added", "removed"]


def test_a_pair_is_what_a_record_says_of_a_document() -> None:
    assert find_pair(to_record(FIRST)) == ("HGNC:6018", "increases", "HGNC:11364", "affirmed")
    bound = to_record(CLAIMS[2])
    turned = {**bound, "agent": bound["theme"], "theme": bound["agent"]}
    assert find_pair(bound) == find_pair(turned), "partners have no order"
