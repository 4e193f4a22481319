"""Relations that another one of the same sentence speaks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ..model import Filler, Relation
from ..resources import load_table
from ..syntax.prepositions import find_preposition
from ..syntax.sentence import Sentence
from ..vocab import GENE_TYPES
from .ledger.weighed import is_added

_IN_RESPONSE = "in response to"
# What says, denied, that nothing changed.
_CHANGING = ("affect", "alter", "change", "influence", "modify")


def leave_superseded(sentence: Sentence, relations: Sequence[Relation]) -> list[Relation]:
    """Return ``relations`` without those that another one speaks for."""
    spoken = [
        relation
        for relation in relations
        if not (_is_verb_of_other(sentence, relation, relations) or _is_unchanged(sentence, relation, relations))
    ]
    reasons = (_is_given_to_all, _is_within, _is_told_more_of)
    return [relation for relation in spoken if not any(superseded(relation, spoken) for superseded in reasons)]


def leave_named(sentence: Sentence, relations: Sequence[Relation]) -> Iterator[Relation]:
    """Yield ``relations`` without those of a kind of things of which others have the names: "**proteins** A and B"."""
    for relation in relations:
        if not any(_names_kind(sentence, other, relation) for other in relations):
            yield relation


def _is_verb_of_other(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether another trigger speaks for the verb: "**sufficient** to induce B"."""
    word = sentence.tree[relation.trigger]
    speaking = (other.trigger for other in others if other.predicate in ("sufficient_for", "required_for"))
    return word.relation == "xcomp" and word.head in speaking


def _is_unchanged(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether an answer is told of that there was not: "B secretion **in response to A** was unchanged".

    Where another is named that does not change it, there was one.
    """
    tree, noun = sentence.tree, sentence.tree[relation.trigger]
    agent = relation.agent.token
    answers = _IN_RESPONSE in (find_preposition(tree, agent), f"in {tree[tree[agent].head].lemma} to")
    if noun.relation not in ("nsubj", "nsubjpass") or not answers:
        return False
    said = tree[noun.head]
    denied = said.lemma in _CHANGING and bool(tree.children(noun.head, "neg"))
    named = any(other.trigger == noun.head for other in others)
    return (denied or said.lower in _unchanged_words()) and not named


@cache
def _unchanged_words() -> frozenset[str]:
    rows = load_table("seeds", "cues", "negation.tsv")
    return frozenset(row["word"] for row in rows if row["kind"] == "null_effect")


def _is_within(relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether two only make one thing that another relation is of: "the **A/B complex** induces C"."""
    first, second = relation.agent.participant.span, relation.theme.participant.span
    wholes = (end.participant.span for other in others for end in (other.agent, other.theme))
    return relation.predicate == "binds" and any(whole.contains(first) and whole.contains(second) for whole in wholes)


def _is_given_to_all(relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether there is less for want of another: "C was reduced in A-deficient mice after B stimulation".

    Less than in others that were given B as well, which may well bring about more of C.
    """
    if "follows" not in relation.traits or relation.predicate != "decreases" or relation.agent.is_lost:
        return False
    return any(
        "in_host" in other.traits
        and other.agent.is_lost
        and other.trigger == relation.trigger
        and other.theme.name_token == relation.theme.name_token
        for other in others
    )


def _is_told_more_of(relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the trigger says more of the two than that they go together: "A mutants had **lower** B"."""
    return relation.predicate == "associated_with" and any(
        other.trigger == relation.trigger
        and other.predicate != relation.predicate
        and not is_added(other)
        and other.agent.participant.span == relation.agent.participant.span
        and other.theme.participant.span == relation.theme.participant.span
        for other in others
    )


def _names_kind(sentence: Sentence, relation: Relation, other: Relation) -> bool:
    """Return whether ``relation`` has a name where ``other`` has what it is: "A-binding **proteins** B and C"."""
    if relation.trigger != other.trigger or relation.predicate != other.predicate:
        return False
    if relation.agent.participant.span == other.agent.participant.span:
        return _is_named(sentence, other.theme, relation.theme)
    same = relation.theme.participant.span == other.theme.participant.span
    return same and _is_named(sentence, other.agent, relation.agent)


def _is_named(sentence: Sentence, kind: Filler, name: Filler) -> bool:
    """Return whether ``kind`` is some things, and ``name`` stands right behind it as one of them."""
    tree, token = sentence.tree, kind.name_token
    behind = (child for child in tree.children(token, "appos", "dep") if child > token)
    named = name.participant.groundings and any(name.name_token in tree.subtree(child) for child in behind)
    return bool(named) and tree[token].tag == "NNS" and kind.participant.type in GENE_TYPES
