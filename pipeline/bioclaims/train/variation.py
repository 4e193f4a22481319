"""Sentences of the treebanks written another way, where papers write what the treebanks hardly have."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from ..evaluate.trees.treebank import TreebankSentence, TreebankWord

# The tag and the form of a mark that joins the parts of one word, which CRAFT cuts into tokens.
_JOINER, _HYPHEN = "HYPH", "-"
# How papers write what drives a transgene: "Alb::Cre". A tokenizer gives two tokens.
_COLON, _COLONS = ":", 2
# Share of the sentences with a hyphen that are written that way too.
_SHARE = 0.04


def vary_joiners(sentences: Iterable[TreebankSentence]) -> Iterator[TreebankSentence]:
    """Yield some of ``sentences`` once more, with two colons for each hyphen that joins the parts of a word.

    Sentences of treebanks that cut no words at hyphens have none.
    """
    dice = random.Random(0)
    for sentence in sentences:
        if any(_is_hyphen(word) for word in sentence.rows) and dice.random() < _SHARE:
            yield _write_with_colons(sentence)


def _is_hyphen(word: TreebankWord) -> bool:
    return word.tag == _JOINER and word.form == _HYPHEN


def _write_with_colons(sentence: TreebankSentence) -> TreebankSentence:
    repeats = [_COLONS if _is_hyphen(word) else 1 for word in sentence.rows]
    # Where each word stands now, from 1; 0 stays the head of the root. What hangs on a hyphen hangs on its last colon.
    places = [0]
    for count in repeats:
        places.append(places[-1] + count)
    rows = list[TreebankWord]()
    for word, count in zip(sentence.rows, repeats, strict=True):
        moved = word._replace(head=places[word.head])
        rows += [moved._replace(form=_COLON, lemma=_COLON)] * count if count > 1 else [moved]
    return TreebankSentence(sentence.doc_id, tuple(rows), tuple(row.form for row in rows))
