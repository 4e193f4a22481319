"""All axes of assertion of one relation."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Cue, Filler, Relation
from ..syntax.sentence import Sentence
from ..vocab import Basis, Certainty, Directness, Polarity
from .basis import find_basis
from .certainty import find_certainty
from .direction import (
    NativeEffect,
    compares_nothing,
    deny_without,
    find_native_effect,
    find_native_mediator,
    is_of_host_without,
    is_unable_without,
    is_where_seen,
)
from .directness import find_directness
from .exclusion import find_exclusion, says_nothing
from .novelty import find_novelty
from .polarity import find_polarity
from .section import Place, find_basis_of_place

_NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Assertion:
    """What the authors say of a relation, with the cues that say so.

    ``mediators`` are those not excluded, as the unperturbed agent has them.
    """

    polarity: Polarity
    certainty: Certainty
    basis: Basis
    novel: bool
    directness: Directness
    effect: NativeEffect
    cues: tuple[Cue, ...]
    mediators: tuple[Filler, ...]


def read_assertion(sentence: Sentence, relation: Relation, *, place: Place = _NOWHERE) -> Assertion | None:
    """Return what the sentence says of ``relation``; None where it says nothing, or no effect that a predicate says.

    ``place`` is where the sentence stands in its document: it tells what a statement rests on where no word does.
    """
    said = _read_effect(sentence, relation)
    if said is None:
        return None
    effect, polarity, negations = said
    certainty, doubts = find_certainty(sentence, relation)
    basis, attributions = find_basis(sentence, relation, certainty=certainty)
    if basis == "unknown":
        basis = find_basis_of_place(sentence.tree, relation.trigger, place, certainty=certainty)
    novelties = find_novelty(sentence, relation)
    perturbations = _perturbation_cues(relation)
    return Assertion(
        polarity=polarity,
        certainty=certainty,
        basis=basis,
        novel=bool(novelties),
        directness=find_directness(sentence, relation),
        effect=effect,
        cues=(*negations, *doubts, *attributions, *novelties, *perturbations),
        mediators=tuple(
            find_native_mediator(relation, filler)
            for filler in relation.mediators
            if find_exclusion(sentence, filler) is None
        ),
    )


def _read_effect(sentence: Sentence, relation: Relation) -> tuple[NativeEffect, Polarity, tuple[Cue, ...]] | None:
    """Return the native effect, whether it is denied, and the cues of that; None where the sentence says no effect."""
    effect = find_native_effect(relation)
    if effect is None or says_nothing(sentence, relation):
        return None
    polarity, negations = find_polarity(sentence, relation)
    if relation.lacked:
        return _read_without(sentence, relation, effect, polarity, negations)
    where_seen = is_where_seen(sentence, relation)
    of_host = is_of_host_without(sentence, relation) or is_unable_without(sentence, relation, negations)
    if polarity == "negated" and where_seen and relation.predicate == "decreases":
        # There is less of a loss with C, which is what C acts on, as there is with what inhibits it.
        return effect, "affirmed", negations
    if polarity == "negated" and (where_seen or of_host):
        return deny_without(relation, effect, negations), "affirmed", negations
    return None if where_seen or compares_nothing(sentence, relation) else (effect, polarity, negations)


def _read_without(
    sentence: Sentence, relation: Relation, effect: NativeEffect, polarity: Polarity, negations: tuple[Cue, ...]
) -> tuple[NativeEffect, Polarity, tuple[Cue, ...]] | None:
    """Return what is said of an effect where something was not there: denied, it holds with that, and needs it.

    "In the absence of A, B did **not** induce C": B induces C, for which A is required. Nothing is needed where that is
    affirmed, or denied of one of several alone: "B but **not** D induced C".
    """
    inner = relation.theme.inner
    done = relation if inner is None or inner.trigger != relation.trigger else inner
    excluded = any(find_exclusion(sentence, filler) for filler in (done.agent, done.theme))
    if polarity == "negated" and not excluded:
        return effect, "affirmed", negations
    return (effect, polarity, negations) if done is relation else None


def _perturbation_cues(relation: Relation) -> tuple[Cue, ...]:
    return tuple(
        Cue("perturbation", done.text, done.span, filler.participant.span)
        for filler in (relation.agent, relation.theme)
        if (done := filler.participant.perturbation) is not None
    )
