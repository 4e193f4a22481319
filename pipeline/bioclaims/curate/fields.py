"""What of a record a curator can correct: how it is read off a record, and what it may be."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..model import Claim
from ..vocab import ENTITY_TYPES, takes_part
from ..writers.sheet import SHEET_COLUMNS, SheetColumn
from .places import parse_place, show_contexts, show_mediators, show_place

JUDGEMENT = ("verdict", "comment", "curator")
SHEET_FIELDS: Mapping[str, SheetColumn] = {
    column.name: column for column in SHEET_COLUMNS if column.edit and column.name not in JUDGEMENT
}
_TYPES = tuple(each for each in ENTITY_TYPES if takes_part(each))


def _show_trigger(claim: Claim) -> str:
    trigger = claim.evidence[0].trigger
    return show_place(trigger.text, trigger.span)


# The sheet shows words and cannot mark others; the review page can.
_MARKED: tuple[tuple[str, Callable[[Claim], str]], ...] = (
    ("agent", lambda claim: show_place(claim.agent.text, claim.agent.span)),
    ("theme", lambda claim: show_place(claim.theme.text, claim.theme.span)),
    ("trigger", _show_trigger),
)
FIELDS: Mapping[str, SheetColumn] = {
    **SHEET_FIELDS,
    **{name: SheetColumn(name, "where it stands", value, edit=True) for name, value in _MARKED},
    "agent_type": SheetColumn("agent_type", "kind of thing", lambda claim: claim.agent.type, edit=True, known=_TYPES),
    "theme_type": SheetColumn("theme_type", "kind of thing", lambda claim: claim.theme.type, edit=True, known=_TYPES),
    "mediators": SheetColumn("mediators", "what it goes through", show_mediators, edit=True),
    "context": SheetColumn("context", "where and how it holds", show_contexts, edit=True),
}


def read_fields(claim: Claim) -> dict[str, str]:
    """Return all that can be corrected of ``claim``, by name."""
    return {name: str(field.value(claim) or "") for name, field in FIELDS.items()}


def complete_places(claim: Claim, values: Mapping[str, str], *, where: str) -> dict[str, str]:
    """Return ``values`` with the words of each place, so that they compare with those of a record."""
    completed = dict(values)
    for name, _ in _MARKED:
        if name in completed:
            quote = parse_place(completed[name], claim, where=f"{where}: {name}")
            completed[name] = show_place(quote.text, quote.span)
    return completed
