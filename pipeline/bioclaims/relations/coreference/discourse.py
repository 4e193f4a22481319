"""The sentences read so far, and what the words of the next one stand for in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...model import Mention, Participant, Perturbation, Quote
from ...syntax.sentence import Sentence
from .anaphors import Anaphor, find_anaphors, find_effect_anaphors
from .candidates import NamesOf
from .choice import resolve
from .effects import StatedEffect, resolve_effect
from .hosts import Host, HostAnaphor, choose_host, find_host_anaphors, find_hosts, is_meant

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
    """The last sentences of a block, nearest first, and the animals with another gene that were told of last.

    ``since`` is how many sentences ago.
    """

    told: tuple[Told, ...] = ()
    host: Host | None = None
    since: int = 0

    def after(
        self,
        sentence: Sentence | None,
        mentions: Iterable[Mention],
        effects: Iterable[StatedEffect] = (),
        *,
        text: str = "",
    ) -> Discourse:
        """Return the discourse that goes on with ``sentence``; None for one of ``text`` that was not parsed."""
        mentions = tuple(mentions)
        told = (Told(sentence, mentions, tuple(effects)), *self.told)[:_MEMORY]
        hosts = find_hosts(text if sentence is None else sentence.text, mentions)
        if hosts:
            return Discourse(told, choose_host(hosts))
        again = sentence is not None and any(self._list_meant(sentence))
        return Discourse(told, self.host, 0 if again else self.since + 1)

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
        found = {**dict(self._refer_to_hosts(sentence)), **found}
        effects: Sequence[StatedEffect] = self.told[0].effects if self.told else ()
        for effect in find_effect_anaphors(sentence) if effects else ():
            participants = resolve_effect(effect, effects)
            if participants:
                found[effect.token] = participants
        return replace(sentence, references=found) if found else sentence

    def _refer_to_hosts(self, sentence: Sentence) -> Iterator[tuple[int, tuple[Participant]]]:
        """Yield what the words of ``sentence`` for animals told of before stand for."""
        if self.host is not None:
            yield from ((each.token, (_to_host(each.quote, self.host),)) for each in self._list_meant(sentence))

    def _list_meant(self, sentence: Sentence) -> Iterator[HostAnaphor]:
        """Yield the words of ``sentence`` that stand for the animals that were told of last."""
        if self.host is None or find_hosts(sentence.text, sentence.mentions):
            return
        for anaphor in find_host_anaphors(sentence):
            if is_meant(anaphor, self.host) and self.since <= anaphor.reach:
                yield anaphor


def _to_host(quote: Quote, host: Host) -> Participant:
    return Participant(
        text=quote.text,
        span=quote.span,
        type=host.gene.type,
        groundings=host.gene.groundings,
        perturbation=Perturbation(host.kind, quote.text, quote.span),
        antecedent=Quote(host.gene.text, host.gene.span),
    )


def _to_participant(anaphor: Anaphor, antecedent: Mention) -> Participant:
    return Participant(
        text=anaphor.quote.text,
        span=anaphor.quote.span,
        type=antecedent.type,
        groundings=antecedent.groundings,
        aspect="process" if antecedent.type in ("biological_process", "disease") else "unspecified",
        antecedent=Quote(antecedent.text, antecedent.span),
    )
