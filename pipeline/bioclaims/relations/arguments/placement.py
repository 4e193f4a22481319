"""What stands where at a trigger: its frame's functions, and the participants that they hold."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ...model import Filler
from ...syntax.prepositions import find_preposition
from ...syntax.sentence import Sentence
from ...syntax.tree import Token
from ...syntax.view import Argument, view_arguments
from ...vocab import GENE_TYPES
from ..participants.fillers import drop_short_forms
from ..participants.finder import ParticipantFinder
from ..rules.frames import Frame
from ..rules.triggers import Lexis, Trigger
from ..words.hyphens import find_suffix_triggers, view_hyphenated
from ..words.nouns import find_noun_lemma, is_change
from ..words.sides import find_sided, is_sided, view_havers
from ..words.signs import read_triggers
from .ends import is_counted
from .held import OF_ITSELF, find_held, find_place
from .naming import find_holder, view_for

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

    Unless all is to be ``complete``, those are left out that can make none, and a theme is looked for only where there
    is an agent, which most triggers have not.
    """
    for token, triggers, viewed in find_triggers(sentence, finder.lexis):
        for trigger in triggers:
            frame = frames[trigger.frame]
            arguments = (*viewed, *view_for(frame, sentence, triggers, token))
            present = {argument.function for argument in arguments}
            # Nothing stands where the theme is looked for, nor those that are it for each other.
            if not complete and not _find_present((*frame.theme, *frame.mutual), present):
                continue
            without = (each for each in frame.without if find_place(each) in present)
            kept_by = next((each for each in without if _is_there(each, arguments, token, finder)), None)
            if not complete and kept_by:
                continue
            functions = _find_present(frame.agent, present)
            agent = _place(functions, frame.never_agent, arguments, token, finder, role="agent")
            theme = _NOTHING
            if agent.fillers or complete:
                functions = _find_present(frame.theme, present)
                theme = _place(functions, frame.never_theme, arguments, token, finder, role="theme")
            yield Placement(token, trigger, frame, arguments, agent, theme, kept_by)


def _find_present(functions: Iterable[str], present: Container[str]) -> list[str]:
    """Return those of ``functions`` that may hold something where ``present`` are those of the arguments."""
    return [each for each in functions if each in OF_ITSELF or find_place(each) in present]


def _is_there(function: str, arguments: tuple[Argument, ...], token: int, finder: ParticipantFinder) -> bool:
    """Return whether the trigger, which has the place of ``function``, has also what that asks for there."""
    asks = find_place(function) != function
    return not asks or bool(find_held(function, arguments, token, finder, role="agent"))


def find_triggers(sentence: Sentence, lexis: Lexis) -> Iterator[tuple[int, tuple[Trigger, ...], tuple[Argument, ...]]]:
    """Yield each token that is a trigger, what it may say, and its arguments."""
    words, named = lexis.words, {*sentence.prefixed, *(token + 1 for token in sentence.denoted)}
    sided = any(map(is_sided, [token.lower for token in sentence.tree.tokens]))
    for token in sentence.tree.tokens:
        # Most words are no triggers, which is soon told.
        if token.index in named or "-" in token.text:
            suffixes = find_suffix_triggers(sentence, lexis, token.index)
            if suffixes:
                havers = view_havers(sentence, lexis, token.index)
                yield token.index, suffixes, (*view_hyphenated(sentence, token.index), *havers)
                continue
        if sided:
            yield from ((token.index, *each) for each in find_sided(sentence, lexis, token.index))
        # "A-activation of B"
        joined = token.index in sentence.prefixed and token.tag.startswith("NN")
        lemma = find_noun_lemma(sentence, token.index) if joined else token.lemma
        if lemma not in words and token.lower not in words:
            continue
        triggers = read_triggers(sentence, lexis, token.index, lemma=lemma)
        if triggers and not _is_in_name(sentence, token):
            holder = find_holder(sentence, triggers, token.index)
            arguments = view_arguments(sentence.tree, holder, light_verbs=lexis.light_verbs)
            yield token.index, triggers, _lift_object(sentence, lexis, token.index, arguments)


def _is_in_name(sentence: Sentence, word: Token) -> bool:
    """Return whether a participle is a part of a gene's name: "the growth factor **activated** kinase"."""
    if not word.tag.startswith(("VB", "JJ")):
        return False
    names = (each.span for each in sentence.mentions if each.type in GENE_TYPES)
    return any(span.start < word.start and word.end < span.end for span in names)


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


def _place(
    functions: Iterable[str],
    never: tuple[str, ...],
    arguments: tuple[Argument, ...],
    token: int,
    finder: ParticipantFinder,
    *,
    role: str,
) -> Held:
    """Return what the first of ``functions`` that holds a participant holds, parted by the types in ``never``."""
    for function in functions:
        found = drop_short_forms(find_held(function, arguments, token, finder, role=role), finder.sentence.text)
        if found:
            barred = tuple(
                filler
                for filler in found
                if filler.participant.type in never and not (role == "theme" and is_counted(finder.sentence, filler))
            )
            return Held(function, tuple(filler for filler in found if filler not in barred), barred)
    return _NOTHING
