"""Who acts in a nominal: the subject of the light verb, the copula, the apposition or the "as" that it stands with."""

from __future__ import annotations

from collections.abc import Mapping

from .clauses import find_passive_agents, find_subject_heads, is_passive
from .coordination import first_conjunct
from .prepositions import find_owners, find_preposition
from .tree import Tree


def find_nominal_subjects(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> tuple[int, ...]:
    """Return the heads of who brings about what ``noun`` names, other than by its own prepositional phrases.

    "A has an effect on B", "A plays a role in B", "A leads to an increase in B" (``light_verbs``); "A is an
    inhibitor of B"; "A, an inhibitor of B"; "A as an inhibitor of B"; coordinated nouns share theirs.
    """
    if tree.children(noun, "cop") or tree.children(noun, "nsubj"):
        return find_subject_heads(tree, noun)
    head = tree.head(noun)
    if head is None:
        return ()
    match tree[noun].relation:
        case "conj":
            first = first_conjunct(tree, noun)
            found = find_nominal_subjects(tree, first, light_verbs) if tree[first].tag.startswith("NN") else ()
        case "appos":
            found = (head,)
        case "xcomp":
            found = find_subject_heads(tree, noun)
        case "nmod" if find_preposition(tree, noun) == "as":
            found = _subjects_of_as(tree, head)
        case _:
            found = _subjects_of_light_verb(tree, noun, head, light_verbs.get(tree[head].lemma, frozenset()))
    return found


def _subjects_of_light_verb(tree: Tree, noun: int, verb: int, taken: frozenset[str]) -> tuple[int, ...]:
    """Return who does what ``verb`` and its noun say together; ``taken`` is how the verb may take the noun."""
    relation = tree[noun].relation
    if relation == "nsubjpass" and "" in taken:
        return find_passive_agents(tree, verb)
    place = "" if relation == "dobj" else find_preposition(tree, noun) if relation == "nmod" else None
    return find_subject_heads(tree, verb) if place in taken and not is_passive(tree, verb) else ()


def _subjects_of_as(tree: Tree, head: int) -> tuple[int, ...]:
    """Return who is named by "as": "A acts as", "identified A as", "A was identified as", "role of A as", "A as"."""
    if tree[head].tag.startswith("VB"):
        return tree.children(head, "dobj") or find_subject_heads(tree, head)
    return find_owners(tree, head) or (head,)
