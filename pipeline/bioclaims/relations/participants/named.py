"""The names in a sentence as fillers: those on a word, before a hyphen, of the ill, in an adjective."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ...model import Filler, Mention, Participant, Span
from ...syntax.sentence import Sentence
from ..rules.triggers import Lexis
from ..words.hyphens import find_bare_prefix, find_done_prefix, find_force
from ..words.nouns import is_adjective, is_general
from ..words.perturbations import perturb
from ..words.sides import find_stem, is_sided
from .fillers import drop_other_names, make_filler
from .hosts import find_illnesses, find_treated


@dataclass(frozen=True, slots=True)
class NamedFinder:
    """Makes fillers of the names in one sentence, each once: triggers share them."""

    sentence: Sentence
    lexis: Lexis
    _fillers: dict[tuple[int, Span], tuple[Mention, Filler]] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )

    def find_denoted(self, token: int) -> tuple[Mention, ...]:
        """Return the names that ``token`` heads, without general words, each thing once."""
        found = drop_other_names(self.sentence.denoted.get(token, ()))
        return tuple(
            mention
            for mention in found
            if not is_general(self.sentence, self.lexis, mention)
            and not self._is_stem(token, mention)
            and not is_adjective(self.sentence, token, mention)
        )

    def _is_stem(self, token: int, mention: Mention) -> bool:
        """Return whether ``mention`` is a part of "anti-inflammatory", of which only effects say something."""
        word = self.sentence.tree[token]
        return is_sided(word.lower) and word.span.contains(mention.span)

    def filler_of(self, mention: Mention, token: int) -> Filler:
        """Return ``mention`` as a filler that stands on ``token``."""
        known = self._fillers.get((token, mention.span))
        # A source may give two names for the same words.
        if known is not None and known[0] is mention:
            return known[1]
        filler = make_filler(self.sentence, mention, token)
        self._fillers[token, mention.span] = mention, filler
        return filler

    def find_prefix_fillers(self, token: int) -> tuple[Filler, ...]:
        """Return the names that ``token`` begins with, as agents of what follows the hyphen: IL-2 of "IL-2-induced".

        An antibody there is a stimulus ("anti-CD3-induced"), not a blockade.
        """
        force = find_force(self.sentence, self.lexis, token)
        if force is not None:
            acting = Participant(force.quote(self.sentence.text).text, force, "biological_process", aspect="process")
            return (Filler(acting, token=token, name_token=token),)
        name = find_done_prefix(self.sentence, token)
        if name is not None:
            return tuple(self._perturb_prefix(token, self.filler_of(each, name)) for each in self.find_denoted(name))
        before = find_bare_prefix(self.sentence, self.lexis, token)
        mentions = self.sentence.prefixed.get(token, ()) if before is None else self.sentence.denoted[before]
        # Of "A- but not B-induced" the two stand on words of their own.
        fillers = tuple(self.filler_of(mention, self.sentence.tokens_of(mention.span)[-1]) for mention in mentions)
        return tuple(
            replace(filler, participant=replace(filler.participant, perturbation=replace(done, kind="treatment")))
            if (done := filler.participant.perturbation) is not None and done.kind == "antibody"
            else filler
            for filler in fillers
        )

    def _perturb_prefix(self, token: int, filler: Filler) -> Filler:
        """Return ``filler`` with what ``token`` begins with done to it: A of "A **depletion**-induced growth"."""
        lemma = self.sentence.tree[token].lower.rpartition("-")[0]
        done = perturb(self.sentence, token, lemma)
        start = self.sentence.tree[token].start
        quote = self.sentence.quote(Span(start, start + len(lemma)))
        done = replace(done, text=quote.text, span=quote.span)
        return replace(filler, participant=replace(filler.participant, perturbation=done))

    def name_stem(self, token: int) -> Filler:
        """Return the process that an adjective names behind its prefix: "apoptotic" of "pro-apoptotic"."""
        span = find_stem(self.sentence, token)
        known = next((mention for mention in self.sentence.mentions if mention.span == span), None)
        kind, groundings = ("biological_process", ()) if known is None else (known.type, known.groundings)
        text = self.sentence.quote(span).text
        return Filler(Participant(text, span, kind, groundings, aspect="process"), token=token, name_token=token)

    def find_ill_fillers(self, token: int) -> tuple[Filler, ...]:
        """Return the diseases of those whom ``token`` names: "in patients with **A**"; none where they were treated."""
        if any(find_treated(self.sentence, token)):
            return ()
        found = find_illnesses(self.sentence, token)
        return tuple(dict.fromkeys(self.filler_of(mention, place) for place, mention in found))
