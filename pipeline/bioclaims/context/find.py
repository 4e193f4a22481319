"""Context from the mentions beside a relation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..model import Context, Relation, Span
from ..syntax.sentence import Sentence
from ..vocab import Attachment, ContextKind

_KINDS: dict[str, ContextKind] = {
    "cell_type": "cell_type",
    "cell_line": "cell_line",
    "species": "species",
    "tissue_or_organ": "tissue",
    "disease": "disease",
}
_SETTINGS: dict[tuple[str, str], ContextKind] = {("in", "vitro"): "in_vitro", ("in", "vivo"): "in_vivo"}


def find_context(sentence: Sentence, relation: Relation) -> tuple[Context, ...]:
    """Return the context of ``relation`` in its sentence, in the order of the text.

    Attachment is ``clause`` for what stands below the trigger in the tree, ``sentence`` for the rest. What takes part
    in the relation is no context of it.
    """
    return tuple(sorted(_find(sentence, relation), key=lambda context: context.span))


def _find(sentence: Sentence, relation: Relation) -> Iterator[Context]:
    parties = [filler.participant.span for filler in (relation.agent, relation.theme, *relation.mediators)]
    for mention in sentence.mentions:
        kind = _KINDS.get(mention.type)
        if kind is not None and not any(party.overlaps(mention.span) for party in parties):
            attachment = _attachment(sentence, relation, mention.span)
            yield Context(kind, mention.text, mention.span, mention.groundings, attachment)
    tokens = sentence.tree.tokens
    for first, second in pairwise(tokens):
        setting = _SETTINGS.get((first.lower, second.lower))
        if setting is not None:
            quote = sentence.quote(Span(first.start, second.end))
            yield Context(setting, quote.text, quote.span, (), _attachment(sentence, relation, quote.span))


def _attachment(sentence: Sentence, relation: Relation, span: Span) -> Attachment:
    covered = sentence.tokens_of(span)
    below = bool(covered) and sentence.tree.is_below(covered[-1], relation.trigger)
    return "clause" if below else "sentence"
