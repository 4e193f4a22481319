"""The sentences of a Doc that are to be read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

KEPT = "kept"
# Words that are read at once: with fewer, most of the time goes into calls.
_GROUP = 1000

Sentence = tuple[int, int]
_ATTRIBUTES: list[int | str] = ["ORTH", "IS_SPACE", "IDX"]


def read_kept(doc: Doc) -> list[Sentence]:
    """Return the sentences of ``doc`` that are to be read, as first token and token behind the last.

    They stand in ``doc.user_data["kept"]``; all sentences are kept where it is not set.
    """
    kept = doc.user_data.get(KEPT)
    return find_sentences(doc) if kept is None else [(start, end) for start, end in kept]


def find_sentences(doc: Doc) -> list[Sentence]:
    """Return all sentences of ``doc``, as ``doc.sents`` gives them, which makes a spaCy ``Span`` of each."""
    if not len(doc) or not doc.has_annotation("SENT_START"):
        # None, or an error that says what is missing.
        return [(sentence.start, sentence.end) for sentence in doc.sents]
    starts: list[int] = np.flatnonzero(doc.to_array("SENT_START")[1:] == 1).tolist()
    return list(pairwise([0, *(start + 1 for start in starts), len(doc)]))


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Docs laid end to end, whose tokens are counted through all of them.

    ``ends``: the number of tokens up to the end of each Doc; ``forms``: of each token, the number of its text in the
    vocabulary's strings; ``offsets``: of each, its first code point in its Doc; ``sentences``: the words, without white
    space, of each sentence that is kept and has any.
    """

    docs: Sequence[Doc]
    ends: Sequence[int]
    forms: NDArray[np.uint64]
    offsets: Sequence[int]
    sentences: Sequence[NDArray[np.intp]]

    def slices(self) -> Iterator[tuple[Doc, slice]]:
        """Yield each Doc, and where its tokens are."""
        for doc, (start, end) in zip(self.docs, pairwise([0, *self.ends]), strict=True):
            yield doc, slice(start, end)

    def find_doc(self, place: int) -> int:
        """Return the number of the Doc that the token at ``place`` is of."""
        return bisect_right(self.ends, place)

    def find_start(self, place: int) -> int:
        """Return where the Doc begins that the token at ``place`` is of."""
        number = self.find_doc(place)
        return self.ends[number] - len(self.docs[number])


def lay_out(docs: Sequence[Doc]) -> LaidOut:
    """Return ``docs`` laid end to end."""
    ends = list(accumulate(map(len, docs)))
    rows = [doc.to_array(_ATTRIBUTES).reshape(-1, len(_ATTRIBUTES)) for doc in docs]
    sentences = list[NDArray[np.intp]]()
    for doc, own, end in zip(docs, rows, ends, strict=True):
        is_word = own[:, 1] == 0
        for first, behind in read_kept(doc):
            if len(words := np.flatnonzero(is_word[first:behind])):
                sentences.append(words + (end - len(doc) + first))
    forms, _, offsets = np.concatenate(rows).T
    return LaidOut(docs, ends, forms, offsets.tolist(), sentences)


def batch_docs(stream: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Yield the Docs of ``stream`` in order, in lists whose sentences make at least a group, but for the last."""
    docs, words = list[Doc](), 0
    for doc in stream:
        docs.append(doc)
        words += len(doc)
        if words >= _GROUP:
            yield docs
            docs, words = [], 0
    if docs:
        yield docs


def group_sentences(sentences: Iterable[NDArray[np.intp]], *, most: int = _GROUP) -> Iterator[list[NDArray[np.intp]]]:
    """Yield ``sentences`` in order, in groups of at most ``most`` words; a longer sentence is a group of its own.

    What is computed at once stays small however long the text is, and depends on nothing but the sentences.
    """
    group, words = list[NDArray[np.intp]](), 0
    for sentence in sentences:
        if group and words + len(sentence) > most:
            yield group
            group, words = [], 0
        group.append(sentence)
        words += len(sentence)
    if group:
        yield group
