"""Names that share their beginning with one before them are shown from there on, processes with what they are of."""

from __future__ import annotations

import pytest

from bioclaims.relations import find_relations
from parses import genes, parse_sentence

_CASES = {
    "a second number": ("ABC-2", "and -9", {"9": "gene_or_gene_product"}, ["ABC-2", "ABC-2 and -9"]),
    "the third of a row": ("ABC-1", ", -2 and -9", {"9": "gene_or_gene_product"}, ["ABC-1", "ABC-1 , -2 and -9"]),
    "a Greek letter": ("ABCα", "and -β", {"β": "gene_or_gene_product"}, ["ABCα", "ABCα and -β"]),
    "another name": ("ABC-2", "and DEF", {"DEF": "gene_or_gene_product"}, ["ABC-2", "DEF"]),
    "words between": ("ABC-2", "with 9", {"9": "gene_or_gene_product"}, ["ABC-2", "9"]),
    "no gene": ("ABC-2", "and -9", {"9": "chemical"}, ["ABC-2", "9"]),
}


@pytest.mark.parametrize(("first", "rest", "second", "themes"), _CASES.values(), ids=_CASES)
def test_the_words_of_a_theme(first: str, rest: str, second: dict[str, str], themes: list[str]) -> None:
    words = rest.split()
    between = " ".join(f"{word}/CC<3:cc" for word in words[:-1])
    notation = f"A/NN<2:nsubj activates|activate/VBZ<0:root {first}/NN<2:dobj {between} {words[-1]}/NN<3:conj"
    sentence = parse_sentence(notation, {**genes("A", first), **second})
    assert [relation.theme.shown.text for relation in find_relations(sentence)] == themes


_MEANT = {
    "a pathway": ("BMP/NN<4:compound signalling/NN<2:dobj", genes("BMP"), "BMP signalling"),
    "what no aspect says": ("iron/NN<4:compound accumulation/NN<2:dobj", {"iron": "chemical"}, "iron accumulation"),
    "of a substance": ("iron/NN<4:compound export/NN<2:dobj", {"iron": "chemical"}, "iron export"),
    "of a gene": ("BMP/NN<4:compound export/NN<2:dobj", genes("BMP"), "BMP"),
    "cells": ("T-cell/NN<4:compound accumulation/NN<2:dobj", {"T-cell": "cell_type"}, "T-cell accumulation"),
    "an aspect": ("BMP/NN<4:compound expression/NN<2:dobj", genes("BMP"), "BMP"),
    "an amount": ("iron/NN<4:compound levels|level/NNS<2:dobj", {"iron": "chemical"}, "iron"),
    "behind the noun": (
        "accumulation/NN<2:dobj of/IN<6:case cellular/JJ<6:amod iron/NN<3:nmod", {"iron": "chemical"},
        "accumulation of cellular iron",
    ),
    "before a name that has the noun in it": (
        "ABC/DEF/NN<4:compound pathway/NN<2:dobj kinase/NN<2:dep", genes("ABC", "DEF pathway kinase"),
        "ABC/DEF pathway kinase",
    ),
    "the onset of a disease": (
        "onset/NN<2:dobj of/IN<5:case asthma/NN<3:nmod", {"asthma": "disease"}, "asthma",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("object_", "names", "text"), _MEANT.values(), ids=_MEANT)
def test_what_is_meant_of_a_theme(object_: str, names: dict[str, str], text: str) -> None:
    notation = f"A/NN<2:nsubj increases|increase/VBZ<0:root {object_}"
    (found,) = find_relations(parse_sentence(notation, {**genes("A"), **names}))
    assert found.theme.shown.text == text
    assert found.theme.participant.text == found.theme.shown.own_name.text


_ROWS = {
    "a row of numbers": ("ABC1/5/8/NNS<2:dobj", ("ABC1", "5", "8"), "ABC1/5/8"),
    "two of a row": ("ABC-2/9/NNS<2:dobj", ("ABC-2", "9"), "ABC-2/9"),
    "names in a pathway": ("ABC/DEF/NN<4:compound pathway/NN<2:dobj", ("ABC", "DEF"), "ABC/DEF pathway"),
}


@pytest.mark.parametrize(("object_", "names", "text"), _ROWS.values(), ids=_ROWS)
def test_names_of_a_row_are_shown_together(object_: str, names: tuple[str, ...], text: str) -> None:
    sentence = parse_sentence(f"A/NN<2:nsubj activates|activate/VBZ<0:root {object_}", genes("A", *names))
    found = [relation.theme.shown for relation in find_relations(sentence)]
    assert [(each.text, each.own_name.text) for each in found] == [(text, name) for name in names]


_PROCESSES = {
    "a noun before it": ("lumen/NN<4:compound", {}, "lumen growth"),
    "two nouns": ("body/NN<5:compound weight/NN<5:compound", {}, "body weight growth"),
    "a tissue": ("lung/NN<4:compound", {"lung": "tissue_or_organ"}, "lung growth"),
    "a molecule": ("TNF/NN<4:compound", {"TNF": "gene_or_gene_product"}, "growth"),
    "an adjective": ("rapid/JJ<4:amod", {}, "growth"),
}


@pytest.mark.parametrize(("before", "names", "text"), _PROCESSES.values(), ids=_PROCESSES)
def test_the_words_of_a_process(before: str, names: dict[str, str], text: str) -> None:
    noun = 3 + len(before.split())
    notation = f"A/NN<2:nsubj activates|activate/VBZ<0:root {before} growth/NN<2:dobj"
    sentence = parse_sentence(
        notation.replace("<5:", f"<{noun}:"), {**genes("A"), "growth": "biological_process", **names}
    )
    found = [relation.theme.participant.text for relation in find_relations(sentence)]
    assert text in found


def test_a_name_binds_none_that_shares_its_words() -> None:
    sentence = parse_sentence(
        "MRP-8/14/NN<2:compound complexes|complex/NNS<3:nsubj rose|rise/VBD<0:root", genes("MRP-8", "14")
    )
    assert find_relations(sentence) == ()
