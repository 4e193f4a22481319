"""Which words act on a trigger: those that hang on it and on the words that carry it."""

from __future__ import annotations

from ..syntax.tree import Tree
from .cues import load_cues

_RAISING = ("xcomp",)
_NOMINAL_ROLES = ("dobj", "nmod")


def find_carriers(tree: Tree, trigger: int) -> tuple[int, ...]:
    """Return the trigger and the words above it whose negation or mood is its own, nearest first.

    "A did not **have** an **effect**", "A was not **found** to **induce**", "A **failed** to **induce**",
    "**induction** of B by A was not **observed**", "A did not bind or **activate**".
    """
    carriers = [trigger]
    while (above := _carrier_of(tree, carriers[-1])) is not None and above not in carriers:
        carriers.append(above)
    return tuple(carriers)


def _carrier_of(tree: Tree, word: int) -> int | None:
    head = tree.head(word)
    if head is None:
        return None
    relation, lemma = tree[word].relation, tree[head].lemma
    governors = load_cues("negation", "governor")
    transparent = load_cues("negation", "transparent")
    verbal = tree[word].tag.startswith("VB")
    if relation in _RAISING and tree[word].tag != "VBG":
        return head
    if relation == "conj" and verbal and _shares_auxiliary(tree, word, head):
        return head
    if lemma in governors and relation in ("acl", "nmod", "dep", "advcl", "ccomp"):
        return head
    if lemma in transparent and relation in ("nsubj", "nsubjpass", "ccomp"):
        return head
    clause = bool(tree.children(word, "cop", "nsubj"))
    if not verbal and not clause and relation in _NOMINAL_ROLES and tree[head].tag.startswith("VB"):
        return head
    return None


def _shares_auxiliary(tree: Tree, verb: int, first: int) -> bool:
    """Return whether a coordinated verb stands under the auxiliary of the first: "did not bind or activate"."""
    own = tree.children(verb, "aux", "auxpass", "nsubj", "nsubjpass", "neg")
    return tree[verb].tag == tree[first].tag and tree[verb].tag in ("VB", "VBN") and not own
