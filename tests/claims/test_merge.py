"""What a document says several times, as one record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bioclaims.claims.merge import merge_claims
from bioclaims.model import Claim, Grounding, Quote, from_record, to_record
from bioclaims.schema import find_problems, find_span_problems
from sample_claims import Page, make_claims

PAGE = Page(
    "PMID:7",
    "TNF induces STAT3 in HeLa cells. "
    "We asked whether TNF induces STAT3 in mice. "
    "TNF may raise STAT3. "
    "IL-6 inhibits TNF-induced STAT3. "
    "IL-6 blocks TNF-induced STAT3. "
    "TNF does not raise SOCS3.",
)
SENTENCES = [f"{each}." for each in PAGE.document.text.rstrip(".").split(". ")]
TRIGGERS = ("induces", "induces", "raise", "induced", "induced")


def say(nth: int, **fields: object) -> Claim:
    """Return the claim that TNF increases STAT3 as the ``nth`` sentence says it."""
    claim = PAGE.claim(
        PAGE.participant("TNF", nth=nth), TRIGGERS[nth], PAGE.participant("STAT3", nth=nth), SENTENCES[nth]
    )
    return replace(claim, **fields)  # type: ignore[arg-type]


def test_two_sentences_that_say_the_same_are_one_record_with_both() -> None:
    first, second = say(0), say(1)
    (merged,) = merge_claims([first, second])
    assert merged.members == (first.id, second.id)
    assert [each.sentence.text for each in merged.evidence] == SENTENCES[:2]
    assert merged.id not in merged.members


def test_claims_that_nothing_repeats_stay_as_they_are() -> None:
    assert merge_claims(make_claims()) == tuple(make_claims())


def test_the_firmest_sentence_comes_first_and_gives_certainty_and_basis() -> None:
    doubt = PAGE.cue("speculation", "may")
    shown = PAGE.cue("attribution", "We")
    doubted = say(2, certainty="speculated", cues=(doubt,), confidence=0.9, novel=True)
    plain = say(0, confidence=0.2)
    own = say(1, basis="this_study", cues=(shown,), confidence=0.1)
    (merged,) = merge_claims([doubted, plain, own])
    assert (merged.certainty, merged.basis, merged.confidence) == ("asserted", "this_study", 0.9)
    assert merged.evidence[0] == own.evidence[0]
    assert merged.cues == (shown,), "words of doubt would speak against the certainty beside them"
    assert not merged.novel, "what is only doubted is not shown for the first time"


def test_contexts_are_joined_each_once_where_it_is_attached_most_closely() -> None:
    cells, mice = PAGE.context("cell_line", "HeLa"), PAGE.context("species", "mice")
    far = replace(cells, attachment="document")
    (merged,) = merge_claims([say(0, context=(far,)), say(1, context=(mice, cells))])
    assert merged.context == (cells, mice)


def test_a_record_without_confidence_does_not_hide_that_of_another() -> None:
    assert merge_claims([say(0, confidence=None), say(1, confidence=0.4)])[0].confidence == 0.4
    assert merge_claims([say(0, confidence=None), say(1, confidence=None)])[0].confidence is None


DOWN = PAGE.participant("TNF", perturbation=PAGE.perturbation("knockdown", "We"))
MOUSE = PAGE.participant("STAT3", nth=1, groundings=(Grounding("MGI:1", "Stat3", 1, "exact"),))
DIFFERENT = [
    ("another predicate", {"predicate": "regulates"}),
    ("a denial", {"polarity": "negated", "cues": (PAGE.cue("negation", "not"),)}),
    ("a direct effect", {"directness": "direct"}),
    ("a way", {"mediators": (PAGE.participant("IL-6", sign=1),)}),
    ("another aspect", {"theme": PAGE.participant("STAT3", nth=1, aspect="activity")}),
    ("an agent that was knocked down", {"agent": DOWN}),
    ("a variant", {"agent": PAGE.participant("TNF", variant="V1M")}),
    ("another identifier", {"theme": MOUSE}),
    ("another document", {"document": replace(say(1).document, id="PMID:8")}),
    ("another text of the document", {"document": replace(say(1).document, sha256="0" * 64)}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "fields"), DIFFERENT, ids=[name for name, _ in DIFFERENT])
def test_what_differs_in_meaning_stays_apart(name: str, fields: dict[str, object]) -> None:
    assert len(merge_claims([say(0), say(1, **fields)])) == 2


def test_words_without_identifier_are_the_same_in_any_case() -> None:
    unknown = {"groundings": (), "type": "other"}
    one, other = say(0), say(1)
    claims = [
        replace(one, agent=replace(one.agent, text="Zebrin", **unknown)),  # type: ignore[arg-type]
        replace(other, agent=replace(other.agent, text="zebrin", **unknown)),  # type: ignore[arg-type]
    ]
    assert len(merge_claims(claims)) == 1


def test_it_is_what_it_stands_for() -> None:
    one, other = say(0), say(1)
    meant = [Quote(words, PAGE.span(words)) for words in ("HeLa", "mice")]
    said = [
        replace(claim, agent=replace(claim.agent, text="it", groundings=(), antecedent=quote))
        for claim, quote in zip((one, other), meant, strict=True)
    ]
    assert len(merge_claims(said)) == 2
    assert len(merge_claims([said[0], replace(said[1], agent=said[0].agent)])) == 1


def test_partners_may_change_places_but_not_agent_and_theme() -> None:
    one, other = say(0), say(1)
    turned = replace(other, agent=other.theme, theme=other.agent)
    assert len(merge_claims([one, turned])) == 2
    assert len(merge_claims([replace(each, predicate="binds") for each in (one, turned)])) == 1


def test_a_claim_about_a_merged_claim_names_the_merged_one() -> None:
    inner = [say(3), say(4)]
    outer = [
        PAGE.claim(
            PAGE.participant("IL-6", nth=number),
            ("inhibits", "blocks")[number],
            replace(each.theme, claim=each.id),
            SENTENCES[3 + number],
            predicate="decreases",
        )
        for number, each in enumerate(inner)
    ]
    once = merge_claims([*inner, outer[0]])
    assert once[1].theme.claim == once[0].id
    assert once[1].members == (outer[0].id,), "its id tells of another inner claim, so it is another one"
    both = merge_claims([outer[0], *inner, outer[1]])
    assert [len(each.members) for each in both] == [2, 2]
    assert both[0].theme.claim == both[1].id


def test_a_record_that_is_its_own_participant_ends_all_the_same() -> None:
    one, other = say(0), say(1)
    ring = [
        replace(one, theme=replace(one.theme, claim=other.id)),
        replace(other, theme=replace(other.theme, claim=one.id)),
    ]
    assert len(merge_claims(ring)) in (1, 2)


def test_merging_once_more_changes_nothing() -> None:
    once = merge_claims([say(0), say(1), say(2, certainty="speculated")])
    assert merge_claims(once) == once
    later = merge_claims([*merge_claims([say(0), say(1)]), say(2)])
    assert later[0].members == once[0].members


def test_a_record_that_is_there_twice_is_no_merged_one() -> None:
    assert merge_claims([*make_claims(), *make_claims()]) == tuple(make_claims())


def test_a_merged_record_is_valid_and_comes_back() -> None:
    (merged,) = merge_claims([say(0), say(1)])
    record = to_record(merged)
    assert find_problems(record, schema="claim") == []
    assert find_span_problems(record, PAGE.document.text) == []
    assert from_record(record) == merged
