"""From the observed direction to the native one: what a perturbation and a passed noun turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import Cue, Filler, Perturbation, Quote, Relation, SignFlip
from ..syntax.sentence import Sentence
from ..vocab import OPPOSITES, PERTURBATION_EFFECTS, Direction, Trait, predicate_direction
from .cues import load_cues

# What cells and animals make or come to have, without comparing how much with others.
_OF_HOSTS: tuple[Trait, ...] = ("host_makes", "host_gets", "occurs_in_host")
_UNABLE = ("fail", "failure", "inability", "incapable", "unable")
# What says beside a noun that there is more of it.
_COMPARING, _MUCH = ("JJR", "RBR", "VBN"), ("excess", "excessive", "high", "more")


@dataclass(frozen=True, slots=True)
class NativeEffect:
    """The native predicate, what the sentence observes (None where it is the same), and each flip between."""

    predicate: str
    observed: Direction | None
    trace: tuple[SignFlip, ...]


def find_native_effect(relation: Relation) -> NativeEffect | None:
    """Return the effect of the unperturbed agent: "knockdown of A reduced B" says that A increases B.

    A word of less between trigger and theme is what the sentence observes after a trigger of more ("leads to the
    inhibition of B"), and turns the direction after one of less ("prevents the inhibition of B"); one before the agent
    turns it as a perturbation does ("abrogation of A"). Predicates without a direction stay as they are; None where one
    of them meets a word of less ("required for the inhibition of B"), which no predicate says.
    """
    signs = [sign for sign in relation.theme.signs if sign.value < 0]
    if relation.predicate not in OPPOSITES:
        lost = any(sign.value < 0 for sign in relation.agent.signs)
        if (signs or lost) and relation.predicate in ("required_for", "sufficient_for"):
            return None
        return NativeEffect(relation.predicate, None, ())
    predicate = relation.predicate
    if predicate == "increases" and signs:
        predicate, signs = "decreases", signs[1:]
    observed = predicate_direction(predicate)
    trace = []
    for quote in (*(sign.quote for sign in signs), *_find_losses(relation, observed)):
        before = predicate_direction(predicate)
        predicate = OPPOSITES[predicate]
        trace.append(SignFlip(quote.text, quote.span, before, predicate_direction(predicate)))
    return NativeEffect(predicate, observed if trace else None, tuple(trace))


def find_native_mediator(relation: Relation, mediator: Filler) -> Filler:
    """Return ``mediator`` as the unperturbed agent has it: "loss of A reduced B by raising C" goes by way of less of C.

    What no word says to be more or less stays: where "loss of A reduced B **via C**", A raises B via C.
    """
    sign, losses = mediator.participant.sign, _find_losses(relation, predicate_direction(relation.predicate))
    if not (sign and mediator.signs) or len(losses) % 2 == 0:
        return mediator
    return replace(mediator, participant=replace(mediator.participant, sign=-sign))


def _find_losses(relation: Relation, observed: Direction | None) -> list[Quote]:
    """Return the words that say that there was less of the agent, each of which turns the direction ``observed``."""
    lost = [sign.quote for sign in relation.agent.signs if sign.value < 0]
    done = relation.agent.participant.perturbation
    return lost if done is None or not _turns(done, observed) else [*lost, Quote(done.text, done.span)]


def _turns(perturbation: Perturbation, observed: Direction | None) -> bool:
    """Return whether less of the agent was there; an antibody that brings about more stimulates its target."""
    if perturbation.kind == "antibody" and observed == "increase":
        return False
    return PERTURBATION_EFFECTS[perturbation.kind] < 0


def deny_without(relation: Relation, effect: NativeEffect, cues: Sequence[Cue]) -> NativeEffect:
    """Return what "A-deficient cells did **not** make B" says by its denying ``cues``: without A there is no B.

    Also what "B-induced C was **not** seen with A" says: A takes it away.
    """
    first = predicate_direction(relation.predicate)
    turned = predicate_direction(OPPOSITES[relation.predicate])
    flip = SignFlip(cues[0].text, cues[0].span, first, turned)
    others = (SignFlip(each.text, each.span, each.after, each.before) for each in effect.trace)
    return NativeEffect(OPPOSITES[effect.predicate], turned, (flip, *others))


def is_unable_without(sentence: Sentence, relation: Relation, cues: Sequence[Cue]) -> bool:
    """Return whether hosts that lack the agent are **unable** to do what the trigger says: "A-/- cells failed to"."""
    done, agent = relation.agent.participant.perturbation, relation.agent
    if done is None or relation.predicate not in OPPOSITES or agent.token == agent.name_token:
        return False
    tree = sentence.tree
    unable = any(tree[token].lemma in _UNABLE for cue in cues for token in sentence.tokens_of(cue.span))
    # Of hosts there are many, of "A silencing" and "blocked A signaling" is one.
    hosts = tree[agent.token].tag == "NNS" and not tree[agent.token].span.overlaps(done.span)
    return unable and hosts and PERTURBATION_EFFECTS[done.kind] < 0


def is_of_host_without(sentence: Sentence, relation: Relation) -> bool:
    """Return whether the agent is what hosts lack, of which the trigger says what they make or come to have."""
    of_hosts = relation.predicate in OPPOSITES and any(trait in _OF_HOSTS for trait in relation.traits)
    return of_hosts and _is_lacked_by_hosts(sentence, relation)


def _is_lacked_by_hosts(sentence: Sentence, relation: Relation) -> bool:
    done, word = relation.agent.participant.perturbation, sentence.tree[relation.agent.token].span
    if done is None or not relation.agent.is_lost:
        return False
    # Of "A-/-" only what follows the name says it.
    beyond = not word.overlaps(done.span) or (word.contains(done.span) and word != done.span)
    return done.kind == "mutation" or beyond


def is_where_seen(sentence: Sentence, relation: Relation) -> bool:
    """Return whether the agent is where what another brings about was seen, or not: "A-induced **loss** of B with C".

    Also "… in C-deficient cells". Denied, C changes that; affirmed, nothing is said of C.
    """
    tree, trigger = sentence.tree, relation.trigger
    verb = tree[tree[trigger].head]
    seen = tree[trigger].relation in ("nsubj", "nsubjpass") and verb.lemma in load_cues("negation", "transparent")
    caused = any(child in sentence.prefixed for child in tree.children(trigger, "amod"))
    beyond = relation.agent.token not in tree.subtree(trigger)
    return relation.predicate in OPPOSITES and seen and caused and beyond


def compares_nothing(sentence: Sentence, relation: Relation) -> bool:
    """Return whether what cells make is not compared for want of the agent, or in answer to it.

    "A-deficient cells made B" and "migration occurred in A-deficient cells", which may be so in others as well; "such
    cells made less B in response to C", less than others. "A-deficient cells **lacking B**", or devoid of it, are both.
    """
    tree, trigger = sentence.tree, sentence.tree[relation.trigger]
    if trigger.head == relation.agent.token and (trigger.relation, trigger.tag) in (("acl", "VBG"), ("amod", "JJ")):
        return _is_lacked_by_hosts(sentence, relation)
    if "host_answers" in relation.traits:
        return any(sign.value < 0 for sign in relation.theme.signs)
    if not is_of_host_without(sentence, relation) or "host_gets" in relation.traits:
        return False
    if "occurs_in_host" in relation.traits:
        return relation.theme.participant.type != "disease"
    theme = relation.theme
    beside = (
        child for noun in (theme.token, theme.name_token) for child in tree.children(noun, "amod", "advmod", "det")
    )
    more = any(tree[child].tag in _COMPARING or tree[child].lower in _MUCH for child in beside)
    return not more and not theme.signs
