"""What speaks for a phrase being a cue: clues, as events have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...events.clues import Clue
from ...syntax.steps import label_steps
from ...syntax.tree import Tree
from . import features
from .candidates import Candidate
from .outlook import find_head, tag_at, word_at

_MOST_CHILDREN = 3


def find_cue_clues(tree: Tree, candidates: Sequence[Candidate]) -> list[tuple[Clue, ...]]:
    """Return what may speak for and against each of ``candidates``, all those of the sentence, being a cue."""
    return [
        tuple(dict.fromkeys((*_describe_alone(tree, each.phrase, each.tokens), *_describe_next(each, candidates))))
        for each in candidates
    ]


def _describe_alone(tree: Tree, phrase: str, tokens: tuple[int, ...]) -> list[Clue]:
    found: list[Clue] = [(features.of_any,), *_describe_cue(tree, phrase, tokens)]
    lemmas = " ".join([tree[token].lemma for token in tokens])
    if lemmas != phrase:
        # What "fails" has not shown, "failed" and "fail" may have.
        found += _describe_cue(tree, f"any {lemmas}", tokens)
    return found


def _describe_next(candidate: Candidate, candidates: Sequence[Candidate]) -> Iterator[Clue]:
    """Yield which phrases that may be cues stand next to one, whether or not they are: "whether … or"."""
    phrase, first, last = candidate.phrase, candidate.tokens[0], candidate.tokens[-1]
    before = [each for each in candidates if each.tokens[-1] < first]
    behind = [each for each in candidates if each.tokens[0] > last]
    if before:
        yield (features.of_next, phrase, "follows", max(before, key=lambda each: (each.tokens[-1], each.size)).phrase)
    if behind:
        yield (features.of_next, phrase, "precedes", min(behind, key=lambda each: (each.tokens[0], -each.size)).phrase)


def _describe_cue(tree: Tree, phrase: str, tokens: tuple[int, ...]) -> Iterator[Clue]:
    head, steps = find_head(tree, tokens), label_steps(tree)
    first, last = tokens[0], tokens[-1]
    yield (features.of_phrase, phrase, tree[head].tag, steps[head])
    farther, before, after, second = (word_at(tree, place) for place in (first - 2, first - 1, last + 1, last + 2))
    next_tag = tag_at(tree, last + 1)
    yield (features.of_neighbours, phrase, "after", before, tag_at(tree, first - 1))
    yield (features.of_neighbours, phrase, "before", after, next_tag)
    yield (features.of_two_before, phrase, f"{farther} {before}")
    yield (features.of_two_behind, phrase, f"{after} {second}", f"{next_tag} {tag_at(tree, last + 2)}")
    yield (features.of_tag_neighbours, tree[head].tag, before, after, second)
    form = _name_form(tree[first].text)
    yield (features.of_form, phrase, form)
    yield (features.of_any_form, form)
    governor = tree.head(head)
    if governor is not None:
        yield (features.of_tag_governor, tree[head].tag, tree[governor].lemma)
        yield (features.of_governor, phrase, tree[governor].lemma, tree[governor].tag)
        for child in tree.dependents[governor]:
            if child not in tokens:
                yield (features.of_sibling, phrase, steps[child], tree[child].lemma)
    yield (features.of_children, phrase, min(len(tree.dependents[head]), _MOST_CHILDREN))
    for child in tree.dependents[head]:
        if child not in tokens:
            yield (features.of_child, phrase, steps[child])
            yield (features.of_child_word, phrase, steps[child], tree[child].lemma)
            yield (features.of_any_child, steps[child], tree[child].lemma)
        for below in tree.dependents[child]:
            yield (features.of_grandchild, phrase, steps[child], steps[below], tree[below].lemma)
    if tree.tokens[-1].lower not in (".", "?"):
        yield (features.of_title, phrase)


def _name_form(text: str) -> str:
    """Return whether the word is in capitals, has a capital first, or is small."""
    if text.isupper() and len(text) > 1:
        return "in capitals"
    return "with a capital" if text[0].isupper() else "small"
