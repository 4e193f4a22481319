"""Ledgers fitted to annotated texts: what they count, and that two fits are one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bioclaims.evaluate.events.predict import predict_events
from bioclaims.events.ledger import COUNTS, NONE
from bioclaims.events.rules import LedgerRule
from bioclaims.train.rules.events import fit_ledger, fit_weights, save_ledger
from parses import genes, parse_sentence
from small_ledger import NAMES, read_corpus, read_text, small_ledger, write_text

_TEXTS = len(NAMES)


def test_the_types_of_the_texts_are_counted() -> None:
    ledger, _ = small_ledger()
    counts = {name: tuple(getattr(each, count) for count in COUNTS) for name, each in ledger.types.items()}
    assert counts == {
        "Binding": (_TEXTS, 0, 0, 0, _TEXTS),
        "Cell_death": (_TEXTS, _TEXTS, 0, 0, 0),
        "Gene_expression": (3 * _TEXTS, 0, 0, 0, 0),
        "Negative_regulation": (_TEXTS, 0, _TEXTS, _TEXTS, 0),
        "Positive_regulation": (2 * _TEXTS, 0, _TEXTS, 2 * _TEXTS, 0),
    }


def test_the_words_that_are_triggers_are_counted_wherever_they_stand() -> None:
    ledger, _ = small_ledger()
    often = {word: seen for word, seen in ledger.words.items() if seen > 1}
    assert often == {
        "-induced": _TEXTS,
        "apoptosis/noun": _TEXTS,
        "bind/verb": _TEXTS,
        "expression/noun": 4 * _TEXTS,
        "induce/verb": _TEXTS,
        "inhibit/verb": _TEXTS,
    }


def test_rules_are_right_where_the_gold_has_the_role_and_wrong_where_it_has_none() -> None:
    _, rules = small_ledger()
    counted = {(rule.word, rule.role, rule.way): (rule.type, rule.right, rule.wrong) for rule in rules}
    assert counted["induce/verb", "Theme", "object"] == ("Positive_regulation", _TEXTS, 0)
    assert counted["induce/verb", "Cause", "subject"] == ("Positive_regulation", _TEXTS, 0)
    assert counted["inhibit/verb", "Theme", "object"] == ("Negative_regulation", _TEXTS, 0)
    assert counted["expression/noun", "Theme", "of"] == ("Gene_expression", 2 * _TEXTS, 0)
    assert ("expression/noun", "Theme", "modifier>inside") not in counted


def test_what_has_no_role_counts_against_the_rules_that_lead_there() -> None:
    read = read_corpus()
    for name in NAMES:
        notation = f"{name}/NN<2:nsubj induces|induce/VBZ<0:root SOS/NN<2:dobj"
        text = write_text(f"{name}-wrong", notation, (name, "SOS"), (("E1", "Positive_regulation", "induces", ""),))
        read.append((text, [read_text(text, parse_sentence(notation, genes(name, "SOS")))]))
    rules = map(LedgerRule.parse, fit_ledger("small", read)[1])
    found = {(rule.role, rule.way): (rule.right, rule.wrong) for rule in rules if rule.word == "induce/verb"}
    assert found["Theme", "object"] == found["Cause", "subject"] == (_TEXTS, _TEXTS)


def test_two_fits_write_the_same_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        save_ledger(*fit_ledger("small", read_corpus()), tmp_path / name)
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert files == ["arguments.npz", "rules.tsv", "triggers.npz", "types.tsv", "words.tsv"]
    for file in files:
        first, second = (tmp_path / name / file for name in ("one", "two"))
        if file.endswith(".tsv"):
            assert first.read_bytes() == second.read_bytes()
        else:
            with np.load(first) as one, np.load(second) as two:
                assert all(np.array_equal(one[key], two[key]) for key in one.files)


def test_what_was_learnt_from_is_found_again() -> None:
    ledger, _ = small_ledger()
    for text, sentences in read_corpus():
        found = predict_events(text, sentences, ledger)
        assert sorted(event.type for event in found.events.values()) == sorted(
            event.type for event in text.events.values()
        )


def test_texts_of_another_guideline_are_told_apart() -> None:
    """Under the other guideline "bind" is no trigger; the ledger of the first still takes it for one."""
    others = []
    for name in NAMES:
        notation = f"{name}/NN<2:nsubj binds|bind/VBZ<0:root to/TO<4:case SOS/NN<2:nmod"
        text = write_text(f"{name}-other", notation, (name, "SOS"), ())
        others += [(text, [read_text(text, parse_sentence(notation, genes(name, "SOS")))])] * 3
    ledger, _ = fit_ledger("small", read_corpus(), others={"other": others})
    assert ledger.guideline == "small"
    assert set(ledger.types) == set(small_ledger()[0].types)
    for text, sentences in read_corpus():
        found = predict_events(text, sentences, ledger)
        assert [event.type for event in found.events.values()].count("Binding") == [
            event.type for event in text.events.values()
        ].count("Binding")


def _write(*names: str) -> tuple[str, ...]:
    return names


@pytest.mark.parametrize(
    ("labels", "classes"),
    [
        pytest.param(["A"] * 5 + [NONE] * 5, ("-", "A"), id="two classes"),
        pytest.param(["A"] * 5 + ["B"] * 5 + [NONE] * 5, ("-", "A", "B"), id="three classes"),
        pytest.param(["A"] * 5 + ["A + B"] * 2 + [NONE] * 5, ("-", "A"), id="of rare joined names the first"),
        pytest.param(["A"] * 5 + ["C"] * 2 + [NONE] * 5, ("-", "A"), id="a rare class is none"),
    ],
)
def test_the_classes_of_weights(labels: list[str], classes: tuple[str, ...]) -> None:
    weights = fit_weights([[f"is {label}", "any"] for label in labels], labels, strength=1.0)
    assert weights.classes == classes
    rows = weights.probabilities([[(_write, "is A")], [(_write, f"is {NONE}")]])
    assert [weights.classes[place] for place in rows.argmax(axis=1)] == ["A", NONE]


def test_a_feature_that_was_seen_once_has_no_weight() -> None:
    weights = fit_weights([["a"]] * 4 + [["a", "once"]] + [["b"]] * 5, ["A"] * 5 + [NONE] * 5, strength=1.0)
    assert set(weights.places) == {"a", "b"}
