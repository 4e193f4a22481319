"""What is timed, not how long it takes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bioclaims.benchmark.memory import measure_peak
from bioclaims.benchmark.reading import (
    CLAIMS,
    FRAMES,
    GATES,
    LEDGER,
    TOKENIZER,
    ReadingTime,
    time_reading,
)

_TEXTS = ["IL-6 activates STAT3 .", "It rests ."]


@pytest.fixture
def nlp() -> tuple[Language, list[tuple[str, str]]]:
    """Return a pipeline of components that note what they were given."""
    nlp, seen = spacy.blank("en"), list[tuple[str, str]]()

    def noting(name: str) -> Callable[[Doc], Doc]:
        def component(doc: Doc) -> Doc:
            seen.append((name, doc.text))
            return doc

        return component

    nlp._components += [(name, noting(name)) for name in ("first", *GATES, "second")]
    return nlp, seen


def test_every_component_reads_every_text_with_the_gate_and_without(
    nlp: tuple[Language, list[tuple[str, str]]],
) -> None:
    pipeline, seen = nlp
    found = time_reading([_TEXTS], pipeline, rounds=2, report=lambda number: None)
    assert list(found.gated) == [TOKENIZER, "first", *GATES, "second"]
    assert list(found.ungated) == [TOKENIZER, "first", "second"]
    # Two rounds and the one before them, each with the gate and without.
    assert [seen.count(("first", text)) for text in _TEXTS] == [6, 6]
    assert [seen.count((GATES[0], text)) for text in _TEXTS] == [3, 3]
    assert found.words == 7


def test_rounds_are_reported(nlp: tuple[Language, list[tuple[str, str]]]) -> None:
    told = list[int]()
    time_reading([_TEXTS], nlp[0], rounds=2, report=told.append)
    assert told == [0, 1, 2]


def test_the_language_model_is_everything_but_the_claims() -> None:
    found = ReadingTime(250, gated={}, ungated={"parser": 2.0, "reader": 1.0, CLAIMS: 5.0}, product=1.0)
    assert found.model == pytest.approx(3.0)


def test_matching_is_a_share_of_the_language_models_time() -> None:
    ungated = {"parser": 2.0, "reader": 2.0, CLAIMS: 5.0}
    found = ReadingTime(250, gated={}, ungated=ungated, product=1.0, rules={FRAMES: 0.2, LEDGER: 0.3})
    assert found.matching == pytest.approx(0.125)


def test_what_the_gate_saves_counts_its_own_time() -> None:
    found = ReadingTime(250, gated={"gate": 1.0, "parser": 2.0}, ungated={"parser": 4.0}, product=1.0)
    assert found.saved == pytest.approx(0.25)


def test_memory_is_in_megabytes() -> None:
    assert 10 < measure_peak() < 100_000
