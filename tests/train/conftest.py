"""A folder of tiny corpora in the layout that training reads, in sentences of our own."""

from __future__ import annotations

import gzip
import json

import pytest
import spacy

from bioclaims.language.tokenizer import create_combined_rule_tokenizer
from bioclaims.train.corpora import TEXTS

_SENTENCES = [
    ["IL-6 il-6 NN 2 nsubj", "activates activate VBZ 0 root", "STAT3 stat3 NN 2 dobj", ". . . 2 punct"],
    ["TNF tnf NN 4 nsubj", "-LRB- -lrb- -LRB- 1 punct", "p38 p38 NN 1 dep", "rests rest VBZ 0 root"],
]
TEXT = "IL-6 activates STAT3 in THP-1 cells. Nothing rests there.\n\nThe IL-6-dependent gene rests."
_RAW = ["IL-6 activates STAT3 in THP-1 cells. We saw that the gene rests here.", "TNF activates p38 in mice."] * 20
# A type that each corpus has, for a mention in the text.
_TYPES = {
    "jnlpba": "protein", "nlm-gene": "Gene", "gnormplus": "Gene", "anatem": "Cell", "craft": "PR", "bc5cdr": "Chemical",
    "ncbi-disease": "SpecificDisease", "biored": "Gene", "tmvar3": "Gene", "species800": "Species",
    "linnaeus": "Species", "bioid-cell-line": "CellLine",
}  # fmt: skip


def _tree(sentence: list[str]) -> str:
    rows = [row.split() for row in sentence]
    return "".join(
        f"{number}\t{form}\t{lemma}\t{tag}\t{tag}\t_\t{head}\t{relation}\t_\t_\n"
        for number, (form, lemma, tag, head, relation) in enumerate(rows, 1)
    )


def mention(words: str, kind: str, start: int = 0) -> dict[str, object]:
    """The first mention of ``words`` from ``start`` on, as a row has it."""
    at = TEXT.index(words, start)
    return {"start": at, "end": at + len(words), "type": kind, "text": words}


def write_rows(path, rows):
    """Write rows as gzipped JSON lines."""
    path.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))


@pytest.fixture
def data(tmp_path):
    """The folder: two documents in each treebank, a text a split in each corpus of names, and raw text."""
    folder = tmp_path / "data"
    for name in ("parsing", "ner", "text"):
        (folder / name).mkdir(parents=True)
    for part in ("train", "dev"):
        trees = "".join(f"# doc_id = {part} {name}\n{_tree(_SENTENCES[0])}\n{_tree(_SENTENCES[1])}\n" for name in "ab")
        if part == "dev":
            trees = trees.replace("STAT3", "STAT1").replace("TNF", "IL-2")
        for name in ("genia", "craft"):
            (folder / "parsing" / f"{name}-{part}.conllu.gz").write_bytes(gzip.compress(trees.encode()))
    for name, paths in TEXTS.items():
        mentions = [mention("IL-6", _TYPES[name]), mention("IL-6", _TYPES[name], TEXT.index("The"))]
        rows = [
            {"id": f"{name} {part}", "text": f"{TEXT} {part}.", "mentions": mentions, "split": part, "corpus": name}
            for part in ("train", "dev")
        ]
        for part, path in zip(("train", "dev"), paths, strict=True):
            own = rows if paths[0] == paths[1] else [row for row in rows if row["split"] == part]
            write_rows(folder / "ner" / f"{path}.jsonl.gz", own)
    (folder / "text" / "raw.txt.gz").write_bytes(gzip.compress("\n".join(_RAW).encode()))
    return folder


@pytest.fixture(scope="session")
def splitter():
    """A pipeline that sets where sentences begin by rule, with the tokenizer that training and use share."""
    nlp = spacy.blank("en")
    nlp.tokenizer = create_combined_rule_tokenizer()(nlp)
    nlp.add_pipe("sentencizer", name="sentences")
    return nlp
