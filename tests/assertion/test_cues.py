"""The cue lists in seeds: closed sites, closed values, found where they stand."""

from __future__ import annotations

import pytest

from bioclaims.assertion.cues import load_cues
from bioclaims.resources import find_resource, load_table
from bioclaims.syntax.phrases import find_phrases, index_phrases
from bioclaims.vocab import ASPECTS, BASES, CERTAINTIES, CUE_KINDS, DIRECTNESSES, PERTURBATION_KINDS
from parses import parse_tree

_SITES = {
    "negation": {
        "dependent",
        "governor",
        "trigger",
        "connective",
        "contrast",
        "transparent",
        "defusing",
        "content",
        "excluding",
        "predicate",
        "quantifier",
        "complete",
    },
    "speculation": {"auxiliary", "adverb", "adjective", "answered", "governor", "mark", "open", "quantity"},
    "attribution": {"governor", "heading", "phrase", "author", "time"},
    "novelty": {"adjective", "noun", "phrase"},
    "perturbation": {"noun", "thing", "modifier", "prefix", "suffix", "vector", "host", "clause"},
    "modification": {"prefix", "participle"},
}
_VALUES = {
    ("negation", "kind"): CUE_KINDS,
    ("speculation", "certainty"): CERTAINTIES,
    ("attribution", "basis"): (*BASES, "reported", "known", "concluded"),
    ("perturbation", "kind"): PERTURBATION_KINDS,
    ("directness", "directness"): DIRECTNESSES,
    ("modification", "type"): ASPECTS,
}


def test_every_list_of_cues_is_known_here() -> None:
    assert {path.stem for path in find_resource("seeds", "cues").glob("*.tsv")} == {*_SITES, "directness"}


@pytest.mark.parametrize("name", _SITES)
def test_every_site_is_one_that_something_reads(name: str) -> None:
    assert {row["site"] for row in load_table("seeds", "cues", f"{name}.tsv")} == _SITES[name]


@pytest.mark.parametrize(("name", "column"), _VALUES)
def test_every_value_is_in_its_closed_list(name: str, column: str) -> None:
    values = {row[column] for row in load_table("seeds", "cues", f"{name}.tsv")}
    assert values <= set(_VALUES[name, column])


def test_a_cue_list_maps_words_to_what_they_signal() -> None:
    assert load_cues("speculation", "auxiliary")["may"] == "speculated"
    assert load_cues("negation", "trigger")["unaffected"] == "null_effect"
    assert "may" not in load_cues("speculation", "governor")


def test_a_phrase_is_found_word_by_word() -> None:
    tree = parse_tree("We/PRP<2:nsubj show/VBP<0:root for/IN<5:case the/DT<5:det first/JJ<2:nmod time/NN<5:dep")
    phrases = index_phrases({"for the first time": "novel", "first time around": "no", "we show": "this_study"})
    assert list(find_phrases(tree, phrases)) == [((0, 1), "this_study"), ((2, 3, 4, 5), "novel")]
