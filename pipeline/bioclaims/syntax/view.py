"""What a rule sees of a tree: the arguments of a word by grammatical function, whatever the construction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .apposition import find_apposed, stand_for
from .clauses import find_passive_agents, is_passive, is_verb
from .coordination import LEAVING_OUT, find_conjuncts
from .ellipsis import find_elided
from .gapping import find_remnants
from .heads import adjective_heads, noun_heads, verb_heads
from .prepositions import find_preposition
from .tree import Tree

# How what says more of one noun of a row hangs on it.
_SAYING_MORE = ("appos", "acl:relcl")
# Tags of words that say how a noun changes.
_CHANGED = ("VBN", "VBD", "JJR")
# Adjectives of less.
_LESS = ("defective", "deficient", "impaired")


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a word: its function, its token, and the words that coordinate it with those before it.

    Functions are ``subject`` (who acts, also in a passive), ``author`` (who writes: "we inhibited A"), ``object`` (who
    undergoes), ``within`` (where that is: "A in **B** was reduced"), ``whose`` (growth of **B** cells), ``using`` (of a
    verb), ``undergoer`` (who a noun is said to happen to: "A shows activation"), ``doer`` (who does something else by
    way of it: "A acts through activation"), ``bearer`` (who has what a participle modifies: "A shows reduced growth"),
    ``maker`` (who makes somebody so: "A renders cells susceptible"), ``modifier`` (a noun or name before a noun),
    ``shared modifier`` (before the noun that this one is coordinated with), ``possessor``, ``means`` ("by activating
    X"), ``infinitive`` (the object of "to induce X"), ``when`` (the verb of such a clause), and each preposition by its
    own name (``of``, ``via``, ``in response to``).

    ``apposed``: it stands beside another argument of the function, for the same thing ("the cytokine **A**").
    ``clause`` counts the clauses without a verb of their own: 1 for C and D of "A induced B, and C D".
    """

    function: str
    token: int
    connectives: tuple[tuple[int, ...], ...] = ()
    apposed: bool = False
    clause: int = 0


def view_arguments(tree: Tree, word: int, *, light_verbs: Mapping[str, frozenset[str]]) -> tuple[Argument, ...]:
    """Return the arguments of ``word``, coordination resolved, in order of function and text.

    ``light_verbs`` gives, per lemma, how the verb takes the noun that carries its meaning: as its object (the empty
    string: "has an effect") or after a preposition ("leads to an increase"); after ``UNDERGOES`` where the subject is
    who undergoes it ("undergoes cleavage").
    """
    key = (view_arguments, word)
    verbs, found = tree.known.get(key, (None, ()))
    if verbs is not light_verbs:
        found = tuple(_view(tree, word, light_verbs))
        tree.known[key] = (light_verbs, found)
    arguments: tuple[Argument, ...] = found
    return arguments


def _view(tree: Tree, word: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterable[Argument]:
    tag, heads_verb = tree[word].tag, is_verb(tree, word)
    if heads_verb or (tag.startswith("JJ") and find_passive_agents(tree, word)):
        heads = verb_heads(tree, word, light_verbs)
    elif tag.startswith("NN"):
        heads = noun_heads(tree, word, light_verbs)
    else:
        heads = adjective_heads(tree, word, light_verbs)
    found: dict[tuple[str, int], Argument] = {}
    for function, head in heads:
        for argument in _expand(tree, function, head, word):
            found.setdefault((function, argument.token), argument)
    for argument in _find_elided_subjects(tree, word) if heads_verb or tree.children(word, "cop") else ():
        found.setdefault((argument.function, argument.token), argument)
    for argument in _find_stray(tree, word, tuple(found.values())):
        found.setdefault((argument.function, argument.token), argument)
    for argument in [each for each in found.values() if tree.dependents[each.token]]:
        for apposed in _find_apposed(tree, argument, word):
            found.setdefault((argument.function, apposed.token), apposed)
    return found.values()


def _find_elided_subjects(tree: Tree, verb: int) -> Iterator[Argument]:
    """Yield the subjects of clauses that share the verb, or what is said: C of "A activates B, whereas **C** does not".

    Their connectives begin with the auxiliary that stands for the verb.
    """
    function = "object" if is_passive(tree, verb) else "subject"
    for auxiliary in find_elided(tree, verb):
        for subject in tree.children(auxiliary, "nsubj", "nsubjpass"):
            for conjunct in find_conjuncts(tree, subject):
                for token in stand_for(tree, conjunct.token):
                    yield Argument(function, token, ((auxiliary,), *conjunct.connectives[1:]))


def _find_stray(tree: Tree, word: int, known: tuple[Argument, ...]) -> Iterator[Argument]:
    """Yield the excluded conjuncts that the parser hung on the word itself: "depends on A but not **B** or **C**"."""
    if not _denies(tree):
        return
    tokens = {argument.token for argument in known}
    for child in tree.children(word, "nmod", "dep", "conj", "dobj", "appos"):
        if child in tokens:
            continue
        left = min(tree.subtree(child))
        negator = next((index for index in range(max(left - 1, 0), child) if tree[index].lower in LEAVING_OUT), None)
        before = [argument for argument in known if negator is not None and argument.token < negator]
        if negator is None or not before:
            continue
        nearest = max(before, key=lambda argument: argument.token)
        # Of "by inhibitors of A but not **by** B" B stands beside the inhibitors.
        if find_preposition(tree, child) not in (None, nearest.function):
            continue
        for conjunct in find_conjuncts(tree, child):
            for token in stand_for(tree, conjunct.token):
                yield Argument(nearest.function, token, ((negator,), *conjunct.connectives))


def _denies(tree: Tree) -> bool:
    """Return whether the sentence has "not" or "nor" anywhere, as most have not."""
    if _denies not in tree.known:
        tree.known[_denies] = any(token.lower in LEAVING_OUT for token in tree.tokens)
    found: bool = tree.known[_denies]
    return found


def _expand(tree: Tree, function: str, head: int, word: int) -> Iterator[Argument]:
    """Yield the conjuncts of ``head`` that are not the word itself ("A and inhibition of B"), and counterparts."""
    for conjunct in find_conjuncts(tree, head):
        # Of "A, an inhibitor of B, and C" only A is one; of "A, which inhibits B, and C" only A does.
        beyond = tree[word].relation in _SAYING_MORE and tree[word].head == head and conjunct.token > word
        if conjunct.token == word or beyond or _is_changed_otherwise(tree, word, head, conjunct.token):
            continue
        for token in stand_for(tree, conjunct.token):
            yield Argument(function, token, conjunct.connectives)
        for clause, remnant in find_remnants(tree, conjunct.token):
            yield Argument(function, remnant, clause=clause)


def _is_changed_otherwise(tree: Tree, word: int, head: int, conjunct: int) -> bool:
    """Return whether another participle than ``word`` changes the ``conjunct``: "**reduced** A and raised B"."""
    modifies = tree[word].relation == "amod" and tree[word].head == head != conjunct
    beside = (tree[child] for child in tree.children(conjunct, "amod", "advmod"))
    return modifies and any(each.tag in _CHANGED or each.lower in _LESS for each in beside)


def _find_apposed(tree: Tree, argument: Argument, word: int) -> Iterator[Argument]:
    for conjunct in find_apposed(tree, argument.token):
        if conjunct.token != word:
            connectives = (*argument.connectives, *conjunct.connectives)
            yield Argument(argument.function, conjunct.token, connectives, apposed=True, clause=argument.clause)
