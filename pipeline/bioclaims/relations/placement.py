"""What stands where at a trigger: its frame's functions, and the participants that they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from ..model import Filler
from ..syntax.clauses import is_verb
from ..syntax.prepositions import find_preposition
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from ..syntax.view import Argument, view_arguments
from ..vocab import MOLECULES
from .fillers import drop_short_forms
from .frames import Frame
from .hosts import lack, lose_by_mutation
from .hyphens import find_suffix_triggers, view_hyphenated
from .naming import find_holder, view_for
from .nouns import find_noun_lemma, is_change
from .participants import ParticipantFinder
from .perturbations import is_absent, is_done
from .sides import STEM, find_sided, is_sided
from .signs import sign_trigger
from .triggers import Lexis, Trigger

_DONE, _ABSENT, _ILL, _PREFIX, _OCCASION = "done ", "absent ", "ill ", "prefix", "done when"
# Who does something by way of the trigger: molecules, which bring that about as well; cells are where it happens.
_DOER = "doer"
_AFTER = ("after", "following", "on")
# Aspects of nouns that name no change of what they are of.
_NO_CHANGE = (None, "unspecified")


@dataclass(frozen=True, slots=True)
class Held:
    """What a frame finds for a role.

    ``function`` is the first of the role's functions that holds a participant, None where none does; ``fillers`` are
    the participants there, ``barred`` those among them whose type never takes the role in this frame.
    """

    function: str | None
    fillers: tuple[Filler, ...] = ()
    barred: tuple[Filler, ...] = ()


_NOTHING = Held(None)


@dataclass(frozen=True, slots=True)
class Placement:
    """A trigger on a token of the sentence, the arguments there, and what its frame finds for agent and theme.

    ``kept_by`` is a function that keeps the frame from a trigger with such an argument; None where it applies.
    """

    token: int
    trigger: Trigger
    frame: Frame
    arguments: tuple[Argument, ...]
    agent: Held
    theme: Held
    kept_by: str | None = None

    @property
    def rule(self) -> str:
        """The rule's name, as records carry it: frame and lemma."""
        return f"{self.frame.name}:{self.trigger.lemma}"


def find_placements(
    sentence: Sentence, finder: ParticipantFinder, frames: Mapping[str, Frame], *, complete: bool = False
) -> Iterator[Placement]:
    """Yield each trigger of ``sentence`` with what its frame finds, whether or not that makes a relation.

    A theme is looked for only where there is an agent, which most triggers have not, unless all is to be ``complete``.
    """
    for token, triggers, viewed in find_triggers(sentence, finder.lexis):
        for trigger in triggers:
            frame = frames[trigger.frame]
            arguments = (*viewed, *view_for(frame, sentence, triggers, token))
            kept_by = next((each.function for each in arguments if each.function in frame.without), None)
            agent = _place(frame.agent, frame.never_agent, arguments, token, finder, role="agent")
            theme = _NOTHING
            if agent.fillers or complete:
                theme = _place(frame.theme, frame.never_theme, arguments, token, finder, role="theme")
            yield Placement(token, trigger, frame, arguments, agent, theme, kept_by)


def find_triggers(sentence: Sentence, lexis: Lexis) -> Iterator[tuple[int, tuple[Trigger, ...], tuple[Argument, ...]]]:
    """Yield each token that is a trigger, what it may say, and its arguments."""
    words, named = lexis.words, {*sentence.prefixed, *(token + 1 for token in sentence.denoted)}
    sided = any(is_sided(token.lower) for token in sentence.tree.tokens)
    for token in sentence.tree.tokens:
        # Most words are no triggers, which is soon told.
        if token.index in named:
            suffixes = find_suffix_triggers(sentence, lexis, token.index)
            if suffixes:
                yield token.index, suffixes, view_hyphenated(sentence, token.index)
                continue
        if sided:
            yield from ((token.index, *each) for each in find_sided(sentence, lexis, token.index))
        if token.lemma not in words and token.lower not in words:
            continue
        tag = "VB" if is_verb(sentence.tree, token.index) else token.tag
        triggers = lexis.find_triggers(token.lemma, token.lower, tag)
        if triggers:
            signed = tuple(sign_trigger(sentence, lexis, trigger, token.index) for trigger in triggers)
            holder = find_holder(sentence, triggers, token.index)
            arguments = view_arguments(sentence.tree, holder, light_verbs=lexis.light_verbs)
            yield token.index, signed, _lift_object(sentence, lexis, token.index, arguments)


def _lift_object(sentence: Sentence, lexis: Lexis, verb: int, arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Return ``arguments`` with the noun of a change for the name that it is of: "**inhibition** of A caused by B".

    Where the verb is one that takes such nouns; parsers hang the participle on the name before it.
    """
    tree = sentence.tree
    name = tree[verb].head
    noun = tree[name].head
    brought = "" in lexis.light_verbs.get(tree[verb].lemma, ()) and tree[verb].relation == "acl"
    if not (brought and tree[name].relation == "nmod" and find_preposition(tree, name) == "of"):
        return arguments
    if not is_change(sentence, lexis, noun) and lexis.aspects.get(find_noun_lemma(sentence, noun)) in _NO_CHANGE:
        return arguments
    return tuple(
        replace(each, token=noun) if each.function == "object" and each.token == name else each for each in arguments
    )


def find_held(
    function: str, arguments: tuple[Argument, ...], token: int, finder: ParticipantFinder, *, role: str
) -> tuple[Filler, ...]:
    """Return the participants that ``function`` holds among ``arguments``, those of the trigger on ``token``.

    "done in" holds those that something was done to, among what "in" holds: A of "in A-deficient mice"; "done after"
    also those of which there was more or less: "after induction of A", "done when" those that a clause says it of.
    "absent in" holds what there was less of, "ill in" the diseases of whom "in" names.
    """
    if function == _PREFIX:
        return finder.find_prefix_fillers(token)
    if function == STEM:
        return tuple(finder.name_stem(each.token) for each in arguments if each.function == STEM)
    place = _find_place(function)
    if function == _OCCASION:
        those = (argument.token for argument in arguments if argument.function == place)
        return tuple(filler for each in those for filler in finder.find_occasion_fillers(each))
    if function.startswith(_ILL):
        those = (argument.token for argument in arguments if argument.function == place)
        return tuple(filler for each in those for filler in finder.find_ill_fillers(each))
    there = (argument for argument in arguments if argument.function == place)
    named = (filler for argument in there for filler in finder.find_fillers(argument, role=role))
    if function == _DOER:
        return tuple(filler for filler in named if filler.participant.type in MOLECULES)
    if function.startswith(_ABSENT):
        lacking = (lack(finder.sentence, filler) for filler in named)
        return tuple(filler for filler in lacking if is_absent(filler.participant.perturbation))
    lost = (lose_by_mutation(finder.sentence, filler) for filler in named) if place != function else named
    found = tuple(filler for filler in lost if place == function or _is_done(filler, place))
    return found or (_find_in_phrase(arguments, token, finder) if (function, role) == ("subject", "agent") else ())


def _is_done(filler: Filler, place: str) -> bool:
    """Return whether something was done to ``filler``, mutants lack it, or, before something, there was less."""
    done = filler.participant.perturbation
    mutant = done is not None and done.kind == "mutation"
    return is_done(done) or bool(filler.signs and (mutant or place in _AFTER))


def _find_in_phrase(arguments: tuple[Argument, ...], verb: int, finder: ParticipantFinder) -> tuple[Filler, ...]:
    """Return who acts by a clause that is hung on the last noun of a phrase: "release **of A** from the B, which"."""
    tree = finder.sentence.tree
    for argument in arguments:
        noun = argument.token
        if argument.function != "subject" or tree[verb].relation != "acl:relcl" or tree[verb].head != noun:
            continue
        while _is_place(tree, noun):
            noun = tree[noun].head
            found = finder.find_fillers(replace(argument, token=noun), role="agent")
            if found:
                return found
    return ()


def _is_place(tree: Tree, noun: int) -> bool:
    """Return whether ``noun`` says where another is, not what it is of."""
    of_noun = tree[noun].relation == "nmod" and tree[tree[noun].head].tag.startswith("NN")
    return of_noun and find_preposition(tree, noun) != "of"


@cache
def _find_place(function: str) -> str:
    """Return the arguments that ``function`` looks among: "done in" among those of "in"."""
    return function.removeprefix(_DONE).removeprefix(_ABSENT).removeprefix(_ILL)


def _place(
    functions: tuple[str, ...],
    never: tuple[str, ...],
    arguments: tuple[Argument, ...],
    token: int,
    finder: ParticipantFinder,
    *,
    role: str,
) -> Held:
    """Return what the first of ``functions`` that holds a participant holds, parted by the types in ``never``."""
    present = {argument.function for argument in arguments}
    for function in functions:
        if function != _PREFIX and _find_place(function) not in present:
            continue
        found = drop_short_forms(find_held(function, arguments, token, finder, role=role), finder.sentence.text)
        if found:
            barred = tuple(filler for filler in found if filler.participant.type in never)
            return Held(function, tuple(filler for filler in found if filler not in barred), barred)
    return _NOTHING
