"""KGX: the edge of each kind of claim, and edges against the Biolink model where its package is there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module, resources

import pytest

from bioclaims.model import Claim
from bioclaims.resources import load_toml
from bioclaims.writers import Entry, get_writer
from bioclaims.writers.kgx import make_edge
from sample_claims import Page, make_claims, make_entries, make_hostile_entries

SENTENCE = "Lately IL-6 does not influence STAT3 in HeLa hepatocytes of mice with asthma, nor apoptosis or rapamycin."
PAGE = Page("PMID:9", SENTENCE)


def claim(agent: str = "IL-6", theme: str = "STAT3", *, of_agent: dict = {}, of_theme: dict = {}, **fields) -> Claim:  # noqa: B006
    return PAGE.claim(
        PAGE.participant(agent, **of_agent), "influence", PAGE.participant(theme, **of_theme), SENTENCE, **fields
    )


CAUSES = {"predicate": "biolink:affects", "qualified_predicate": "biolink:causes"}
MORE = {**CAUSES, "object_direction_qualifier": "increased"}
MUTATION = PAGE.perturbation("mutation", "Lately")
DENIED = {"polarity": "negated", "cues": (PAGE.cue("negation", "not"),)}
# What the claim says, the claim, what its edge says besides who and where (None: left out), what is lost.
EDGES = [
    ("more of it", claim(), {**MORE, "object_aspect_qualifier": "activity_or_abundance"}, set()),
    ("less phosphorylation", claim(predicate="decreases", of_theme={"aspect": "phosphorylation"}),
     {**CAUSES, "object_direction_qualifier": "decreased", "object_aspect_qualifier": "phosphorylation"}, set()),
    ("not more of it", claim(**DENIED),
     {**MORE, "object_aspect_qualifier": "activity_or_abundance", "negated": True}, set()),
    ("expression of the agent", claim(of_agent={"aspect": "expression"}),
     {**MORE, "subject_aspect_qualifier": "expression", "object_aspect_qualifier": "activity_or_abundance"}, set()),
    ("an effect", claim(predicate="regulates"), {"predicate": "biolink:affects"}, set()),
    ("no effect", claim(predicate="regulates", **DENIED), {"predicate": "biolink:affects", "negated": True}, set()),
    ("an amount of RNA", claim(of_theme={"aspect": "mrna"}), {**MORE, "object_aspect_qualifier": "expression"},
     {"theme aspect"}),
    ("a process", claim(theme="apoptosis", of_theme={"aspect": "process"}), MORE, set()),
    ("a drug on a gene", claim(agent="rapamycin"),
     {**MORE, "object_aspect_qualifier": "activity_or_abundance",
      "category": ["biolink:ChemicalAffectsGeneAssociation"]}, set()),
    ("need", claim(predicate="required_for"), {**MORE, "object_aspect_qualifier": "activity_or_abundance"},
     {"necessity"}),
    ("no need", claim(predicate="required_for", **DENIED), None, {"necessity"}),
    ("binding", claim(predicate="binds"), {"predicate": "biolink:physically_interacts_with"}, set()),
    ("direct binding", claim(predicate="binds", directness="direct"),
     {"predicate": "biolink:directly_physically_interacts_with"}, set()),
    ("a direct effect", claim(predicate="regulates", directness="direct"), {"predicate": "biolink:affects"},
     {"directness"}),
    ("correlation", claim(predicate="associated_with"), {"predicate": "biolink:associated_with"}, set()),
    ("no identifier", claim(of_agent={"groundings": ()}), None, {"no identifier"}),
    ("a mutated agent", claim(predicate="regulates", of_agent={"perturbation": MUTATION}),
     {"predicate": "biolink:affects", "subject_form_or_variant_qualifier": "mutant_form"}, set()),
    ("a hypothesis", claim(predicate="regulates", certainty="hypothesis", cues=(PAGE.cue("speculation", "Lately"),)),
     {"predicate": "biolink:affects", "knowledge_level": "prediction"}, set()),
    ("where it holds",
     claim(predicate="regulates", context=(
         PAGE.context("cell_type", "hepatocytes"), PAGE.context("species", "mice"), PAGE.context("disease", "asthma"),
     )),
     {"predicate": "biolink:affects", "anatomical_context_qualifier": ["CL:0000182"],
      "species_context_qualifier": "NCBITaxon:10090", "disease_context_qualifier": "MONDO:0004979"}, set()),
    ("a cell line", claim(predicate="regulates", context=(PAGE.context("cell_line", "HeLa"),)),
     {"predicate": "biolink:affects"}, {"context"}),
]  # fmt: skip
SAME = {
    "category": ["biolink:Association"],
    "negated": False,
    "publications": ["PMID:9"],
    "supporting_text": [SENTENCE],
    "knowledge_level": "knowledge_assertion",
    "agent_type": "text_mining_agent",
    "primary_knowledge_source": "infores:bioclaims",
    "has_confidence_score": 0.7,
}
OWN = ("id", "subject", "object", "original_subject", "original_predicate", "original_object")


@pytest.mark.parametrize(("said", "edge", "lost"), [each[1:] for each in EDGES], ids=[each[0] for each in EDGES])
def test_a_claim_becomes_an_edge(said: Claim, edge: dict[str, object] | None, lost: set[str]) -> None:
    losses = get_writer("kgx").begin()
    made = make_edge(Entry("x", said), losses)
    assert set(losses.omitted) | set(losses.dropped) == lost
    if edge is None:
        assert made is None
    else:
        assert made is not None
        assert {name: value for name, value in made.items() if name not in OWN} == {**SAME, **edge}
        assert made["original_predicate"] == said.predicate


def write(entries: list[Entry]) -> dict[str, list[dict]]:
    files: dict[str, list[dict]] = {}
    for piece in get_writer("kgx").write(entries, get_writer("kgx").begin()):
        files.setdefault(piece.name, []).extend(map(json.loads, piece.data.splitlines()))
    return files


@pytest.mark.parametrize("entries", [make_entries(), make_hostile_entries()], ids=["the samples", "hostile names"])
def test_each_end_of_an_edge_is_one_node(entries: list[Entry]) -> None:
    files = write(entries)
    nodes = [node["id"] for node in files["nodes.jsonl"]]
    assert len(nodes) == len(set(nodes))
    assert {edge[end] for edge in files["edges.jsonl"] for end in ("subject", "object")} == set(nodes)


MODEL = "biolink_model"
NO_MODEL = "biolink-model is not there: pip install --no-deps biolink-model"


def edges() -> Iterator[dict]:
    yield from write(make_entries(make_claims()))["edges.jsonl"]
    yield from write(make_entries([each[1] for each in EDGES], PAGE.document))["edges.jsonl"]


def test_edges_follow_the_biolink_model() -> None:
    pytest.importorskip(MODEL, reason=NO_MODEL)
    classes = import_module(f"{MODEL}.datamodel.pydanticmodel_v2")
    # Qualifiers stand in closer classes than Association; what an edge of ours has must be a slot of some class.
    slots = {
        name: field
        for known in vars(classes).values()
        if isinstance(known, type) and issubclass(known, classes.ConfiguredBaseModel)
        for name, field in known.model_fields.items()
    }
    for edge in edges():
        model = getattr(classes, edge["category"][0].removeprefix("biolink:"))
        assert set(edge) <= set(slots)
        model(**{name: value for name, value in edge.items() if name in model.model_fields})
        if "object_aspect_qualifier" in edge:
            classes.GeneOrGeneProductOrChemicalEntityAspectEnum(edge["object_aspect_qualifier"])
        if "object_direction_qualifier" in edge:
            classes.DirectionQualifierEnum(edge["object_direction_qualifier"])


def test_the_counterparts_are_those_of_the_biolink_model() -> None:
    pytest.importorskip(MODEL, reason=NO_MODEL)
    classes = import_module(f"{MODEL}.datamodel.pydanticmodel_v2")
    listed = load_toml("seeds", "counterparts.toml")
    text = (resources.files(MODEL) / "schema" / "biolink_model.yaml").read_text(encoding="utf-8")
    assert f"\nversion: {listed['biolink']['version']}\n" in text
    for entry in listed["aspects"].values():
        if "aspect" in entry["biolink"]:
            classes.GeneOrGeneProductOrChemicalEntityAspectEnum(entry["biolink"]["aspect"])
    for entry in listed["types"].values():
        assert hasattr(classes, entry["biolink"]["category"].removeprefix("biolink:"))
    for level in listed["biolink"]["levels"].values():
        classes.KnowledgeLevelEnum(level)
    for entry in load_toml("seeds", "predicates.toml").values():
        for name in ("predicate", "qualified"):
            if name in entry["biolink"]:
                slot = entry["biolink"][name].removeprefix("biolink:").replace("_", " ")
                assert f"\n  {slot}:\n" in text
