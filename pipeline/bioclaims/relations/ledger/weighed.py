"""Relations that the ledger finds where no frame does: who is Cause and who is Theme of one event."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress, permutations

from ...events import Ledger, find_joining_events
from ...events.types import EventMeaning, load_event_types
from ...model import LEDGER, Event, EventArgument, Filler, Participant, Relation, Span, is_of_ledger
from ...syntax.sentence import Sentence
from ...syntax.view import view_arguments
from ...vocab import GENE_TYPES, Directness
from ..arguments.mediators import find_mediators, leave_others
from ..participants.finder import ParticipantFinder
from ..participants.same import is_same
from ..rules.frames import ALL_MEDIATORS
from ..words.signs import read_triggers
from .event_ends import End, fill_end, find_end, give_aspect, may_be_end

# From these probabilities on a role counts, and a pair that no frame places is added: any, and two genes or proteins,
# of which sentences say in more ways than annotators of events mark that one acts on the other.
ACCEPTED, ADDED, ADDED_GENES = 0.05, 0.1, 0.04
# Two participants, by their spans.
_Ends = frozenset[Span]


@dataclass(frozen=True, slots=True)
class Joined:
    """An event with who acts and who is acted on in it, or with two that bind; ``score`` is how likely it is."""

    event: Event
    agent: End
    theme: End
    score: float

    @property
    def ends(self) -> _Ends:
        """Where the two stand."""
        return frozenset((self.agent.mention.span, self.theme.mention.span))

    @property
    def floor(self) -> float:
        """The score from which on the pair is added."""
        genes = self.agent.mention.type in GENE_TYPES and self.theme.mention.type in GENE_TYPES
        return ADDED_GENES if genes else ADDED


def find_joined(sentences: Collection[Sentence], ledger: Ledger) -> list[tuple[Joined, ...]]:
    """Return for each of ``sentences`` the events that ``ledger`` finds with a Cause and a Theme, or two that bind.

    All are weighed together, for which only names and trees count.
    """
    # Weighing takes longer than placing: it is not done where no two ends are.
    worth = [sum(map(may_be_end, sentence.mentions)) > 1 for sentence in sentences]
    asked = tuple(compress(sentences, worth))
    events = iter(find_joining_events(asked, ledger, accepted=ACCEPTED, may_fill=may_be_end))
    return [tuple(_join(next(events))) if each else () for each in worth]


def _join(events: Iterable[Event]) -> Iterator[Joined]:
    for event in events:
        for first, second in _pair(event, load_event_types()[event.type]):
            agent, theme = find_end(first), find_end(second)
            if agent is not None and theme is not None:
                yield Joined(event, agent, theme, round(first.score * second.score, 3))


def weigh_relations(finder: ParticipantFinder, found: Sequence[Joined], placed: Sequence[Relation]) -> list[Relation]:
    """Return ``placed``, those that a ledger has ``found`` too with its score, and what it found for other pairs.

    Of a phrase, a place or a pronoun it can say nothing, and that it does not find them is no sign against them.
    Of two that frames have placed at one trigger, but not with each other ("respectively", "via"), it makes no pair;
    nor of common nouns without an identifier, nor of two that are placed there by other names.
    """
    scores: dict[_Ends, float] = {}
    added: dict[_Ends, Relation] = {}
    triggers = _Triggers(finder)
    taken = {_ends(relation) for relation in placed}
    at_trigger = _group_by_trigger(placed)
    for joined in found:
        ends, score = joined.ends, joined.score
        # Of two the likelier counts.
        if score <= scores.get(ends, -1.0):
            continue
        if ends in taken:
            scores[ends] = score
        elif score >= joined.floor:
            relation = triggers.relate(joined)
            if relation is None or is_same(relation.agent.participant, relation.theme.participant):
                continue
            scores[ends] = score
            common = _is_common(relation.agent.participant) or _is_common(relation.theme.participant)
            placed_apart = ends <= at_trigger.get(relation.trigger, set())
            if not common and not placed_apart and not any(_covers(each, ends) for each in placed):
                added[ends] = relation
    names = {mention.span for mention in finder.sentence.mentions if may_be_end(mention)}
    weighed = [
        replace(relation, score=scores.get(ends := _ends(relation)), is_weighable=ends <= names) for relation in placed
    ]
    return [*weighed, *_leave_named(placed, tuple(added.values()))]


def is_added(relation: Relation) -> bool:
    """Return whether the ledger itself, and no frame, has found ``relation``."""
    return is_of_ledger(relation.rule)


@dataclass(frozen=True, slots=True)
class _Triggers:
    """Makes relations of events; what the view leads to from a trigger is looked for once for a role, where asked."""

    finder: ParticipantFinder
    viewed: dict[tuple[int, str], tuple[Filler, ...]] = field(default_factory=dict)

    def relate(self, joined: Joined) -> Relation | None:
        """Return the relation that ``joined`` is; None where a name is no participant of its trigger."""
        agent = self._fill(joined, joined.agent, "agent")
        theme = None if agent is None else self._fill(joined, joined.theme, "theme")
        if agent is None or theme is None:
            return None
        return _relate(self.finder, self._view(joined.event.trigger, "mediator"), joined, agent, theme)

    def _fill(self, joined: Joined, end: End, role: str) -> Filler | None:
        trigger = joined.event.trigger
        return fill_end(self.finder, end, self._view(trigger, role), role=role, trigger=trigger)

    def _view(self, token: int, role: str) -> tuple[Filler, ...]:
        if (token, role) not in self.viewed:
            self.viewed[token, role] = _find_viewed(self.finder, token, role)
        return self.viewed[token, role]


def _find_viewed(finder: ParticipantFinder, token: int, role: str) -> tuple[Filler, ...]:
    """Return the fillers of ``role`` that the view leads to from the trigger on ``token``, whatever the function."""
    sentence = finder.sentence
    arguments = view_arguments(sentence.tree, token, light_verbs=finder.lexis.light_verbs)
    if role == "mediator":
        return find_mediators(sentence, ALL_MEDIATORS, arguments, finder)
    return tuple(filler for each in arguments for filler in finder.find_fillers(each, role=role))


def _pair(event: Event, meaning: EventMeaning) -> Iterator[tuple[EventArgument, EventArgument]]:
    themes = [argument for argument in event.arguments if argument.role == "Theme"]
    if meaning.predicate == "binds":
        yield from ((themes[0], other) for other in themes[1:])
    else:
        causes = (argument for argument in event.arguments if argument.role == "Cause")
        yield from ((cause, theme) for cause in causes for theme in themes)


def _relate(
    finder: ParticipantFinder, mediators: tuple[Filler, ...], joined: Joined, agent: Filler, theme: Filler
) -> Relation:
    event = joined.event
    meaning = load_event_types()[event.type]
    predicate, directness = _meaning_of_word(finder, event, meaning)
    if any(mediator.participant.span == agent.participant.span for mediator in mediators):
        # Of what an effect goes through, one does not go through the others.
        mediators = ()
    tree, token = finder.sentence.tree, event.trigger
    return Relation(
        trigger=token,
        quote=event.quote,
        rule=f"{LEDGER}:{event.type}:{event.word}",
        predicate=predicate,
        directness=directness,
        agent=agent,
        theme=replace(theme, participant=give_aspect(theme.participant, meaning)),
        mediators=leave_others(mediators, agent, theme),
        path=f"{tree.path(agent.token, token)} | {tree.path(token, theme.token)}",
        score=joined.score,
        is_weighable=True,
    )


def _meaning_of_word(finder: ParticipantFinder, event: Event, meaning: EventMeaning) -> tuple[str, Directness]:
    """Return predicate and directness: those of the trigger's word where our lists have it, else of the type.

    The types of events tell fewer effects apart: what is required is for them a positive regulation.
    """
    if event.word.startswith("-"):
        triggers = finder.lexis.triggers.get(("suffix", event.word[1:]), ())
    else:
        triggers = read_triggers(finder.sentence, finder.lexis, event.trigger)
    fitting = (trigger for trigger in triggers if trigger.sign in (0, meaning.sign) or meaning.sign == 0)
    known = min(fitting, key=lambda trigger: abs(trigger.sign - meaning.sign), default=None)
    return (meaning.predicate, "unspecified") if known is None else (known.predicate, known.directness)


def _group_by_trigger(placed: Sequence[Relation]) -> dict[int, set[Span]]:
    """Return the spans of ends and mediators of ``placed`` by trigger."""
    found: dict[int, set[Span]] = {}
    for relation in placed:
        mediators = (mediator.participant.span for mediator in relation.mediators)
        found.setdefault(relation.trigger, set()).update(_ends(relation), mediators)
    return found


def _leave_named(placed: Sequence[Relation], added: Sequence[Relation]) -> Iterator[Relation]:
    """Yield those of ``added`` that join what none before them joins at their trigger, by whatever names."""
    named = {(relation.trigger, _names(relation)) for relation in placed}
    for relation in added:
        name = (relation.trigger, _names(relation))
        if name not in named:
            named.add(name)
            yield relation


def _covers(relation: Relation, ends: _Ends) -> bool:
    """Return whether the ends of ``relation`` have ``ends`` in them: "A increases **water** permeability"."""
    agent, theme = relation.agent.participant.span, relation.theme.participant.span
    return any(agent.contains(first) and theme.contains(second) for first, second in permutations(ends, 2))


def _ends(relation: Relation) -> _Ends:
    return frozenset({relation.agent.participant.span, relation.theme.participant.span})


def _names(relation: Relation) -> frozenset[str]:
    """Return what the two ends are, by identifier where they have one: a long form and its short one are the same."""
    return frozenset((relation.agent.participant.identity, relation.theme.participant.identity))


def _is_common(participant: Participant) -> bool:
    return participant.text.islower() and not participant.groundings and participant.type != "biological_process"
