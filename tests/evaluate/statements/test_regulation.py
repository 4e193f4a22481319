"""The scorer of factors and targets, on claims made by hand, and its command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bioclaims.cli.evaluate import app
from bioclaims.cli.evaluate import regulation as command
from bioclaims.errors import InputError
from bioclaims.evaluate.figures import Counts
from bioclaims.evaluate.statements.reading import TextReading
from bioclaims.evaluate.statements.regulation import (
    Answer,
    Pair,
    judge_pair,
    read_pairs,
    regulation_text,
    regulation_values,
    score_regulation,
)
from bioclaims.model import Claim, Mention, Participant, Span
from bioclaims.names import Lexicon
from small_lexicon import write_lexicon

GENE = "gene_or_gene_product"
TEXT = "ABC1 induces XYZ9."


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    names = [("HGNC:1", GENE, "ABC1"), ("HGNC:2", GENE, "XYZ9")]
    return Lexicon.open(write_lexicon(tmp_path_factory.mktemp("lexicon"), names))


@pytest.fixture
def claim(make_claim: Callable[..., Claim], make_participant: Callable[..., Participant]) -> Callable[..., Claim]:
    """A maker of claims that ABC1 has the effect ``predicate`` on XYZ9, or the other way round."""

    def make(predicate: str, polarity: str = "affirmed", *, turned: bool = False) -> Claim:
        ends = [make_participant("ABC1", "HGNC:1"), make_participant("XYZ9", "HGNC:2")]
        agent, theme = reversed(ends) if turned else ends
        return make_claim(agent, predicate, theme, polarity=polarity)

    return make


def _row(label: str = "a", **fields: Any) -> dict[str, Any]:
    return {"text": TEXT, "tf": "ABC1", "tg": "XYZ9", "label": label, "neg": False, "split": "dev"} | fields


def _write(path: Path, *rows: Any) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def _pair(label: str = "activation", *, denied: bool = False, document: str = "one") -> Pair:
    return Pair(TEXT, "ABC1", "XYZ9", label, denied, document)


def test_rows_are_read_by_split_and_doubtful_labels_are_counted(tmp_path: Path) -> None:
    rows = [_row(), _row("n", neg=True, pmid="7"), _row("av"), _row(""), _row("r", split="train"), _row("rv", split="")]
    pairs, doubtful = read_pairs(_write(tmp_path / "gold.jsonl", *rows), split="dev")
    assert pairs == [
        Pair(TEXT, "ABC1", "XYZ9", "activation", False, TEXT),
        Pair(TEXT, "ABC1", "XYZ9", "not valid", True, "7"),
    ]
    assert doubtful == 2


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param([_row(), _row("z")], r"gold.jsonl:2: is no pair", id="an unknown label"),
        pytest.param([_row(tf=None)], r"gold.jsonl:1: is no pair", id="no factor"),
        pytest.param([_row(neg="no")], r"gold.jsonl:1: is no pair", id="a denial that is no truth value"),
        pytest.param([["a list"]], r"gold.jsonl:1: is no pair", id="no object"),
        pytest.param([_row(split="train")], r"holds no pair of the split 'dev'", id="no row of the split"),
    ],
)
def test_bad_rows(tmp_path: Path, rows: list[Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_pairs(_write(tmp_path / "gold.jsonl", *rows), split="dev")


@pytest.mark.parametrize(
    ("said", "direction"),
    [
        pytest.param([("increases", "affirmed")], "increase", id="an increase"),
        pytest.param([("increases", "negated")], None, id="a denied increase"),
        pytest.param([("regulates", "affirmed"), ("binds", "affirmed")], None, id="effects without direction"),
        pytest.param([("regulates", "affirmed"), ("decreases", "affirmed")], "decrease", id="one that has one"),
        pytest.param([("increases", "affirmed"), ("decreases", "affirmed")], "both", id="one of each"),
        pytest.param([("increases", "negated"), ("decreases", "affirmed")], "decrease", id="one of each, one denied"),
        pytest.param(
            [("increases", "affirmed"), ("decreases", "affirmed"), ("decreases", "affirmed")], "decrease", id="most"
        ),
    ],
)
def test_the_direction_that_claims_say(
    claim: Callable[..., Claim], said: list[tuple[str, str]], direction: str | None
) -> None:
    assert Answer(_pair(), tuple(claim(*each) for each in said), True, True).direction == direction


@pytest.mark.parametrize(
    ("predicate", "turned", "is_found"),
    [
        pytest.param("increases", False, True, id="the factor acts"),
        pytest.param("increases", True, False, id="the target acts"),
        pytest.param("binds", True, True, id="they bind"),
    ],
)
def test_claims_between_factor_and_target(
    lexicon: Lexicon, claim: Callable[..., Claim], predicate: str, turned: bool, is_found: bool
) -> None:
    made = claim(predicate, turned=turned)
    mention = Mention(Span(0, 4), "ABC1", GENE, made.theme.groundings if turned else made.agent.groundings)
    answer = judge_pair(_pair(), TextReading((mention,), (made,)), lexicon)
    assert (answer.is_found, answer.factor_named, answer.target_named) == (is_found, True, False)


def test_pairs_are_counted_by_what_annotators_say(claim: Callable[..., Claim]) -> None:
    more, less, none = (claim("increases"),), (claim("decreases"),), ()
    denial = (claim("increases", "negated"),)
    answers = [
        Answer(_pair(document="1"), more, True, True),
        Answer(_pair(document="1"), less, True, True),
        Answer(_pair(document="2"), (claim("regulates"),), True, True),
        Answer(_pair("repression", document="3"), less, True, True),
        Answer(_pair("repression", document="4"), none, True, False),
        Answer(_pair("no sign", document="5"), denial, True, True),
        Answer(_pair(denied=True, document="6"), denial, True, True),
        Answer(_pair("repression", denied=True, document="6"), less, True, True),
        Answer(_pair("not valid", document="7"), more, True, True),
        Answer(_pair("not valid", document="8"), none, False, True),
    ]
    score = score_regulation(answers, doubtful=3)
    assert {name: (each.counts.gold, each.counts.right) for name, each in score.found.items()} == {
        "valid": (6, 5), "activation": (3, 3), "repression": (2, 1), "no sign": (1, 1), "denied": (2, 2),
        "not valid": (2, 1),
    }  # fmt: skip
    assert {name: each.counts for name, each in score.directions.items()} == {
        "all": Counts(3, 3, 2), "activation": Counts(2, 2, 1), "repression": Counts(1, 1, 1),
    }  # fmt: skip
    assert {name: (each.counts.gold, each.counts.right) for name, each in score.names.items()} == {
        "factor": (6, 6), "target": (6, 5), "both": (6, 5), "joined, where both are": (5, 5),
    }  # fmt: skip
    assert score.counts == {
        "doubtful": 3, "no direction": 1, "both directions": 0, "denied, and said so": 1,
        "not denied, and only negated claims": 1,
    }  # fmt: skip
    assert next(iter(score.found)) == "valid"
    assert regulation_values(score)["found"]["not valid"]["share"] == 0.5
    lines = list(regulation_text(score))
    assert lines[0] == "left out: 3 doubtful labels"
    assert any(line.split()[:4] == ["repression", "2", "1", "50.00"] for line in lines)


def test_the_command_reads_each_sentence_once_and_keeps_its_claims(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lexicon: Lexicon, claim: Callable[..., Claim]
) -> None:
    texts = []

    def read_claims(document, nlp):
        texts.append(document.text)
        return TextReading((), (claim("increases"),))

    monkeypatch.setattr(command, "load", lambda model: None)
    monkeypatch.setattr(command, "Lexicon", type("Opened", (), {"open": staticmethod(lambda: lexicon)}))
    monkeypatch.setattr(command, "read_claims", read_claims)
    gold, kept = _write(tmp_path / "gold.jsonl", _row(), _row("n"), _row("r", text="Else.")), tmp_path / "claims.jsonl"
    options = ["regulation", "--gold", str(gold), "--split", "dev", "--predictions", str(kept)]
    result = CliRunner().invoke(app, [*options, "--json"])
    assert result.exit_code == 0, result.output
    score = json.loads(result.stdout)
    assert texts == [TEXT, "Else."]
    assert len(kept.read_text(encoding="utf-8").splitlines()) == 2
    assert (score["found"]["valid"]["count"], score["directions"]["all"]["count"]) == (2, 1)
    assert CliRunner().invoke(app, options).exit_code != 0
    assert "pairs that a claim joins" in CliRunner().invoke(app, [*options, "--overwrite"]).stdout
