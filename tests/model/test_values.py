"""Bad values cannot be born, and each says what it got."""

from __future__ import annotations

import pytest

from bioclaims.errors import UnknownNameError
from bioclaims.model import (
    Claim,
    ClaimDocument,
    Cue,
    Document,
    Evidence,
    Grounding,
    Mention,
    Participant,
    Perturbation,
    Provenance,
    Quote,
    Section,
    Span,
    make_claim_id,
)

SPAN = Span(0, 4)
AGENT, THEME = (
    Participant("IL-6", SPAN, "gene_or_gene_product"),
    Participant("STAT3", Span(9, 14), "gene_or_gene_product"),
)
DOCUMENT = ClaimDocument("PMID:1", "0" * 64)
NOT = Cue("negation", "not", Span(5, 8))


def make_claim(**fields):
    defaults = {
        "id": "claim:0",
        "document": DOCUMENT,
        "section": "title",
        "predicate": "increases",
        "agent": AGENT,
        "theme": THEME,
        "polarity": "affirmed",
        "certainty": "asserted",
        "basis": "unknown",
        "evidence": (Evidence(Quote("IL-6", SPAN), Quote("IL-6", SPAN)),),
        "provenance": Provenance("rule", "", "model", "lexicon", "software"),
    }
    return Claim(**(defaults | fields))


BAD_VALUES = [
    ("an empty span", lambda: Span(3, 3), "got [3, 3)"),
    ("a span that ends before it starts", lambda: Span(3, 2), "got [3, 2)"),
    ("a span before the text", lambda: Span(-1, 2), "got [-1, 2)"),
    ("a quote of another length", lambda: Quote("IL", SPAN), "'IL' does not have the length"),
    ("a CURIE without prefix", lambda: Grounding("7176", "MMP9", 1.0, "exact"), "got '7176'"),
    ("a score above 1", lambda: Grounding("HGNC:7176", "MMP9", 1.1, "exact"), "got 1.1"),
    ("a mention of no known type", lambda: Mention(SPAN, "IL-6", "gene"), "unknown name 'gene'"),
    ("a participant of no known type", lambda: Participant("IL-6", SPAN, "gene"), "unknown name 'gene'"),
    ("an unknown aspect", lambda: Participant("IL-6", SPAN, "other", aspect="amount"), "unknown name 'amount'"),
    ("a sign of 2", lambda: Participant("IL-6", SPAN, "other", sign=2), "got 2"),
    ("an unknown perturbation", lambda: Perturbation("removal", "no", Span(0, 2)), "unknown name 'removal'"),
    ("an unknown cue", lambda: Cue("doubt", "may", Span(0, 3)), "unknown name 'doubt'"),
    ("an unknown section", lambda: Section("summary", 0, 1), "unknown name 'summary'"),
    ("a section that ends before it starts", lambda: Section("title", 2, 1), "got [2, 1)"),
    ("a document without id", lambda: Document("", "text"), "needs an id"),
    (
        "overlapping sections",
        lambda: Document("a", "text", sections=(Section("title", 0, 2), Section("other", 1, 4))),
        "overlaps",
    ),
    (
        "a section beyond the text",
        lambda: Document("a", "text", sections=(Section("title", 0, 5),)),
        "beyond the text (4",
    ),
    ("a claim with an unknown predicate", lambda: make_claim(predicate="induces"), "unknown name 'induces'"),
    ("a claim without evidence", lambda: make_claim(evidence=()), "needs evidence"),
    ("a negated claim without cue", lambda: make_claim(polarity="negated"), "needs a negation or null_effect cue"),
    ("a claim in the references", lambda: make_claim(section="references"), "unknown name 'references'"),
]


@pytest.mark.parametrize(("make", "message"), [pytest.param(*rest, id=name) for name, *rest in BAD_VALUES])
def test_bad_value(make, message):
    with pytest.raises((ValueError, UnknownNameError)) as error:
        make()
    assert message in str(error.value)


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(UnknownNameError, match="Known names: increases, decreases, regulates"):
        make_claim(predicate="induces")


@pytest.mark.parametrize(
    ("predicate", "direction"),
    [("increases", "increase"), ("decreases", "decrease"), ("regulates", "unspecified"), ("binds", "unspecified")],
)
def test_the_direction_follows_from_the_predicate(predicate, direction):
    assert make_claim(predicate=predicate).direction == direction


def test_a_negated_claim_with_a_cue_is_born():
    assert make_claim(polarity="negated", cues=(NOT,)).polarity == "negated"


def test_spans_know_what_they_hold_and_touch():
    assert Span(0, 4).contains(Span(1, 4))
    assert not Span(0, 4).contains(Span(1, 5))
    assert Span(0, 4).overlaps(Span(3, 9))
    assert not Span(0, 4).overlaps(Span(4, 9))
    assert Span(0, 4).shift(3) == Span(3, 7)
    assert Span(1, 3).quote("αβγδ") == Quote("βγ", Span(1, 3))


IDENTITY = {
    "document": DOCUMENT,
    "predicate": "increases",
    "polarity": "affirmed",
    "trigger": SPAN,
    "participants": (AGENT, THEME),
}
OTHER = [
    ("another document", {"document": ClaimDocument("PMID:2", "0" * 64)}),
    ("another text", {"document": ClaimDocument("PMID:1", "1" * 64)}),
    ("another predicate", {"predicate": "decreases"}),
    ("another polarity", {"polarity": "negated"}),
    ("another trigger", {"trigger": Span(0, 5)}),
    ("agent and theme exchanged", {"participants": (THEME, AGENT)}),
    ("another aspect", {"participants": (AGENT, Participant("STAT3", THEME.span, THEME.type, aspect="activity"))}),
    ("an inner claim", {"participants": (AGENT, Participant("STAT3", THEME.span, THEME.type, claim="claim:1"))}),
]
SAME = [
    ("another title", {"document": ClaimDocument("PMID:1", "0" * 64, title="A title")}),
    (
        "a grounding",
        {
            "participants": (
                AGENT,
                Participant("STAT3", THEME.span, THEME.type, (Grounding("HGNC:11364", "STAT3", 1.0, "exact"),)),
            )
        },
    ),
]


@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in OTHER])
def test_the_id_changes_with(change):
    assert make_claim_id(**IDENTITY) != make_claim_id(**(IDENTITY | change))


@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in SAME])
def test_the_id_stays_with(change):
    assert make_claim_id(**IDENTITY) == make_claim_id(**(IDENTITY | change))


def test_the_id_stays_the_same_between_versions_of_the_software():
    # Curators' decisions hang on it: change this value only with the schema's version.
    assert make_claim_id(**IDENTITY) == "claim:4c5dd0989556bd0fe4f1"


def test_the_hash_of_a_document_is_that_of_its_text_in_utf_8():
    assert Document("a", "β").sha256 == "2245c1c8daf7694bc2b2fe9f156c39f4bac6c788dc32e42bccb74554af2b5d86"
