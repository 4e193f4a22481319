"""What the rules make of a sentence: the words that call for them, those that fired, and the claims these made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..claims.assemble import Finding
from ..events import Ledger
from ..model import Claim, Filler
from ..relations import find_relations, load_frames, load_lexis
from ..relations.arguments.placement import Held, Placement, find_placements
from ..relations.find import find_parties
from ..relations.participants.finder import ParticipantFinder
from ..syntax.sentence import Sentence
from .value import FiredRule, Modifiers, TriedRule, ViewedArgument, ViewedRole, ViewedTrigger


def view_triggers(sentence: Sentence) -> Iterator[ViewedTrigger]:
    """Yield the words of ``sentence`` that call for rules, with what each rule makes of their arguments."""
    by_token: dict[int, list[Placement]] = {}
    finder = ParticipantFinder(sentence, load_lexis())
    for placement in find_placements(sentence, finder, load_frames(), complete=True):
        by_token.setdefault(placement.token, []).append(placement)
    tree = sentence.tree
    for token, placements in by_token.items():
        arguments = (
            ViewedArgument(each.function, each.token, tree[each.token].text) for each in placements[0].arguments
        )
        rules = (_view_rule(each, finder) for each in placements)
        yield ViewedTrigger(token, tree[token].text, tuple(arguments), tuple(rules))


def _view_rule(placement: Placement, finder: ParticipantFinder) -> TriedRule:
    agent, theme = _view_role(placement.agent), _view_role(placement.theme)
    if theme.function is None:
        # Of several that interact with each other, the first is the agent and the others are the themes.
        agents, themes = find_parties(placement, finder)
        if themes:
            agent, theme = replace(agent, participants=_names(agents)), replace(agent, participants=_names(themes))
    return TriedRule(placement.rule, placement.trigger.predicate, agent, theme, placement.kept_by)


def _view_role(held: Held) -> ViewedRole:
    return ViewedRole(held.function, _names(held.fillers), _names(held.barred))


def _names(fillers: Iterable[Filler]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filler.participant.text for filler in fillers))


def find_fired(sentence: Sentence, findings: Iterable[Finding], ledger: Ledger) -> Iterator[FiredRule]:
    """Yield the rules that fired in ``sentence``, with what was then read of the relation in ``findings``."""
    known = {finding.relation: finding for finding in findings}
    for relation in find_relations(sentence, ledger=ledger):
        finding = known.get(relation)
        yield FiredRule(
            rule=relation.rule,
            predicate=relation.predicate,
            trigger=relation.quote,
            agent=relation.agent.shown,
            theme=relation.theme.shown,
            mediators=tuple(filler.shown for filler in relation.mediators),
            path=relation.path,
            score=relation.score,
            modifiers=_read_modifiers(finding) if finding else None,
        )


def _read_modifiers(finding: Finding) -> Modifiers:
    assertion = finding.assertion
    return Modifiers(
        predicate=assertion.effect.predicate,
        observed_direction=assertion.effect.observed,
        sign_trace=assertion.effect.trace,
        polarity=assertion.polarity,
        certainty=assertion.certainty,
        basis=assertion.basis,
        novel=assertion.novel,
        directness=assertion.directness,
        cues=assertion.cues,
        context=finding.context,
    )


def with_claim(claims: tuple[Claim, ...], rule: FiredRule) -> FiredRule:
    """Return ``rule`` with the claim that it made, or with the one that says the same."""
    alike = [claim for claim in claims if rule.modifiers and _says(claim, rule, rule.modifiers)]
    own = next((claim for claim in alike if _is_made_by(claim, rule)), None)
    return replace(rule, claim=own.id) if own else replace(rule, said_by=alike[0].id if alike else None)


def _says(claim: Claim, rule: FiredRule, modifiers: Modifiers) -> bool:
    ends = (claim.agent.places, claim.theme.places, claim.theme.aspect)
    same_ends = ends == (rule.agent.places, rule.theme.places, rule.theme.aspect)
    return same_ends and (claim.predicate, claim.polarity) == (modifiers.predicate, modifiers.polarity)


def _is_made_by(claim: Claim, rule: FiredRule) -> bool:
    made = (claim.provenance.rule, claim.provenance.path, claim.evidence[0].trigger)
    return made == (rule.rule, rule.path, rule.trigger)
