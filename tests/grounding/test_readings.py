"""Ways to read the words of a mention."""

from __future__ import annotations

import pytest

from bioclaims.grounding.readings import find_readings
from bioclaims.vocab import CELL_TYPES, GENE_TYPES


@pytest.mark.parametrize(
    ("words", "kinds", "reading"),
    [
        pytest.param("recombinant human IL-6", GENE_TYPES, "IL-6", id="before the name"),
        pytest.param("GST-Rad", GENE_TYPES, "Rad", id="a tag"),
        pytest.param("IL-6 mRNA", GENE_TYPES, "IL-6", id="behind the name"),
        pytest.param("hDaxx", GENE_TYPES, "Daxx", id="the species as a letter"),
        pytest.param("htau", GENE_TYPES, "tau", id="the species as a letter before a word"),
        pytest.param("hGRalpha", GENE_TYPES, "GR", id="the species before a name and its isoform behind it"),
        pytest.param("alpha1(V)", GENE_TYPES, "COL5A1", id="a chain of a collagen"),
        pytest.param("pro-α2(XI) collagen", GENE_TYPES, "COL11A2", id="a chain before it is cut"),
        pytest.param("OCT4A", GENE_TYPES, "OCT4", id="a product of the gene"),
        pytest.param("histone deacetylase II", GENE_TYPES, "histone deacetylase 2", id="a Roman number"),
        pytest.param("PLCg2", GENE_TYPES, "PLCgamma2", id="the Latin letter for gamma"),
        pytest.param(
            "tumor necrosis factor-a", GENE_TYPES, "tumor necrosis factor-alpha", id="the same after a hyphen"
        ),
        pytest.param("integrin b2", GENE_TYPES, "integrin beta2", id="the same before a number"),
        pytest.param("beta(2)m", GENE_TYPES, "beta2m", id="brackets around a number"),
        pytest.param("interleukin (IL)-6", GENE_TYPES, "interleukin-6", id="a short form within the name"),
        pytest.param("CB1 receptor", GENE_TYPES, "CB1", id="a symbol of a receptor"),
        pytest.param("MMP-2/9", GENE_TYPES, "MMP-2", id="the first of two"),
        pytest.param("Notch-1 & -3", GENE_TYPES, "Notch-1", id="the first of two, with a hyphen"),
        pytest.param("Smad1/5/8", GENE_TYPES, "Smad1", id="the first of three"),
        pytest.param("filamin A, B and C", GENE_TYPES, "filamin A", id="the first of three letters"),
        pytest.param("Abeta42", GENE_TYPES, "Abeta", id="a peptide by its length"),
        pytest.param("Abeta(1-42)", GENE_TYPES, "Abeta", id="a peptide by its residues"),
        pytest.param("amyloid-beta peptides", GENE_TYPES, "amyloid-beta", id="a peptide by the word"),
        pytest.param("pAkt", GENE_TYPES, "Akt", id="phosphorylated, as a letter"),
        pytest.param("rhBMP-2", GENE_TYPES, "BMP-2", id="recombinant and human, as letters"),
        pytest.param("FLNBv4", GENE_TYPES, "FLNB", id="a variant of a transcript"),
        pytest.param("GR alpha", GENE_TYPES, "GR", id="an isoform"),
        pytest.param("STAT3KO", GENE_TYPES, "STAT3", id="what was done to the gene"),
        pytest.param("miR-193a-3p", GENE_TYPES, "MIR193a", id="a mature microRNA"),
        pytest.param("microRNA-124", GENE_TYPES, "MIR124-1", id="a microRNA of several genes"),
        pytest.param("GTPase Rab6", GENE_TYPES, "Rab6", id="the symbol behind a description"),
        pytest.param("NIH/3T3", CELL_TYPES, "NIH 3T3", id="a slash in a cell line"),
        pytest.param("J774A.1", CELL_TYPES, "J774A1", id="a full stop in a cell line"),
        pytest.param("photoreceptors", CELL_TYPES, "photoreceptor cell", id="cells named without the word"),
        pytest.param("spermatogonia", CELL_TYPES, "spermatogonium", id="a Latin plural"),
        pytest.param("fibroblastic cells", CELL_TYPES, "fibroblast", id="an adjective"),
        pytest.param("neuronal", CELL_TYPES, "neuron", id="neuronal"),
        pytest.param("293T", CELL_TYPES, "HEK293T", id="a number for a cell line"),
        pytest.param("Jurkat T", CELL_TYPES, "Jurkat", id="a cell line with its kind"),
    ],
)
def test_a_mention_is_also_read_as(words: str, kinds: frozenset[str], reading: str) -> None:
    assert reading in [each.words for each in find_readings(words, kinds)]


def test_the_words_as_they_stand_come_first_and_keep_the_score() -> None:
    first, *others = find_readings("human IL-6 mRNA", GENE_TYPES)
    assert (first.words, first.share) == ("human IL-6 mRNA", 1.0)
    assert all(reading.share < 1 for reading in others)


@pytest.mark.parametrize(
    ("words", "kinds", "reading"),
    [
        pytest.param("TNF receptor", GENE_TYPES, "TNF", id="a ligand for its receptor"),
        pytest.param("protein kinase B1", GENE_TYPES, "B1", id="the end of a description for a symbol"),
        pytest.param("photoreceptors", GENE_TYPES, "photoreceptor cell", id="a cell's reading for a gene"),
        pytest.param("hDaxx", CELL_TYPES, "Daxx", id="a gene's reading for a cell"),
    ],
)
def test_a_mention_is_not_read_as(words: str, kinds: frozenset[str], reading: str) -> None:
    assert reading not in [each.words for each in find_readings(words, kinds)]


def test_each_reading_comes_once() -> None:
    words = [reading.words for reading in find_readings("human T cells", CELL_TYPES)]
    assert len(words) == len(set(words))


def test_a_letter_that_looks_greek_is_read_so_before_it_is_left_out() -> None:
    readings = [reading.words for reading in find_readings("hypoxia factor-1a", GENE_TYPES)]
    assert readings.index("hypoxia factor-1alpha") < readings.index("hypoxia factor-1")
