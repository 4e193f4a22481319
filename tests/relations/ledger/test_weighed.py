"""What a ledger can say of relations that frames place, on hand-written parses."""

from __future__ import annotations

import pytest

from bioclaims.relations import find_relations
from parses import genes, parse_sentence
from small_ledger import small_ledger

_WEIGHABLE = {
    "two names that it finds": ("TNF/NN<2:nsubj induces|induce/VBZ<0:root JUN/NN<2:dobj", (True, True)),
    "two names that it does not find": (
        "TNF/NN<2:nsubj promotes|promote/VBZ<0:root JUN/NN<2:dobj",
        (True, False),
    ),
    "a phrase without a name": (
        "TNF/NN<2:nsubj induces|induce/VBZ<0:root tissue/NN<4:compound reorganization/NN<2:dobj",
        (False, False),
    ),
}


@pytest.mark.parametrize(("notation", "expected"), _WEIGHABLE.values(), ids=_WEIGHABLE)
def test_a_ledger_weighs_names_alone(notation: str, expected: tuple[bool, bool]) -> None:
    ledger, _ = small_ledger()
    names = genes(*(name for name in ("TNF", "JUN") if name in notation))
    [relation] = find_relations(parse_sentence(notation, names), ledger=ledger)
    assert (relation.is_weighable, relation.score is not None) == expected
