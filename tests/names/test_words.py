"""Names as bags of words."""

from __future__ import annotations

import pytest

from bioclaims.names.words import is_described, is_one_thing, split_words


@pytest.mark.parametrize(
    ("spellings", "words"),
    [
        pytest.param(("TGF-β receptor", "tgfbeta receptors"), "transforming growth factor beta receptor", id="Greek"),
        pytest.param(("IL-15 receptor", "Interleukin 15 Receptor"), "interleukin 15 receptor", id="short forms"),
        pytest.param(("type II collagen", "type 2 collagens"), "type 2 collagen", id="Roman numbers and plurals"),
        pytest.param(("integrin b2", "integrin beta2"), "integrin beta 2", id="a Latin letter for a Greek one"),
        pytest.param(("tumour necrosis factor",), "tumor necrosis factor", id="British spelling"),
        pytest.param(("arthritis gene 1",), "arthritis gene 1", id="no plural in -is"),
        pytest.param(("",), "", id="nothing"),
    ],
)
def test_spellings_of_one_name_have_one_bag(spellings: tuple[str, ...], words: str) -> None:
    assert {split_words(spelling) for spelling in spellings} == {tuple(words.split())}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("histamine H3 receptor", "histamine receptor H3", id="another order"),
        pytest.param("autophagy-related gene 7", "autophagy related 7", id="a word that says little"),
    ],
)
def test_one_thing(first: str, second: str) -> None:
    assert is_one_thing(split_words(first), split_words(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("programmed death 1", "programmed death 2", id="another number"),
        pytest.param("erythropoietin", "erythropoietin receptor", id="the receptor"),
        pytest.param("protein kinase B", "protein kinase B beta", id="a letter more"),
        pytest.param("lamin associated protein", "lamin protein", id="what goes with it"),
        pytest.param("macrophage growth hormone", "growth hormone", id="a word that says much"),
        pytest.param("collagen 1a", "collagen chain 1a", id="one word beside number and letter"),
    ],
)
def test_two_things(first: str, second: str) -> None:
    assert not is_one_thing(split_words(first), split_words(second))


@pytest.mark.parametrize(
    ("name", "described"),
    [("MMP 9", False), ("IL-2", True), ("a b 2", False), ("kinase", False), ("zinc finger protein 2", False)],
)
def test_a_symbol_is_no_description(name: str, described: bool) -> None:
    assert is_described(split_words(name)) is described
