"""Paragraphs for the step that finds sentences: cut from texts, joined from words, in other layouts."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import DocBin

from bioclaims.errors import InputError
from bioclaims.language.tokenizer import create_combined_rule_tokenizer
from bioclaims.model import Span
from bioclaims.train.sentences import (
    cut_paragraphs,
    fit_sentences,
    join_words,
    to_doc,
    vary_paragraphs,
    wrap_lines,
    write_paragraphs,
)

_TEXT = "A title\n\nIL-6 activates STAT3. TNF (p38 rests"


@pytest.fixture(scope="module")
def nlp() -> Language:
    blank = spacy.blank("en")
    blank.tokenizer = create_combined_rule_tokenizer()(blank)
    return blank


def _add_craft_texts(data: Path) -> None:
    texts = {"train": "IL-6 activates STAT3. TNF (p38 rests", "dev": "IL-6 activates STAT1. IL-2 (p38 rests"}
    for split, text in texts.items():
        rows = [{"id": f"{split} {name}", "text": text, "mentions": []} for name in ("a", "b")]
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (data / "ner" / f"craft-{split}.jsonl.gz").write_bytes(gzip.compress(lines.encode()))


def test_a_text_is_cut_at_blocks_and_sentences() -> None:
    places = [Span(0, 7), Span(9, 30), Span(31, 45)]
    assert list(cut_paragraphs(_TEXT, places)) == [("A title",), ("IL-6 activates STAT3. ", "TNF (p38 rests")]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["IL-6", "(", "5", "ng", ")", "rose", "."], "IL-6 (5 ng) rose."),
        (["the", '"', "good", '"', "cells", ",", "fed"], 'the "good" cells, fed'),
        (["mice", "'s", "cells"], "mice's cells"),
    ],
)
def test_words_are_joined_as_papers_write_them(words: list[str], text: str) -> None:
    assert join_words(words) == text


def test_lines_are_wrapped_at_spaces_only() -> None:
    paragraph = ("one two three. ", "four five six.")
    wrapped = wrap_lines(paragraph, width=8)
    assert wrapped == ("one two three.\n", "four five\nsix.")
    assert "".join(wrapped).replace("\n", " ") == "".join(paragraph)


def test_variants_keep_the_sentences_and_depend_on_the_seed_alone() -> None:
    paragraphs = [("One rose. ", "Two fell."), ("Three grew in mice.",)] * 50
    varied = list(vary_paragraphs(paragraphs, seed=1))
    assert varied == list(vary_paragraphs(paragraphs, seed=1))
    assert ("Three Grew in Mice",) in varied
    assert any("[" in sentence for paragraph in varied for sentence in paragraph)
    assert any("\n" in sentence for sentence in map("".join, vary_paragraphs([("word " * 40,)] * 50, seed=1)))


def test_a_sentence_begins_at_the_token_of_its_first_character(nlp: Language) -> None:
    doc = to_doc(("It needs kinase C. ", "We saw it in E. coli."), nlp)
    assert [sentence.text for sentence in doc.sents] == ["It needs kinase C.", "We saw it in E. coli."]


def test_paragraphs_of_both_treebanks_are_written(data: Path, nlp: Language) -> None:
    _add_craft_texts(data)
    place = data.parent
    write_paragraphs(data, place)
    dev = list(DocBin().from_disk(place / "dev.spacy").get_docs(nlp.vocab))
    assert [[sentence.text for sentence in doc.sents] for doc in dev] == [
        ["IL-6 activates STAT1.", "IL-2 (p38 rests"],
        ["IL-6 activates STAT1.", "IL-2 (p38 rests"],
    ]
    train = list(DocBin().from_disk(place / "train.spacy").get_docs(nlp.vocab))
    assert len(train) >= 3  # Two of CRAFT, one of GENIA.


def test_what_is_fitted_is_not_fitted_again(tmp_path: Path) -> None:
    (tmp_path / "sentences").mkdir()
    (tmp_path / "sentences" / "done").touch()
    assert fit_sentences(tmp_path / "nowhere", tmp_path) == tmp_path / "sentences" / "model-best"


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="craft-train"):
        fit_sentences(tmp_path, tmp_path / "work")
