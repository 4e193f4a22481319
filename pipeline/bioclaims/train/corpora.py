"""Annotated corpora as spaCy training documents."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans, minibatch
from spacy.vocab import Vocab

from ..errors import InputError

# The GENIA treebank writes brackets and quotes as the Penn Treebank does; papers do not.
_PENN_ESCAPES = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"',
}  # fmt: skip

# Sentences a training document: enough for the parser to learn where one ends and the next begins.
_SENTENCES_PER_DOC = 8


@dataclass(frozen=True, slots=True)
class TreebankSentence:
    """One gold sentence: its document's id and its CoNLL-U rows (form, lemma, tag, head, relation)."""

    doc_id: str
    rows: tuple[tuple[str, str, str, int, str], ...]


def read_treebank(path: Path) -> Iterator[TreebankSentence]:
    """Yield the sentences of a gzipped CoNLL-U file; heads are 1-based, 0 is the root.

    Raises InputError, with file and line, where a row does not have ten columns.
    """
    doc_id, rows = "", list[tuple[str, str, str, int, str]]()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(map(str.rstrip, lines), start=1):
            if line.startswith("# doc_id = "):
                doc_id = line.removeprefix("# doc_id = ")
            elif line and not line.startswith("#"):
                columns = line.split("\t")
                if len(columns) != 10:
                    raise InputError(where=f"{path}:{number}", what=f"{len(columns)} columns", cure="CoNLL-U has ten")
                form = _PENN_ESCAPES.get(columns[1], columns[1])
                rows.append((form, columns[2], columns[4], int(columns[6]), columns[7]))
            elif not line and rows:
                yield TreebankSentence(doc_id, tuple(rows))
                rows = []
    if rows:
        yield TreebankSentence(doc_id, tuple(rows))


def treebank_docs(sentences: Iterable[TreebankSentence], vocab: Vocab) -> Iterator[Doc]:
    """Yield Docs of up to eight neighbouring sentences of one document, with tags, lemmas and trees."""
    for _, neighbours in groupby(sentences, key=lambda sentence: sentence.doc_id):
        for group in minibatch(neighbours, _SENTENCES_PER_DOC):  # type: ignore[no-untyped-call]
            yield _treebank_doc(group, vocab)


def _treebank_doc(sentences: list[TreebankSentence], vocab: Vocab) -> Doc:
    words, lemmas, tags, deps = list[str](), list[str](), list[str](), list[str]()
    heads, starts = list[int](), list[bool | int | None]()
    for sentence in sentences:
        offset = len(words)
        for index, (form, lemma, tag, head, relation) in enumerate(sentence.rows):
            words.append(form)
            lemmas.append(lemma)
            tags.append(tag)
            heads.append(offset + (head - 1 if head else index))
            deps.append("ROOT" if head == 0 else relation)
            starts.append(index == 0)
    return Doc(vocab, words=words, lemmas=lemmas, tags=tags, heads=heads, deps=deps, sent_starts=starts)


def read_annotated_texts(path: Path, *, split: str) -> Iterator[dict[str, Any]]:
    """Yield the rows (``id``, ``text``, ``mentions``) of one split of a gzipped mention corpus."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["split"] == split:
                yield row


def mention_docs(rows: Iterable[dict[str, Any]], nlp: Language) -> Iterator[Doc]:
    """Yield one Doc a paragraph of each text, with the mentions that fall on token boundaries as entities.

    Paragraphs, because that is what the model gets when it is used. Mentions inside a token ("IL-2" of
    "IL-2-dependent") are left out: the tokenizer cannot give them back either.
    """
    for row in rows:
        start = 0
        for paragraph in row["text"].split("\n"):
            end = start + len(paragraph)
            if paragraph.strip():
                doc = nlp.make_doc(paragraph)
                spans = [
                    doc.char_span(mention["start"] - start, mention["end"] - start, label=mention["type"])
                    for mention in row["mentions"]
                    if start <= mention["start"] and mention["end"] <= end
                ]
                doc.set_ents(filter_spans([span for span in spans if span is not None]))
                yield doc
            start = end + 1
