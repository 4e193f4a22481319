"""Slips of a parser that the tree itself shows, put right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .parallels import lift_change, lower_process
from .participles import lift_participle, lower_participle
from .tree import Tree

_MEANS = ("via", "by", "through")
# What nobody brings about: who acts does so in what is absent.
_STATES = ("absence", "lack")
_CONTRACTIONS = ("n't", "n’t")
_ORDINALS = ("former", "latter")


def mend_tree(tree: Tree) -> Tree:
    """Return ``tree`` with each slip of ``_SLIPS`` put right; most trees have none and stay as they are."""
    by_relation = _group_by_relation(tree)
    for relations, mend in _SLIPS:
        left = _find_related(by_relation, relations)
        while left:
            index = left.pop(0)
            mended = mend(tree, index)
            if mended is not None:
                tree, by_relation = mended, _group_by_relation(mended)
                left = [other for other in _find_related(by_relation, relations) if other > index]
    return tree


def _group_by_relation(tree: Tree) -> dict[str, list[int]]:
    """Return the tokens of ``tree`` that have each relation, in order."""
    found: dict[str, list[int]] = {}
    for token in tree.tokens:
        found.setdefault(token.relation, []).append(token.index)
    return found


def _find_related(by_relation: dict[str, list[int]], relations: tuple[str, ...]) -> list[int]:
    return sorted([token for relation in relations for token in by_relation.get(relation, ())])


def _join_objects(tree: Tree, word: int) -> Tree | None:
    """Give a verb with two direct objects the second: in "increased A and B phosphorylation" A and B modify it."""
    verb = tree[word].head
    objects = tree.children(verb, "dobj")
    if len(objects) != 2 or objects[0] != word or not tree[verb].tag.startswith("VB"):
        return None
    first, second = objects
    return _attach(tree, {first: (second, "compound")}) if _touch(tree, first, second) else None


def _join_subjects(tree: Tree, word: int) -> Tree | None:
    """Give a verb with two subjects the second: "the cytokine A induces B" has one."""
    subjects = tree.children(tree[word].head, "nsubj", "nsubjpass")
    if subjects != (word, word + 1) or not all(tree[subject].tag.startswith("NN") for subject in subjects):
        return None
    return _attach(tree, {word: (word + 1, "compound")})


def _name_contraction(tree: Tree, word: int) -> Tree | None:
    """Call the "n't" of "didn't" a negation of the verb: papers write it so rarely that parsers take it for a noun."""
    auxiliary = tree[word - 1]
    if not word or tree[word].lower not in _CONTRACTIONS or tree.dependents[word]:
        return None
    return _attach(tree, {word: (auxiliary.head if auxiliary.relation == "aux" else auxiliary.index, "neg")})


def _join_quantity(tree: Tree, noun: int) -> Tree | None:
    """Give a verb the noun behind "little or no": parsers take "little" for its object, and hang the noun on that."""
    little = tree[noun].head
    said = [tree[word].lower for word in range(little, noun)][:3]
    if said != ["little", "or", "no"] or tree[little].relation != "dobj" or not tree[noun].tag.startswith("NN"):
        return None
    changes = {noun: (tree[little].head, "dobj"), little: (noun, "amod"), little + 2: (noun, "neg")}
    return _attach(tree, changes | {child: (noun, "nmod") for child in tree.children(little, "nmod") if child > noun})


def _lower_subject(tree: Tree, noun: int) -> Tree | None:
    """Hang a subject behind a preposition on the subject before it: in "knock-in of A raised B" the verb has one."""
    if not any(tree[child].tag == "IN" and child < noun for child in tree.children(noun, "case")):
        return None
    before = min(tree.subtree(noun)) - 1
    others = tree.children(tree[noun].head, "nsubj", "nsubjpass")
    return _attach(tree, {noun: (before, "nmod")}) if before in others else None


def _lower_agent(tree: Tree, agent: int) -> Tree | None:
    """Hang who acts on what is absent: in "the absence of B activation by A", A activates."""
    state = tree[agent].head
    acted = [child for child in tree.children(state, "nmod") if child < agent]
    if tree[agent].relation != "nmod" or tree[state].lemma not in _STATES or len(acted) != 1:
        return None
    by = [child for child in tree.children(agent, "case") if tree[child].lower == "by"]
    return _attach(tree, {agent: (acted[0], "nmod")}) if by and max(tree.subtree(acted[0])) + 1 == by[0] else None


def _touch(tree: Tree, first: int, second: int) -> bool:
    """Return whether the phrase of ``second`` follows that of ``first``, or begins with the same words."""
    if second == first + 1:
        return tree[first].tag.startswith("NN")
    if any(tree[word].tag in ("DT", "PRP$") for word in range(first + 1, second)):
        return False
    return max(tree.subtree(first)) + 1 == min(tree.subtree(second))


def _open_means(tree: Tree, participle: int) -> Tree | None:
    """Make a clause of a participle after a preposition of means: in "via activating STAT3" it has an object.

    Where the noun reads as a name; "by activating mutations" stays.
    """
    noun, before = tree[participle].head, participle - 1
    # Taggers call some of them adjectives, "up-regulating" among them.
    is_participle = tree[participle].tag == "VBG" or (
        tree[participle].tag == "JJ" and tree[participle].lower.endswith("ing")
    )
    if not is_participle or tree[participle].relation != "amod" or noun < participle or before < 0:
        return None
    of_noun = tree[before].relation == "case" and tree[before].head == noun and tree[before].lower in _MEANS
    is_name = any(char.isupper() or char.isdigit() for char in tree[noun].text)
    if not (of_noun and is_name and tree[noun].relation == "nmod"):
        return None
    above = tree[noun].head
    verb = next((each for each in (above, *tree.ancestors(above)) if tree[each].tag.startswith("VB")), above)
    mended = _attach(tree, {participle: (verb, "advcl"), noun: (participle, "dobj"), before: (participle, "mark")})
    tokens = list(mended.tokens)
    tokens[participle] = replace(tokens[participle], tag="VBG")
    return Tree(tuple(tokens))


def _lift_modifier(tree: Tree, modifier: int) -> Tree | None:
    """Give the modifier of a noun before a name to the name: "the A-activating cytokine B" is an A-activating B."""
    noun = tree[modifier].head
    if "-" not in tree[modifier].text or tree[modifier].relation != "amod" or tree[noun].relation != "compound":
        return None
    return _attach(tree, {modifier: (tree[noun].head, "amod")})


def _uncross(tree: Tree, word: int) -> Tree | None:
    """Give a preposition or an article the noun after it: of "in the presence of A" parsers hang "in the" on A."""
    noun = tree[word].head
    middle = tree[noun].head
    crosses = word < middle < noun and tree[noun].relation in ("nmod", "dep", "appos")
    if not crosses or tree[word].relation not in ("case", "det", "dep"):
        return None
    if not tree[middle].tag.startswith("NN") or tree[word].tag not in ("IN", "TO", "DT"):
        return None
    return _attach(tree, {word: (middle, "det" if tree[word].tag == "DT" else "case")})


def _leave_auxiliary(tree: Tree, word: int) -> Tree | None:
    """Give an argument of an auxiliary to its verb: "had" of "cells had reduced growth" has none of its own."""
    auxiliary = tree[word].head
    if tree[word].relation not in ("nsubj", "nsubjpass", "dobj") or tree[auxiliary].relation not in ("aux", "auxpass"):
        return None
    return _attach(tree, {word: (tree[auxiliary].head, tree[word].relation)})


def _free_subject(tree: Tree, word: int) -> Tree | None:
    """Call the name before a verb its subject: in "A silences B" parsers take A and the verb for one noun."""
    verb = tree[word].head
    modifies = tree[word].relation in ("compound", "amod") and word < verb and tree[word].tag.startswith("NN")
    if not modifies or tree[verb].tag not in ("VBZ", "VBP", "VBD") or tree[verb].relation != "root":
        return None
    if tree.children(verb, "nsubj", "nsubjpass", "csubj") or not tree.children(verb, "dobj"):
        return None
    return _attach(tree, {word: (verb, "nsubj")})


def _free_ordinal(tree: Tree, word: int) -> Tree | None:
    """Make "the former" and "the latter" the subject of the verb behind: "the former **induced** A" is no noun."""
    noun, verb = tree[word].head, word + 1
    if tree[word].lower not in _ORDINALS or tree[word].relation != "amod" or verb >= noun:
        return None
    if tree[verb].tag not in ("VBN", "VBD") or tree[verb].head != noun or tree[verb].relation != "amod":
        return None
    above = verb if tree[noun].head == noun else tree[noun].head
    changes = {verb: (above, tree[noun].relation), noun: (verb, "dobj"), word: (verb, "nsubj")}
    changes |= {child: (word, "det") for child in tree.children(noun, "det") if child < word}
    changes |= {child: (verb, tree[child].relation) for child in tree.children(noun, "cc", "punct", "conj", "mark")}
    mended = _attach(tree, changes)
    tokens = list(mended.tokens)
    tokens[verb] = replace(tokens[verb], tag="VBD")
    return Tree(tuple(tokens))


def _name_apposition(tree: Tree, name: int) -> Tree | None:
    """Call a name after a common noun its apposition: "the kinase A", "cytokines (A and B)"."""
    noun = tree[name].head
    if tree[name].relation != "dep" or name < noun or not (_is_name(tree, name) and not _is_name(tree, noun)):
        return None
    before = min(tree.subtree(name)) - 1
    opened = tree[before].tag == "-LRB-" or tree[before].head == name
    return _attach(tree, {name: (noun, "appos")}) if before == noun or (opened and before - 1 <= noun) else None


def _join_listed(tree: Tree, word: int) -> Tree | None:
    """Call a noun behind the conjunction of another its conjunct: "A but not the **B**" where the tree says no more."""
    first = tree[word].head
    if not (tree[word].tag.startswith("NN") and tree[first].tag.startswith("NN") and first < word):
        return None
    before = min(tree.subtree(word)) - 1
    joined = first < before and tree[before].relation == "cc" and tree[before].head == first
    return _attach(tree, {word: (first, "conj")}) if joined else None


def _enclose_name(tree: Tree, name: int) -> Tree | None:
    """Give a name between a preposition and its noun to the noun: "via both **A** and B pathways"."""
    verb = tree[name].head
    if tree.children(name, "case", "mark"):
        return None
    for noun in tree.children(verb, "nmod"):
        cases = tree.children(noun, "case")
        # Not "in response to A", whose second preposition is that of the noun.
        if noun > name and cases and all(verb < case < name for case in cases):
            return _attach(tree, {name: (noun, "compound")})
    return None


def _lower_comparison(tree: Tree, word: int) -> Tree | None:
    """Give a verb the object before "more": parsers take "A more" of "induced A more than B" for a noun."""
    objects = [child for child in tree.children(word, "compound", "amod") if child == word - 1]
    if tree[word].tag not in ("JJR", "RBR") or tree[word].relation != "dobj" or not objects:
        return None
    verb = tree[word].head
    changes = {objects[0]: (verb, "dobj"), word: (verb, "advmod")}
    changes |= {child: (objects[0], tree[child].relation) for child in tree.dependents[word] if child < objects[0]}
    return _attach(tree, changes)


def _open_gap(tree: Tree, second: int) -> Tree | None:
    """Make two counterparts of two names that share the verb before: "A induced B, and **C D**".

    After a comma, for else two names side by side are one noun ("A induces B and the C D").
    """
    first = tree[second].head
    verb = tree[first].head
    names = tree.children(second)
    if tree[second].relation != "conj" or tree[first].relation != "dobj" or names != (second - 1,):
        return None
    subjects = tree.children(verb, "nsubj")
    said = [tree[index].lower for index in range(first + 1, second - 1)]
    alike = all(_is_name(tree, word) for word in (first, second, second - 1, *subjects))
    if said not in ([",", "and"], [";"], [",", "while"], [",", "whereas"]) or len(subjects) != 1 or not alike:
        return None
    if tree[second - 1].relation != "compound" or len(tree.children(first, "conj")) != 1:
        return None
    return _attach(tree, {second: (first, "remnant"), second - 1: (subjects[0], "remnant")})


def _name_remnants(tree: Tree, subject: int) -> Tree | None:
    """Call counterparts what the tree has as a conjunct of the verb and what depends on it: v2's ``orphan``."""
    verb = tree[subject].head
    if tree[subject].relation != "conj" or not tree[verb].tag.startswith("VB"):
        return None
    orphans = [child for child in tree.children(subject, "dep") if child > subject]
    if not tree[subject].tag.startswith("NN") or len(orphans) != 1 or not tree[orphans[0]].tag.startswith("NN"):
        return None
    subjects = tree.children(verb, "nsubj", "nsubjpass")
    others = tree.children(verb, "dobj") or tree.children(verb, "nmod")
    if not subjects or not others:
        return None
    return _attach(tree, {subject: (subjects[0], "remnant"), orphans[0]: (others[0], "remnant")})


def _place_in_row(tree: Tree, noun: int) -> Tree | None:
    """Hang a noun where what stands in parallel to it says: see ``parallels``."""
    place = lift_change(tree, noun) or lower_process(tree, noun)
    return None if place is None else _attach(tree, {noun: place})


def _place_participle(tree: Tree, word: int) -> Tree | None:
    """Hang a participle on the noun whose change it is: see ``participles``."""
    place = lower_participle(tree, word) or lift_participle(tree, word)
    return None if place is None else _attach(tree, {word: place})


def _is_name(tree: Tree, word: int) -> bool:
    """Return whether the word is written as names are: with a digit, or with a capital after its first letter.

    "miRNAs" and "GTPases" are common nouns.
    """
    text = tree[word].text.removesuffix("s").removesuffix("RNA").removesuffix("TPase")
    return tree[word].tag.startswith("NN") and any(char.isdigit() or char.isupper() for char in text[1:])


# With the relations that the word has which a slip is told by.
_SLIPS: tuple[tuple[tuple[str, ...], Callable[[Tree, int], Tree | None]], ...] = (
    (("nsubj", "nsubjpass", "dobj", "advmod", "dep"), _name_contraction),
    (("case", "det", "dep"), _uncross),
    (("nsubj", "nsubjpass", "dobj"), _leave_auxiliary),
    (("compound", "amod"), _free_subject),
    (("nsubj", "nsubjpass"), _lower_subject),
    (("nmod",), _lower_agent),
    (("nmod",), _enclose_name),
    (("dobj",), _join_objects),
    (("nsubj", "nsubjpass"), _join_subjects),
    (("amod", "conj"), _place_participle),
    (("amod",), _open_means),
    (("amod",), _free_ordinal),
    (("amod",), _lift_modifier),
    (("dep",), _join_quantity),
    (("dep",), _name_apposition),
    (("dep",), _join_listed),
    (("dobj",), _lower_comparison),
    (("conj",), _place_in_row),
    (("conj",), _open_gap),
    (("conj",), _name_remnants),
)


def _attach(tree: Tree, changes: dict[int, tuple[int, str]]) -> Tree:
    """Return ``tree`` with other heads and relations for some tokens."""
    tokens = list(tree.tokens)
    for index, (head, relation) in changes.items():
        tokens[index] = replace(tokens[index], head=head, relation=relation)
    return Tree(tuple(tokens))
