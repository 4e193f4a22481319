"""Names of a lexicon that are noted on Docs, as tags of pieces, and what the reader makes of them."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bioclaims.language import read_names
from bioclaims.language.known import KNOWN, KnownNames, read_known
from bioclaims.language.reader import ReaderComponent
from bioclaims.network.reader import KNOWN as WEIGHTS
from bioclaims.network.reader import Reader
from bioclaims.network.tagging import BEGIN, END, INSIDE, SINGLE, count_tags
from small_network import GUIDELINES, make_pipeline

_TYPES = ("chemical", "cell_type")


def _note(doc: Doc, *names: tuple[str, str]) -> Doc:
    starts = [(doc.text.index(text), text, kind) for text, kind in names]
    doc.user_data[KNOWN] = {"rows": [[start, start + len(text), kind, "why", []] for start, text, kind in starts]}
    return doc


def _make(*texts: str) -> list[Doc]:
    blank = spacy.blank("en")
    return [blank.make_doc(text) for text in texts]


def test_a_doc_without_notes_has_no_known_names() -> None:
    [doc] = _make("LPS rose.")
    assert read_known(doc) == []
    assert KnownNames.of([doc]).tag(np.array([0, 4]), np.array([3, 8]), _TYPES) == [0, 0]


def test_names_of_several_docs_are_tags_of_their_pieces() -> None:
    first, empty, second = _make("LPS rose in T cells.", "", "A B cell of mice")
    docs = [_note(first, ("LPS", "chemical"), ("T cells", "cell_type")), empty, _note(second, ("B cell", "cell_type"))]
    known = KnownNames.of(docs)
    bases = np.repeat(known.bases, [len(doc) for doc in docs])
    starts = bases + [token.idx for doc in docs for token in doc]
    ends = starts + [len(token) for doc in docs for token in doc]
    assert known.tag(starts, ends, _TYPES) == [
        1 + SINGLE, 0, 0, 5 + BEGIN, 5 + END, 0,
        0, 5 + BEGIN, 5 + END, 0, 0,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("poly I C", "chemical", [0, 1 + BEGIN, 1 + INSIDE, 1 + END, 0]),
        ("oly I C", "chemical", [0] * 5),
        ("poly I C f", "chemical", [0] * 5),
        ("poly I C", "species", [0] * 5),
    ],
    ids=["of whole pieces", "begins inside one", "ends inside one", "of a type that was not fitted"],
)
def test_only_names_of_whole_pieces_and_of_fitted_types_count(name: str, kind: str, expected: list[int]) -> None:
    [doc] = _make("of poly I C fell")
    starts = np.array([token.idx for token in doc])
    known = KnownNames.of([_note(doc, (name, kind))])
    assert known.tag(starts, starts + [len(token) for token in doc], _TYPES) == expected


@pytest.fixture
def nlp() -> Language:
    """A reader that takes any known chemical of one piece for a gene by one guideline, and hears of nothing else."""
    nlp = make_pipeline()
    nlp.remove_pipe("parser")
    component = nlp.get_pipe("reader")
    assert isinstance(component, ReaderComponent)
    assert component.reader is not None
    added = np.zeros((count_tags(len(_TYPES)), sum(count_tags(len(labels)) for labels in GUIDELINES.values())))
    added[1 + SINGLE, count_tags(len(GUIDELINES["jnlpba"])) + 1 + SINGLE] = 1000
    weights = {**component.reader.weights, WEIGHTS: added.astype(np.float32)}
    component.reader = Reader(weights, words=component.reader.words, guidelines=GUIDELINES, known=_TYPES)
    return nlp


def _read(nlp: Language, doc: Doc) -> Doc:
    return nlp.get_pipe("reader")(nlp.get_pipe("sentences")(doc))  # type: ignore[no-any-return, operator]


def test_the_reader_weighs_known_names_in(nlp: Language) -> None:
    text = "The levels of IL-2 rose. Then LPS/p53 fell."
    before = _read(nlp, nlp.make_doc(text))
    after = _read(nlp, _note(nlp.make_doc(text), ("LPS", "chemical")))
    start = text.index("LPS")
    assert (start, start + 3, "Gene") in read_names(after)["nlm_gene"]
    assert read_names(after)["jnlpba"] == read_names(before)["jnlpba"]
    np.testing.assert_array_equal(after.tensor, before.tensor)


def test_a_reader_that_was_not_fitted_to_known_names_reads_as_without() -> None:
    nlp = make_pipeline()
    nlp.remove_pipe("parser")
    text = "The levels of IL-2 rose. Then LPS/p53 fell."
    doc = _read(nlp, _note(nlp.make_doc(text), ("LPS", "chemical")))
    assert read_names(doc) == read_names(_read(nlp, nlp.make_doc(text)))
