"""A folder of tiny corpora in the layout that training reads, in sentences of our own."""

from __future__ import annotations

import gzip
import json

import pytest

_SENTENCES = [
    ["IL-6 il-6 NN 2 nsubj", "activates activate VBZ 0 root", "STAT3 stat3 NN 2 dobj", ". . . 2 punct"],
    ["TNF tnf NN 4 nsubj", "-LRB- -lrb- -LRB- 1 punct", "p38 p38 NN 1 dep", "rests rest VBZ 0 root"],
]
_TEXT = "IL-6 activates STAT3 in THP-1 cells.\n\nThe IL-6-dependent gene rests."


def _tree(sentence: list[str]) -> str:
    rows = [row.split() for row in sentence]
    return "".join(
        f"{number}\t{form}\t{lemma}\t{tag}\t{tag}\t_\t{head}\t{relation}\t_\t_\n"
        for number, (form, lemma, tag, head, relation) in enumerate(rows, 1)
    )


def _mention(words: str, kind: str, start: int = 0) -> dict[str, object]:
    at = _TEXT.index(words, start)
    return {"start": at, "end": at + len(words), "type": kind, "text": words}


@pytest.fixture
def data(tmp_path):
    """The folder: two documents in each treebank, one text a split in the mention corpus."""
    folder = tmp_path / "data"
    (folder / "parsing").mkdir(parents=True)
    (folder / "ner").mkdir()
    trees = "".join(f"# doc_id = {name}\n{_tree(_SENTENCES[0])}\n{_tree(_SENTENCES[1])}\n" for name in ("a", "b"))
    for name in ("genia-train", "genia-dev", "craft-train", "craft-dev"):
        (folder / "parsing" / f"{name}.conllu.gz").write_bytes(gzip.compress(trees.encode()))
    mentions = [
        _mention("IL-6", "protein"),
        _mention("THP-1 cells", "cell_line"),
        _mention("IL-6", "protein", _TEXT.index("The")),
    ]
    rows = [{"id": split, "text": _TEXT, "mentions": mentions, "split": split} for split in ("train", "dev")]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "ner" / "jnlpba.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    return folder
