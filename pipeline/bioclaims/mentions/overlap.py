"""One list of mentions from the lexicon's and the trained model's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model import Mention

# Words that the corpora draw into a mention and that do not make it another thing.
_HEAD_TYPES = frozenset({"cell_type", "cell_line"})


def resolve_overlaps(lexicon_mentions: Iterable[Mention], trained_mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return both without overlaps, in order; each carries the reason why it was taken.

    - A lexicon name beats a trained span that it overlaps. The trained label decides nothing where the lexicon has
      the name, and a longer trained span ("MMP-9 promoter", DNA in JNLPBA; "human IL-2 gene") must not hide the gene
      in it: the words around belong to the relation, not to the name.
    - The one exception is a trained cell type or cell line that ends after the lexicon's name and is headed by "cell"
      or a plural: in "CD4 T lymphocyte clones" the gene CD4 is a marker, and the cells are what the sentence is about.
      It wins over names of other types in it, and is grounded by the name of a cell in it where there is one.
    - A trained span that no lexicon name overlaps is taken as it is, without groundings.

    Mentions of one list must not overlap each other. The result depends on neither list's order.
    """
    lexicon_list, trained_list = sorted(lexicon_mentions, key=_place), sorted(trained_mentions, key=_place)
    cells = [trained for trained in trained_list if _is_cell_phrase(trained)]
    taken: list[Mention] = []
    for name in lexicon_list:
        if not any(_hides(cell, name) for cell in cells):
            taken.append(name)
    for trained in trained_list:
        inside = [name for name in lexicon_list if name.span.overlaps(trained.span)]
        if not any(name in taken for name in inside):
            reason = "trained: no name of the lexicon" if not inside else "trained: cells named after a marker"
            taken.append(replace(trained, reason=reason))
    return tuple(_agree(mention, trained_list) for mention in sorted(taken, key=_place))


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, -mention.span.end


def _is_cell_phrase(trained: Mention) -> bool:
    last = trained.text.split()[-1].lower()
    return trained.type in _HEAD_TYPES and (last.startswith("cell") or last.endswith("s"))


def _hides(cell: Mention, name: Mention) -> bool:
    """Return whether ``name`` is only a marker within the trained span ``cell``."""
    return (
        cell.span.contains(name.span)
        and name.span.end < cell.span.end
        and name.type in ("gene_or_gene_product", "family_or_complex")
    )


def _agree(mention: Mention, trained: list[Mention]) -> Mention:
    """Return ``mention`` with a note in its reason where the model marked the same span, or one around it."""
    if mention.reason.startswith("trained"):
        return mention
    for other in trained:
        if other.span == mention.span:
            return replace(mention, reason=f"{mention.reason}; trained model agrees")
        if other.span.overlaps(mention.span):
            return replace(mention, reason=f"{mention.reason}; wins over trained {other.text!r} ({other.type})")
    return mention
