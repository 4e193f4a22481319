"""What speaks for a phrase being a cue, and for each word being an edge of its scope: clues, as events have them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...events.clues import Clue
from ...syntax.steps import climb, label_steps
from ...syntax.tree import Tree
from . import features

_HIGHEST = 6
_DEEPEST = 3
_DISTANCES = (0, 1, 2, 3, 5, 8, 12, 20)
_END = "end"


def find_cue_clues(tree: Tree, phrase: str, tokens: tuple[int, ...]) -> tuple[Clue, ...]:
    """Return what may speak for and against ``phrase`` on ``tokens`` being a cue."""
    found: list[Clue] = [(features.of_any,), *_describe_cue(tree, phrase, tokens)]
    lemmas = " ".join([tree[token].lemma for token in tokens])
    if lemmas != phrase:
        # What "fails" has not shown, "failed" and "fail" may have.
        found += _describe_cue(tree, f"any {lemmas}", tokens)
    return tuple(dict.fromkeys(found))


def _describe_cue(tree: Tree, phrase: str, tokens: tuple[int, ...]) -> Iterator[Clue]:
    head, steps = find_head(tree, tokens), label_steps(tree)
    first, last = tokens[0], tokens[-1]
    yield (features.of_phrase, phrase, tree[head].tag, steps[head])
    yield (features.of_neighbours, phrase, "after", _word(tree, first - 1), _tag(tree, first - 1))
    yield (features.of_neighbours, phrase, "before", _word(tree, last + 1), _tag(tree, last + 1))
    yield (features.of_two_before, phrase, f"{_word(tree, first - 2)} {_word(tree, first - 1)}")
    words = f"{_word(tree, last + 1)} {_word(tree, last + 2)}"
    yield (features.of_two_behind, phrase, words, f"{_tag(tree, last + 1)} {_tag(tree, last + 2)}")
    governor = tree.head(head)
    if governor is not None:
        yield (features.of_governor, phrase, tree[governor].lemma, tree[governor].tag)
        for child in tree.dependents[governor]:
            if child not in tokens:
                yield (features.of_sibling, phrase, steps[child], tree[child].lemma)
    for child in tree.dependents[head]:
        if child not in tokens:
            yield (features.of_child, phrase, steps[child])
            yield (features.of_child_word, phrase, steps[child], tree[child].lemma)
            yield (features.of_any_child, steps[child], tree[child].lemma)
    if any(token.lower == "either" for token in tree.tokens[:first]):
        yield (features.of_either, phrase)
    if tree.tokens[-1].lower not in (".", "?"):
        yield (features.of_title, phrase)


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

    def branch(self, word: int) -> str:
        """Return the branch of ``word``; "end" outside of the sentence."""
        return self.branches[word] if 0 <= word < len(self.branches) else _END


def find_left_clues(tree: Tree, phrase: str, tokens: tuple[int, ...], kind: str, outlook: Outlook) -> list[list[Clue]]:
    """Return for each word up to the cue what may speak for and against the scope beginning with it."""
    before, words = _prefixes(tree, phrase, tokens, kind), range(tokens[0] + 1)
    return list(_describe_edges(tree, before, outlook, words, outside=-1))


def find_right_clues(tree: Tree, phrase: str, tokens: tuple[int, ...], kind: str, outlook: Outlook) -> list[list[Clue]]:
    """Return for each word from the cue on what may speak for and against the scope ending with it."""
    before, words = _prefixes(tree, phrase, tokens, kind), range(tokens[-1], len(tree))
    return list(_describe_edges(tree, before, outlook, words, outside=1))


def _prefixes(tree: Tree, phrase: str, tokens: tuple[int, ...], kind: str) -> features.Prefixes:
    head = find_head(tree, tokens)
    return kind, f"{kind} {tree[head].tag[:2]} {label_steps(tree)[head]}", phrase


def _describe_edges(
    tree: Tree, before: features.Prefixes, outlook: Outlook, words: range, *, outside: int
) -> Iterator[list[Clue]]:
    """Yield what may speak for an edge at each of ``words``; ``outside`` leads from there to the next word beyond."""
    cue, closed = (words[-1], outlook.firsts) if outside < 0 else (words[0], outlook.lasts)
    for inside in words:
        within, beyond = outlook.branches[inside], outlook.branch(inside + outside)
        apart = _DISTANCES[bisect_right(_DISTANCES, abs(inside - cue)) - 1]
        yield [
            (features.of_branches, before, within, beyond),
            (features.of_word_beyond, before, _word(tree, inside + outside), beyond),
            (features.of_tags, before, tree[inside].tag, _tag(tree, inside + outside)),
            (features.of_place, before, apart, closed.get(inside, "none"), inside == cue),
        ]


def _find_below(tree: Tree, top: int) -> list[tuple[int, int]]:
    """Return ``top`` and all below it, each with its depth: 1 for ``top``."""
    found = [(top, 1)]
    for word, depth in found:
        found += [(child, depth + 1) for child in tree.dependents[word]]
    return found


def _word(tree: Tree, place: int) -> str:
    return tree.tokens[place].lemma if 0 <= place < len(tree.tokens) else _END


def _tag(tree: Tree, place: int) -> str:
    return tree.tokens[place].tag if 0 <= place < len(tree.tokens) else _END
