"""Ledgers as files, and what their counts mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from bioclaims.errors import UnknownNameError
from bioclaims.events import Ledger, find_events
from bioclaims.events.ledger import EventType, list_ledgers
from bioclaims.train.rules.events import save_ledger
from parses import genes, parse_sentence
from small_ledger import small_ledger


def test_a_folder_keeps_a_ledger(tmp_path: Path) -> None:
    ledger, _ = small_ledger()
    save_ledger(ledger, ["b\tB\tTheme\tof\t1\t0", "a\tA\tTheme\tof\t1\t0"], tmp_path / "small")
    opened = Ledger.open(str(tmp_path / "small"))
    assert (opened.name, dict(opened.types), dict(opened.words)) == ("small", dict(ledger.types), dict(ledger.words))
    sentence = parse_sentence("A/NN<2:nsubj induces|induce/VBZ<0:root B/NN<2:dobj", genes("A", "B"))
    assert find_events(sentence, opened) == find_events(sentence, ledger) != ()


def test_a_name_that_is_no_ledger_is_told_with_those_known(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="unknown name 'nix'"):
        Ledger.open("nix")
    with pytest.raises(UnknownNameError):
        Ledger.open(str(tmp_path))


@pytest.mark.parametrize("name", list_ledgers())
def test_every_shipped_ledger_opens(name: str) -> None:
    ledger = Ledger.open(name)
    assert ledger.name == name
    assert ledger.types
    named = {part.split(" ")[0] for label in ledger.arguments.classes for part in label.split(" + ")} - {"-"}
    # What was fitted beside others tells their types too.
    assert named <= set(ledger.types) or ledger.guideline
    assert named & set(ledger.types)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param((100, 11, 0, 0, 0), (True, False, False, False), id="often without a Theme"),
        pytest.param((100, 10, 2, 1, 0), (False, False, False, False), id="seldom is not enough"),
        pytest.param((100, 0, 3, 0, 0), (False, True, False, False), id="events inside"),
        pytest.param((100, 0, 0, 3, 0), (False, False, True, False), id="Causes"),
        pytest.param((1000, 0, 20, 15, 0), (False, False, False, False), id="a few of many are slips"),
        pytest.param((100, 0, 0, 0, 51), (False, False, False, True), id="most have several Themes"),
        pytest.param((100, 0, 0, 0, 50), (False, False, False, False), id="half of them have several"),
    ],
)
def test_what_a_type_takes(counts: tuple[int, int, int, int, int], expected: tuple[bool, bool, bool, bool]) -> None:
    kind = EventType("A", *counts)
    assert (kind.stands_alone, kind.takes_events, kind.takes_cause, kind.joins_themes) == expected
