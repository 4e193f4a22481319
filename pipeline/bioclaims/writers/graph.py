"""Graphs for viewers: GraphML (networkx), CX2 (Cytoscape exchange format, version 2) and SIF.

A node is an identifier, or words without one; an edge is a claim.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from ..model import Claim, Participant
from .extras import require
from .flat import join, show_context, show_mediator, show_perturbation
from .losses import Losses, is_no_xml
from .value import Entry, Piece

DROPS = (
    "nesting", "location", "modifications", "variant", "more identifiers", "more evidence", "retraction",
)  # fmt: skip
GRAPHML_DROPS = (*DROPS, "characters")
NEVER = "cues, sign trace, novelty; mediators, perturbations and context are words, not nodes"
SIF_OMITS = ("negation",)
SIF_DROPS = (
    "certainty", "basis", "directness", "agent aspect", "theme aspect", "perturbation", "mediators", "context",
    "confidence", *DROPS,
)  # fmt: skip
SIF_NEVER = "identifiers, documents, sentences; a line stands for all claims that say the same"


def make_node(participant: Participant) -> tuple[str, dict[str, Any]]:
    """Return key and attributes of the node of a participant; words without identifier are one node in any case."""
    official = participant.groundings[0].name if participant.groundings else ""
    words = " ".join(participant.name.split())
    return participant.identity, {"name": official or words, "type": participant.type}


def make_edge(claim: Claim) -> dict[str, Any]:
    """Return the attributes of the edge of a claim; what it does not say is left out."""
    found: dict[str, Any] = {
        "interaction": claim.predicate,
        "claim": claim.id,
        "direction": claim.direction,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "basis": claim.basis,
        "directness": claim.directness,
        "agent_aspect": claim.agent.aspect,
        "theme_aspect": claim.theme.aspect,
        "agent_perturbation": show_perturbation(claim.agent),
        "theme_perturbation": show_perturbation(claim.theme),
        "mediators": join(map(show_mediator, claim.mediators)),
        "context": join(map(show_context, claim.context)),
        "document": claim.document.id,
        "section": claim.section,
        "trigger": claim.evidence[0].trigger.text,
        "sentence": claim.evidence[0].sentence.text,
        "confidence": claim.confidence,
    }
    return {name: value for name, value in found.items() if value not in (None, "")}


def write_graphml(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield a directed multigraph, once all claims are read; a character that XML does not allow becomes U+FFFD."""
    networkx = require("networkx", extra="graph", where="--to graphml")
    graph = networkx.MultiDiGraph()
    for entry in losses.sift(losses.watch(entries)):
        claim = entry.claim
        ends = []
        for participant in (claim.agent, claim.theme):
            key, attributes = make_node(participant)
            key = _make_xml(key)
            if key not in graph:
                graph.add_node(key, **_make_values(attributes))
            ends.append(key)
        graph.add_edge(*ends, key=claim.id, **_make_values(make_edge(claim)))
    out = io.BytesIO()
    networkx.write_graphml_lxml(graph, out, named_key_ids=True)
    yield Piece(out.getvalue())


def _make_values(attributes: dict[str, Any]) -> dict[str, Any]:
    return {name: _make_xml(value) if isinstance(value, str) else value for name, value in attributes.items()}


def _make_xml(text: str) -> str:
    return "".join("\ufffd" if is_no_xml(letter) else letter for letter in text)


def write_cx2(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield one CX2 network, once all claims are read."""
    numbers: dict[str, int] = {}
    nodes: list[dict[str, Any]] = []
    edges: list[dict[str, Any]] = []
    for entry in losses.sift(losses.watch(entries)):
        ends = []
        for participant in (entry.claim.agent, entry.claim.theme):
            key, attributes = make_node(participant)
            if key not in numbers:
                numbers[key] = len(nodes)
                nodes.append({"id": numbers[key], "v": {"represents": key, **attributes}})
            ends.append(numbers[key])
        edges.append({"id": len(edges), "s": ends[0], "t": ends[1], "v": make_edge(entry.claim)})
    declared = {
        "networkAttributes": {"name": {"d": "string"}, "description": {"d": "string"}},
        "nodes": {"represents": {"d": "string"}, "name": {"d": "string"}, "type": {"d": "string"}},
        "edges": _declare(edges),
    }
    about = {"name": "bioclaims", "description": "An edge is a claim"}
    aspects: list[tuple[str, list[dict[str, Any]]]] = [
        ("attributeDeclarations", [declared]),
        ("networkAttributes", [about]),
        ("nodes", nodes),
        ("edges", edges),
    ]
    yield Piece(
        orjson.dumps(
            [
                {"CXVersion": "2.0", "hasFragments": False},
                {"metaData": [{"name": name, "elementCount": len(content)} for name, content in aspects]},
                *({name: content} for name, content in aspects),
                {"status": [{"success": True, "error": ""}]},
            ]
        )
        + b"\n"
    )


def _declare(edges: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """Return the attributes that some edge has, and their types, in the order in which they come."""
    declared: dict[str, dict[str, str]] = {}
    for edge in edges:
        for name, value in edge["v"].items():
            declared.setdefault(name, {"d": "double" if isinstance(value, float) else "string"})
    return declared


def write_sif(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield ``name, predicate, name`` with tabs between, each once; lines that were written are kept in memory."""
    known: set[str] = set()
    for entry in losses.sift(losses.watch(entries)):
        names = [" ".join(make_node(end)[1]["name"].split()) for end in (entry.claim.agent, entry.claim.theme)]
        line = f"{names[0]}\t{entry.claim.predicate}\t{names[1]}\n"
        if line not in known:
            known.add(line)
            yield Piece(line.encode("utf-8"))
