"""Nouns, and the words before them, that a parser hung on another noun or on the verb."""

from __future__ import annotations

from collections.abc import Iterator

from ..tree import Tree
from .change import attach, is_name
from .parallels import find_own_change, is_change, lift_change, lower_process

# What a time is counted from, and units of it.
_AFTER = ("after", "following", "post")
_TIMES = (
    "d", "day", "days", "h", "hour", "hours", "hr", "hrs", "min", "mins", "minutes", "weeks", "week", "months", "month",
)  # fmt: skip
_CONTRACTIONS = ("n't", "n’t")


def join_objects(tree: Tree, word: int) -> Tree | None:
    """Give a verb with two direct objects the second: in "increased A and B phosphorylation" A and B modify it."""
    verb = tree[word].head
    objects = tree.children(verb, "dobj")
    if len(objects) != 2 or objects[0] != word or not tree[verb].tag.startswith("VB"):
        return None
    first, second = objects
    return attach(tree, {first: (second, "compound")}) if _touch(tree, first, second) else None


def head_compound(tree: Tree, noun: int) -> Tree | None:
    """Make a process the head of the noun before it: parsers hang "migration" of "cell migration" on "cell"."""
    first = tree[noun].head
    if noun != first + 1 or tree[first].tag != "NN" or tree[first].head == first or not is_change(tree, noun):
        return None
    moved = {child: (noun, tree[child].relation) for child in tree.dependents[first] if child != noun}
    return attach(tree, {first: (noun, "compound"), noun: (tree[first].head, tree[first].relation), **moved})


def lift_conjunct(tree: Tree, noun: int) -> Tree | None:
    """Hang a conjunct on the noun that its first stands before: "cell **proliferation** and migration", not on "cell".

    Nothing that follows a noun is beside what stands before it.
    """
    first = tree[noun].head
    head = tree[first].head
    if tree[first].relation not in ("compound", "amod") or not first < head < noun:
        return None
    others = {
        child: (head, tree[child].relation) for child in tree.children(first, "cc", "punct", "conj") if child > head
    }
    return attach(tree, others | {noun: (head, "conj")})


def lower_adjective(tree: Tree, word: int) -> Tree | None:
    """Give a noun the adjective before it where a parser makes both conjuncts: "in old but not in **young** cells"."""
    first, noun = tree[word].head, word + 1
    if tree[word].tag != "JJ" or noun == len(tree) or not tree[noun].tag.startswith("NN"):
        return None
    if (tree[noun].relation, tree[noun].head) != ("conj", first):
        return None
    moved = {child: (noun, tree[child].relation) for child in tree.dependents[word] if child < word}
    return attach(tree, moved | {word: (noun, "amod")})


def lift_phrase(tree: Tree, noun: int) -> Tree | None:
    """Hang a conjunct with a preposition of its own on what has that too: "**by** inhibitors of A and **by** B"."""
    first = tree[noun].head
    own, beside = (_find_case(tree, each) for each in (noun, first))
    if own is None or beside in (None, own):
        return None
    above = next((each for each in _climb_phrases(tree, first) if _find_case(tree, each) == own), None)
    return None if above is None else attach(tree, {noun: (above, "conj")})


def _climb_phrases(tree: Tree, noun: int) -> Iterator[int]:
    """Yield the nouns that ``noun`` is of, in, …, nearest first."""
    while tree[noun].relation in ("nmod", "conj") and tree[tree[noun].head].tag.startswith("NN"):
        noun = tree[noun].head
        yield noun


def _find_case(tree: Tree, noun: int) -> str | None:
    """Return the preposition right before the phrase of ``noun``."""
    return next((tree[child].lower for child in tree.children(noun, "case") if child < noun), None)


def _touch(tree: Tree, first: int, second: int) -> bool:
    """Return whether the phrase of ``second`` follows that of ``first``, or begins with the same words."""
    if second == first + 1:
        return tree[first].tag.startswith("NN")
    if any(tree[word].tag in ("DT", "PRP$") for word in range(first + 1, second)):
        return False
    return max(tree.subtree(first)) + 1 == min(tree.subtree(second))


def join_quantity(tree: Tree, noun: int) -> Tree | None:
    """Give a verb the noun behind "little or no": parsers take "little" for its object, and hang the noun on that."""
    little = tree[noun].head
    said = [tree[word].lower for word in range(little, noun)][:3]
    if said != ["little", "or", "no"] or tree[little].relation != "dobj" or not tree[noun].tag.startswith("NN"):
        return None
    changes = {noun: (tree[little].head, "dobj"), little: (noun, "amod"), little + 2: (noun, "neg")}
    return attach(tree, changes | {child: (noun, "nmod") for child in tree.children(little, "nmod") if child > noun})


def name_contraction(tree: Tree, word: int) -> Tree | None:
    """Call the "n't" of "didn't" a negation of the verb: papers write it so rarely that parsers take it for a noun."""
    auxiliary = tree[word - 1]
    if not word or tree[word].lower not in _CONTRACTIONS or tree.dependents[word]:
        return None
    return attach(tree, {word: (auxiliary.head if auxiliary.relation == "aux" else auxiliary.index, "neg")})


def uncross(tree: Tree, word: int) -> Tree | None:
    """Give a word the noun after it that a parser hangs on the next: "in the" of "in the presence of A" on A.

    Of "the **A** inhibitor B" A on B, which hangs on the inhibitor itself.
    """
    noun = tree[word].head
    middle = tree[noun].head
    crosses = word < middle < noun and tree[noun].relation in ("nmod", "dep", "appos")
    if crosses and tree[word].relation == "compound" and tree[middle].tag.startswith("NN"):
        return attach(tree, {word: (middle, "compound")}) if tree[noun].relation != "nmod" else None
    if not crosses or tree[word].relation not in ("case", "det", "dep"):
        return None
    if not tree[middle].tag.startswith("NN") or tree[word].tag not in ("IN", "TO", "DT"):
        return None
    return attach(tree, {word: (middle, "det" if tree[word].tag == "DT" else "case")})


def lower_absent(tree: Tree, word: int) -> Tree | None:
    """Give "in the absence **of** A" the tree of other such phrases: parsers take it for a preposition, or part A."""
    noun, name = word - 1, tree[word].head
    first = noun - 2 if tree[max(noun - 1, 0)].tag == "DT" else noun - 1
    if first < 0 or [tree[each].lower for each in (first, noun, word)] != ["in", "absence", "of"] or name < word:
        return None
    above = tree[name].head if tree[noun].head in (first, name) else tree[noun].head
    if tree[name].head == noun or above in (noun, name, first):
        return None
    changes = {first: (noun, "case"), noun: (above, "nmod"), name: (noun, "nmod")}
    return attach(tree, changes | {each: (noun, "det") for each in range(first + 1, noun)})


def name_apposition(tree: Tree, name: int) -> Tree | None:
    """Call a name after a common noun its apposition: "the kinase A", "cytokines (A and B)"."""
    noun = tree[name].head
    if tree[name].relation != "dep" or name < noun or not (is_name(tree, name) and not is_name(tree, noun)):
        return None
    before = min(tree.subtree(name)) - 1
    opened = tree[before].tag == "-LRB-" or tree[before].head == name
    return attach(tree, {name: (noun, "appos")}) if before == noun or (opened and before - 1 <= noun) else None


def join_listed(tree: Tree, word: int) -> Tree | None:
    """Call a noun behind the conjunction of another its conjunct: "A but not the **B**" where the tree says no more."""
    first = tree[word].head
    if not (tree[word].tag.startswith("NN") and tree[first].tag.startswith("NN") and first < word):
        return None
    before = min(tree.subtree(word)) - 1
    joined = first < before and tree[before].relation == "cc" and tree[before].head == first
    return attach(tree, {word: (first, "conj")}) if joined else None


def enclose_name(tree: Tree, name: int) -> Tree | None:
    """Give a name between a preposition and its noun to the noun: "via both **A** and B pathways"."""
    verb = tree[name].head
    if tree.children(name, "case", "mark"):
        return None
    for noun in tree.children(verb, "nmod"):
        cases = tree.children(noun, "case")
        # Not "in response to A", whose second preposition is that of the noun.
        if noun > name and cases and all(verb < case < name for case in cases):
            return attach(tree, {name: (noun, "compound")})
    return None


def place_in_row(tree: Tree, noun: int) -> Tree | None:
    """Hang a noun where what stands in parallel to it says: see ``parallels``."""
    place = lift_change(tree, noun) or lower_process(tree, noun)
    return None if place is None else attach(tree, {noun: place})


def lower_phrase(tree: Tree, noun: int) -> Tree | None:
    """Hang a noun on the change right before it: see ``find_own_change``."""
    change = find_own_change(tree, noun)
    return None if change is None else attach(tree, {noun: (change, "nmod")})


def lift_undergoer(tree: Tree, noun: int) -> Tree | None:
    """Hang what a change is of on the change, behind who brings it about: "inhibition by A **of B**"."""
    agent = tree[noun].head
    change = tree[agent].head
    own = (_find_case(tree, each) for each in (noun, agent))
    if [*own] != ["of", "by"] or tree[agent].relation != "nmod" or not tree[change].tag.startswith("NN"):
        return None
    others = (_find_case(tree, child) for child in tree.children(change, "nmod"))
    return attach(tree, {noun: (change, "nmod")}) if is_name(tree, agent) and "of" not in others else None


def call_object(tree: Tree, noun: int) -> Tree | None:
    """Call a noun before an adjective the object of the verb: "A renders **cells** sensitive to B"."""
    verb = tree[noun].head
    others = [word for word in tree.children(verb, "xcomp") if word > noun]
    becomes = [word for word in others if tree[word].tag.startswith("JJ")]
    named = tree[noun].relation == "xcomp" and tree[noun].tag.startswith("NN") and verb < noun
    return attach(tree, {noun: (verb, "dobj")}) if named and becomes and not tree.children(verb, "dobj") else None


def lift_after(tree: Tree, word: int) -> Tree | None:
    """Hang what a time is counted from on what happened then: "fell at 6 h **after treatment**" is after treatment."""
    time = tree[word].head
    after = any(tree[child].lower in _AFTER for child in tree.children(word, "case"))
    if not after or tree[time].lower not in _TIMES or not time < word or tree[time].head == time:
        return None
    return attach(tree, {word: (tree[time].head, "nmod")})


def lower_name(tree: Tree, name: int) -> Tree | None:
    """Hang a name on the noun right before it whose preposition it shares: "levels of the protein **A**" are of A."""
    noun = name - 1
    beside = name and tree[noun].relation == "nmod" and tree[noun].head == tree[name].head < noun
    if not beside or tree.children(name, "case") or not tree.children(noun, "case") or is_name(tree, noun):
        return None
    if not (is_name(tree, name) and tree[noun].tag.startswith("NN")):
        return None
    moved = {child: (noun, tree[child].relation) for child in tree.dependents[name] if child < noun}
    return attach(tree, moved | {name: (noun, "appos")})
