"""How each word of a sentence looks from a cue: by the tree, by its own form, and by where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...syntax.steps import label_steps
from ...syntax.tree import Tree
from .outlook import Outlook, find_head

# What distances in words are called: the largest of these that is not above them.
_DISTANCES = (0, 1, 2, 3, 5, 8, 12, 20)
_AUXILIARIES = ("auxpass", "cop")
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")

# The names of what is known of each word.
Described = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PhraseCue:
    """A phrase that is a cue of a ``kind``, and its tokens."""

    phrase: str
    tokens: tuple[int, ...]
    kind: str


def describe_words(tree: Tree, cue: PhraseCue) -> Described:
    """Return what is known of each word of the sentence; what is known of the cue stands with all of them."""
    head, steps = find_head(tree, cue.tokens), label_steps(tree)
    outlook = Outlook.of(tree, head)
    common = tuple(_describe_cue(tree, cue, head, steps[head]))
    found, depth = [], 0
    for token, branch, step in zip(tree.tokens, outlook.branches, steps, strict=True):
        if token.index > cue.tokens[-1]:
            depth += (token.text in _OPENING) - (token.text in _CLOSING)
        way, _, down = branch.rpartition(" ")
        own = [
            f"branch {branch}", f"{cue.kind} branch {branch}", f"way {way}", f"down {down}", f"tag {token.tag}",
            f"step {step}", f"word {token.lemma}", f"apart {_place(cue.tokens, token.index)}",
            f"bracket {max(-1, min(depth, 1))}",
        ]  # fmt: skip
        for side, names in (("first", outlook.firsts), ("last", outlook.lasts)):
            if token.index in names:
                own.append(f"{side} {names[token.index]}")
        found.append((*own, *common))
    return tuple(found)


def _describe_cue(tree: Tree, cue: PhraseCue, head: int, step: str) -> Iterator[str]:
    """Yield what the cue is and what it hangs on: of a passive the subject is often denied, "A was **not** found"."""
    above = tree.head(head)
    governor = head if above is None else above
    yield f"kind {cue.kind}"
    yield f"phrase {cue.phrase}"
    yield f"{cue.kind} {tree[head].tag[:2]} {step}"
    yield f"under {'root' if above is None else tree[above].lemma}"
    yield f"under a {' '.join((tree[governor].tag, *_name_shape(tree, governor)))}"


def _name_shape(tree: Tree, governor: int) -> Iterator[str]:
    """Yield whether the verb is passive or a copula's, and whether what it raises is passive: "seem to be bound"."""
    labels = {tree[child].relation for child in tree.dependents[governor]}
    yield from (label for label in _AUXILIARIES if label in labels)
    raised = (child for child in tree.dependents[governor] if tree[child].relation == "xcomp")
    if any(tree[below].relation == "auxpass" for child in raised for below in tree.dependents[child]):
        yield "over a passive"


def _place(cue: tuple[int, ...], word: int) -> str:
    """Return on which side of the cue the word is, and how far from it."""
    if word in cue:
        return "cue 0"
    side = "<" if word < cue[0] else ">" if word > cue[-1] else "between"
    apart = max(cue[0] - word, word - cue[-1], 0)
    return f"{side} {max(each for each in _DISTANCES if each <= apart)}"
