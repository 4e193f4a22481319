"""The challenge set of assertion as a set: its size, its traps, and that its records are about its sentences."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

from bioclaims.evaluate.challenge.score import read_cases

FOLDER = Path(__file__).parent / "cases" / "challenge"
CASES = read_cases(FOLDER)


def test_there_are_25_phenomena_of_twelve_sentences_half_of_them_traps():
    sizes = Counter(case.phenomenon for case in CASES)
    traps = Counter(case.phenomenon for case in CASES if case.trap)
    assert len(sizes) >= 25
    assert set(sizes.values()) == {12}
    assert set(traps.values()) == {6} and set(traps) == set(sizes)


def test_each_phenomenon_has_one_file():
    assert len({case.phenomenon for case in CASES}) == len(list(FOLDER.glob("*.toml")))


def test_agent_and_theme_of_every_record_stand_in_their_sentence():
    strange = [
        (case.where, words)
        for case in CASES
        for readings in (*case.records, *case.may, *case.never)
        for name in ("agent", "theme")
        for words in readings[0].fields.get(name, ())
        if words.casefold() not in case.text.casefold()
    ]
    assert strange == []


def test_few_cases_are_passed_by_finding_nothing():
    assert sum(not case.records for case in CASES) <= 2


def test_no_sentence_is_one_of_the_worked_meanings():
    rows = tomllib.loads((FOLDER.parent / "worked_meanings.toml").read_text(encoding="utf-8"))["row"]
    assert {case.text for case in CASES}.isdisjoint(case["text"] for row in rows for case in row["case"])
