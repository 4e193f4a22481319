"""``bioclaims rules``: what a ledger counted, why it finds events, and how one is made."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

import bioclaims.components
import bioclaims.evaluate.events.sentences
import bioclaims.train.rules.proposals
from bioclaims.evaluate.events.standoff import write_standoff
from bioclaims.events.ledger import list_ledgers
from bioclaims.train.rules.events import save_ledger
from parses import genes, parse_sentence
from small_ledger import NAMES, read_corpus, small_ledger

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """Return the folder of the small ledger, in the folder that commands run in."""
    fitted, rules = small_ledger()
    lines = (f"{r.word}\t{r.type}\t{r.role}\t{r.way}\t{r.right}\t{r.wrong}" for r in rules)
    save_ledger(fitted, [*lines, "induce/verb\tBinding\tTheme\tvia\t1\t3"], tmp_path / "small")
    return "small"


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Write the small corpus as files of standoff, and let their parses be those that were written by hand."""
    read = read_corpus()
    (tmp_path / "gold").mkdir()
    for text, _ in read:
        place = tmp_path / "gold" / text.id
        place.with_suffix(".txt").write_text(text.text, encoding="utf-8")
        marked = ((key, text.marked[key]) for key in sorted(text.entities))
        lines = (f"{key}\t{each.type} {each.span.start} {each.span.end}\tx\n" for key, each in marked)
        place.with_suffix(".a1").write_text("".join(lines), encoding="utf-8")
        write_standoff(text, place.with_suffix(".a2"))
    parsed = {text.id: sentences for text, sentences in read}
    monkeypatch.setattr(bioclaims.components, "load", lambda model: None)
    monkeypatch.setattr(
        bioclaims.evaluate.events.sentences, "read_event_sentences", lambda text, nlp: iter(parsed[text.id])
    )
    return "gold"


def test_all_shipped_ledgers_are_counted(command: Command) -> None:
    rows = json.loads(command("rules", "stats", "--json").stdout)
    assert [row["ledger"] for row in rows] == list(list_ledgers())
    assert all(row["words"] and row["rules"] and row["events"] for row in rows)


def test_a_ledger_is_counted_by_type(ledger: str, command: Command) -> None:
    (row,) = json.loads(command("rules", "stats", ledger, "--json").stdout)
    assert (row["ledger"], row["types"]) == (ledger, 5)
    assert row["events"] == sum(each["events"] for each in row["by_type"]) == 8 * len(NAMES)
    assert row["right"] == sum(each["right"] for each in row["by_type"])
    lines = command("rules", "stats", ledger).stdout.decode().splitlines()
    assert lines[0].split()[:4] == ["ledger", "words", "types", "events"]
    assert any(line.startswith("Cell_death") for line in lines)


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        pytest.param(
            ["--word", "induce"],
            [("Cause", "subject", 10, 0), ("Theme", "object", 10, 0), ("Theme", "via", 1, 3)],
            id="a word, the surest first",
        ),
        pytest.param(["--wrong"], [("Theme", "via", 1, 3)], id="what was wrong"),
        pytest.param(["--word", "induce/verb", "--least", "2"], [
            ("Cause", "subject", 10, 0), ("Theme", "object", 10, 0)
        ], id="right often enough"),
        pytest.param(["--type", "Binding", "--word", "induce"], [("Theme", "via", 1, 3)], id="a type and a word"),
    ],
)  # fmt: skip
def test_rules_with_their_counts(args, expected, ledger: str, command: Command) -> None:
    rows = json.loads(command("rules", "stats", ledger, *args, "--json").stdout)
    assert [(row["role"], row["way"], row["right"], row["wrong"]) for row in rows] == expected
    assert [row["precision"] for row in rows] == [row["right"] / (row["right"] + row["wrong"]) for row in rows]
    table = command("rules", "stats", ledger, *args).stdout.decode().splitlines()
    assert [line.split()[-4:-1] for line in table[1:]] == [
        [way, str(right), str(wrong)] for _, way, right, wrong in expected
    ]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(["stats", "nix"], "unknown name 'nix'. Known names: ", id="no such ledger"),
        pytest.param(
            ["stats", "small", "--word", "induces"], "is in no rule of the ledger. Give a lemma", id="no word"
        ),
        pytest.param(["stats", "small", "--type", "nix"], "unknown name 'nix'. Known names: Binding", id="no type"),
        pytest.param(["stats", "small", "--least", "999"], "no rule fits all of these", id="nothing fits"),
        pytest.param(["why", "A.", "--ledger", "nix"], "unknown name 'nix'", id="no ledger to find events by"),
        pytest.param(["induce", "gold", "-o", ".", "--name", "small"], "small: exists already", id="a ledger is there"),
        pytest.param(
            ["induce", "gold", "-o", ".", "--name", "new"], "gold: is no folder. A folder of events", id="no texts"
        ),
    ],
)
def test_what_there_is_not(args: list[str], said: str, ledger: str, command: Command) -> None:
    done = command("rules", *args)
    assert (done.returncode, done.stdout) == (1, b"")
    assert said in done.stderr.decode()


def test_a_ledger_is_made_and_what_is_not_listed_is_proposed(
    corpus: str, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bioclaims.train.rules.proposals, "is_listed", lambda rule: rule.word != "induce/verb")
    done = command("rules", "induce", corpus, "-o", "made", "--name", "tried", "--json")
    assert done.returncode == 0, done.stderr.decode()
    made = json.loads(done.stdout)
    assert (made["ledger"], made["folder"]) == ("tried", "made/tried")
    assert sorted(path.name for path in (tmp_path / "made" / "tried").iterdir()) == [
        "arguments.npz", "rules.tsv", "triggers.npz", "types.tsv", "words.tsv",
    ]  # fmt: skip
    assert [(row["word"], row["role"], row["right"], row["wrong"]) for row in made["proposed"]] == [
        ("induce/verb", "Cause", 10, 0),
        ("induce/verb", "Theme", 10, 0),
    ]
    (row,) = json.loads(command("rules", "stats", "made/tried", "--json").stdout)
    assert (row["words"], row["rules"]) == (made["words"], made["rules"])


def test_a_ledger_is_compared_with_another(corpus: str, ledger: str, command: Command) -> None:
    done = command("rules", "induce", corpus, "-o", "made", "--name", "tried", "--against", ledger, "--json")
    changed = json.loads(done.stdout)["against"]
    assert changed == {
        "ledger": ledger,
        "words": {"new": [], "gone": []},
        "types": {"new": [], "gone": []},
        "rules": [
            {
                "word": "induce/verb", "type": "Binding", "role": "Theme", "way": "via", "before": [1, 3], "now": None
            }
        ],
    }  # fmt: skip
    table = command("rules", "induce", corpus, "-o", "made", "--name", "again", "--against", ledger).stdout.decode()
    assert "words against small: new 0, gone 0\n" in table
    assert "rules against small: changed 1, by 3 places or more 1\n" in table


def test_texts_of_another_guideline_stand_beside(corpus: str, command: Command) -> None:
    args = ("rules", "induce", corpus, "-o", "made", "--name", "tried")
    assert command(*args, "--beside", f"other={corpus}").returncode == 0
    assert [command(*args, "--overwrite", "--beside", each).returncode for each in ("gold", "tried=gold")] == [2, 2]


def test_too_few_events_are_told(corpus: str, command: Command, tmp_path: Path) -> None:
    for path in (tmp_path / corpus).iterdir():
        if path.suffix == ".a2":
            path.write_text("", encoding="utf-8")
    done = command("rules", "induce", corpus, "-o", "made", "--name", "tried")
    assert (done.returncode, done.stdout) == (1, b"")
    assert "gold: has too few events to learn from" in done.stderr.decode()


def test_what_fits_must_be_installed(corpus: str, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "bioclaims.train.rules.events", raising=False)
    monkeypatch.setitem(sys.modules, "sklearn.linear_model", None)
    done = command("rules", "induce", corpus, "-o", "made", "--name", "tried")
    assert done.returncode == 1
    assert "needs sklearn" in done.stderr.decode()
    assert "pip install 'bioclaims[train]'" in done.stderr.decode()
    assert command("rules", "stats").returncode == 0


def test_why_tells_roles_ways_and_rules(ledger: str, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    notation = "ABL/NN<2:nsubj induces|induce/VBZ<0:root KIT/NN<2:dobj"
    why = import_module("bioclaims.cli.rules.why")
    monkeypatch.setattr(why, "_read", lambda *_: [parse_sentence(notation, genes("ABL", "KIT"))])
    shown = command("rules", "why", "ABL induces KIT", "--ledger", ledger, "--most", "2").stdout.decode()
    lines = [line.strip() for line in shown.splitlines()]
    assert lines[:4] == ["ABL induces KIT", "", "events", lines[3]]
    assert lines[3].startswith('Positive_regulation "induces" (Theme: KIT, Cause: ABL) 0.')
    start = next(place for place, line in enumerate(lines) if line.startswith("Theme of Positive_regulation: KIT 0."))
    assert lines[start + 1] == "way      object; in the tree object"
    assert "rule     induce/verb → object: right 10, wrong 0" in lines[start:]
    values = json.loads(command("rules", "why", "ABL induces KIT", "--ledger", ledger, "--json").stdout)
    (event,) = values[0]["events"]
    assert [(each["role"], each["mention"]) for each in event["arguments"]] == [("Theme", "KIT"), ("Cause", "ABL")]
    taken = [(each["role"], each["mention"]) for each in values[0]["words"][0]["roles"] if each["taken"]]
    assert sorted(taken) == [("Cause", "ABL"), ("Theme", "KIT")]


@pytest.mark.model
def test_why_reads_a_sentence_as_extract_does(command: Command) -> None:
    values = json.loads(command("rules", "why", "STAT3 activates MMP-9. No more is known.", "--json").stdout)
    assert [value["sentence"] for value in values] == ["STAT3 activates MMP-9.", "No more is known."]
    assert "activate/verb" in [word["word"] for word in values[0]["words"]]
    assert values[1]["events"] == []
