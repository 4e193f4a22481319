"""Relations that another one of the same sentence speaks for."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Relation
from ..syntax.sentence import Sentence


def leave_superseded(sentence: Sentence, relations: Sequence[Relation]) -> list[Relation]:
    """Return ``relations`` without those that another one speaks for."""
    spoken = [relation for relation in relations if not _is_verb_of_other(sentence, relation, relations)]
    return [relation for relation in spoken if not (_is_given_to_all(relation, spoken) or _is_within(relation, spoken))]


def _is_verb_of_other(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether another trigger speaks for the verb: "**sufficient** to induce B"."""
    word = sentence.tree[relation.trigger]
    speaking = (other.trigger for other in others if other.predicate in ("sufficient_for", "required_for"))
    return word.relation == "xcomp" and word.head in speaking


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
