"""Relations that the ledger finds where no frame does: who is Cause and who is Theme of one event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from ..events import Ledger, find_events
from ..events.types import EventMeaning, load_event_types
from ..model import Event, EventArgument, Filler, Mention, Participant, Perturbation, Relation, Sign, Span
from ..syntax.coordination import find_conjuncts, first_conjunct
from ..syntax.view import view_arguments
from ..vocab import Directness, takes_part
from .frames import load_frames
from .mediators import find_mediators
from .nouns import is_background, is_general, is_something_else
from .participants import ParticipantFinder
from .perturbations import find_modifier, is_perturbing, perturb

# From these probabilities on a role counts, and a pair that no frame places is added.
ACCEPTED, ADDED = 0.1, 0.1
# How a rule of the ledger is named: "ledger:Positive_regulation:induce/verb".
RULE = "ledger"
# Corpora annotate that cells are stimulated, which says where something happens, not what acts on what.
_PLACES = ("cell_type", "cell_line", "tissue_or_organ", "species", "cellular_component")
# Whose mediators a weighed relation may have.
_FRAME = "transitive_verb"


def find_weighed(finder: ParticipantFinder, ledger: Ledger) -> Iterator[Relation]:
    """Yield a relation for each event that ``ledger`` finds with both a Cause and a Theme, or with two that bind."""
    ends = sum(_may_be_end(mention) for mention in finder.sentence.mentions)
    # Weighing takes longer than placing: it is not done where no two ends are.
    events = find_events(finder.sentence, ledger, accepted=ACCEPTED, joining=True) if ends > 1 else ()
    triggers: dict[int, _Trigger] = {}
    for event in events:
        if event.trigger not in triggers:
            triggers[event.trigger] = _view_trigger(finder, event.trigger)
        meaning = load_event_types()[event.type]
        for agent, theme in _pair(event, meaning):
            relation = _relate(finder, triggers[event.trigger], event, agent, theme)
            if relation is not None:
                yield relation


def is_added(relation: Relation) -> bool:
    """Return whether the ledger itself, and no frame, has found ``relation``."""
    return relation.rule.startswith(f"{RULE}:")


@dataclass(frozen=True, slots=True)
class _Trigger:
    """What the view leads to from a trigger, the same for all of its events: fillers by role, and mediators."""

    agents: tuple[Filler, ...]
    themes: tuple[Filler, ...]
    mediators: tuple[Filler, ...]


def _view_trigger(finder: ParticipantFinder, token: int) -> _Trigger:
    sentence = finder.sentence
    arguments = view_arguments(sentence.tree, token, light_verbs=finder.lexis.light_verbs)
    return _Trigger(
        tuple(filler for each in arguments for filler in finder.find_fillers(each, role="agent")),
        tuple(filler for each in arguments for filler in finder.find_fillers(each, role="theme")),
        find_mediators(sentence, load_frames()[_FRAME], arguments, finder),
    )


def _pair(event: Event, meaning: EventMeaning) -> Iterator[tuple[EventArgument, EventArgument]]:
    themes = [argument for argument in event.arguments if argument.role == "Theme"]
    if meaning.predicate == "binds":
        yield from ((themes[0], other) for other in themes[1:])
    else:
        causes = (argument for argument in event.arguments if argument.role == "Cause")
        yield from ((cause, theme) for cause in causes for theme in themes)


def _relate(
    finder: ParticipantFinder, trigger: _Trigger, event: Event, agent: EventArgument, theme: EventArgument
) -> Relation | None:
    agent_filler = _fill(finder, event, agent, trigger.agents, role="agent")
    theme_filler = _fill(finder, event, theme, trigger.themes, role="theme")
    if agent_filler is None or theme_filler is None:
        return None
    meaning, mediators = load_event_types()[event.type], trigger.mediators
    predicate, directness = _meaning_of_word(finder, event, meaning)
    taken = {agent_filler.participant.span, theme_filler.participant.span}
    if any(mediator.participant.span == agent_filler.participant.span for mediator in mediators):
        # Of what an effect goes through, one does not go through the others.
        mediators = ()
    tree, token = finder.sentence.tree, event.trigger
    return Relation(
        trigger=token,
        quote=event.quote,
        rule=f"{RULE}:{event.type}:{event.word}",
        predicate=predicate,
        directness=directness,
        agent=agent_filler,
        theme=replace(theme_filler, participant=_with_aspect(theme_filler.participant, meaning)),
        mediators=tuple(mediator for mediator in mediators if mediator.participant.span not in taken),
        path=f"{tree.path(agent_filler.token, token)} | {tree.path(token, theme_filler.token)}",
        score=round(agent.score * theme.score, 3),
    )


def _meaning_of_word(finder: ParticipantFinder, event: Event, meaning: EventMeaning) -> tuple[str, Directness]:
    """Return predicate and directness: those of the trigger's word where our lists have it, else of the type.

    The types of events tell fewer effects apart: what is required is for them a positive regulation.
    """
    word = finder.sentence.tree[event.trigger]
    if event.word.startswith("-"):
        triggers = finder.lexis.triggers.get(("suffix", event.word[1:]), ())
    else:
        triggers = finder.lexis.find_triggers(word.lemma, word.lower, word.tag)
    fitting = (trigger for trigger in triggers if trigger.sign in (0, meaning.sign) or meaning.sign == 0)
    known = next(fitting, None)
    return (meaning.predicate, "unspecified") if known is None else (known.predicate, known.directness)


def _fill(
    finder: ParticipantFinder, event: Event, argument: EventArgument, viewed: tuple[Filler, ...], *, role: str
) -> Filler | None:
    """Return the filler that ``argument`` stands for: the one ``viewed`` with its name, else by the events between."""
    way = _descend(argument)
    if way is None or not _may_be_end(way.mention):
        return None
    for filler in viewed:
        if filler.participant.span == way.mention.span:
            return filler
    token = _token_of(finder, way.mention)
    if token is None or not _may_name(finder, way.mention, token, role=role, below=event.trigger):
        return None
    return _fill_by_events(finder, way, token, role=role, trigger=event.trigger)


def _may_be_end(mention: Mention) -> bool:
    return takes_part(mention.type) and mention.type not in _PLACES


def _token_of(finder: ParticipantFinder, mention: Mention) -> int | None:
    """Return the token that ``mention`` stands on, or begins."""
    places = (*finder.sentence.denoted.items(), *finder.sentence.prefixed.items())
    return next((token for token, mentions in places if mention in mentions), None)


def _may_name(finder: ParticipantFinder, mention: Mention, token: int, *, role: str, below: int) -> bool:
    """Return whether ``mention`` on ``token`` may be a participant of a trigger at ``below``.

    It is none where it is a general noun, a process beside whose noun a molecule is named, or where what is said is of
    another thing: "a target of A".
    """
    sentence, lexis = finder.sentence, finder.lexis
    if is_general(sentence, lexis, mention) or is_background(sentence, lexis, token, (mention,)):
        return False
    above = takewhile(lambda word: word != below, sentence.tree.ancestors(token))
    return not any(is_something_else(sentence, lexis, word, role=role) for word in above)


@dataclass(frozen=True, slots=True)
class _Way:
    """The mention that an argument comes down to, and the events on the way there, outermost first."""

    mention: Mention
    events: tuple[Event, ...]


def _descend(argument: EventArgument) -> _Way | None:
    """Return what ``argument`` comes down to by Themes; None where an event has none."""
    passed: list[Event] = []
    target = argument.target
    while isinstance(target, Event):
        passed.append(target)
        themes = target.fillers("Theme")
        if not themes:
            return None
        target = themes[0]
    return _Way(target, tuple(passed))


def _fill_by_events(finder: ParticipantFinder, way: _Way, token: int, *, role: str, trigger: int) -> Filler:
    sentence, tree = finder.sentence, finder.sentence.tree
    filler = finder.filler_of(way.mention, token)
    participant, signs = filler.participant, list[Sign]()
    for event in way.events:
        meaning = load_event_types()[event.type]
        lemma = tree[event.trigger].lemma
        if role == "agent" and participant.perturbation is None and is_perturbing(lemma):
            participant = replace(participant, perturbation=perturb(sentence, event.trigger, lemma))
        elif meaning.sign < 0 or (meaning.sign and meaning.aspect == "unspecified"):
            signs.append(Sign(event.trigger, event.quote, meaning.sign))
        participant = _with_aspect(participant, meaning)
    if role == "agent" and participant.perturbation is None:
        participant = replace(participant, perturbation=_find_done(finder, token, below=trigger))
    head = way.events[0].trigger if way.events else token
    conjuncts = find_conjuncts(tree, first_conjunct(tree, head))
    connectives = next((conjunct.connectives for conjunct in conjuncts if conjunct.token == head), ())
    return replace(
        filler,
        participant=participant,
        token=head,
        passed=tuple(event.trigger for event in way.events),
        connectives=connectives,
        signs=tuple(signs),
    )


def _find_done(finder: ParticipantFinder, token: int, *, below: int) -> Perturbation | None:
    """Return what a noun between the name on ``token`` and the trigger says was done to it: "a mutant of A"."""
    sentence, tree = finder.sentence, finder.sentence.tree
    for word in takewhile(lambda word: word != below and tree[word].tag.startswith("NN"), tree.ancestors(token)):
        done = find_modifier(sentence, word)
        if done is not None or is_perturbing(tree[word].lemma):
            return done or perturb(sentence, word, tree[word].lemma)
    return None


def _with_aspect(participant: Participant, meaning: EventMeaning) -> Participant:
    """Return ``participant`` with the aspect that an event means, where nothing nearer names one."""
    if participant.aspect != "unspecified" or meaning.aspect in ("unspecified", "process", "binding"):
        return participant
    return replace(participant, aspect=meaning.aspect)


def add_weighed(placed: Sequence[Relation], weighed: Iterable[Relation]) -> list[Relation]:
    """Return ``placed``, those that the ledger finds too with its score, and what it finds for other pairs.

    Of two that frames have placed at one trigger, but not with each other ("respectively", "via"), it makes no pair;
    nor of common nouns without an identifier, nor of two that are placed there by other names.
    """
    scores: dict[frozenset[Span], float] = {}
    added: dict[frozenset[Span], Relation] = {}
    at_trigger: dict[int, set[Span]] = {}
    for relation in placed:
        mediators = (mediator.participant.span for mediator in relation.mediators)
        at_trigger.setdefault(relation.trigger, set()).update(_ends(relation), mediators)
    for relation in weighed:
        ends, score = _ends(relation), relation.score or 0.0
        if score > scores.get(ends, -1.0):
            scores[ends] = score
            common = _is_common(relation.agent.participant) or _is_common(relation.theme.participant)
            if score >= ADDED and not common and not ends <= at_trigger.get(relation.trigger, set()):
                added[ends] = relation
    found = [replace(relation, score=scores.get(_ends(relation))) for relation in placed]
    taken = {_ends(relation) for relation in placed}
    named = {(relation.trigger, _names(relation)) for relation in placed}
    for ends, relation in added.items():
        name = (relation.trigger, _names(relation))
        if ends not in taken and name not in named:
            named.add(name)
            found.append(relation)
    return found


def _ends(relation: Relation) -> frozenset[Span]:
    return frozenset({relation.agent.participant.span, relation.theme.participant.span})


def _names(relation: Relation) -> frozenset[str]:
    """Return what the two ends are, by identifier where they have one: a long form and its short one are the same."""
    ends = (relation.agent.participant, relation.theme.participant)
    return frozenset(each.groundings[0].curie if each.groundings else each.text.lower() for each in ends)


def _is_common(participant: Participant) -> bool:
    return participant.text.islower() and not participant.groundings and participant.type != "biological_process"
