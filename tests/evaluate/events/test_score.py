"""When a predicted event is a gold one and how it is counted, on sentences of our own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bioclaims.evaluate.events.classes import BINDING, REGULATION, SIMPLE, TOTAL, class_of, find_scheme
from bioclaims.evaluate.events.score import (
    APPROXIMATE,
    STRICT,
    EventCounts,
    EventScore,
    event_text,
    event_values,
    score_both,
    score_events,
)
from bioclaims.evaluate.events.standoff import (
    Marked,
    StandoffEvent,
    StandoffModification,
    StandoffText,
    format_a2,
    read_predicted,
    read_standoff,
    write_standoff,
)
from bioclaims.model import Span

_TEXT = (
    "Stimulated strongly, TNF (tumor necrosis factor) increased IL-2-induced expression and binding of JUN to FOS and "
    "MYC in nuclei."
)
_NAMES = {"T1": "TNF", "T2": "tumor necrosis factor", "T3": "IL-2", "T4": "JUN", "T5": "FOS", "T6": "MYC"}


def _place(kind: str, words: str) -> Marked:
    start = _TEXT.index(words)
    return Marked(kind, Span(start, start + len(words)))


_ENTITIES = {key: _place("Protein", words) for key, words in _NAMES.items()}


def _text(*lines: str, equivalents: tuple[frozenset[str], ...] = ()) -> StandoffText:
    """Return the text with events, each as "ID Type=trigger words|Role:ID Role:ID"; a site is "ID Entity=words"."""
    marked, events = dict(_ENTITIES), {}
    for line in lines:
        head, _, tail = line.partition("|")
        key, rest = head.split(" ", 1)
        kind, words = rest.split("=")
        if key.startswith("S"):
            marked[key] = _place(kind, words)
            continue
        marked[f"trigger of {key}"] = _place(kind, words)
        arguments = tuple((role, target) for role, target in (part.split(":") for part in tail.split()))
        events[key] = StandoffEvent(key, kind, f"trigger of {key}", arguments)
    return StandoffText("own", _TEXT, marked, events, equivalents, {}, frozenset(_ENTITIES))


def _score(gold: StandoffText, predicted: StandoffText, *, strict: bool = False, full: bool = False) -> EventScore:
    scheme = find_scheme(event.type for event in gold.events.values())
    return score_events(gold, predicted, scheme=scheme, strict=strict, full=full)


def _is_right(
    gold: StandoffText, predicted: StandoffText, kind: str, *, strict: bool = False, full: bool = False
) -> bool:
    """Return whether the one event of this type is found; it is then also right."""
    counts = _score(gold, predicted, strict=strict, full=full).types[kind]
    assert (counts.gold, counts.found) == (1, counts.right)
    return counts.found == 1


_EXPRESSION = "E1 Gene_expression=expression|Theme:T4"
_UP = "Positive_regulation"


@pytest.mark.parametrize(
    ("predicted", "approximate", "strict"),
    [
        pytest.param("expression", True, True, id="the same words"),
        pytest.param("induced expression", True, False, id="the word before is in it"),
        pytest.param("IL-2-induced expression", False, False, id="three words before are in it"),
        pytest.param("expression and", True, False, id="the word behind is in it"),
        pytest.param("expression and binding", False, False, id="two words behind are in it"),
        pytest.param("induced", True, False, id="the word before alone"),
        pytest.param("and", True, False, id="the word behind alone"),
        pytest.param("binding", False, False, id="the second word behind"),
        pytest.param("press", True, False, id="a part of the word"),
        pytest.param("in nuclei", False, False, id="far away"),
    ],
)
def test_a_trigger_may_reach_to_the_next_word(predicted: str, approximate: bool, strict: bool) -> None:
    gold, found = _text(_EXPRESSION), _text(f"E1 Gene_expression={predicted}|Theme:T4")
    assert _is_right(gold, found, "Gene_expression") == approximate
    assert _is_right(gold, found, "Gene_expression", strict=True) == strict


def test_only_the_gold_trigger_is_widened() -> None:
    short, long = _text(_EXPRESSION), _text("E1 Gene_expression=IL-2-induced expression|Theme:T4")
    assert _is_right(long, short, "Gene_expression")
    assert not _is_right(short, long, "Gene_expression")


@pytest.mark.parametrize(
    ("words", "predicted", "right"),
    [
        pytest.param("Stimulated", "Stimulated", True, id="at the beginning of the text"),
        pytest.param("Stimulated", "Stimulated strongly", True, id="and a word more"),
        pytest.param("nuclei", "in nuclei", True, id="at the end of the text"),
        pytest.param("strongly", "strongly, TNF", True, id="over a comma"),
    ],
)
def test_words_are_found_at_the_ends_and_over_punctuation(words: str, predicted: str, right: bool) -> None:
    gold, found = (_text(f"E1 Localization={each}|Theme:T4") for each in (words, predicted))
    assert _is_right(gold, found, "Localization") == right


_INNER = "E2 Gene_expression=expression|Theme:T4"
_OUTER = f"E1 {_UP}=increased|Theme:E2 Cause:T1"


@pytest.mark.parametrize(
    ("gold", "predicted", "approximate", "strict"),
    [
        pytest.param([_OUTER, _INNER], [_OUTER, _INNER], True, True, id="the same"),
        pytest.param(
            [_OUTER, _INNER], [f"E1 {_UP}=increased|Cause:T1 Theme:E2", _INNER], True, True, id="in another order"
        ),
        pytest.param([_OUTER, _INNER], [f"E1 {_UP}=increased|Theme:E2", _INNER], False, False, id="a cause missing"),
        pytest.param([f"E1 {_UP}=increased|Theme:E2", _INNER], [_OUTER, _INNER], False, False, id="a cause too many"),
        pytest.param(
            [_OUTER, _INNER], [f"E1 {_UP}=increased|Theme:E2 Cause:T3", _INNER], False, False, id="another cause"
        ),
        pytest.param(
            [f"E1 {_UP}=increased|Theme:T4 Cause:T1"],
            [f"E1 {_UP}=increased|Theme:T1 Cause:T4"],
            False,
            False,
            id="theme and cause exchanged",
        ),
        pytest.param(
            [_OUTER, _INNER], [f"E1 {_UP}=increased|Theme:T4 Cause:T1"], False, False, id="the protein for its event"
        ),
        pytest.param(
            [f"E1 {_UP}=increased|Theme:T4 Cause:T1"], [_OUTER, _INNER], False, False, id="an event for the protein"
        ),
        pytest.param(
            [_OUTER, _INNER],
            [_OUTER, "E2 Transcription=expression|Theme:T4"],
            False,
            False,
            id="the inner event of another type",
        ),
        pytest.param(
            [_OUTER, _INNER],
            [_OUTER, "E2 Gene_expression=expression|Theme:T5"],
            False,
            False,
            id="the inner event of another theme",
        ),
        pytest.param(
            [_OUTER, _INNER],
            [_OUTER, "E2 Gene_expression=induced expression|Theme:T4"],
            True,
            False,
            id="the inner trigger off by a word",
        ),
        pytest.param(
            [_OUTER, "E2 Negative_regulation=expression|Theme:T4 Cause:T3"],
            [_OUTER, "E2 Negative_regulation=expression|Theme:T4 Cause:T5"],
            True,
            False,
            id="the inner event of another cause",
        ),
        pytest.param(
            [_OUTER, "E2 Negative_regulation=expression|Theme:T4 Cause:T3"],
            [_OUTER, "E2 Negative_regulation=expression|Theme:T4"],
            True,
            False,
            id="the inner event without its cause",
        ),
        pytest.param(
            [
                f"E1 {_UP}=increased|Theme:T4 Cause:E2",
                "E2 Regulation=binding|Theme:E3 Cause:T1",
                f"E3 {_EXPRESSION[3:]}",
            ],
            [f"E1 {_UP}=increased|Theme:T4 Cause:E2", "E2 Regulation=binding|Theme:E3", f"E3 {_EXPRESSION[3:]}"],
            True,
            False,
            id="an event that is the cause, without its cause",
        ),
    ],
)
def test_a_regulation_is_right(gold: list[str], predicted: list[str], approximate: bool, strict: bool) -> None:
    assert _is_right(_text(*gold), _text(*predicted), _UP) == approximate
    assert _is_right(_text(*gold), _text(*predicted), _UP, strict=True) == strict


@pytest.mark.parametrize(
    ("gold", "predicted", "right"),
    [
        pytest.param("Theme:T4 Theme:T5", "Theme:T5 Theme:T4", True, id="both themes"),
        pytest.param("Theme:T4 Theme:T5", "Theme:T4 Theme:T5 Theme:T6", False, id="a theme too many"),
        pytest.param("Theme:T4 Theme:T5 Theme:T6", "Theme:T4 Theme:T5", False, id="a theme missing"),
        pytest.param("Theme:T4 Theme:T5", "Theme:T4 Theme:T6", False, id="another theme"),
        pytest.param("Theme:T4 Theme:T5", "Theme:T4 Theme:T4", False, id="one theme twice for two"),
        pytest.param("Theme:T4", "Theme:T4 Theme:T4", True, id="one theme twice for one"),
    ],
)
def test_a_binding_needs_all_its_themes(gold: str, predicted: str, right: bool) -> None:
    ours, theirs = _text(f"E1 Binding=binding|{gold}"), _text(f"E1 Binding=binding|{predicted}")
    assert _is_right(ours, theirs, "Binding") == _is_right(ours, theirs, "Binding", strict=True) == right


@pytest.mark.parametrize(
    ("gold", "predicted", "core", "full"),
    [
        pytest.param("Theme:T4 AtLoc:S1", "Theme:T4", True, False, id="a place missing"),
        pytest.param("Theme:T4", "Theme:T4 ToLoc:S1", True, False, id="a place too many"),
        pytest.param("Theme:T4 AtLoc:S1", "Theme:T4 ToLoc:S1", True, False, id="to a place for at a place"),
        pytest.param("Theme:T4 AtLoc:S1", "Theme:T4 AtLoc:S1", True, True, id="the place"),
        pytest.param("Theme:T4 AtLoc:S1", "Theme:T4 AtLoc:S2", True, True, id="the place, off by a word"),
        pytest.param("Theme:T4 AtLoc:S1", "Theme:T4 AtLoc:S3", True, False, id="another place"),
        pytest.param("Theme:T4 AtLoc:S1", "Theme:T4 AtLoc:T6", True, False, id="a protein for the place"),
    ],
)
def test_other_arguments_count_in_full_only(gold: str, predicted: str, core: bool, full: bool) -> None:
    sites = ["S1 Entity=nuclei", "S2 Entity=in nuclei", "S3 Entity=strongly"]
    ours, theirs = (_text(f"E1 Localization=binding|{each}", *sites) for each in (gold, predicted))
    assert _is_right(ours, theirs, "Localization") == core
    assert _is_right(ours, theirs, "Localization", full=True) == full


_ALIASES = (frozenset({"T1", "T2"}),)


def test_equivalent_entities_are_the_same() -> None:
    gold = [_text("E1 Gene_expression=expression|Theme:T1", equivalents=each) for each in (_ALIASES, ())]
    other = _text("E1 Gene_expression=expression|Theme:T2")
    assert [_is_right(each, other, "Gene_expression", strict=True) for each in gold] == [True, False]


@pytest.mark.parametrize(("themes", "right"), [("Theme:T2 Theme:T4", True), ("Theme:T1 Theme:T5", False)])
def test_no_theme_is_too_many_though_another_has_two_names(themes: str, right: bool) -> None:
    gold = _text("E1 Binding=binding|Theme:T1 Theme:T4", equivalents=_ALIASES)
    assert _is_right(gold, _text(f"E1 Binding=binding|{themes}"), "Binding") == right
    both = _text("E1 Binding=binding|Theme:T1 Theme:T2", equivalents=_ALIASES)
    assert not _is_right(both, _text("E1 Binding=binding|Theme:T1 Theme:T5"), "Binding")


def test_events_of_equivalent_entities_count_once() -> None:
    twice = ("E1 Gene_expression=expression|Theme:T1", "E2 Gene_expression=expression|Theme:T2")
    known, unknown = _text(*twice, equivalents=_ALIASES), _text(*twice)
    assert _score(known, unknown).total == EventCounts(1, 1, 1, 1)
    assert _score(unknown, unknown).total == EventCounts(2, 2, 2, 2)


def test_what_differs_in_what_is_left_out_counts_once() -> None:
    gold = _text("E1 Binding=binding|Theme:T4 Site:S1", "E2 Binding=binding|Theme:T4", "S1 Entity=nuclei")
    assert (_score(gold, gold).total.gold, _score(gold, gold, full=True).total.gold) == (1, 2)


def test_events_that_are_predicted_twice_count_once() -> None:
    outer = f"E3 {_UP}=increased|Theme:E1"
    gold = _text(_EXPRESSION, outer)
    twice = _text(_EXPRESSION, "E2 Gene_expression=expression|Theme:T4", outer, f"E4 {_UP}=increased|Theme:E2")
    assert _score(gold, twice).total == EventCounts(2, 2, 2, 2)


def test_recall_and_precision_are_counted_apart() -> None:
    predicted = _text(_EXPRESSION, "E2 Gene_expression=induced expression|Theme:T4", "E3 Binding=binding|Theme:T4")
    score = _score(_text(_EXPRESSION), predicted)
    assert score.types["Gene_expression"] == EventCounts(gold=1, found=1, predicted=2, right=2)
    assert score.types["Binding"] == EventCounts(gold=0, found=0, predicted=1, right=0)
    assert (score.total.recall, score.total.precision, score.total.f1) == (1, 2 / 3, 0.8)


@pytest.mark.parametrize(
    ("gold", "predicted", "rates"),
    [
        pytest.param([], [], (None, None, None), id="nothing at all"),
        pytest.param([], [_EXPRESSION], (None, 0, 0), id="an event without gold"),
        pytest.param([_EXPRESSION], [], (0, None, 0), id="nothing predicted"),
        pytest.param([_EXPRESSION], ["E1 Transcription=expression|Theme:T4"], (0, 0, 0), id="another type"),
        pytest.param([_EXPRESSION], ["E1 Gene_expression=expression|Theme:T5"], (0, 0, 0), id="another theme"),
        pytest.param([_EXPRESSION], ["E1 Gene_expression=expression|"], (0, 0, 0), id="no theme"),
    ],
)
def test_rates_are_there_where_there_is_something(
    gold: list[str], predicted: list[str], rates: tuple[float | None, ...]
) -> None:
    total = _score(_text(*gold), _text(*predicted)).total
    assert (total.recall, total.precision, total.f1) == rates


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([f"E1 {_UP}=increased|Theme:E1"], id="itself"),
        pytest.param([f"E1 {_UP}=increased|Theme:E2", f"E2 {_UP}=induced|Theme:E1"], id="each other"),
    ],
)
def test_events_that_refer_to_themselves_end(lines: list[str], strict: bool) -> None:
    circle, plain = _text(*lines), _text(f"E1 {_UP}=increased|Theme:E2", f"E2 {_UP}=induced|Theme:T4")
    own = _score(circle, circle, strict=strict).total
    assert (own.recall, own.precision) == (1, 1)
    assert _score(plain, circle, strict=strict).total.right == _score(circle, plain, strict=strict).total.found == 0


def test_entities_with_other_ids_are_found_by_their_place() -> None:
    predicted = _text(_EXPRESSION)
    marked = {("T9" if key == "T4" else key): place for key, place in predicted.marked.items()}
    events = {"E1": replace(predicted.events["E1"], arguments=(("Theme", "T9"),))}
    assert _is_right(_text(_EXPRESSION), replace(predicted, marked=marked, events=events), "Gene_expression")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("Gene_expression", SIMPLE), ("Phosphorylation", SIMPLE), ("Blood_vessel_development", SIMPLE),
        ("Binding", BINDING), ("Negative_regulation", REGULATION), ("Catalysis", REGULATION),
    ],
)  # fmt: skip
def test_a_type_is_of_class(kind: str, expected: str) -> None:
    assert class_of(kind) == expected


@pytest.mark.parametrize(
    ("types", "scheme"),
    [
        (["Gene_expression", "Binding"], "ge11"),
        (["Regulation", "Protein_modification"], "ge13"),
        (["Regulation", "Process"], "id"),
        (["Catalysis", "DNA_methylation"], "epi"),
        (["Catalysis", "Sumoylation"], "ptm"),
        (["Conversion"], "pc"),
        (["Metastasis", "Binding"], "cg"),
        (["Sneezing"], "own"),
    ],
)
def test_a_scheme_is_told_by_its_types(types: list[str], scheme: str) -> None:
    assert find_scheme(types).name == scheme


_ALL = (
    _OUTER, _INNER, "E3 Binding=binding|Theme:T4 Theme:T5 Site:S1", "S1 Entity=nuclei",
    "E4 Regulation=IL-2-induced|Theme:E1 Cause:E2",
)  # fmt: skip


def test_classes_are_sums_over_types_and_texts() -> None:
    score = _score(_text(*_ALL), _text(*_ALL[:2])) + _score(_text(_INNER), _text())
    classes = {name: (counts.gold, counts.found, counts.predicted) for name, counts in score.classes.items()}
    assert classes == {SIMPLE: (2, 1, 1), BINDING: (1, 0, 0), REGULATION: (2, 1, 1), TOTAL: (5, 2, 2)}


@pytest.mark.parametrize("full", [False, True])
def test_gold_against_itself_is_all_right(full: bool) -> None:
    gold = _text(*_ALL, equivalents=_ALIASES)
    for score in score_both([(gold, gold)], full=full).values():
        assert [(each.recall, each.precision, each.f1) for each in score.types.values()] == [(1, 1, 1)] * 4


def test_the_report_shows_both_matchings() -> None:
    near = _text("E1 Gene_expression=induced expression|Theme:T4")
    scores = {"own": score_both([(_text(_EXPRESSION), near)])}
    rows = [line.split() for line in event_text(scores) if line.startswith("total")]
    assert rows == [
        ["total", "1", "1", "1", "1", "100.00", "100.00", "100.00", "-"],
        ["total", "1", "0", "1", "0", "0.00", "0.00", "0.00", "-"],
    ]
    values = event_values(scores)["own"]
    assert [values[each]["types"]["Gene_expression"]["f1"] for each in (APPROXIMATE, STRICT)] == [1, 0]
    assert values[STRICT]["classes"][BINDING]["f1"] is None


def test_an_interval_is_over_texts_and_holds_the_f1() -> None:
    whole, nothing = (_text(_EXPRESSION), _text(_EXPRESSION)), (_text(_EXPRESSION), _text())
    score = score_both([whole] * 300 + [nothing] * 100)[STRICT]
    # Recall varies about 0.75 with a standard error of 0.0217, precision is 1.
    low, high = (2 * recall / (1 + recall) for recall in (0.75 - 1.96 * 0.0217, 0.75 + 1.96 * 0.0217))
    for name in ("Gene_expression", SIMPLE, TOTAL):
        assert score.intervals[name] == pytest.approx((low, high), abs=0.006)
    assert (score.total.f1, BINDING in score.intervals) == (pytest.approx(6 / 7), False)


def test_written_events_are_read_as_they_were(tmp_path: Path) -> None:
    text = replace(_text(*_ALL), modifications={"M7": StandoffModification("M7", "Negation", "E3")})
    for name in ("own.txt", "own.a1", "own.a2"):
        lines = (f"{key}\tProtein {each.span.start} {each.span.end}\t\n" for key, each in _ENTITIES.items())
        content = {"own.txt": _TEXT, "own.a1": "".join(lines)}.get(name, "")
        (tmp_path / name).write_text(content, encoding="utf-8")
    write_standoff(text, tmp_path / "own.a2")
    [alone] = read_standoff(tmp_path)
    for read in (alone, read_predicted(text, tmp_path)):
        assert _score(text, read, strict=True, full=True).total == EventCounts(4, 4, 4, 4)
        [modification] = read.modifications.values()
        assert (modification.type, read.events[modification.event].type) == ("Negation", "Binding")
        assert (read.given, len(read.marked)) == (frozenset(_ENTITIES), 11)


def test_written_ids_go_on_and_roles_are_numbered() -> None:
    text = _text("E9 Binding=binding|Theme:T4 Theme:T5 Theme:T6")
    place = text.marked["trigger of E9"].span
    expected = [f"T7\tBinding {place.start} {place.end}\tbinding\n", "E1\tBinding:T7 Theme:T4 Theme2:T5 Theme3:T6\n"]
    assert list(format_a2(text)) == list(format_a2(replace(text, given=None))) == expected


def test_a_trigger_over_two_lines_is_written_in_one() -> None:
    text = StandoffText("own", "ex\npression", {"T1": Marked("Process", Span(0, 11))}, {}, given=frozenset())
    assert list(format_a2(text)) == ["T1\tProcess 0 11\tex pression\n"]
