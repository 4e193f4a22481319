"""The scorer of curated statements, on a lexicon of our own."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from bioclaims.components import read_mentions
from bioclaims.errors import InputError
from bioclaims.evaluate.figures import Counts
from bioclaims.evaluate.statements.grounded import (
    Statement,
    find_ends,
    read_statements,
    score_statements,
    statement_text,
    statement_values,
)
from bioclaims.evaluate.statements.reading import TextReading
from bioclaims.model import Document
from bioclaims.names import Lexicon
from bioclaims.run.document import read_blocks
from small_lexicon import write_lexicon

GENE = "gene_or_gene_product"
NAMES = [
    ("HGNC:1", GENE, "ABC1"), ("HGNC:2", GENE, "XYZ9"), ("FPLX:ABC", "family_or_complex", "ABC"),
    ("CHEBI:7", "chemical", "stonine"),
]  # fmt: skip


@pytest.fixture(scope="module")
def nlp(tmp_path_factory: pytest.TempPathFactory) -> Language:
    folder = write_lexicon(tmp_path_factory.mktemp("lexicon"), NAMES, [("MESH:D7", "CHEBI:7")])
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("bioclaims", config={"lexicon": str(folder)})
    return nlp


@pytest.fixture(scope="module")
def lexicon(nlp: Language) -> Lexicon:
    return nlp.get_pipe("bioclaims").lexicon  # type: ignore[attr-defined, no-any-return]


def _write(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def _read_names(text: str, nlp: Language, lexicon: Lexicon) -> TextReading:
    blocks = read_blocks(Document(id="sentence", text=text), nlp)
    return TextReading(tuple(mention for doc, _ in blocks for mention in read_mentions(doc, lexicon)), ())


def _row(text: str, *bel: str, status: str = "correct") -> dict[str, object]:
    return {"text": text, "bel": [*bel], "status": status}


def test_a_sentence_has_the_ends_of_all_its_statements_that_stand(tmp_path: Path) -> None:
    path = _write(
        tmp_path / "gold.jsonl",
        _row("A acts.", "act(p(HGNC:ABC1))", "increases", 'bp(GO:"GO:0000001")'),
        _row("A acts.", "complex(p(FPLX:ABC),p(HGNC:XYZ9, pmod(Ph)))", "decreases", "a(CHEBI:7)", status="changed"),
        _row("B acts.", "p(HGNC:XYZ9)", "increases", "p(HGNC:ABC1)", status="rejected"),
    )
    ends = {("HGNC", "ABC1"), ("GO", "GO:0000001"), ("FPLX", "ABC"), ("HGNC", "XYZ9"), ("CHEBI", "7")}
    assert read_statements(path) == [Statement("A acts.", frozenset(ends))]


@pytest.mark.parametrize(
    "row", [{"text": "no statement"}, {"bel": []}, ["a list"], {"text": "x", "bel": "p(HGNC:ABC1)"}]
)
def test_a_row_that_is_no_statement_is_named(tmp_path: Path, row: object) -> None:
    with pytest.raises(InputError, match=r"gold.jsonl:2: is no statement"):
        read_statements(_write(tmp_path / "gold.jsonl", _row("A acts."), row))


@pytest.mark.parametrize(
    ("text", "ends", "counts"),
    [
        pytest.param("ABC1 rose.", {("HGNC", "ABC1")}, Counts(1, 1, 1), id="a gene by its symbol"),
        pytest.param("ABC rose.", {("FPLX", "ABC"), ("HGNC", "XYZ9")}, Counts(2, 2, 1), id="a family, and one missed"),
        pytest.param("We gave stonine.", {("MESH", "D7")}, Counts(1, 1, 1), id="by another vocabulary"),
        pytest.param("We gave stonine.", {("CHEBI", "Stonine")}, Counts(1, 1, 1), id="by its name"),
        pytest.param("ABC1 rose.", {("MGI", "Abc1")}, Counts(1, 1, 1), id="the gene of a mouse by its symbol"),
    ],
)
def test_ends_that_are_found(
    nlp: Language, lexicon: Lexicon, text: str, ends: set[tuple[str, str]], counts: Counts
) -> None:
    found, left_out = find_ends(Statement(text, frozenset(ends)), _read_names(text, nlp, lexicon), lexicon)
    assert (found["all"], left_out) == (counts, Counter())


def test_ends_that_the_lexicon_does_not_have_are_counted_apart(nlp: Language, lexicon: Lexicon) -> None:
    ends = frozenset({("PFAM", "PF1"), ("HGNC", "GONE1"), ("HGNC", "ABC1")})
    text = "ABC1 and GONE1 rose."
    answers = [find_ends(Statement(text, ends), _read_names(text, nlp, lexicon), lexicon)]
    score = score_statements(answers)
    assert score.left_out == {"PFAM": 1, "HGNC": 1}
    assert score.figures["all"].counts == Counts(1, 1, 1)
    assert "left out: 1 PFAM, not in the lexicon" in list(statement_text(score))
    assert statement_values(score)["figures"]["HGNC"]["recall"] == 1.0


def test_no_end_to_be_found_is_an_error() -> None:
    with pytest.raises(InputError, match="no end that the lexicon has"):
        score_statements([({}, Counter({"PFAM": 1}))])
