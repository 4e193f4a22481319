"""From an argument's head word to the participants that it stands for: names, aspects, what was done to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ...model import Filler, Mention
from ...syntax.prepositions import find_preposition
from ...syntax.sentence import Sentence
from ...syntax.view import Argument, view_arguments
from ...vocab import MOLECULES
from ..rules.triggers import Lexis
from ..words.hyphens import find_bare_prefix
from ..words.nouns import (
    find_noun_lemma,
    is_background,
    is_change,
    is_common,
    is_effect,
    is_part,
    is_something_else,
    is_told_apart,
    is_tumor_suppressor,
)
from ..words.perturbations import find_modifier, is_agent_of_loss, is_perturbing, is_treatment
from ..words.places import may_take
from ..words.signs import share_aspect
from .beside import BesideFinder
from .directed import is_towards
from .fillers import is_quality, is_stage, join_complex
from .hosted import DEPTH
from .hosts import is_vector
from .passing import lose_by_thing, pass_noun, share_loss, sign_by_modifiers
from .residues import is_residue
from .sources import find_means, find_mediating, find_region, keep_fitting, leads_on, order_sources
from .unnamed import make_aspect_filler, make_genes_filler, make_phrase_filler


@dataclass(frozen=True, slots=True)
class ParticipantFinder(BesideFinder):
    """Resolves arguments of one sentence to participants, each word once for a role: triggers share them."""

    sentence: Sentence
    lexis: Lexis
    _resolved: dict[tuple[int, str, int], tuple[Filler, ...]] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )

    def find_fillers(self, argument: Argument, *, role: str) -> tuple[Filler, ...]:
        """Return what ``argument`` stands for in the ``role`` of agent, theme or mediator; empty where nothing.

        "PI3K/Akt pathways" gives two; "MMP-9 expression" gives MMP-9 with its aspect; "inhibition of PI3K" as agent
        gives PI3K with a perturbation, as theme PI3K with a sign; "tumor growth" gives the phrase itself.
        """
        # What stands beside another argument is found with that one, where the noun itself says nothing.
        apart = argument.apposed or self._continues_phrase(argument)
        found = () if apart else self.resolve(argument.token, role, DEPTH)
        return tuple(
            filler
            if filler.token == argument.token and not argument.connectives
            else replace(filler, token=argument.token, connectives=(*argument.connectives, *filler.connectives))
            for filler in found
            if may_take(self.sentence.tree, filler, role=role)
        )

    def _continues_phrase(self, argument: Argument) -> bool:
        """Return whether it goes on with the phrase of the argument before: "inhibition of A, but not **of B**"."""
        tree = self.sentence.tree
        coordinated = argument.function in ("subject", "object") and tree[argument.token].relation == "conj"
        return coordinated and find_preposition(tree, argument.token) == "of"

    def resolve(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return what ``token`` stands for in ``role``, at most ``depth`` nouns behind it."""
        if depth == 0:
            return ()
        key = (token, role, depth)
        if key not in self._resolved:
            self._resolved[key] = self._resolve_word(token, role, depth)
        return self._resolved[key]

    def _resolve_word(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        referred = self.sentence.references.get(token, ())
        # Nothing happens to the gene of "these mice" that happens to them.
        if referred and (role != "theme" or referred[0].perturbation is None):
            done = find_modifier(self.sentence, token)
            return tuple(
                Filler(replace(each, perturbation=each.perturbation or done), token=token, name_token=token)
                for each in referred
            )
        if self._is_bare_prefix(token):
            # "on **A** induced B": the phrase is about B.
            return self.resolve(self.sentence.tree[token + 1].head, role, depth - 1)
        mentions = self.find_denoted(token)
        lemma = find_noun_lemma(self.sentence, token)
        aspect = self.lexis.aspects.get(lemma)
        several = self.sentence.tree[token].tag == "NNS"
        passes = aspect is not None or is_perturbing(lemma) or leads_on(self.sentence, self.lexis, token, role=role)
        beyond = self._find_beyond(token, role, depth, mentions, passes=passes)
        if beyond is not None:
            return beyond
        if mentions and not is_background(self.sentence, self.lexis, token, mentions):
            named = tuple(
                share_aspect(self.sentence, self.lexis, self.filler_of(mention, token)) for mention in mentions
            )
            if role != "theme":
                named = tuple(share_loss(self.sentence, filler) for filler in named)
            # "the viral oncogene A", "A and B are oncogenes that": the name says more than common nouns.
            said_to_be = bool(self.sentence.tree.children(token, "cop"))
            common = all(
                is_common(self.sentence, each, several=several)
                or (said_to_be and (several or each.text.islower()))
                or (several and each.type == "family_or_complex")
                for each in mentions
            )
            if common and (better := self.find_better(token, role, depth)):
                return better
            return sign_by_modifiers(self.sentence, self.lexis, token, named)
        if aspect == "unspecified" or (aspect == "process" and several):
            # "cellular **processes** such as growth": the growth says more.
            better = self.find_examples(token, role, depth)
            better = better or (self.find_named(token, role, depth) if aspect == "unspecified" else ())
            if better:
                return better
        if passes and not is_something_else(self.sentence, self.lexis, token, role=role):
            return self._resolve_through(token, role, depth)
        if is_tumor_suppressor(self.sentence, token):
            return self.find_better(token, role, depth)
        if role == "theme" and is_towards(self.sentence, token):
            # "the **A-specific** inhibitor B"
            return self.find_prefix_fillers(token)
        # "the receptor blocker A", which parsers give no name to.
        named = self.find_meant(token, role, depth)
        return named or self._sign_phrase(token, make_genes_filler(self.sentence, token) if role == "theme" else None)

    def _resolve_through(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return what a noun that says something of another is about, or its own phrase where it names a process."""
        sentence, lexis, lemma = self.sentence, self.lexis, find_noun_lemma(self.sentence, token)
        behind = join_complex(sentence, lemma, tuple(self._behind(token, role, depth)))
        behind = behind or self.find_effective(token, role, depth)
        if not behind and (effecting := self.find_effecting(token, role, depth)):
            return effecting
        process = lexis.aspects.get(lemma) == "process" and not is_quality(sentence, lemma, behind, role=role)
        if process and not is_stage(lemma, token, behind):
            return self._sign_phrase(token, make_phrase_filler(sentence, lexis, token))
        if behind:
            itself = self._find_itself(token, role, depth)
            passed = tuple(pass_noun(sentence, lexis, token, filler, role=role) for filler in behind)
            return (*sign_by_modifiers(sentence, lexis, token, passed), *itself)
        if is_told_apart(sentence, token) and not is_effect(sentence, lexis, token):
            return self._sign_phrase(token, make_phrase_filler(sentence, lexis, token))
        if role == "agent" and is_treatment(lemma) and self.sentence.tree.children(token, "compound"):
            # "PAN treatment", where PAN is no name that is known
            return self._sign_phrase(token, make_phrase_filler(sentence, lexis, token))
        if role == "agent" and not is_perturbing(lemma):
            # "B requires proteolysis by A"
            return self._find_means(token, depth) or self.find_apposed(token, role, depth)
        phrase = None
        if role == "theme":
            phrase = make_genes_filler(sentence, token) or make_aspect_filler(sentence, lexis, token)
        # "the SNPs rs1 and rs2"
        named = self.find_apposed(token, role, depth) or self.find_named(token, role, depth)
        return named or self._sign_phrase(token, phrase)

    def _sign_phrase(self, token: int, phrase: Filler | None) -> tuple[Filler, ...]:
        return () if phrase is None else sign_by_modifiers(self.sentence, self.lexis, token, (phrase,))

    def _find_beyond(
        self, token: int, role: str, depth: int, mentions: tuple[Mention, ...], *, passes: bool
    ) -> tuple[Filler, ...] | None:
        """Return what is meant rather than what ``mentions`` name; None where they, or the noun, stand for themselves.

        What was done to cells, the gene whose promoter a site is in, the protein whose part is named.
        """
        molecule = any(mention.type in MOLECULES for mention in mentions)
        if role != "theme" and (is_vector(self.sentence.tree[token].lemma) or not (passes or molecule)):
            hosted = self.find_hosted(token, role, depth)
            if hosted:
                return hosted
        if role == "theme" and (region := find_region(self.sentence, self.lexis, token, mentions)) is not None:
            return self.resolve(region, role, depth - 1)
        if is_residue(self.sentence, token):
            return self.find_protein(token, role, depth)
        # What binds by way of a part is beside the whole, which may be one of the two itself.
        part = role != "mediator" and is_part(self.sentence, token, mentions)
        return (self.find_whole(token, role, depth) if part else ()) or None

    def _find_means(self, token: int, depth: int) -> tuple[Filler, ...]:
        """Return by what something is done, which acts as well: "inhibition of A with **B**", "blocking A by **B**".

        Also "**B-mediated** phosphorylation of A".
        """
        named, used = find_means(self.sentence, self.lexis, token)
        # What is used is as often a kind of means ("using oligomers"), which has no identifier.
        found = (
            *self.resolve_all(named, "agent", depth),
            *(each for each in self.resolve_all(used, "agent", depth) if each.participant.groundings),
            *(
                each
                for word in find_mediating(self.sentence, self.lexis, token)
                for each in self.find_prefix_fillers(word)
            ),
        )
        return tuple(filler for filler in found if filler.participant.type in MOLECULES and not filler.signs)

    def _find_itself(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return the name that what inhibits has of its own, and by what something is done: "the A inhibitor **B**"."""
        own: tuple[Filler, ...] = ()
        if is_agent_of_loss(find_noun_lemma(self.sentence, token)):
            own = self.find_apposed(token, role, depth) or self.find_named(token, role, depth)
        return (*own, *self._find_means(token, depth)) if role == "agent" else own

    def _is_bare_prefix(self, token: int) -> bool:
        after = token + 1
        named = token in self.sentence.denoted and after < len(self.sentence.tree)
        return named and find_bare_prefix(self.sentence, self.lexis, after) == token

    def _behind(self, token: int, role: str, depth: int) -> Iterator[Filler]:
        """Yield what the noun ``token`` is about, from the first source that names something.

        A coordinated noun without a source shares that of the first ("A degradation and phosphorylation").
        """
        tree = self.sentence.tree
        own = tuple(self._sources(token, role, depth))
        lemma = find_noun_lemma(self.sentence, token)
        # "phosphorylation of A and migration": a process needs nothing that it is about, nor do "A and other proteins".
        whole = self.lexis.aspects.get(lemma) == "process" or lemma in self.lexis.things
        alone = tree[token].relation == "conj" and not tree.children(token, "compound", "nmod")
        if not own and alone and not whole:
            own = tuple(self._sources(tree[token].head, role, depth))
        if not own and tree[token].tag.startswith("NN"):
            # "A-inhibition"
            own = self.find_prefix_fillers(token) or self.find_directed_fillers(token, role, depth)
        yield from own

    def _sources(self, token: int, role: str, depth: int) -> Iterator[Filler]:
        arguments = view_arguments(self.sentence.tree, token, light_verbs=self.lexis.light_verbs)
        for source in order_sources(self.sentence, self.lexis, token, role=role):
            found = [
                replace(filler, connectives=(*argument.connectives, *filler.connectives))
                for argument in arguments
                if argument.function == source and not argument.apposed
                for filler in self.resolve(argument.token, role, depth - 1)
            ]
            if source == "modifier" and role != "theme":
                found = [lose_by_thing(self.sentence, token, filler) for filler in found]
            found = keep_fitting(self.sentence, self.lexis, token, found, source=source, role=role)
            # "A induction of B" is no change of A, whatever B is.
            named = role == "theme" and source == "of" and is_change(self.sentence, self.lexis, token)
            if found or (named and any(argument.function == source for argument in arguments)):
                yield from found
                return
