"""Prepositional phrases: what a word takes, and after which preposition."""

from __future__ import annotations

from collections.abc import Iterator

from .relatives import find_phrase_antecedent
from .tree import Tree

# Prepositions of two words, of which parsers hang the first elsewhere.
_SPLIT = (("rather", "than"), ("instead", "of"), ("except", "for"), ("along", "with"), ("together", "with"))
# Prepositions that mean the same to a rule.
_SAME = {
    "post": "after", "upon": "on", "onto": "on", "toward": "to", "towards": "to", "within": "in", "throughout": "in",
    "compared to": "compared with", "in comparison to": "in comparison with", "in the absence of": "in absence of",
    "in the presence of": "in presence of",
}  # fmt: skip
# Nouns between two prepositions that make one of them: "in response to". Articles between them say nothing.
_COMPLEX = frozenset(
    {
        ("as", "consequence", "of"), ("as", "result", "of"), ("by", "means", "of"), ("by", "mean", "of"),
        ("by", "virtue", "of"), ("by", "way", "of"), ("in", "absence", "of"), ("in", "addition", "to"),
        ("in", "case", "of"), ("in", "collaboration", "with"), ("in", "combination", "with"),
        ("in", "comparison", "to"), ("in", "comparison", "with"), ("in", "concert", "with"),
        ("in", "conjunction", "with"), ("in", "contrast", "to"), ("in", "cooperation", "with"),
        ("in", "presence", "of"), ("in", "reply", "to"), ("in", "response", "to"), ("in", "synergy", "with"),
        ("on", "basis", "of"), ("under", "control", "of"), ("with", "exception", "of"), ("with", "help", "of"),
    }
)  # fmt: skip
# What a number is of that says how much something changed.
_AMOUNTS = ("%", "percent", "half", "fold")
# What stands before the way that an effect takes, each with the shorter one that it means.
WAYS = {"via": "via", "through": "through", "by means of": "through", "by way of": "via"}
# Words before what something is done by.
MEANS = ("by", "through", "via")
_PHRASES = ("nmod", "acl", "dep", "advcl")


def find_preposition(tree: Tree, phrase: int) -> str | None:
    """Return the preposition of the phrase headed by ``phrase``: "of", "via", "rather than"; None for none."""
    words = find_preposition_words(tree, phrase)
    if not words:
        return None
    name = " ".join([tree[word].lower for word in words])
    return _SAME.get(name, name)


def find_preposition_words(tree: Tree, phrase: int) -> tuple[int, ...]:
    """Return the tokens of the preposition of the phrase headed by ``phrase``, in order; empty for none."""
    if not tree.dependents[phrase] and not (phrase and tree[phrase - 1].relation == "mwe"):
        return ()
    key = (find_preposition_words, phrase)
    if key not in tree.known:
        tree.known[key] = _find_preposition_words(tree, phrase)
    found: tuple[int, ...] = tree.known[key]
    return found


def _find_preposition_words(tree: Tree, phrase: int) -> tuple[int, ...]:
    cases = [child for child in tree.children(phrase, "case", "mark") if child < phrase]
    if not cases:
        # Of "via ERK and p38 pathways" parsers hang the preposition on the first name.
        first = min(tree.subtree(phrase, without=("acl", "acl:relcl", "nmod")))
        cases = [first] if tree[first].relation == "case" and first < phrase else []
        # Of "instead of B" both words may hang on B as an adverb, of "rather than B" on the verb.
        split = next(
            (place for place in (first, first - 2) if 0 <= place < phrase - 1 and _is_split(tree, place)), None
        )
        if not cases and split is not None:
            return (split, split + 1)
    if not cases:
        return ()
    words = {cases[0], *tree.children(cases[0], "mwe")}
    if len(words) == 1 and len(cases) > 1:
        # Of "in response to B" the noun between may hang on B as well, or, beside B, on what B hangs on.
        beside = (child for child in range(cases[0] + 1, cases[-1]) if _is_complex(tree, cases[0], child, cases[-1]))
        nouns = (child for child in tree.children(phrase, "dep", "compound", "mwe") if cases[0] < child < cases[-1])
        words.update(cases, nouns, beside)
    before = min(words) - 1
    if before >= 0 and _is_split(tree, before):
        words.add(before)
    return tuple(sorted(words))


def is_within(tree: Tree, noun: int) -> bool:
    """Return whether the noun is part of a preposition: "in **response** to A"."""
    return 0 < noun < len(tree) - 1 and _is_complex(tree, noun - 1, noun, noun + 1)


def _is_complex(tree: Tree, first: int, noun: int, last: int) -> bool:
    """Return whether the words ``first``, ``noun`` and ``last`` make one preposition: "in response to"."""
    return (tree[first].lower, tree[noun].lemma, tree[last].lower) in _COMPLEX


def _is_split(tree: Tree, place: int) -> bool:
    """Return whether a preposition of two words begins at ``place``."""
    return (tree[place].lower, tree[place + 1].lower) in _SPLIT


def find_prepositional(tree: Tree, word: int) -> tuple[tuple[str, int], ...]:
    """Return (preposition, head of its noun phrase) for each prepositional phrase that hangs on ``word``.

    Of "in response to B" these are both "in" with "response" and "in response to" with B; of "in which" what "which"
    stands for.
    """
    if not tree.dependents[word]:
        return ()
    key = (find_prepositional, word)
    if key not in tree.known:
        tree.known[key] = tuple(_find_prepositional(tree, word))
    found: tuple[tuple[str, int], ...] = tree.known[key]
    return found


def _find_prepositional(tree: Tree, word: int) -> Iterator[tuple[str, int]]:
    for child in tree.children(word, *_PHRASES):
        if _is_stranded(tree, child):
            yield from ((tree[child].lower, noun) for noun in _find_shared(tree, word, child))
            continue
        if tree[child].tag.startswith("VB") or (tree[child].relation == "advcl" and not _is_phrase(tree, child)):
            continue
        preposition = find_preposition(tree, child)
        if preposition is None or (preposition == "by" and is_amount(tree, child)):
            continue
        stands_for = find_phrase_antecedent(tree, child, word)
        if stands_for is not None:
            yield preposition, stands_for
            yield from _find_complex(tree, preposition, child)


def _is_stranded(tree: Tree, word: int) -> bool:
    """Return whether ``word`` is a preposition whose noun follows another verb: "binds **to** and activates A"."""
    return tree[word].tag in ("IN", "TO") and not tree.dependents[word] and precedes_conjunction(tree, word)


def precedes_conjunction(tree: Tree, word: int) -> bool:
    """Return whether right behind ``word`` another verb is joined to its head: "binds **to** and activates"."""
    behind = word + 2 if tree[min(word + 1, len(tree) - 1)].tag == "," else word + 1
    return behind < len(tree) and tree[behind].relation == "cc" and tree[behind].head == tree[word].head


def _find_shared(tree: Tree, verb: int, preposition: int) -> Iterator[int]:
    """Yield the noun of a stranded ``preposition``: the object of the next verb, or who acts in its passive."""
    for other in tree.children(verb, "conj"):
        if other > preposition:
            yield from tree.children(other, "dobj")
            yield from (each for each in tree.children(other, "nmod") if find_preposition(tree, each) == "by")
            return


def is_amount(tree: Tree, word: int) -> bool:
    """Return whether ``word`` says how much: of "reduced **by 50 %**", "by two-fold"."""
    text = tree[word].lower
    return (tree[word].tag == "CD" and text[0].isdigit()) or text in _AMOUNTS or text.endswith("fold")


def _is_phrase(tree: Tree, child: int) -> bool:
    """Return whether what hangs as a clause is a noun after a preposition: "compared with A"."""
    return tree[child].tag.startswith("NN") and not tree.children(child, "cop", "nsubj", "nsubjpass", "mark")


def _find_complex(tree: Tree, preposition: str, noun: int) -> Iterator[tuple[str, int]]:
    lemma = tree[noun].lemma
    for child in tree.children(noun, "nmod"):
        last = find_preposition(tree, child)
        if (preposition, lemma, last) in _COMPLEX:
            yield f"{preposition} {tree[noun].lower} {last}", child


def find_owners(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return the heads of whose the ``noun`` is: possessors ("its role"), then what follows "of" ("a role of A")."""
    of = (child for child in tree.children(noun, "nmod") if find_preposition(tree, child) == "of")
    return (*tree.children(noun, "nmod:poss"), *of)
