"""Of which species a cell line is, on hand-written parses."""

from __future__ import annotations

import pytest

from bioclaims.context.lines import ground_line
from bioclaims.model import Grounding, Mention
from bioclaims.syntax.sentence import Sentence
from parses import parse_sentence

_HUMAN, _MOUSE = "NCBITaxon:9606", "NCBITaxon:10090"
_CURIES = {
    "human": _HUMAN,
    "murine": _MOUSE,
    "mouse": _MOUSE,
    "THP-1": "cellosaurus:CVCL_0006",
    "J774": "cellosaurus:CVCL_4692",
}
_TYPES = {"human": "species", "murine": "species", "mouse": "species", "THP-1": "cell_line", "J774": "cell_line"}
_CASES = {
    "a species right before the line": (
        "TNF/NN<2:nsubj rose|rise/VBD<0:root in/IN<5:case human/JJ<5:amod THP-1/NN<2:nmod",
        {"THP-1": _HUMAN},
    ),
    "a species before the noun of the line": (
        "TNF/NN<2:nsubj rose|rise/VBD<0:root in/IN<6:case murine/JJ<6:amod J774/NN<6:compound cells|cell/NNS<2:nmod",
        {"J774": _MOUSE},
    ),
    "two lines with a species each": (
        "human/JJ<2:amod THP-1/NN<6:compound and/CC<2:cc murine/JJ<5:amod J774/NN<2:conj cells|cell/NNS<0:root",
        {"THP-1": _HUMAN, "J774": _MOUSE},
    ),
    "two species of two lines that stand beside their noun": (
        "human/JJ<4:amod and/CC<1:cc murine/JJ<1:conj lines|line/NNS<0:root ,/,<4:punct THP-1/NN<4:appos and/CC<6:cc "
        "J774/NN<6:conj",
        {"THP-1": _HUMAN, "J774": _MOUSE},
    ),
    "one species of two lines": (
        "murine/JJ<2:amod lines|line/NNS<0:root THP-1/NN<2:appos and/CC<3:cc J774/NN<3:conj",
        {"THP-1": _MOUSE, "J774": _MOUSE},
    ),
    "two species and one line": (
        "human/JJ<4:amod and/CC<1:cc murine/JJ<1:conj lines|line/NNS<0:root like/IN<6:case THP-1/NN<4:appos",
        {"THP-1": None},
    ),
    "a species of other cells": (
        "mouse/NN<2:compound macrophages|macrophage/NNS<0:root and/CC<2:cc THP-1/NN<5:compound cells|cell/NNS<2:conj",
        {"THP-1": None},
    ),
}


def _parse(notation: str) -> Sentence:
    plain = parse_sentence(notation, {name: kind for name, kind in _TYPES.items() if name in notation})
    mentions = tuple(_ground(mention) for mention in plain.mentions)
    return Sentence(plain.text, plain.tree, mentions)


def _ground(mention: Mention) -> Mention:
    grounding = Grounding(_CURIES[mention.text], mention.text, 1.0, "exact")
    return Mention(mention.span, mention.text, mention.type, (grounding,))


@pytest.mark.parametrize(("notation", "expected"), _CASES.values(), ids=_CASES.keys())
def test_a_cell_line_has_the_species_that_the_sentence_names_with_it(
    notation: str, expected: dict[str, str | None]
) -> None:
    sentence = _parse(notation)
    lines = [mention for mention in sentence.mentions if mention.type == "cell_line"]
    assert {line.text: ground_line(sentence, line)[0].species for line in lines} == expected


def test_a_line_keeps_the_species_that_its_lexicon_knows() -> None:
    sentence = _parse("murine/JJ<2:amod THP-1/NN<0:root")
    line = next(mention for mention in sentence.mentions if mention.text == "THP-1")
    known = Grounding("cellosaurus:CVCL_0006", "THP-1", 1.0, "exact", species=_HUMAN)
    stands = Mention(line.span, line.text, line.type, (known,))
    other = Sentence(sentence.text, sentence.tree, (*(m for m in sentence.mentions if m is not line), stands))
    assert ground_line(other, stands) == (known,)
