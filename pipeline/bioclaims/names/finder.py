"""Where the names of a lexicon stand in a text: the longest one at each place where one may begin.

Texts have few words many times. What a word between spaces holds is worked out when it first comes, and so is what a
stretch of text stands for. Where the word comes again, a look-up tells whether a name lies in it, or whether one may go
on over the space behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from sys import intern

import marisa_trie

from ..text.normalize import Normalized, normalize
from .entry import FoundName, NameEntry, find_entries_of_plural
from .layout import LONGEST_NAME
from .openings import head_of, read_heads
from .word_ends import WordEnds, read_tokens

# White space that is no space; some of it a text may well have.
_OTHER_SPACES = tuple(char for char in map(chr, range(0x3001)) if char.isspace() and char != " ")
# Words and stretches that are kept, some 40 MB, and characters of the longest word among them.
_MOST_KEPT, _LONGEST_KEPT = 150_000, 200
_NOTHING = frozenset[str]()
# Names that are kept of a pair of words with which names begin.
_MOST_LISTED = 20
# Words that nearly all names are within, and what stands for the next word of the last one.
_NEAR, _END = 12, " "
# Entries of a stretch of text, by its spelling.
_Match = Callable[[Normalized], tuple[NameEntry, ...]]
# Where in the text, the number of the word if a name may go on behind it, else -1, and what the word holds there.
Place = tuple[int, int, "_Start"]


@dataclass(frozen=True, slots=True)
class _Start:
    """A place in a word where a name may begin: ``origin`` in the word, ``rest`` of its key from there.

    ``found`` is the longest name that ends in the word; ``heads`` are the characters with which another may go on in
    the next word.
    """

    origin: int
    rest: str
    found: FoundName | None
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word between spaces: the beginning of its key, its first token and the head of that, where names begin.

    ``holds`` says that a name lies in it; ``heads`` are those of all its ``starts``.
    """

    key: str
    token: str
    head: str
    starts: tuple[_Start, ...] = ()
    holds: bool = False
    heads: frozenset[str] = _NOTHING


class NameFinder:
    """Finds names: the keys in ``tries``, where ``match`` has an entry for their spelling in the text.

    ``openings`` are those of the same names.
    """

    def __init__(
        self, tries: Sequence[marisa_trie.Trie], openings: Sequence[marisa_trie.Trie], *, match: _Match
    ) -> None:
        """Take what to look names up in; nothing is read yet."""
        self._tries, self._openings, self._match = tuple(tries), tuple(openings), match
        self._words = _Words(self._read_word)
        self._stretches: dict[str, FoundName | None] = {}
        self._pairs: dict[tuple[str, str], tuple[str, ...]] = {}

    def read(self, text: str) -> Passage:
        """Return ``text`` as words, to be asked for its names."""
        return Passage(text, self)

    def read_words(self, words: Sequence[str]) -> list[_Word]:
        """Return what is known of each of ``words``."""
        if len(self._words) > _MOST_KEPT:
            self._words.clear()
        return list(map(self._words.__getitem__, words))

    def find_longest(self, text: str, at: int, ends: Sequence[int]) -> FoundName | None:
        """Return the longest name that begins at ``at`` of ``text`` and ends at one of ``ends``, which are in order."""
        for end in reversed(ends):
            found = self._read_stretch(text[at:end])
            if found is not None:
                return found
        return None

    def prefixes(self, key: str) -> list[str]:
        """Return the name keys that ``key`` begins with, the shortest first."""
        if len(self._tries) == 1:
            found: list[str] = self._tries[0].prefixes(key)
            return found
        return sorted({name for trie in self._tries for name in trie.prefixes(key)}, key=len)

    def _read_stretch(self, stretch: str) -> FoundName | None:
        try:
            return self._stretches[stretch]
        except KeyError:
            if len(self._stretches) >= _MOST_KEPT:
                self._stretches.clear()
            self._stretches[stretch] = found = self._name(stretch)
            return found

    def _name(self, stretch: str) -> FoundName | None:
        """Return what ``stretch`` stands for; a plural stands for what its singular does."""
        spelling = normalize(stretch)
        entries = self._match(spelling)
        if entries:
            return FoundName.choose(stretch, entries, plural=False)
        entries = find_entries_of_plural(spelling, self._match)
        return FoundName.choose(stretch, entries, plural=True) if entries else None

    def find_across(self, start: str, following: str, window: str) -> list[str]:
        """Return the name keys, the shortest first, that ``window`` begins with and that reach over a space.

        ``start`` is its beginning up to that, and ``following`` the token behind it.
        """
        pair = start, following
        known = self._pairs.get(pair)
        if known is None:
            if len(self._pairs) >= _MOST_KEPT:
                self._pairs.clear()
            self._pairs[pair] = known = self._list_across(start, following)
        if len(known) > _MOST_LISTED:
            return [name for name in self.prefixes(window) if len(name) > len(start)]
        return [name for name in known if window.startswith(name)] if window.startswith(known) else []

    def _list_across(self, start: str, following: str) -> tuple[str, ...]:
        """Return the name keys that begin with ``start`` and ``following`` or its singular; not all of very many."""
        beginning = start + following
        found = {name for trie in self._tries for name in islice(trie.iterkeys(beginning), _MOST_LISTED + 1)}
        if following.endswith("s"):
            found |= {name for trie in self._tries for name in trie.prefixes(beginning[:-1]) if len(name) > len(start)}
        return tuple(sorted(found, key=len))

    def _read_word(self, word: str) -> _Word:
        tokens = read_tokens(word)
        key = "".join(tokens)
        starts = tuple(self._find_starts(word, tokens, key))
        heads = starts[0].heads if len(starts) == 1 else _NOTHING.union(*(start.heads for start in starts))
        holds = any(start.found for start in starts)
        first = tokens[0][:LONGEST_NAME] if tokens else ""
        return _Word(key[:LONGEST_NAME], first, intern(head_of(first)), starts, holds, heads)

    def _find_starts(self, word: str, tokens: Sequence[str], key: str) -> Iterator[_Start]:
        place = WordEnds(word)
        start = 0
        for token in tokens:
            if token[0].isalnum():
                rest = key[start : start + LONGEST_NAME]
                names, heads = self.prefixes(rest), self._read_heads(key, start)
                origin = place.to_origin(start) if names or heads else None
                if origin is not None:
                    ends = [end for name in names if (end := place.find_end(start + len(name))) is not None]
                    found = self.find_longest(word, origin, ends)
                    if found or heads:
                        yield _Start(origin, rest, found, heads)
            start += len(token)

    def _read_heads(self, key: str, start: int) -> frozenset[str]:
        if len(key) - start >= LONGEST_NAME:
            return _NOTHING
        heads = [head for trie in self._openings for head in read_heads(trie, key[start:])]
        # Where there is more than one space, there is an empty word.
        return frozenset((*heads, *(head[0] for head in heads), "")) if heads else _NOTHING


class Passage:
    """A text, to be asked for the places where names may begin, and for the longest name at each."""

    def __init__(self, text: str, finder: NameFinder) -> None:
        """Split ``text`` at white space."""
        self._text, self._finder = text, finder
        for char in _OTHER_SPACES:
            if char in text:
                text = text.replace(char, " ")
        self._spelled = text.split(" ")
        self._words = finder.read_words(self._spelled)
        self._keys = [word.key for word in self._words]

    def find_places(self) -> Iterator[Place]:
        """Yield the places where a name may begin, in order."""
        words = self._words
        following = [word.head for word in words[1:]]
        following.append(_END)
        busy = [
            number
            for number, (word, head) in enumerate(zip(words, following, strict=True))
            if word.holds or head in word.heads
        ]
        ends = list(accumulate(map(len, self._spelled), initial=0))
        for number in busy:
            for start in words[number].starts:
                if following[number] in start.heads:
                    yield ends[number] + number + start.origin, number, start
                elif start.found is not None:
                    yield ends[number] + number + start.origin, -1, start

    def find_longest(self, place: Place) -> FoundName | None:
        """Return the longest name that begins at ``place``, None where none does."""
        at, number, start = place
        if number < 0:
            return start.found
        window = start.rest + "".join(self._keys[number + 1 : number + _NEAR])
        for key in islice(self._keys, number + _NEAR, None):
            if len(window) >= LONGEST_NAME:
                break
            window += key
        names = self._finder.find_across(start.rest, self._words[number + 1].token, window[:LONGEST_NAME])
        found = self._finder.find_longest(self._text, at, self._find_ends(names, at, number, start)) if names else None
        return found or start.found

    def _find_ends(self, names: Sequence[str], at: int, number: int, start: _Start) -> list[int]:
        """Return where in the text those of ``names`` end that end a token; they begin at ``at`` and leave the word."""
        reached, offset = len(start.rest), at - start.origin + len(self._spelled[number]) + 1
        last = number + 1
        ends = list[int]()
        for name in names:
            while reached + len(self._keys[last]) < len(name):
                reached += len(self._keys[last])
                offset += len(self._spelled[last]) + 1
                last += 1
            end = WordEnds(self._spelled[last]).find_end(len(name) - reached)
            if end is not None:
                ends.append(offset + end)
        return ends


class _Words(dict[str, _Word]):
    """What is known of each word: worked out when it first comes, and kept unless it is very long."""

    def __init__(self, read: Callable[[str], _Word]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, word: str) -> _Word:
        found = self._read(word)
        if len(word) <= _LONGEST_KEPT:
            self[word] = found
        return found
