"""Who takes part in an event that the ledger finds: its arguments as participants, by the events between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from ...events.types import EventMeaning, load_event_types
from ...model import Event, EventArgument, Filler, Mention, Participant, Perturbation, Sign
from ...syntax.coordination import find_conjuncts, first_conjunct
from ...vocab import takes_part
from ..participants.finder import ParticipantFinder
from ..words.nouns import is_background, is_general, is_something_else
from ..words.perturbations import find_modifier, is_agent_of_loss, is_perturbing, perturb

# Corpora annotate that cells are stimulated, which says where something happens, not what acts on what.
_PLACES = ("cell_type", "cell_line", "tissue_or_organ", "species", "cellular_component")


@dataclass(frozen=True, slots=True)
class End:
    """The mention that an argument comes down to, and the events on the way there, outermost first."""

    mention: Mention
    events: tuple[Event, ...]


def may_be_end(mention: Mention) -> bool:
    """Return whether the ledger may take ``mention`` for who acts or who is acted on."""
    return takes_part(mention.type) and mention.type not in _PLACES


def find_end(argument: EventArgument) -> End | None:
    """Return what ``argument`` comes down to by Themes; None where that is nothing that may be an end."""
    passed: list[Event] = []
    target = argument.target
    while isinstance(target, Event):
        passed.append(target)
        themes = target.fillers("Theme")
        if not themes:
            return None
        target = themes[0]
    return End(target, tuple(passed)) if may_be_end(target) else None


def fill_end(
    finder: ParticipantFinder, end: End, viewed: tuple[Filler, ...], *, role: str, trigger: int
) -> Filler | None:
    """Return the filler that ``end`` stands for: the one ``viewed`` with its name, else by the events between.

    None where the name is no participant of a trigger on the token ``trigger``.
    """
    for filler in viewed:
        if filler.participant.span == end.mention.span:
            return filler
    token = _token_of(finder, end.mention)
    if token is None or not _may_name(finder, end.mention, token, role=role, below=trigger):
        return None
    return _fill_by_events(finder, end, token, role=role, trigger=trigger)


def give_aspect(participant: Participant, meaning: EventMeaning) -> Participant:
    """Return ``participant`` with the aspect that an event means, where nothing nearer names one."""
    if participant.aspect != "unspecified" or meaning.aspect in ("unspecified", "process", "binding"):
        return participant
    return replace(participant, aspect=meaning.aspect)


def _token_of(finder: ParticipantFinder, mention: Mention) -> int | None:
    """Return the token that ``mention`` stands on, or begins."""
    places = (*finder.sentence.denoted.items(), *finder.sentence.prefixed.items())
    return next((token for token, mentions in places if mention in mentions), None)


def _may_name(finder: ParticipantFinder, mention: Mention, token: int, *, role: str, below: int) -> bool:
    """Return whether ``mention`` on ``token`` may be a participant of a trigger at ``below``.

    It is none where it is a general noun, a process beside whose noun a molecule is named, or where what is said is of
    another thing: "a target of A", "A-like subunits", "genes associated with A".
    """
    sentence, lexis = finder.sentence, finder.lexis
    if is_general(sentence, lexis, mention) or is_background(sentence, lexis, token, (mention,)):
        return False
    suffix = sentence.suffix(token)
    if token != below and suffix is not None and suffix.text.lower() in lexis.distancing:
        return False
    above = tuple(takewhile(lambda word: word != below, sentence.tree.ancestors(token)))
    if role == "theme" and any(_sets_apart(finder, word) for word in above):
        return False
    return not any(is_something_else(sentence, lexis, word, role=role) for word in above)


def _sets_apart(finder: ParticipantFinder, word: int) -> bool:
    """Return whether the clause of ``word`` makes a noun something else than the name in it: "**regulated** by A"."""
    token = finder.sentence.tree[word]
    return token.relation == "acl" and token.lower in finder.lexis.distancing


def _fill_by_events(finder: ParticipantFinder, end: End, token: int, *, role: str, trigger: int) -> Filler:
    sentence, tree = finder.sentence, finder.sentence.tree
    filler = finder.filler_of(end.mention, token)
    participant, signs = filler.participant, list[Sign]()
    for event in end.events:
        meaning = load_event_types()[event.type]
        lemma = tree[event.trigger].lemma
        if role == "agent" and participant.perturbation is None and is_perturbing(lemma):
            participant = replace(participant, perturbation=perturb(sentence, event.trigger, lemma))
        elif meaning.sign < 0 or (meaning.sign and meaning.aspect == "unspecified"):
            signs.append(Sign(event.trigger, event.quote, meaning.sign))
        named = finder.lexis.aspects.get(lemma, "unspecified")
        participant = give_aspect(participant, meaning if named == "unspecified" else replace(meaning, aspect=named))
    if role == "agent" and participant.perturbation is None:
        participant = replace(participant, perturbation=_find_done(finder, token, below=trigger))
    head = end.events[0].trigger if end.events else token
    conjuncts = find_conjuncts(tree, first_conjunct(tree, head))
    connectives = next((conjunct.connectives for conjunct in conjuncts if conjunct.token == head), ())
    return replace(
        filler,
        participant=participant,
        token=head,
        passed=tuple(event.trigger for event in end.events),
        connectives=connectives,
        signs=tuple(signs),
    )


def _find_done(finder: ParticipantFinder, token: int, *, below: int) -> Perturbation | None:
    """Return what a noun between the name on ``token`` and the trigger says was done to it: "a mutant of A".

    Nothing is between where the name begins the trigger: what "A-mediated depletion" depletes is another; nor was
    anything done to A of "the B **inhibitor** A", which is the inhibitor.
    """
    sentence, tree = finder.sentence, finder.sentence.tree
    if token == below:
        return None
    for word in takewhile(lambda word: word != below and tree[word].tag.startswith("NN"), tree.ancestors(token)):
        if word < token and is_agent_of_loss(tree[word].lemma):
            return None
        done = find_modifier(sentence, word)
        if done is not None or is_perturbing(tree[word].lemma):
            return done or perturb(sentence, word, tree[word].lemma)
    return None
