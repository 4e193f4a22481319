"""What was worked out about the words of texts, kept in a bounded place."""

from __future__ import annotations

from itertools import islice
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Memo(dict[Key, Value]):
    """At most so many answers. Texts have few words many times, and no end of others.

    Before there are more, the older half goes; what is frequent soon comes back. Looking up is a dict's own, which
    takes half the time of ``functools.lru_cache``.
    """

    __slots__ = ("_most",)

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def keep(self, key: Key, value: Value) -> Value:
        """Return ``value``, which is now kept for ``key``."""
        if len(self) >= self._most:
            for old in list(islice(self, self._most // 2)):
                del self[old]
        self[key] = value
        return value
