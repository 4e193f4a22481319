"""Trees of other dependency schemes, brought to the one that the views read."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bioclaims.syntax.schemes import SCHEMES, Scheme, detect_scheme, to_universal_v1
from bioclaims.syntax.tree import Token, Tree
from parses import parse_tree

_CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "schemes.toml").read_text(encoding="utf-8"))


def _arcs(tree: Tree) -> list[tuple[str, str, str]]:
    return [(token.text, tree[token.head].text, token.relation) for token in tree.tokens]


@pytest.mark.parametrize("scheme", ["universal_v1", "universal_v2", "clear"])
@pytest.mark.parametrize("case", _CASES.values(), ids=_CASES)
def test_a_sentence_has_the_same_tree_from_each_scheme(case: dict[str, str], scheme: Scheme) -> None:
    converted = to_universal_v1(parse_tree(case[scheme.removeprefix("universal_")]), scheme=scheme)
    expected = parse_tree(case["v1"])
    assert _arcs(converted) == _arcs(expected)
    assert converted == expected


_STRAYS = {
    "a preposition above its noun in a tree of v1": (
        "IL-6/NN<2:nsubj acts|act/VBZ<0:ROOT in/IN<2:prep cells/NNS<3:pobj ,/,<4:punct and/CC<4:cc mice/NNS<4:conj",
        "IL-6/NN<2:nsubj acts|act/VBZ<0:root in/IN<4:case cells/NNS<2:nmod ,/,<4:punct and/CC<4:cc mice/NNS<4:conj",
    ),
    "a noun phrase of v1 beside it stays": (
        "Loss/NN<4:nsubj of/IN<3:case IL-6/NN<1:nmod is|be/VBZ<0:ROOT critical/JJ<4:acomp",
        "Loss/NN<5:nsubj of/IN<3:case IL-6/NN<1:nmod is|be/VBZ<5:cop critical/JJ<0:root",
    ),
    "a label that only they have": (
        "human/JJ<2:amod@nmod cells/NNS<0:ROOT",
        "human/JJ<2:amod cells/NNS<0:root",
    ),
}


@pytest.mark.parametrize(("mixed", "expected"), _STRAYS.values(), ids=_STRAYS)
def test_labels_of_clear_in_scispacy_s_trees_of_v1(mixed: str, expected: str) -> None:
    assert to_universal_v1(parse_tree(mixed), scheme="universal_v1") == parse_tree(expected)


_LABELS = {
    "old v2 and new": ("flat:foreign", "compound"),
    "a subtype that v1 does not have": ("advcl:relcl", "advcl"),
    "a subtype of an unknown kind": ("nmod:agent", "nmod"),
    "an oblique of time": ("obl:tmod", "nmod:tmod"),
    "an oblique agent": ("obl:agent", "nmod"),
    "an outer subject": ("nsubj:outer", "nsubj"),
    "an expletive": ("expl:pv", "expl"),
    "a subtype that v1 has": ("compound:prt", "compound:prt"),
    "what v1 and v2 share": ("iobj", "iobj"),
}


@pytest.mark.parametrize(("label", "expected"), _LABELS.values(), ids=_LABELS)
def test_a_label_of_v2(label: str, expected: str) -> None:
    tree = parse_tree(f"A/NN<0:root B/NN<1:{label}")
    assert to_universal_v1(tree, scheme="universal_v2")[1].relation == expected


# The labels of the parsers of en_core_sci_* (their model cards), of en_core_web_*, and of an English treebank in v2.
_SCISPACY = (
    "ROOT acl acl:relcl acomp advcl advmod amod amod@nmod appos attr aux auxpass case cc cc:preconj ccomp compound "
    "compound:prt conj cop csubj dative dep det det:predet dobj expl intj mark meta mwe neg nmod nmod:npmod nmod:poss "
    "nmod:tmod nsubj nsubjpass nummod parataxis pcomp pobj preconj predet prep punct quantmod xcomp"
)
_WEB = (
    "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative "
    "dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj "
    "predet prep prt punct quantmod relcl xcomp"
)
_TREEBANK = (
    "ROOT acl acl:relcl advcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop "
    "csubj det discourse expl fixed flat iobj list mark nmod nmod:poss nsubj nsubj:pass nummod obj obl obl:npmod "
    "parataxis punct xcomp"
)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        pytest.param(_SCISPACY, "universal_v1", id="a parser of scispaCy, which knows CLEAR's labels too"),
        pytest.param(_WEB, "clear", id="a parser of spaCy's English models"),
        pytest.param(_TREEBANK, "universal_v2", id="a parser trained on a treebank of v2"),
        pytest.param("ROOT nsubj dobj", "universal_v1", id="an object of v1, which CLEAR has too"),
        pytest.param("ROOT nsubj obl:agent", "universal_v2", id="a subtype of a label of v2"),
        pytest.param("nsubj dobj prep pobj", "clear", id="an object and a preposition"),
        pytest.param("ROOT nsubj cc conj", None, id="labels of every scheme"),
        pytest.param("", None, id="no label"),
    ],
)
def test_the_scheme_of_labels(labels: str, expected: Scheme | None) -> None:
    assert detect_scheme(labels.split()) == expected


_WORDS = ("be", "is", "to", "of", "as", "well", "such", "because", "rather", "than", "there", "and", "not", "cell", ",")
_TAGS = ("NN", "NNS", "VBZ", "VBN", "VBG", "VB", "IN", "TO", "JJ", "RB", "CC", ",", "WDT")
_ALL = tuple(sorted({*_SCISPACY.split(), *_WEB.split(), *_TREEBANK.split(), "prep", "pobj", "case"}))


@st.composite
def _forests(draw: st.DrawFn) -> Tree:
    """Draw a forest of up to 12 words: each word's head is itself or a word drawn before it."""
    size = draw(st.integers(1, 12))
    order = draw(st.permutations(range(size)))
    heads = {}
    for position, index in enumerate(order):
        is_root = position == 0 or draw(st.integers(0, 9)) == 0
        heads[index] = index if is_root else order[draw(st.integers(0, position - 1))]
    tokens = []
    for index in range(size):
        word, tag, label = (draw(st.sampled_from(values)) for values in (_WORDS, _TAGS, _ALL))
        lemma = "be" if word == "is" else word
        tokens.append(Token(index, word, lemma, tag, heads[index], label, index * 10, index * 10 + len(word)))
    return Tree(tuple(tokens))


@settings(deadline=None)
@given(tree=_forests(), scheme=st.sampled_from(SCHEMES))
def test_what_was_a_tree_stays_one(tree: Tree, scheme: Scheme) -> None:
    converted = to_universal_v1(tree, scheme=scheme)
    roots = [token.index for token in converted.tokens if token.head == token.index]
    assert len(roots) == sum(token.head == token.index for token in tree.tokens)
    assert [converted[root].relation for root in roots] == ["root"] * len(roots)
    for token in converted.tokens:
        assert [token.index, *converted.ancestors(token.index)][-1] in roots
    words = [(token.text, token.lemma, token.tag, token.start, token.end) for token in tree.tokens]
    assert [(token.text, token.lemma, token.tag, token.start, token.end) for token in converted.tokens] == words


@settings(deadline=None)
@given(tree=_forests())
def test_no_label_of_clear_is_left(tree: Tree) -> None:
    labels = {token.relation for token in to_universal_v1(tree, scheme="clear").tokens}
    assert detect_scheme(labels - {"relcl"}) != "clear"
    assert not labels & {"prep", "pobj", "pcomp", "agent", "attr", "acomp", "oprd", "dative", "relcl", "poss"}


def test_a_long_coordination_is_read_in_one_pass() -> None:
    names = 3000
    words = ["A/NN<0:ROOT", *(f"B/NN<{index}:conj" for index in range(1, names))]
    tree = to_universal_v1(parse_tree(" ".join(words)), scheme="clear")
    assert tree.children(0) == tuple(range(1, names))
