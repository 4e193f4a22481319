"""Words that a tokenizer cut at hyphens and slashes, as one token."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bioclaims.syntax.joining import join_words
from bioclaims.syntax.tree import Token, Tree
from parses import parse_tree


def _without_spaces(tree: Tree, joined: str) -> Tree:
    """Return ``tree`` with a space only where ``joined``, a character a gap, has "_"."""
    tokens, start = [], 0
    for token, gap in zip(tree.tokens, [*joined, "_"], strict=True):
        tokens.append(replace(token, start=start, end=start + len(token.text)))
        start += len(token.text) + (gap == "_")
    return Tree(tuple(tokens))


_CASES = {
    "a participle after a name": (
        "TNF/NN<3:nmod:npmod -/HYPH<3:punct mediated|mediate/VBN<4:amod apoptosis/NN<0:root", "==_",
        [("TNF-mediated", "tnf-mediate", "JJ", "apoptosis", "amod"), ("apoptosis", "apoptosis", "NN", "", "root")],
    ),
    "three parts": (
        "IFN/NN<5:compound -/HYPH<5:punct γ/NN<5:compound -/HYPH<5:punct dependent/JJ<6:amod growth/NN<0:root",
        "====_",
        [("IFN-γ-dependent", "ifn-γ-dependent", "JJ", "growth", "amod"), ("growth", "growth", "NN", "", "root")],
    ),
    "a plural": (
        "T/NN<3:compound -/HYPH<3:punct cells|cell/NNS<4:nsubj die/VBP<0:root", "==_",
        [("T-cells", "t-cell", "NNS", "die", "nsubj"), ("die", "die", "VBP", "", "root")],
    ),
    "a slash, of which the first part is the head": (
        "PI3K/NN<4:compound //SYM<1:punct Akt/NN<1:appos pathways|pathway/NNS<0:root", "==_",
        [("PI3K/Akt", "pi3k/akt", "NN", "pathways", "compound"), ("pathways", "pathway", "NNS", "", "root")],
    ),
    "what hangs on a part hangs on the word": (
        "the/DT<3:det NF/NN<4:compound -/HYPH<4:punct κB/NN<0:root of/IN<6:case mice|mouse/NNS<2:nmod", "_==__",
        [
            ("the", "the", "DT", "NF-κB", "det"), ("NF-κB", "nf-κb", "NN", "", "root"),
            ("of", "of", "IN", "mice", "case"),
            ("mice", "mouse", "NNS", "NF-κB", "nmod"),
        ],
    ),
    "a dash between spaces joins nothing": (
        "cells|cell/NNS<3:nsubj -/HYPH<3:punct die/VBP<0:root", "__",
        [
            ("cells", "cell", "NNS", "die", "nsubj"), ("-", "-", "HYPH", "die", "punct"),
            ("die", "die", "VBP", "", "root"),
        ],
    ),
    "numbers stay apart": (
        "5/CD<3:nummod -/HYPH<3:punct 10/CD<0:root", "==",
        [("5", "5", "CD", "10", "nummod"), ("-", "-", "HYPH", "10", "punct"), ("10", "10", "CD", "", "root")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("notation", "gaps", "expected"), _CASES.values(), ids=_CASES)
def test_words(notation: str, gaps: str, expected: list[tuple[str, ...]]) -> None:
    tree = join_words(_without_spaces(parse_tree(notation), gaps))
    found = [
        (token.text, token.lemma, token.tag, "" if token.head == token.index else tree[token.head].text, token.relation)
        for token in tree.tokens
    ]
    assert found == expected


@settings(deadline=None)
@given(st.data())
def test_what_was_a_tree_stays_one(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 10))
    order = data.draw(st.permutations(range(size)))
    heads = {index: order[data.draw(st.integers(0, position - 1))] if position else index
             for position, index in enumerate(order)}  # fmt: skip
    words = [data.draw(st.sampled_from(("-", "/", "cell", "5", "TNF"))) for _ in range(size)]
    tokens, start = [], 0
    for index, word in enumerate(words):
        tokens.append(Token(index, word, word, "NN", heads[index], "dep", start, start + len(word)))
        start += len(word) + data.draw(st.integers(0, 1))
    tree = join_words(Tree(tuple(tokens)))
    [root] = [token.index for token in tree.tokens if token.head == token.index]
    assert all([token.index, *tree.ancestors(token.index)][-1] == root for token in tree.tokens)
    assert "".join(token.text for token in tree.tokens) == "".join(words)
    assert all(token.end - token.start == len(token.text) for token in tree.tokens)
