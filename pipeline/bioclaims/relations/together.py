"""Pairs of the ledger of which none acts on the other: names that only stand together, and what something contains."""

from __future__ import annotations

from itertools import takewhile

from ..model import Relation
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from ..vocab import is_symmetric
from .triggers import Lexis

_CLAUSES = ("acl", "acl:relcl")


def is_beside(sentence: Sentence, relation: Relation) -> bool:
    """Return whether the sentence only names agent and theme together, by one trigger elsewhere.

    In one row ("A and B activated C"), one as the apposition of the other ("the kinase A", "A, a factor that"), one as
    what kind of thing the other is ("the adaptor protein A"), both before one noun ("A B complexes"), or one as the
    trigger itself ("A is a B-specific regulator").
    """
    if is_symmetric(relation.predicate):
        return False
    tree, trigger = sentence.tree, relation.trigger
    agent, theme = relation.agent, relation.theme
    if any(end.participant.span.contains(relation.quote.span) for end in (agent, theme)):
        return True
    first, last = sorted((agent.name_token, theme.name_token))
    if _find_first(tree, first) == _find_first(tree, last):
        return True
    if first <= trigger <= last or tree[first].relation != "compound":
        return False
    both = tree[last].relation == "compound" and tree[last].head == tree[first].head != trigger
    return tree[first].head == last or both


def _find_first(tree: Tree, token: int) -> int:
    """Return what the row of ``token`` begins with, and of appositions what these say more of."""
    while tree[token].relation in ("conj", "appos") and tree[token].head != token:
        token = tree[token].head
    return token


def is_contained(sentence: Sentence, lexis: Lexis, relation: Relation) -> bool:
    """Return whether something else is acted on, which has the theme in it: "a promoter **containing** A sites".

    A complex is what it contains: "complexes containing A".
    """
    if is_symmetric(relation.predicate):
        return False
    tree, name, trigger = sentence.tree, relation.theme.name_token, relation.trigger
    if name in sentence.prefixed and tree[name].lower.rpartition("-")[2] in lexis.containing:
        return name != trigger and not _is_complex(tree, lexis, tree[name].head)
    above = takewhile(lambda word: word != trigger, tree.ancestors(name))
    clause = next((word for word in above if tree[word].relation in _CLAUSES), None)
    if clause is None or tree[clause].lemma not in lexis.containing or tree.is_below(trigger, clause):
        return False
    return not _is_complex(tree, lexis, tree[clause].head)


def _is_complex(tree: Tree, lexis: Lexis, noun: int) -> bool:
    return any(trigger.predicate == "binds" for trigger in lexis.triggers.get(("noun", tree[noun].lemma), ()))
