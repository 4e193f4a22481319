"""The sentences of a document, as a curator chooses among them."""

from __future__ import annotations

import pytest

from bioclaims.curate.sentences import list_sentences, move_to_sentence
from bioclaims.errors import InputError
from bioclaims.model import Document, Section, Span
from sample_claims import make_claims

TEXT = "On zebrin.\n\nIt binds (see e.g. Smith et al. 2001). The “end” of it.\n\nReferences\n\n1. Smith A. Zebrin."
DOCUMENT = Document(
    "a", TEXT,
    sections=(Section("title", 0, 10), Section("results", 12, 67), Section("references", 69, len(TEXT))),
)  # fmt: skip


@pytest.mark.parametrize(
    ("known", "sentences"),
    [
        pytest.param(
            (),
            ["On zebrin.", "It binds (see e.g. Smith et al. 2001).", "The “end” of it."],
            id="split where a sentence may end",
        ),
        pytest.param(
            (Span(12, 30),),
            ["On zebrin.", "It binds (see e.g.", "The “end” of it."],
            id="what is known to be one stays",
        ),
    ],
)
def test_sentences_come_in_order_without_references(known: tuple[Span, ...], sentences: list[str]) -> None:
    found = list_sentences(DOCUMENT, known)
    assert [each.text for each in found] == sentences
    assert [TEXT[each.span.start : each.span.end] for each in found] == sentences


def test_a_claim_moves_to_the_section_of_its_sentence() -> None:
    claim = make_claims()[0]
    moved = move_to_sentence(claim, "0-10", DOCUMENT)
    assert (moved.section, moved.evidence[0].sentence.text) == ("title", "On zebrin.")
    assert move_to_sentence(claim, "12-20", DOCUMENT).section == "results"


def test_without_its_text_a_document_has_no_other_sentences() -> None:
    with pytest.raises(InputError, match="needs the text of the document"):
        move_to_sentence(make_claims()[0], "0-10", None)
