"""Names without an identifier are grounded as the kind of protein that they end with."""

from __future__ import annotations

import pytest

from bioclaims.mentions import ground_by_kinds
from bioclaims.model import Grounding, Mention, Span

_KIND = (Grounding("FPLX:Phosphatase", "Phosphatase", 0.98, "exact"),)
_OWN = (Grounding("HGNC:438", "ALPL", 0.9, "exact"),)


def _mention(text: str, start: int, kind: str, groundings: tuple[Grounding, ...] = ()) -> Mention:
    return Mention(Span(start, start + len(text)), text, kind, groundings, "trained: y")


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        pytest.param(
            _mention("serine phosphatase", 0, "gene_or_gene_product"),
            _mention("phosphatase", 7, "family_or_complex", _KIND),
            ("family_or_complex", _KIND),
            id="one without an identifier",
        ),
        pytest.param(
            _mention("alkaline phosphatase", 0, "gene_or_gene_product", _OWN),
            _mention("phosphatase", 9, "family_or_complex", _KIND),
            ("gene_or_gene_product", _OWN),
            id="not one that has its own",
        ),
        pytest.param(
            _mention("serine phosphatase", 0, "disease"),
            _mention("phosphatase", 7, "family_or_complex", _KIND),
            ("disease", ()),
            id="nor what is no protein",
        ),
        pytest.param(
            _mention("serine phosphatase SP1", 0, "gene_or_gene_product"),
            _mention("phosphatase", 7, "family_or_complex", _KIND),
            ("gene_or_gene_product", ()),
            id="nor what goes on behind the kind",
        ),
    ],
)
def test_the_kind_that_a_name_ends_with(name, known, expected):
    [found] = ground_by_kinds([name], [known])
    assert (found.type, found.groundings) == expected
