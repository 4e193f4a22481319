"""The gene of the species that a text is about, beside the human one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..model import Grounding, Mention
from ..names import Lexicon

_HUMAN, _HUMAN_GENE = "NCBITaxon:9606", "HGNC:"


def add_orthologues(mentions: Sequence[Mention], species: str | None, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return ``mentions``; of a text about mice or rats, genes have the orthologue behind their first identifier.

    ``species`` is what the text is about (see ``find_species``). The human gene stays first, so that one gene has one
    identifier in all records.
    """
    if species is None or species == _HUMAN:
        return tuple(mentions)
    return tuple(_add(mention, species, lexicon) for mention in mentions)


def find_species(mentions: Iterable[Mention]) -> str | None:
    """Return the species that ``mentions`` name most often, None where none is named, or two as often."""
    named = (mention.groundings[0].curie for mention in mentions if mention.type == "species" and mention.groundings)
    most = Counter(named).most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    return most[0][0]


def _add(mention: Mention, species: str, lexicon: Lexicon) -> Mention:
    if not mention.groundings or not mention.groundings[0].curie.startswith(_HUMAN_GENE):
        return mention
    first, *others = mention.groundings
    own: list[Grounding] = [
        replace(orthologue, score=first.score) for orthologue in lexicon.find_orthologues(first.curie, species)
    ]
    return replace(mention, groundings=(first, *own, *others))
