"""Groups as JSON values, and as flat rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...writers.flat import Column, join
from .value import Conflict, End, Group, Side, SideContext, Split


def to_values(group: Group) -> dict[str, Any]:
    """Return the group as JSON values."""
    return {
        "relation": group.relation,
        "agent": _end_values(group.agent),
        "theme": _end_values(group.theme),
        "aspect": group.aspect,
        "predicates": dict(group.predicates),
        "papers": group.papers,
        "sentences": group.sentences,
        "affirmed": group.affirmed,
        "negated": group.negated,
        "speculated": group.speculated,
        "increase": group.increase,
        "decrease": group.decrease,
        "retracted": group.retracted,
        "conflicts": [_conflict_values(conflict) for conflict in group.conflicts],
        "sides": [_side_values(side) for side in group.sides],
    }


def _end_values(end: End) -> dict[str, Any]:
    return {"id": end.id, "name": end.name, "type": end.type}


def _conflict_values(conflict: Conflict) -> dict[str, Any]:
    return {
        "conflict": conflict.name,
        "within": conflict.within,
        "papers": list(conflict.papers),
        "weight": conflict.weight,
        "split_by": [{"kind": each.kind, "one": list(each.one), "other": list(each.other)} for each in conflict.splits],
    }


def _side_values(side: Side) -> dict[str, Any]:
    return {
        "side": side.name,
        "papers": side.papers,
        "sentences": side.sentences,
        "contexts": [
            {"kind": each.kind, "id": each.id, "name": each.name, "papers": each.papers} for each in side.contexts
        ],
        "examples": [
            {
                "document": each.document, "claim": each.claim, "sentence": each.sentence,
                "confidence": each.confidence,
            }
            for each in side.examples
        ],
    }  # fmt: skip


def show_split(split: Split) -> str:
    """Return ``cells: HeLa ≠ hepatocyte``."""
    return f"{split.kind}: {', '.join(split.one)} ≠ {', '.join(split.other)}"


def show_context(context: SideContext) -> str:
    """Return ``cell_line: HeLa [cellosaurus:CVCL_0030] (2)``, the number that of papers."""
    return f"{context.kind}: {context.name}{f' [{context.id}]' if context.id else ''} ({context.papers})"


def _show_sides(items: Iterable[tuple[str, str]]) -> str:
    return join(f"{side}: {said}" for side, said in items)


COLUMNS: tuple[Column[Group], ...] = (
    Column("relation", "effect, or another predicate", lambda group: group.relation),
    Column("agent_id", "best identifier of the agent, as a CURIE", lambda group: group.agent.id),
    Column("agent_name", "its official name, or words", lambda group: group.agent.name),
    Column("agent_type", "kind of entity", lambda group: group.agent.type),
    Column("theme_id", "best identifier of the theme, as a CURIE", lambda group: group.theme.id),
    Column("theme_name", "its official name, or words", lambda group: group.theme.name),
    Column("theme_type", "kind of entity", lambda group: group.theme.type),
    Column("aspect", "which aspect of the theme is meant; empty for any", lambda group: group.aspect),
    Column("predicates", "predicates, with how many papers have each",
           lambda group: join(f"{name} ({count})" for name, count in group.predicates.items())),
    Column("papers", "papers that say anything of the two", lambda group: group.papers, "count"),
    Column("sentences", "sentences that do", lambda group: group.sentences, "count"),
    Column("affirmed", "papers that assert it", lambda group: group.affirmed, "count"),
    Column("negated", "papers that deny it", lambda group: group.negated, "count"),
    Column("speculated", "papers that doubt it, or ask", lambda group: group.speculated, "count"),
    Column("increase", "papers that assert an increase", lambda group: group.increase, "count"),
    Column("decrease", "papers that assert a decrease", lambda group: group.decrease, "count"),
    Column("retracted", "retracted papers, which count nowhere else", lambda group: group.retracted, "count"),
    Column("conflicts", "what speaks against what, with papers of either part",
           lambda group: join(f"{each.name} ({each.papers[0]} : {each.papers[1]})" for each in group.conflicts)),
    Column("within", "who disagrees: papers, one paper, one sentence",
           lambda group: group.conflicts[0].within if group.conflicts else None),
    Column("weight", "how many papers of the weaker part a curator would accept, of the first conflict",
           lambda group: group.conflicts[0].weight if group.conflicts else None, "number"),
    Column("split_by", "contexts that the parts of a conflict do not share",
           lambda group: _show_sides(
               (each.name, show_split(split)) for each in group.conflicts for split in each.splits)),
    Column("contexts", "contexts of each side, with how many of its papers name them",
           lambda group: _show_sides(
               (side.name, show_context(each)) for side in group.sides for each in side.contexts)),
    Column("documents", "a few documents of each side",
           lambda group: _show_sides((side.name, each.document) for side in group.sides for each in side.examples)),
    Column("claims", "the records of these",
           lambda group: _show_sides((side.name, each.claim) for side in group.sides for each in side.examples)),
    Column("sentence", "the surest sentence of the first side",
           lambda group: group.sides[0].examples[0].sentence if group.sides else None),
)  # fmt: skip
