"""Why events were found: what spoke for and against each trigger and argument, and the rules that they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Event, Mention
from ..syntax.sentence import Sentence
from .assemble import ACCEPTED, is_taken
from .clues import Clue, find_trigger_clues, write_features
from .find import Pair, Weighing, assemble, weigh
from .ledger import JOINT, NONE, Ledger
from .rules import LedgerRule
from .scene import Place
from .weights import Weights


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks for something, or against it where ``weight``, in log odds, is below 0."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class Role:
    """A role that something may have for a word: how likely it is, why, and the rules of the word that say so.

    ``filler`` is a mention, or the token of a word that triggers events; ``way`` leads to it through the arguments of
    the word, None where it is none of them, and ``tree`` through the tree. It ``is_taken`` where it is likely enough.
    """

    type: str
    role: str
    filler: Mention | int
    chance: float
    is_taken: bool
    way: str | None
    tree: str
    reasons: tuple[Reason, ...]
    rules: tuple[LedgerRule, ...]


@dataclass(frozen=True, slots=True)
class WeighedType:
    """A type that a word may trigger, how likely, and why."""

    name: str
    chance: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class WeighedWord:
    """A word that was weighed as a trigger: its token, its name in the ledger, its types and roles, likeliest first."""

    token: int
    word: str
    types: tuple[WeighedType, ...]
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Reasons:
    """The events of a sentence, in order of their triggers, and all that was weighed for them."""

    events: tuple[Event, ...]
    words: tuple[WeighedWord, ...]


def find_reasons(
    sentence: Sentence, ledger: Ledger, rules: Iterable[LedgerRule] = (), *, accepted: float = ACCEPTED
) -> Reasons:
    """Return the events that ``find_events`` finds in ``sentence``, why, and what else was weighed.

    ``rules`` are those of ``ledger``; roles are taken by the probability ``accepted``, as there. A type or role that
    is hardly likely is left out.
    """
    weighing = weigh(sentence, ledger)
    if weighing is None:
        return Reasons((), ())
    counted = tuple(rules)
    words = tuple(
        WeighedWord(
            candidate.token,
            candidate.word,
            _weigh_types(weighing, ledger, candidate.token),
            _weigh_roles(weighing, ledger, candidate.token, counted, accepted=accepted),
        )
        for candidate in weighing.scene.candidates
    )
    return Reasons(assemble(weighing, ledger, accepted=accepted), words)


def _weigh_types(weighing: Weighing, ledger: Ledger, token: int) -> tuple[WeighedType, ...]:
    scene = weighing.scene
    candidate = next(each for each in scene.candidates if each.token == token)
    clues = find_trigger_clues(scene, candidate)
    found = (
        WeighedType(name, chance, _explain(ledger.triggers, clues, name))
        for name, chance in weighing.readings.all[token].items()
        if name in ledger.types
    )
    return tuple(sorted(found, key=lambda each: (-each.chance, each.name)))


def _weigh_roles(
    weighing: Weighing, ledger: Ledger, token: int, rules: Sequence[LedgerRule], *, accepted: float
) -> tuple[Role, ...]:
    found = [
        _weigh_role(weighing, ledger, pair, label=label, chance=chance, rules=rules, accepted=accepted)
        for pair, chances in zip(weighing.pairs, weighing.roles, strict=True)
        if pair.candidate.token == token
        for label, chance in chances.items()
        if label.split(" ")[0] in ledger.types
    ]
    return tuple(sorted(found, key=lambda each: (-each.chance, each.type, each.role)))


def _weigh_role(
    weighing: Weighing,
    ledger: Ledger,
    pair: Pair,
    *,
    label: str,
    chance: float,
    rules: Sequence[LedgerRule],
    accepted: float,
) -> Role:
    name, role = label.split(" ")
    way = weighing.scene.way(pair.candidate.token, pair.place)
    resting = (rule for rule in rules if (rule.word, rule.type, rule.role) == (pair.candidate.word, name, role))
    return Role(
        type=name,
        role=role,
        filler=_filler(pair.place),
        chance=chance,
        is_taken=is_taken(role, chance, accepted=accepted),
        way=way.arguments,
        tree=way.tree,
        reasons=_explain(ledger.arguments, pair.clues, label),
        rules=tuple(rule for rule in resting if rule.way == way.arguments),
    )


def _filler(place: Place) -> Mention | int:
    return place.token if place.mention is None else place.mention


def _explain(weights: Weights, clues: Sequence[Clue], name: str) -> tuple[Reason, ...]:
    """Return what ``clues`` stand for as reasons for ``name``; of several classes that hold it, of the likeliest."""
    row = weights.probabilities([clues])[0]
    holding = [place for place, joined in enumerate(weights.classes) if name in joined.split(JOINT)]
    likeliest = weights.classes[max(holding, key=lambda place: (float(row[place]), -place))]
    return tuple(Reason(*each) for each in weights.explain(write_features(clues), likeliest, against=NONE) if each[1])
