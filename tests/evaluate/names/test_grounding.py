"""The scorer of identifiers, on a lexicon of our own."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from bioclaims.errors import InputError
from bioclaims.evaluate.figures import Counts
from bioclaims.evaluate.names.annotated import AnnotatedMention, AnnotatedText
from bioclaims.evaluate.names.grounding import (
    Answer,
    LinkedMention,
    find_linked,
    ground_gold,
    grounding_text,
    grounding_values,
    link_text,
    score_found,
    score_grounding,
    to_row,
)
from bioclaims.model import Span
from bioclaims.names import Lexicon
from small_lexicon import write_lexicon

GENE = "gene_or_gene_product"
TEXT = "ABC1 binds XYZ9 and ABC. The round cell (RC) rests; RC has ABC1."
NAMES = [
    ("HGNC:1", GENE, "ABC1"), ("HGNC:2", GENE, "XYZ9"), ("HGNC:1", GENE, "ABC"),
    ("FPLX:ABC", "family_or_complex", "ABC"), ("CL:0000001", "cell_type", "round cell"),
]  # fmt: skip


@pytest.fixture(scope="module")
def nlp(tmp_path_factory: pytest.TempPathFactory) -> Language:
    folder = write_lexicon(
        tmp_path_factory.mktemp("lexicon"), NAMES, [("NCBIGene:1", "HGNC:1"), ("NCBIGene:2", "HGNC:2")]
    )
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("bioclaims", config={"lexicon": str(folder)})
    return nlp


@pytest.fixture(scope="module")
def lexicon(nlp: Language) -> Lexicon:
    return nlp.get_pipe("bioclaims").lexicon  # type: ignore[attr-defined, no-any-return]


def _mention(words: str, kind: str, *ids: str, text: str = TEXT) -> AnnotatedMention:
    start = text.index(words)
    return AnnotatedMention(start, start + len(words), kind, ids=ids)


def _text(*mentions: AnnotatedMention) -> AnnotatedText:
    return AnnotatedText("t", TEXT, mentions, "own", "dev")


def _answers(text: AnnotatedText, nlp: Language, lexicon: Lexicon) -> list[Answer]:
    return ground_gold(link_text(text, lexicon), nlp, lexicon)


@pytest.mark.parametrize(
    ("mention", "curies"),
    [
        pytest.param(_mention("ABC1", "Gene", "1"), ("HGNC:1",), id="a gene by its number in NCBI Gene"),
        pytest.param(_mention("ABC.", "Gene", "1"), (), id="words that no name has"),
        pytest.param(_mention("round cell", "CL", "CL:0000001"), ("CL:0000001",), id="a cell"),
        pytest.param(_mention("RC", "CL", "CL:0000001"), ("CL:0000001",), id="an abbreviation that the text defines"),
    ],
)
def test_a_gold_mention_is_answered(
    nlp: Language, lexicon: Lexicon, mention: AnnotatedMention, curies: tuple[str, ...]
) -> None:
    assert [answer.curies for answer in _answers(_text(mention), nlp, lexicon)] == [curies]


def test_a_family_is_passed_over_where_the_gold_can_have_none(nlp: Language, lexicon: Lexicon) -> None:
    start = TEXT.index("ABC.")
    [answer] = _answers(_text(AnnotatedMention(start, start + 3, "Gene", ids=("1",))), nlp, lexicon)
    assert (answer.curies, answer.is_right) == (("HGNC:1",), True)


@pytest.mark.parametrize(
    ("gold", "is_right"),
    [
        pytest.param({"HGNC:1", "HGNC:2"}, True, id="all of several genes"),
        pytest.param({"HGNC:1"}, False, id="one of its genes"),
        pytest.param({"HGNC:1", "HGNC:9"}, False, id="another gene too"),
    ],
)
def test_a_family_is_right_where_it_has(gold: set[str], is_right: bool) -> None:
    mention = LinkedMention(Span(0, 3), "Gene", frozenset(gold))
    answer = Answer(mention, (), frozenset({"HGNC:1", "HGNC:2", "HGNC:3"}))
    assert answer.is_right == is_right


@pytest.mark.parametrize(
    ("mention", "reason"),
    [
        pytest.param(_mention("XYZ9", "Gene"), "no identifier", id="not linked"),
        pytest.param(_mention("XYZ9", "Gene", "404"), "not in the lexicon", id="unknown"),
        pytest.param(AnnotatedMention(0, 15, "Gene", True, ("1",)), "in several parts", id="split"),
    ],
)
def test_what_cannot_be_compared_is_counted(lexicon: Lexicon, mention: AnnotatedMention, reason: str) -> None:
    gold = link_text(_text(mention), lexicon)
    assert (gold.mentions, dict(gold.left_out)) == ((), {("Gene", reason): 1})


def test_of_two_that_overlap_the_longer_is_compared(lexicon: Lexicon) -> None:
    inner, outer = AnnotatedMention(4, 9, "Gene", ids=("1",)), AnnotatedMention(4, 15, "Gene", ids=("2",))
    gold = link_text(_text(inner, outer), lexicon)
    assert [mention.span.end for mention in gold.mentions] == [15]
    assert gold.left_out == {("Gene", "overlapping"): 1}


def test_the_accuracy_is_that_of_first_identifiers(nlp: Language, lexicon: Lexicon) -> None:
    text = _text(_mention("ABC1", "Gene", "1"), _mention("XYZ9", "Gene", "1"), _mention("binds", "Gene", "2"))
    score = score_grounding([(link_text(text, lexicon), _answers(text, nlp, lexicon))])
    assert {name: figure.counts for name, figure in score.figures.items()} == {
        "Gene": Counts(3, 3, 1),
        "all": Counts(3, 3, 1),
    }
    assert score.errors == {("Gene", "no identifier given"): 1, ("Gene", "wrong ones alone"): 1}
    assert grounding_values(score)["figures"]["all"]["f1"] == pytest.approx(1 / 3)
    assert any("wrong ones alone" in line for line in grounding_text("first identifier", score))


def test_mentions_found_in_raw_text_are_scored_by_place_and_by_text(nlp: Language, lexicon: Lexicon) -> None:
    gold = link_text(_text(_mention("ABC1", "Gene", "1"), _mention("XYZ9", "Gene", "2")), lexicon)
    found = find_linked(gold, {"Gene"}, nlp, lexicon)
    assert [TEXT[mention.span.start : mention.span.end] for mention in found] == ["ABC1", "XYZ9", "ABC", "ABC1"]
    by_place, by_text = (score.figures["Gene"].counts for score in score_found([(gold, found)]).values())
    assert (by_place, by_text) == (Counts(2, 4, 2), Counts(2, 2, 2))


def test_what_overlaps_gold_that_was_left_out_counts_neither_way(nlp: Language, lexicon: Lexicon) -> None:
    gold = link_text(_text(_mention("ABC1", "Gene", "1"), _mention("XYZ9", "Gene", "404")), lexicon)
    found = [each for each in find_linked(gold, {"Gene"}, nlp, lexicon) if each.span.start < 15]
    assert score_found([(gold, found)])["span and identifier"].figures["Gene"].counts == Counts(1, 1, 1)


def test_gold_without_identifiers_is_an_error(nlp: Language, lexicon: Lexicon) -> None:
    text = _text(_mention("XYZ9", "Gene"))
    with pytest.raises(InputError, match="no mention whose identifier can be compared"):
        score_grounding([(link_text(text, lexicon), _answers(text, nlp, lexicon))])


def test_rows_have_the_form_of_the_gold(lexicon: Lexicon) -> None:
    gold = link_text(_text(_mention("ABC1", "Gene", "1")), lexicon)
    row = to_row(gold, [(gold.mentions[0].span, "Gene", ("HGNC:1",))])
    assert row["mentions"] == [{"start": 0, "end": 4, "type": "Gene", "ids": ["HGNC:1"], "text": "ABC1"}]
    assert (row["id"], row["corpus"], row["split"]) == ("t", "own", "dev")
