"""Verbs about what a relation only tells which is meant: "C **blocked** A-induced B", "C **raised** growth by A"."""

from __future__ import annotations

from ..model import Relation
from ..syntax.light_verbs import load_light_verbs
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from .cues import load_cues

_MODIFYING = ("amod", "acl", "compound", "nmod:npmod")
_ACTED_ON = ("dobj", "nsubj", "nsubjpass")
# What says something of others: verbs, and adjectives such as "essential".
_SAYING = ("VB", "JJ")


def is_said_about(sentence: Sentence, relation: Relation) -> bool:
    """Return whether what is said of the theme is said by a verb about it: "C **enhanced** A-induced B but not D"."""
    verb = find_outer_verb(sentence.tree, relation)
    return verb is not None and (not _is_noun(sentence.tree, relation) or is_acted_on(sentence, relation))


def is_acted_on(sentence: Sentence, relation: Relation) -> bool:
    """Return whether a verb says what something named does to the theme there: "C **blocked** A-induced B"."""
    tree = sentence.tree
    verb = find_outer_verb(tree, relation)
    others = () if verb is None else tree.children(verb, *_ACTED_ON, "nmod")
    return any(
        relation.trigger not in tree.subtree(other) and any(word in sentence.denoted for word in tree.subtree(other))
        for other in others
    )


def find_outer_verb(tree: Tree, relation: Relation) -> int | None:
    """Return the verb about the theme; None where none says more of it than that it is there."""
    word = relation.trigger
    while tree[word].relation == "conj" and (tree[word].tag == "JJ" or tree[word].tag.startswith("NN")):
        word = tree[word].head
    if _is_noun(tree, relation):
        noun = word
        said_of = tree[noun].relation in _ACTED_ON or tree[noun].relation == "nmod"
        if not said_of or relation.agent.token not in tree.subtree(relation.trigger):
            return None
    else:
        if tree[word].relation not in _MODIFYING:
            return None
        noun = tree[word].head
        while tree[noun].relation in ("nmod", "compound", "conj", "dep"):
            if tree[noun].relation == "nmod" and tree[tree[noun].head].tag.startswith(_SAYING):
                # "is required for A-induced **B**"
                break
            noun = tree[noun].head
    verb = tree.head(noun)
    if verb is None or not tree[verb].tag.startswith(_SAYING):
        return None
    lemma = tree[verb].lemma
    said = lemma in ("be", *load_cues("negation", "transparent")) or "" in load_light_verbs().get(lemma, ())
    return None if said else verb


def _is_noun(tree: Tree, relation: Relation) -> bool:
    trigger = tree[relation.trigger]
    return trigger.tag.startswith("NN") and trigger.relation not in _MODIFYING


def is_noun_for_agent(tree: Tree, relation: Relation) -> bool:
    """Return whether the trigger is a noun for the agent: "not A, a B **inhibitor**", "the B **inhibitor** A".

    Who denies something of A ("cells resisted the B inhibitor A") does not deny that A inhibits B.
    """
    name, trigger = tree[relation.agent.token], tree[relation.trigger]
    before = name.relation == "appos" and name.head == trigger.index
    return before or (trigger.relation in ("appos", "compound") and trigger.head == name.index)
