"""Sentences to learn from: raw ones, those with trees, and those with names, in pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.language import Language
from spacy.tokens import Token

from ...evaluate.names.annotated import AnnotatedMention, AnnotatedText
from ...evaluate.predict import predict_blocks
from ...evaluate.trees.treebank import TreebankSentence
from ...language.known import KnownNames
from ...network.guidelines import Guideline, guidelines_of
from ...network.lemmas import lemma_rule
from ...network.pieces import Pieces, split_pieces
from ...network.tagging import to_tags
from ...vocab import ENTITY_TYPES


@dataclass(frozen=True, slots=True)
class TreeExample:
    """A treebank sentence: its pieces, and tag, lemma rule, head and relation of each word."""

    pieces: Pieces
    tags: tuple[str, ...]
    rules: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameExample:
    """A sentence of an annotated text: its pieces, and for each guideline of its corpus the tag of each piece.

    ``known``: the tag of each piece among the names of the lexicon, by entity types.
    """

    corpus: str
    pieces: Pieces
    tags: tuple[tuple[str, tuple[int, ...]], ...]
    known: tuple[int, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it is a name."""
        return not any(tag for _, row in self.tags for tag in row)


def to_tree_example(sentence: TreebankSentence) -> TreeExample:
    """Return a treebank sentence as an example."""
    rows = sentence.rows
    return TreeExample(
        pieces=split_pieces(row.form for row in rows),
        tags=tuple(row.tag for row in rows),
        rules=tuple(lemma_rule(row.form, row.lemma) for row in rows),
        heads=tuple(row.head for row in rows),
        relations=tuple(row.relation for row in rows),
    )


def read_name_examples(texts: Sequence[AnnotatedText], nlp: Language) -> Iterator[NameExample]:
    """Yield the sentences of annotated texts, read by blocks as in use; ``nlp`` sets where they begin.

    Names that it notes of a lexicon are kept. Mentions in several parts, or across sentences, are left out.
    """
    for text, blocks in zip(texts, predict_blocks([text.text for text in texts], nlp), strict=True):
        for start, doc in blocks:
            known = KnownNames.of([doc])
            for sentence in doc.sents:
                if words := [token for token in sentence if not token.is_space]:
                    yield _to_example(text, words, start, known)


def _to_example(text: AnnotatedText, words: Sequence[Token], start: int, known: KnownNames) -> NameExample:
    """Return the sentence of ``words``, whose offsets count from ``start``, as those of ``known`` do."""
    pieces = split_pieces(token.text for token in words)
    offsets = [start + words[word].idx + at for word, at in zip(pieces.words, pieces.starts, strict=True)]
    rows = ((each.name, _tag(each, text.mentions, pieces, offsets)) for each in guidelines_of(text.corpus))
    begins = np.array(offsets) - start
    told = known.tag(begins, begins + list(map(len, pieces.forms)), ENTITY_TYPES)
    return NameExample(text.corpus, pieces, tuple(rows), tuple(told))


def _tag(
    guideline: Guideline, mentions: Sequence[AnnotatedMention], pieces: Pieces, offsets: Sequence[int]
) -> tuple[int, ...]:
    """Return the tag of each piece; where mentions overlap, the longest has it."""
    first = {offset: index for index, offset in enumerate(offsets)}
    last = {offset + len(form): index for index, (offset, form) in enumerate(zip(offsets, pieces.forms, strict=True))}
    names = [
        (first[mention.start], last[mention.end], guideline.label_names.index(guideline.labels[mention.type]))
        for mention in sorted(mentions, key=lambda mention: (mention.start - mention.end, mention.start))
        if not mention.is_split and mention.type in guideline.labels and mention.start in first and mention.end in last
    ]
    return tuple(to_tags(names, len(pieces.forms)))
