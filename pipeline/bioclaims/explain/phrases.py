"""The parts of an explanation in words, for the terminal and for the page alike."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Mention, Participant
from ..relations.near.misses import NearMiss
from .value import ExplainedPair, ExplainedSentence, FiredRule, Modifiers, TriedRule, ViewedRole


def say_participant(participant: Participant) -> str:
    """Return the participant with aspect, perturbation and identifier: ``IL-8 expression (knockdown, HGNC:6025)``."""
    words = [participant.text]
    if participant.aspect != "unspecified" and participant.aspect not in participant.text:
        words.append(participant.aspect)
    notes = [f"{participant.perturbation.kind}: {participant.perturbation.text}"] if participant.perturbation else []
    notes += [f"for {participant.antecedent.text}"] if participant.antecedent else []
    notes += [grounding.curie for grounding in participant.groundings[:1]]
    notes += [participant.claim] if participant.claim else []
    return " ".join(words) + (f" ({', '.join(notes)})" if notes else "")


def say_groundings(mention: Mention) -> str:
    """Return the identifiers of a mention, best first, with name, score and method."""
    found = (f"{each.curie} {each.name} {each.score:.2f} {each.method}" for each in mention.groundings)
    return "; ".join(found) or "no identifier"


def say_tried(rule: TriedRule) -> str:
    """Return the name of a rule that a trigger calls for, what it would say, and what keeps it off."""
    kept = f"; kept off by the argument in '{rule.kept_by}'" if rule.kept_by else ""
    return f"{rule.rule} ({rule.predicate}){kept}"


def say_role(role: ViewedRole) -> str:
    """Return what a rule finds for a role, and where."""
    if role.function is None:
        return "nothing"
    barred = f"; of a type that never takes the role: {', '.join(role.barred)}" if role.barred else ""
    return f"{', '.join(role.participants) or 'nobody'} in '{role.function}'{barred}"


def say_rule(rule: FiredRule, sentence: ExplainedSentence) -> Iterator[tuple[str, str]]:
    """Yield what a rule that fired says: the kind of each part, and the part in words."""
    yield "agent", say_participant(rule.agent)
    yield "theme", say_participant(rule.theme)
    for mediator in rule.mediators:
        yield "via", f"{say_participant(mediator)}, sign {mediator.sign or 0:+d}"
    yield "path", rule.path
    yield "ledger", "does not relate the two" if rule.score is None else f"relates the two by {rule.score:.2f}"
    if rule.modifiers:
        yield from _say_modifiers(rule.modifiers, sentence)
    yield "claim", _say_outcome(rule, sentence)


def _say_modifiers(modifiers: Modifiers, sentence: ExplainedSentence) -> Iterator[tuple[str, str]]:
    novel = ", novel" if modifiers.novel else ""
    direct = "" if modifiers.directness == "unspecified" else f", {modifiers.directness}"
    axes = (modifiers.polarity, modifiers.certainty, f"basis {modifiers.basis}{novel}{direct}")
    yield "says", f"{modifiers.predicate}, {', '.join(axes)}"
    for flip in modifiers.sign_trace:
        yield "sign", f"“{flip.text}” turns {flip.before} into {flip.after}"
    for cue in modifiers.cues:
        scope = "the sentence" if cue.scope is None else f"“{_flat(sentence.quote(cue.scope))}”"
        yield "cue", f"{cue.kind} “{cue.text}”, acts on {scope}"
    for context in modifiers.context:
        found = "".join(f" {each.curie}" for each in context.groundings[:1])
        yield "context", f"{context.kind} “{context.text}”{found}, attached by its {context.attachment}"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _say_outcome(rule: FiredRule, sentence: ExplainedSentence) -> str:
    if rule.claim:
        return rule.claim
    if rule.said_by:
        return f"none of its own: {rule.said_by} says the same"
    if rule.modifiers is None:
        return "none: no predicate says what it says once all signs are read"
    return f"none: extract leaves the sentence out ({sentence.left_out})"


def say_claim(claim: Claim) -> str:
    """Return the claim in a line."""
    polarity = "" if claim.polarity == "affirmed" else f", {claim.polarity}"
    certainty = "" if claim.certainty == "asserted" else f", {claim.certainty}"
    return f"{say_participant(claim.agent)} {claim.predicate} {say_participant(claim.theme)}{polarity}{certainty}"


def say_pair(pair: ExplainedPair) -> Iterator[str]:
    """Yield what holds of two words whatever the rule: whether they are related, how far they stand apart."""
    trace = pair.trace
    if trace.found:
        yield f"found: {', '.join(trace.found)} relates {pair.agent} to {pair.theme}"
    else:
        yield f"no rule relates {pair.agent} as agent to {pair.theme} as theme"
    if trace.turned:
        yield f"the other way round: {', '.join(trace.turned)} relates {pair.theme} to {pair.agent}"
    if trace.path:
        yield f"the way between them: {trace.path}"
    yield from trace.notes
    if not trace.near and not trace.found:
        yield "no rule comes near: no trigger has one of them as an argument"


def say_near(miss: NearMiss) -> Iterator[str]:
    """Yield what a rule lacked."""
    for lack in miss.lacks:
        yield f"{lack.role}: {lack.says}"
