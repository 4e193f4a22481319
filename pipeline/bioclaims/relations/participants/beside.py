"""What stands beside a general noun for the same thing: its names, its examples, what it is said to be."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Filler
from ...syntax.apposition import find_apposed, find_examples, find_included, find_named
from ...syntax.coordination import find_conjuncts
from ...syntax.nominals import find_nominal_subjects
from ...vocab import MOLECULES
from .hosted import HostedFinder


@dataclass(frozen=True, slots=True)
class BesideFinder(HostedFinder):
    """Makes fillers of the names beside general nouns."""

    def find_apposed(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return what a general noun is said to be: "the cytokines IL-2 and IL-4", "IL-2 is a **cytokine** that"."""
        tree = self.sentence.tree
        places = tuple(conjunct.token for conjunct in find_apposed(tree, token))
        # "A, a cytokine that", "A is one of the cytokines that": what the noun says of A, which is named before.
        is_noun = tree[token].tag.startswith("NN")
        named = find_nominal_subjects(tree, token, {}) if is_noun and not places else ()
        before = (conjunct.token for head in named for conjunct in find_conjuncts(tree, head) if conjunct.token < token)
        # "the kinase that phosphorylates A is B"
        behind = (conjunct.token for conjunct in find_named(tree, token)) if is_noun and not places else ()
        return self.resolve_all((*places, *before, *behind), role, depth)

    def find_examples(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return the examples of a general noun: "factors, including A and B", "genes induced by A include C"."""
        tree = self.sentence.tree
        places = tuple(conjunct.token for conjunct in (*find_examples(tree, token), *find_included(tree, token)))
        return self.resolve_all(places, role, depth)

    def find_named(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return the names right behind a noun, whatever stands before that: "the kinesin **protein** KIF17"."""
        tree = self.sentence.tree
        beside = (child for child in tree.children(token, "appos", "dep") if child > token)
        behind = (child for child in beside if min(tree.subtree(child, without=("conj", "punct"))) == token + 1)
        names = tuple(conjunct.token for child in behind for conjunct in find_conjuncts(tree, child))
        found = self.resolve_all(names, role, depth)
        return found if self.names_molecule(found) else ()

    def resolve_all(self, tokens: tuple[int, ...], role: str, depth: int) -> tuple[Filler, ...]:
        """Return what ``tokens`` stand for, one noun further behind."""
        return tuple(filler for token in tokens for filler in self.resolve(token, role, depth - 1))

    def names_molecule(self, fillers: tuple[Filler, ...]) -> bool:
        """Return whether one of ``fillers`` is a molecule."""
        return any(filler.participant.type in MOLECULES for filler in fillers)
