"""What reads documents holds no more memory, the more it has read."""

from __future__ import annotations

import spacy

from bioclaims.components.component import Reading
from bioclaims.model import Document
from bioclaims.run.loading import Forgetful


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
