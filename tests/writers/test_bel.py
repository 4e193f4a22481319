"""BEL: the statement of each kind of claim, and the script as pybel reads it."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace

import pytest

from bioclaims.model import Claim, Grounding, Location, Modification
from bioclaims.writers import Entry, get_writer
from bioclaims.writers.bel import make_statement
from bioclaims.writers.bel_terms import quote
from oracles import ENVIRONMENT, find_oracle
from sample_claims import ABSTRACT, HOSTILE, Page, make_claims, make_entries, make_hostile_entries

SENTENCE = "Lately IL-6 does not influence STAT3 in the nucleus, nor HeLa, apoptosis, asthma, rapamycin or ERK."
PAGE = Page("PMID:9", SENTENCE)
IL6, STAT3 = 'p(HGNC:6018 ! "IL6")', 'HGNC:11364 ! "STAT3"'


def claim(agent: str = "IL-6", theme: str = "STAT3", *, of_agent: dict = {}, of_theme: dict = {}, **fields) -> Claim:  # noqa: B006
    return PAGE.claim(
        PAGE.participant(agent, **of_agent), "influence", PAGE.participant(theme, **of_theme), SENTENCE, **fields
    )


DENIED = {"polarity": "negated", "cues": (PAGE.cue("negation", "not"),)}
NULL = {"polarity": "negated", "cues": (PAGE.cue("null_effect", "not"),)}
SITE = (Modification("phosphorylation", "Y", 705),)
TO_NUCLEUS = Location(None, PAGE.place("nucleus"))

# What the claim says, the claim, its statement (None: left out), what is lost.
STATEMENTS = [
    ("more of it", claim(), f"{IL6} increases p({STAT3})", set()),
    ("more of it, directly", claim(directness="direct"), f"{IL6} directlyIncreases p({STAT3})", set()),
    ("less of its activity", claim(predicate="decreases", of_theme={"aspect": "activity"}),
     f"{IL6} decreases act(p({STAT3}))", set()),
    ("an effect", claim(predicate="regulates"), f"{IL6} regulates p({STAT3})", set()),
    ("an effect, directly", claim(predicate="regulates", directness="direct"),
     f"{IL6} regulates p({STAT3})", {"directness"}),
    ("no effect", claim(predicate="regulates", **DENIED), f"{IL6} causesNoChange p({STAT3})", set()),
    ("no direct effect, which leaves another open", claim(predicate="regulates", directness="direct", **DENIED),
     None, {"negation"}),
    ("not more, which may be less", claim(**DENIED), None, {"negation"}),
    ("not more, by a word of null effects", claim(**NULL), f"{IL6} causesNoChange p({STAT3})", set()),
    ("phosphorylation at a site", claim(of_theme={"aspect": "phosphorylation", "modifications": SITE}),
     f"{IL6} increases p({STAT3}, pmod(Ph, Tyr, 705))", set()),
    ("phosphorylation at no site", claim(of_theme={"aspect": "phosphorylation"}),
     f"{IL6} increases p({STAT3}, pmod(Ph))", set()),
    ("activity of the phosphorylated form", claim(of_theme={"aspect": "activity", "modifications": SITE}),
     f"{IL6} increases act(p({STAT3}, pmod(Ph, Tyr, 705)))", set()),
    ("transcription, as an amount of RNA", claim(of_theme={"aspect": "transcription"}),
     f"{IL6} increases r({STAT3})", {"theme aspect"}),
    ("an amount of RNA", claim(of_theme={"aspect": "mrna"}), f"{IL6} increases r({STAT3})", set()),
    ("degradation", claim(of_theme={"aspect": "degradation"}), f"{IL6} increases deg(p({STAT3}))", set()),
    ("stability, the inverse of degradation", claim(of_theme={"aspect": "stability"}),
     f"{IL6} decreases deg(p({STAT3}))", {"theme aspect"}),
    ("secretion", claim(of_theme={"aspect": "secretion"}), f"{IL6} increases sec(p({STAT3}))", set()),
    ("cleavage", claim(of_theme={"aspect": "cleavage"}), f'{IL6} increases p({STAT3}, frag("?"))', set()),
    ("movement to a place", claim(of_theme={"aspect": "localization", "location": TO_NUCLEUS}),
     f'{IL6} increases p({STAT3}, loc(GO:0005634 ! "nucleus"))', set()),
    ("movement to nowhere", claim(of_theme={"aspect": "localization"}), None, {"theme aspect"}),
    ("modification of no kind", claim(of_theme={"aspect": "modification"}), None, {"theme aspect"}),
    ("binding of the theme", claim(of_theme={"aspect": "binding"}), None, {"theme aspect"}),
    ("binding", claim(predicate="binds"), f"complex({IL6}, p({STAT3}))", set()),
    ("no binding", claim(predicate="binds", **DENIED), None, {"negation"}),
    ("correlation", claim(predicate="associated_with", theme="asthma"),
     f'{IL6} association path(MONDO:0004979 ! "asthma")', set()),
    ("no correlation", claim(predicate="associated_with", **DENIED), None, {"negation"}),
    ("need of an activity, for a process",
     claim(theme="apoptosis", predicate="required_for", of_agent={"aspect": "activity"}),
     f'act({IL6}) rateLimitingStepOf bp(GO:0006915 ! "apoptotic process")', set()),
    ("need of a protein, which is no step", claim(predicate="required_for", theme="apoptosis"),
     f'{IL6} increases bp(GO:0006915 ! "apoptotic process")', {"necessity"}),
    ("no need", claim(predicate="required_for", **DENIED), None, {"necessity"}),
    ("sufficiency", claim(predicate="sufficient_for"), f"{IL6} increases p({STAT3})", {"necessity"}),
    ("a mutated agent", claim(of_agent={"perturbation": PAGE.perturbation("mutation", "Lately")}),
     f'p(HGNC:6018 ! "IL6", var("?")) increases p({STAT3})', set()),
    ("a substitution", claim(of_agent={"variant": "V600E"}),
     f'p(HGNC:6018 ! "IL6", var("p.Val600Glu")) increases p({STAT3})', set()),
    ("activity of a chemical", claim(agent="rapamycin", of_agent={"aspect": "activity"}),
     f'act(a(CHEBI:9168 ! "sirolimus")) increases p({STAT3})', set()),
    ("a phosphorylated chemical", claim(theme="rapamycin", of_theme={"aspect": "phosphorylation"}),
     f'{IL6} increases a(CHEBI:9168 ! "sirolimus")', {"theme aspect"}),
    ("a name without identifier", claim(of_agent={"groundings": ()}), f'p(TEXT:"IL-6") increases p({STAT3})', set()),
    ("an identifier of a vocabulary of the user's own",
     claim(of_agent={"groundings": (Grounding("LAB:1 a", "x", 1.0, "exact"),)}),
     f'p(TEXT:"LAB:1 a") increases p({STAT3})', set()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "statement", "lost"), [each[1:] for each in STATEMENTS], ids=[each[0] for each in STATEMENTS]
)
def test_a_claim_becomes_the_statement(said: Claim, statement: str | None, lost: set[str]) -> None:
    losses = get_writer("bel").begin()
    assert make_statement(Entry("x", said, PAGE.document), losses) == statement
    assert set(losses.omitted) | set(losses.dropped) == lost
    assert bool(losses.left_out) == (statement is None)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param('say "so"', '"say \\"so\\""', id="quotes"),
        pytest.param("a\\b", '"a\\\\b"', id="a backslash"),
        pytest.param("one\r\ntwo\tthree\x1ffour", '"one two three four"', id="line ends and controls are blanks"),
        pytest.param("κ \U0001d6c2 \u202e", '"κ \U0001d6c2 \u202e"', id="other letters stay"),
    ],
)
def test_a_text_is_one_quoted_line(text: str, quoted: str) -> None:
    assert quote(text) == quoted


PROGRAM = """
import json, logging, sys, warnings
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
from pybel import BELGraph
from pybel.io.line_utils import parse_lines
graph = BELGraph()
parse_lines(graph, sys.stdin.buffer.read().decode("utf-8").split("\\n"), use_tqdm=False)
edges = [(d["relation"], d["annotations"], d["evidence"], d["citation"].identifier)
         for _, _, d in graph.edges(data=True) if "annotations" in d]
print(json.dumps({
    "warnings": [str(warning[1]) for warning in graph.warnings],
    "edges": [(r, {k: sorted(x.identifier for x in v) for k, v in a.items()}, e, c) for r, a, e, c in edges],
}))
"""


@pytest.fixture(scope="module")
def pybel() -> str:
    """Return a Python that has pybel, which needs an environment of its own (setuptools<81)."""
    return find_oracle("pybel")


def parse(pybel: str, script: bytes) -> dict:
    done = subprocess.run(
        [pybel, "-c", PROGRAM], input=script, capture_output=True, check=True, timeout=300, env=ENVIRONMENT
    )
    return json.loads(done.stdout)


def write(entries: list[Entry]) -> bytes:
    return b"".join(piece.data for piece in get_writer("bel").write(entries, get_writer("bel").begin()))


def test_pybel_parses_the_samples(pybel: str) -> None:
    parsed = parse(pybel, write(make_entries()))
    assert parsed["warnings"] == []
    relations = [relation for relation, *_ in parsed["edges"]]
    assert relations.count("causesNoChange") == 1
    # Each claim is an edge, an association two.
    assert len(relations) == len(make_claims())
    claims = {annotations["Claim"][0] for _, annotations, *_ in parsed["edges"]}
    assert claims == {claim.id for claim in make_claims()} - {make_claims()[2].id}
    assert {citation for *_, citation in parsed["edges"]} == {"1234567"}
    assert {evidence for *_, evidence, _ in parsed["edges"]} <= {
        sentence + "." for sentence in ABSTRACT.document.text.rstrip(".").split(". ")
    }


def test_pybel_parses_each_statement(pybel: str) -> None:
    # Each in a document of its own, so that it has a group of its own.
    claims = [
        replace(said, document=replace(said.document, id=f"PMID:{number}"))
        for number, (_, said, statement, _) in enumerate(STATEMENTS, start=1)
        if statement
    ]
    assert parse(pybel, write(make_entries(claims, PAGE.document)))["warnings"] == []


def test_pybel_parses_hostile_names(pybel: str) -> None:
    parsed = parse(pybel, write(make_hostile_entries()))
    assert parsed["warnings"] == []
    assert len(parsed["edges"]) == len(HOSTILE)
