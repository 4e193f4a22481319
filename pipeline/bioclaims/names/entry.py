"""What a name may stand for, and what a stretch of text does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..model import Grounding
from ..text.normalize import NO_GAP, Normalized, normalize
from .spelling import is_symbol

# Of the other types no text has a plural: a cell line is one, and genes see ``_has_plural``.
_PLURAL_TYPES = frozenset(
    {
        "cell_type", "family_or_complex", "cellular_component", "tissue_or_organ", "disease", "biological_process",
        "species",
    }
)  # fmt: skip
# What a gene's name ends in of which the plural means all that are of that kind.
_KINDS = ("factor", "molecule", "protein")


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One identifier that a name may stand for: the grounding, the entity type, and where the name comes from.

    ``surface`` is the name as the lexicon spells it, ``source`` who gives it ("HGNC alias symbol"), ``rule`` the
    spelling rule that made it from that source's name, or "".
    """

    grounding: Grounding
    type: str
    surface: str
    source: str
    rule: str


@dataclass(frozen=True, slots=True, eq=False)
class FoundName:
    """A stretch of text that is a name: its words, type and groundings, best first, and why it was taken.

    ``of_cells`` is the same where "cells" follow, if another identifier then comes first.
    """

    text: str
    type: str
    groundings: tuple[Grounding, ...]
    reason: str
    of_cells: FoundName | None = None

    @classmethod
    def choose(cls, text: str, entries: tuple[NameEntry, ...], *, plural: bool) -> FoundName:
        """Return ``text`` as the first of its ``entries`` takes it; ``plural`` says that they are those of its
        singular.
        """
        of_cells = None
        of_lines = [entry.type == "cell_line" for entry in entries]
        if any(of_lines) and not plural and of_lines != sorted(of_lines, reverse=True):
            cells_first = tuple(sorted(entries, key=lambda entry: entry.type != "cell_line"))
            of_cells = cls.choose(text, cells_first, plural=plural)
        first = entries[0]
        spelled = "exact" if first.grounding.method == "exact" else f"normalized from {first.surface!r}"
        rule = f", rule {first.rule!r}" if first.rule else ""
        reason = f"lexicon: {first.source}, {spelled}{rule}{', plural' if plural else ''}"
        return cls(text, first.type, tuple([entry.grounding for entry in entries]), reason, of_cells)


def find_entries_of_plural(
    spelling: Normalized, text: str, match: Callable[[Normalized, str], tuple[NameEntry, ...]]
) -> tuple[NameEntry, ...]:
    """Return the entries of the singular of ``text`` whose names have a plural, none where it is no plural.

    ``spelling`` is that of ``text``, which ends with its last character.
    """
    end = len(spelling.key) - 1
    # The "s" is in lower case and goes on a word; "protein as" is no plural of "protein A".
    is_plural = (
        end > 2
        and spelling.key[end] == "s"
        and spelling.cases[end] == "L"
        and spelling.key[end - 1] != "s"
        and spelling.key[end - 1].isalpha()
        and spelling.gaps[end] == spelling.gaps[end - 1] == NO_GAP
        and spelling.origins[end] - spelling.origins[end - 1] == 1
    )
    if not is_plural:
        return ()
    return tuple(entry for entry in match(spelling.part(0, end), text[:-1]) if _has_plural(entry))


def _has_plural(entry: NameEntry) -> bool:
    """Return whether texts use a plural of the name; of a gene only where it is a word ("insulin receptors").

    Several "cell adhesion molecules" are of a kind, not of the one gene that is called so.
    """
    if entry.type == "gene_or_gene_product":
        return not is_symbol(normalize(entry.surface)) and not entry.surface.lower().endswith(_KINDS)
    return entry.type in _PLURAL_TYPES
