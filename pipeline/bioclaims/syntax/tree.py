"""A sentence's tokens and tree as plain values: no parser, no dependency scheme but one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ..model import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``head`` is the index of its governor, its own index for the root.

    ``tag`` is a Penn tag, ``relation`` a Universal Dependencies v1 label; ``start`` and ``end`` are code points of
    the text that was parsed. ``lower`` is the text in lower case.
    """

    index: int
    text: str
    lemma: str
    tag: str
    head: int
    relation: str
    start: int
    end: int
    lower: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())

    @property
    def span(self) -> Span:
        """The token's code points."""
        return Span(self.start, self.end)


# Under which it is known where tokens begin and end.
_BOUNDS = "bounds"
_NONE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Tree:
    """The tokens of one sentence, in order, with each token's dependents.

    ``_below`` are the relations of each token's dependents; ``known`` is where functions of a tree may keep what they
    have found of it, for those that ask again.
    """

    tokens: tuple[Token, ...]
    dependents: tuple[tuple[int, ...], ...] = field(init=False)
    _below: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)
    known: dict[Hashable, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        lists: list[list[int]] = [[] for _ in self.tokens]
        for position, token in enumerate(self.tokens):
            if token.index != position:
                raise ValueError(f"token {token.text!r} has index {token.index} at position {position}")
            if token.head != position:
                lists[token.head].append(position)
        object.__setattr__(self, "dependents", tuple(map(tuple, lists)))
        relations = [token.relation for token in self.tokens]
        below = [frozenset([relations[child] for child in each]) if each else _NONE for each in lists]
        object.__setattr__(self, "_below", tuple(below))

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index]

    def __len__(self) -> int:
        return len(self.tokens)

    def children(self, index: int, *relations: str) -> tuple[int, ...]:
        """Return the dependents of ``index``, in order; only those with one of ``relations`` where any is given."""
        if not relations:
            return self.dependents[index]
        # Most words have none such: asked some hundred times a sentence.
        if self._below[index].isdisjoint(relations):
            return ()
        tokens = self.tokens
        return tuple([child for child in self.dependents[index] if tokens[child].relation in relations])

    def child(self, index: int, *relations: str) -> int | None:
        """Return the first dependent with one of ``relations``, None where there is none."""
        return next(iter(self.children(index, *relations)), None)

    def head(self, index: int) -> int | None:
        """Return the governor of ``index``, None for the root."""
        head = self.tokens[index].head
        return None if head == index else head

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield the governors of ``index``, nearest first."""
        seen = {index}
        head = self.head(index)
        while head is not None and head not in seen:
            yield head
            seen.add(head)
            head = self.head(head)

    def subtree(self, index: int, *, without: Iterable[str] = ()) -> tuple[int, ...]:
        """Return ``index`` and all below it, in order, but for dependents of ``index`` related by ``without``."""
        barred = set(without)
        stack = [child for child in self.dependents[index] if self.tokens[child].relation not in barred]
        found = [index]
        while stack:
            current = stack.pop()
            found.append(current)
            stack.extend(self.dependents[current])
        return tuple(sorted(found))

    def is_below(self, index: int, ancestor: int) -> bool:
        """Return whether ``ancestor`` is ``index`` or governs it, directly or not."""
        return index == ancestor or ancestor in self.ancestors(index)

    def path(self, start: int, end: int) -> str:
        """Return the way from ``start`` to ``end`` in words: ``IL-6 <nsubj activate >dobj STAT3``."""
        up = [start, *self.ancestors(start)]
        down = [end, *self.ancestors(end)]
        top = next((index for index in up if index in down), None)
        if top is None:
            return ""
        words = [self.tokens[start].text]
        for index in up[: up.index(top)]:
            words += [f"<{self.tokens[index].relation}", self.tokens[self.tokens[index].head].lemma]
        for index in reversed(down[: down.index(top)]):
            words += [f">{self.tokens[index].relation}", self.tokens[index].lemma]
        return " ".join(words)

    def cover(self, span: Span) -> tuple[int, ...]:
        """Return the tokens that share a code point with ``span``."""
        bounds: tuple[list[int], list[int]] | None = self.known.get(_BOUNDS)
        if bounds is None:
            bounds = self.known[_BOUNDS] = [token.start for token in self.tokens], [token.end for token in self.tokens]
        starts, ends = bounds
        return tuple(range(bisect_right(ends, span.start), bisect_left(starts, span.end)))

    def span(self, indices: Iterable[int]) -> Span:
        """Return the code points from the first to the last of ``indices``."""
        ordered = sorted(indices)
        return Span(self.tokens[ordered[0]].start, self.tokens[ordered[-1]].end)
