"""What speaks for an event being denied or doubted: short readable names, which a ledger gives weights."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ...syntax.prepositions import find_preposition
from ...syntax.tree import Tree
from ..scopes import CueScope
from .occurrence import Occurrence

_HIGHEST, _FARTHEST = 5, 3
# Dependents that may deny or doubt what they hang on; others are what it is about.
_SMALL = (
    "neg",
    "advmod",
    "amod",
    "mark",
    "aux",
    "det",
    "cc",
    "cc:preconj",
    "dep",
    "case",
    "cop",
    "auxpass",
    "compound",
)


def describe_event(
    tree: Tree, event: Occurrence, triggers: Collection[int], scopes: Sequence[CueScope], *, guideline: str
) -> list[str]:
    """Return what may speak for and against ``event`` being denied or doubted.

    ``triggers`` are the tokens of the triggers of all events of the sentence, ``scopes`` its cues.
    """
    word = tree[event.trigger].lemma
    found = ["any", event.type, word, f"outer {min(len(event.outer), 2)}", f"under {guideline}"]
    found += (f"under {guideline} {event.type}", f"under {guideline} {word}")
    for part in _parts_of(tree[event.trigger].lower):
        found += (f"part {part}", f"part {part} {event.type}", f"under {guideline} part {part}")
    found += (f"has {role} {'event' if nested else 'name'}" for role, _, nested in event.arguments)
    found += _of_cues(tree, event, triggers, scopes, guideline)
    found += _of_words_about(tree, event, triggers)
    for role, token, nested in event.arguments:
        found += _of_argument(tree, event, role, token, nested)
    return list(dict.fromkeys(found))


def _of_cues(
    tree: Tree, event: Occurrence, triggers: Collection[int], scopes: Sequence[CueScope], guideline: str
) -> Iterator[str]:
    if not scopes:
        yield "no cue"
    for scope in scopes:
        cue = " ".join([tree[token].lemma for token in scope.tokens])
        head = scope.tokens[-1]
        way = _way(tree, head, event.trigger)
        between = sum(token in triggers for token in _line(tree, head, event.trigger))
        rank = sorted(triggers, key=lambda token: (abs(token - head), token)).index(event.trigger)
        before = sum(scope.first <= token < event.trigger for token in triggers)
        inside = scope.first <= event.trigger <= scope.last
        reached = [role for role, token, _ in event.arguments if scope.first <= token <= scope.last]
        outside = any(scope.first <= token <= scope.last for token in event.outer)
        itself = event.trigger in scope.tokens
        state = f"{'itself' if itself else 'in' if inside else 'out of'} {'+'.join(sorted(reached)) or 'none'}"
        if outside:
            state += " with outer"
        for name in (scope.kind, cue, f"under {guideline} {scope.kind}"):
            yield f"{name} {state}"
            yield f"{name} {state} between {min(between, 2)}"
            yield f"{name} way {way}"
            yield f"{name} {state} rank {min(rank, 3)}"
            yield f"{name} {state} before {min(before, 2)}"
        yield f"{scope.kind} {event.type} {'in' if inside else 'out'} {min(between, 2)}"
        yield f"{cue} {tree[event.trigger].lemma} {'in' if inside else 'out'}"
        for role, token, nested in event.arguments:
            kind = "event" if nested else "name"
            yield f"{scope.kind} way to {role} {kind} {_way(tree, head, token)}"
            yield f"{cue} way to {role} {kind} {_way(tree, head, token)}"


def _of_words_about(tree: Tree, event: Occurrence, triggers: Collection[int]) -> Iterator[str]:
    """Yield the words above the trigger, and the small ones that hang on it and on these."""
    up: list[str] = []
    passed, joined = 0, False
    current: int | None = event.trigger
    for height in range(_HIGHEST):
        if current is None:
            break
        way = "^".join(up) or "own"
        if height:
            lemma = tree[current].lemma
            yield f"above {lemma}"
            yield f"above {lemma} after {passed}"
            yield f"above {way} {lemma}"
            passed += current in triggers and not joined
            if tree.head(current) is None:
                yield f"root {lemma}"
        for child in tree.children(current):
            if tree[child].relation in _SMALL or tree[child].tag in ("RB", "MD", "DT"):
                yield f"{way} {tree[child].relation} {tree[child].lemma}"
                if height:
                    yield f"above has {tree[child].relation} {tree[child].lemma} after {passed}"
            elif tree[child].relation in ("nsubj", "nsubjpass"):
                yield f"{way} subject {tree[child].lemma}"
        joined = tree[current].relation == "conj"
        if not joined:
            up.append(_step(tree, current))
        current = tree.head(current)
    for place in (event.trigger - 1, event.trigger - 2, event.trigger + 1):
        if 0 <= place < len(tree):
            yield f"at {place - event.trigger} {tree[place].lemma}"


def _of_argument(tree: Tree, event: Occurrence, role: str, token: int, nested: bool) -> Iterator[str]:
    kind = f"{role} {'event' if nested else 'name'}"
    for child in tree.children(token):
        if tree[child].relation in _SMALL:
            yield f"{kind} has {tree[child].relation} {tree[child].lemma}"
    head = tree.head(token)
    if head is not None:
        yield f"{kind} below {_step(tree, token)} {tree[head].lemma}"
        for child in tree.children(head):
            if child != token and tree[child].relation in ("neg", "det", "cc", "cc:preconj", "case", "mark"):
                yield f"{kind} beside {tree[child].relation} {tree[child].lemma}"
    for back in (1, 2, 3):
        if token - back >= 0:
            yield f"{kind} after {tree[token - back].lemma} {back}"
    yield f"{kind} at the end of {_way(tree, event.trigger, token)}"


def _line(tree: Tree, start: int, end: int) -> list[int]:
    """Return the words on the way between two words, but for these and for those that a word there is joined to."""
    up, down = [start, *tree.ancestors(start)], [end, *tree.ancestors(end)]
    top = next((word for word in up if word in down), None)
    if top is None:
        return []
    ups, downs = up[: up.index(top) + 1], down[: down.index(top) + 1]
    joined = {tree[word].head for word in (*ups[:-1], *downs[:-1]) if tree[word].relation == "conj"}
    return [word for word in dict.fromkeys((*ups, *downs)) if word not in (start, end) and word not in joined]


def _way(tree: Tree, start: int, end: int) -> str:
    """Return the steps from ``start`` up and down to ``end``; "far" where there are too many."""
    if start == end:
        return "self"
    up, down = [start, *tree.ancestors(start)], [end, *tree.ancestors(end)]
    top = next((word for word in up if word in down), None)
    if top is None:
        return "apart"
    ups, downs = up[: up.index(top)], down[: down.index(top)]
    if min(len(ups), len(downs)) > _FARTHEST or max(len(ups), len(downs)) > 2 * _FARTHEST:
        return "far"
    steps = [("^", word) for word in ups] + [(">", word) for word in reversed(downs)]
    return "".join([f"{side}{_step(tree, word)}" for side, word in steps if tree[word].relation != "conj"]) or "conj"


def _step(tree: Tree, word: int) -> str:
    relation = tree[word].relation
    preposition = find_preposition(tree, word) if relation in ("nmod", "advcl", "acl") else None
    return f"{relation}:{preposition}" if preposition else relation


def _parts_of(word: str) -> Iterator[str]:
    """Yield how the word begins, and its parts at hyphens: "un-", "deficient"."""
    yield f"{word[:3]}-"
    yield f"{word[:2]}-"
    if "-" in word:
        yield from (part for part in (word.partition("-")[0], word.rpartition("-")[2]) if part)
