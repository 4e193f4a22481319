"""What a rule sees of a tree: the arguments of a word by grammatical function, whatever the construction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .apposition import find_apposed, stand_for
from .clauses import (
    find_next_coordinated_verb,
    find_object_heads,
    find_passive_agents,
    find_subject_heads,
    is_gerund_after,
    is_means,
    is_passive,
    is_verb,
)
from .coordination import ADDITIVE, find_conjuncts
from .ellipsis import find_elided
from .gapping import find_remnants
from .nominals import (
    UNDERGOES,
    find_doers,
    find_nominal_subjects,
    find_shared_modifiers,
    find_shared_phrases,
    find_undergoers,
)
from .prepositions import find_preposition_words, find_prepositional
from .relatives import find_possessor_of_whose
from .tree import Tree

# Verbs that say of what a noun names no more than that it was there, and phrases of theirs that say when it was.
_SEEN = ("detect", "find", "note", "observe", "see")
_WHEN = ("in", "in response to", "in presence of", "after", "following", "on")
# Tags of words that say how a noun changes.
_CHANGED = ("VBN", "VBD", "JJR")
# Words that begin a clause which says on which occasion something happens.
_OCCASIONS = ("when", "once")


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a word: its function, its token, and the words that coordinate it with those before it.

    Functions are ``subject`` (who acts, also in a passive), ``object`` (who undergoes), ``undergoer`` (who a noun is
    said to happen to: "A shows activation"), ``doer`` (who does something else by way of it: "A acts through
    activation"), ``bearer`` (who has what a participle modifies: "A shows reduced growth"),
    ``modifier`` (a noun or name before a noun), ``shared modifier`` (before
    the noun that this one is coordinated with), ``possessor``, ``means`` ("by activating X"), ``infinitive`` (the
    object of "to induce X"), ``when`` (the verb of such a clause), and each preposition by its own name (``of``,
    ``via``, ``in response to``).

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
        heads = _verb_heads(tree, word, light_verbs)
    elif tag.startswith("NN"):
        heads = _noun_heads(tree, word, light_verbs)
    else:
        heads = _adjective_heads(tree, word, light_verbs)
    found: dict[tuple[str, int], Argument] = {}
    for function, head in heads:
        for argument in _expand(tree, function, head, word):
            found.setdefault((function, argument.token), argument)
    for argument in _find_elided_subjects(tree, word) if heads_verb else ():
        found.setdefault((argument.function, argument.token), argument)
    for argument in _find_stray(tree, word, tuple(found.values())):
        found.setdefault((argument.function, argument.token), argument)
    for argument in [each for each in found.values() if tree.dependents[each.token]]:
        for apposed in _find_apposed(tree, argument, word):
            found.setdefault((argument.function, apposed.token), apposed)
    return found.values()


def _find_elided_subjects(tree: Tree, verb: int) -> Iterator[Argument]:
    """Yield the subjects of clauses that share the verb: C of "A activates B, whereas **C** does not".

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
    tokens = {argument.token for argument in known}
    for child in tree.children(word, "nmod", "dep", "conj", "dobj", "appos"):
        if child in tokens:
            continue
        left = min(tree.subtree(child))
        negator = next((index for index in range(max(left - 1, 0), child) if tree[index].lower in ("not", "nor")), None)
        before = [argument for argument in known if negator is not None and argument.token < negator]
        if negator is None or not before:
            continue
        nearest = max(before, key=lambda argument: argument.token)
        for conjunct in find_conjuncts(tree, child):
            for token in stand_for(tree, conjunct.token):
                yield Argument(nearest.function, token, ((negator,), *conjunct.connectives))


def _expand(tree: Tree, function: str, head: int, word: int) -> Iterator[Argument]:
    """Yield the conjuncts of ``head`` that are not the word itself ("A and inhibition of B"), and counterparts."""
    for conjunct in find_conjuncts(tree, head):
        # Of "A, an inhibitor of B, and C" only A is one.
        beyond = tree[word].relation == "appos" and tree[word].head == head and conjunct.token > word
        if conjunct.token == word or beyond or _is_changed_otherwise(tree, word, head, conjunct.token):
            continue
        for token in stand_for(tree, conjunct.token):
            yield Argument(function, token, conjunct.connectives)
        for clause, remnant in find_remnants(tree, conjunct.token):
            yield Argument(function, remnant, clause=clause)


def _is_changed_otherwise(tree: Tree, word: int, head: int, conjunct: int) -> bool:
    """Return whether another participle than ``word`` changes the ``conjunct``: "**reduced** A and raised B"."""
    modifies = tree[word].relation == "amod" and tree[word].head == head != conjunct
    return modifies and any(tree[child].tag in _CHANGED for child in tree.children(conjunct, "amod"))


def _find_apposed(tree: Tree, argument: Argument, word: int) -> Iterator[Argument]:
    for conjunct in find_apposed(tree, argument.token):
        if conjunct.token != word:
            connectives = (*argument.connectives, *conjunct.connectives)
            yield Argument(argument.function, conjunct.token, connectives, apposed=True, clause=argument.clause)


def _verb_heads(tree: Tree, verb: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    passive = is_passive(tree, verb)
    yield from (("object" if passive else "subject", head) for head in find_subject_heads(tree, verb))
    if passive:
        yield from (("subject", head) for head in find_passive_agents(tree, verb))
    yield from (("object", head) for head in find_object_heads(tree, verb))
    joined = "subject" if passive else "object"
    yield from ((joined, head) for name, head in find_prepositional(tree, verb) if name in ADDITIVE and head > verb)
    yield from _common_heads(tree, verb)
    if tree[verb].relation == "amod":
        yield from _changed_heads(tree, tree[verb].head, light_verbs)
    later = find_next_coordinated_verb(tree, verb)
    if later is not None:
        # "binds to and interacts with": what only the last verb takes, all of them share.
        own = {name for name, _ in find_prepositional(tree, verb)}
        yield from ((name, head) for name, head in find_prepositional(tree, later) if name not in own)


def _changed_heads(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    """Yield who has the noun that a participle or comparative modifies, and when: "**reduced** growth after A"."""
    yield from _bearer_heads(tree, noun, light_verbs)
    yield from (("doer", head) for head in find_doers(tree, noun))
    phrases = (*find_prepositional(tree, noun), *_find_circumstances(tree, noun, light_verbs))
    yield from ((name, head) for name, head in phrases if name in _WHEN and head > noun)


def _find_circumstances(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    """Yield the phrases that say when the noun was seen or shown, by its verb: "found **increased** A in B cells"."""
    verb = tree.head(noun)
    if verb is None or not tree[verb].tag.startswith("VB"):
        return
    shown = tree[noun].relation == "dobj" and UNDERGOES in light_verbs.get(tree[verb].lemma, ())
    seen = tree[noun].relation in ("dobj", "nsubjpass") and tree[verb].lemma in _SEEN
    if shown or seen:
        yield from ((name, head) for name, head in find_prepositional(tree, verb) if name in _WHEN and head > verb)


def _bearer_heads(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    """Yield who is said to have or show the noun that a participle modifies: mice that "show **reduced** growth"."""
    yield from (("bearer", head) for head in find_undergoers(tree, noun, light_verbs))
    verb = tree[noun].head
    # "exhibited a **higher** level of A": who has more of it does not act on A.
    shows = tree[verb].lemma == "have" or UNDERGOES in light_verbs.get(tree[verb].lemma, ())
    if tree[noun].relation == "dobj" and shows:
        yield from (("bearer", head) for head in find_subject_heads(tree, verb))


def _noun_heads(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    yield from (("subject", head) for head in find_nominal_subjects(tree, noun, light_verbs))
    yield from (("undergoer", head) for head in find_undergoers(tree, noun, light_verbs))
    yield from (("doer", head) for head in find_doers(tree, noun))
    modifiers = tree.children(noun, "compound", "amod", "nmod:npmod", "dep")
    yield from (("modifier", child) for child in modifiers if child < noun)
    for child in tree.children(noun, "nmod:poss"):
        owner = find_possessor_of_whose(tree, noun) if tree[child].lower == "whose" else child
        if owner is not None:
            yield "possessor", owner
    yield from _common_heads(tree, noun)
    yield from find_shared_phrases(tree, noun)
    yield from (("shared modifier", child) for child in find_shared_modifiers(tree, noun))
    verb = tree.head(noun)
    if verb is not None and tree[noun].relation == "dobj" and "" in light_verbs.get(tree[verb].lemma, frozenset()):
        # "has an effect **on B**", "plays a role **in B**": parsers hang the phrase on the verb as often.
        yield from ((name, head) for name, head in find_prepositional(tree, verb) if head > noun)
    elif verb is not None and tree[noun].relation == "nsubjpass" and tree[verb].lemma in _SEEN:
        # "phosphorylation of A was observed **in response to B**"
        yield from ((name, head) for name, head in find_prepositional(tree, verb) if head > verb)
    elif verb is not None:
        yield from _find_circumstances(tree, noun, light_verbs)


def _adjective_heads(
    tree: Tree, adjective: int, light_verbs: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, int]]:
    reason = _find_reason(tree, adjective)
    if reason is not None:
        yield "to", reason
    yield from (("subject", head) for head in find_subject_heads(tree, adjective if reason is None else reason))
    modifiers = tree.children(adjective, "nmod:npmod", "compound")
    yield from (("modifier", child) for child in modifiers if child < adjective)
    yield from _common_heads(tree, adjective)
    changed = tree[adjective].tag == "JJR" or tree[adjective].lower.endswith("ed")
    if changed and tree[adjective].relation == "amod":
        # "mice had **higher** levels of A", **elevated** ones, as "showed increased levels"
        yield "object", tree[adjective].head
        yield from _changed_heads(tree, tree[adjective].head, light_verbs)
    for other in _find_coordinated_adjectives(tree, adjective):
        # "necessary and sufficient **for B**": what follows the last is said of all, wherever it hangs.
        yield from ((name, head) for name, head in _common_heads(tree, other) if head > max(adjective, other))
    verb = tree.head(adjective)
    if verb is not None and tree[adjective].relation in ("conj", "xcomp"):
        # "necessary but not **sufficient** for B", "remained **unchanged** after": what follows hangs on the first.
        yield from ((name, head) for name, head in find_prepositional(tree, verb) if head > adjective)
    if tree[adjective].tag.startswith("RB") and verb is not None:
        yield from (("object", head) for head in find_object_heads(tree, verb))
        # "occurs independently of A": the phrase right after the adverb is its own, whatever it hangs on.
        for name, head in find_prepositional(tree, verb):
            if find_preposition_words(tree, head)[:1] == (adjective + 1,):
                yield name, head


def _find_reason(tree: Tree, adjective: int) -> int | None:
    """Return the noun of "was **due** to A": treebanks hang "due to" on it as a preposition, or A on "due"."""
    noun = tree[adjective].head
    if tree[adjective].relation == "case" and (tree.children(noun, "cop") or tree.children(adjective, "cop")):
        return noun
    to = [child for child in tree.children(adjective, "mwe") if tree[child].lower == "to"]
    return next((child for child in tree.children(adjective, "nmod") if to and child > to[0]), None)


def _find_coordinated_adjectives(tree: Tree, adjective: int) -> Iterator[int]:
    """Yield the adjectives beside ``adjective``; none where each has a phrase of its own."""
    others = (tree[adjective].head,) if tree[adjective].relation == "conj" else tree.children(adjective, "conj")
    if not tree[adjective].tag.startswith("JJ") or any(_common_heads(tree, adjective)):
        return
    yield from (other for other in others if tree[other].tag.startswith("JJ"))


def _common_heads(tree: Tree, word: int) -> Iterator[tuple[str, int]]:
    yield from find_prepositional(tree, word)
    for adverb in tree.children(word, "advmod"):
        # "induces A more strongly **than B**"
        yield from (("than", head) for name, head in find_prepositional(tree, adverb) if name == "than")
    clauses = tree.children(word, "advcl", "acl", "xcomp", "nmod")
    yield from (("means", child) for child in clauses if is_means(tree, child))
    yield from (("when", child) for child in tree.children(word, "advcl") if _is_occasion(tree, child))
    # "required **for inducing** A": the gerund stands as a noun does.
    yield from (
        ("for", child) for child in tree.children(word, "advcl", "acl", "nmod") if is_gerund_after(tree, child, "for")
    )
    for child in tree.children(word, "xcomp", "advcl", "ccomp", "acl"):
        mark = tree.child(child, "mark")
        if mark is not None and tree[mark].lower == "to":
            yield from (("infinitive", head) for head in find_object_heads(tree, child))


def _is_occasion(tree: Tree, clause: int) -> bool:
    """Return whether ``clause`` says when something happens: "**when** A was depleted"."""
    return any(tree[child].lower in _OCCASIONS for child in tree.children(clause, "advmod", "mark"))
