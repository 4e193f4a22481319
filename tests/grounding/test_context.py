"""Which of several identifiers a document speaks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from bioclaims.grounding import Surroundings, add_members, ground_mention, prefer_supported
from bioclaims.model import Grounding, Mention, Span
from bioclaims.names import Lexicon
from small_lexicon import write_lexicon

GENE = "gene_or_gene_product"
FIRST, SECOND = "HGNC:1", "HGNC:2"
NAMES = [
    (FIRST, GENE, "ABC1"), (FIRST, GENE, "p97"), (FIRST, GENE, "round cytokine receptor"),
    (SECOND, GENE, "XYZ9"), (SECOND, GENE, "p97"), (SECOND, GENE, "melanoma antigen"),
]  # fmt: skip


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return Lexicon.open(write_lexicon(tmp_path_factory.mktemp("lexicon"), NAMES))


def _ground(text: str, lexicon: Lexicon, words: str = "p97") -> Mention:
    mention = ground_mention(Mention(Span(0, len(words)), words, GENE), lexicon)
    return prefer_supported([mention], Surroundings(text, lexicon))[0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("p97 is a gene.", FIRST, id="nothing speaks for either"),
        pytest.param("p97 (melanoma antigen) is a gene.", SECOND, id="a long name"),
        pytest.param("p97, also XYZ-9, is a gene.", SECOND, id="a symbol in another spelling"),
        pytest.param("p97, unlike XYZ99, is a gene.", FIRST, id="a symbol within another is none"),
        pytest.param("p97 is found in melanoma, where an antigen of it", SECOND, id="the words of a long name"),
        pytest.param("p97 is found in melanoma.", FIRST, id="a single word of two is too little"),
    ],
)
def test_what_else_stands_in_the_document_decides(lexicon: Lexicon, text: str, first: str) -> None:
    groundings = _ground(text, lexicon).groundings
    assert groundings[0].curie == first
    assert {grounding.curie for grounding in groundings} == {FIRST, SECOND}


def test_scores_stay_in_order_and_below_one(lexicon: Lexicon) -> None:
    scores = [grounding.score for grounding in _ground("p97 (melanoma antigen)", lexicon).groundings]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score < 1 for score in scores)


def test_a_mention_with_one_identifier_stays_as_it_is(lexicon: Lexicon) -> None:
    mention = ground_mention(Mention(Span(0, 4), "ABC1", GENE), lexicon)
    assert prefer_supported([mention], Surroundings("ABC1, a round cytokine receptor", lexicon)) == (mention,)


def test_what_is_of_another_kind_stays_behind_however_well_supported(lexicon: Lexicon) -> None:
    cell, gene = Grounding("cellosaurus:CVCL_0001", "P97", 0.7, "exact"), Grounding(SECOND, "XYZ9", 0.9, "exact")
    mention = Mention(Span(0, 3), "p97", "cell_line", (cell, gene))
    (weighed,) = prefer_supported([mention], Surroundings("p97 cells have melanoma antigen.", lexicon))
    assert [grounding.curie for grounding in weighed.groundings] == [cell.curie, gene.curie]


@pytest.mark.parametrize(
    ("paragraph", "document", "first"),
    [
        pytest.param("p97 acts.", "p97 acts.\n\nThe melanoma antigen p97.", SECOND, id="the rest of the document"),
        pytest.param("p97, or ABC1, acts.", "p97, or ABC1, acts.\n\nXYZ9 too.", FIRST, id="the paragraph comes first"),
    ],
)
def test_what_stands_in_the_rest_of_the_document_counts_too(
    lexicon: Lexicon, paragraph: str, document: str, first: str
) -> None:
    mention = ground_mention(Mention(Span(0, 3), "p97", GENE), lexicon)
    around = Surroundings(paragraph, lexicon, document=Surroundings(document, lexicon))
    assert prefer_supported([mention], around)[0].groundings[0].curie == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("QRS1 differs from QRS2.", "HGNC:3", id="the official symbols of both stand in the text"),
        pytest.param("QRS1, the quick receptor, acts.", "HGNC:4", id="a long name of the other"),
    ],
)
def test_an_official_symbol_is_told_from_that_of_a_gene_of_the_same_alias(
    tmp_path: Path, text: str, first: str
) -> None:
    names = [("HGNC:3", GENE, "QRS1"), ("HGNC:4", GENE, "QRS2"), ("HGNC:4", GENE, "quick receptor")]
    lexicon = Lexicon.open(write_lexicon(tmp_path, names))
    groundings = (Grounding("HGNC:3", "QRS1", 0.97, "exact"), Grounding("HGNC:4", "QRS2", 0.9, "exact"))
    mention = Mention(Span(0, 4), "QRS1", GENE, groundings)
    assert prefer_supported([mention], Surroundings(text, lexicon))[0].groundings[0].curie == first


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        pytest.param("Foo acts.", ["HGNC:9"], id="no member is named"),
        pytest.param("Foo, here XYZ9, acts.", [SECOND, "HGNC:9"], id="one is named"),
        pytest.param("Foo acts on round and cytokine receptors.", ["HGNC:9"], id="its words alone name none"),
    ],
)
def test_a_family_has_its_members_behind_it_that_the_document_names(
    lexicon: Lexicon, text: str, behind: list[str]
) -> None:
    family = Grounding("FPLX:FOO", "FOO", 0.98, "exact", None, (FIRST, SECOND))
    mention = Mention(Span(0, 3), "Foo", "family_or_complex", (family, Grounding("HGNC:9", "FOO9", 0.8, "exact")))
    (added,) = add_members([mention], Surroundings(text, lexicon), lexicon)
    assert [grounding.curie for grounding in added.groundings] == ["FPLX:FOO", *behind]
    assert added.groundings[0] == family


def test_a_member_that_has_the_name_of_the_family_itself_comes_before_those_that_are_named(lexicon: Lexicon) -> None:
    family = Grounding("FPLX:FOO", "FOO", 0.98, "exact", None, (FIRST, SECOND))
    mention = Mention(Span(0, 3), "Foo", "family_or_complex", (family, Grounding(FIRST, "ABC1", 0.8, "exact")))
    (added,) = add_members([mention], Surroundings("Foo and XYZ9", lexicon), lexicon)
    assert [grounding.curie for grounding in added.groundings] == ["FPLX:FOO", FIRST, SECOND]
    assert (added.groundings[2].name, added.groundings[2].method) == ("XYZ9", "member")
