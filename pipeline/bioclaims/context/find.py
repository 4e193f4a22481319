"""The context of a relation: in what cells, animals and diseases, at what dose and time, by what method."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from ..model import Context, Grounding, Mention, Relation, Span
from ..syntax.sentence import Sentence
from ..vocab import Attachment, ContextKind
from .amounts import find_amounts
from .lines import ground_line
from .methods import find_methods
from .settings import find_settings
from .stimuli import find_stimuli
from .surroundings import find_surroundings

# What a sentence says of circumstances, whichever of its relations they are of.
Circumstance = tuple[ContextKind, Span, tuple[Grounding, ...]]


@dataclass(frozen=True, slots=True)
class ContextFinder:
    """The circumstances that a sentence names, found once for all of its relations."""

    sentence: Sentence
    circumstances: tuple[Circumstance, ...]

    @classmethod
    def of(cls, sentence: Sentence) -> ContextFinder:
        """Return the finder of ``sentence``."""
        named: Iterable[Circumstance] = chain(
            ((kind, mention.span, _ground(sentence, mention)) for kind, mention in find_surroundings(sentence)),
            (("stimulus", mention.span, mention.groundings) for mention in find_stimuli(sentence)),
            ((kind, span, ()) for kind, span in find_settings(sentence)),
            ((kind, span, ()) for kind, span in find_amounts(sentence)),
            (("method", span, ()) for span in find_methods(sentence)),
        )
        return cls(sentence, tuple(sorted(named, key=lambda each: (each[1], each[0]))))

    def find(self, relation: Relation) -> tuple[Context, ...]:
        """Return the context of ``relation``, in the order of the text, the same words once.

        Attachment is ``clause`` for what stands below the trigger in the tree, ``sentence`` for the rest. What takes
        part in the relation is no context of it.
        """
        parties = [filler.participant.span for filler in (relation.agent, relation.theme, *relation.mediators)]
        found: dict[tuple[str, str], Context] = {}
        for kind, span, groundings in self.circumstances:
            if any(party.overlaps(span) for party in parties):
                continue
            context = Context(kind, self.sentence.quote(span).text, span, groundings, self._attach(relation, span))
            before = found.setdefault((kind, context.text.lower()), context)
            if before.attachment != "clause" and context.attachment == "clause":
                found[kind, context.text.lower()] = context
        return tuple(sorted(found.values(), key=lambda context: context.span))

    def _attach(self, relation: Relation, span: Span) -> Attachment:
        covered = self.sentence.tokens_of(span)
        below = bool(covered) and self.sentence.tree.is_below(covered[-1], relation.trigger)
        return "clause" if below else "sentence"


def _ground(sentence: Sentence, mention: Mention) -> tuple[Grounding, ...]:
    return ground_line(sentence, mention) if mention.type == "cell_line" else mention.groundings
