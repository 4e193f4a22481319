"""Short forms that a text defines in brackets, by its words alone: Schwartz and Hearst (2003).

What may be one is what scispaCy's ``AbbreviationDetector`` takes for one, whose answers these are: a test compares the
two. The detector needs a Doc of its own, patterns and spans for what plain words tell in a tenth of the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# Words of a text: the first, and the one behind the last.
Place = tuple[int, int]
# Brackets hold at most so many words; with more than the second number, the word before them is the short form.
_MOST, _MOST_SHORT = 8, 3
# How many characters a word of a short form has, and what share of all are letters.
_LENGTHS, _LETTERS = range(2, 10), 0.5


def find_defined(words: Sequence[str]) -> set[tuple[Place, Place]]:
    """Return each place of the short forms that ``words`` define, and the place of its long form.

    Of two definitions of one short form, or by one long form, the first counts.
    """
    defined: dict[str, tuple[Place, Place]] = {}
    meant = set[str]()
    for short, where in _find_candidates(words):
        form = _join(words, short)
        long = None if form in defined else _find_long(form, words, where)
        if long is not None and (meaning := _join(words, long)) not in meant:
            meant.add(meaning)
            defined[form] = short, long
    return {(place, long) for short, long in defined.values() for place in _find_again(words, short)}


def _join(words: Sequence[str], place: Place) -> str:
    return " ".join(words[slice(*place)])


def _find_candidates(words: Sequence[str]) -> Iterator[tuple[Place, Place]]:
    """Yield what may be a short form, and where its long form may stand."""
    opened = list[int]()
    for end, word in enumerate(words):
        if word == "(":
            opened.append(end)
        elif word == ")":
            opened = [before for before in opened if end - before <= _MOST + 1]
            for before in opened:
                # Nothing is defined by brackets that begin a text.
                if before and end - before > 1:
                    yield from _find_in_brackets(words, before, end)


def _find_in_brackets(words: Sequence[str], opened: int, closed: int) -> Iterator[tuple[Place, Place]]:
    inside, before = (opened + 1, closed), (opened - 1, opened)
    if closed - opened - 1 > _MOST_SHORT:
        if _may_be_short(words, before) and _is_balanced(words[slice(*inside)]):
            yield before, inside
    elif _may_be_short(words, inside):
        length = sum(map(len, words[slice(*inside)]))
        yield inside, (max(opened - min(length + 5, 2 * length), 0), opened)


def _may_be_short(words: Sequence[str], place: Place) -> bool:
    if not all(len(word) in _LENGTHS for word in words[slice(*place)]):
        return False
    form = _join(words, place)
    return form[0].isalpha() and sum(map(str.isalpha, form)) / len(form) >= _LETTERS


def _is_balanced(words: Sequence[str]) -> bool:
    depth = 0
    for word in words:
        depth += (word == "(") - (word == ")")
        if depth < 0:
            return False
    return not depth


def _find_long(form: str, words: Sequence[str], where: Place) -> Place | None:
    """Return from which word of ``where`` on all letters and digits of ``form`` stand in order, None for nowhere.

    They are looked for from the last to the first, which has to begin a word.
    """
    text = _join(words, where)
    at = len(text)
    for index in range(len(form) - 1, -1, -1):
        wanted = form[index].lower()
        if wanted.isalnum():
            at -= 1
            while at >= 0 and (text[at].lower() != wanted or (not index and at and text[at - 1].isalnum())):
                at -= 1
            if at < 0:
                return None
    for first in range(*where):
        # Counts down to the word that has the character.
        at -= len(words[first]) + 1
        if at < 0:
            return first, where[1]
    return None


def _find_again(words: Sequence[str], place: Place) -> Iterator[Place]:
    """Yield each place where the words at ``place`` stand."""
    wanted = words[slice(*place)]
    length = len(wanted)
    for start, word in enumerate(words):
        if word == wanted[0] and words[start : start + length] == wanted:
            yield start, start + length
