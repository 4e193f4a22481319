"""The ways from a word to others: through its arguments as rules see them, and up and down the tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from .prepositions import find_preposition
from .tree import Tree
from .view import Argument

_NAMES = {
    "nsubj": "subject", "csubj": "subject", "nsubjpass": "object", "csubjpass": "object", "dobj": "object",
    "iobj": "object", "compound": "modifier", "amod": "modifier", "nmod:npmod": "modifier", "nmod:poss": "possessor",
    "acl": "clause", "acl:relcl": "clause",
}  # fmt: skip
_PHRASES = ("nmod", "advcl", "acl")
_EMPTY = frozenset(("punct", "det", "cc", "case", "mark", "aux", "auxpass", "cop", "neg"))
# How far a way leads: below an argument, up the tree, and down again from the two lowest and from higher words.
_BELOW, _UP, _DOWN, _DOWN_FROM_ABOVE = 3, 3, 3, 2
FAR = "far"
# Few ways make up most of all: they are kept.
_REMEMBERED = 8_000


@dataclass(frozen=True, slots=True)
class Way:
    """How one word is reached from another.

    ``arguments`` names functions as rules see them, the argument's first, then those below it ("object>of"); None
    where no argument leads there. ``tree`` goes up ("^object") and down the tree as it is; coordination is no step.
    ``name`` is the way through the arguments where there is one, else through the tree: "(^modifier>of)"; ``first`` its
    first step, ``length`` how many steps there are behind that.
    """

    arguments: str | None
    tree: str
    name: str = field(init=False, compare=False)
    first: str = field(init=False, compare=False)
    length: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        name = self.arguments or f"({self.tree})"
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "first", name.partition(">")[0])
        object.__setattr__(self, "length", name.count(">"))


@lru_cache(_REMEMBERED)
def find_way(arguments: str | None, tree: str) -> Way:
    """Return the way that leads through ``arguments`` and ``tree``."""
    return Way(arguments, tree)


# A word below another, how many steps lead there, and which.
_Led = tuple[int, int, str]


class Ways:
    """The ways of one tree to the words that are ``wanted``, each step named once."""

    def __init__(self, tree: Tree, wanted: Iterable[int]) -> None:
        """Mark the words that lead down to those wanted: no other need be gone through."""
        self.tree = tree
        self._wanted = frozenset(wanted)
        self._steps: dict[int, str] = {}
        self._below: dict[int, list[tuple[int, str]]] = {}
        self._led_down: dict[tuple[int, int], list[_Led]] = {}
        self._lines: dict[int, tuple[int, ...]] = {}
        marked = set[int]()
        for word in self._wanted:
            for each in self._line(word):
                if each in marked:
                    break
                marked.add(each)
        for word in sorted(marked):
            above, relation = tree.head(word), tree[word].relation
            if above is not None and relation not in _EMPTY:
                self._below.setdefault(above, []).append((word, self.step(word)))

    def step(self, word: int) -> str:
        """Return the function that ``word`` has for its head."""
        step = self._steps.get(word)
        if step is None:
            step = self._steps[word] = _name_step(self.tree, word)
        return step

    def find_from(self, word: int, arguments: Iterable[Argument]) -> Mapping[int, Way]:
        """Return the ways from ``word``, whose ``arguments`` are given, to those wanted that can be reached."""
        through: dict[int, tuple[int, str]] = {}
        for argument in arguments:
            for token, length, steps in self._lead_down(argument.token, _BELOW):
                if token != word and token in self._wanted:
                    known = through.get(token)
                    if known is None or length < known[0]:
                        through[token] = (length, f"{argument.function}>{steps}" if steps else argument.function)
        plain = self._lead_around(word)
        ways = {token: find_way(name, plain.pop(token, FAR)) for token, (_, name) in through.items()}
        for token, tree in plain.items():
            ways[token] = find_way(None, tree)
        return ways

    def _lead_around(self, word: int) -> dict[int, str]:
        found: dict[int, str] = {}
        up, current = "", word
        for height in range(_UP + 1):
            for token, _, steps in self._lead_down(current, _DOWN if height < 2 else _DOWN_FROM_ABOVE):
                if token != word and token in self._wanted and token not in found:
                    found[token] = f"{up}>{steps}" if up and steps else up or steps or "conj"
            head = self.tree.head(current)
            if head is None:
                break
            step = f"^{self.step(current)}"
            up, current = f"{up}>{step}" if up else step, head
        return found

    def _lead_down(self, start: int, depth: int) -> list[_Led]:
        """Return the words at most ``depth`` steps below ``start``, nearest first, on the way to those wanted."""
        known = self._led_down.get((start, depth))
        if known is not None:
            return known
        found: list[_Led] = [(start, 0, "")]
        seen = {start}
        for token, length, steps in found:
            if length < depth:
                for child, step in self._below.get(token, ()):
                    if child not in seen:
                        seen.add(child)
                        if step == "conj":
                            found.append((child, length, steps))
                        else:
                            found.append((child, length + 1, f"{steps}>{step}" if steps else step))
        self._led_down[start, depth] = found
        return found

    def between(self, start: int, end: int) -> tuple[int, ...]:
        """Return the words on the shortest way through the tree, without the two ends."""
        up, down = self._line(start), self._line(end)
        for height, word in enumerate(up):
            if word in down:
                # The word where the two lines meet is on the way, unless it is an end.
                way = [*up[1:height], *([word] if height else ()), *down[1 : down.index(word)][::-1]]
                return tuple([each for each in way if each != end])
        return ()

    def _line(self, word: int) -> tuple[int, ...]:
        """Return ``word`` and the words above it, nearest first."""
        if word not in self._lines:
            self._lines[word] = (word, *self.tree.ancestors(word))
        return self._lines[word]


def _name_step(tree: Tree, word: int) -> str:
    relation = tree[word].relation
    preposition = find_preposition(tree, word) if relation in _PHRASES else None
    return preposition or _NAMES.get(relation, relation)
