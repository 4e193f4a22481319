"""A tree while it is brought from one scheme to another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..tree import Token, Tree


class Draft:
    """Heads and relations of a tree, free to change; each change leaves as many roots as there were, and no circle."""

    def __init__(self, tree: Tree) -> None:
        """Begin with ``tree`` as the parser left it."""
        self.tokens = tree.tokens
        self.heads = [token.head for token in tree.tokens]
        self.relations = [token.relation for token in tree.tokens]
        self._children = [set(children) for children in tree.dependents]

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, index: int) -> Token:
        """Return the token as it came: its word and tag, not its head and relation."""
        return self.tokens[index]

    def is_root(self, index: int) -> bool:
        """Return whether ``index`` has no governor."""
        return self.heads[index] == index

    def children(self, index: int, *relations: str) -> list[int]:
        """Return the dependents of ``index``, in order; only those with one of ``relations`` where any is given."""
        below = self._children[index]
        return sorted(child for child in below if not relations or self.relations[child] in relations)

    def move(self, index: int, head: int) -> None:
        """Hang ``index`` on ``head``, which must not stand below it."""
        if not self.is_root(index):
            self._children[self.heads[index]].discard(index)
        self.heads[index] = head
        if head != index:
            self._children[head].add(index)

    def promote(self, child: int, *, below: str, keep: Iterable[int] = ()) -> None:
        """Let ``child`` and its head change places: the head then hangs on it, related by ``below``.

        ``child`` takes the head's relation and its other dependents, but for those in ``keep``.
        """
        head = self.heads[child]
        above = child if self.is_root(head) else self.heads[head]
        self.move(child, above)
        self.relations[child] = self.relations[head]
        for other in self._children[head] - set(keep):
            self.move(other, child)
        self.move(head, child)
        self.relations[head] = below

    def upwards(self) -> list[int]:
        """Return the tokens so that each comes before its governor, those of one depth in order."""
        order = [index for index in range(len(self)) if self.is_root(index)]
        for index in order:
            order += self.children(index)
        return order[::-1]

    def finish(self) -> Tree:
        """Return the tree as it stands; every root's relation is ``root``."""
        return Tree(
            tuple(
                replace(token, head=head, relation="root" if head == token.index else relation)
                for token, head, relation in zip(self.tokens, self.heads, self.relations, strict=True)
            )
        )
