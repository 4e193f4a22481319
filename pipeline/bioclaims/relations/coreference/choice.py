"""Which of the things named before a word stands for: the subject, or the only one that fits; none where two do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from ...model import Mention
from ...syntax.clauses import is_passive, is_verb
from ...syntax.prepositions import MEANS, find_preposition
from ...syntax.sentence import Sentence
from .anaphors import FIRST, Anaphor
from .candidates import (
    NamesOf,
    agrees,
    find_main_subject,
    find_own_subject,
    find_rows,
    find_subjects_above,
    is_speaker,
    list_entities,
    read_subject,
    select,
)
from .words import ONE, POSSESSOR, PRONOUN, SEVERAL, TWO

# "A acts **through** its receptor", "A does so **by** its activity": its is that of who acts.
_WAYS = (*MEANS, "because of", "due to", "owing to")
# Verbs that tell something more of who acts, not what comes of it: "A inhibits B, **exerting** its effect".
_TELLING = (
    "confirm", "demonstrate", "exert", "highlight", "imply", "indicate", "retain", "reveal", "show", "suggest",
    "support", "underscore", "use",
)  # fmt: skip


class _Told(Protocol):
    """A sentence that was read before."""

    @property
    def sentence(self) -> Sentence | None: ...

    @property
    def mentions(self) -> tuple[Mention, ...]: ...


def resolve(anaphor: Anaphor, sentence: Sentence, told: Sequence[_Told], names_of: NamesOf) -> tuple[Mention, ...]:
    """Return the mentions that ``anaphor`` of ``sentence`` stands for; ``told`` are those before, nearest first.

    Nothing where the number does not agree, or where what it may stand for is not plain.
    """
    if anaphor.kind == PRONOUN and anaphor.number != TWO:
        is_subject = sentence.tree[anaphor.token].relation in ("nsubj", "nsubjpass")
        return _resolve_subject(anaphor, sentence, told) if is_subject else _resolve_object(anaphor, sentence)
    if anaphor.kind == POSSESSOR:
        return _resolve_possessor(anaphor, sentence, told, names_of)
    for place, mentions in _list_places(anaphor, sentence, told):
        found = select(mentions, anaphor.of, names_of)
        if found and anaphor.order is None:
            return _choose(anaphor, place, found)
        if len(found) > 1 and anaphor.number == ONE:
            two = _find_row(place, found, TWO)
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


def _resolve_object(anaphor: Anaphor, sentence: Sentence) -> tuple[Mention, ...]:
    """Return what the verb above acts on: "A binds B and inhibits **it**", "A inhibits B by targeting **it**"."""
    tree = sentence.tree
    verb = tree[anaphor.token].head
    if not is_verb(tree, verb) or tree[verb].relation not in ("conj", "advcl", "xcomp"):
        return ()
    acted_on = [each for each in _find_acted_on(sentence, tree[verb].head) if each < anaphor.token]
    return read_subject(sentence, acted_on[0], anaphor.number) if len(acted_on) == 1 else ()


def _resolve_possessor(
    anaphor: Anaphor, sentence: Sentence, told: Sequence[_Told], names_of: NamesOf
) -> tuple[Mention, ...]:
    """Return whose a possessor is.

    In a subject ("**its** expression was induced") as a pronoun there. Elsewhere of what the verb before acts on ("A
    binds B and inhibits **its** activity", "A binds B, leading to **its** decay"), of who acts by it ("A acts through
    **its** receptor"), or of the only thing that its sentence names before.
    """
    tree = sentence.tree
    verb = next((above for above in tree.ancestors(anaphor.token) if is_verb(tree, above)), None)
    noun = tree[anaphor.token].head
    phrase = next((each for each in (noun, *tree.ancestors(noun)) if tree[each].head == verb), noun)
    if verb is None or tree[phrase].relation in ("nsubj", "nsubjpass"):
        return _resolve_subject(anaphor, sentence, told) or _find_told_of(anaphor, sentence, names_of)
    undergoing = _find_undergoing(sentence, verb)
    if undergoing is not None and undergoing < anaphor.token:
        return read_subject(sentence, undergoing, anaphor.number)
    only = _find_only(anaphor, sentence, names_of)
    acted_on = _find_acted_on(sentence, tree[verb].head) if tree[verb].relation == "conj" else ()
    if tree[phrase].relation == "dobj" and acted_on and not tree.children(verb, "nsubj", "nsubjpass"):
        return read_subject(sentence, acted_on[0], anaphor.number) or _keep_within(sentence, acted_on[0], only)
    own = find_own_subject(sentence, verb)
    subjects = (*(() if own is None or own > anaphor.token else (own,)), *find_subjects_above(sentence, anaphor.token))
    subject = next((each for each in subjects if not is_speaker(sentence, each)), None)
    if subject is None:
        return only
    named = read_subject(sentence, subject, anaphor.number) or _keep_within(sentence, subject, only)
    return named if named == only or find_preposition(tree, phrase) in _WAYS else ()


def _find_undergoing(sentence: Sentence, verb: int) -> int | None:
    """Return what the clause acts on of which ``verb`` tells what comes of it: B of "A binds B, **leading** to its".

    Also of "B is bound by A, which **inhibits** its activity".
    """
    tree = sentence.tree
    above = tree[verb].head
    if tree[verb].relation == "acl:relcl" and find_preposition(tree, above) == "by":
        above = tree[above].head
        return tree.child(above, "nsubjpass") if is_verb(tree, above) else None
    beside = tree[verb].tag == "VBG" and tree[verb].relation in ("advcl", "xcomp") and above < verb
    if not beside or tree[verb].lemma in _TELLING or tree.children(verb, "mark", "nsubj") or not is_verb(tree, above):
        return None
    objects = tree.children(above, "nsubjpass") if is_passive(tree, above) else _find_acted_on(sentence, above)
    return objects[0] if len(objects) == 1 else None


def _find_told_of(anaphor: Anaphor, sentence: Sentence, names_of: NamesOf) -> tuple[Mention, ...]:
    """Return the one thing that the subject before is about: A of "overexpression of A reduced B, and **its** loss"."""
    subjects = (each for each in find_subjects_above(sentence, anaphor.token) if not is_speaker(sentence, each))
    subject = next(subjects, None)
    if subject is None or anaphor.number != ONE:
        return ()
    phrase = set(sentence.tree.subtree(subject, without=("acl:relcl", "acl", "advcl")))
    inside = [each for each in sentence.mentions if set(sentence.tokens_of(each.span)) <= phrase]
    found = select(inside, None, names_of)
    return found if agrees(found, ONE) else ()


def _find_only(anaphor: Anaphor, sentence: Sentence, names_of: NamesOf) -> tuple[Mention, ...]:
    """Return what ``sentence`` names before ``anaphor``, where that is one thing, or one row of them."""
    placed = {mention for mentions in sentence.denoted.values() for mention in mentions}
    before = [mention for mention in sentence.mentions if mention.span.end <= anaphor.quote.span.start]
    found = select(before, None, names_of)
    if anaphor.number == SEVERAL and find_rows(sentence, found) != (found,):
        return ()
    return found if agrees(found, anaphor.number) and placed.issuperset(found) else ()


def _keep_within(sentence: Sentence, head: int, only: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return ``only``, the one thing that is named, where the phrase of ``head`` is about it: "expression of A"."""
    phrase = sentence.tree.subtree(head, without=("acl:relcl", "acl", "advcl"))
    inside = [each for each in only if set(sentence.tokens_of(each.span)) <= set(phrase)]
    return only if len(inside) == len(only) else ()


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
    if anaphor.number not in (ONE, SEVERAL):
        return _find_row(place, found, anaphor.number)
    if anaphor.number == SEVERAL and not (anaphor.of is not None and anaphor.of.names and len(found) > 1):
        return _find_row(place, found, SEVERAL)
    if agrees(found, anaphor.number):
        return found
    if anaphor.number == ONE and place is not None:
        subject = find_main_subject(place)
        named = () if subject is None else list_entities(read_subject(place, subject, ONE))
        return tuple(each for each in found if each in named)
    return ()


def _find_row(place: Sentence | None, found: tuple[Mention, ...], number: int) -> tuple[Mention, ...]:
    """Return ``found`` where these are just so many, else the only ones in a row among them that are."""
    if number != SEVERAL and agrees(found, number):
        return found
    rows = () if place is None else find_rows(place, found)
    fitting = [row for row in rows if agrees(row, number)]
    return fitting[0] if len(fitting) == 1 else ()
