"""Sentences that curators judged are read as `extract` reads them."""

from __future__ import annotations

import pytest

from bioclaims.components import load
from bioclaims.evaluate.statements.reading import read_claims
from bioclaims.model import Document
from bioclaims.run.document import extract_document


@pytest.mark.model
def test_names_and_claims_of_a_sentence() -> None:
    nlp, document = load(), Document(id="sentence", text="IL-6, but not TNF, induced STAT3 phosphorylation.")
    reading = read_claims(document, nlp)
    assert {"IL-6", "TNF", "STAT3"} <= {mention.text for mention in reading.mentions}
    assert len(reading.claims) == 2
    assert reading.claims == extract_document(document, nlp).claims
