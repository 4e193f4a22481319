"""KGX JSON lines in the Biolink model, whose version stands in ``seeds/counterparts.toml``.

A node is an identifier, an edge is a claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from ..model import Claim, Participant
from .batches import make_batches
from .counterparts import find_aspect, find_biolink, find_predicate, find_type, has_polarity, is_exact
from .losses import Losses
from .references import find_reference
from .value import Entry, Piece

OMITS = ("no identifier", "necessity")
DROPS = (
    "necessity", "directness", "agent aspect", "theme aspect", "perturbation", "mediators", "context", "nesting",
    "location", "modifications", "variant", "more identifiers", "retraction",
)  # fmt: skip
NEVER = "basis, novelty; the document where it is no PMID, PMC or DOI; speculated and hypothesis are one level"
_EDGES = 500
NODES, EDGES = "nodes.jsonl", "edges.jsonl"
_DIRECT = {"biolink:physically_interacts_with": "biolink:directly_physically_interacts_with"}


def write_kgx(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield ``nodes.jsonl`` and ``edges.jsonl``, by turns; identifiers that were written are kept in memory."""
    known: set[str] = set()
    # Both files are there, even for no claim.
    yield from (Piece(b"", NODES), Piece(b"", EDGES))
    for batch in make_batches(losses.watch(entries), _EDGES):
        nodes, edges = [], []
        for entry in batch:
            edge = make_edge(entry, losses)
            if edge:
                edges.append(edge)
                for end in (entry.claim.agent, entry.claim.theme):
                    if end.groundings[0].curie not in known:
                        known.add(end.groundings[0].curie)
                        nodes.append(_make_node(end))
        yield Piece(_format(nodes), NODES)
        yield Piece(_format(edges), EDGES)


def _format(records: list[dict[str, Any]]) -> bytes:
    return b"".join(orjson.dumps(record) + b"\n" for record in records)


def _make_node(participant: Participant) -> dict[str, Any]:
    best = participant.groundings[0]
    node = {"id": best.curie, "category": [find_type(participant.type, "biolink")["category"]], "name": best.name}
    if best.species:
        node["in_taxon"] = [best.species]
    return node


def make_edge(entry: Entry, losses: Losses) -> dict[str, Any] | None:
    """Return the edge of a claim, None where there is none; what is lost goes to ``losses``."""
    claim = entry.claim
    counterpart = find_predicate(claim.predicate, "biolink")
    if not has_polarity(counterpart, claim.polarity):
        losses.omit(entry, "necessity")
        return None
    if not (claim.agent.groundings and claim.theme.groundings):
        losses.omit(entry, "no identifier")
        return None
    predicate = counterpart["predicate"]
    if claim.directness == "direct" and predicate in _DIRECT:
        predicate = _DIRECT[predicate]
    elif claim.directness != "unspecified":
        losses.drop(entry, "directness")
    if not is_exact(counterpart):
        losses.drop(entry, "necessity")
    edge = {
        "id": claim.id,
        "category": [_find_category(claim, predicate)],
        "subject": claim.agent.groundings[0].curie,
        "predicate": predicate,
        "object": claim.theme.groundings[0].curie,
        "negated": claim.polarity == "negated",
        **_make_qualifiers(entry, losses, counterpart),
        **_make_contexts(entry, losses),
        **_make_provenance(claim),
    }
    features = ("mediators", "nesting", "location", "modifications", "variant", "more identifiers", "retraction")
    losses.drop_shown(entry, features)
    return edge


def _find_category(claim: Claim, predicate: str) -> str:
    for known in find_biolink()["associations"]:
        if (known["subject"], known["predicate"], known["object"]) == (claim.agent.type, predicate, claim.theme.type):
            return str(known["category"])
    return "biolink:Association"


def _make_qualifiers(entry: Entry, losses: Losses, counterpart: dict[str, Any]) -> dict[str, str]:
    claim = entry.claim
    found = {}
    if "qualified" in counterpart:
        found["qualified_predicate"] = counterpart["qualified"]
        found["object_direction_qualifier"] = counterpart["direction"]
    # An unspecified aspect is said of what is increased or decreased, which must be something.
    for side, role, end in (("subject", "agent", claim.agent), ("object", "theme", claim.theme)):
        needed = side == "object" and "qualified" in counterpart
        if end.aspect != "unspecified" or needed:
            entry_of_aspect = find_aspect(end.aspect, "biolink") or {}
            fits = find_type(end.type, "biolink")["aspects"]
            if "aspect" in entry_of_aspect and fits:
                found[f"{side}_aspect_qualifier"] = entry_of_aspect["aspect"]
            told = not entry_of_aspect or fits or "aspect" not in entry_of_aspect or end.aspect == "unspecified"
            if not told or not is_exact(entry_of_aspect):
                losses.drop(entry, f"{role} aspect")
        if end.perturbation and end.perturbation.kind == "mutation":
            found[f"{side}_form_or_variant_qualifier"] = "mutant_form"
        elif end.variant:
            found[f"{side}_form_or_variant_qualifier"] = "genetic_variant_form"
    if any(end.perturbation and end.perturbation.kind != "mutation" for end in (claim.agent, claim.theme)):
        losses.drop(entry, "perturbation")
    return found


def _make_contexts(entry: Entry, losses: Losses) -> dict[str, Any]:
    known = find_biolink()["contexts"]
    found: dict[str, Any] = {}
    lost = False
    for context in entry.claim.context:
        place = known.get(context.kind)
        if not place or not context.groundings:
            lost = True
        elif place["several"]:
            values = found.setdefault(place["qualifier"], [])
            if context.groundings[0].curie not in values:
                values.append(context.groundings[0].curie)
        else:
            lost |= found.setdefault(place["qualifier"], context.groundings[0].curie) != context.groundings[0].curie
    if lost:
        losses.drop(entry, "context")
    return found


def _make_provenance(claim: Claim) -> dict[str, Any]:
    reference = find_reference(claim.document.id)
    prefixes = {"pmid": "PMID:", "pmc": "PMC:PMC", "doi": "doi:"}
    found: dict[str, Any] = {
        "original_subject": claim.agent.text,
        "original_predicate": claim.predicate,
        "original_object": claim.theme.text,
        "publications": [prefixes[reference.registry] + reference.number] if reference else [],
        "supporting_text": [each.sentence.text for each in claim.evidence],
        "knowledge_level": find_biolink()["levels"][claim.certainty],
        "agent_type": "text_mining_agent",
        "primary_knowledge_source": "infores:bioclaims",
    }
    if claim.confidence is not None:
        found["has_confidence_score"] = claim.confidence
    return found
