"""What an Evidence of INDRA holds: the sentence, how it says it, where, and what a Statement has no field for."""

from __future__ import annotations

from typing import Any

from ..model import Claim, Context, Evidence, Grounding
from .counterparts import find_contexts, to_indra_reference
from .flat import show_context, show_mediator, show_modification, show_perturbation
from .references import find_reference


def make_evidence(claim: Claim, said: Evidence) -> dict[str, Any]:
    """Return the Evidence of one sentence of the claim."""
    evidence: dict[str, Any] = {
        "source_api": "bioclaims",
        "source_id": claim.id,
        "text": said.sentence.text,
        "annotations": _make_annotations(claim, said),
        "epistemics": _make_epistemics(claim),
        "text_refs": _make_text_references(claim.document.id),
    }
    if "PMID" in evidence["text_refs"]:
        evidence["pmid"] = evidence["text_refs"]["PMID"]
    known = find_contexts()
    context = {
        known[each.kind]: {
            "name": find_name(each.text, each.groundings),
            "db_refs": make_references(each.text, each.groundings),
        }
        for each in reversed(find_contexts_of(claim, said))
        if each.kind in known
    }
    if context:
        evidence["context"] = {"type": "bio", **context}
    return evidence


def find_contexts_of(claim: Claim, said: Evidence) -> tuple[Context, ...]:
    """Return the contexts of the claim that do not stand in another of its sentences."""
    others = [each.sentence.span for each in claim.evidence if each.sentence.span != said.sentence.span]
    return tuple(each for each in claim.context if not any(other.contains(each.span) for other in others))


def _make_epistemics(claim: Claim) -> dict[str, Any]:
    epistemics: dict[str, Any] = {"section_type": claim.section}
    if claim.polarity == "negated":
        epistemics["negated"] = True
    if claim.certainty != "asserted":
        epistemics["hypothesis"] = True
    if claim.directness != "unspecified":
        epistemics["direct"] = claim.directness == "direct"
    return epistemics


def _make_text_references(document: str) -> dict[str, str]:
    reference = find_reference(document)
    if reference is None:
        return {}
    return {
        "pmid": {"PMID": reference.number},
        "pmc": {"PMCID": f"PMC{reference.number}"},
        "doi": {"DOI": reference.number.upper()},
    }[reference.registry]


def _make_annotations(claim: Claim, evidence: Evidence) -> dict[str, Any]:
    ends = (claim.agent, claim.theme)
    names = [end.own_name for end in ends]
    start = evidence.sentence.span.start
    # Of further sentences of a merged record only sentence and trigger are known.
    own = evidence is claim.evidence[0]
    said = {
        "document": claim.document.id,
        "predicate": claim.predicate,
        "aspects": [end.aspect for end in ends],
        "certainty": claim.certainty,
        "trigger": evidence.trigger.text,
        # As INDRA's own readers give it: the words of the agents and where they stand in the evidence.
        "agents": {
            "raw_text": [end.text for end in names],
            "coords": [[end.span.start - start, end.span.end - start] for end in names],
        }
        if own
        else {},
        "perturbations": [show_perturbation(end) for end in ends],
        "modifications": [[show_modification(each) for each in end.modifications] for end in ends],
        "mediators": [show_mediator(each) for each in claim.mediators],
        "context": [show_context(each) for each in find_contexts_of(claim, evidence)],
        "claims": [end.claim for end in ends],
        "rule": claim.provenance.rule,
        "software": claim.provenance.software,
    }
    return {name: value for name, value in said.items() if not _says_nothing(value)}


def _says_nothing(value: Any) -> bool:
    """Return whether ``value`` is empty, or a list of nothing."""
    return not value or (isinstance(value, list) and not any(value))


def find_name(text: str, groundings: tuple[Grounding, ...]) -> str:
    """Return the official name of the best identifier, else the words."""
    return (groundings[0].name if groundings else "") or text


def make_references(text: str, groundings: tuple[Grounding, ...]) -> dict[str, str]:
    """Return the ``db_refs`` of an Agent or a context: the words, and the best identifier as INDRA writes it."""
    return {"TEXT": text, **dict(to_indra_reference(each.curie) for each in groundings[:1])}
