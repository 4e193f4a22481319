"""Claims between the names that a source gives, in place of those that we would find."""

from __future__ import annotations

import pytest
from spacy.language import Language

import bioclaims
from bioclaims.errors import InputError
from bioclaims.model import Document, Grounding, Mention, Section, Span
from bioclaims.run.document import extract_document, open_blocks

TEXT = "On quillin\n\nTNF induces quillin and IL-6 in HepG2 cells. Quillin does not induce TNF."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return bioclaims.load()


def mention(words: str, kind: str, *curies: str, at: int = 0) -> Mention:
    start = TEXT.index(words, at)
    groundings = tuple(Grounding(curie, words, 1.0, "given") for curie in curies)
    return Mention(Span(start, start + len(words)), words, kind, groundings, "Gene")


def make(*mentions: Mention) -> Document:
    return Document(
        id="1", text=TEXT, sections=(Section("title", 0, 10), Section("abstract", 12, len(TEXT))), mentions=mentions
    )


@pytest.mark.model
def test_claims_are_between_the_given_names_and_no_others(nlp: Language) -> None:
    given = make(
        mention("TNF", "gene_or_gene_product", "NCBIGene:7124"), mention("quillin", "chemical", "MESH:D1", at=20)
    )
    claims = extract_document(given, nlp, given=True).claims
    assert [(claim.agent.text, claim.predicate, claim.theme.text) for claim in claims] == [
        ("TNF", "increases", "quillin")
    ]
    (claim,) = claims
    assert claim.theme.type == "chemical"
    assert [(each.curie, each.method) for each in claim.theme.groundings] == [("MESH:D1", "given")]


@pytest.mark.model
def test_an_identifier_that_the_lexicon_has_another_for_comes_behind_that(nlp: Language) -> None:
    given = make(mention("TNF", "gene_or_gene_product", "NCBIGene:7124"), mention("quillin", "chemical", at=20))
    (claim,) = extract_document(given, nlp, given=True).claims
    first, second = claim.agent.groundings
    assert (first.curie, first.name, first.method) == ("HGNC:11892", "TNF", "given")
    assert (second.curie, second.method) == ("NCBIGene:7124", "given")


@pytest.mark.model
def test_names_that_come_without_identifier_are_grounded_as_ours_are(nlp: Language) -> None:
    given = make(mention("TNF", "gene_or_gene_product"), mention("quillin", "chemical", at=20))
    (claim,) = extract_document(given, nlp, given=True).claims
    assert [(each.curie, each.method) for each in claim.agent.groundings][:1] == [("HGNC:11892", "exact")]
    assert claim.theme.groundings == ()


@pytest.mark.model
def test_without_the_wish_our_own_names_are_found(nlp: Language) -> None:
    claims = extract_document(make(mention("quillin", "chemical", at=20)), nlp).claims
    assert ("TNF", "IL-6") in [(claim.agent.text, claim.theme.text) for claim in claims]


@pytest.mark.model
def test_given_names_stand_in_their_blocks(nlp: Language) -> None:
    given = make(mention("quillin", "chemical", at=0), mention("TNF", "gene_or_gene_product"))
    blocks = [(doc.text, len(doc.user_data["mentions"]["rows"])) for doc, _ in open_blocks(given, nlp, given=True)]
    assert blocks == [("On quillin", 1), (TEXT[12:], 1)]


def test_a_source_that_marks_no_names_is_refused() -> None:
    with pytest.raises(InputError, match="the source marks no names"):
        extract_document(Document(id="1", text=TEXT), Language(), given=True)
