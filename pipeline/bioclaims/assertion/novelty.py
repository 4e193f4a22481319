"""Whether the authors call a finding new: "for the first time", "a novel role of A", "the first evidence that"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Cue, Relation
from ..syntax.phrases import find_phrases
from ..syntax.prepositions import find_preposition
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from .cues import load_cues, load_phrases, make_cue

_CONTENTS = ("ccomp", "acl", "xcomp", "nmod")


def find_novelty(sentence: Sentence, relation: Relation) -> tuple[Cue, ...]:
    """Return the cues that call the finding new: "for the first time", "a novel role of A as"."""
    tree = sentence.tree
    cues = [make_cue(sentence, tokens, "novelty") for tokens, _ in find_phrases(tree, load_phrases("novelty"))]
    words = load_cues("novelty", "adjective")
    for noun in _nouns_of(tree, relation.trigger):
        cues += [
            make_cue(sentence, (child,), "novelty")
            for child in tree.children(noun, "amod")
            if tree[child].lower in words
        ]
    cues += [make_cue(sentence, (token,), "novelty") for token in _find_firsts(tree, relation.trigger)]
    return tuple(cues)


def _nouns_of(tree: Tree, trigger: int) -> Iterator[int]:
    """Yield the trigger and the nouns that it completes: "a **role** of A as an **inducer**"."""
    yield trigger
    current = trigger
    while tree[current].relation == "nmod" and find_preposition(tree, current) in ("as", "of"):
        current = tree[current].head
        yield current


def _is_content(tree: Tree, clause: int) -> bool:
    """Return whether what the tree calls a relative clause says what its noun is about: "the first time **that** A"."""
    return tree[clause].relation == "acl:relcl" and bool(tree.children(clause, "mark"))


def _find_firsts(tree: Tree, trigger: int) -> Iterator[int]:
    """Yield "first" and "no" of "the **first** evidence that", "the **first** to show", "**no** study has shown"."""
    nouns, reports = load_cues("novelty", "noun"), load_cues("attribution", "governor")
    below = trigger
    for above in tree.ancestors(trigger):
        lemma = tree[above].lemma
        if tree[below].relation in _CONTENTS or _is_content(tree, below):
            if lemma in nouns:
                yield from (child for child in tree.children(above, "amod") if tree[child].lower == "first")
            if tree[above].lower == "first":
                yield above
            if lemma in reports:
                for subject in tree.children(above, "nsubj"):
                    yield from (child for child in tree.children(subject, "neg", "det") if tree[child].lower == "no")
        below = above
