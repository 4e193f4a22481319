"""The sample documents: what the quickstart runs on."""

from __future__ import annotations

from pathlib import Path

import pytest

import bioclaims
from bioclaims.model import Document
from bioclaims.readers import read_documents
from bioclaims.resources import find_resource
from bioclaims.run.document import extract_document

FOLDER = find_resource("seeds", "documents")
TITLES = {
    "AKT protects HeLa cells from apoptosis independently of ERK",
    "HIF-1α increases VEGF expression in human monocytes through AKT and ERK",
    "IFN-γ induces SOCS1 in murine macrophages",
    "IL-33 suppresses IL-12 in dendritic cells",
    "IL-6, but not TNF-α, activates STAT3 in human hepatocytes",
    "Leptin induces MMP9 in primary macrophages",
    "TGF-β and BMP4 use different SMAD proteins in fibroblasts",
    "TNF induces IL-8 secretion via p38 and NF-κB pathways in THP-1 macrophages",
}
# Keywords, links and code of the saved pages that a reader without judgement would take for sentences.
FURNITURE = (
    "HIF-1α induces VEGF\n",
    "Dive into the research topics",
    "IL-4 induces CD206",
    "STAT1 activates IRF1",
    "TNF activates p38",
    "Oyelaran Adebayo",
    "Ilse Brandt",
    "Cited by 17",
    "We use cookies",
)


@pytest.fixture(scope="module")
def documents():
    return list(read_documents([str(FOLDER)]))


def test_they_are_text_pages_and_json_lines():
    assert {path.suffix for path in FOLDER.iterdir()} == {".txt", ".html", ".jsonl"}
    assert len(list(FOLDER.iterdir())) >= 5


def test_each_is_read_with_its_title(documents):
    assert [document for document in documents if not isinstance(document, Document)] == []
    assert {document.title for document in documents} == TITLES


def test_what_the_source_says_of_a_document_is_kept(documents):
    retracted = {document.id: document.year for document in documents if document.retracted}
    assert retracted == {"sample:retracted": 2015}


@pytest.mark.parametrize("words", FURNITURE)
def test_furniture_stands_in_a_page_and_in_no_section_that_is_read(words, documents):
    pages = [path.read_text(encoding="utf-8") for path in FOLDER.iterdir()]
    assert any(words in page for page in pages), "the samples do not show this any more"
    read = [
        document.text[section.start : section.end]
        for document in documents
        for section in document.sections
        if section.type not in ("furniture", "references")
    ]
    assert [text for text in read if words in text] == []


@pytest.mark.model
def test_each_gives_claims_and_no_claim_is_of_furniture(documents):
    nlp = bioclaims.load()
    claims = {document.id: extract_document(document, nlp).claims for document in documents}
    assert [Path(name).name for name, found in claims.items() if not found] == []
    sentences = [claim.evidence[0].sentence.text for found in claims.values() for claim in found]
    assert [each for each in sentences if any(words.strip() in each for words in FURNITURE)] == []


@pytest.mark.model
def test_a_retracted_document_s_claims_say_so(documents):
    (document,) = (document for document in documents if document.retracted)
    assert {claim.document.retracted for claim in extract_document(document, bioclaims.load()).claims} == {True}
