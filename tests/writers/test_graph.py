"""Graphs as the programs that draw them read them."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest

from bioclaims.writers import Entry, get_writer
from sample_claims import HOSTILE, make_claims, make_entries, make_hostile, make_hostile_entries


def write(name: str, entries: list[Entry]) -> bytes:
    return b"".join(piece.data for piece in get_writer(name).write(entries, get_writer(name).begin()))


def test_networkx_reads_a_node_a_participant_and_an_edge_a_claim() -> None:
    networkx = pytest.importorskip("networkx")
    graph = networkx.read_graphml(io.BytesIO(write("graphml", make_entries())), force_multigraph=True)
    claims = make_claims()
    assert graph.number_of_edges() == len(claims)
    assert graph.nodes["HGNC:6018"] == {"name": "IL6", "type": "gene_or_gene_product"}
    assert graph.nodes["text:zebrin ii"]["name"] == "Zebrin II"
    (edge,) = [data for *_, data in graph.edges(data=True) if data["claim"] == claims[1].id]
    assert (edge["interaction"], edge["polarity"], edge["theme_aspect"]) == ("regulates", "negated", "activity")
    assert edge["confidence"] == 0.7
    assert "context" not in edge


def test_words_without_identifier_are_one_node_in_any_case_and_spacing() -> None:
    outer = make_claims()[-1]
    shouted = replace(outer, agent=replace(outer.agent, text="ZEBRIN\n II"))
    (nodes,) = [each["nodes"] for each in json.loads(write("cx2", make_entries([outer, shouted]))) if "nodes" in each]
    assert [node["v"]["represents"] for node in nodes] == ["text:zebrin ii", "HGNC:19391"]


def test_a_cx2_network_says_what_it_holds() -> None:
    aspects = json.loads(write("cx2", make_entries()))
    assert aspects[0] == {"CXVersion": "2.0", "hasFragments": False}
    assert aspects[-1] == {"status": [{"success": True, "error": ""}]}
    content = {name: value for aspect in aspects[2:-1] for name, value in aspect.items()}
    counts = {each["name"]: each["elementCount"] for each in aspects[1]["metaData"]}
    assert counts == {name: len(value) for name, value in content.items()}
    nodes = {node["id"] for node in content["nodes"]}
    assert {edge[end] for edge in content["edges"] for end in "st"} == nodes
    declared = content["attributeDeclarations"][0]
    for kind in ("nodes", "edges"):
        for element in content[kind]:
            assert set(element["v"]) <= set(declared[kind])
            types = {name: "double" if isinstance(value, float) else "string" for name, value in element["v"].items()}
            assert types == {name: declared[kind][name]["d"] for name in element["v"]}


def test_a_line_of_sif_is_said_once_and_has_three_cells() -> None:
    entries = make_hostile_entries()
    lines = write("sif", [*entries, *entries]).decode().split("\n")
    assert lines.pop() == ""
    assert [len(line.split("\t")) for line in lines] == [3] * len(lines)
    assert len(lines) == len({" ".join(name.split()) for name in HOSTILE})
    assert len(make_hostile()) == len(HOSTILE)


def test_the_client_of_ndex_reads_and_writes_the_same_network() -> None:
    cx2 = pytest.importorskip("ndex2.cx2", reason="ndex2 is not there: pip install ndex2")
    for entries in (make_entries(), make_hostile_entries()):
        aspects = json.loads(write("cx2", entries))
        network = cx2.RawCX2NetworkFactory().get_cx2network(aspects)
        again = {name: value for aspect in network.to_cx2() for name, value in aspect.items()}
        assert again == {name: value for aspect in aspects for name, value in aspect.items()}
        assert len(network.get_edges()) == len(entries)
