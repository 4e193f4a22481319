"""``bioclaims rules``: lists, one frame, and every frame on its examples."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

import pytest

from bioclaims.relations import load_frames, load_lexis

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


def test_all_frames_and_triggers_are_listed(command: Command) -> None:
    listed = json.loads(command("rules", "list", "--json").stdout)
    triggers = [trigger for rows in load_lexis().triggers.values() for trigger in rows]
    assert {frame["name"] for frame in listed["frames"]} == set(load_frames())
    assert len(listed["triggers"]) == len(triggers)
    assert {row["kind"] for row in listed["triggers"]} == {"verb", "noun", "adjective", "adverb", "suffix", "prefix"}


@pytest.mark.parametrize(
    ("args", "fits"),
    [
        pytest.param(["--frame", "nominal"], lambda row: row["frame"] == "nominal", id="a frame"),
        pytest.param(["--predicate", "binds"], lambda row: row["predicate"] == "binds", id="a predicate"),
        pytest.param(["--word", "Inhibit"], lambda row: row["word"] == "inhibit", id="a word, in capitals"),
        pytest.param(
            ["--frame", "nominal", "--predicate", "decreases"],
            lambda row: (row["frame"], row["predicate"]) == ("nominal", "decreases"),
            id="two of them",
        ),
    ],
)
def test_a_list_is_all_that_fits_and_the_frames_of_it(args, fits, command: Command) -> None:
    whole = json.loads(command("rules", "list", "--json").stdout)["triggers"]
    listed = json.loads(command("rules", "list", *args, "--json").stdout)
    assert listed["triggers"] == [row for row in whole if fits(row)] != []
    assert {frame["name"] for frame in listed["frames"]} == {row["frame"] for row in listed["triggers"]}


def test_a_list_as_tables_names_the_word_and_where_the_frame_looks(command: Command) -> None:
    lines = command("rules", "list", "--word", "require").stdout.decode().splitlines()
    assert lines[0].split() == ["frame", "agent", "in", "theme", "in", "says"]
    assert any(line.split()[:4] == ["require", "verb", "requiring_verb", "required_for"] for line in lines)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(["list", "--frame", "nix"], "unknown name 'nix'. Known names: ", id="no such frame"),
        pytest.param(["list", "--predicate", "nix"], "unknown name 'nix'. Known names: increases", id="no predicate"),
        pytest.param(["list", "--word", "inhibits"], "is no trigger. Give the lemma; near it: inhibit", id="no word"),
        pytest.param(["list", "--frame", "nominal", "--predicate", "binds"], "no trigger fits", id="nothing fits"),
        pytest.param(["show", "nix"], "unknown name 'nix'", id="no frame to show"),
        pytest.param(
            ["show", "ledger:Regulation:induce/verb"],
            "bioclaims rules stats --type Regulation --word induce/verb",
            id="a rule of the ledger",
        ),
        pytest.param(["show", "nominal:nix"], "is no trigger", id="no such rule"),
        pytest.param(["test", "nix"], "unknown name 'nix'", id="no frame to test"),
    ],
)
def test_what_there_is_not(args: list[str], said: str, command: Command) -> None:
    done = command("rules", *args)
    assert (done.returncode, done.stdout) == (1, b"")
    assert said in done.stderr.decode()


def test_a_frame_is_shown_whole(command: Command) -> None:
    frame = load_frames()["hyphen_modifier"]
    shown = command("rules", "show", "hyphen_modifier").stdout.decode()
    assert shown.startswith(f"hyphen_modifier: {frame.says}\n")
    assert "theme      governor; never a cell_type or cell_line\n" in shown
    assert "as suffix: decreases\n  inhibited," in shown
    assert all(f"  {sentence}\n    → {claim}\n" in shown for sentence, claim in frame.matches)
    assert all(f"  {sentence}\n" in shown for sentence in frame.rejects)


def test_the_traits_of_a_frame_are_shown(command: Command) -> None:
    assert "\ntraits     amount, change\n" in command("rules", "show", "nominal").stdout.decode()


def test_a_rule_is_shown_by_the_name_that_records_give_it(command: Command) -> None:
    shown = json.loads(command("rules", "show", "nominal:increase", "--json").stdout)
    assert shown["name"] == "nominal"
    assert [row["word"] for row in shown["triggers"]] == ["increase"]


@pytest.mark.model
def test_a_frame_is_tried_on_its_examples(command: Command) -> None:
    done = command("rules", "test", "required_verb")
    frame = load_frames()["required_verb"]
    sentences = len(frame.matches) + len(frame.rejects)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == f"frames 1, sentences {sentences}, failed 0\n"


@pytest.mark.model
def test_examples_that_fail_are_told_with_what_was_found(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = replace(
        load_frames()["required_verb"],
        matches=(("STAT3 activates MMP-9.", "STAT3 | required_for | MMP-9"),),
        rejects=("STAT3 is required for MMP-9 expression.",),
    )
    monkeypatch.setattr(import_module("bioclaims.cli.rules.test"), "get_frame", lambda name: frame)
    done = command("rules", "test", "required_verb")
    assert done.returncode == 1
    assert done.stdout.decode().splitlines() == [
        "required_verb: STAT3 activates MMP-9.",
        "  expected: STAT3 | required_for | MMP-9",
        "  found:    STAT3 | increases | MMP-9 (by transitive_verb)",
        "required_verb: STAT3 is required for MMP-9 expression.",
        "  expected: nothing by required_verb",
        "  found:    STAT3 | required_for | MMP-9",
    ]
    assert done.stderr.decode() == "frames 1, sentences 2, failed 2\n"
