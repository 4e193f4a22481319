"""What denies a trigger, by the tree about it: "did **not** activate", "**failed** to", "**no** binding was seen"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from ..model import Cue, Filler, Relation
from ..resources import load_table
from ..syntax.clauses import find_subject_heads
from ..syntax.excluding import is_excluding
from ..syntax.light_verbs import load_light_verbs
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from ..vocab import is_symmetric
from .cues import load_cues
from .exclusion import is_defused, make_denial
from .outer import is_noun_for_agent
from .scope import find_carriers, name_verb

# How words such as "not" hang on what they deny.
_NEGATING = ("neg", "advmod", "det", "dep", "cc:preconj", "mark", "case")
# What may stand between a word such as "no" and its noun.
_BEFORE_NOUNS = ("JJ", "JJR", "DT", "RB", "VBN", "VBG")
# Verbs of what something comes of.
_BRINGING = ("cause", "induce", "lead", "produce", "result")


def find_cues_on_trigger(sentence: Sentence, relation: Relation) -> Iterator[Cue]:
    """Yield what denies the trigger of ``relation``, on itself or on what carries it, as far as that is its own."""
    tree = sentence.tree
    negators = load_cues("negation", "dependent")
    governors = _governors()
    carriers = _of_agent(sentence, find_carriers(tree, relation.trigger), relation.agent)
    if is_noun_for_agent(tree, relation):
        carriers = carriers[:1]
    noun, agent = tree[relation.trigger].head, tree[relation.agent.token]
    is_subject = agent.relation in ("nsubj", "nsubjpass") and agent.head == tree[noun].head
    if tree[relation.trigger].relation == "amod" and is_subject:
        # "A did not show **reduced** growth": who shows it is the agent, so that the verb's negation is the relation's.
        carriers += find_carriers(tree, noun)[1:]
    for position, carrier in enumerate(carriers):
        if position and _is_said_instead(tree, carriers[position - 1], carrier):
            return
        if position and _is_brought_about(tree, carrier, relation.agent):
            return
        governor = governors.get(name_verb(tree, carrier))
        words = [(carrier, governor)] if position and governor is not None else []
        # "had **hardly** any effect": what stands between a verb and the noun that it carries is the noun's.
        last = max(carriers[max(position - 1, 0) : position + 1])
        for child in (*tree.children(carrier, *_NEGATING), *_words_on_adverbs(tree, carrier)):
            word = tree[child].lower
            if word in negators and child < last and not is_defused(sentence, child):
                words.append((child, negators[word]))
        words += [(token, "negation") for token in _words_of_none(tree, carrier)]
        words += [(token, "negation") for token in _words_between_verbs(tree, carrier)]
        words += [(token, "negation") for token in _words_in_place_of(tree, carrier)]
        if position and tree[carriers[position - 1]].relation == "ccomp":
            words += [(token, "negation") for token in _words_on_subject(tree, carrier)]
        if words:
            scope = tree.span(tree.subtree(carrier))
            yield from (make_denial(sentence, token, kind, scope) for token, kind in words)


@cache
def _governors() -> Mapping[str, str]:
    """Return what denies a word from above, or is said of it, with what it signals."""
    return {**load_cues("negation", "governor"), **load_cues("negation", "predicate")}


def _is_brought_about(tree: Tree, noun: int, agent: Filler) -> bool:
    """Return whether something else brings ``noun`` about: in "C led to a **failure** of A to bind B" A may bind B."""
    verb = tree[noun].head
    if not tree[noun].tag.startswith("NN") or tree[verb].lemma not in _BRINGING or tree[noun].relation == "nsubj":
        return False
    subjects = (each for subject in find_subject_heads(tree, verb) for each in tree.subtree(subject))
    return agent.token not in subjects


def _is_said_instead(tree: Tree, verb: int, first: int) -> bool:
    """Return whether ``verb`` is said in place of ``first``: "was not increased **but decreased**"."""
    joined = tree[verb].relation == "conj" and tree[verb].head == first
    return joined and any(first < word < verb and tree[word].lower == "but" for word in tree.children(first, "cc"))


def _of_agent(sentence: Sentence, carriers: tuple[int, ...], agent: Filler) -> tuple[int, ...]:
    """Return ``carriers`` up to a verb that says what others do than the agent.

    "B did not compete **for** binding"; "C did not inhibit the **activation** of B by A", which A's effect outlives.
    """
    tree = sentence.tree
    for position, (word, head) in enumerate(pairwise(carriers), start=1):
        if not tree[head].tag.startswith("VB") or not _says_another(tree, word, head):
            continue
        subjects = [each for subject in _find_doers(tree, head) for each in tree.subtree(subject)]
        # Who is said to act need not be named: "these agents did not **alter** the effect of A on B".
        acts = tree[head].lemma in _acting_verbs() and tree[word].lemma not in load_cues("negation", "content")
        acts |= any(each in sentence.denoted for each in subjects)
        if subjects and (acts or tree[word].relation != "dobj") and agent.token not in subjects:
            return carriers[:position]
    return carriers


@cache
def _acting_verbs() -> frozenset[str]:
    """Return the verbs that say what their subject does to their object."""
    rows = load_table("seeds", "triggers", "verbs.tsv")
    return frozenset(row["lemma"] for row in rows if not is_symmetric(row["predicate"]))


def _find_doers(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return who does what ``verb`` says, or whose ability it tells: "A was impaired in **its** ability to block B"."""
    above = tree[verb].head
    whose = tree.children(above, "nmod:poss") if tree[verb].relation == "acl" else ()
    return find_subject_heads(tree, verb) or whose


def _says_another(tree: Tree, word: int, verb: int) -> bool:
    """Return whether ``verb`` says another thing than the noun on ``word``, not that there is it: "showed", "saw"."""
    lemma = tree[verb].lemma
    if name_verb(tree, verb) in load_cues("negation", "governor") or lemma in load_cues("negation", "transparent"):
        return False
    relation = tree[word].relation
    return relation == "nmod" or (relation == "dobj" and "" not in load_light_verbs().get(lemma, ()))


def _words_on_adverbs(tree: Tree, verb: int) -> Iterator[int]:
    """Yield what hangs on an adverb that hands its denial on to the verb: "**no** longer activates"."""
    for adverb in tree.children(verb, "advmod"):
        if tree[adverb].lower in load_cues("negation", "transparent"):
            yield from tree.children(adverb, *_NEGATING)


def _words_of_none(tree: Tree, noun: int) -> Iterator[int]:
    """Yield what says right before a noun that there is none of it, wherever it hangs: "little or **no** effect"."""
    words = load_cues("negation", "quantifier")
    before = noun - 1
    while tree[noun].tag.startswith("NN") and before >= 0 and tree[before].tag in _BEFORE_NOUNS:
        if tree[before].lower in words:
            yield before
        before -= 1


def _words_in_place_of(tree: Tree, verb: int) -> Iterator[int]:
    """Yield what says that another thing was done: "**instead** of activating B, A cut it"."""
    contrasts = load_cues("negation", "contrast")
    for mark in tree.children(verb, "mark", "case", "advmod") if tree[verb].tag == "VBG" else ():
        first = mark if mark == 0 or tree[mark].lower != "than" else mark - 1
        if f"{tree[first].lower} {tree[first + 1].lower}" in contrasts:
            yield first


def _words_on_subject(tree: Tree, verb: int) -> Iterator[int]:
    """Yield what says that there is none of what a clause far behind tells: "**no** evidence was found that"."""
    for subject in tree.children(verb, "nsubj", "nsubjpass"):
        if tree[subject].lemma in load_cues("negation", "content"):
            yield from (word for word in tree.children(subject, "neg", "det") if tree[word].lower == "no")


def _words_between_verbs(tree: Tree, verb: int) -> Iterator[int]:
    """Yield what excludes a conjunct: "induces **rather** than inhibits", "neither binds **nor** cuts".

    Also one with a subject of its own: "A did not bind B, **nor** did C cut D".
    """
    first = tree[verb].head
    if tree[verb].relation != "conj" or not tree[verb].tag.startswith(("VB", "JJ")):
        return
    opening = min(tree.subtree(verb)) - 1
    if opening > first and tree[opening].lower == "nor" and tree[opening].head in (first, verb):
        yield opening
        return
    before = verb - 1
    while before > first and tree[before].head in (verb, first, before - 1):
        # Parsers take "rather than" for an adverb as well, which "not" would be of one of the two.
        joins = ("cc", "cc:preconj", "advmod") if tree[before].lower == "rather" else ("cc", "cc:preconj")
        if is_excluding(tree, before) and tree[before].relation in joins:
            yield before
            return
        before -= 1
