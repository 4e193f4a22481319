"""Residues of proteins: Ser-262 of "phosphorylates **Ser-262** of A", where A is what is phosphorylated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...model import Filler, Modification, Relation
from ...syntax.coordination import find_conjuncts, first_conjunct
from ...syntax.excluding import is_excluding
from ...syntax.prepositions import find_preposition
from ...syntax.sentence import Sentence
from ...text.residues import AMINO_ACID, split_sites
from ...vocab import GENE_TYPES
from ..words.modifications import modify

# What happens at residues.
_AT_RESIDUES = (
    "acetylation", "glycosylation", "hydroxylation", "methylation", "phosphorylation", "sumoylation", "ubiquitination",
)  # fmt: skip
_AMINO_ACID = re.compile(f"(?:{AMINO_ACID})s?")
# "serine **residues** 33 and 37", and what numbers stand behind such a noun.
_NOUNS = ("residue", "site")
_PLACES = re.compile(r" \d{1,4}(?:(?:, | and |, and |/)\d{1,4}\b(?! ?[%\w]))*(?!\w)")
# How a residue hangs on the noun or name of what is modified, and on a verb.
_BESIDE, _UNDERGOING = ("amod", "appos", "compound", "dep"), ("dobj", "nsubjpass")
_AT = ("at", "on")


def is_residue(sentence: Sentence, token: int) -> bool:
    """Return whether ``token`` names a place in a protein: "Ser-262", "lysine 382", "tyrosine residue".

    One letter for an amino acid is as often part of a name, but for "**S473** phosphorylation" and "**S473** of A",
    where that is no name that is known: "S6 phosphorylation".
    """
    tree, word = sentence.tree, sentence.tree[token]
    sites = split_sites(word.text)
    if sites and len(sites[0][0]) == 1:
        if any(mention.groundings for mention in sentence.denoted.get(token, ())):
            return False
        modified = word.relation == "compound" and tree[word.head].lemma in _AT_RESIDUES
        return modified or (token + 1 < len(tree) and tree[token + 1].lower == "of")
    name = _find_amino_acid(sentence, token)
    placed = name is not None and (word.lemma in _NOUNS or _PLACES.match(sentence.text, word.end) is not None)
    return bool(sites) or placed


def carry_sites(sentence: Sentence, relation: Relation) -> Relation:
    """Return ``relation`` with the residues at which its theme is modified: "phosphorylation of A **at Ser473**"."""
    theme = relation.theme.participant
    if theme.aspect not in _AT_RESIDUES or theme.type not in GENE_TYPES:
        return relation
    named = (site for each in _find_sites(sentence, relation) for site in _read_residues(sentence, each, theme.aspect))
    found = dict.fromkeys((*theme.modifications, *named))
    # "Tyrosine" says no more where "Tyr705" stands beside it.
    most = tuple(each for each in found if not any(_says_more(other, each) for other in found))
    return replace(relation, theme=replace(relation.theme, participant=replace(theme, modifications=most)))


def _says_more(one: Modification, other: Modification) -> bool:
    """Return whether ``one`` says of the same modification where it is, and ``other`` not, or less precisely."""
    if one == other or one.type != other.type:
        return False
    return other.residue is None or (other.position is None and other.residue == one.residue)


def _find_sites(sentence: Sentence, relation: Relation) -> Iterator[int]:
    """Yield the words beside the trigger and the theme that may name residues, without those that are excluded."""
    tree = sentence.tree
    for place in _find_places(sentence, relation.theme, relation.trigger):
        for conjunct in find_conjuncts(tree, place):
            if any(is_excluding(tree, word) for group in conjunct.connectives for word in group):
                break
            # "A-S473 and B-S9 phosphorylation": each protein has its own.
            others = conjunct.token in sentence.denoted and conjunct.token != relation.theme.name_token
            if not others or is_residue(sentence, conjunct.token):
                yield conjunct.token


def _find_places(sentence: Sentence, theme: Filler, trigger: int) -> Iterator[int]:
    tree = sentence.tree
    yield first_conjunct(tree, theme.token)
    for noun in dict.fromkeys((*theme.passed, theme.token, theme.name_token)):
        yield from tree.children(noun, *_BESIDE)
        yield from tree.children(noun, "nmod")
    yield from tree.children(trigger, *_UNDERGOING)
    noun = tree[trigger].tag.startswith("NN")
    yield from (child for child in tree.children(trigger, "nmod") if noun or find_preposition(tree, child) in _AT)
    if noun:
        yield from tree.children(trigger, "compound")


def _read_residues(sentence: Sentence, token: int, kind: str) -> tuple[Modification, ...]:
    """Return the residues that ``token`` names, as places of a modification of the ``kind``; none of other words."""
    word = sentence.tree[token]
    # Of "phosphorylation of **A-S473**" the name is that of the protein; "**Ser133-phosphorylation** of A" says where.
    place, _, rest = word.text.rpartition("-")
    sites = split_sites(word.text) or split_sites(place if rest in _AT_RESIDUES else rest)
    if sites:
        return tuple(modify(kind, *site) for site in sites)
    name = _find_amino_acid(sentence, token)
    if name is None:
        return ()
    behind = _PLACES.match(sentence.text, word.end)
    places = re.findall(r"\d+", behind[0]) if behind else [None]
    return tuple(modify(kind, name, place) for place in places)


def _find_amino_acid(sentence: Sentence, token: int) -> str | None:
    """Return the amino acid that ``token`` names, or that stands before the noun of a place; None for other words."""
    tree = sentence.tree
    words = (token, *tree.children(token, "compound", "amod")) if tree[token].lemma in _NOUNS else (token,)
    return next((tree[word].text for word in words if _AMINO_ACID.fullmatch(tree[word].text)), None)
