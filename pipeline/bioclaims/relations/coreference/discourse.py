"""The sentences read so far, and what the words of the next one stand for in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...model import Mention, Participant, Quote
from ...syntax.sentence import Sentence
from .anaphors import Anaphor, find_anaphors, find_effect_anaphors
from .candidates import NamesOf
from .choice import resolve
from .effects import StatedEffect, resolve_effect

# How many sentences back a word may stand for something.
_MEMORY = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that was read, None where it was not parsed; the mentions in it, and what it claims."""

    sentence: Sentence | None
    mentions: tuple[Mention, ...]
    effects: tuple[StatedEffect, ...] = ()


@dataclass(frozen=True, slots=True)
class Discourse:
    """The last sentences of a block, nearest first."""

    told: tuple[Told, ...] = ()

    def after(
        self,
        sentence: Sentence | None,
        mentions: Iterable[Mention],
        effects: Iterable[StatedEffect] = (),
    ) -> Discourse:
        """Return the discourse that goes on with ``sentence``; None for one that was not parsed."""
        return Discourse((Told(sentence, tuple(mentions), tuple(effects)), *self.told)[:_MEMORY])

    def refer(self, sentence: Sentence, names_of: NamesOf) -> Sentence:
        """Return ``sentence`` with what its pronouns and definite nouns stand for.

        ``names_of`` gives all names of what a mention names, by which "the kinase" is told from other proteins.
        """
        found: dict[int, tuple[Participant, ...]] = {}
        for anaphor in find_anaphors(sentence):
            antecedents = resolve(anaphor, sentence, self.told, names_of)
            if antecedents:
                found[anaphor.token] = tuple(_to_participant(anaphor, each) for each in antecedents)
                # What comes later in the sentence may stand for the same: "these proteins …, and they".
                sentence = replace(sentence, references=dict(found))
        effects: Sequence[StatedEffect] = self.told[0].effects if self.told else ()
        for effect in find_effect_anaphors(sentence) if effects else ():
            participants = resolve_effect(effect, effects)
            if participants:
                found[effect.token] = participants
        return replace(sentence, references=found) if found else sentence


def _to_participant(anaphor: Anaphor, antecedent: Mention) -> Participant:
    return Participant(
        text=anaphor.quote.text,
        span=anaphor.quote.span,
        type=antecedent.type,
        groundings=antecedent.groundings,
        aspect="process" if antecedent.type in ("biological_process", "disease") else "unspecified",
        antecedent=Quote(antecedent.text, antecedent.span),
    )
