"""Short forms that a text sets in brackets beside their long forms, by Schwartz and Hearst (2003).

"A simple algorithm for identifying abbreviation definitions in biomedical text." The same as scispaCy's
``AbbreviationDetector`` finds where a space stands between all words, in a tenth of the time: on lists of words, not on
Docs of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# First word, and the word behind the last.
Stretch = tuple[int, int]
# Words between brackets; with more than the second they are a long form, and the short one stands before them.
_MOST_INSIDE, _MOST_SHORT = 8, 3
_SHORTEST, _TOO_LONG = 2, 10


def find_bracketed(words: Sequence[str]) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield every place of each short form that ``words`` define, with the long form.

    Of two definitions of one short form, or by one long form, the first holds.
    """
    shorts, longs = set[tuple[str, ...]](), set[tuple[str, ...]]()
    for long_candidate, (start, end) in _find_candidates(words):
        long = _find_long_form(words, long_candidate, (start, end))
        short_words = tuple(words[start:end])
        if long is None or short_words in shorts or (long_words := tuple(words[slice(*long)])) in longs:
            continue
        shorts.add(short_words)
        longs.add(long_words)
        yield from ((place, long) for place in _find_places(words, short_words))


def _find_candidates(words: Sequence[str]) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield the stretches that may be a long form and its short form, in order of their closing brackets."""
    opened = list[int]()
    for place, word in enumerate(words):
        if word == ")":
            opened = [each for each in opened if place - each - 1 <= _MOST_INSIDE]
            yield from (found for each in opened if (found := _part(words, each, place)) is not None)
        elif word == "(" and place:
            opened.append(place)


def _part(words: Sequence[str], opening: int, closing: int) -> tuple[Stretch, Stretch] | None:
    """Return what may be the long and the short form of a bracket, None where neither is short."""
    inside = opening + 1, closing
    count = closing - opening - 1
    if count > _MOST_SHORT:
        if not _is_short(words[opening - 1 : opening]) or not _is_balanced(words[slice(*inside)]):
            return None
        return inside, (opening - 1, opening)
    short = words[slice(*inside)]
    if not count or not _is_short(short):
        return None
    letters = sum(map(len, short))
    return (max(opening - min(letters + 5, letters * 2), 0), opening), inside


def _is_short(words: Sequence[str]) -> bool:
    if not all(_SHORTEST <= len(word) < _TOO_LONG for word in words):
        return False
    text = " ".join(words)
    return text[0].isalpha() and sum(map(str.isalpha, text)) >= len(text) / 2


def _is_balanced(words: Sequence[str]) -> bool:
    depth = 0
    for word in words:
        depth += (word == "(") - (word == ")")
        if depth < 0:
            return False
    return depth == 0


def _find_long_form(words: Sequence[str], candidate: Stretch, short: Stretch) -> Stretch | None:
    """Return the words at the end of ``candidate`` that have the letters of ``short``; None where none have.

    In their order, the first at the beginning of a word.
    """
    start, end = candidate
    long = " ".join(words[start:end])
    at = len(long)
    wanted = [char for char in " ".join(words[slice(*short)]).lower() if char.isalnum()]
    text = long.lower()
    if len(text) != len(long):
        # A few capitals are two characters in lower case.
        text = "".join([lower if len(lower := char.lower()) == 1 else char for char in long])
    for place in range(len(wanted) - 1, -1, -1):
        at = text.rfind(wanted[place], 0, at)
        while place == 0 and at > 0 and long[at - 1].isalnum():
            at = text.rfind(wanted[place], 0, at)
        if at < 0:
            return None
    reached = 0
    for word in range(start, end):
        reached += len(words[word]) + 1
        if reached > at:
            return word, end
    return candidate


def _find_places(words: Sequence[str], wanted: tuple[str, ...]) -> Iterator[Stretch]:
    first, size = wanted[0], len(wanted)
    for place, word in enumerate(words):
        if word == first and tuple(words[place : place + size]) == wanted:
            yield place, place + size
