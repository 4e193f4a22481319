"""What a noun is for or against, where words beside it say so: "the gene **encoding A**", "siRNA **targeting A**"."""

from __future__ import annotations

from collections.abc import Iterator

from ...syntax.clauses import find_object_heads, find_subject_heads, is_passive
from ...syntax.coordination import Conjunct, find_conjuncts
from ...syntax.prepositions import find_preposition_words, find_prepositional
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree
from ..rules.triggers import Lexis
from ..words.hyphens import MODIFIERS
from ..words.nouns import find_noun_lemma, is_site
from ..words.perturbations import is_agent_of_loss

# What a clause says of a thing that acts on something, and of a gene; and what joins the name to such a clause.
_ACTING, _TOWARDS = ("aim", "direct", "raise", "selective", "specific", "target"), ("against", "at", "for", "to")
_ENCODING, _BY = ("code", "encode"), ("for", "by")
# What a clause says of the signaling of a receptor; what is induced by something is not its own.
_PASSING = ("drive", "mediate")
_SIGNALING = ("cascade", "pathway", "signal", "signaling", "signalling")
# What joins what binds to the name of a site.
_BOUND = ("binding", "recognition")
# The same joined to a name before the noun: "A-specific siRNA", "the A-encoding gene", "an A-binding site",
# "A-mediated signals".
_JOINED = {
    _BOUND: _BOUND,
    _ACTING: ("directed", "selective", "specific", "targeted", "targeting"),
    _ENCODING: ("coding", "encoding"),
    _PASSING: ("dependent", "driven", "mediated"),
}


def find_directed(sentence: Sentence, lexis: Lexis, noun: int) -> Iterator[Conjunct]:
    """Yield the names that a clause behind ``noun`` says it is for, against or of; none of other nouns.

    "siRNA **targeting A**", "an antibody **directed against A**", "an inhibitor **specific for A**", "the gene **that
    encodes A**", "the protein **encoded by A**", "A encodes a **protein** that", "signaling **mediated by A**".
    """
    said = _find_words(sentence, lexis, noun)
    tree = sentence.tree
    if said is _ENCODING and tree[noun].relation == "dobj" and tree[tree[noun].head].lemma in said:
        for head in find_subject_heads(tree, tree[noun].head):
            yield from find_conjuncts(tree, head)
    for clause in tree.children(noun, "acl", "acl:relcl", "amod", "dep") if said else ():
        if clause > noun and tree[clause].lemma in said:
            for head in _find_named(tree, clause, _TOWARDS if said is _ACTING else _BY):
                yield from find_conjuncts(tree, head)
    if said is _ACTING:
        yield from _find_misplaced(tree, noun)


def _find_misplaced(tree: Tree, noun: int) -> Iterator[Conjunct]:
    """Yield what a thing is against where a parser hangs that on the word above it: "with siRNA **against A**"."""
    above = tree.head(noun)
    for name, head in () if above is None else find_prepositional(tree, above):
        if name == "against" and find_preposition_words(tree, head) == (noun + 1,):
            yield from find_conjuncts(tree, head)


def find_joined(sentence: Sentence, lexis: Lexis, noun: int, *, role: str) -> tuple[int, ...]:
    """Return the words that join a name to ``noun`` as such a clause does: "**A-specific** siRNA".

    What is done to an "A-binding site" is not done to A.
    """
    said = _find_words(sentence, lexis, noun)
    joining = _JOINED.get(said)
    if joining is None or (said is _BOUND and role == "theme"):
        return ()
    children = sentence.tree.children(noun, *MODIFIERS)
    suffixes = {child: sentence.suffix(child) for child in children if child < noun}
    return tuple(child for child, suffix in suffixes.items() if suffix is not None and suffix.text.lower() in joining)


def is_towards(sentence: Sentence, word: int) -> bool:
    """Return whether ``word`` says which name a thing acts on: "an **A-specific** inhibitor"."""
    suffix = sentence.suffix(word)
    return suffix is not None and suffix.text.lower() in _JOINED[_ACTING]


def _find_words(sentence: Sentence, lexis: Lexis, noun: int) -> tuple[str, ...]:
    lemma = find_noun_lemma(sentence, noun)
    if is_agent_of_loss(lemma):
        return _ACTING
    if is_site(sentence, lexis, noun):
        return _BOUND
    if lemma in _SIGNALING:
        return _PASSING
    return _ENCODING if lexis.aspects.get(lemma, "process") != "process" else ()


def _find_named(tree: Tree, clause: int, prepositions: tuple[str, ...]) -> tuple[int, ...]:
    acts = tree[clause].tag.startswith("VB") and not is_passive(tree, clause)
    objects = find_object_heads(tree, clause) if acts else ()
    return objects or tuple(head for name, head in find_prepositional(tree, clause) if name in prepositions)[:1]
