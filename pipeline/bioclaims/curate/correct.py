"""A record as a curator wants it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ..errors import InputError
from ..model import Claim, Cue, Evidence, Grounding, Participant, Quote, Span, rename_claim, to_record
from ..schema import find_problems
from ..vocab import check_curie
from ..writers.sheet import DOUBTING, NEGATING
from .fields import FIELDS
from .places import METHOD, parse_contexts, parse_mediators, parse_place

_PLACES = ("agent", "theme", "trigger")


def _name_nothing(curie: str) -> str:
    return ""


def find_changes(claim: Claim, values: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return the fields of ``values`` that differ from the record, with what it says and what is wanted.

    Words that deny or doubt count only where the claim is to be denied or doubted.
    """
    changes = {}
    for name, wanted in values.items():
        said = str(FIELDS[name].value(claim) or "")
        if said != wanted:
            changes[name] = said, wanted
    if values.get("polarity", claim.polarity) == "affirmed":
        changes.pop("negation", None)
    if values.get("certainty", claim.certainty) == "asserted":
        changes.pop("doubt", None)
    return changes


def correct_claim(
    claim: Claim,
    changes: Mapping[str, tuple[str, str]],
    *,
    where: str,
    name_of: Callable[[str], str | None] = _name_nothing,
) -> Claim:
    """Return the record with ``changes``, under the id that they give it.

    ``name_of`` tells the official name of an identifier. Raises InputError, which names the field, where a value is
    none, or where the record would not be valid.
    """
    for name, (_, wanted) in changes.items():
        _check_value(name, wanted, where)
    after = {name: wanted for name, (_, wanted) in changes.items()}
    places = {name: parse_place(after[name], claim, where=f"{where}: {name}") for name in _PLACES if name in after}
    simple: dict[str, Any] = {
        name: after[name] for name in ("predicate", "polarity", "certainty", "basis", "directness") if name in after
    }
    if "predicate" in after:
        # What was observed, and how the sign was turned, led to the predicate that is no more.
        simple.update(observed_direction=None, sign_trace=())
    if "trigger" in places:
        claim = replace(claim, evidence=(Evidence(claim.evidence[0].sentence, places["trigger"]), *claim.evidence[1:]))
    if "mediators" in after:
        simple["mediators"] = parse_mediators(after["mediators"], claim, where=f"{where}: mediators")
    if "context" in after:
        simple["context"] = parse_contexts(after["context"], claim, where=f"{where}: context")
    ends: dict[str, Any] = {
        role: _correct_participant(_move(end, places.get(role), claim), role, after, name_of)
        for role, end in (("agent", claim.agent), ("theme", claim.theme))
    }
    try:
        corrected = rename_claim(replace(claim, **ends, **simple, cues=_correct_cues(claim, after, where)))
    except ValueError as error:
        raise InputError(where=where, what=str(error), cure="Change the row") from error
    problems = find_problems(to_record(corrected), schema="claim")
    if problems:
        raise InputError(where=where, what=f"would not be valid: {problems[0]}", cure="Change the row")
    return corrected


def _check_value(name: str, wanted: str, where: str) -> None:
    known = FIELDS[name].known
    if known and wanted not in known:
        raise InputError(
            where=f"{where}: {name}", what=f"unknown name {wanted!r}", cure=f"Known names: {', '.join(known)}"
        )
    if name in ("agent_id", "theme_id") and wanted:
        check_curie(wanted, where=f"{where}: {name}", instead="; or nothing, for no identifier")


def _move(end: Participant, to: Quote | None, claim: Claim) -> Participant:
    """Return ``end`` at other words: those of another participant bring along all that is known of it."""
    if to is None or to.span == end.span:
        return end
    other = next((each for each in (claim.agent, claim.theme, *claim.mediators) if each.span == to.span), None)
    if other:
        return replace(other, sign=None)
    return Participant(to.text, to.span, end.type, end.groundings, end.aspect, perturbation=end.perturbation)


def _correct_participant(
    participant: Participant, role: str, after: Mapping[str, str], name_of: Callable[[str], str | None]
) -> Participant:
    simple: dict[str, Any] = {name: after[f"{role}_{name}"] for name in ("aspect", "type") if f"{role}_{name}" in after}
    participant = replace(participant, **simple)
    curie = after.get(f"{role}_id")
    if curie is None:
        return participant
    others = tuple(each for each in participant.groundings if each.curie != curie)
    known = next((each for each in participant.groundings if each.curie == curie), None)
    # An empty identifier says that none of them is right.
    if not curie:
        return replace(participant, groundings=())
    made = Grounding(curie, name_of(curie) or "", 1.0, METHOD)
    first = replace(known, score=1.0, method=METHOD) if known else made
    return replace(participant, groundings=(first, *others))


def _correct_cues(claim: Claim, after: Mapping[str, str], where: str) -> tuple[Cue, ...]:
    cues = claim.cues
    for name, kinds, wanted, plain in (
        ("negation", NEGATING, after.get("polarity", claim.polarity), "affirmed"),
        ("doubt", DOUBTING, after.get("certainty", claim.certainty), "asserted"),
    ):
        if wanted == plain:
            cues = tuple(cue for cue in cues if cue.kind not in kinds)
        elif after.get(name):
            span = _find_words(claim, after[name], f"{where}: {name}")
            kept = tuple(cue for cue in cues if cue.kind not in kinds)
            cues = (Cue(kinds[0], after[name], span), *kept)  # type: ignore[arg-type]
        elif not any(cue.kind in kinds for cue in cues):
            raise InputError(
                where=f"{where}: {name}",
                what=f"{wanted} needs the words that say so",
                cure=f"Give them in {name}, as they stand in the sentence",
            )
    return cues


def _find_words(claim: Claim, words: str, where: str) -> Span:
    """Return where ``words`` stand in the sentence, nearest to the trigger."""
    sentence, trigger = claim.evidence[0].sentence, claim.evidence[0].trigger
    starts = [match.start() + sentence.span.start for match in re.finditer(re.escape(words), sentence.text)]
    if not starts:
        raise InputError(
            where=where, what=f"{words!r} does not stand in the sentence", cure="Give words as they stand there"
        )
    start = min(starts, key=lambda each: (abs(each - trigger.span.start), each))
    return Span(start, start + len(words))
