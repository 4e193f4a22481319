"""Sentences of gold cues with the trees that a model gives them; the gold's boundaries of sentences are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from spacy.language import Language
from spacy.tokens import Doc

from ...language import read_tree
from ...model import Span
from ...syntax.tree import Tree
from .bioscope import CueText

# The component of the shipped model that says where sentences begin.
_BOUNDARIES = "sentences"


def read_cue_trees(texts: Iterable[CueText], nlp: Language) -> Iterator[tuple[CueText, Tree]]:
    """Yield each sentence with its tree, whose tokens count code points of the sentence; one of no words is left out.

    The sentences of a document are read together, as ``nlp``, a language model, reads a paragraph.
    """
    documents = ((_to_doc(group, nlp), group) for _, each in groupby(texts, key=lambda text: text.document)
                 if (group := list(each)))  # fmt: skip
    without = [_BOUNDARIES] if _BOUNDARIES in nlp.pipe_names else []
    for doc, group in nlp.pipe(documents, as_tuples=True, disable=without):
        offset = 0
        for text in group:
            if text.text.strip():
                yield text, _shift(read_tree(doc, _trim(text.text, offset)), -offset)
            offset += len(text.text) + 1


def _to_doc(texts: list[CueText], nlp: Language) -> Doc:
    doc = nlp.make_doc(" ".join(text.text for text in texts))
    starts, offset = set[int](), 0
    for text in texts:
        starts.add(offset + len(text.text) - len(text.text.lstrip()))
        offset += len(text.text) + 1
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc


def _trim(text: str, offset: int) -> Span:
    bare = text.strip()
    start = offset + text.index(bare)
    return Span(start, start + len(bare))


def _shift(tree: Tree, offset: int) -> Tree:
    return Tree(tuple(replace(token, start=token.start + offset, end=token.end + offset) for token in tree.tokens))
