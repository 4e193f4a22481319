"""Treebanks, read and written."""

from __future__ import annotations

import gzip

import pytest

from bioclaims.errors import InputError
from bioclaims.evaluate.trees.treebank import read_treebank, write_treebank

TREEBANK = """\
# doc_id = a
# text = Alpha (beta) rests.
1\tAlpha\talpha\tNN\tNN\t_\t5\tnsubj\t_\t_
2\t-LRB-\t-lrb-\t-LRB-\t-LRB-\t_\t3\tpunct\t_\t_
3\tbeta\tbeta\tNN\tNN\t_\t1\tappos\t_\t_
4\t-RRB-\t-rrb-\t-RRB-\t-RRB-\t_\t3\tpunct\t_\t_
5\trests\trest\tVBZ\tVBZ\t_\t0\troot\t_\t_

# doc_id = b
1\tGamma\tgamma\tNN\tNN\t_\t0\troot\t_\t_

"""


@pytest.fixture
def write(tmp_path):
    """A maker of treebank files."""

    def make(text):
        path = tmp_path / "bank.conllu"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return make


def test_sentences_know_their_document_and_lose_their_escapes(write):
    first, second = read_treebank(write(TREEBANK))
    assert (first.doc_id, second.doc_id) == ("a", "b")
    assert [row.form for row in first.rows] == ["Alpha", "(", "beta", ")", "rests"]
    assert [(row.lemma, row.tag, row.head, row.relation) for row in first.rows[-2:]] == [
        ("-rrb-", "-RRB-", 3, "punct"),
        ("rest", "VBZ", 0, "root"),
    ]


def test_what_is_written_is_what_was_read(write):
    sentences = list(read_treebank(write(TREEBANK)))
    written = "".join(write_treebank(sentences))
    assert written == TREEBANK.replace("# text = Alpha (beta) rests.\n", "")


def test_a_gzipped_treebank_without_a_last_empty_line_loses_no_sentence(write):
    path = write(gzip.compress(TREEBANK.rstrip().encode()))
    assert [len(sentence.rows) for sentence in read_treebank(path)] == [5, 1]


def test_a_treebank_that_tells_no_documents_leaves_their_ids_empty(write):
    text = "".join(line for line in TREEBANK.splitlines(keepends=True) if not line.startswith("#"))
    assert [sentence.doc_id for sentence in read_treebank(write(text))] == ["", ""]


def test_ranges_and_empty_words_are_left_out(write):
    nothing = "_\t_\t_\t_\t_\t_\t_\t_\n"
    text = f"1-2\tGammas\t{nothing}1\tGamma\tgamma\tNN\tNN\t_\t0\troot\t_\t_\n1.1\te\t{nothing}"
    (sentence,) = read_treebank(write(text))
    assert [row.form for row in sentence.rows] == ["Gamma"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("# doc_id = a\n1\tAlpha\talpha\n", r"bank\.conllu:2: has 3 columns", id="too few columns"),
        pytest.param(
            "\n1\tAlpha\talpha\tNN\tNN\t_\t2\tnsubj\t_\t_\n",
            r"bank\.conllu:2: .*word 1 has the head '2'",
            id="a head outside",
        ),
        pytest.param("1\tAlpha\talpha\tNN\tNN\t_\t_\t_\t_\t_\n", "word 1 has the head '_'", id="no head"),
        pytest.param(b"\xff\xfe\n", r"bank\.conllu:1: is not UTF-8", id="another encoding"),
    ],
)
def test_a_bad_row_is_told_with_its_line(text, message, write):
    with pytest.raises(InputError, match=message):
        list(read_treebank(write(text)))
