"""Arguments that the sentence sets against the ones of the trigger: "unlike A, B induces C", "B instead of A"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import Filler
from ..syntax.sentence import Sentence
from ..syntax.view import Argument
from .participants import ParticipantFinder

_CONTRASTS = ("unlike", "instead of", "rather than", "except", "except for", "in contrast to", "but not")


def find_contrasts(
    sentence: Sentence, arguments: tuple[Argument, ...], token: int, finder: ParticipantFinder, *, role: str
) -> Iterator[Filler]:
    """Yield the fillers that are set against those of ``role``; their connectives name the setting word.

    What stands before the trigger is set against the agent, what follows it against the theme.
    """
    tree = sentence.tree
    for argument in arguments:
        if argument.function not in _CONTRASTS:
            continue
        if (argument.token < token) != (role == "agent"):
            continue
        cases = tuple(child for child in tree.children(argument.token, "case", "mark") if child < argument.token)
        for filler in finder.find_fillers(argument, role=role):
            yield replace(filler, connectives=(cases, *filler.connectives))
