"""Groups for a person: a table of them, and of each conflict what speaks for either part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..claims.corpus.formats import show_context, show_split
from ..claims.corpus.value import CONFLICTS, Group, Side
from .tables import format_table

_HEAD = ("", "agent", "", "theme", "aspect", "papers", "affirmed", "denied", "doubted", "up", "down", "conflict")
# Letters of a name in the table; of a side, what is shown.
_NAME = 28
_SENTENCES, _CONTEXTS = 2, 6


def to_text(groups: Sequence[Group]) -> Iterator[str]:
    """Yield the table, and a paragraph for each group with a conflict."""
    if not groups:
        yield "no group\n"
        return
    yield format_table(_HEAD, [_make_row(number, group) for number, group in enumerate(groups, start=1)])
    for number, group in enumerate(groups, start=1):
        if group.conflicts:
            yield "\n" + "\n".join(_describe(number, group)) + "\n"


def _make_row(number: int, group: Group) -> tuple[str, ...]:
    counts = (group.papers, group.affirmed, group.negated, group.speculated, group.increase, group.decrease)
    worst = group.conflicts[0] if group.conflicts else None
    conflict = f"{worst.name}, {worst.papers[0]} : {worst.papers[1]}, {worst.within}" if worst else ""
    ends = (_shorten(group.agent.name), group.relation, _shorten(group.theme.name))
    return (str(number), *ends, group.aspect or "", *map(str, counts), conflict)


def _shorten(name: str) -> str:
    # Whole names stand below the table.
    return name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"


def _describe(number: int, group: Group) -> Iterator[str]:
    aspect = f" ({group.aspect})" if group.aspect not in (None, "unspecified") else ""
    ids = [f" [{end.id}]" if end.id else "" for end in (group.agent, group.theme)]
    yield f"{number}. {group.agent.name}{ids[0]} → {group.theme.name}{ids[1]}{aspect}"
    for conflict in group.conflicts:
        split = "; ".join(map(show_split, conflict.splits))
        one, other = conflict.papers
        yield f"   {conflict.name} ({one} : {other}, {conflict.within}){f', split by {split}' if split else ''}"
    opposed = {side for each in group.conflicts for part in CONFLICTS[each.name] for side in part}
    for side in group.sides:
        if side.name in opposed:
            yield from _describe_side(side)


def _describe_side(side: Side) -> Iterator[str]:
    contexts = "; ".join(map(show_context, side.contexts[:_CONTEXTS]))
    more = "; …" if len(side.contexts) > _CONTEXTS else ""
    yield f"   {side.name}, papers {side.papers}{f': {contexts}{more}' if contexts else ''}"
    for each in side.examples[:_SENTENCES]:
        sure = "" if each.confidence is None else f", {each.confidence}"
        yield f"      {each.document} ({each.claim}{sure}): {each.sentence}"
