"""What a rule sees of a tree: the arguments of a word by grammatical function, whatever the construction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .clauses import find_object_heads, find_passive_agents, find_subject_heads, is_means, is_passive, is_verb
from .coordination import ADDITIVE, Conjunct, find_conjuncts
from .nominals import find_nominal_subjects
from .prepositions import find_preposition_words, find_prepositional
from .tree import Tree


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a word: its function, its token, and the words that coordinate it with those before it.

    Functions are ``subject`` (who acts, also in a passive), ``object`` (who undergoes), ``modifier`` (a noun or name
    before a noun), ``possessor``, ``means`` ("by activating X"), ``infinitive`` (the object of "to induce X"), and
    each preposition by its own name (``of``, ``on``, ``via``).
    """

    function: str
    token: int
    connectives: tuple[tuple[int, ...], ...] = ()


def view_arguments(tree: Tree, word: int, *, light_verbs: Mapping[str, frozenset[str]]) -> tuple[Argument, ...]:
    """Return the arguments of ``word``, coordination resolved, in order of function and text.

    ``light_verbs`` gives, per lemma, how the verb takes the noun that carries its meaning: as its object (the empty
    string: "has an effect") or after a preposition ("leads to an increase").
    """
    tag = tree[word].tag
    if is_verb(tree, word) or (tag.startswith("JJ") and find_passive_agents(tree, word)):
        heads = _verb_heads(tree, word)
    elif tag.startswith("NN"):
        heads = _noun_heads(tree, word, light_verbs)
    else:
        heads = _adjective_heads(tree, word)
    found = {
        (function, conjunct.token): Argument(function, conjunct.token, conjunct.connectives)
        for function, head in heads
        for conjunct in _expand(tree, head, word)
    }
    for argument in _find_stray(tree, word, tuple(found.values())):
        found.setdefault((argument.function, argument.token), argument)
    return tuple(found.values())


def _find_stray(tree: Tree, word: int, known: tuple[Argument, ...]) -> Iterator[Argument]:
    """Yield the excluded conjuncts that the parser hung on the word itself: "depends on A but not **B** or **C**"."""
    tokens = {argument.token for argument in known}
    for child in tree.children(word, "nmod", "dep", "conj", "dobj", "appos"):
        left = min(tree.subtree(child))
        negator = next((index for index in range(max(left - 1, 0), child) if tree[index].lower in ("not", "nor")), None)
        before = [argument for argument in known if negator is not None and argument.token < negator]
        if child in tokens or negator is None or not before:
            continue
        nearest = max(before, key=lambda argument: argument.token)
        for conjunct in find_conjuncts(tree, child):
            yield Argument(nearest.function, conjunct.token, ((negator,), *conjunct.connectives))


def _expand(tree: Tree, head: int, word: int) -> tuple[Conjunct, ...]:
    """Return the conjuncts of ``head`` that are not the word itself ("A and inhibition of B")."""
    return tuple(conjunct for conjunct in find_conjuncts(tree, head) if conjunct.token != word)


def _verb_heads(tree: Tree, verb: int) -> Iterator[tuple[str, int]]:
    passive = is_passive(tree, verb)
    yield from (("object" if passive else "subject", head) for head in find_subject_heads(tree, verb))
    if passive:
        yield from (("subject", head) for head in find_passive_agents(tree, verb))
    yield from (("object", head) for head in find_object_heads(tree, verb))
    joined = "subject" if passive else "object"
    yield from ((joined, head) for name, head in find_prepositional(tree, verb) if name in ADDITIVE and head > verb)
    yield from _common_heads(tree, verb)


def _noun_heads(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    yield from (("subject", head) for head in find_nominal_subjects(tree, noun, light_verbs))
    modifiers = tree.children(noun, "compound", "amod", "nmod:npmod", "dep")
    yield from (("modifier", child) for child in modifiers if child < noun)
    yield from (("possessor", child) for child in tree.children(noun, "nmod:poss"))
    yield from _common_heads(tree, noun)
    verb = tree.head(noun)
    if verb is not None and tree[noun].relation == "dobj" and "" in light_verbs.get(tree[verb].lemma, frozenset()):
        # "has an effect **on B**", "plays a role **in B**": parsers hang the phrase on the verb as often.
        yield from ((name, head) for name, head in find_prepositional(tree, verb) if head > noun)


def _adjective_heads(tree: Tree, adjective: int) -> Iterator[tuple[str, int]]:
    yield from (("subject", head) for head in find_subject_heads(tree, adjective))
    modifiers = tree.children(adjective, "nmod:npmod", "compound")
    yield from (("modifier", child) for child in modifiers if child < adjective)
    yield from _common_heads(tree, adjective)
    verb = tree.head(adjective)
    if tree[adjective].tag.startswith("RB") and verb is not None:
        yield from (("object", head) for head in find_object_heads(tree, verb))
        # "occurs independently of A": the phrase right after the adverb is its own, whatever it hangs on.
        for name, head in find_prepositional(tree, verb):
            if find_preposition_words(tree, head)[0] == adjective + 1:
                yield name, head


def _common_heads(tree: Tree, word: int) -> Iterator[tuple[str, int]]:
    yield from find_prepositional(tree, word)
    clauses = tree.children(word, "advcl", "acl", "xcomp", "nmod")
    yield from (("means", child) for child in clauses if is_means(tree, child))
    for child in tree.children(word, "xcomp", "advcl", "ccomp", "acl"):
        mark = tree.child(child, "mark")
        if mark is not None and tree[mark].lower == "to":
            yield from (("infinitive", head) for head in find_object_heads(tree, child))
