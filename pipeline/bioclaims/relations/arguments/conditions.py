"""What was not there where something is said: A of "in the **absence** of A, B did not induce C", which needs A.

Also A of "B did not induce C in **A-deficient** cells", "… when A was silenced", "B induced C, but not in A-/- cells".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ...model import Filler, Relation
from ...resources import load_table
from ...syntax.coordination import first_conjunct
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree
from ...syntax.view import view_arguments
from ...vocab import GENE_TYPES
from ..participants.finder import ParticipantFinder
from ..participants.same import is_same
from .held import find_held
from .placement import Placement

_LACKED = ("absent in", "absent without")
# Where, or after what, there was less of it because somebody saw to that.
_LOST = ("lost in", "lost after", "lost following", "lost upon", "lost when")
# What brings back what hosts have lost, and shows by failing that it is no substitute.
_MAKING_GOOD = ("compensate", "complement", "correct", "reconstitute", "replace", "rescue", "restore", "substitute")
# What may happen with a thing alone: effects of others, and that something binds.
_DONE = ("increases", "decreases", "regulates", "binds")
# Where the words of ``seeds/cues/negation.tsv`` stand that deny.
_DENYING = ("dependent", "governor", "predicate")
# What something may be needed for; of hosts that lack it, nothing else that is denied says so.
_NEEDING = ("increases", "binds")
# What tells that the thing makes no difference: "**even** in the absence of", "in the **presence** or absence of".
_EVEN, _PRESENCE = "even", "presence"
# "in **both** A-deficient cells and others"; but for "in wild-type **but** not in A-deficient cells".
_OTHERS = ("control", "normal", "parental", "wild", "wild-type", "wildtype", "wt")
_BOTH, _JOINING = ("both", "either", "neither"), ("and", "or", "nor")
_SET_APART = ("but", "compared", "not", "than", "unlike", "versus", "vs", "vs.")


def find_lacked(placement: Placement, ends: Sequence[Filler], finder: ParticipantFinder) -> tuple[Filler, ...]:
    """Return what the sentence says was not there when that happened which the trigger of ``placement`` says.

    Places may hang on the nouns of its ``ends`` as well: "A did not induce B **expression** in C-deficient cells".
    """
    tree, light_verbs, token = finder.sentence.tree, finder.lexis.light_verbs, placement.token
    arguments, above = placement.arguments, tree.head(token)
    if above is not None and tree[token].tag.startswith("NN") and tree[above].tag.startswith("VB"):
        # "had no **effect** in the absence of A"
        arguments = (*arguments, *view_arguments(tree, above, light_verbs=light_verbs))
    found = [filler for each in _LACKED for filler in find_held(each, arguments, token, finder, role="agent")]
    shown = placement.trigger.predicate in _NEEDING and tree[token].lemma not in _MAKING_GOOD
    # Of "A-induced" what follows is said of what A induces.
    if shown and token not in finder.sentence.prefixed and _denies(tree):
        nouns = dict.fromkeys(end.token for end in ends if end.token != token)
        beside = (each for noun in nouns for each in view_arguments(tree, noun, light_verbs=light_verbs))
        places = (*arguments, *(each for each in beside if each.function == "in"))
        hosts = (filler for each in _LOST for filler in find_held(each, places, token, finder, role="agent"))
        found += (filler for filler in hosts if filler.participant.type in GENE_TYPES)
    return tuple(filler for filler in dict.fromkeys(found) if not _makes_no_difference(finder.sentence, filler))


def _denies(tree: Tree) -> bool:
    """Return whether the sentence denies something somewhere, as most do not."""
    return any(word.lower in _denying_words() or word.lemma in _denying_words() for word in tree.tokens)


@cache
def _denying_words() -> frozenset[str]:
    rows = load_table("seeds", "cues", "negation.tsv")
    return frozenset(row["word"] for row in rows if row["site"] in _DENYING)


def _makes_no_difference(sentence: Sentence, filler: Filler) -> bool:
    tree, token = sentence.tree, filler.token
    first = min(tree.subtree(token))
    row = (token, tree[token].head, *tree.children(token, "conj"))
    return (
        _EVEN in (tree[first].lower, tree[max(first - 1, 0)].lower)
        or any(tree[word].lower == _PRESENCE for word in row)
        or is_in_others(sentence, filler)
    )


def is_in_others(sentence: Sentence, filler: Filler) -> bool:
    """Return whether the same is said of those that lack ``filler`` and of others: "in **wild-type** and A-/- mice"."""
    tree, done = sentence.tree, filler.participant.perturbation
    if done is None or not filler.is_lost:
        return False
    word = sentence.tokens_of(done.span)[-1]
    host = first_conjunct(tree, tree[first_conjunct(tree, word)].head)
    if not tree[host].tag.startswith("NN"):
        return False
    hosts = (host, *tree.children(host, "conj"))
    told = [child for each in hosts for child in tree.children(each, "amod", "compound")]
    row = (*hosts, *told, *(child for each in told for child in tree.children(each, "conj")))
    words = {tree[each].lower for each in range(max(min(row) - 1, 0), max(row))}
    joined = not words.isdisjoint(_BOTH) or not (words.isdisjoint(_OTHERS) or words.isdisjoint(_JOINING))
    return joined and words.isdisjoint(_SET_APART)


def need(relation: Relation, lacked: Sequence[Filler]) -> Iterator[Relation]:
    """Yield ``relation`` as what holds with what it ``lacked``, and of each of these that it is needed for that.

    Both are so where the sentence denies the relation, which is for ``assertion`` to tell.
    """
    if relation.predicate not in _DONE:
        yield relation
        return
    others = tuple(each for each in lacked if not is_same(each.participant, relation.agent.participant))
    denied = replace(relation, lacked=others)
    yield denied
    if relation.predicate not in _NEEDING or any(sign.value < 0 for sign in relation.theme.signs):
        return
    theme = relation.theme.participant
    if relation.predicate == "binds":
        theme = replace(theme, aspect="binding")
    for filler in others:
        yield replace(
            denied,
            predicate="required_for",
            directness="unspecified",
            agent=replace(filler, participant=replace(filler.participant, perturbation=None)),
            theme=replace(relation.theme, participant=theme, inner=denied),
            mediators=(),
        )
