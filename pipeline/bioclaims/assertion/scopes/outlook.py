"""A sentence as the head of a cue sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...syntax.steps import climb, label_steps
from ...syntax.tree import Tree

_HIGHEST = 6
_DEEPEST = 3
_END = "end"


def find_head(tree: Tree, tokens: tuple[int, ...]) -> int:
    """Return the token of the phrase that the others hang on, the last where several hang outside."""
    outside = [token for token in tokens if tree[token].head not in tokens or tree[token].head == token]
    return outside[-1]


@dataclass(frozen=True, slots=True)
class Outlook:
    """A sentence as the head of a cue sees it.

    ``branches`` tells of each word how the way to it goes up from the head, and by which branch it then goes down.
    ``firsts`` and ``lasts`` name the lowest word above the head, by the steps up to it, whose words begin or end there.
    """

    branches: tuple[str, ...]
    firsts: Mapping[int, str]
    lasts: Mapping[int, str]

    @classmethod
    def of(cls, tree: Tree, head: int) -> Outlook:
        """Return what ``head`` sees: each word once, with the lowest word above the head that it is below."""
        steps, branches = label_steps(tree), ["apart"] * len(tree)
        firsts: dict[int, str] = {}
        lasts: dict[int, str] = {}
        up: list[str] = []
        passed, first, last, end = -1, len(tree), -1, -1
        for above in climb(tree, head):
            way = "^".join(up[:_HIGHEST])
            branches[above] = f"{way} >self"
            seen = [above]
            for child in tree.dependents[above]:
                if child != passed:
                    below = _find_below(tree, child)
                    seen += [word for word, _ in below]
                    for word, depth in below:
                        side = "<" if word < above else ">"
                        branch = tree[word].text if steps[child] == "punct" else steps[child]
                        branches[word] = f"{way} {side}{branch}{min(depth, _DEEPEST) if depth > 1 else ''}"
            first, end = min(first, *seen), max(end, *seen)
            last = max([last, *[word for word in seen if tree[word].relation != "punct"]])
            name = "^".join(up) or "own"
            firsts.setdefault(first, name)
            # A mark at the end is not the last word, unless there is no other.
            lasts.setdefault(last if last >= 0 else end, name)
            up.append(steps[above])
            passed = above
        return cls(tuple(branches), firsts, lasts)


def _find_below(tree: Tree, top: int) -> list[tuple[int, int]]:
    """Return ``top`` and all below it, each with its depth: 1 for ``top``."""
    found = [(top, 1)]
    for word, depth in found:
        found += [(child, depth + 1) for child in tree.dependents[word]]
    return found


def word_at(tree: Tree, place: int) -> str:
    """Return the lemma of the word at ``place``; "end" outside of the sentence."""
    return tree.tokens[place].lemma if 0 <= place < len(tree.tokens) else _END


def tag_at(tree: Tree, place: int) -> str:
    """Return the tag of the word at ``place``; "end" outside of the sentence."""
    return tree.tokens[place].tag if 0 <= place < len(tree.tokens) else _END
