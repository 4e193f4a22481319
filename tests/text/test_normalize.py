"""Keys of names, and the way back from them to the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bioclaims.text.normalize import HYPHEN, NO_GAP, SPACE, mark_breaks, name_key, normalize, to_key


@pytest.mark.parametrize(
    ("spellings", "key"),
    [
        pytest.param(("MMP-9", "MMP 9", "Mmp9", "MMP‑9"), "mmp9", id="hyphens, spaces and case are one"),
        pytest.param(("IκB-α", "IkappaB-alpha", "I kappa B alpha"), "ikappabalpha", id="Greek letters are their names"),
        pytest.param(("ERK1/2",), "erk1/2", id="a slash stays"),
        pytest.param(("CD4+", "CD4⁺"), "cd4+", id="a plus stays, high or not"),
        pytest.param(("RAW 264.7", "Raw264.7"), "raw264.7", id="a full stop within a name stays"),
        pytest.param(("Crohn's disease", "Crohn’s disease"), "crohnsdisease", id="apostrophes go"),
        pytest.param(("Sjögren",), "sjogren", id="accents go"),
        pytest.param(("µ", "μ"), "mu", id="the micro sign is a mu"),
        pytest.param(("TGF-ß1", "TGF-β1"), "tgfbeta1", id="a sharp s is a beta"),
    ],
)
def test_spellings_of_one_name_have_one_key(spellings: tuple[str, ...], key: str) -> None:
    assert {name_key(spelling) for spelling in spellings} == {key}


@given(st.text(alphabet="aB1-–/ \n'αé⁺\x1e", max_size=12))
def test_the_key_of_a_name_is_that_which_comes_with_a_way_back(name: str) -> None:
    assert name_key(name) == normalize(name).key


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("p38\n\nJNK", id="a blank line"),
        pytest.param("p38 - JNK", id="a dash between spaces"),
        pytest.param("p38--JNK", id="two dashes"),
    ],
)
def test_no_name_goes_on_across(text: str) -> None:
    assert "\n" in normalize(text).key


@pytest.mark.parametrize("text", ["p38 --", "p38\n\n", "p38 – '"])
def test_nothing_stands_behind_the_last_character(text: str) -> None:
    assert normalize(text) == normalize("p38")


@pytest.mark.parametrize("text", ["TNFα and IκB-α", "IL-2/IL-4", "5'-UTR", "ﬁbroblasts, ½ of ②", "p38\n\nJNK", ""])
def test_what_the_characters_give_is_the_key(text: str) -> None:
    assert "".join(map(to_key, mark_breaks(text))) == normalize(text).key


def test_a_single_line_break_is_a_space() -> None:
    assert normalize("nuclear\nfactor") == normalize("nuclear factor")


@pytest.mark.parametrize("text", ["TNFα and IκB-α", "ﬁbroblasts, ½ of ②", "  β ", "", "a\u0301b", "Straße–İ"])
def test_every_character_of_the_key_comes_from_the_text_in_order(text: str) -> None:
    normalized = normalize(text)
    assert list(normalized.origins) == sorted(normalized.origins)
    assert all(0 <= origin < len(text) for origin in normalized.origins)
    lengths = {len(part) for part in (normalized.key, normalized.origins, normalized.cases, normalized.gaps)}
    assert lengths == {len(normalized.key)}


def test_case_and_gap_of_each_character_are_kept() -> None:
    normalized = normalize("c-Jun 2α")
    assert normalized.cases == "LULL------"
    assert normalized.gaps == NO_GAP + HYPHEN + NO_GAP * 2 + SPACE + NO_GAP * 5


def test_a_part_begins_without_a_gap() -> None:
    normalized = normalize("anti-TNF")
    assert normalized.part(4, 7).gaps == NO_GAP * 3
    assert normalized.part(4, 7).origins == (5, 6, 7)
