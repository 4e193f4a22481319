"""Who acts in a nominal: the subject of the light verb, the copula, the apposition or the "as" that it stands with."""

from __future__ import annotations

from collections.abc import Mapping

from .clauses import find_passive_agents, find_subject_heads, is_passive
from .prepositions import find_preposition
from .tree import Tree


def find_nominal_subjects(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> tuple[int, ...]:
    """Return the heads of who brings about what ``noun`` names, other than by its own prepositional phrases.

    "A has an effect on B", "A plays a role in B", "A leads to an increase in B" (``light_verbs``); "A is an
    inhibitor of B"; "A, an inhibitor of B"; "A as an inhibitor of B"; coordinated nouns share theirs.
    """
    if tree.children(noun, "cop") or tree.children(noun, "nsubj"):
        return find_subject_heads(tree, noun)
    relation, head = tree[noun].relation, tree.head(noun)
    if head is None:
        return ()
    if relation == "conj":
        return find_nominal_subjects(tree, head, light_verbs)
    if relation == "appos":
        return (head,)
    taken = light_verbs.get(tree[head].lemma, frozenset())
    if relation == "dobj" and "" in taken:
        return find_subject_heads(tree, head)
    if relation == "nsubjpass" and "" in taken:
        return find_passive_agents(tree, head)
    if relation == "xcomp":
        return find_subject_heads(tree, noun)
    if relation == "nmod":
        preposition = find_preposition(tree, noun) or ""
        if preposition == "as":
            return _subjects_of_as(tree, head)
        if preposition in taken and not is_passive(tree, head):
            return find_subject_heads(tree, head)
    return ()


def _subjects_of_as(tree: Tree, head: int) -> tuple[int, ...]:
    """Return who is named by "as": "A acts as", "identified A as", "A was identified as", "role of A as", "A as"."""
    if tree[head].tag.startswith("VB"):
        return tree.children(head, "dobj") or find_subject_heads(tree, head)
    owners = tree.children(head, "nmod:poss") + tuple(
        child for child in tree.children(head, "nmod") if find_preposition(tree, child) == "of"
    )
    return owners or (head,)
