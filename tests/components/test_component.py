"""The spaCy component, on the shipped model and lexicon."""

from __future__ import annotations

import pickle

import pytest
from spacy.language import Language

import bioclaims
from bioclaims.model import Document, Section, to_record
from bioclaims.run.document import extract_document
from bioclaims.schema import find_problems, find_span_problems

pytestmark = pytest.mark.model

_TEXT = "IL-6 activates STAT3.\n\nReferences\nIL-4 activates STAT6.\nTNF, but not IL-4, induced IL-8 in THP-1 cells."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return bioclaims.load()


def _triples(records: list[dict[str, dict[str, str]]]) -> list[tuple[str, str]]:
    return [(record["agent"]["text"], record["theme"]["text"]) for record in records]


def test_it_can_be_added_to_a_pipeline_by_its_name() -> None:
    nlp = bioclaims.load_language()
    nlp.add_pipe("bioclaims")
    [record] = nlp("IL-6 activates STAT3.")._.claims
    assert (record["agent"]["text"], record["predicate"], record["theme"]["text"]) == ("IL-6", "increases", "STAT3")


def test_records_on_a_doc_are_valid_and_pickle(nlp: Language) -> None:
    doc = nlp("TNF, but not IL-4, induced IL-8.")
    assert _triples(doc._.claims) == [("TNF", "IL-8"), ("IL-4", "IL-8")]
    for record in doc._.claims:
        assert find_problems(record, schema="claim") == []
        assert find_span_problems(record, doc.text) == []
    assert pickle.loads(pickle.dumps(doc._.claims)) == doc._.claims


def test_two_processes_give_what_one_gives(nlp: Language) -> None:
    texts = ["IL-6 activates STAT3.", "TNF induces IL-8.", "IL-10 inhibits TNF expression."]
    one = [doc._.claims for doc in nlp.pipe(texts)]
    two = [doc._.claims for doc in nlp.pipe(texts, n_process=2, batch_size=1)]
    assert one == two


def test_a_document_is_read_by_paragraphs_with_spans_of_the_whole_text(nlp: Language) -> None:
    start = _TEXT.index("References")
    end = _TEXT.index("TNF")
    sections = (Section("abstract", 0, start), Section("references", start, end))
    extraction = extract_document(Document(id="PMID:1", text=_TEXT, sections=sections), nlp)
    records = [to_record(claim) for claim in extraction.claims]
    assert [(record["section"], record["agent"]["text"]) for record in records] == [
        ("abstract", "IL-6"),
        ("other", "TNF"),
        ("other", "IL-4"),
    ]
    assert all(find_span_problems(record, _TEXT) == [] for record in records)
    assert extraction.sentences == 2


def test_a_document_without_text_gives_nothing(nlp: Language) -> None:
    extraction = extract_document(Document(id="empty", text=" \n "), nlp)
    assert (extraction.claims, extraction.sentences) == ((), 0)


def test_text_before_and_after_in_other_alphabets_moves_no_span(nlp: Language) -> None:
    text = "Ελληνικά 𝛼𝛽 \U0001f9ec: IL-6 activates NF-κB."
    extraction = extract_document(Document(id="x", text=text), nlp)
    assert [(claim.agent.text, claim.theme.text) for claim in extraction.claims] == [("IL-6", "NF-κB")]
    assert all(find_span_problems(to_record(claim), text) == [] for claim in extraction.claims)


def test_an_abbreviation_holds_in_the_whole_document(nlp: Language) -> None:
    text = "Effects of tumor necrosis factor (TUNF) were studied.\n\nTUNF induced IL-8 secretion."
    [claim] = extract_document(Document(id="x", text=text), nlp).claims
    assert (claim.agent.text, claim.agent.groundings[0].curie, claim.theme.text) == ("TUNF", "HGNC:11892", "IL-8")


_NESTING = (
    "IL-6-dependent, TNF-mediated suppression of IL-8 expression was seen in THP-1 cells.",
    "Injection of IL-6 and TNF resulted in a reduction of STAT3 and an increase of IL-8 levels.",
    "IL-10 inhibits TNF-induced IL-8 secretion. This induction depends on STAT3, but not on STAT6.",
    "TNF results in augmentation of nuclear STAT3, and this augmentation can occur in the absence of IL-6.",
    "Inhibition of JAK2 blocks the IL-6-induced and STAT3-dependent expression of MMP-9, but not that of IL-8.",
    "IL-4 abolished the TNF-mediated decrease in IL-6-induced phosphorylation of STAT3 via SOCS1 but not via SOCS3.",
)


@pytest.mark.parametrize("text", [*_NESTING, " ".join(_NESTING)])
def test_each_claim_that_is_a_participant_is_a_record(text: str, nlp: Language) -> None:
    claims = extract_document(Document(id="PMID:1", text=text), nlp).claims
    named = {end.claim for claim in claims for end in (claim.agent, claim.theme) if end.claim}
    assert named <= {claim.id for claim in claims}


def test_the_samples_of_nesting_nest(nlp: Language) -> None:
    claims = extract_document(Document(id="PMID:1", text=" ".join(_NESTING)), nlp).claims
    assert sum(claim.theme.claim is not None for claim in claims) >= 5
