"""The tokens of a word between spaces, and where they end: most words are letters and digits, maybe with a sign behind.

A hyphen before or behind a space ends a phrase (see ``text.normalize``): the key of such a word begins or ends with the
break that stands for it.
"""

from __future__ import annotations

from ..text.normalize import BREAK, HYPHENS, NO_GAP, Normalized, normalize, split_tokens

# Signs that a key keeps.
_SIGNS = frozenset(",.;:)")


class WordEnds:
    """A word, to be asked where the characters of its key come from; it is normalized only where it is not plain."""

    def __init__(self, word: str) -> None:
        """Take the word as it stands in the text."""
        self._word = word
        self._plain = _find_plain(word)
        self._kept: Normalized | None = None

    @property
    def _spelling(self) -> Normalized:
        if self._kept is None:
            self._kept = normalize(self._word)
        return self._kept

    def to_origin(self, index: int) -> int | None:
        """Return the place in the word of character ``index`` of the key; None within one that is several there."""
        if self._plain:
            return index
        index -= _has_break_before(self._word)
        origins = self._spelling.origins
        return None if index and origins[index] == origins[index - 1] else origins[index]

    def find_end(self, index: int) -> int | None:
        """Return the place in the word where a token ends before character ``index`` of the key, None where none does.

        Where nothing but an "s" follows in the token, as behind a plural, that is the place behind it.
        """
        if self._plain:
            if index >= self._plain:
                return index
            return self._plain if index == self._plain - 1 and self._word[index] in "sS" else None
        spelling = self._spelling
        index -= _has_break_before(self._word)
        if not 0 < index <= len(spelling.key):
            return None
        if self._ends_token(index):
            return spelling.origins[index - 1] + 1
        is_plural = spelling.key[index : index + 1] == "s" and spelling.gaps[index] == NO_GAP
        return spelling.origins[index] + 1 if is_plural and self._ends_token(index + 1) else None

    def _ends_token(self, index: int) -> bool:
        word, origins = self._word, self._spelling.origins
        last = origins[index - 1]
        if index < len(origins) and origins[index] == last:
            return False
        return last + 1 == len(word) or not word[last].isalnum() or not word[last + 1].isalnum()


def read_tokens(word: str) -> list[str]:
    """Return the tokens of ``word``: end to end they are its key."""
    plain = _find_plain(word)
    if plain:
        return [word[:plain].lower(), *word[plain:]]
    tokens = split_tokens(word)
    if _has_break_before(word):
        tokens.insert(0, BREAK)
    if any(map(str.isalnum, tokens)) and word[-1] in HYPHENS:
        tokens.append(BREAK)
    return tokens


def _has_break_before(word: str) -> bool:
    """Return whether the word begins with one hyphen; two are a break in its own key."""
    return word[:1] in HYPHENS and (len(word) == 1 or word[1] not in HYPHENS)


def _find_plain(word: str) -> int:
    """Return the length of a plain word without the sign behind it, 0 for others."""
    if not word.isascii():
        return 0
    if word.isalnum():
        return len(word)
    return len(word) - 1 if word[:-1].isalnum() and word[-1] in _SIGNS else 0
