"""A BEL 2 script: a statement a claim, grouped by document, with citation, evidence and annotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from ..model import Claim
from ..vocab import BASES, CERTAINTIES, CLAIM_SECTIONS, CONTEXT_KINDS
from .bel_terms import TEXT, Term, keyword, make_term, quote
from .counterparts import find_namespaces, find_predicate, has_polarity, is_exact
from .flat import show_mediator, show_perturbation
from .losses import Losses
from .references import find_reference
from .value import Entry, Piece

OMITS = ("negation", "necessity", "theme aspect")
DROPS = (
    "directness", "necessity", "agent aspect", "theme aspect", "nesting", "location", "modifications", "variant",
    "more identifiers", "more evidence", "retraction",
)  # fmt: skip
NEVER = (
    "of the negated, those of no effect at all are written; certainty, basis, mediators, perturbations and context are "
    "annotations: who ignores them takes doubt for fact"
)
_FLIPPED = {
    "increases": "decreases",
    "decreases": "increases",
    "directlyIncreases": "directlyDecreases",
    "directlyDecreases": "directlyIncreases",
}
# What a rate-limiting step can be: a process, an activity, a transformation; and what it can be a step of.
_STEPS = ("bp(", "act(", "deg(", "sec(", "tloc(")
_STEP_OF = "bp("
_LISTS = {"Section": CLAIM_SECTIONS, "Certainty": CERTAINTIES, "Basis": BASES}
_CITATIONS = {"pmid": "PubMed", "pmc": "PubMed Central", "doi": "DOI"}


def _name_annotation(kind: str) -> str:
    """Return ``CellLine`` for ``cell_line``."""
    return "".join(part.capitalize() for part in kind.split("_"))


_PATTERNS = ("Claim", "Confidence", "Trigger", "Mediator", "Perturbation", *map(_name_annotation, CONTEXT_KINDS))


def write_bel(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield the header, then a group of statements for each run of claims of one document."""
    yield Piece(_make_header().encode("utf-8"))
    for document, group in groupby(losses.watch(entries), key=lambda entry: entry.claim.document.id):
        written = [text for entry in group if (text := _make_block(entry, losses))]
        if written:
            blocks = "\n".join(written)
            text = f"\nSET STATEMENT_GROUP = {quote(document)}\n{blocks}UNSET STATEMENT_GROUP\n"
            yield Piece(text.encode("utf-8"))


def make_statement(entry: Entry, losses: Losses) -> str | None:
    """Return the statement of a claim, None where BEL has none; what is lost goes to ``losses``."""
    claim = entry.claim
    counterpart = find_predicate(claim.predicate, "bel")
    relation = _find_relation(claim, counterpart)
    if relation is None:
        losses.omit(entry, _why_not(claim))
        return None
    bound = bool(counterpart.get("complex"))
    theme = make_term(claim.theme, aspects=not bound)
    if theme is None:
        losses.omit(entry, "theme aspect")
        return None
    agent = make_term(claim.agent, aspects=not bound) or make_term(claim.agent, aspects=False)
    assert agent is not None
    if "process" in counterpart and agent.text.startswith(_STEPS) and theme.text.startswith(_STEP_OF):
        relation = counterpart["process"]
    _count_losses(entry, losses, agent=agent, theme=theme, relation=relation)
    if bound:
        return f"complex({agent.text}, {theme.text})"
    if agent.inverse != theme.inverse:
        relation = _FLIPPED.get(relation, relation)
    return f"{agent.text} {relation} {theme.text}"


def _find_relation(claim: Claim, counterpart: dict[str, Any]) -> str | None:
    """Return the relation of a claim, "" for a complex, None where there is none."""
    if claim.polarity == "negated":
        # "Not directly" leaves an effect open, and so does "does not increase": only no effect at all is no change.
        null = has_polarity(counterpart, "negated") or any(cue.kind == "null_effect" for cue in claim.cues)
        return counterpart.get("null") if null and claim.directness != "direct" else None
    if counterpart.get("complex"):
        return ""
    if claim.directness == "direct" and "direct" in counterpart:
        return str(counterpart["direct"])
    return str(counterpart["relation"])


def _why_not(claim: Claim) -> str:
    return "necessity" if claim.predicate in ("required_for", "sufficient_for") else "negation"


def _count_losses(entry: Entry, losses: Losses, *, agent: Term, theme: Term, relation: str) -> None:
    claim = entry.claim
    counterpart = find_predicate(claim.predicate, "bel")
    if claim.directness != "unspecified" and relation != counterpart.get("direct"):
        losses.drop(entry, "directness")
    if not is_exact(counterpart) and relation != counterpart.get("process"):
        losses.drop(entry, "necessity")
    bound = bool(counterpart.get("complex"))
    if "aspect" in agent.lost or (bound and claim.agent.aspect != "unspecified") or make_term(claim.agent) is None:
        losses.drop(entry, "agent aspect")
    if "aspect" in theme.lost or (bound and claim.theme.aspect != "unspecified"):
        losses.drop(entry, "theme aspect")
    for feature in ("location", "modifications", "variant"):
        if feature in agent.lost + theme.lost:
            losses.drop(entry, feature)
    losses.drop_shown(entry, ("nesting", "more identifiers", "more evidence", "retraction"))


def _make_block(entry: Entry, losses: Losses) -> str | None:
    statement = make_statement(entry, losses)
    if statement is None:
        return None
    claim = entry.claim
    lines = [
        # A citation clears evidence and annotations of the claim before.
        f"SET Citation = {_make_citation(claim)}",
        f"SET Evidence = {quote(claim.evidence[0].sentence.text)}",
        *(f"SET {name} = {value}" for name, value in _make_annotations(claim)),
        statement,
    ]
    return "".join(line + "\n" for line in lines)


def _make_citation(claim: Claim) -> str:
    reference = find_reference(claim.document.id)
    title = claim.document.title or claim.document.id
    kind, number = (_CITATIONS[reference.registry], reference.number) if reference else ("Other", claim.document.id)
    if reference and reference.registry == "pmc":
        number = f"PMC{number}"
    return "{" + ", ".join(map(quote, (kind, title, number))) + "}"


def _make_annotations(claim: Claim) -> Iterator[tuple[str, str]]:
    yield "Claim", quote(claim.id)
    yield "Section", quote(claim.section)
    yield "Certainty", quote(claim.certainty)
    yield "Basis", quote(claim.basis)
    yield "Trigger", quote(claim.evidence[0].trigger.text)
    if claim.confidence is not None:
        yield "Confidence", quote(str(claim.confidence))
    several = {
        "Mediator": [show_mediator(each) for each in claim.mediators],
        "Perturbation": [said for end in (claim.agent, claim.theme) if (said := show_perturbation(end))],
    }
    for each in claim.context:
        name = each.groundings[0].curie if each.groundings else each.text
        several.setdefault(_name_annotation(each.kind), []).append(name)
    for annotation, values in several.items():
        if values:
            yield annotation, "{" + ", ".join(map(quote, dict.fromkeys(values))) + "}"


def _make_header() -> str:
    namespaces = {**find_namespaces(), TEXT: ".*"}
    lines = [
        'SET DOCUMENT Name = "Claims extracted by bioclaims"',
        'SET DOCUMENT Version = "1.0.0"',
        'SET DOCUMENT Description = "A statement a claim; annotation Claim is the id of its record"',
        'SET DOCUMENT Authors = "bioclaims"',
        'SET DOCUMENT ContactInfo = "none given"',
        "",
        *(f'DEFINE NAMESPACE {keyword(name)} AS PATTERN "{pattern}"' for name, pattern in namespaces.items()),
        "",
        *(f"DEFINE ANNOTATION {name} AS LIST {{{', '.join(map(quote, values))}}}" for name, values in _LISTS.items()),
        *(f'DEFINE ANNOTATION {name} AS PATTERN ".*"' for name in _PATTERNS),
    ]
    return "".join(line + "\n" for line in lines)
