"""Cells, tissues, animals and diseases that a relation is seen in: "in HeLa cells", "patients with asthma"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from ..model import Mention
from ..resources import load_table
from ..syntax.prepositions import find_preposition
from ..syntax.sentence import Sentence
from ..vocab import ContextKind

# What the entity types that name where something happens are as contexts.
KINDS: Mapping[str, ContextKind] = {
    "cell_type": "cell_type",
    "cell_line": "cell_line",
    "species": "species",
    "tissue_or_organ": "tissue",
    "disease": "disease",
}
# "in asthma", "during sepsis"; after "with" and "of" only of those who have it.
_WITHIN = ("in", "during")
_OF_BEARERS = ("with", "of", "for")


@cache
def _load_bearers() -> frozenset[str]:
    return frozenset(row["word"] for row in load_table("seeds", "context", "bearers.tsv"))


def find_surroundings(sentence: Sentence) -> Iterator[tuple[ContextKind, Mention]]:
    """Yield kind and mention of each of them that ``sentence`` names.

    A disease is one only where the words say that it is the place: of patients, animals, cells, models, or after "in".
    Elsewhere it is what something causes or cures.
    """
    for mention in sentence.mentions:
        kind = KINDS.get(mention.type)
        if kind is not None and (kind != "disease" or _is_setting(sentence, mention)):
            yield kind, mention


def _is_setting(sentence: Sentence, mention: Mention) -> bool:
    tree, covered = sentence.tree, sentence.tokens_of(mention.span)
    if not covered:
        return False
    top = next((token for token in covered if tree[token].head not in covered), covered[-1])
    governor = tree.head(top)
    preposition = find_preposition(tree, top)
    if preposition in _WITHIN:
        return True
    if governor is None or not _bears(sentence, governor):
        return False
    return preposition in _OF_BEARERS or tree[top].relation in ("compound", "amod", "nmod:npmod")


def _bears(sentence: Sentence, token: int) -> bool:
    """Return whether ``token`` names who or what has diseases: people, animals, cells, tissues, models."""
    kinds = (KINDS.get(mention.type, "disease") for mention in sentence.denoted.get(token, ()))
    return sentence.tree[token].lemma in _load_bearers() or any(kind != "disease" for kind in kinds)
