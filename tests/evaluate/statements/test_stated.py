"""The scorer of what statements say, on claims made by hand, and the command that prints it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bioclaims.cli.evaluate import app
from bioclaims.cli.evaluate import statements as command
from bioclaims.errors import InputError
from bioclaims.evaluate.statements.reading import TextReading
from bioclaims.evaluate.statements.stated import (
    Stated,
    judge_stated,
    read_stated,
    score_stated,
    stated_text,
    stated_values,
)
from bioclaims.model import Claim, Mention, Participant, Span
from bioclaims.names import Lexicon
from small_lexicon import write_lexicon

GENE = "gene_or_gene_product"
TEXT = "ABC1 induces XYZ9."
A, X, C = ("HGNC", "ABC1"), ("HGNC", "XYZ9"), ("HGNC", "COF3")
CURIES = {"ABC1": "HGNC:1", "XYZ9": "HGNC:2", "COF3": "HGNC:3"}


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    names = [(curie, GENE, name) for name, curie in CURIES.items()]
    return Lexicon.open(write_lexicon(tmp_path_factory.mktemp("lexicon"), names))


@pytest.fixture
def claim(make_claim: Callable[..., Claim], make_participant: Callable[..., Participant]) -> Callable[..., Claim]:
    """A maker of claims from "ABC1 increases XYZ9", with "not" before what is denied, and the theme's aspect."""

    def make(says: str, aspect: str = "unspecified") -> Claim:
        agent, predicate, theme = says.removeprefix("not ").split()
        polarity = "negated" if says.startswith("not ") else "affirmed"
        ends = (make_participant(agent, CURIES[agent]), make_participant(theme, CURIES[theme], aspect=aspect))
        return make_claim(ends[0], predicate, ends[1], polarity=polarity)

    return make


def _write(path: Path, *rows: Any) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def _row(*bel: str | None, status: str = "correct") -> dict[str, Any]:
    return {"text": TEXT, "bel": [*bel], "status": status}


def _stated(kind: str, subject: Any = (A,), object_: Any = (X,), *, is_loss: bool = False, **fields: str) -> Stated:
    return Stated(
        fields.get("text", TEXT), frozenset(subject), kind, frozenset(object_), is_loss, fields.get("status", "correct")
    )


def _about(*aspects: str) -> Stated:
    """Return that ABC1 increases aspects of XYZ9."""
    return replace(_stated("increases"), aspects=frozenset(aspects))


@pytest.mark.parametrize(
    ("bel", "stated"),
    [
        pytest.param(("p(HGNC:ABC1)", "directlyIncreases", "act(p(HGNC:XYZ9))"), _stated("increases"), id="an effect"),
        pytest.param(("p(HGNC:ABC1)", "=|", "p(HGNC:XYZ9)"), _stated("decreases"), id="a relation by its sign"),
        pytest.param(("p(HGNC:ABC1)", " Decreases", "p(HGNC:XYZ9)\n"), _stated("decreases"), id="space and case"),
        pytest.param(("p(HGNC:ABC1)", "reg", "p(HGNC:XYZ9)"), _stated("regulates"), id="an abbreviation"),
        pytest.param(("p(HGNC:ABC1)", "cnc", "p(HGNC:XYZ9)"), _stated("no change"), id="no change"),
        pytest.param(
            ("complex(p(HGNC:ABC1),p(HGNC:COF3))", "->", "p(HGNC:XYZ9)"),
            _stated("increases", (A, C)),
            id="a complex acts",
        ),
        pytest.param(
            ("complex(p(HGNC:ABC1), p(HGNC:XYZ9))", None, None),
            _stated("binds", (A, X), (A, X)),
            id="a complex by itself",
        ),
        pytest.param(
            ("p(HGNC:ABC1)", "increases", "deg(p(HGNC:XYZ9))"), _stated("increases", is_loss=True), id="degradation"
        ),
        pytest.param(
            ("deg(p(HGNC:ABC1))", "increases", "p(HGNC:XYZ9)"), _stated("decreases"), id="less of the subject acts"
        ),
        pytest.param(
            ("p(HGNC:ABC1)", "=>", "complex(p(HGNC:ABC1), p(HGNC:XYZ9))"),
            _stated("binds", (A, X), (A, X)),
            id="making a complex with another is binding it",
        ),
        pytest.param(
            ("p(HGNC:ABC1, pmod(Ph, Ser, 9))", "increases", 'act(p(HGNC:XYZ9, pmod(MOD:"PhosRes")), ma(GO:"x (y) z"))'),
            _stated("increases"),
            id="no ends in modifications and activities",
        ),
        pytest.param(
            ("p(HGNC:ABC1)", "increases", 'tloc(p(HGNC:XYZ9), fromLoc(bp(GO:"GO:1")),toLoc(bp(GO:"GO:2")))'),
            _stated("increases"),
            id="no ends in places",
        ),
    ],
)
def test_statements_are_read(tmp_path: Path, bel: tuple[str | None, ...], stated: Stated) -> None:
    assert read_stated(_write(tmp_path / "gold.jsonl", _row(*bel), _row(*bel))) == ([stated], Counter())


def _evidence(pmid: str | None, bel: str = "p(HGNC:ABC1) -> p(HGNC:XYZ9)", relation: str = "->") -> dict[str, Any]:
    return {"corpus": "own", "pmid": pmid, "evidence": TEXT, "bel": bel, "relation": relation}


def test_statements_of_a_knowledge_base_are_read(tmp_path: Path) -> None:
    rows = [
        _evidence("1"),
        _evidence("1", "p(HGNC:ABC1) causesNoChange act(p(HGNC:XYZ9))", "causesNoChange"),
        _evidence("1", "p(HGNC:ABC1) isA p(HGNC:XYZ9)", "isA"),
    ]
    found, left_out = read_stated(_write(tmp_path / "gold.jsonl", *rows))
    assert found == [_stated("increases"), _stated("no change")]
    assert ({each.document for each in found}, left_out) == ({"1"}, Counter({"the relation isA": 1}))


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(_evidence("1", relation="=>"), id="another relation than the one named"),
        pytest.param({**_evidence("1"), "bel": ["p(HGNC:ABC1)", "->", "p(HGNC:XYZ9)"]}, id="parts instead of a string"),
        pytest.param(_evidence("1", bel=" -> p(HGNC:XYZ9)"), id="no subject"),
    ],
)
def test_a_row_of_a_knowledge_base_that_is_no_statement_is_named(tmp_path: Path, row: Any) -> None:
    with pytest.raises(InputError, match=r"gold.jsonl:2: is no statement"):
        read_stated(_write(tmp_path / "gold.jsonl", _evidence("1"), row))


def test_a_tenth_of_the_documents_is_dev(tmp_path: Path) -> None:
    path = _write(tmp_path / "gold.jsonl", *({**_evidence(str(n)), "evidence": f"{n}. {TEXT}"} for n in range(1000)))
    parts = {split: {each.document for each in read_stated(path, split=split)[0]} for split in ("dev", "train")}
    assert 70 < len(parts["dev"]) < 130
    assert len(parts["dev"] | parts["train"]) == 1000
    assert not parts["dev"] & parts["train"]


def test_rows_without_a_document_and_rows_with_a_part_of_their_own(tmp_path: Path) -> None:
    rows = [_evidence(None), {**_row("p(HGNC:ABC1)", "->", "p(HGNC:XYZ9)"), "text": "Own.", "split": "dev"}]
    path = _write(tmp_path / "gold.jsonl", *rows)
    texts = {split: [each.text for each in read_stated(path, split=split)[0]] for split in ("dev", "train")}
    assert texts == {"dev": ["Own."], "train": [TEXT]}


def test_relations_that_are_not_compared_are_counted(tmp_path: Path) -> None:
    rows = [
        _row("p(HGNC:ABC1)", "isA", "p(HGNC:XYZ9)"),
        _row("p(HGNC:ABC1)", "increases", "p(HGNC:XYZ9)", status="unread"),
    ]
    assert read_stated(_write(tmp_path / "gold.jsonl", *rows)) == ([], Counter({"the relation isA": 1}))


@pytest.mark.parametrize(
    ("stated", "says", "aspect", "is_joined", "is_right"),
    [
        pytest.param(_stated("increases"), "ABC1 increases XYZ9", "expression", True, True, id="an increase"),
        pytest.param(_stated("increases"), "ABC1 decreases XYZ9", "expression", True, False, id="the opposite"),
        pytest.param(_stated("increases"), "not ABC1 increases XYZ9", "expression", True, False, id="denied"),
        pytest.param(_stated("increases"), "ABC1 regulates XYZ9", "expression", True, False, id="without direction"),
        pytest.param(_stated("increases"), "XYZ9 increases ABC1", "expression", False, False, id="the other way round"),
        pytest.param(_stated("decreases"), "ABC1 decreases XYZ9", "activity", True, True, id="a decrease"),
        pytest.param(_stated("decreases"), "ABC1 increases XYZ9", "degradation", True, True, id="more is degraded"),
        pytest.param(_stated("increases"), "ABC1 increases XYZ9", "cleavage", True, True, id="more is cut"),
        pytest.param(
            _stated("increases", is_loss=True),
            "ABC1 increases XYZ9",
            "cleavage",
            True,
            True,
            id="what is cut is degraded",
        ),
        pytest.param(
            _stated("increases", is_loss=True), "ABC1 increases XYZ9", "degradation", True, True, id="of a degradation"
        ),
        pytest.param(
            _stated("increases", is_loss=True), "ABC1 decreases XYZ9", "protein", True, True, id="a degradation as loss"
        ),
        pytest.param(_stated("regulates"), "ABC1 required_for XYZ9", "activity", True, True, id="any effect"),
        pytest.param(_stated("regulates"), "ABC1 binds XYZ9", "binding", True, False, id="binding is no effect"),
        pytest.param(_stated("association"), "XYZ9 decreases ABC1", "activity", True, True, id="any in either order"),
        pytest.param(_stated("no change"), "not ABC1 regulates XYZ9", "activity", True, True, id="no effect"),
        pytest.param(_stated("no change"), "ABC1 regulates XYZ9", "activity", True, False, id="an effect after all"),
        pytest.param(_stated("binds", (A, X), (A, X)), "XYZ9 binds ABC1", "binding", True, True, id="a complex"),
        pytest.param(
            _stated("binds", (A, X), (A, X)), "XYZ9 increases ABC1", "activity", True, False, id="no complex, an effect"
        ),
        pytest.param(
            _stated("increases", (A, C)), "COF3 increases XYZ9", "activity", True, True, id="one of a complex acts"
        ),
        pytest.param(
            _stated("increases", (A, X)), "XYZ9 increases XYZ9", "activity", False, False, id="not the object on itself"
        ),
        pytest.param(
            _stated("increases", (A,), (A,)), "ABC1 increases ABC1", "expression", True, True, id="on itself, as stated"
        ),
    ],
)
def test_claims_that_say_what_is_stated(
    lexicon: Lexicon,
    claim: Callable[..., Claim],
    stated: Stated,
    says: str,
    aspect: str,
    is_joined: bool,
    is_right: bool,
) -> None:
    answer = judge_stated(stated, TextReading((), (claim(says, aspect),)), lexicon)
    assert answer is not None
    assert (bool(answer.said), bool(answer.right)) == (is_joined, is_right)


def test_statements_are_counted_by_kind_and_status(lexicon: Lexicon, claim: Callable[..., Claim]) -> None:
    said = claim("ABC1 increases XYZ9")
    mentions = tuple(Mention(Span(0, 4), each.text, GENE, each.groundings) for each in (said.agent, said.theme))
    reading = TextReading(mentions, (said,))
    stated = [
        _stated("increases"),
        _stated("increases", (C,), status="changed", text="Else."),
        _stated("decreases"),
        _stated("increases", status="rejected"),
        _stated("increases", (("PFAM", "PF1"),)),
    ]
    score = score_stated([judge_stated(each, reading, lexicon) for each in stated], Counter({"the relation isA": 2}))
    shares = {
        name: (each.counts.gold, each.counts.right, score.right[name].counts.right)
        for name, each in score.joined.items()
    }
    assert shares == {
        "increases": (2, 1, 1), "decreases": (1, 1, 0), "correct": (2, 2, 1), "changed": (1, 0, 0), "all": (3, 2, 1),
        "both ends named": (2, 2, 1), "rejected": (1, 1, 1),
    }  # fmt: skip
    assert stated_values(score)["left_out"] == {"the relation isA": 2, "an end that the lexicon does not have": 1}
    assert "left out: 2 statements, the relation isA" in list(stated_text(score))


@pytest.mark.parametrize(
    ("stated", "says", "row"),
    [
        pytest.param(_stated("increases"), ["ABC1 increases XYZ9"], "right direction", id="right"),
        pytest.param(_stated("decreases"), ["ABC1 increases XYZ9"], "opposite direction", id="opposite"),
        pytest.param(
            _stated("increases"), ["ABC1 increases XYZ9", "ABC1 decreases XYZ9"], "opposite direction", id="even"
        ),
        pytest.param(
            _stated("increases"), ["not ABC1 decreases XYZ9", "ABC1 increases XYZ9"], "right direction", id="no denials"
        ),
        pytest.param(_stated("increases"), ["ABC1 regulates XYZ9"], "joined without direction", id="no direction"),
        pytest.param(_stated("increases"), ["XYZ9 increases ABC1"], "not joined", id="the other way round"),
        pytest.param(_stated("increases"), ["ABC1 required_for XYZ9"], "right direction", id="needed is more"),
        pytest.param(_stated("decreases"), ["ABC1 sufficient_for XYZ9"], "opposite direction", id="so is sufficient"),
        pytest.param(
            _stated("increases"), ["not ABC1 required_for XYZ9"], "joined without direction", id="needless is not less"
        ),
    ],
)
def test_directions_of_statements(
    lexicon: Lexicon, claim: Callable[..., Claim], stated: Stated, says: list[str], row: str
) -> None:
    score = score_stated([judge_stated(stated, TextReading((), tuple(map(claim, says))), lexicon)], Counter())
    rows = ("right direction", "opposite direction", "joined without direction", "not joined")
    assert {name: each.counts.right for name, each in score.directions.items()} == {
        **{name: int(name == row) for name in rows},
        # No phrase without an identifier is there, which these would count as well.
        **{f"{name}, or of a phrase": int(row == f"{name} direction") for name in ("right", "opposite")},
    }


@pytest.mark.parametrize(
    ("stated", "row"),
    [
        pytest.param(_about("phosphorylation"), "right direction", id="the aspect that is meant"),
        pytest.param(_about("activity"), "opposite direction", id="another one"),
        pytest.param(_about("secretion"), "opposite direction", id="neither, so that both count"),
    ],
)
def test_what_is_said_of_the_same_aspect_counts(
    lexicon: Lexicon, claim: Callable[..., Claim], stated: Stated, row: str
) -> None:
    made = (claim("ABC1 increases XYZ9", "phosphorylation"), claim("ABC1 decreases XYZ9", "activity"))
    answer = judge_stated(stated, TextReading((), made), lexicon)
    assert answer is not None
    assert answer.found == row


def test_what_names_no_aspect_counts_before_another_one(lexicon: Lexicon, claim: Callable[..., Claim]) -> None:
    made = (claim("ABC1 increases XYZ9"), claim("ABC1 decreases XYZ9", "phosphorylation"))
    answer = judge_stated(_about("activity"), TextReading((), made), lexicon)
    assert answer is not None
    assert answer.found == "right direction"


def test_who_acts_in_the_claim_inside_is_acted_on(lexicon: Lexicon, claim: Callable[..., Claim]) -> None:
    inner = claim("XYZ9 increases COF3", "cleavage")
    outer = claim("ABC1 decreases COF3", "cleavage")
    outer = replace(outer, theme=replace(outer.theme, claim=inner.id))
    answer = judge_stated(_stated("decreases"), TextReading((), (inner, outer)), lexicon)
    assert answer is not None
    assert answer.found == "right direction"


def test_all_who_act_in_the_claim_inside_are_acted_on(lexicon: Lexicon, claim: Callable[..., Claim]) -> None:
    inner = [claim(f"{agent} increases COF3", "cleavage") for agent in ("COF3", "XYZ9")]
    outer = claim("ABC1 decreases COF3", "cleavage")
    outer = replace(outer, theme=replace(outer.theme, claim=inner[0].id))
    answer = judge_stated(_stated("decreases"), TextReading((), (*inner, outer)), lexicon)
    assert answer is not None
    assert answer.found == "right direction"


@pytest.mark.parametrize(
    ("phrase", "direction"),
    [
        pytest.param("chronic XYZ9", "increases", id="the kind of thing that it is"),
        pytest.param("XYZ9 formation", "increases", id="what happens to it"),
        pytest.param("XYZ9 deficits", "decreases", id="less of it"),
        pytest.param("loss of early XYZ9", "decreases", id="less of what follows"),
        pytest.param("death of XYZ9", "decreases", id="an end of it"),
    ],
)
def test_a_phrase_without_identifier_says_something_of_the_name_in_it(
    lexicon: Lexicon, claim: Callable[..., Claim], phrase: str, direction: str
) -> None:
    text = f"ABC1 increases {phrase}."
    said = claim("ABC1 increases XYZ9")
    theme = Participant(phrase, Span(15, 15 + len(phrase)), "biological_process")
    for kind in ("increases", "decreases"):
        answer = judge_stated(_stated(kind, text=text), TextReading((), (replace(said, theme=theme),)), lexicon)
        assert answer is not None
        assert answer.found == "not joined"
        assert answer.found_within == ("right direction" if kind == direction else "opposite direction")


def test_a_name_in_a_phrase_counts_only_where_no_theme_is_it(lexicon: Lexicon, claim: Callable[..., Claim]) -> None:
    text = "ABC1 increases XYZ9 deficits."
    said = claim("ABC1 increases XYZ9")
    theme = Participant("XYZ9 deficits", Span(15, 28), "biological_process")
    reading = TextReading((), (said, replace(said, theme=theme)))
    answer = judge_stated(_stated("increases", text=text), reading, lexicon)
    assert answer is not None
    assert answer.found_within == "right direction"


@pytest.mark.parametrize(
    ("stated", "sign", "row"),
    [
        pytest.param(_stated("increases", object_=(C,)), 1, "right direction", id="the agent acts on it"),
        pytest.param(_stated("increases", (C,)), 1, "right direction", id="it acts on the theme"),
        pytest.param(_stated("decreases", object_=(C,)), -1, "right direction", id="the agent has less of it"),
        pytest.param(_stated("decreases", (C,)), -1, "right direction", id="more of it would be less of the theme"),
        pytest.param(_stated("increases", (C,)), 0, "not joined", id="without a sign it says nothing"),
    ],
)
def test_a_mediator_is_acted_on_and_acts(
    lexicon: Lexicon,
    claim: Callable[..., Claim],
    make_participant: Callable[..., Participant],
    stated: Stated,
    sign: int,
    row: str,
) -> None:
    made = replace(claim("ABC1 increases XYZ9"), mediators=(make_participant("COF3", CURIES["COF3"], sign=sign),))
    answer = judge_stated(stated, TextReading((), (made,)), lexicon)
    assert answer is not None
    assert answer.found == row


@pytest.mark.parametrize(
    ("target", "aspects"),
    [
        pytest.param("p(HGNC:XYZ9, pmod(Ph, Ser, 9))", {"phosphorylation"}, id="a modification"),
        pytest.param("p(HGNC:XYZ9, pmod(UbK48))", {"ubiquitination"}, id="of a kind"),
        pytest.param("p(HGNC:XYZ9, pmod(hyperphosphorylation))", {"phosphorylation"}, id="more of it, written out"),
        pytest.param('p(HGNC:XYZ9, pmod(MOD:"PhosRes"))', {"phosphorylation"}, id="by another vocabulary"),
        pytest.param("p(HGNC:XYZ9, pmod(Farn))", {"modification"}, id="one without an aspect"),
        pytest.param("act(p(HGNC:XYZ9), ma(kin))", {"activity"}, id="an activity"),
        pytest.param("deg(p(HGNC:XYZ9))", {"degradation", "stability"}, id="a degradation"),
        pytest.param("sec(p(HGNC:XYZ9))", {"secretion"}, id="a secretion"),
    ],
)
def test_functions_of_the_object_tell_the_aspect(tmp_path: Path, target: str, aspects: set[str]) -> None:
    [stated] = read_stated(_write(tmp_path / "gold.jsonl", _row("p(HGNC:ABC1)", "increases", target)))[0]
    assert stated.aspects == aspects


def test_ends_in_one_sentence_are_counted_apart(lexicon: Lexicon, claim: Callable[..., Claim]) -> None:
    def count(*sentences: Span) -> tuple[int, int] | None:
        reading = TextReading((), (claim("ABC1 increases XYZ9"),), sentences)
        score = score_stated([judge_stated(_stated("increases"), reading, lexicon)], Counter())
        row = score.directions.get("right, ends in one sentence")
        return None if row is None else (row.counts.gold, row.counts.right)

    assert count(Span(0, len(TEXT))) == (1, 1)
    assert count(Span(0, 12), Span(13, len(TEXT))) is None


def test_directions_are_of_two_ends_that_occur(lexicon: Lexicon, claim: Callable[..., Claim]) -> None:
    reading = TextReading((), (claim("not ABC1 regulates XYZ9"),))
    stated = [
        _stated("increases", (C,)),  # COF3 does not stand in the sentence
        _stated("increases", (A,), (A,)),
        _stated("increases", status="rejected"),
        _stated("no change"),
        _stated("no change", (C,)),
    ]
    score = score_stated([judge_stated(each, reading, lexicon) for each in stated], Counter())
    assert {name: (each.counts.gold, each.counts.right) for name, each in score.directions.items()} == {
        "no change, denied": (1, 1), "no change, denied, of all": (2, 1),
    }  # fmt: skip
    assert any(line.startswith("statements whose ends occur") for line in stated_text(score))
    assert stated_values(score)["directions"]["no change, denied"]["share"] == 1.0


def test_the_command_prints_ends_and_relations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lexicon: Lexicon, claim: Callable[..., Claim]
) -> None:
    monkeypatch.setattr(command, "load", lambda model: None)
    monkeypatch.setattr(command, "Lexicon", type("Opened", (), {"open": staticmethod(lambda: lexicon)}))
    monkeypatch.setattr(command, "read_claims", lambda document, nlp: TextReading((), (claim("ABC1 increases XYZ9"),)))
    bel = ("p(HGNC:ABC1)", "increases", "p(HGNC:XYZ9)")
    gold = _write(tmp_path / "gold.jsonl", _row(*bel), {**_row(*bel, status="rejected"), "text": "Else."})
    kept = tmp_path / "claims.jsonl"
    options = ["statements", "--gold", str(gold)]
    result = CliRunner().invoke(app, [*options, "--json", "--predictions", str(kept)])
    assert result.exit_code == 0, result.output
    score = json.loads(result.stdout)
    assert (score["figures"]["all"]["gold"], score["figures"]["all"]["right"]) == (2, 0)
    assert [score["relations"]["right"][name]["of"] for name in ("all", "rejected")] == [1, 1]
    assert len(kept.read_text(encoding="utf-8").splitlines()) == 2
    text = CliRunner().invoke(app, options).stdout
    assert text.index("ends of statements") < text.index("with the right relation")
