"""Which words act on a trigger: those that hang on it and on the words that carry it."""

from __future__ import annotations

from ..syntax.clauses import SUBJECTS
from ..syntax.particles import name_phrasal
from ..syntax.tree import Tree
from .cues import load_cues

_GOVERNED = ("acl", "nmod", "dep", "advcl", "ccomp")
# How a clause or a phrase hangs on a noun that says no more than that it is so: "evidence that", "the ability to".
_CONTENTS = ("ccomp", "acl", "acl:relcl", "xcomp", "nmod", "dep")
# What begins a clause that a verb may be about.
_ASKING = ("how", "that", "what", "whether", "why")


def find_carriers(tree: Tree, trigger: int) -> tuple[int, ...]:
    """Return the trigger and the words above it whose negation or mood is its own, nearest first.

    "A did not **have** an **effect**", "A was not **found** to **induce**", "A **failed** to **induce**",
    "**induction** of B by A was not **observed**", "A did not bind or **activate**", "we **found** no **evidence** that
    A **activates**", "that A **activates** can be **excluded**".
    """
    carriers = [trigger]
    while (above := _carrier_of(tree, carriers[-1])) is not None and above not in carriers:
        carriers.append(above)
    return tuple(carriers)


def _carrier_of(tree: Tree, word: int) -> int | None:
    head = tree.head(word)
    return head if head is not None and _carries(tree, head, word) else None


def _carries(tree: Tree, head: int, word: int) -> bool:
    relation, lemma = tree[word].relation, name_verb(tree, head)
    verbal = tree[word].tag.startswith("VB")
    if relation == "conj":
        return verbal and _shares_auxiliary(tree, word, head)
    transparent = lemma in load_cues("negation", "transparent")
    # "was not found **associated**"
    raised = (relation == "xcomp" and tree[word].tag != "VBG") or (
        relation == "dep" and tree[word].tag == "VBN" and transparent
    )
    if stands_beside(tree, word):
        return False
    # Of "loss **leading** to B" the loss is what leads.
    telling = relation == "acl" and tree[word].tag in ("VBG", "VBN") and not tree.children(word, "mark")
    governed = lemma in load_cues("negation", "governor") and relation in _GOVERNED and not telling
    governed |= lemma in load_cues("negation", "excluding") and relation in (*SUBJECTS, *_GOVERNED)
    governed |= lemma in load_cues("negation", "predicate") and relation in SUBJECTS
    governed |= lemma in load_cues("negation", "content") and relation in _CONTENTS
    handed_on = transparent and relation in ("nsubj", "nsubjpass", "ccomp")
    clause = bool(tree.children(word, "cop", "nsubj"))
    noun = not verbal and not clause and relation in ("dobj", "nmod") and tree[head].tag.startswith("VB")
    return raised or governed or handed_on or noun


def stands_beside(tree: Tree, word: int) -> bool:
    """Return whether ``word`` heads a clause beside its verb, not under it: "although A **induces** B, C failed".

    It has a subject of its own, and does not say what the verb is about: "it is unclear **if** A induces B".
    """
    if tree[word].relation != "advcl" or not tree.children(word, *SUBJECTS):
        return False
    joining = {tree[child].lower for child in tree.children(word, "mark", "advmod")}
    if word < tree[word].head:
        return joining.isdisjoint(_ASKING)
    return bool(tree.children(word, "mark")) and joining.isdisjoint((*_ASKING, "if"))


def name_verb(tree: Tree, word: int) -> str:
    """Return the lemma of ``word`` with its particle, as lists have it: "rule out", "argue against".

    Of a participle its own form: "impaired in".
    """
    name = name_phrasal(tree, word)
    if name != tree[word].lemma or not tree[word].tag.startswith(("VB", "JJ")) or word + 1 == len(tree):
        return name
    own = tree[word].lower if tree[word].tag in ("VBN", "JJ") else name
    phrase = f"{own} {tree[word + 1].lower}"
    return phrase if phrase in load_cues("negation", "governor") else name


def _shares_auxiliary(tree: Tree, verb: int, first: int) -> bool:
    """Return whether a coordinated verb stands under the auxiliary of the first: "did not bind or activate"."""
    own = tree.children(verb, "aux", "auxpass", "nsubj", "nsubjpass", "neg")
    return tree[verb].tag == tree[first].tag and tree[verb].tag in ("VB", "VBN") and not own
