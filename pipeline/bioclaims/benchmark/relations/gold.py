"""Gold events as pairs of the entities that they relate."""

from __future__ import annotations

from pathlib import Path

from ...evaluate.events.as_claims import to_claim_events
from ...evaluate.events.judged import find_gold_pairs
from ...evaluate.events.sentences import to_mention
from ...evaluate.events.standoff import StandoffText, read_standoff
from .pairs import Pair, PairText


def read_pair_texts(folder: Path) -> list[PairText]:
    """Return the texts of ``folder``, gold events as the BioNLP Shared Tasks give them. Raises InputError as they do.

    Only entities are ends of pairs: through the events between, as ``evaluate confidence`` has them.
    """
    return [to_pair_text(text) for text in read_standoff(folder)]


def to_pair_text(text: StandoffText) -> PairText:
    """Return ``text`` with the pairs of entities that its events relate."""
    gold: dict[Pair, frozenset[int]] = {}
    for (agent, theme), signs in find_gold_pairs(to_claim_events(text)).items():
        if {agent, theme} <= text.entities and text.span_of(agent) != text.span_of(theme):
            pair = text.span_of(agent), text.span_of(theme)
            gold[pair] = gold.get(pair, frozenset()) | signs
    marked = {text.marked[key].span: text.marked[key] for key in sorted(text.entities)}
    return PairText(text.id, text.text, tuple(to_mention(marked[span], text.text) for span in sorted(marked)), gold)
