"""brat standoff: for each document its text and its annotations, and the configuration that brat needs to edit them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from ..vocab import ASPECTS, BASES, CERTAINTIES, CONTEXT_KINDS, CUE_KINDS, DIRECTNESSES, ENTITY_TYPES, PREDICATES
from .losses import Losses
from .marks import Mark, MarkedClaim, MarkedDocument, group_documents, mark_document
from .value import Entry, Piece

DROPS = (
    "perturbation", "nesting", "location", "modifications", "variant", "more identifiers", "more evidence",
    "retraction", "confidence",
)  # fmt: skip
NEVER = "scopes of cues, sign trace, novelty"
CONFIGURATION = "annotation.conf"
NOTE = "AnnotatorNotes"
# Attribute of an event: the values that are written; the one that is not is what a claim is without the attribute.
ATTRIBUTES = {
    "Negation": (),
    "Certainty": tuple(each for each in CERTAINTIES if each != "asserted"),
    "Basis": tuple(each for each in BASES if each != "unknown"),
    "Directness": tuple(each for each in DIRECTNESSES if each != "unspecified"),
    "AgentAspect": tuple(each for each in ASPECTS if each != "unspecified"),
    "ThemeAspect": tuple(each for each in ASPECTS if each != "unspecified"),
}
_LINE_END = re.compile(r"[\r\n\u2028\u2029\x0b\x0c\x1c-\x1e\x85]+")


def write_brat(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield the configuration, then ``NAME.txt`` and ``NAME.ann`` for each document. Offsets are code points."""
    yield Piece(_make_configuration().encode("utf-8"), CONFIGURATION)
    for document, group in group_documents(losses.watch(entries)):
        marked = mark_document(document, group)
        for claim in marked.claims:
            _count_losses(claim, losses)
        name = make_file_name(document.id)
        yield Piece(document.text.encode("utf-8"), f"{name}.txt")
        yield Piece("".join(line + "\n" for line in _make_lines(marked)).encode("utf-8"), f"{name}.ann")


def make_file_name(document: str) -> str:
    """Return a name for the files of a document: ``PMID_123``; with a hash where letters had to be replaced."""
    clean = re.sub(r"[^A-Za-z0-9._-]", "_", document).lstrip(".")[:80]
    if re.fullmatch(r"(PMID|PMC):\w+", document):
        return clean
    return f"{clean}-{sha256(document.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def _count_losses(claim: MarkedClaim, losses: Losses) -> None:
    inner = [end.claim for end in (claim.entry.claim.agent, claim.entry.claim.theme) if end.claim]
    if len(inner) > sum(target.startswith("E") for _, target in claim.arguments):
        losses.drop(claim.entry, "nesting")
    losses.drop_shown(claim.entry, (each for each in DROPS if each != "nesting"))


def _make_lines(marked: MarkedDocument) -> Iterator[str]:
    text = marked.document.text
    for mark in marked.marks:
        pieces = list(_split_at_line_ends(mark, text))
        where = ";".join(f"{start} {end}" for start, end in pieces)
        yield f"{mark.id}\t{mark.label} {where}\t{' '.join(text[start:end] for start, end in pieces)}"
    numbers = iter(range(1, len(marked.marks) + 1))
    for mark in marked.marks:
        for grounding in mark.groundings[:1]:
            yield f"N{next(numbers)}\tReference {mark.id} {grounding.curie}\t{_one_line(grounding.name)}"
    for claim in marked.claims:
        arguments = " ".join(f"{role}:{target}" for role, target in _number_roles(claim.arguments))
        yield f"{claim.id}\t{claim.entry.claim.predicate}:{claim.trigger} {arguments}"
    number = 0
    for claim in marked.claims:
        for name, value in _find_attributes(claim):
            number += 1
            yield f"A{number}\t{name} {claim.id}" + (f" {value}" if value else "")
    for count, claim in enumerate(marked.claims, start=1):
        yield f"#{count}\t{NOTE} {claim.id}\t{claim.entry.claim.id}"


def _split_at_line_ends(mark: Mark, text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a mark that stand on one line: brat has no annotation over a line's end."""
    start = mark.span.start
    for gap in _LINE_END.finditer(text, mark.span.start, mark.span.end):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < mark.span.end:
        yield start, mark.span.end


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _number_roles(arguments: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    """Yield the arguments, a role that stands several times with numbers from the second on: Via, Via2."""
    seen: dict[str, int] = {}
    for role, target in arguments:
        seen[role] = seen.get(role, 0) + 1
        yield (role if seen[role] == 1 else f"{role}{seen[role]}"), target


def _find_attributes(claim: MarkedClaim) -> Iterator[tuple[str, str]]:
    record = claim.entry.claim
    if record.polarity == "negated":
        yield "Negation", ""
    values = {
        "Certainty": record.certainty,
        "Basis": record.basis,
        "Directness": record.directness,
        "AgentAspect": record.agent.aspect,
        "ThemeAspect": record.theme.aspect,
    }
    for name, value in values.items():
        if value in ATTRIBUTES[name]:
            yield name, value


def _make_configuration() -> str:
    labels = dict.fromkeys([*ENTITY_TYPES, *CONTEXT_KINDS, *CUE_KINDS])
    arguments = "Agent:<ENTITY>|<EVENT>, Theme:<ENTITY>|<EVENT>, Via*:<ENTITY>, Context*:<ENTITY>, Cue*:<ENTITY>"
    attributes = [
        f"{name}\tArg:<EVENT>" + (f", Value:{'|'.join(values)}" if values else "")
        for name, values in ATTRIBUTES.items()
    ]
    sections = {
        "entities": list(labels),
        "relations": ["<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>"],
        "events": [f"{predicate}\t{arguments}" for predicate in PREDICATES],
        "attributes": attributes,
    }
    return "\n".join(f"[{name}]\n" + "".join(line + "\n" for line in lines) for name, lines in sections.items())
