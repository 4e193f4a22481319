"""Frames × triggers over one sentence: the relations in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..events import Ledger
from ..model import Filler, Relation
from ..syntax.prepositions import find_owners
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from ..vocab import PROCESSES, is_symmetric
from .arguments.conditions import find_lacked, is_in_others, need
from .arguments.contrast import find_contrasts
from .arguments.ends import are_in_row, is_made_to, is_maker, is_short_form, tells_who_acts
from .arguments.mediators import find_mediators, leave_others, view_for_mediators
from .arguments.pairing import pair_by_clause, pair_respectively
from .arguments.placement import Placement, find_placements
from .coreference import find_reversed
from .ledger.weighed import Joined, find_joined, is_added, weigh_relations
from .nesting import Judged, judge, nest
from .participants.fillers import join_complex
from .participants.finder import ParticipantFinder
from .participants.residues import carry_sites
from .participants.same import is_same
from .participants.wholes import name_wholly
from .rules.frames import load_frames
from .rules.triggers import Lexis, Trigger, load_lexis
from .superseded import leave_named, leave_superseded
from .words.hyphens import find_happening, is_called_so, is_kind, quote_suffix
from .words.nouns import find_noun_lemma, is_change, is_effect, is_harm, is_otherwise
from .words.perturbations import is_mutated
from .words.signs import change_by_capacity, change_by_clause, find_sign

# More pairs of agent and theme than this at one trigger are a table or a list that was read as a sentence.
MOST_PAIRS = 100
# An effect without a direction, and one of less.
UNSIGNED, MORE, LESS = "regulates", "increases", "decreases"
# What says that something has its part in a change, which it then brings about.
_TAKING_PART = ("implicate", "involve", "involvement", "participation", "role")
# What stands for the others in "interact with each other".
_EACH_OTHER = ("other", "another")
BINDS, ASSOCIATED = "binds", "associated_with"
_INVOLVED = ("implicate", "involve")
_INTERACTING = ("interact", "interaction")
# Aspects of a trigger that an activity has itself.
_OF_ACTIVITY = ("unspecified", "activity", "stability", "expression", "transcription", "degradation", "secretion")


def find_relations(sentence: Sentence, *, ledger: Ledger | None = None) -> tuple[Relation, ...]:
    """Return the relations in ``sentence``, in the order of their triggers, nested where one is in the other.

    Frames place agents and themes; ``ledger`` weighs those, and adds pairs that no frame places. None: frames alone.
    """
    return find_weighed_relations(sentence, () if ledger is None else find_joined((sentence,), ledger)[0])


def find_weighed_relations(sentence: Sentence, joined: Sequence[Joined]) -> tuple[Relation, ...]:
    """Return what ``find_relations`` does, where a ledger has ``joined`` what it finds in ``sentence`` already.

    It takes less time for many sentences together than for one after the other: see ``find_joined``.
    """
    return tuple(leave_named(sentence, nest(sentence, _find_all(sentence, joined))))


def judge_relations(sentence: Sentence, *, ledger: Ledger | None = None) -> tuple[Judged, ...]:
    """Return what ``find_relations`` finds in ``sentence``, and what it leaves out of what ``ledger`` joins."""
    joined = () if ledger is None else find_joined((sentence,), ledger)[0]
    return tuple(judge(sentence, _find_all(sentence, joined)))


def _find_all(sentence: Sentence, joined: Sequence[Joined]) -> list[Relation]:
    """Return what frames and a ledger find in ``sentence``, not nested."""
    if not sentence.mentions and not sentence.references:
        return []
    finder = ParticipantFinder(sentence, load_lexis())
    placements = find_placements(sentence, finder, load_frames())
    placed = [relation for placement in placements for relation in relate(placement, finder)]
    weighed = weigh_relations(finder, joined, placed)
    found = [carry_sites(sentence, _understand(sentence, finder.lexis, relation)) for relation in weighed]
    if not found:
        return []
    found += find_reversed(sentence, found)
    return name_wholly(sentence, finder.lexis, leave_superseded(sentence, found))


def relate(placement: Placement, finder: ParticipantFinder) -> Iterator[Relation]:
    """Yield a relation for each pair of agent and theme of ``placement`` that goes together."""
    sentence, token, trigger = finder.sentence, placement.token, placement.trigger
    agents, themes = find_parties(placement, finder)
    agents = tuple(change_by_clause(sentence, finder.lexis, token, agent) for agent in agents)
    agents = tuple(change_by_capacity(sentence, finder.lexis, token, agent) for agent in agents)
    pairs = pair(sentence, agents, themes)
    if not pairs or len(pairs) > MOST_PAIRS:
        return
    arguments = view_for_mediators(sentence, token, placement.arguments, themes, finder)
    mediators = find_mediators(sentence, placement.frame.mediators, arguments, finder)
    lacked = find_lacked(placement, (*agents, *themes), finder)
    # Of "IL-2-induced" only what follows the name is the trigger.
    suffix = quote_suffix(sentence, finder.lexis, token)
    happening = None if suffix is None else find_happening(sentence.tree, token)
    for agent, theme in pairs:
        if is_same(agent.participant, theme.participant) or is_made_to(sentence, token, theme):
            continue
        if are_in_row(sentence, agent, theme) and not is_symmetric(trigger.predicate):
            continue
        if tells_who_acts(sentence, token, agent) or (trigger.sign and is_in_others(sentence, agent)):
            continue
        short = "before_name" in placement.frame.traits and is_short_form(sentence, token, agent)
        if short or is_maker(sentence, token, agent, theme):
            continue
        if suffix is not None and _tells_which(sentence.tree, token, suffix.text, trigger, (agent, theme)):
            continue
        relation = Relation(
            trigger=token,
            quote=suffix or sentence.quote_token(token),
            rule=placement.rule,
            predicate=_find_predicate(sentence, finder, trigger, theme),
            directness=trigger.directness,
            agent=agent,
            theme=_pass(_with_aspect(_without_outer_signs(sentence, token, theme), trigger), happening),
            mediators=leave_others(mediators, agent, theme),
            path=f"{sentence.tree.path(agent.token, token)} | {sentence.tree.path(token, theme.token)}",
            traits=placement.frame.traits,
        )
        yield from need(relation, lacked) if lacked else (relation,)


def _tells_which(tree: Tree, token: int, word: str, trigger: Trigger, ends: tuple[Filler, Filler]) -> bool:
    """Return whether ``token``, with ``word`` behind its hyphen, tells which thing is meant, not what is done to it."""
    called = any(is_called_so(tree, token, word, filler) for filler in ends)
    return called or is_kind(tree, token, trigger, ends[1])


def _find_predicate(sentence: Sentence, finder: ParticipantFinder, trigger: Trigger, theme: Filler) -> str:
    """Return what ``trigger`` says of ``theme``: more of a change without a sign is neither more nor less of its theme.

    "A induces an alteration of B", "A causes abnormal B", "A impairs the regulation of B": A regulates B. What has a
    role "in the **promotion** of B" brings that about.
    """
    other = is_otherwise(sentence, finder.lexis, theme)
    if other or any(_is_unsigned(sentence, finder, token) for token in theme.passed):
        return UNSIGNED if trigger.sign else trigger.predicate
    takes_part = trigger.predicate == UNSIGNED and trigger.lemma in _TAKING_PART
    return MORE if takes_part and any(sign.token in theme.passed for sign in theme.signs) else trigger.predicate


def _mends(sentence: Sentence, lexis: Lexis, trigger: int, theme: Filler) -> bool:
    """Return whether the trigger says less of what is bad: "**improved** the lesions", "a **protective** role in"."""
    words = (trigger, *sentence.tree.children(trigger, "amod"))
    return any(sentence.tree[word].lemma in lexis.mending for word in words) and is_harm(sentence, lexis, theme)


def _is_unsigned(sentence: Sentence, finder: ParticipantFinder, noun: int) -> bool:
    """Return whether ``noun`` is a change without a sign, or an effect of nobody that the sentence names."""
    if is_effect(sentence, finder.lexis, noun):
        return not find_owners(sentence.tree, noun)
    return is_change(sentence, finder.lexis, noun) and not find_sign(sentence, finder.lexis, noun)


def find_parties(placement: Placement, finder: ParticipantFinder) -> tuple[tuple[Filler, ...], tuple[Filler, ...]]:
    """Return agents and themes with what the sentence sets against them; nothing where there is no relation."""
    agents, themes = placement.agent.fillers, placement.theme.fillers
    if not themes and _are_mutual(finder.sentence, placement):
        agents, themes = agents[:1], agents[1:]
    if not agents or not themes or placement.kept_by:
        return (), ()
    sentence, arguments, token = finder.sentence, placement.arguments, placement.token
    if "leads_on" in placement.frame.traits:
        agents = (*agents, *finder.find_first_agents(token))
    return (
        (*agents, *find_contrasts(sentence, arguments, agents, token, finder, role="agent")),
        (*themes, *find_contrasts(sentence, arguments, themes, token, finder, role="theme")),
    )


def _are_mutual(sentence: Sentence, placement: Placement) -> bool:
    """Return whether the agents do it to each other: "between A and B", but not "the A and B complexes"."""
    function, agents = placement.agent.function, placement.agent.fillers
    lemma = find_noun_lemma(sentence, placement.token)
    if function == "modifier" and len(agents) > 2 and len(join_complex(sentence, lemma, agents)) == 1:
        # "the A/B/C complex" is a thing by its name; the A/B complex may be news.
        return False
    tokens = (each.token for each in placement.arguments if each.function in placement.frame.theme)
    if any(sentence.tree[token].lower not in _EACH_OTHER for token in tokens):
        # "A and B interact with cells"
        return False
    together = function != "modifier" or len({agent.name_token for agent in agents}) == 1
    # "activation of A and loss of B interact": what was done to them does, not they, but for "A mutations and B".
    things = placement.trigger.predicate != "binds" or all(
        agent.participant.aspect != "activity" and (not done or is_mutated(done))
        for agent in agents
        for done in (agent.participant.perturbation,)
    )
    return function in placement.frame.mutual and len(agents) > 1 and together and things


def pair(
    sentence: Sentence, agents: tuple[Filler, ...], themes: tuple[Filler, ...]
) -> tuple[tuple[Filler, Filler], ...]:
    """Return which agent goes with which theme: all of one clause, or in order where it says "respectively"."""
    return pair_respectively(sentence, agents, themes) or pair_by_clause(sentence, agents, themes)


def _without_outer_signs(sentence: Sentence, trigger: int, theme: Filler) -> Filler:
    """Return ``theme`` without the sign of a participle before its modifying trigger.

    In "diminished TNF-stimulated IL-8 secretion", what TNF stimulates is not yet diminished.
    """
    tree = sentence.tree
    if tree[trigger].relation not in ("amod", "advmod", "compound", "acl", "nmod:npmod"):
        return theme
    beside = tree.children(tree[trigger].head, "amod", "advmod")
    return replace(theme, signs=tuple(sign for sign in theme.signs if sign.token not in beside))


def _understand(sentence: Sentence, lexis: Lexis, relation: Relation) -> Relation:
    """Return ``relation`` with what its ends make of the predicate, whoever found it.

    What is said to bind a process or a disease only goes along with it ("an association of"), as does what is involved
    in a disease, and drugs that interact do so in who takes them; what mends harm is less of it.
    """
    lemma = sentence.tree[relation.trigger].lemma
    types = (relation.agent.participant.type, relation.theme.participant.type)
    drugs = set(types) == {"chemical"} and lemma in _INTERACTING
    if relation.predicate == BINDS and (drugs or any(each in PROCESSES for each in types)):
        return replace(relation, predicate=ASSOCIATED)
    if relation.predicate == UNSIGNED and lemma in _INVOLVED and types[1] == "disease" and not is_added(relation):
        return replace(relation, predicate=ASSOCIATED)
    if relation.predicate in (MORE, UNSIGNED) and _mends(sentence, lexis, relation.trigger, relation.theme):
        return replace(relation, predicate=LESS)
    return relation


def _pass(theme: Filler, happening: int | None) -> Filler:
    """Return the theme as what ``happening``, if anything, says of it: A of "induces A in a B-dependent manner"."""
    return theme if happening is None else replace(theme, passed=(happening, *theme.passed))


def _with_aspect(theme: Filler, trigger: Trigger) -> Filler:
    """Return the theme with the aspect that the trigger's word means, where the sentence names none.

    Nor one that is another verb's: of "phosphorylates and inhibits A activity" A is phosphorylated.
    """
    named = theme.participant.aspect
    others = named == "unspecified" or (named == "activity" and trigger.aspect not in _OF_ACTIVITY)
    if others and trigger.aspect != "unspecified":
        return replace(theme, participant=replace(theme.participant, aspect=trigger.aspect))
    return theme
