"""What stands behind hosts and things: what was done to cells or animals, what a gene or a thing is for or against."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ...model import Filler, Perturbation
from ...syntax.clauses import find_passive_agents, is_passive
from ...syntax.coordination import find_conjuncts
from ...syntax.relatives import find_clause_before
from ...syntax.tree import Tree
from ...vocab import MOLECULES, PROCESSES
from .directed import find_directed, find_joined
from .hosts import Treated, find_occasion, find_treated
from .mutants import lose_by_mutation
from .named import NamedFinder

# How far a participant may lie behind its argument's head: "levels of expression of the gene of X".
DEPTH = 5
_BUT_NOT = ("but", "not")


@dataclass(frozen=True, slots=True)
class HostedFinder(NamedFinder, ABC):
    """Makes fillers of what was done to hosts and of what things act on, by the words beside them."""

    @abstractmethod
    def resolve(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return what ``token`` stands for in ``role``, at most ``depth`` nouns behind it."""

    def find_hosted(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return what was done to the cells or animals that ``token`` names: A of "A-deficient mice"."""
        return self._fill(find_treated(self.sentence, token), role, depth)

    def find_occasion_fillers(self, clause: int) -> tuple[Filler, ...]:
        """Return what was done when something happened, by the verb ``clause``: A of "when **A** was depleted"."""
        return self._fill(find_occasion(self.sentence, clause), "agent", DEPTH)

    def find_first_agents(self, verb: int) -> tuple[Filler, ...]:
        """Return who did what leads to what ``verb`` says, in a passive: "A was reduced by **B**, leading to C"."""
        tree = self.sentence.tree
        clause = find_clause_before(tree, verb)
        heads = () if clause is None or not is_passive(tree, clause) else find_passive_agents(tree, clause)
        words = (conjunct for head in heads for conjunct in find_conjuncts(tree, head))
        return tuple(
            replace(filler, connectives=(*word.connectives, *filler.connectives))
            for word in words
            for filler in self.resolve(word.token, "agent", DEPTH)
        )

    def _fill(self, treateds: Iterable[Treated], role: str, depth: int) -> tuple[Filler, ...]:
        fillers = []
        for treated in treateds:
            named = () if treated.mention is None else (self.filler_of(treated.mention, treated.token),)
            for filler in named or self.resolve(treated.token, role, depth - 1):
                done = filler.participant.perturbation or treated.perturbation
                if done is not None and _may_be_done(filler, done):
                    found = replace(
                        filler,
                        participant=replace(filler.participant, perturbation=done),
                        connectives=(*_find_excluding(self.sentence.tree, treated.token), *filler.connectives),
                    )
                    fillers.append(lose_by_mutation(self.sentence, found))
        return tuple(fillers)

    def find_directed_fillers(self, token: int, role: str, depth: int) -> tuple[Filler, ...]:
        """Return what the words beside a gene or a thing name: "the gene encoding A", "A-specific siRNA"."""
        named = [
            replace(filler, connectives=(*conjunct.connectives, *filler.connectives))
            for conjunct in find_directed(self.sentence, self.lexis, token)
            for filler in self.resolve(conjunct.token, role, depth - 1)
        ]
        joined = find_joined(self.sentence, self.lexis, token, role=role)
        return (*named, *(filler for child in joined for filler in self.find_prefix_fillers(child)))


def _may_be_done(filler: Filler, done: Perturbation) -> bool:
    """Return whether ``done`` may be done with ``filler``: hosts are given molecules, and exposed to processes."""
    exposed = done.kind == "treatment" and filler.participant.type in PROCESSES
    return exposed or filler.participant.type in MOLECULES


def _find_excluding(tree: Tree, modifier: int) -> tuple[tuple[int, ...], ...]:
    """Return the words that exclude one kind of hosts: of "in wild-type **but not** A-deficient cells" A."""
    before = tuple(range(max(modifier - len(_BUT_NOT), 0), modifier))
    return (before,) if tuple(tree[word].lower for word in before) == _BUT_NOT else ()
