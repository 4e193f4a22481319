"""Residues are where a protein is modified: no ends of their own, on hand-written parses."""

from __future__ import annotations

import pytest

from bioclaims.relations import find_relations
from parses import genes, parse_sentence

_PHOSPHORYLATES = "A/NN<2:nsubj phosphorylates|phosphorylate/VBZ<0:root {}"
_RAISED = "A/NN<2:nsubj raised|raise/VBD<0:root {}"

_CASES = {
    "a residue of a protein": (
        _PHOSPHORYLATES.format("Ser-262/NN<2:dobj of/IN<5:case B/NN<3:nmod"),
        ["A increases B.phosphorylation Ser262"],
    ),
    "a residue in a protein, beside the verb": (
        _PHOSPHORYLATES.format("Ser-262/NN<2:dobj in/IN<5:case B/NN<2:nmod"),
        ["A increases B.phosphorylation Ser262"],
    ),
    "an amino acid and its number": (
        _PHOSPHORYLATES.format("threonine/NN<2:dobj 308/CD<3:nummod of/IN<6:case B/NN<3:nmod"),
        ["A increases B.phosphorylation Thr308"],
    ),
    "a numbered residue": (
        _PHOSPHORYLATES.format("tyrosine/NN<4:compound residue/NN<2:dobj 416/CD<4:nummod on/IN<7:case B/NN<4:nmod"),
        ["A increases B.phosphorylation Tyr416"],
    ),
    "some residues": (
        _PHOSPHORYLATES.format("B/NN<2:dobj on/IN<6:case serine/NN<6:compound residues|residue/NNS<2:nmod"),
        ["A increases B.phosphorylation Ser"],
    ),
    "several residues, and one that is not": (
        _PHOSPHORYLATES.format(
            "B/NN<2:dobj at/IN<5:case Ser33/NN<2:nmod ,/,<5:punct Thr41/T41/NN<5:conj but/CC<5:cc not/RB<5:cc "
            "Ser45/NN<5:conj"
        ),
        ["A increases B.phosphorylation Ser33 Thr41 T41"],
    ),
    "two places of one amino acid": (
        _PHOSPHORYLATES.format("B/NN<2:dobj at/IN<5:case Ser279/282/NN<2:nmod"),
        ["A increases B.phosphorylation Ser279 Ser282"],
    ),
    "a residue before the noun": (
        _RAISED.format("S473/NN<4:compound phosphorylation/NN<2:dobj of/IN<6:case B/NN<4:nmod"),
        ["A increases B.phosphorylation S473"],
    ),
    "a residue joined to the noun": (
        _RAISED.format("Ser133-phosphorylation/NN<2:dobj of/IN<5:case B/NN<3:nmod"),
        ["A increases B.phosphorylation Ser133"],
    ),
    "a residue behind the name": (
        _RAISED.format("B/NN<5:compound Tyr705/NN<5:compound phosphorylation/NN<2:dobj"),
        ["A increases B.phosphorylation Tyr705"],
    ),
    "a residue joined to the name": (
        _RAISED.format("B-S473/NN<4:compound phosphorylation/NN<2:dobj"),
        ["A increases B.phosphorylation S473"],
    ),
    "what is modified, without a place": (
        _RAISED.format("tyrosine/NN<4:compound phosphorylation/NN<2:dobj of/IN<6:case B/NN<4:nmod"),
        ["A increases B.phosphorylation Tyr"],
    ),
    "a residue of no protein": (_PHOSPHORYLATES.format("Ser-262/NN<2:dobj"), []),
    "what is said of a residue is no place of another change": (
        _RAISED.format("B/NN<4:compound expression/NN<2:dobj at/IN<6:case Ser33/NN<2:nmod"),
        ["A increases B.expression"],
    ),
}


@pytest.mark.parametrize(("notation", "expected"), _CASES.values(), ids=_CASES)
def test_a_residue_is_where_its_protein_is_modified(notation: str, expected: list[str]) -> None:
    names = {**genes("A", "B"), "Ser-262": "gene_or_gene_product"}
    found = []
    for relation in find_relations(parse_sentence(notation, names)):
        theme = relation.theme.participant
        sites = [f"{each.residue}{each.position or ''}" for each in theme.modifications]
        said = f"{relation.agent.participant.text} {relation.predicate} {theme.text}.{theme.aspect}"
        found.append(" ".join((said, *sites)))
    assert found == expected
