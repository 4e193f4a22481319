"""Matching and counting, worked by hand."""

from __future__ import annotations

import pytest

from bioclaims.evaluate.claims.score import join_scores, score_claims


@pytest.fixture
def say(make_claim, make_participant):
    """A maker of claims from CURIEs: say("X:1 increases X:2", "activity")."""

    def make(words, aspect="unspecified", **fields):
        agent, predicate, theme = words.split()
        return make_claim(
            make_participant(agent, agent), predicate, make_participant(theme, theme, aspect=aspect), **fields
        )

    return make


@pytest.fixture
def line(make_line):
    """A maker of gold lines in the same words; ``|`` divides what is accepted."""
    return lambda words, **fields: make_line(*words.split(), **fields)


def test_found_errors_and_precision_are_counted(say, line):
    claims = [say("X:1 increases X:2"), say("X:7 increases X:8")]
    score = score_claims(claims, [line("X:1 increases X:2"), line("X:3 increases X:4")])
    assert (score.found, score.required, score.recall) == (1, 2, 0.5)
    assert (score.matched, score.errors, score.precision) == (1, (claims[1],), 0.5)


def test_a_second_record_for_a_line_is_a_repeat_and_counts_neither_way(say, line):
    claims = [say("X:1 increases X:2"), say("X:1 increases X:2")]
    score = score_claims(claims, [line("X:1 increases X:2")])
    assert (score.matched, len(score.repeats), score.errors, score.precision) == (1, 1, (), 1.0)


def test_one_record_matches_one_line_only(say, line):
    score = score_claims([say("X:1 increases X:2")], [line("X:1 increases X:2"), line("X:1 increases X:2|X:3")])
    assert (score.found, score.required) == (1, 2)


def test_as_many_as_possible_are_matched(say, line):
    # Taken greedily, the first record would use up the only line that the second one fits.
    claims = [say("X:1 increases X:2"), say("X:1 increases X:3")]
    score = score_claims(claims, [line("X:1 increases X:2|X:3"), line("X:1 increases X:2")])
    assert (score.matched, score.errors) == (2, ())


@pytest.mark.parametrize("required_first", [True, False], ids=["it stands first", "it stands last"])
def test_a_required_line_is_matched_before_an_optional_one(required_first, say, line):
    lines = [line("X:1 increases X:2", required=required_first), line("X:1 increases X:2", required=not required_first)]
    score = score_claims([say("X:1 increases X:2")], lines)
    assert (score.found, score.matched) == (1, 1)


def test_a_required_line_with_a_wrong_aspect_goes_before_an_optional_one_with_the_right_aspect(say, line):
    lines = [
        line("X:1 increases X:2", required=False, aspects=("activity",)),
        line("X:1 increases X:2", aspects=("expression",)),
    ]
    score = score_claims([say("X:1 increases X:2", "activity")], lines)
    assert (score.found, score.aspect.right, score.aspect.total) == (1, 0, 1)


def test_right_aspects_never_cost_a_match(say, line):
    # The record with the right aspect fits both lines, the other only the first: both must be matched.
    claims = [say("X:1 increases X:2", "activity"), say("X:1 increases X:3")]
    lines = [line("X:1 increases X:2|X:3", aspects=("activity",)), line("X:1 increases X:2", aspects=("mrna",))]
    score = score_claims(claims, lines)
    assert (score.matched, score.aspect.right, score.aspect.total) == (2, 0, 2)


@pytest.mark.parametrize("order", [1, -1], ids=["it stands first", "it stands last"])
def test_among_the_fits_of_a_line_the_one_with_the_right_aspect_is_taken(order, say, line):
    claims = [say("X:1 increases X:2", "activity"), say("X:1 increases X:2", "mrna")][::order]
    score = score_claims(claims, [line("X:1 increases X:2", aspects=("activity",))])
    assert (score.aspect.right, score.aspect.total) == (1, 1)
    assert [repeat.theme.aspect for repeat in score.repeats] == ["mrna"]


def test_an_optional_line_counts_for_precision_and_not_for_recall(say, line):
    score = score_claims([say("X:1 increases X:2")], [line("X:1 increases X:2", required=False)])
    assert (score.found, score.required, score.recall, score.precision) == (0, 0, None, 1.0)


def test_nothing_predicted_has_no_precision(line):
    score = score_claims([], [line("X:1 increases X:2")])
    assert (score.found, score.recall, score.precision, score.aspect.accuracy) == (0, 0.0, None, None)


def test_aspects_are_scored_over_the_lines_that_name_one(say, line):
    claims = [say("X:1 increases X:2", "activity"), say("X:3 increases X:4", "activity")]
    score = score_claims(claims, [line("X:1 increases X:2", aspects=("activity",)), line("X:3 increases X:4")])
    assert (score.aspect.right, score.aspect.total, score.aspect.accuracy) == (1, 1, 1.0)


def test_further_fields_are_scored_apart_over_matched_records(say, line):
    claims = [say("X:1 increases X:2"), say("X:3 increases X:4", basis="conclusion")]
    lines = [
        line("X:1 increases X:2", further={"certainty": "asserted", "basis": "conclusion"}),
        line("X:3 increases X:4", further={"certainty": "asserted", "basis": "conclusion"}),
        line("X:5 increases X:6", further={"certainty": "asserted", "novel": True}),
    ]
    score = score_claims(claims, lines)
    assert {name: (each.right, each.total) for name, each in score.fields.items()} == {
        "basis": (1, 2),
        "certainty": (2, 2),
    }


def test_scores_of_several_texts_are_counted_together(say, line):
    one = score_claims([say("X:1 increases X:2")], [line("X:1 increases X:2")])
    other = score_claims([say("X:7 increases X:8")], [line("X:3 increases X:4")])
    both = join_scores([one, other])
    assert (both.found, both.required, both.precision) == (1, 2, 0.5)
