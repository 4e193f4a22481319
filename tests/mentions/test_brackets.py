"""Short forms in brackets, word by word, as scispaCy's detector finds them."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import pytest
import spacy
from scispacy.abbreviation import AbbreviationDetector
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bioclaims.mentions.brackets import find_bracketed

_CASES = [
    ("tumor necrosis factor ( TNF ) rose , and TNF fell", {("TNF", "tumor necrosis factor")}),
    ("we gave TNF ( tumor necrosis factor alone ) twice", {("TNF", "tumor necrosis factor alone")}),
    ("a mixture ( tumor necrosis factor alone ) twice", set[tuple[str, str]]()),
    ("hypoxia inducible factor ( HIF 1 ) rose", set()),
    ("hypoxia inducible factor ( HIF HIF ) rose", set()),
    ("dose of cells ( 10 mg ) rose", set()),
    ("( TNF ) tumor necrosis factor", set()),
    ("rats ( n = 5 ) ate", set()),
    ("it is nuclear ( see there factor two ( NFT ) here ) rose", {("NFT", "nuclear ( see there factor two")}),
    ("cell death ( CD ) and core domain ( CD ) differ", {("CD", "cell death")}),
    ("cell death ( CD ) is a cell death ( DEATH )", {("CD", "cell death"), ("DEATH", "death")}),
    ("a b c d e f g h ( abcdefgh ) rose", {("abcdefgh", "a b c d e f g h")}),
    ("no bracket stands here", set()),
    ("an open ( bracket stands here", set()),
    ("the İİ core protein ( CP ) rose", {("CP", "core protein")}),
]


@dataclass
class _Pipeline:
    vocab: Vocab


@pytest.mark.parametrize(("text", "expected"), _CASES, ids=[text for text, _ in _CASES])
def test_a_short_form_has_the_letters_of_the_words_beside_it(text: str, expected: set[tuple[str, str]]) -> None:
    words = text.split()
    found = {(" ".join(words[slice(*short)]), " ".join(words[slice(*long)])) for short, long in find_bracketed(words)}
    assert found == expected


@pytest.mark.parametrize("text", [text for text, _ in _CASES])
def test_it_finds_what_scispacy_finds(text: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=text.split())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        entries = AbbreviationDetector(_Pipeline(doc.vocab), make_serializable=True)(doc)._.abbreviations
    known = {((each["short_start"], each["short_end"]), (each["long_start"], each["long_end"])) for each in entries}
    assert set(find_bracketed(text.split())) == known
