"""The participants that a grammatical function holds at a trigger, as a frame asks for them: "subject", "done in"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ...model import Filler
from ...syntax.view import Argument
from ...vocab import MOLECULES, PROCESSES
from ..coreference.hosts import STRAINS
from ..participants.finder import ParticipantFinder
from ..participants.hosted import DEPTH
from ..participants.hosts import lack
from ..participants.mutants import lose_by_mutation
from ..words.perturbations import is_absent, is_done, is_mutated
from ..words.places import is_place
from ..words.sides import STEM
from ..words.signs import read_triggers

_DONE, _LOST, _ABSENT, _ILL, _HAPPENING, _MUTATED = "done ", "lost ", "absent ", "ill ", "process ", "mutated "
_PREFIX, _OCCASION, _SELF, _OWN = "prefix", "done when", "self", "own"
# Who does something by way of the trigger: molecules, which bring that about as well; cells are where it happens.
_DOER = "doer"
# Cells and animals, of which only those count that something was done to.
_WHOSE = "whose"
_AFTER = ("after", "following", "on")
# What no argument need be looked for.
OF_ITSELF = (_PREFIX, _SELF, _OWN)
# How a process noun hangs on the word that says more or less of it.
_CHANGED = ("dobj", "nmod", "compound")


def find_held(
    function: str, arguments: tuple[Argument, ...], token: int, finder: ParticipantFinder, *, role: str
) -> tuple[Filler, ...]:
    """Return the participants that ``function`` holds among ``arguments``, those of the trigger on ``token``.

    "done in" holds those that something was done to, among what "in" holds: A of "in A-deficient mice"; "done after"
    also those of which there was more or less: "after induction of A", "done when" those that a clause says it of.
    "lost in" holds those of them of which there was less, for the sake of which hosts are looked at.
    "absent in" holds what there was less of, "mutated object" what has mutations, "ill in" the diseases of whom "in"
    names, "process during" the processes and diseases that "during" names, "self" the process of the trigger itself,
    where no other word changes that, and "own" wherever it is.
    """
    if function in OF_ITSELF:
        return _find_of_itself(function, token, finder)
    if function == STEM:
        return tuple(finder.name_stem(each.token) for each in arguments if each.function == STEM)
    place = find_place(function)
    if function.startswith(_LOST):
        done = find_held(f"{_DONE}{place}", arguments, token, finder, role=role)
        lost = (filler for filler in done if filler.is_lost)
        return tuple(filler for filler in lost if filler.participant.text.lower() not in STRAINS)
    there = tuple(argument for argument in arguments if argument.function == place)
    if function in (_OCCASION, _WHOSE) or function.startswith(_ILL):
        return tuple(filler for argument in there for filler in _find_behind(function, argument.token, finder, role))
    named = (filler for argument in there for filler in finder.find_fillers(argument, role=role))
    if function == _DOER:
        return tuple(filler for filler in named if filler.participant.type in MOLECULES)
    if function.startswith(_ABSENT):
        lacking = (lack(finder.sentence, filler) for filler in named)
        return tuple(filler for filler in lacking if is_absent(filler.participant.perturbation))
    if function.startswith(_MUTATED):
        return tuple(filler for filler in named if is_mutated(filler.participant.perturbation))
    if function.startswith(_HAPPENING):
        return tuple(filler for filler in named if filler.participant.type in PROCESSES)
    lost = (lose_by_mutation(finder.sentence, filler) for filler in named) if place != function else named
    found = tuple(filler for filler in lost if place == function or _is_done(filler, place))
    return found or (_find_in_phrase(arguments, token, finder) if (function, role) == ("subject", "agent") else ())


def _find_behind(function: str, token: int, finder: ParticipantFinder, role: str) -> tuple[Filler, ...]:
    """Return who is found behind the word of an argument: what was done when or to whom, what they are ill with."""
    if function == _OCCASION:
        return finder.find_occasion_fillers(token)
    return finder.find_hosted(token, role, DEPTH) if function == _WHOSE else finder.find_ill_fillers(token)


def _is_done(filler: Filler, place: str) -> bool:
    """Return whether something was done to ``filler``, mutants lack it, or, before something, there was less."""
    done = filler.participant.perturbation
    return is_done(done) or bool(filler.signs and (is_mutated(done) or place in _AFTER))


def _find_in_phrase(arguments: tuple[Argument, ...], verb: int, finder: ParticipantFinder) -> tuple[Filler, ...]:
    """Return who acts by a clause that is hung on the last noun of a phrase: "release **of A** from the B, which"."""
    tree = finder.sentence.tree
    for argument in arguments:
        noun = argument.token
        if argument.function != "subject" or tree[verb].relation != "acl:relcl" or tree[verb].head != noun:
            continue
        while is_place(tree, noun):
            noun = tree[noun].head
            found = finder.find_fillers(replace(argument, token=noun), role="agent")
            if found:
                return found
    return ()


def _find_of_itself(function: str, token: int, finder: ParticipantFinder) -> tuple[Filler, ...]:
    """Return what the trigger on ``token`` holds itself: a name that it begins with, the process that it names."""
    if function == _PREFIX:
        return finder.find_prefix_fillers(token)
    if function == _SELF:
        return () if _is_changed(token, finder) else _find_itself(token, finder)
    # "cisplatin **nephrotoxicity**"
    quote = finder.sentence.quote_token(token)
    found = (replace(each.participant, text=quote.text, span=quote.span) for each in _find_itself(token, finder))
    return tuple(Filler(participant, token=token, name_token=token) for participant in found)


def _find_itself(noun: int, finder: ParticipantFinder) -> tuple[Filler, ...]:
    """Return the process that ``noun`` names, not what that is of: of "metabolism of B by A" there is less of B."""
    found = finder.find_fillers(Argument(_SELF, noun), role="theme")
    return tuple(filler for filler in found if filler.participant.type not in MOLECULES)


def _is_changed(noun: int, finder: ParticipantFinder) -> bool:
    """Return whether another word says more or less of ``noun``: of "inhibition of **migration** by A".

    Parsers may hang A on either.
    """
    tree, first = finder.sentence.tree, noun
    while tree[first].relation == "conj":
        first = tree[first].head
    above = tree.head(first)
    if above is None or tree[first].relation not in _CHANGED:
        return False
    return any(each.sign for each in read_triggers(finder.sentence, finder.lexis, above))


@cache
def find_place(function: str) -> str:
    """Return the arguments that ``function`` looks among: "done in" among those of "in"."""
    for prefix in (_DONE, _LOST, _ABSENT, _ILL, _HAPPENING, _MUTATED):
        function = function.removeprefix(prefix)
    return function
