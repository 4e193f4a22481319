"""A claim as the review page shows it: plain values, words of people, links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..claims.highlight import cut_sentence
from ..claims.plain import say_claim, say_participant, say_stance, say_verb
from ..model import Claim, Document, to_record
from ..writers.references import find_reference
from .fields import read_fields
from .sentences import BOUNDARY, PARAGRAPH

# Code points of the text before and after the sentence that are shown.
_AROUND = 320
_PUBLICATIONS = {
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/{}/",
    "pmc": "https://pmc.ncbi.nlm.nih.gov/articles/PMC{}/",
    "doi": "https://doi.org/{}",
}
_IDENTIFIERS = "https://bioregistry.io/{}"


def make_card(
    claim: Claim,
    document: Document | None,
    *,
    verdicts: Iterable[dict[str, Any]] = (),
    beside: Iterable[dict[str, Any]] = (),
) -> dict[str, Any]:
    """Return all that the page shows of ``claim``.

    ``verdicts`` are decisions on it that may be seen, ``beside`` the other records of its sentence.
    """
    record = to_record(claim)
    before, after = _find_neighbours(claim, document)
    return {
        "id": claim.id,
        "document": {
            "id": claim.document.id,
            "title": claim.document.title,
            "year": claim.document.year,
            "retracted": claim.document.retracted,
            "link": _link_document(claim.document.id),
        },
        "section": claim.section,
        "confidence": claim.confidence,
        "rule": claim.provenance.rule,
        "path": claim.provenance.path,
        "said": {
            "whole": say_claim(record),
            "agent": say_participant(record["agent"]),
            "verb": say_verb(record),
            "theme": say_participant(record["theme"]),
            "stance": say_stance(record),
        },
        "notes": list(_make_notes(claim)),
        "before": before,
        "pieces": [{"text": each.text, "start": each.start, "kinds": each.kinds} for each in cut_sentence(record)],
        "after": after,
        "fields": read_fields(claim),
        "agent": _show_named(record["agent"]),
        "theme": _show_named(record["theme"]),
        "mediators": [_show_named(each) for each in record["mediators"]],
        "context": [_show_named(each) for each in record["context"]],
        "beside": [say_claim(each) for each in beside],
        "verdicts": [
            {name: each[name] for name in ("id", "verdict", "tags", "after", "curator", "role", "comment")}
            for each in verdicts
        ],
    }


def link_curie(curie: str) -> str:
    """Return where a person can read of ``curie``."""
    return _IDENTIFIERS.format(curie)


def _link_document(id: str) -> str | None:
    reference = find_reference(id)
    return _PUBLICATIONS[reference.registry].format(reference.number) if reference else None


def _show_named(named: dict[str, Any]) -> dict[str, Any]:
    return {
        "text": named["text"],
        "start": named["span"][0],
        "end": named["span"][1],
        "kind": named.get("kind") or named.get("type"),
        "attachment": named.get("attachment"),
        "sign": named.get("sign"),
        "groundings": [
            {"curie": each["curie"], "name": each["name"], "score": each["score"], "link": link_curie(each["curie"])}
            for each in named["groundings"]
        ],
    }


def _make_notes(claim: Claim) -> Iterable[str]:
    """Yield what a curator would wonder about: pronouns, signs that were turned, claims within claims."""
    for role, end in (("agent", claim.agent), ("theme", claim.theme)):
        if end.antecedent:
            yield f"“{end.text}”, the {role}, is taken to stand for “{end.antecedent.text}”"
        if end.perturbation:
            yield f"“{end.perturbation.text}” is taken for {_article(end.perturbation.kind)} of the {role}"
        if end.claim:
            yield f"the {role} is itself a claim of the same sentence"
    if claim.observed_direction and claim.sign_trace:
        flips = ", ".join(f"“{flip.text}”" for flip in claim.sign_trace)
        yield f"the sentence tells of {_article(claim.observed_direction)}; undone for {flips}"


def _article(noun: str) -> str:
    if noun == "unspecified":
        return "an effect"
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _find_neighbours(claim: Claim, document: Document | None) -> tuple[str, str]:
    if document is None:
        return "", ""
    span, text = claim.evidence[0].sentence.span, document.text
    # Of the same paragraph: headings and authors tell nothing.
    before = PARAGRAPH.split(text[max(0, span.start - _AROUND) : span.start])[-1]
    after = PARAGRAPH.split(text[span.end : span.end + _AROUND])[0]
    if len(before) == _AROUND:
        before = _cut_first(before)
    if len(after) == _AROUND:
        after = _cut_last(after)
    return before, after


def _cut_first(text: str) -> str:
    """Return ``text`` from its first whole sentence on, all of its words but the first where there is none."""
    starts = [match.end() for match in BOUNDARY.finditer(text) if match.end() < len(text)]
    return text[starts[0] :] if starts else f"… {text.partition(' ')[2]}"


def _cut_last(text: str) -> str:
    ends: Sequence[int] = [match.start() for match in BOUNDARY.finditer(text) if match.start() > 0]
    return text[: ends[-1]] if ends else f"{text.rpartition(' ')[0]} …"
