"""Subjects and agents that a parser gave to another word."""

from __future__ import annotations

from ..tree import Tree
from .change import attach, retag

# What nobody brings about: who acts does so in what is absent.
_STATES = ("absence", "lack")
_ORDINALS = ("former", "latter")


def join_subjects(tree: Tree, word: int) -> Tree | None:
    """Give a verb with two subjects the second: "the cytokine A induces B" has one.

    Behind a row it is the noun that the row shares, which trees hang on its first: "A and B **inhibitors** reduce".
    """
    subjects = tree.children(tree[word].head, "nsubj", "nsubjpass")
    if len(subjects) != 2 or subjects[0] != word or not all(tree[each].tag.startswith("NN") for each in subjects):
        return None
    second = subjects[1]
    if second == word + 1:
        return attach(tree, {word: (second, "compound")})
    behind = second - 1 in tree.children(word, "conj") and not tree.dependents[second]
    return attach(tree, {second: (word, "conj")}) if behind else None


def take_object(tree: Tree, noun: int) -> Tree | None:
    """Give a gerund the noun behind it: in "**knocking** down A reduced B" parsers take A for a second subject."""
    verb = tree[noun].head
    gerunds = [word for word in tree.children(verb, "csubj") if word < noun and tree[word].lower.endswith("ing")]
    if len(gerunds) != 1 or tree.children(gerunds[0], "dobj"):
        return None
    touches = max(tree.subtree(gerunds[0])) + 1 == min(tree.subtree(noun))
    return retag(attach(tree, {noun: (gerunds[0], "dobj")}), gerunds[0], "VBG") if touches else None


def give_back_object(tree: Tree, noun: int) -> Tree | None:
    """Give the first verb of a row its object: in "A raised **B**, reduced C" parsers make B who reduces C."""
    second = tree[noun].head
    first = tree[second].head
    if tree[second].relation != "conj" or not first < noun < second or tree.children(first, "dobj", "cop"):
        return None
    phrase = tree.subtree(noun)
    between = min(phrase) == first + 1 and max(phrase) + 2 == second and tree[second - 1].text == ","
    return attach(tree, {noun: (first, "dobj")}) if between and tree[first].tag.startswith("VB") else None


def lower_subject(tree: Tree, noun: int) -> Tree | None:
    """Hang a subject behind a preposition on the subject before it: in "knock-in of A raised B" the verb has one."""
    if not any(tree[child].tag == "IN" and child < noun for child in tree.children(noun, "case")):
        return None
    before = min(tree.subtree(noun)) - 1
    others = tree.children(tree[noun].head, "nsubj", "nsubjpass")
    return attach(tree, {noun: (before, "nmod")}) if before in others else None


def free_conjunct(tree: Tree, noun: int) -> Tree | None:
    """Give a verb without a subject the noun before it: in "A reduced B and **C** raised D" parsers take B and C.

    The noun follows "and" or "while", and nothing but an adverb stands between it and the verb, which no "and" joins.
    """
    first = tree[noun].head
    before, verb = min(tree.subtree(noun)) - 1, max(tree.subtree(noun)) + 1
    while verb < len(tree) and tree[verb].relation == "advmod":
        verb += 1
    if tree[noun].relation != "conj" or verb >= len(tree) or not tree[noun].tag.startswith("NN"):
        return None
    above = tree[first].head
    beside = tree[verb].relation == "conj" and tree[verb].head == above and tree[verb].tag in ("VBD", "VBZ", "VBP")
    joined = first < before and tree[before].relation == "cc" and tree[before].lower in ("and", "while", "whereas")
    if not (beside and joined) or tree.children(verb, "nsubj", "nsubjpass", "cop") or not tree.children(verb, "dobj"):
        return None
    return attach(tree, {noun: (verb, "nsubj"), before: (above, "cc")})


def leave_auxiliary(tree: Tree, word: int) -> Tree | None:
    """Give an argument of an auxiliary to its verb: "had" of "cells had reduced growth" has none of its own."""
    auxiliary = tree[word].head
    if tree[word].relation not in ("nsubj", "nsubjpass", "dobj") or tree[auxiliary].relation not in ("aux", "auxpass"):
        return None
    return attach(tree, {word: (tree[auxiliary].head, tree[word].relation)})


def free_subject(tree: Tree, word: int) -> Tree | None:
    """Call the name before a verb its subject: in "A silences B" parsers take A and the verb for one noun."""
    verb = tree[word].head
    modifies = tree[word].relation in ("compound", "amod") and word < verb and tree[word].tag.startswith("NN")
    if not modifies or tree[verb].tag not in ("VBZ", "VBP", "VBD") or tree[verb].relation != "root":
        return None
    if tree.children(verb, "nsubj", "nsubjpass", "csubj") or not tree.children(verb, "dobj"):
        return None
    return attach(tree, {word: (verb, "nsubj")})


def free_ordinal(tree: Tree, word: int) -> Tree | None:
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
    return retag(attach(tree, changes), verb, "VBD")


def lower_agent(tree: Tree, agent: int) -> Tree | None:
    """Hang who acts on what is absent: in "the absence of B activation by A", A activates."""
    state = tree[agent].head
    acted = [child for child in tree.children(state, "nmod") if child < agent]
    if tree[agent].relation != "nmod" or tree[state].lemma not in _STATES or len(acted) != 1:
        return None
    by = [child for child in tree.children(agent, "case") if tree[child].lower == "by"]
    return attach(tree, {agent: (acted[0], "nmod")}) if by and max(tree.subtree(acted[0])) + 1 == by[0] else None
