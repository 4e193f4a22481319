"""Which of the things named before a word stands for: the subject, or the only one that fits; none where two do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from ...model import Mention
from ...syntax.clauses import is_verb
from ...syntax.prepositions import find_preposition
from ...syntax.sentence import Sentence
from .anaphors import FIRST, Anaphor
from .candidates import (
    NamesOf,
    agrees,
    find_main_subject,
    find_own_subject,
    find_pairs,
    find_subjects_above,
    is_speaker,
    list_entities,
    read_subject,
    select,
)
from .words import ONE, POSSESSOR, PRONOUN, TWO

# "A acts **through** its receptor", "A does so **by** its activity": its is that of who acts.
_MEANS = ("via", "through", "by", "with")


class _Told(Protocol):
    """A sentence that was read before."""

    @property
    def sentence(self) -> Sentence | None: ...

    @property
    def mentions(self) -> tuple[Mention, ...]: ...


def resolve(anaphor: Anaphor, sentence: Sentence, told: Sequence[_Told], names_of: NamesOf) -> tuple[Mention, ...]:
    """Return the mentions that ``anaphor`` of ``sentence`` stands for; ``told`` are the sentences before, nearest first.

    Nothing where the number does not agree, or where what it may stand for is not plain.
    """
    if anaphor.kind == PRONOUN and anaphor.number != TWO:
        return _resolve_subject(anaphor, sentence, told)
    if anaphor.kind == POSSESSOR:
        return _resolve_possessor(anaphor, sentence, told, names_of)
    for place, mentions in _list_places(anaphor, sentence, told):
        found = select(mentions, anaphor.of, names_of)
        if found and anaphor.order is None:
            return _choose(anaphor, place, found)
        if len(found) > 1 and anaphor.number == ONE:
            two = _find_two(place, found)
            return two[:1] if anaphor.order == FIRST else two[1:]
    return ()


def _resolve_subject(anaphor: Anaphor, sentence: Sentence, told: Sequence[_Told]) -> tuple[Mention, ...]:
    """Return what the nearest subject before ``anaphor`` names, in its own sentence or the one before."""
    for subject in find_subjects_above(sentence, anaphor.token):
        if not is_speaker(sentence, subject):
            return read_subject(sentence, subject, anaphor.number)
    before = told[0].sentence if told else None
    subject_before = None if before is None else find_main_subject(before)
    if before is None or subject_before is None:
        return ()
    return read_subject(before, subject_before, anaphor.number)


def _resolve_possessor(
    anaphor: Anaphor, sentence: Sentence, told: Sequence[_Told], names_of: NamesOf
) -> tuple[Mention, ...]:
    """Return whose a possessor is.

    In a subject ("**its** expression was induced") as a pronoun there; elsewhere of the only thing that its sentence
    names before, else of what the verb before acts on ("A binds B and inhibits **its** activity"), else of who acts by
    it ("A acts through **its** receptor").
    """
    tree = sentence.tree
    noun = tree[anaphor.token].head
    verb = next((above for above in tree.ancestors(anaphor.token) if is_verb(tree, above)), None)
    phrase = next(
        (each for each in (noun, *tree.ancestors(noun)) if verb is not None and tree[each].head == verb), noun
    )
    if tree[phrase].relation in ("nsubj", "nsubjpass") or verb is None:
        return _resolve_subject(anaphor, sentence, told)
    before = [mention for mention in sentence.mentions if mention.span.end <= anaphor.quote.span.start]
    only = select(before, None, names_of)
    if agrees(only, anaphor.number):
        return only
    if not only:
        return ()
    acted_on = _find_acted_on(sentence, tree[verb].head) if tree[verb].relation == "conj" else ()
    if tree[phrase].relation == "dobj" and acted_on and not tree.children(verb, "nsubj", "nsubjpass"):
        return read_subject(sentence, acted_on[0], anaphor.number)
    subject = find_own_subject(sentence, verb)
    if subject is not None and subject < anaphor.token and find_preposition(tree, phrase) in _MEANS:
        return read_subject(sentence, subject, anaphor.number)
    return ()


def _find_acted_on(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return what ``verb`` acts on: its objects, else what it binds "to" or interacts "with"."""
    tree = sentence.tree
    return tree.children(verb, "dobj") or tuple(
        child for child in tree.children(verb, "nmod") if find_preposition(tree, child) in ("to", "with")
    )


def _list_places(
    anaphor: Anaphor, sentence: Sentence, told: Sequence[_Told]
) -> Iterator[tuple[Sentence | None, Sequence[Mention]]]:
    """Yield the sentences in which a noun may have been named, nearest first, with the mentions before it.

    A noun of which any molecule may be one stands for what is near.
    """
    yield sentence, [mention for mention in sentence.mentions if mention.span.end <= anaphor.quote.span.start]
    narrow = anaphor.of is not None and bool(anaphor.of.names)
    yield from ((each.sentence, each.mentions) for each in (told if narrow else told[:1]))


def _choose(anaphor: Anaphor, place: Sentence | None, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return those of ``found``, all that fit in the sentence ``place``, that ``anaphor`` stands for."""
    if anaphor.number == TWO:
        return _find_two(place, found)
    if agrees(found, anaphor.number) and (anaphor.number == ONE or _are_together(place, found, anaphor)):
        return found
    if anaphor.number == ONE and place is not None:
        subject = find_main_subject(place)
        named = () if subject is None else list_entities(read_subject(place, subject, ONE))
        return tuple(each for each in found if each in named)
    return ()


def _find_two(place: Sentence | None, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the two that ``found`` in ``place`` are, or the only two in a row among them."""
    if len(found) == 2:
        return found
    pairs = () if place is None else find_pairs(place, found)
    two = [pair for pair in pairs if len(pair) == 2]
    return two[0] if len(two) == 1 else ()


def _are_together(place: Sentence | None, found: tuple[Mention, ...], anaphor: Anaphor) -> bool:
    """Return whether several things are named as one: in a row, or by a noun that only they fit."""
    if anaphor.of is not None and anaphor.of.names:
        return True
    return place is not None and any(pair == found for pair in find_pairs(place, found))
