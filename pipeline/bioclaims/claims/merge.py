"""The same claim, said several times in a document, as one record.

What a record says with a single value (who, whom, which aspect, which effect, whether it holds, whether directly, after
which perturbation, through what) must be the same; what it says with a list (sentences, contexts, cues) is joined.
Certainty, basis, novelty and confidence are chosen: the paper claims a thing as firmly as its firmest sentence does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..model import Claim, Context, Cue, Evidence, Location, Participant, rename_claim
from ..vocab import ATTACHMENTS, CERTAINTIES, is_symmetric

# What is shown first where sentences are as firm: what the paper itself found before what it repeats.
_BASES = ("this_study", "conclusion", "prior_work", "unknown", "aim")
_Meaning = tuple[object, ...]


def merge_claims(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return ``claims`` with those that say the same of one document as one record, in the order of the first of each.

    A merged record shows its firmest sentence first and has an id of its own; ``members`` are the ids of what it
    joins. A record whose participant is a claim that was merged names the merged one, under an id of its own too.
    """
    by_id = {claim.id: claim for claim in claims}
    groups: dict[_Meaning, list[Claim]] = {}
    for claim in by_id.values():
        groups.setdefault(_find_meaning(claim, by_id, seen=()), []).append(claim)
    group_of = {claim.id: members for members in groups.values() for claim in members}
    done: dict[str, Claim] = {}
    return tuple(_finish(members[0].id, group_of, done, seen=()) for members in groups.values())


def _finish(id: str, group_of: Mapping[str, list[Claim]], done: dict[str, Claim], *, seen: tuple[str, ...]) -> Claim:
    """Return the record that the claim ``id`` is part of, after those of its inner claims."""
    members = group_of[id]
    first = members[0].id
    if first not in done:
        merged = _merge(members) if len(members) > 1 else members[0]
        named = [end.claim for end in (merged.agent, merged.theme, *merged.mediators) if end.claim]
        # A record is never its own participant; a file that says so must not hang us.
        inside = [each for each in named if each in group_of and group_of[each][0].id not in (*seen, first)]
        inner = {each: _finish(each, group_of, done, seen=(*seen, first)).id for each in inside}
        done[first] = _rename_inner(merged, inner)
    return done[first]


def _rename_inner(claim: Claim, inner: Mapping[str, str]) -> Claim:
    if any(old != new for old, new in inner.items()):
        agent, theme, *mediators = (
            replace(end, claim=inner.get(end.claim, end.claim) if end.claim else None)
            for end in (claim.agent, claim.theme, *claim.mediators)
        )
        members = claim.members or (claim.id,)
        claim = replace(claim, agent=agent, theme=theme, mediators=tuple(mediators), members=members)
    return rename_claim(claim) if claim.members else claim


def _find_meaning(claim: Claim, by_id: Mapping[str, Claim], *, seen: tuple[str, ...]) -> _Meaning:
    seen = (*seen, claim.id)
    agent, theme, *mediators = (
        _find_part(end, by_id, seen=seen) for end in (claim.agent, claim.theme, *claim.mediators)
    )
    ends = sorted((agent, theme), key=repr) if is_symmetric(claim.predicate) else [agent, theme]
    about = (claim.document.id, claim.document.sha256, claim.predicate, claim.polarity, claim.directness)
    return (*about, claim.observed_direction, *ends, *mediators)


def _find_part(participant: Participant, by_id: Mapping[str, Claim], *, seen: tuple[str, ...]) -> _Meaning:
    inner = by_id.get(participant.claim or "")
    said = participant.claim if inner is None or inner.id in seen else _find_meaning(inner, by_id, seen=seen)
    perturbation = participant.perturbation.kind if participant.perturbation else None
    modifications = tuple((each.type, each.residue, each.position) for each in participant.modifications)
    places = _find_places(participant.location) if participant.location else None
    return (
        participant.identity, participant.aspect, participant.sign, perturbation, participant.variant, modifications,
        places, said,
    )  # fmt: skip


def _find_places(location: Location) -> _Meaning:
    places = (location.from_, location.to)
    return tuple(place.groundings[0].curie if place and place.groundings else place and place.text for place in places)


def _merge(members: Sequence[Claim]) -> Claim:
    """Return one record for ``members``, which say the same; its id is not the final one."""
    firmest = min(CERTAINTIES.index(claim.certainty) for claim in members)
    firm = sorted((each for each in members if CERTAINTIES.index(each.certainty) == firmest), key=_rank)
    first = firm[0]
    known = [claim.confidence for claim in members if claim.confidence is not None]
    return replace(
        first,
        # Cues of less firm sentences would speak against the certainty beside them.
        cues=_join_cues(firm),
        novel=any(claim.novel for claim in firm),
        context=_join_contexts(claim.context for claim in (first, *members)),
        evidence=_join_evidence(first, members),
        members=tuple(dict.fromkeys(id for claim in members for id in claim.members or (claim.id,))),
        confidence=max(known, default=None),
    )


def _rank(claim: Claim) -> tuple[int, float, int]:
    sure = 0.0 if claim.confidence is None else claim.confidence
    return _BASES.index(claim.basis), -sure, claim.evidence[0].trigger.span.start


def _join_cues(claims: Iterable[Claim]) -> tuple[Cue, ...]:
    return tuple({(cue.kind, cue.span): cue for claim in claims for cue in claim.cues}.values())


def _join_contexts(contexts: Iterable[Iterable[Context]]) -> tuple[Context, ...]:
    """Return each context once, where it is attached most closely."""
    found: dict[tuple[str, str], Context] = {}
    for context in (each for part in contexts for each in part):
        key = context.kind, context.identity
        known = found.setdefault(key, context)
        if ATTACHMENTS.index(context.attachment) < ATTACHMENTS.index(known.attachment):
            found[key] = context
    return tuple(found.values())


def _join_evidence(first: Claim, members: Sequence[Claim]) -> tuple[Evidence, ...]:
    def give() -> Iterator[Evidence]:
        yield from first.evidence
        others = (evidence for claim in members for evidence in claim.evidence)
        yield from sorted(others, key=lambda evidence: (evidence.sentence.span, evidence.trigger.span))

    return tuple(dict.fromkeys(give()))
