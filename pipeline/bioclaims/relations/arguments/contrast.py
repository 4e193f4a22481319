"""Arguments that the sentence sets against the ones of the trigger: "unlike A, B induces C", "B instead of A"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...model import Filler
from ...syntax.clauses import is_passive
from ...syntax.coordination import find_conjuncts
from ...syntax.excluding import load_contrasts
from ...syntax.prepositions import find_preposition_words, find_prepositional
from ...syntax.sentence import Sentence
from ...syntax.view import Argument
from ..participants.finder import ParticipantFinder

_EXCEPT = "except"


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns within prepositions of three words: "exception"."""
    return frozenset(word.split(" ")[1] for word in load_contrasts() if word.count(" ") == 2)


def find_contrasts(
    sentence: Sentence,
    arguments: tuple[Argument, ...],
    fillers: tuple[Filler, ...],
    token: int,
    finder: ParticipantFinder,
    *,
    role: str,
) -> Iterator[Filler]:
    """Yield what is set against ``fillers``, those of ``role``; the connectives name the word that sets it.

    What hangs on the trigger is set against the agent before the trigger, against the theme after it, in a passive the
    other way round; what hangs on a filler is set against that one, also in "A that were tested **except** B".
    """
    tree = sentence.tree
    first = "theme" if is_passive(tree, token) else "agent"
    places = [
        argument.token
        for argument in arguments
        if argument.function in load_contrasts() and (argument.token < token) == (role == first)
    ]
    for filler in fillers:
        for noun in (filler.token, *filler.passed, filler.name_token):
            places += [head for name, head in find_prepositional(tree, noun) if name in load_contrasts()]
            clauses = (child for child in tree.children(noun, "acl:relcl", "acl") if is_passive(tree, child))
            behind = (phrase for clause in clauses for phrase in find_prepositional(tree, clause))
            places += [head for name, head in behind if name.startswith(_EXCEPT)]
    for place in dict.fromkeys(places):
        words = find_preposition_words(tree, place)
        if len(words) == 1 and tree[tree[place].head].lower in _nouns():
            # Of "with the exception of B" the noun tells what it does.
            words = (tree[place].head, *words)
        for conjunct in find_conjuncts(tree, place):
            argument = Argument("contrast", conjunct.token, (words, *conjunct.connectives))
            yield from finder.find_fillers(argument, role=role)
