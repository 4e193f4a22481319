"""What stands beside a general noun for the same thing: its names, its examples, what it is said to be, and of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...model import Filler
from ...syntax.apposition import find_apposed, find_examples, find_included, find_named
from ...syntax.coordination import find_conjuncts, first_conjunct
from ...syntax.nominals import find_nominal_subjects
from ...syntax.prepositions import find_prepositional
from ...vocab import GENE_TYPES, MOLECULES
from ..words.nouns import is_brought_about, is_common, is_effect, is_tumor_suppressor
from ..words.signs import find_verbs
from .hosted import HostedFinder

# What says that something cannot do without another.
_NEEDED = "required_for"
# What stands between a part and the whole.
_WHOLE = ("of", "in", "on", "within")
_EVERY = ("all", "both", "each")


@dataclass(frozen=True, slots=True)
class BesideFinder(HostedFinder):
    """Makes fillers of the names beside general nouns."""

    def find_better(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return the names beside a common noun, which say more: "the **oncogene** A", "the A **GTPase**"."""
        return (
            self.find_apposed(token, role, depth)
            or self.find_named(token, role, depth)
            or self.find_named_before(token, role, depth)
        )

    def find_meant(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return what a word without a name is another word for: a name beside it, those of "**all** of the genes"."""
        found = self.find_apposed(token, role, depth) or self.find_named(token, role, depth)
        every = not found and self.sentence.tree[token].lower in _EVERY
        return self.find_whole(token, role, depth) if every else found

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

    def find_named_before(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return the genes right before a common noun for the same thing: "the SAG E3 ubiquitin **ligase**".

        Not before one for several: "TCR-associated **kinases**" are no TCR.
        """
        tree = self.sentence.tree
        kinds = [each for each in self.sentence.denoted.get(token, ()) if each.type in GENE_TYPES]
        begins = token - 1 if is_tumor_suppressor(self.sentence, token) else token
        first = min((self.sentence.tokens_of(each.span)[0] for each in kinds), default=begins)
        before = first - 1
        if tree[token].tag != "NN" or before not in tree.children(token, "compound"):
            return ()
        names = tuple(conjunct.token for conjunct in find_conjuncts(tree, before))
        found = self.resolve_all(names, role, depth)
        named = (each.participant for each in found if each.participant.type in GENE_TYPES)
        genes = [each for each in named if each.groundings]
        return found if genes and not any(is_common(self.sentence, each) for each in genes) else ()

    def find_whole(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return the molecule that the noun is of: A of "the cytoplasmic **domain** of A", "**S2** and S9 of A"."""
        tree = self.sentence.tree
        first = first_conjunct(tree, token)
        row = (token, *(child for child in tree.children(first, "conj") if child > token), first)
        phrases = (tuple(head for name, head in find_prepositional(tree, each) if name in _WHOLE) for each in row)
        heads = next(filter(None, phrases), ())
        found = self.resolve_all(heads, role, depth)
        return tuple(filler for filler in found if filler.participant.type in MOLECULES)

    def find_protein(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return the protein that a residue is of: A of "Ser-262 of A", "phosphorylates Ser-262 in A", "A Ser-262"."""
        tree = self.sentence.tree
        own = self.find_whole(token, role, depth)
        if own:
            return own
        beside = tree.children(token, "compound", "nmod:poss")
        phrases = (head for name, head in find_prepositional(tree, tree[token].head) if name in _WHOLE and head > token)
        found = self.resolve_all((*beside, *phrases), role, depth)
        return tuple(filler for filler in found if filler.participant.type in GENE_TYPES)

    def resolve_all(self, tokens: tuple[int, ...], role: str, depth: int) -> tuple[Filler, ...]:
        """Return what ``tokens`` stand for, one noun further behind."""
        return tuple(filler for token in tokens for filler in self.resolve(token, role, depth - 1))

    def names_molecule(self, fillers: tuple[Filler, ...]) -> bool:
        """Return whether one of ``fillers`` is a molecule."""
        return any(filler.participant.type in MOLECULES for filler in fillers)

    def find_effective(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return what the noun is an effect of, for what that does: "the **effect** of A was abolished".

        Not what brings the effect about: "the effect of A is mediated by B".
        """
        effect = role == "theme" and is_effect(self.sentence, self.lexis, token)
        return self._act(self.find_whole(token, role, depth)) if effect and self._is_done_to(token) else ()

    def find_effecting(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return by what a change comes about that is said of nothing else: "**repression** by A was abolished"."""
        phrases = find_prepositional(self.sentence.tree, token)
        heads = tuple(head for name, head in phrases if name == "by")
        of_something = any(name == "of" for name, _ in phrases)
        if role != "theme" or of_something or not is_brought_about(self.sentence, self.lexis, token):
            return ()
        found = self.resolve_all(heads, role, depth) if self._is_done_to(token) else ()
        return self._act(tuple(filler for filler in found if filler.participant.type in MOLECULES))

    def _is_done_to(self, token: int) -> bool:
        """Return whether there is more or less of what the noun says, or need of another for it."""
        verbs = find_verbs(self.sentence.tree, self.lexis, self.sentence.tree[token].head)
        changed = any(each.sign or each.predicate == _NEEDED for each in verbs)
        return changed and not any("goes_through" in each.traits for each in verbs)

    def _act(self, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
        return tuple(replace(each, participant=replace(each.participant, aspect="activity")) for each in fillers)
