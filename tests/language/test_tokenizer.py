"""The tokenizer that training and use share."""

from __future__ import annotations

import pickle
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
        pytest.param("for 24 h. We", ["for", "24", "h", ".", "We"], id="an hour ends a sentence"),
        pytest.param("given i.p. to mice", ["given", "i.p.", "to", "mice"], id="a route stays whole"),
        pytest.param("given i.p. The mice", ["given", "i.p", ".", "The", "mice"], id="a route ends a sentence"),
        pytest.param("ras  C.\n The  end", ["ras", " ", "C", ".", "\n ", "The", " ", "end"], id="white space stays"),
    ],
)
def test_tokens(nlp: Language, text: str, tokens: list[str]) -> None:
    assert [token.text for token in nlp(text)] == tokens


@pytest.mark.parametrize(
    "text",
    [
        "It needs protein kinase C. We blocked it.",
        "It needs protein kinase C.",
        "Mice had hepatitis B. Western blots showed it.",
        "Hepatitis B. Mice fell ill.",
        "It binds NF-kappa B. p65 rose.",
        "It binds A and B. Cells died.",
        "They call it “factor X.” Mice lack it.",
        "Warm it to 37 °C. Cells died.",
        "We used FVB/N. Mice died.",
        "It lacks GluR-B. Mice died.",
        "We used Myc−/−. Mice died.",
        "They lack IL2.The mice died.",
    ],
)
def test_a_full_stop_that_ends_a_sentence_is_a_token(nlp: Language, text: str) -> None:
    first = next(index for index, character in enumerate(text) if character == ".")
    assert nlp(text).char_span(first, first + 1) is not None


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("It grew in E. coli and yeast", "E."),
        ("In S. cerevisiae p53 rose", "S."),
        ("A gift from J. Smith and L. Jones", "J."),
        ("We thank K. Smith for mice", "K."),
        ("A gift from Maria K. Smith", "K."),
        ("A gift from G.-H. Smith", "G.-H."),
        ("A method of 1988 J. Chem wrote of", "J."),
        ("as in Fig. 1 and elsewhere", "Fig."),
        ("Mice lack unknown S. Typhi lipids", "S."),
        ("They found small M. tuberculosis-encoded RNA", "M."),
        ("as in note 10, p. 34", "p."),
        ("others, i.e. mice", "i.e."),
        ("others, e.g. The mice", "e.g."),
    ],
)
def test_a_full_stop_of_an_abbreviation_stays_on_it(nlp: Language, text: str, token: str) -> None:
    assert token in [word.text for word in nlp(text)]


@pytest.mark.parametrize("text", ["I grew. E. coli  died in kinase C. We\n\n saw 24 h.", "  C. The  ", "", "A.", ". "])
def test_no_character_is_lost(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_it_can_be_sent_to_another_process(nlp: Language) -> None:
    tokenizer = pickle.loads(pickle.dumps(nlp.tokenizer))
    assert [token.text for token in tokenizer("kinase C. We")] == ["kinase", "C", ".", "We"]


def test_it_comes_back_from_disk_as_it_was(tmp_path: Path) -> None:
    settings = {"nlp": {"tokenizer": {"@tokenizers": "bioclaims.CombinedRuleTokenizer.v1"}}}
    nlp = spacy.blank("en", config=settings)
    nlp.to_disk(tmp_path / "model")
    assert [token.text for token in spacy.load(tmp_path / "model")("PI3K 10mg C. We")] == [
        "PI3K", "10", "mg", "C", ".", "We",
    ]  # fmt: skip
