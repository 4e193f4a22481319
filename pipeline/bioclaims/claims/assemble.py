"""One claim from each relation of a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..assertion import Assertion, Place
from ..model import (
    Claim,
    ClaimDocument,
    Context,
    Evidence,
    Filler,
    Participant,
    Provenance,
    Quote,
    Relation,
    Span,
    make_claim_id,
)
from ..vocab import ClaimSection
from .score import score_relation
from .shift import shift_spans

# A relation is told from the others of its sentence by its trigger, its ends and its predicate.
_Key = tuple[int, tuple[Span, ...], tuple[Span, ...], str]
# Who, whom, which aspect of it, which effect, and whether it holds.
_Meaning = tuple[tuple[Span, ...], tuple[Span, ...], str, str, str]
_Ends = tuple[Participant, Participant]


@dataclass(frozen=True, slots=True)
class Finding:
    """A relation with what the authors say of it and where it holds; spans index the block that was parsed."""

    relation: Relation
    assertion: Assertion
    context: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a sentence comes from: document, section, and how far its block stands from the text's beginning.

    ``heading`` is that of the section, None where it has none.
    """

    document: ClaimDocument
    section: ClaimSection
    offset: int
    heading: str | None = None

    @property
    def place(self) -> Place:
        """Where the sentence stands, as assertion asks."""
        return Place(self.section, self.heading)


def assemble_claims(
    findings: Sequence[Finding], *, sentence: Quote, source: Source, versions: Provenance
) -> tuple[Claim, ...]:
    """Return the claims of one sentence in the order of its triggers, each once, spans indexing the whole text.

    A claim whose participant is another one of the sentence carries that one's id. ``versions`` gives what the
    findings do not know: model, lexicon and software.
    """
    distinct = _drop_repeats(findings)
    # Of a relation that is denied of some way or place, the first finding is what it says as such.
    by_key = {_key(finding.relation): distinct[_meaning(finding)] for finding in reversed(findings)}
    ends: dict[_Meaning, _Ends] = {}
    claims: dict[str, Claim] = {}
    for finding in distinct.values():
        agent, theme = _find_ends(finding, by_key, source, ends)
        claim = _assemble(finding, agent, theme, sentence=sentence, source=source, versions=versions)
        claims.setdefault(claim.id, claim)
    return tuple(claims.values())


def _drop_repeats(findings: Sequence[Finding]) -> dict[_Meaning, Finding]:
    """Return one finding for each meaning, that with the fewest words between: "A causes a decrease in B" once."""
    distinct: dict[_Meaning, Finding] = {}
    for finding in findings:
        known = distinct.setdefault(_meaning(finding), finding)
        if len(finding.relation.theme.signs) < len(known.relation.theme.signs):
            distinct[_meaning(finding)] = finding
    return distinct


def _meaning(finding: Finding) -> _Meaning:
    agent, theme = finding.relation.agent.participant, finding.relation.theme.participant
    assertion = finding.assertion
    return (agent.places, theme.places, theme.aspect, assertion.effect.predicate, assertion.polarity)


def _assemble(
    finding: Finding, agent: Participant, theme: Participant, *, sentence: Quote, source: Source, versions: Provenance
) -> Claim:
    relation, assertion = finding.relation, finding.assertion
    # What has spans is moved once, before the id is made of it.
    agent, theme, mediators = shift_spans((agent, theme, _list_mediators(finding)), source.offset)
    evidence, trace, context, cues = shift_spans(
        ((Evidence(sentence, relation.quote),), assertion.effect.trace, finding.context, assertion.cues), source.offset
    )
    return Claim(
        id=_make_id(finding, (agent, theme, *mediators), source),
        document=source.document,
        section=source.section,
        predicate=assertion.effect.predicate,
        agent=agent,
        theme=theme,
        polarity=assertion.polarity,
        certainty=assertion.certainty,
        basis=assertion.basis,
        evidence=evidence,
        provenance=replace(versions, rule=relation.rule, path=relation.path),
        observed_direction=assertion.effect.observed,
        sign_trace=trace,
        directness=assertion.directness,
        novel=assertion.novel,
        mediators=mediators,
        context=context,
        cues=cues,
        confidence=score_relation(relation),
    )


def _list_mediators(finding: Finding) -> tuple[Participant, ...]:
    return tuple(filler.shown for filler in finding.assertion.mediators)


def _make_id(finding: Finding, participants: Sequence[Participant], source: Source) -> str:
    """Return the id of the claim that ``finding`` is between ``participants``, whose spans index the whole text."""
    return make_claim_id(
        document=source.document,
        predicate=finding.assertion.effect.predicate,
        polarity=finding.assertion.polarity,
        trigger=finding.relation.quote.span.shift(source.offset),
        participants=participants,
    )


def _find_ends(
    finding: Finding,
    by_key: Mapping[_Key, Finding],
    source: Source,
    known: dict[_Meaning, _Ends],
    *,
    begun: tuple[_Meaning, ...] = (),
) -> _Ends:
    """Return agent and theme of ``finding``, each with the id of the claim that it is, where it is one.

    ``known`` holds those found before, and takes what is found here: an id tells of the ends, so that a claim has the
    same ones wherever it is named. Of claims that name each other ("A-dependent, B-induced C") the first holds the
    others, and these, of which ``begun`` says that they stand in it, do not hold it.
    """
    meaning = _meaning(finding)
    begun = (*begun, meaning)
    if meaning not in known:
        agent, theme = (
            _with_claim(filler, by_key, source, known, begun=begun)
            for filler in (finding.relation.agent, finding.relation.theme)
        )
        known[meaning] = agent, theme
    return known[meaning]


def _with_claim(
    filler: Filler,
    by_key: Mapping[_Key, Finding],
    source: Source,
    known: dict[_Meaning, _Ends],
    *,
    begun: tuple[_Meaning, ...],
) -> Participant:
    inner = None if filler.inner is None else by_key.get(_key(filler.inner))
    # What two triggers say together is one claim, which one of the two then does not hold.
    if inner is None or _meaning(inner) in begun:
        return filler.shown
    agent, theme = _find_ends(inner, by_key, source, known, begun=begun)
    participants = shift_spans((agent, theme, *_list_mediators(inner)), source.offset)
    return replace(filler.shown, claim=_make_id(inner, participants, source))


def _key(relation: Relation) -> _Key:
    return (
        relation.trigger,
        relation.agent.participant.places,
        relation.theme.participant.places,
        relation.predicate,
    )
