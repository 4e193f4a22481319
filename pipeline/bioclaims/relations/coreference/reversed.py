"""Relations that the sentence points at without spelling them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model import Filler, Relation
from ...syntax.phrases import find_phrases, index_phrases
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree

_REVERSING = index_phrases(
    dict.fromkeys(
        (
            "vice versa", "vise versa", "vice-versa", "the other way round", "the other way around", "the reverse",
            "the converse",
        )
    )
)  # fmt: skip


def find_reversed(sentence: Sentence, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations that "vice versa" adds: those of the trigger before it, agent and theme exchanged.

    What was done to the agent ("inhibition of A did not affect B, and vice versa") is then done to the theme. "But not
    vice versa" connects the new agent by "not". "The reverse **profile**" tells of something else.
    """
    tree = sentence.tree
    words = [token.lower for token in tree.tokens]
    found = (tokens for tokens, _ in find_phrases(tree, _REVERSING))
    places = [tokens[0] for tokens in found if not _is_before_noun(tree, tokens[-1])]
    reversed_relations = []
    for place in places:
        before = [relation for relation in relations if relation.quote.span.end <= tree[place].start]
        nearest = max((relation.trigger for relation in before), default=-1)
        excluded = ((place - 1,),) if place and words[place - 1] == "not" else ()
        reversed_relations += [_reverse(relation, excluded) for relation in before if relation.trigger == nearest]
    return reversed_relations


def _is_before_noun(tree: Tree, word: int) -> bool:
    return tree[word].relation in ("amod", "compound") and tree[word].head > word


def _reverse(relation: Relation, connectives: tuple[tuple[int, ...], ...]) -> Relation:
    return replace(
        relation,
        agent=replace(_in_place_of(relation.agent, relation.theme), connectives=connectives),
        theme=_in_place_of(relation.theme, relation.agent),
        path=f"{relation.path} (vice versa)",
    )


def _in_place_of(old: Filler, new: Filler) -> Filler:
    """Return ``new`` with what is said of ``old``: only the names change places."""
    participant = replace(
        new.participant,
        aspect=old.participant.aspect,
        location=old.participant.location,
        perturbation=old.participant.perturbation,
    )
    return replace(new, participant=participant, signs=old.signs)
