"""Pairs that texts relate: of gold events, of claims, of the simpler systems; their scores, and the command."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab
from typer.testing import CliRunner

from bioclaims.benchmark.relations import cooccurrence, systems, triples
from bioclaims.benchmark.relations.gold import read_pair_texts
from bioclaims.benchmark.relations.pairs import Joined, PairText
from bioclaims.benchmark.relations.score import score_pairs
from bioclaims.benchmark.relations.systems import Answer, System, ask_system, find_gap, list_systems
from bioclaims.cli.benchmark import app
from bioclaims.cli.benchmark import relations as command
from bioclaims.errors import InputError
from bioclaims.evaluate.figures import Counts
from bioclaims.model import Mention, Span

WORDS = "RAF1 activates MEK1. SOS1 binds GRB2. TNF is named."
NAMES = ("RAF1", "MEK1", "SOS1", "GRB2", "TNF")


def _at(word: str, text: str = WORDS) -> Span:
    return Span(text.index(word), text.index(word) + len(word))


RAF, MEK, SOS, GRB, TNF = (_at(name) for name in NAMES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one text: one acts on another, two bind, one does nothing."""
    (tmp_path / "one.txt").write_text(WORDS, encoding="utf-8")
    places = {name: _at(name) for name in (*NAMES, "activates", "binds")}
    lines = [
        f"T{number}\tProtein {span.start} {span.end}\t{name}\n"
        for number, (name, span) in enumerate(places.items(), start=1)
    ]
    (tmp_path / "one.a1").write_text("".join(lines[:5]), encoding="utf-8")
    events = (
        lines[5].replace("Protein", "Positive_regulation"),
        lines[6].replace("Protein", "Binding"),
        "E1\tPositive_regulation:T6 Theme:T2 Cause:T1\n",
        "E2\tBinding:T7 Theme:T3 Theme2:T4\n",
    )
    (tmp_path / "one.a2").write_text("".join(events), encoding="utf-8")
    return tmp_path


@pytest.fixture
def text(folder: Path) -> PairText:
    (found,) = read_pair_texts(folder)
    return found


def test_the_gold_has_who_acts_and_who_binds(text: PairText) -> None:
    assert [each.text for each in text.entities] == list(NAMES)
    assert text.gold == {
        (RAF, MEK): frozenset({1}),
        (SOS, GRB): frozenset({0}),
        (GRB, SOS): frozenset({0}),
    }


@pytest.mark.parametrize(
    ("joined", "right"),
    [
        pytest.param(Joined(RAF, MEK, True, 1), {"pairs": 1, "agent and theme": 1, "with the sign": 1}, id="all right"),
        pytest.param(Joined(RAF, MEK, True, -1), {"pairs": 1, "agent and theme": 1, "with the sign": 0}, id="sign"),
        pytest.param(Joined(RAF, MEK, True), {"pairs": 1, "agent and theme": 1}, id="no sign said"),
        pytest.param(Joined(MEK, RAF, True), {"pairs": 1, "agent and theme": 0}, id="turned round"),
        pytest.param(Joined(MEK, RAF), {"pairs": 1}, id="no order said"),
        pytest.param(Joined(GRB, SOS), {"pairs": 1}, id="bound, in the other order"),
        pytest.param(
            Joined(SOS, GRB, True, 1), {"pairs": 1, "agent and theme": 0, "with the sign": 0}, id="only bound"
        ),
        pytest.param(Joined(TNF, RAF), {"pairs": 0}, id="nothing between them"),
    ],
)
def test_a_pair_is_right_by_what_the_system_says(joined: Joined, right: dict[str, int], text: PairText) -> None:
    figures = score_pairs([text], {"one": [joined, joined]})
    gold = {"pairs": 2, "agent and theme": 1, "with the sign": 1}
    assert {name: each.counts for name, each in figures.items()} == {
        name: Counts(gold[name], 1, count) for name, count in right.items()
    }


def test_a_system_may_bound_a_name_in_another_way(text: PairText) -> None:
    assert text.place(Span(RAF.start, MEK.end)) == (RAF, MEK)
    assert text.place(RAF) == (RAF,)
    assert text.place(_at("activates")) == ()


@pytest.mark.parametrize(
    ("names", "pairs"),
    [
        pytest.param(NAMES, {(RAF, MEK), (SOS, GRB)}, id="in one sentence each"),
        pytest.param(("RAF1", "SOS1"), set(), id="in two sentences"),
    ],
)
def test_what_stands_in_one_sentence_is_joined(names, pairs, text: PairText) -> None:
    read = cooccurrence.open_system("given")
    kept = PairText(text.id, text.text, tuple(each for each in text.entities if each.text in names), text.gold)
    assert {(each.agent, each.theme) for each in read(kept)} == pairs


def _read(words: str, tags: str, heads: list[int], labels: str, lemmas: str) -> Doc:
    return Doc(
        Vocab(),
        words.split(),
        tags=tags.split(),
        heads=heads,
        deps=labels.split(),
        lemmas=lemmas.split(),
    )


ACTIVE = _read(
    "RAF1 reduces expression of MEK1", "NN VBZ NN IN NN", [1, 1, 1, 4, 2], "nsubj ROOT dobj case nmod",
    "RAF1 reduce expression of MEK1",
)  # fmt: skip
PASSIVE = _read(
    "MEK1 is activated by RAF1", "NN VBZ VBN IN NN", [2, 2, 2, 2, 3], "nsubjpass auxpass ROOT agent pobj",
    "MEK1 be activate by RAF1",
)  # fmt: skip
BINDING = _read("RAF1 binds MEK1", "NN VBZ NN", [1, 1, 1], "nsubj ROOT dobj", "RAF1 bind MEK1")
OTHER = _read("RAF1 resembles MEK1", "NN VBZ NN", [1, 1, 1], "nsubj ROOT dobj", "RAF1 resemble MEK1")


@pytest.mark.skipif(find_spec("textacy") is None, reason="textacy is in the extra [baselines]")
@pytest.mark.parametrize(
    ("doc", "joined"),
    [
        pytest.param(ACTIVE, ("RAF1", "MEK1", True, -1), id="the object's phrase names the theme"),
        pytest.param(PASSIVE, ("RAF1", "MEK1", True, 1), id="a passive is turned round"),
        pytest.param(BINDING, ("RAF1", "MEK1", False, 0), id="who binds has no order"),
        pytest.param(OTHER, ("RAF1", "MEK1", True, 0), id="a verb that is not listed has no sign"),
    ],
)
def test_triples_are_pairs(doc: Doc, joined, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(triples, "load_language", lambda model: lambda text: doc)
    entities = tuple(Mention(_at(name, doc.text), name, "gene_or_gene_product") for name in ("RAF1", "MEK1"))
    read = triples.open_system(None)
    agent, theme, is_ordered, sign = joined
    assert read(PairText("one", doc.text, entities, {})) == [
        Joined(_at(agent, doc.text), _at(theme, doc.text), is_ordered, sign)
    ]


@pytest.mark.model
@pytest.mark.parametrize("system", [each for each in list_systems(()) if find_gap(each) is None], ids=lambda s: s.name)
def test_each_system_reads_in_a_process_of_its_own(system: System, text: PairText) -> None:
    answer = ask_system(system, [text])
    assert (RAF, MEK) in {(each.agent, each.theme) for each in answer.joined["one"]}
    assert all(value > 0 for value in (answer.seconds, answer.start, answer.memory))


def test_a_system_that_fails_is_named_with_its_last_words() -> None:
    with pytest.raises(InputError, match=r"^odd: ended with an error \(.*no_module"):
        ask_system(System("odd", "no_module"), [])


@pytest.mark.parametrize(
    ("needs", "says"),
    [
        pytest.param((), None, id="nothing"),
        pytest.param(("json",), None, id="what is there"),
        pytest.param(("no_such_model",), "the spaCy model no_such_model is not installed", id="a model"),
    ],
)
def test_what_is_missing_is_told(needs: tuple[str, ...], says: str | None) -> None:
    found = find_gap(System("one", "ours", None, needs))
    assert found is None if says is None else says in str(found)


def test_without_textacy_its_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(systems, "find_spec", lambda name: None)
    gaps = [gap for each in list_systems() if (gap := find_gap(each))]
    assert gaps == ["textacy is not installed; pip install 'bioclaims[baselines]'"] * 3


@pytest.fixture
def _answers(monkeypatch: pytest.MonkeyPatch) -> None:
    joined = {"bioclaims": [Joined(RAF, MEK, True, 1)], "co-occurrence": [Joined(RAF, MEK)]}

    def ask(system: System, texts, *, rounds: int) -> Answer:
        return Answer({"one": joined.get(system.name, [])}, 0.01 if "bio" in system.name else 0.001, 2.0, 300.0)

    monkeypatch.setattr(command, "ask_system", ask)


@pytest.mark.usefixtures("_answers")
def test_the_command_shows_what_each_reaches_and_costs(folder: Path) -> None:
    done = CliRunner().invoke(app, ["relations", "--gold", str(folder), "--beside", "no_such_model"])
    assert done.exit_code == 0, done.output
    assert "left out: textacy, no_such_model: " in done.stderr
    rows = [line.split() for line in done.stdout.splitlines() if line.startswith("co-occurrence ")]
    # A pair of two that the gold has, which no other measure asks it for; a tenth of our time.
    assert [row[1:5] for row in rows] == [["2", "100.00", "50.00", "66.67"], ["27.8", "0.10", "2.0", "1.00"]]


@pytest.mark.usefixtures("_answers")
def test_the_same_as_json(folder: Path) -> None:
    done = CliRunner().invoke(app, ["relations", "--gold", str(folder), "--json"])
    values = json.loads(done.stdout)
    ours = values[str(folder)]["bioclaims"]
    assert ours["figures"]["with the sign"]["f1"] == 1
    assert (ours["start_seconds"], ours["megabytes"]) == (2.0, 300.0)
    assert "textacy, en_core_sci_sm" in values["left_out"]


def test_opening_a_process_imports_no_other_system() -> None:
    code = "import sys, bioclaims.benchmark.relations.process as p; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
