"""Gold trees: sentences in CoNLL-U, read and written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ...errors import InputError
from ..lines import read_lines

# The GENIA treebank writes brackets and quotes as the Penn Treebank does; papers do not.
_PENN_ESCAPES = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"',
}  # fmt: skip

_DOC_ID = "# doc_id = "
_CURE = "A treebank is a CoNLL-U file: ten columns, tags in the fifth, heads from 0 to the number of words"


class TreebankWord(NamedTuple):
    """One word of a gold sentence; ``head`` is the number of another, from 1, and 0 for the root."""

    form: str
    lemma: str
    tag: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class TreebankSentence:
    """One gold sentence: its document's id ("" where the file has none), its words, their forms as the file has them.

    ``rows`` hold forms as papers write them ("("), ``written`` as the treebank may ("-LRB-").
    """

    doc_id: str
    rows: tuple[TreebankWord, ...]
    written: tuple[str, ...] = ()


def read_treebank(path: Path) -> Iterator[TreebankSentence]:
    """Yield the sentences of a CoNLL-U file, which may be gzipped. Rows of word ranges and empty words are left out.

    Raises InputError, with file and line, where a row does not have ten columns, or a head that is no word of its
    sentence.
    """
    doc_id, rows, first = "", list[list[str]](), 0
    for number, line in read_lines(path, missing="Give a treebank that exists, .conllu or .conllu.gz"):
        text = _decode(line, where=f"{path}:{number}")
        if text.startswith(_DOC_ID):
            doc_id = text.removeprefix(_DOC_ID)
        elif text and not text.startswith("#"):
            columns = text.split("\t")
            if len(columns) != 10:
                raise InputError(where=f"{path}:{number}", what=f"has {len(columns)} columns", cure="CoNLL-U has ten")
            first = first or number
            if columns[0].isdigit():
                rows.append(columns)
        elif not text and rows:
            yield _parse_sentence(doc_id, rows, where=f"{path}:{first}")
            rows, first = [], 0
    if rows:
        yield _parse_sentence(doc_id, rows, where=f"{path}:{first}")


def write_treebank(sentences: Iterable[TreebankSentence]) -> Iterator[str]:
    """Yield CoNLL-U lines: the tag in both columns of tags, forms as the treebank has them."""
    for sentence in sentences:
        if sentence.doc_id:
            yield f"{_DOC_ID}{sentence.doc_id}\n"
        forms = sentence.written or [row.form for row in sentence.rows]
        for number, (form, row) in enumerate(zip(forms, sentence.rows, strict=True), start=1):
            cells = (number, form, row.lemma, row.tag, row.tag, "_", row.head, row.relation, "_", "_")
            yield "\t".join(map(str, cells)) + "\n"
        yield "\n"


def _decode(line: bytes, *, where: str) -> str:
    try:
        return line.decode("utf-8").rstrip()
    except UnicodeDecodeError as error:
        raise InputError(where=where, what="is not UTF-8", cure=_CURE) from error


def _parse_sentence(doc_id: str, rows: list[list[str]], *, where: str) -> TreebankSentence:
    heads = [int(columns[6]) if columns[6].isdigit() else -1 for columns in rows]
    for columns, head in zip(rows, heads, strict=True):
        if not 0 <= head <= len(rows):
            what = f"in the sentence that begins here, word {columns[0]} has the head {columns[6]!r}"
            raise InputError(where=where, what=what, cure=_CURE)
    return TreebankSentence(
        doc_id,
        tuple(
            TreebankWord(_PENN_ESCAPES.get(columns[1], columns[1]), columns[2], columns[4], head, columns[7])
            for columns, head in zip(rows, heads, strict=True)
        ),
        tuple(columns[1] for columns in rows),
    )
