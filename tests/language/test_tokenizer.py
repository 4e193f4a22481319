"""The tokenizer that training and use share."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from bioclaims.language.tokenizer import create_combined_rule_tokenizer


@pytest.fixture(scope="module")
def nlp() -> Language:
    blank = spacy.blank("en")
    blank.tokenizer = create_combined_rule_tokenizer()(blank)
    return blank


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("p-ERK1/2 rose", ["p-ERK1/2", "rose"], id="hyphen and slash stay inside a name"),
        pytest.param("NF-κB.", ["NF-κB", "."], id="a Greek letter stays, the full stop goes"),
        pytest.param("PI3K or p70S6K", ["PI3K", "or", "p70S6K"], id="the K of a kinase is no kelvin"),
        pytest.param("10mg", ["10", "mg"], id="a unit after a number is split off"),
        pytest.param("(IL-2)", ["(", "IL-2", ")"], id="brackets around a name are split off"),
    ],
)
def test_tokens(nlp: Language, text: str, tokens: list[str]) -> None:
    assert [token.text for token in nlp(text)] == tokens


def test_it_comes_back_from_disk_as_it_was(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "model")
    assert [token.text for token in spacy.load(tmp_path / "model")("PI3K 10mg")] == ["PI3K", "10", "mg"]
