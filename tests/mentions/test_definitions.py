"""Definitions in brackets are those that scispaCy's detector finds."""

from __future__ import annotations

import warnings

import pytest
import spacy
from scispacy.abbreviation import AbbreviationDetector
from spacy.tokens import Doc

from bioclaims.mentions.definitions import find_defined


@pytest.mark.parametrize(
    ("text", "defined"),
    [
        ("Nerve growth factor ( NGF ) rose , NGF fell .", {"NGF": "Nerve growth factor"}),
        ("NGF ( our own nerve growth factor ) rose .", {"NGF": "nerve growth factor"}),
        ("nerve growth ( NG ) factor ( NGF ) and nerve growth ( NGF )", {"NG": "nerve growth", "NGF": "NG ) factor"}),
        ("heat shock protein ( HSP ) and heat shock protein ( hsp )", {"HSP": "heat shock protein"}),
        ("heat shock protein ( HSP ( an HSP ) )", {}),
        ("the short hairpin RNA ( sh RNA ) of sh RNA sh", {"sh RNA": "short hairpin RNA"}),
        ("T cell receptor-alpha chain ( TCRα ) , alpha ( a )", {}),
        ("( NGF ) nerve growth factor", {}),
        ("growth ( ) of cells ( n = 12 ) , ten ( 10 ) ( see the figure ) ) (", {}),
        ("NGF ( nerve ( growth ) factor ) , HSP ( heat ) shock ( protein )", {"NGF": "nerve ( growth ) factor"}),
        ("a factor of unknown growth of nerves ( factor of growth of all nerves of the body here )", {}),
        ("  \n nuclear factor   kappa B ( NF kappaB ) is  NF kappaB", {"NF kappaB": "nuclear factor   kappa B"}),
    ],
)
def test_definitions_are_those_that_scispacy_finds(text: str, defined: dict[str, str]) -> None:
    words = text.split(" ")
    found = find_defined(words)
    assert found == _find_by_scispacy(words)
    assert {" ".join(words[slice(*short)]): " ".join(words[slice(*long)]) for short, long in found} == defined


def _find_by_scispacy(words: list[str]) -> set[tuple[tuple[int, int], tuple[int, int]]]:
    nlp = spacy.blank("en")
    words = [word or " " for word in words]
    doc = Doc(nlp.vocab, words=words, spaces=[True] * len(words))
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W036\]")
        entries = AbbreviationDetector(nlp, make_serializable=True)(doc)._.abbreviations
    return {((entry["short_start"], entry["short_end"]), (entry["long_start"], entry["long_end"])) for entry in entries}
