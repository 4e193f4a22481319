"""Which participants and mentions name an end, and which claims join two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bioclaims.evaluate.statements.ends import End, is_mentioned, joins, resolve_symbol, to_end
from bioclaims.model import Claim, Grounding, Participant, Span
from bioclaims.names import Lexicon
from small_lexicon import write_lexicon

GENE = "gene_or_gene_product"
NAMES = [
    ("HGNC:1", GENE, "ABC1"), ("HGNC:1", GENE, "oldname"), ("HGNC:2", GENE, "XYZ9"), ("HGNC:2", GENE, "oldname"),
    ("HGNC:3", GENE, "ABC2"), ("FPLX:ABC", "family_or_complex", "ABC"), ("HGNC:3", GENE, "ABC"),
]  # fmt: skip


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return Lexicon.open(write_lexicon(tmp_path_factory.mktemp("lexicon"), NAMES))


def _name(text: str, curie: str | None = None, *members: str) -> Participant:
    found = (Grounding(curie, text, 1.0, "exact", members=members),) if curie else ()
    return Participant(text, Span(0, len(text)), GENE, found)


@pytest.mark.parametrize(
    ("symbol", "curies"),
    [
        pytest.param("ABC1", ("HGNC:1",), id="the gene that has the symbol"),
        pytest.param("ABC", ("FPLX:ABC",), id="a family before a gene that is called so too"),
        pytest.param("oldname", ("HGNC:1", "HGNC:2"), id="all genes that have an old name"),
        pytest.param("GONE1", (), id="a symbol that the lexicon does not have"),
    ],
)
def test_what_a_symbol_stands_for(lexicon: Lexicon, symbol: str, curies: tuple[str, ...]) -> None:
    assert tuple(sorted(resolve_symbol(symbol, lexicon))) == curies


FAMILY = End(frozenset({"FPLX:ABC"}), frozenset({"HGNC:1", "HGNC:3"}), frozenset({"abc"}))


@pytest.mark.parametrize(
    ("named", "is_named"),
    [
        pytest.param(_name("abc-1", "HGNC:1"), True, id="by its identifier"),
        pytest.param(_name("ABC", "FPLX:ABC", "HGNC:1", "HGNC:3"), True, id="by a family that has it"),
        pytest.param(_name("ABC", "FPLX:ABC", "HGNC:3", "HGNC:4"), False, id="not by another family"),
        pytest.param(_name("ABC1", "HGNC:2"), False, id="not by its words, where these are something else"),
        pytest.param(_name("Abc-1"), True, id="by its words, without an identifier"),
        pytest.param(_name("ABC1 receptor"), False, id="not by other words"),
    ],
)
def test_what_names_a_gene(lexicon: Lexicon, named: Participant, is_named: bool) -> None:
    end = to_end(["HGNC:1"], "ABC1", lexicon)
    assert end.is_named_by(named) is is_named
    assert is_mentioned(end, [_name("XYZ9", "HGNC:2"), named]) is is_named


@pytest.mark.parametrize(
    ("named", "is_named"),
    [
        pytest.param(_name("ABC", "FPLX:ABC"), True, id="the family, whose members are not given"),
        pytest.param(_name("ABC2", "HGNC:3"), True, id="a member"),
        pytest.param(_name("AB", "FPLX:AB", "HGNC:1", "HGNC:3", "HGNC:2"), True, id="a family that has them all"),
        pytest.param(_name("AX", "FPLX:AX", "HGNC:1", "HGNC:2"), False, id="not a family that has but one of them"),
        pytest.param(_name("XYZ9", "HGNC:2"), False, id="not another gene"),
    ],
)
def test_what_names_a_family(named: Participant, is_named: bool) -> None:
    assert FAMILY.is_named_by(named) is is_named


def test_an_end_that_the_lexicon_does_not_have_is_named_by_words_alone(lexicon: Lexicon) -> None:
    end = to_end([], "GONE1", lexicon)
    assert end.is_named_by(_name("gone-1"))
    assert not end.is_named_by(_name("ABC", "FPLX:ABC", "HGNC:1", "HGNC:3"))
    assert not end.is_named_by(_name("ABC1", "HGNC:1"))


@pytest.mark.parametrize(
    ("predicate", "in_order", "reversed_"),
    [
        pytest.param("increases", True, False, id="an effect has a direction of action"),
        pytest.param("binds", True, True, id="binding has none"),
        pytest.param("associated_with", True, True, id="a correlation has none"),
    ],
)
def test_claims_that_join_two_ends(
    lexicon: Lexicon,
    make_claim: Callable[..., Claim],
    predicate: str,
    in_order: bool,
    reversed_: bool,
) -> None:
    agent, theme = to_end(["HGNC:1"], "ABC1", lexicon), to_end(["HGNC:2"], "XYZ9", lexicon)
    claim = make_claim(_name("ABC1", "HGNC:1"), predicate, _name("XYZ9", "HGNC:2"))
    assert joins(claim, agent, theme) is in_order
    assert joins(claim, theme, agent) is reversed_
    assert not joins(claim, agent, agent)
