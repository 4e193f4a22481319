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
    assert [relation.theme.participant.text for relation in find_relations(sentence)] == themes


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
