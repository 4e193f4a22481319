"""Names that share their beginning with one before them are shown from that beginning on."""

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
    assert [relation.theme.participant.text for relation in find_relations(sentence)] == themes


def test_a_name_binds_none_that_shares_its_words() -> None:
    sentence = parse_sentence(
        "MRP-8/14/NN<2:compound complexes|complex/NNS<3:nsubj rose|rise/VBD<0:root", genes("MRP-8", "14")
    )
    assert find_relations(sentence) == ()
