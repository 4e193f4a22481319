"""Which spelling may stand for which name."""

from __future__ import annotations

import pytest

from bioclaims.names.spelling import find_fit, is_symbol
from bioclaims.text.normalize import normalize


@pytest.mark.parametrize(
    ("name", "spelling", "fit"),
    [
        pytest.param("MMP9", "MMP9", "exact", id="the same letters"),
        pytest.param("MMP9", "MMP-9", "normalized", id="a hyphen before a number"),
        pytest.param("MMP9", "Mmp9", "normalized", id="the case of a mouse gene"),
        pytest.param("MMP9", "MMP 9", "normalized", id="a space before a number"),
        pytest.param("DAY3", "Day 3", None, id="a word and a number"),
        pytest.param("IL2", "il-2", "normalized", id="lower case with a number"),
        pytest.param("IN2", "in 2", None, id="a preposition and a number"),
        pytest.param("AKT", "Akt", "normalized", id="a symbol with its first capital"),
        pytest.param("AKT", "akt", None, id="a symbol in lower case is a word"),
        pytest.param("WAS", "was", None, id="a verb"),
        pytest.param("APOE", "apoE", "normalized", id="a capital within"),
        pytest.param("IL12", "IL-1 2", None, id="digits that do not belong together"),
        pytest.param("IL-1-2", "IL12", None, id="digits that the name keeps apart"),
        pytest.param("ACAT", "A CAT", None, id="a space where the name has none"),
        pytest.param("NFkappaB", "NF kappa B", "normalized", id="a space beside a Greek letter"),
        pytest.param("NFkappaB", "NF-κB", "normalized", id="the Greek letter itself"),
        pytest.param("clusterin", "Clusterin", "normalized", id="a word that begins a sentence"),
        pytest.param("clusterin", "CLUSTERIN", "normalized", id="a long word in capitals"),
        pytest.param("cat", "CAT", None, id="a short word in capitals is a symbol"),
        pytest.param("matrix metallopeptidase 9", "Matrix Metallopeptidase-9", "normalized", id="a name of many words"),
        pytest.param("protein AS", "protein as", None, id="a symbol in a name must not be a word"),
        pytest.param("ABC1-AS", "ABC1 as", None, id="a symbol in a symbol must not be a word"),
        pytest.param("APCS", "APCs", None, id="a plural of another symbol"),
        pytest.param("HTR1a", "HTR1A", "normalized", id="a letter after the number"),
        pytest.param("PERK", "p-ERK", None, id="another protein, phosphorylated"),
        pytest.param("PERK", "pERK", None, id="the same without a hyphen"),
        pytest.param("P-selectin", "p-Selectin", "normalized", id="a letter that belongs to the name"),
    ],
)
def test_fit(name: str, spelling: str, fit: str | None) -> None:
    assert find_fit(normalize(name), normalize(spelling)) == fit


@pytest.mark.parametrize(
    ("name", "spelling", "fit"),
    [
        pytest.param("REST", "REST", "exact", id="the symbol in capitals"),
        pytest.param("REST", "Rest", None, id="the word that begins a sentence"),
        pytest.param("Rest", "Rest", None, id="a symbol with one capital cannot be told from the word"),
        pytest.param("liver", "Liver", "normalized", id="a name that is a word may be everyday"),
    ],
)
def test_fit_of_everyday_words(name: str, spelling: str, fit: str | None) -> None:
    assert find_fit(normalize(name), normalize(spelling), everyday=True) == fit


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("JUN", True),
        ("Akt", True),
        ("IL-2", True),
        ("p38", True),
        ("Notch", False),
        ("T cell", False),
        ("insulin", False),
    ],
)
def test_what_reads_as_a_symbol(name: str, symbol: bool) -> None:
    assert is_symbol(normalize(name)) is symbol
