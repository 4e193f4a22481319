"""One claim as one flat row: the columns, in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from ..model import Claim, Context, Grounding, Location, Modification, Participant, Place

Cell = str | int | float | bool | None
Kind = Literal["text", "number", "count", "flag"]

# Between the items of a list in one cell. Their own bars are doubled, so that a reader can tell.
SEPARATOR = " | "


Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column of a table: its name, what it holds, how, and how it is read off what a row is of."""

    name: str
    meaning: str
    value: Callable[[Row], Cell]
    kind: Kind = "text"


def join(items: Iterable[str]) -> str:
    """Return ``items`` as one cell; a bar within an item is doubled."""
    return SEPARATOR.join(item.replace("|", "||") for item in items)


def show_grounded(text: str, groundings: tuple[Grounding, ...]) -> str:
    """Return the words and, in brackets, the best identifier."""
    return f"{text} [{groundings[0].curie}]" if groundings else text


def show_claim(claim: Claim) -> str:
    """Return a claim in one line: ``clusterin [HGNC:2095] increases MMP-9 [HGNC:7176] (expression)``."""
    negated = "not: " if claim.polarity == "negated" else ""
    return f"{negated}{_show_end(claim.agent)} {claim.predicate} {_show_end(claim.theme)}"


def _show_end(participant: Participant) -> str:
    curie = participant.groundings[0].curie if participant.groundings else "not grounded"
    aspect = "" if participant.aspect == "unspecified" else f" ({participant.aspect})"
    return f"{participant.text} [{curie}]{aspect}"


def show_modification(modification: Modification) -> str:
    """Return ``phosphorylation S473``."""
    site = f"{modification.residue or ''}{modification.position or ''}"
    return f"{modification.type} {site}".strip()


def show_context(context: Context) -> str:
    """Return ``cell_line: HeLa [cellosaurus:CVCL_0030]``."""
    return f"{context.kind}: {show_grounded(context.text, context.groundings)}"


def show_mediator(mediator: Participant) -> str:
    """Return ``ERK [FPLX:ERK] (+)``."""
    sign = {1: " (+)", -1: " (-)"}.get(mediator.sign or 0, "")
    return show_grounded(mediator.text, mediator.groundings) + sign


def show_perturbation(participant: Participant) -> str | None:
    """Return ``knockdown: siRNA``, None where nothing was done to it."""
    perturbation = participant.perturbation
    return f"{perturbation.kind}: {perturbation.text}" if perturbation else None


def _show_place(place: Place | None) -> str | None:
    return show_grounded(place.text, place.groundings) if place else None


def _participant_columns(role: str, of: Callable[[Claim], Participant]) -> tuple[Column[Claim], ...]:
    def curie(claim: Claim) -> str | None:
        return next((each.curie for each in of(claim).groundings), None)

    def name(claim: Claim) -> str | None:
        return next((each.name for each in of(claim).groundings), None)

    def score(claim: Claim) -> float | None:
        return next((each.score for each in of(claim).groundings), None)

    def location(claim: Claim) -> Location:
        return of(claim).location or Location()

    return (
        Column(f"{role}_text", f"words of the {role}", lambda claim: of(claim).text),
        Column(f"{role}_type", "kind of entity", lambda claim: of(claim).type),
        Column(f"{role}_id", "best identifier, as a CURIE", curie),
        Column(f"{role}_name", "its official name", name),
        Column(f"{role}_id_score", "how sure it is", score, "number"),
        Column(
            f"{role}_other_ids",
            "further identifiers, best first",
            lambda claim: join(each.curie for each in of(claim).groundings[1:]),
        ),
        Column(f"{role}_aspect", f"which aspect of the {role} is meant", lambda claim: of(claim).aspect),
        Column(
            f"{role}_perturbation",
            "what was done to it: kind, words",
            lambda claim: show_perturbation(of(claim)),
        ),
        Column(
            f"{role}_modifications",
            "modifications that it carries, with their site",
            lambda claim: join(map(show_modification, of(claim).modifications)),
        ),
        Column(f"{role}_variant", "sequence variant", lambda claim: of(claim).variant),
        Column(f"{role}_from", "place that it leaves", lambda claim: _show_place(location(claim).from_)),
        Column(f"{role}_to", "place that it goes to", lambda claim: _show_place(location(claim).to)),
        Column(f"{role}_claim", f"id of the claim that is the {role}", lambda claim: of(claim).claim),
    )


COLUMNS: tuple[Column[Claim], ...] = (
    Column("claim_id", "id of the record", lambda claim: claim.id),
    Column("document_id", "PMID:…, PMC:…, doi:… or a path", lambda claim: claim.document.id),
    Column("document_title", "title of the document", lambda claim: claim.document.title),
    Column("year", "year of publication", lambda claim: claim.document.year, "count"),
    Column(
        "retracted", "whether the source says that it was retracted", lambda claim: claim.document.retracted, "flag"
    ),
    Column("section", "part of the document", lambda claim: claim.section),
    *_participant_columns("agent", lambda claim: claim.agent),
    Column("predicate", "the native effect, after perturbations are undone", lambda claim: claim.predicate),
    *_participant_columns("theme", lambda claim: claim.theme),
    Column("direction", "increase, decrease or unspecified", lambda claim: claim.direction),
    Column("observed_direction", "what the sentence says before that", lambda claim: claim.observed_direction),
    Column("polarity", "affirmed or negated", lambda claim: claim.polarity),
    Column("certainty", "asserted, speculated or hypothesis", lambda claim: claim.certainty),
    Column("basis", "what the statement rests on", lambda claim: claim.basis),
    Column("novel", "whether the authors call it new", lambda claim: claim.novel, "flag"),
    Column("directness", "direct, indirect or unspecified", lambda claim: claim.directness),
    Column(
        "mediators",
        "what the effect goes through, with (+) or (-) for its sign",
        lambda claim: join(map(show_mediator, claim.mediators)),
    ),
    Column("context", "where and how it holds: kind, words", lambda claim: join(map(show_context, claim.context))),
    Column(
        "cues",
        "words that decide polarity, certainty, basis and sign: kind, words",
        lambda claim: join(f"{cue.kind}: {cue.text}" for cue in claim.cues),
    ),
    Column("trigger", "word that expresses the relation", lambda claim: claim.evidence[0].trigger.text),
    Column("sentence", "the sentence", lambda claim: claim.evidence[0].sentence.text),
    Column(
        "sentence_start",
        "its first code point in the document's text",
        lambda claim: claim.evidence[0].sentence.span.start,
        "count",
    ),
    Column("confidence", "probability that a curator accepts the record", lambda claim: claim.confidence, "number"),
    Column("members", "ids of the records that a merged one joins", lambda claim: join(claim.members)),
    Column("rule", "frame and trigger that fired", lambda claim: claim.provenance.rule),
    Column("model", "name and version of the language model", lambda claim: claim.provenance.model),
    Column("lexicon", "version of the lexicon", lambda claim: claim.provenance.lexicon),
    Column("software", "name and version of the software", lambda claim: claim.provenance.software),
    Column("text_sha256", "hash of the document's text", lambda claim: claim.document.sha256),
)
