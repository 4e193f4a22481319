"""Participles and other modifiers that a parser hung elsewhere than where they belong."""

from __future__ import annotations

from ..prepositions import MEANS
from ..tree import Tree
from .change import attach, retag

# Marks of clauses about what the subject of the sentence does besides.
_BESIDES = ("while", "whilst", "without")
TAGS = ("VBN", "VBD")
# What stands between a participle and its noun.
_BETWEEN = ("compound", "amod", "nummod", "nmod:npmod")


def find_noun_behind(tree: Tree, word: int) -> int:
    """Return the noun that ``word`` stands before, whatever modifies it as well; the tree's length where none is."""
    noun = word + 1
    while noun < len(tree) and tree[noun].relation in _BETWEEN:
        noun += 1
    return noun


def lower_participle(tree: Tree, word: int) -> Tree | None:
    """Give a participle taken for a verb of its own to the noun behind it: "reduced A and **raised** B".

    It has neither subject nor object, and stands before a noun that is coordinated with one before it.
    """
    beside_verb = tree[word].relation == "conj" and tree[tree[word].head].tag.startswith("VB")
    if tree[word].tag not in TAGS or not beside_verb or tree.dependents[word]:
        return None
    noun = find_noun_behind(tree, word)
    if noun == len(tree) or tree[noun].relation != "conj" or not tree[noun].tag.startswith("NN"):
        return None
    first = tree[noun].head
    return attach(tree, {word: (noun, "amod")}) if first < word and tree[first].tag.startswith("NN") else None


def lift_participle(tree: Tree, word: int) -> Tree | None:
    """Give a participle before the first of several names to the noun behind them: "**reduced** A and B levels"."""
    name = tree[word].head
    if tree[word].tag not in TAGS or tree[name].relation != "compound" or not tree.children(name, "conj"):
        return None
    noun = tree[name].head
    return attach(tree, {word: (noun, "amod")}) if word + 1 == name < noun else None


def open_means(tree: Tree, participle: int) -> Tree | None:
    """Make a clause of a participle after a preposition of means: in "via activating STAT3" it has an object.

    Where the noun reads as a name; "by activating mutations" stays. So it has where it says what results: "which
    resulted **in decreasing** growth".
    """
    beside = tree[participle].relation == "advcl"
    noun, before = find_noun_behind(tree, participle) if beside else tree[participle].head, participle - 1
    # Taggers call some of them adjectives, "up-regulating" among them.
    is_participle = tree[participle].tag == "VBG" or (
        tree[participle].tag == "JJ" and tree[participle].lower.endswith("ing")
    )
    if not is_participle or not participle < noun < len(tree) or before < 0:
        return None
    if beside and tree[noun].head != tree[participle].head:
        return None
    above, preposition = tree[noun].head, tree[before].lower
    if tree[noun].relation != "nmod" or tree[before].relation != "case" or tree[before].head != noun:
        return None
    is_name = any(char.isupper() or char.isdigit() for char in tree[noun].text)
    results = preposition == "in" and tree[above].lemma == "result" and tree[participle].tag == "VBG"
    if not (results or (is_name and preposition in MEANS)):
        return None
    verb = next((each for each in (above, *tree.ancestors(above)) if tree[each].tag.startswith("VB")), above)
    mended = attach(tree, {participle: (verb, "advcl"), noun: (participle, "dobj"), before: (participle, "mark")})
    return retag(mended, participle, "VBG")


def lift_clause(tree: Tree, participle: int) -> Tree | None:
    """Hang a participle behind a comma on the verb: in "A is needed for B, **inducing** C" it is A that induces C."""
    if tree[participle].tag != "VBG" or not participle or tree[participle - 1].text != ",":
        return None
    noun = tree[participle].head
    verb = next((word for word in tree.ancestors(noun) if tree[word].tag.startswith(("VB", "JJ"))), participle)
    return attach(tree, {participle: (verb, "advcl")}) if verb < noun < participle else None


def lift_modifier(tree: Tree, modifier: int) -> Tree | None:
    """Give the modifier of a noun before a name to the name: "the A-activating cytokine B" is an A-activating B."""
    noun = tree[modifier].head
    if "-" not in tree[modifier].text or tree[modifier].relation != "amod" or tree[noun].relation != "compound":
        return None
    return attach(tree, {modifier: (tree[noun].head, "amod")})


def lift_aside(tree: Tree, participle: int) -> Tree | None:
    """Hang what the subject does besides on the verb: in "A limits loss of B, **while raising** C" A raises C."""
    above, mark = tree[participle].head, tree.child(participle, "mark")
    if tree[participle].tag != "VBG" or above > participle or mark is None or tree[mark].lower not in _BESIDES:
        return None
    verb = next((each for each in tree.ancestors(participle) if tree[each].tag.startswith("VB")), None)
    return None if verb is None or verb == above else attach(tree, {participle: (verb, "advcl")})


def open_given(tree: Tree, word: int) -> Tree | None:
    """Make a participle of what parsers take for a preposition: in "mice **given** A" they were given A."""
    host, noun = word - 1, tree[word].head
    if tree[word].lower != "given" or host < 0 or not tree[host].tag.startswith("NN") or not host < word < noun:
        return None
    return attach(tree, {word: (host, "acl"), noun: (word, "dobj")})
