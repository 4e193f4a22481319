"""Sentence boundaries on raw text, against the sentences of a treebank."""

from __future__ import annotations

import pytest

from bioclaims.evaluate.figures import Counts
from bioclaims.evaluate.trees.boundaries import align_sentences, boundary_text, boundary_values, score_boundaries
from bioclaims.evaluate.trees.treebank import TreebankSentence, TreebankWord
from bioclaims.model import Span

TEXT = "Alpha\n\nAlpha (beta) rests.  Gamma\nbinds it. Delta."


def sentence(words):
    return TreebankSentence("a", tuple(TreebankWord(word, "", "", 0, "root") for word in words.split()))


def spans(*quotes):
    return [Span(TEXT.index(quote), TEXT.index(quote) + len(quote)) for quote in quotes]


GOLD = [sentence(words) for words in ("Alpha", "Alpha ( beta ) rests .", "Gamma binds it .", "Delta .")]
PLACES = ["Alpha", "Alpha (beta) rests.", "Gamma\nbinds it.", "Delta."]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        pytest.param(
            ["Alpha", "Alpha ( beta ) rests .", "Gamma binds it ."],
            [(0, 5), (7, 26), (28, 43)],
            id="each behind the one before, whatever white space lies between",
        ),
        pytest.param(["Gamma binds it ."], [(28, 43)], id="text before the first is passed over"),
        pytest.param(
            ["Alpha", "Omega rests .", "Gamma binds it ."],
            [(0, 5), None, (28, 43)],
            id="one that does not stand there is lost alone",
        ),
        pytest.param(["Gamma binds it .", "Alpha"], [(28, 43), None], id="none is looked for backwards"),
    ],
)
def test_sentences_are_found_by_their_characters(words, places):
    found = align_sentences([sentence(each) for each in words], TEXT)
    assert [place and (place.start, place.end) for place in found] == places


def test_a_short_sentence_is_not_looked_for_far_away_and_a_long_one_is():
    far = f"{'Beta rests. ' * 60}Omega. {'Very ' * 12}long."
    short, long = sentence("Omega ."), sentence(f"{'Very ' * 12}long .")
    assert align_sentences([short, long], far) == [None, Span(len(far) - 65, len(far))]


@pytest.mark.parametrize(
    ("predicted", "counts"),
    [
        pytest.param(PLACES, Counts(4, 4, 4), id="all as in the gold"),
        pytest.param(["Alpha (beta) rests.  Gamma\nbinds it.", "Delta."], Counts(4, 2, 1), id="two joined"),
        pytest.param(["Alpha (beta)", "rests.", "Gamma\nbinds it."], Counts(4, 3, 1), id="one divided"),
    ],
)
def test_a_sentence_is_right_where_start_and_end_are(predicted, counts):
    score = score_boundaries([(GOLD, TEXT, spans(*predicted))])
    assert score.figure.counts == counts


def test_what_cannot_be_compared_counts_neither_way():
    gold = [GOLD[1], sentence("Omega rests ."), GOLD[2]]
    score = score_boundaries([(gold, TEXT, [Span(0, 5), *spans(*PLACES[1:])])])
    assert score.figure.counts == Counts(2, 2, 2)
    assert (score.documents, score.lost, score.outside) == (1, 1, 2)
    values = boundary_values(score)
    assert (values["f1"], values["lost"], values["outside"]) == (1.0, 1, 2)
    assert "1 gold sentences that do not stand in their text, 2 predicted" in "\n".join(boundary_text(score))
