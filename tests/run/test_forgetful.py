"""What reads documents holds no more memory, the more it has read."""

from __future__ import annotations

import spacy
from spacy.attrs import NORM

from bioclaims.components.component import Reading
from bioclaims.language import renew_tables
from bioclaims.model import Document
from bioclaims.run.forgetful import Forgetful


def test_words_of_later_documents_are_forgotten_and_those_of_the_first_stay() -> None:
    nlp = spacy.blank("en")
    sizes, words = list[int](), list[list[str]]()

    def read(document: Document) -> Reading:
        sizes.append(len(nlp.vocab.strings))
        words.append([token.text for token in nlp(document.text)])
        return Reading((), 1)

    forgetful = Forgetful(nlp, read, kept=2, forgotten=3)
    texts = [f"zyxin{number} binds vinculin{number}" for number in range(12)]
    for number, text in enumerate(texts):
        forgetful(Document(id=str(number), text=text))
    assert words == [text.split() for text in texts]
    # Of the first two documents the words stay; those of three others are there at most.
    first = sizes[2]
    assert first > sizes[0]
    assert sizes[2::3] == [first] * 4
    assert max(sizes) <= first + 3 * len(texts[0].split())
    assert "zyxin0" in nlp.vocab.strings


def test_the_tables_of_words_stay_as_small_as_what_is_in_them() -> None:
    nlp = spacy.blank("en")
    sizes = set[int]()

    def read(document: Document) -> Reading:
        words = [token.text for token in nlp(document.text)]
        assert words == document.text.split()
        sizes.add(nlp.vocab.strings._map.capacity)
        return Reading((), 1)

    forgetful = Forgetful(nlp, read, kept=1, forgotten=1, renewed=2)
    for number in range(60):
        forgetful(Document(id=str(number), text=" ".join(f"zyxin{number}q{place}w" for place in range(200))))
    # One document's words are there at once, of 12,000 that were.
    assert max(sizes) <= 8192
    assert nlp.vocab.length <= 3 * 200 + len(spacy.blank("en").vocab)


def test_a_vocabulary_with_norms_of_its_own_keeps_them_as_they_are() -> None:
    nlp = spacy.blank("en")
    nlp.vocab.lookups.add_table("lexeme_norm", {"zyxin": "norm"})
    getter = nlp.vocab.lex_attr_getters[NORM]
    for _ in range(3):
        renew_tables(nlp.vocab)
    assert nlp.vocab.lex_attr_getters[NORM] is getter
