"""What speaks for each word about a cue being the first or the last of its scope: clues, as events have them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...events.clues import Clue
from ...syntax.steps import label_steps
from ...syntax.tree import Tree
from . import features
from .clauses import find_clauses
from .outlook import END, Outlook, find_head, tag_at, word_at

# What distances in words are called: the largest of these that is not above them.
_DISTANCES = (0, 1, 2, 3, 5, 8, 12, 20)
_APART = tuple(max(each for each in _DISTANCES if each <= distance) for distance in range(_DISTANCES[-1] + 1))
# Words that may begin something that is no longer denied: by their labels, and by their tags.
_JOINING = frozenset({"mark", "cc", "cc:preconj"})
_JOINING_TAGS = frozenset({",", ":", "CC", "WDT", "WP", "WP$", "WRB"})
_AUXILIARIES = ("auxpass", "cop")
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")


@dataclass(frozen=True, slots=True)
class PhraseCue:
    """A phrase that is a cue of a ``kind``, and its tokens."""

    phrase: str
    tokens: tuple[int, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class EdgeClues:
    """What speaks for and against an edge of a scope at each of some words.

    ``lefts`` has an item for each word up to the cue's first one, ``rights`` for each from its last one on.
    ``passed`` has what the scope passes to reach that word, each where it is met first: it speaks at all words behind.
    """

    lefts: list[list[Clue]]
    rights: list[list[Clue]]
    passed: list[list[Clue]]

    def list_rights(self) -> Iterator[list[Clue]]:
        """Yield all that speaks at each word from the cue's last one on."""
        passed: list[Clue] = []
        for clues, met in zip(self.rights, self.passed, strict=True):
            passed += met
            yield clues + passed


def find_edge_clues(tree: Tree, cue: PhraseCue) -> EdgeClues:
    """Return what may speak for and against the scope's beginning with each word up to the cue, and its ending."""
    head = find_head(tree, cue.tokens)
    outlook = Outlook.of(tree, head)
    before = (cue.kind, f"{cue.kind} {tree[head].tag[:2]} {label_steps(tree)[head]}", cue.phrase)
    lefts = list(_describe_edges(tree, before, outlook, range(cue.tokens[0] + 1), outside=-1))
    rights = list(_describe_edges(tree, before, outlook, range(cue.tokens[-1], len(tree)), outside=1))
    _add_governor(tree, before, outlook, head, lefts)
    _add_cut(tree, before, cue.tokens, rights)
    _add_brackets(tree, cue, rights)
    passed = _find_passed(tree, before, cue.tokens[-1])
    _add_clauses(tree, cue, passed)
    return EdgeClues(lefts, rights, passed)


def _describe_edges(
    tree: Tree, before: features.Prefixes, outlook: Outlook, words: range, *, outside: int
) -> Iterator[list[Clue]]:
    """Yield what may speak for an edge at each of ``words``; ``outside`` leads from there to the next word beyond."""
    cue, closed = (words[-1], outlook.firsts) if outside < 0 else (words[0], outlook.lasts)
    tokens, branches = tree.tokens, outlook.branches
    for inside in words:
        place = inside + outside
        # What is beyond the first word of a sentence or its last one is not there.
        token, beyond = (tokens[place], branches[place]) if 0 <= place < len(tokens) else (None, END)
        lemma, tag = (token.lemma, token.tag) if token else (END, END)
        apart = _APART[min(abs(inside - cue), len(_APART) - 1)]
        yield [
            (features.of_branches, before, branches[inside], beyond),
            (features.of_word_beyond, before, lemma, beyond),
            (features.of_tags, before, tokens[inside].tag, tag),
            (features.of_place, before, apart, closed.get(inside, "none"), inside == cue),
        ]


def _add_governor(tree: Tree, before: features.Prefixes, outlook: Outlook, head: int, lefts: list[list[Clue]]) -> None:
    """Add what the cue hangs on: of a passive the subject is often denied with it, "A was **not** found"."""
    above = tree.head(head)
    governor = head if above is None else above
    lemma = "root" if above is None else tree[above].lemma
    shape = " ".join((tree[governor].tag, *_name_shape(tree, governor)))
    for word, clues in enumerate(lefts):
        within, beyond, at_cue = outlook.branches[word], outlook.branch(word - 1), word == len(lefts) - 1
        clues.append((features.of_governor_word, before, lemma, within, beyond, at_cue))
        clues.append((features.of_governor_shape, before, shape, within, beyond, at_cue))


def _name_shape(tree: Tree, governor: int) -> Iterator[str]:
    """Yield whether the verb is passive or a copula's, and whether what it raises is passive: "seem to be bound"."""
    labels = {tree[child].relation for child in tree.dependents[governor]}
    yield from (label for label in _AUXILIARIES if label in labels)
    raised = (child for child in tree.dependents[governor] if tree[child].relation == "xcomp")
    if any(tree[below].relation == "auxpass" for child in raised for below in tree.dependents[child]):
        yield "over a passive"


def _find_passed(tree: Tree, before: features.Prefixes, last: int) -> list[list[Clue]]:
    """Return the commas, conjunctions and relative words from the cue on, each once: what a scope passes."""
    steps = label_steps(tree)
    known: dict[Clue, int] = {}
    for word in range(last + 1, len(tree)):
        each = tree[word]
        if each.relation in _JOINING or each.tag in _JOINING_TAGS:
            tag = tag_at(tree, word + 1)
            known.setdefault((features.of_passed, before, each.lower, tag), word)
            if each.tag == ",":
                known.setdefault((features.of_passed, before, ",", word_at(tree, word + 1)), word)
            elif each.tag == "CC":
                known.setdefault((features.of_passed, before, f"CC {steps[word]}", tag), word)
    passed: list[list[Clue]] = [[] for _ in range(last, len(tree))]
    for clue, word in known.items():
        passed[word - last].append(clue)
    return passed


def _add_clauses(tree: Tree, cue: PhraseCue, passed: list[list[Clue]]) -> None:
    """Add the clauses that begin behind the cue, each where it begins: what hangs how, with which words of its own."""
    known: set[str] = set()
    for clause in find_clauses(tree):
        behind = clause.first - cue.tokens[-1]
        if behind > 0:
            side = "before" if clause.head < cue.tokens[0] else "in" if clause.head <= cue.tokens[-1] else "behind"
            own = f"{tree[clause.word].relation} with {clause.own}"
            forms = (
                own, f"{own} of {side} {tree[clause.head].tag[:2]}",
                f"{tree[clause.word].relation} {tree[clause.word].tag}",
            )  # fmt: skip
            new = [form for form in forms if form not in known]
            known.update(new)
            passed[behind] += [(features.of_clause, (cue.kind, cue.phrase), form) for form in new]


def _add_brackets(tree: Tree, cue: PhraseCue, rights: list[list[Clue]]) -> None:
    """Add to each word whether an edge behind it would part a bracket that opens or closes behind the cue."""
    depth = 0
    for word, clues in enumerate(rights, start=cue.tokens[-1]):
        if word > cue.tokens[-1]:
            depth += (tree[word].text in _OPENING) - (tree[word].text in _CLOSING)
        clues.append((features.of_bracket, cue.kind, max(-1, min(depth, 1))))


def _add_cut(tree: Tree, before: features.Prefixes, tokens: tuple[int, ...], rights: list[list[Clue]]) -> None:
    """Add to each word which steps of the tree an edge behind it would cut, and at what."""
    steps, last, size = label_steps(tree), tokens[-1], len(tree)
    cut: list[dict[str, None]] = [{} for _ in rights]
    for token in tree.tokens:
        word, head = token.index, token.head
        low, high = (head, word) if head < word else (word, head)
        if high <= last or head == word or token.relation == "punct":
            continue
        if word > head:
            place = "early " if tokens[0] <= head < last else ""
            name = f"before {steps[word]}" if head < tokens[0] else f"{place}{steps[word]} of {tree[head].tag[:2]}"
        elif word >= tokens[0]:
            name = f"up {steps[word]}"
        else:
            continue
        for edge in range(max(low, last), min(high, size)):
            cut[edge - last][name] = None
    for names, clues in zip(cut, rights, strict=True):
        clues += [(features.of_cut, before[:2], name) for name in names or ("nothing",)]
