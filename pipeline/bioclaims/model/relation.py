"""A relation: a trigger and its arguments, as the rules found them in one sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..vocab import PERTURBATION_EFFECTS, PREDICATES, Directness, Trait, check_name
from .claim import Participant
from .span import Quote

# How a rule of the ledger is named: "ledger:Positive_regulation:induce/verb".
LEDGER = "ledger"


def is_of_ledger(rule: str) -> bool:
    """Return whether ``rule`` is one of the ledger's."""
    return rule.startswith(f"{LEDGER}:")


@dataclass(frozen=True, slots=True)
class Sign:
    """A word between trigger and participant that keeps (+1) or turns (-1) the direction: "inhibition of B"."""

    token: int
    quote: Quote
    value: int


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role of a relation: the participant and how the sentence leads to it.

    ``token`` is the argument's token in the tree, ``passed`` the nouns on the way from there to the participant's
    name ("expression of MMP-9"), ``connectives`` the words that coordinate it with the arguments before it, and
    ``signs`` the passed words that keep or turn the direction. ``whole`` are the words that a record shows in place of
    the name, where that says too little: "iron export".
    """

    participant: Participant
    token: int
    name_token: int
    passed: tuple[int, ...] = ()
    connectives: tuple[tuple[int, ...], ...] = ()
    signs: tuple[Sign, ...] = ()
    inner: Relation | None = None
    whole: Quote | None = None

    @property
    def shown(self) -> Participant:
        """The participant as a record shows it: in the words of ``whole``, with its name as what they are about."""
        if self.whole is None:
            return self.participant
        own = Quote(self.participant.text, self.participant.span)
        return replace(self.participant, text=self.whole.text, span=self.whole.span, mention=own)

    @property
    def is_lost(self) -> bool:
        """Whether there was less of the participant: what was done to it, or a word on the way there, says so."""
        done = self.participant.perturbation
        return any(sign.value < 0 for sign in self.signs) or (done is not None and PERTURBATION_EFFECTS[done.kind] < 0)


@dataclass(frozen=True, slots=True)
class Relation:
    """A trigger with agent and theme, before the authors' negation, doubt and perturbations are read.

    ``trigger`` is the trigger's token, ``rule`` the frame and the trigger's lemma, ``traits`` those of the frame,
    ``path`` the way through the tree from agent over trigger to theme. ``score`` is how likely the ledger holds agent
    and theme for such, between 0 and 1; None where it does not find them together, or cannot, as where it is not
    asked: ``is_weighable`` tells. ``lacked`` is what was not there: A of "in the absence of A".
    """

    trigger: int
    quote: Quote
    rule: str
    predicate: str
    directness: Directness
    agent: Filler
    theme: Filler
    mediators: tuple[Filler, ...]
    path: str
    score: float | None = None
    is_weighable: bool = False
    traits: tuple[Trait, ...] = ()
    lacked: tuple[Filler, ...] = ()

    def __post_init__(self) -> None:
        check_name(self.predicate, PREDICATES, "predicate")
