"""What the scorer of cues and scopes counts, on hand-written parses."""

from __future__ import annotations

from bioclaims.assertion.scopes import ScopeGuideline
from bioclaims.evaluate.assertion.bioscope import CueText, GoldCue
from bioclaims.evaluate.assertion.scopes import (
    ScopeAnswer,
    answer_scopes,
    scope_records,
    scope_text,
    scope_values,
    score_scopes,
)
from bioclaims.model import Span
from parses import parse_tree

_TREE = parse_tree("IL-6/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg activate/VB<0:root STAT3/NN<4:dobj ./.<4:punct")
_WORDS = "IL-6 did not activate STAT3 ."
_TEXT = CueText("1", "S1", _WORDS, (GoldCue("negation", (Span(9, 12),), Span(9, 27)),))
_NOT = ("negation", (2,))


def _answer(found: dict[tuple[str, tuple[int, ...]], tuple[int, ...]], given: tuple[int, ...]) -> ScopeAnswer:
    return ScopeAnswer(_TEXT, _TREE, {_NOT: (2, 3, 4)}, found, {_NOT: given})


def _rates(answer: ScopeAnswer) -> dict[str, tuple[int, int, int]]:
    figures = score_scopes([answer]).figures
    return {
        name: (each.counts.gold, each.counts.predicted, each.counts.right)
        for name, each in figures.items()
        if name.startswith("negation")
    }


def test_a_cue_counts_whole_and_its_scope_by_words_and_whole() -> None:
    assert _rates(_answer({_NOT: (2, 3, 4, 5)}, (2, 3, 4))) == {
        "negation cues": (1, 1, 1),
        "negation scope words, cues given": (3, 3, 3),
        "negation scopes exact, cues given": (1, 1, 1),
        "negation scope words": (3, 4, 3),
        "negation scopes exact": (1, 1, 0),
    }


def test_the_scope_of_a_cue_that_is_none_counts_against_us() -> None:
    counts = _rates(_answer({("negation", (1, 2)): (1, 2, 3, 4)}, (2, 3, 4)))
    assert counts["negation cues"] == (1, 1, 0)
    assert counts["negation scope words"] == (3, 4, 0)


def test_misses_say_what_is_wrong_and_where() -> None:
    score = score_scopes([_answer({("negation", (1, 2)): (1, 2, 3)}, (2, 3))])
    assert [(miss.cause, miss.phrase, miss.gold, miss.predicted) for miss in score.misses] == [
        ("cue missed", "not", "not activate STAT3", _WORDS),
        ("right edge", "not", "not activate STAT3", "not activate"),
        ("no cue", "did not", _WORDS, "did not activate"),
    ]
    shown, hidden = ("\n".join(scope_text(score, misses=each)) for each in (True, False))
    assert "predicted  did not activate" in shown
    assert "predicted  did not activate" not in hidden
    assert scope_values(score)["cues"]["negation not"]["gold"] == 1


def test_what_is_predicted_is_kept_in_code_points_of_the_sentence() -> None:
    answer = answer_scopes(_TEXT, _TREE, ScopeGuideline.open("bioscope"))
    assert list(scope_records(answer)) == [
        {
            "document": "1",
            "sentence_id": "S1",
            "kind": "negation",
            "cue_spans": [[9, 12]],
            "scope_spans": [[9, 27]],
        }
    ]
