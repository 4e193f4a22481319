"""What speaks for an event being denied or doubted: clues, as the ledger of events has them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from ...events.clues import Clue
from ...syntax.clauses import NOUN_SUBJECTS
from ...syntax.steps import climb, label_steps, meet
from ...syntax.tree import Tree
from ..scopes import CueScope
from . import features
from .occurrence import Occurrence

_HIGHEST, _FARTHEST = 5, 3
# Dependents that may deny or doubt what they hang on; others are what it is about.
_SMALL = frozenset(
    {
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
    }
)
_SMALL_TAGS = ("RB", "MD", "DT")
_BESIDE = frozenset({"neg", "det", "cc", "cc:preconj", "case", "mark"})


class Outlook:
    """One sentence with its cues and the triggers of its events; what many events ask is found once.

    ``triggers`` are tokens, ``scopes`` the cues of the sentence; ``guideline`` names the annotation that is to be met.
    """

    def __init__(self, tree: Tree, triggers: Collection[int], scopes: Sequence[CueScope], *, guideline: str) -> None:
        """Keep what is given; nothing is looked at before it is asked for."""
        self.tree, self.triggers, self.scopes, self.guideline = tree, frozenset(triggers), scopes, guideline
        self.steps = label_steps(tree)
        self._about: dict[int, tuple[Clue, ...]] = {}
        self._ways: dict[tuple[int, int], str] = {}

    def find_clues(self, event: Occurrence) -> tuple[Clue, ...]:
        """Return what may speak for and against ``event`` being denied or doubted."""
        token = event.trigger
        about = self._about.get(token)
        if about is None:
            about = self._about[token] = tuple(dict.fromkeys(_of_words_about(self, token)))
        word = self.tree[token].lemma
        own: list[Clue] = [(features.of_event, self.guideline, event.type, word, min(len(event.outer), 2))]
        own += [(features.of_part, self.guideline, event.type, part) for part in _parts_of(self.tree[token].lower)]
        own += _of_cues(self, event) if self.scopes else [(features.of_no_cue,)]
        for role, place, nested in event.arguments:
            kind = f"{role} {'event' if nested else 'name'}"
            own.append((features.of_role, kind))
            own += _of_argument(self, kind, place)
            own.append((features.of_argument_way, kind, self.way(token, place)))
        # What stands about the trigger comes from other functions, so that nothing is in both.
        return (*dict.fromkeys(own), *about)

    def way(self, start: int, end: int) -> str:
        """Return the steps from ``start`` up and down to ``end``; "far" where there are too many."""
        key = (start, end)
        if key not in self._ways:
            self._ways[key] = _name_way(self, start, end)
        return self._ways[key]


def _of_cues(outlook: Outlook, event: Occurrence) -> Iterator[Clue]:
    tree, trigger = outlook.tree, event.trigger
    for scope in outlook.scopes:
        cue = " ".join([tree[token].lemma for token in scope.tokens])
        head = scope.tokens[-1]
        way = outlook.way(head, trigger)
        inside = scope.first <= trigger <= scope.last
        between = min(_count_between(outlook, head, trigger), 2)
        rank = sum((abs(each - head), each) < (abs(trigger - head), trigger) for each in outlook.triggers)
        before = sum(scope.first <= each < trigger for each in outlook.triggers)
        state = _name_state(scope, event, inside=inside)
        for name in (scope.kind, cue, f"under {outlook.guideline} {scope.kind}"):
            yield (features.of_state, name, state, "")
            yield (features.of_state, name, state, f"between {between}")
            yield (features.of_way, name, way)
            yield (features.of_state, name, state, f"rank {min(rank, 3)}")
            yield (features.of_state, name, state, f"before {min(before, 2)}")
        place: Literal["in", "out"] = "in" if inside else "out"
        yield (features.of_cue_and_event, scope.kind, event.type, f"{place} {between}")
        yield (features.of_cue_and_event, cue, tree[trigger].lemma, place)
        for role, token, nested in event.arguments:
            kind, to = f"{role} {'event' if nested else 'name'}", outlook.way(head, token)
            yield (features.of_way_to_argument, scope.kind, kind, to)
            yield (features.of_way_to_argument, cue, kind, to)


def _name_state(scope: CueScope, event: Occurrence, *, inside: bool) -> str:
    """Return what of the event stands in ``scope``: its trigger, arguments, events that it is an argument of."""
    place = "itself" if event.trigger in scope.tokens else "in" if inside else "out of"
    reached = sorted(role for role, token, _ in event.arguments if scope.first <= token <= scope.last)
    outer = any(scope.first <= token <= scope.last for token in event.outer)
    return f"{place} {'+'.join(reached) or 'none'}{' with outer' if outer else ''}"


def _of_words_about(outlook: Outlook, trigger: int) -> Iterator[Clue]:
    """Yield the words above the trigger, and the small ones that hang on it and on these."""
    tree, up, passed, joined = outlook.tree, list[str](), 0, False
    line = climb(tree, trigger)[:_HIGHEST]
    for height, current in enumerate(line):
        way = "^".join(up) or "own"
        if height:
            lemma = tree[current].lemma
            yield (features.of_word_above, lemma)
            yield (features.of_word_after, lemma, passed)
            yield (features.of_word_at, way, lemma)
            passed += current in outlook.triggers and not joined
            if tree.head(current) is None:
                yield (features.of_root, lemma)
        for child in tree.dependents[current]:
            each = tree[child]
            if each.relation in _SMALL or each.tag in _SMALL_TAGS:
                yield (features.of_small_word, way, each.relation, each.lemma)
                if height:
                    yield (features.of_small_word_after, each.relation, each.lemma, passed)
            elif each.relation in NOUN_SUBJECTS:
                yield (features.of_subject, way, each.lemma)
        joined = tree[current].relation == "conj"
        if not joined:
            up.append(outlook.steps[current])
    for place in (trigger - 1, trigger - 2, trigger + 1):
        if 0 <= place < len(tree):
            yield (features.of_beside, place - trigger, tree[place].lemma)


def _of_argument(outlook: Outlook, role: str, token: int) -> Iterator[Clue]:
    tree = outlook.tree
    for child in tree.dependents[token]:
        if tree[child].relation in _SMALL:
            yield (features.of_argument_word, role, tree[child].relation, tree[child].lemma)
    head = tree.head(token)
    if head is not None:
        yield (features.of_argument_head, role, outlook.steps[token], tree[head].lemma)
        for child in tree.dependents[head]:
            if child != token and tree[child].relation in _BESIDE:
                yield (features.of_argument_sibling, role, tree[child].relation, tree[child].lemma)
    for back in range(1, min(3, token) + 1):
        yield (features.of_argument_after, role, tree[token - back].lemma, back)


def _count_between(outlook: Outlook, start: int, end: int) -> int:
    """Return how many triggers stand on the way between two words; words that one there is joined to do not count."""
    tree = outlook.tree
    ups, downs = meet(tree, start, end)
    if not ups:
        return 0
    joined = {tree[word].head for word in (*ups[:-1], *downs[:-1]) if tree[word].relation == "conj"}
    return len((outlook.triggers & {*ups, *downs}) - {start, end} - joined)


def _name_way(outlook: Outlook, start: int, end: int) -> str:
    if start == end:
        return "self"
    ups, downs = meet(outlook.tree, start, end)
    if not ups:
        return "apart"
    high, deep = len(ups) - 1, len(downs) - 1
    if min(high, deep) > _FARTHEST or max(high, deep) > 2 * _FARTHEST:
        return "far"
    steps = [("^", word) for word in ups[:-1]] + [(">", word) for word in reversed(downs[:-1])]
    tree, labels = outlook.tree, outlook.steps
    return "".join([f"{side}{labels[word]}" for side, word in steps if tree[word].relation != "conj"]) or "conj"


def _parts_of(word: str) -> Iterator[str]:
    """Yield how the word begins, and its parts at hyphens: "un-", "deficient"."""
    yield f"{word[:3]}-"
    yield f"{word[:2]}-"
    if "-" in word:
        yield from (part for part in (word.partition("-")[0], word.rpartition("-")[2]) if part)
