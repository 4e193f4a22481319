"""Each row of ``seeds/cues/`` is read as it says in the sentence that it gives, by the shipped model and rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from spacy.tokens import Doc

from bioclaims.components import load
from bioclaims.model import Document, Section, to_record
from bioclaims.resources import find_resource, load_table
from bioclaims.run.document import extract_document

Row = Mapping[str, str]
Record = Mapping[str, Any]

_LISTS = sorted(path.stem for path in find_resource("seeds", "cues").glob("*.tsv"))
_ROWS = [(name, row) for name in _LISTS for row in load_table("seeds", "cues", f"{name}.tsv")]
# What a row of attribution says of who reports is said of others' work in its example.
_OF_OTHERS = ("known", "reported", "concluded")
_DENIALS = ("negation", "null_effect")
# Words whose example the shipped model misreads, and how.
_MISREAD = {
    "dismiss": "the model's lemma is another, in every sentence that we tried",
    "loss": "the agent hangs on the loss, which some agents bring about",
}

pytestmark = pytest.mark.model


@cache
def _read_all() -> dict[str, Doc]:
    """Return the examples as the whole pipeline reads them, each a text of its own."""
    texts = list(dict.fromkeys(row["example"] for _, row in _ROWS))
    return dict(zip(texts, load().pipe(texts), strict=True))


def _words_at(doc: Doc, span: list[int]) -> set[str]:
    covered = doc.char_span(*span, alignment_mode="expand")
    return {form for token in covered for form in (token.lower_, token.lemma_.lower())}


def _has_cue(doc: Doc, record: Record, row: Row, *kinds: str) -> bool:
    # Of several words the cue is the one that carries the others: "argue" of "argue against".
    wanted = set(row["word"].split(" "))
    return any(cue["kind"] in kinds and wanted & _words_at(doc, cue["span"]) for cue in record["cues"])


def _has_phrase(record: Record, row: Row, kind: str) -> bool:
    wanted = row["word"].replace(" ", "")
    return any(cue["kind"] == kind and cue["text"].lower().replace(" ", "") == wanted for cue in record["cues"])


def _is_denied(doc: Doc, record: Record, row: Row) -> bool:
    return record["polarity"] == "negated" and _has_cue(doc, record, row, *_DENIALS)


def _is_denied_over(doc: Doc, record: Record, row: Row) -> bool:
    """Return whether the row's word, no cue itself, hands on what denies the claim."""
    return record["polarity"] == "negated" and not _has_cue(doc, record, row, *_DENIALS)


def _is_defused(doc: Doc, record: Record, row: Row) -> bool:
    return record["polarity"] == "affirmed" and bool({"no", "not"} & _words_at(doc, [0, len(doc.text)]))


def _is_possible(doc: Doc, record: Record, row: Row) -> bool:
    return record["certainty"] == "speculated" and _has_cue(doc, record, row, "speculation")


def _is_doubted(doc: Doc, record: Record, row: Row) -> bool:
    return record["certainty"] == row["certainty"] and _has_cue(doc, record, row, "speculation")


def _is_left_open(doc: Doc, record: Record, row: Row) -> bool:
    """Return whether the question is open by the word's negation, which is the cue."""
    cues = {cue["text"].lower() for cue in record["cues"] if cue["kind"] == "speculation"}
    return record["certainty"] == row["certainty"] and "not" in cues


def _is_answered(doc: Doc, record: Record, row: Row) -> bool:
    return record["certainty"] == row["certainty"]


def _is_others(doc: Doc, record: Record, row: Row) -> bool:
    return record["basis"] == "prior_work" and any(cue["kind"] == "attribution" for cue in record["cues"])


def _is_reported(doc: Doc, record: Record, row: Row) -> bool:
    return _is_others(doc, record, row) and _has_cue(doc, record, row, "attribution")


def _is_attributed(doc: Doc, record: Record, row: Row) -> bool:
    """Return whether the phrase, or the verb in it that reports, is the cue of the row's basis."""
    cues = [cue["text"].lower() for cue in record["cues"] if cue["kind"] == "attribution"]
    within = any(cue in row["word"].split(" ") for cue in cues)
    return bool(record["basis"] == row["basis"]) and (within or _has_phrase(record, row, "attribution"))


def _is_new(doc: Doc, record: Record, row: Row) -> bool:
    return bool(record["novel"])


def _is_new_by_phrase(doc: Doc, record: Record, row: Row) -> bool:
    return bool(record["novel"]) and _has_phrase(record, row, "novelty")


def _is_direct(doc: Doc, record: Record, row: Row) -> bool:
    return bool(record["directness"] == row["directness"])


def _is_perturbed(doc: Doc, record: Record, row: Row) -> bool:
    done = record["agent"]["perturbation"]
    if done is None or done["kind"] != row["kind"]:
        return False
    return row["word"] in done["text"].lower() or row["word"] in _words_at(doc, done["span"])


def _is_modified(doc: Doc, record: Record, row: Row) -> bool:
    return any(each["type"] == row["type"] for each in record["agent"]["modifications"])


Check = Callable[[Doc, Record, Row], bool]
# What a record of the example must say, by list, and by site where a site of it says something else.
_CHECKS: dict[tuple[str, str], Check] = {
    ("negation", ""): _is_denied,
    ("negation", "content"): _is_denied_over,
    ("negation", "transparent"): _is_denied_over,
    ("negation", "excluding"): _is_possible,
    ("negation", "defusing"): _is_defused,
    ("negation", "complete"): _is_defused,
    ("speculation", ""): _is_doubted,
    ("speculation", "open"): _is_left_open,
    ("speculation", "answered"): _is_answered,
    ("attribution", ""): _is_attributed,
    ("attribution", "governor"): _is_reported,
    ("attribution", "author"): _is_others,
    ("attribution", "time"): _is_others,
    ("novelty", ""): _is_new,
    ("novelty", "phrase"): _is_new_by_phrase,
    ("directness", ""): _is_direct,
    ("perturbation", ""): _is_perturbed,
    ("modification", ""): _is_modified,
}


def _cases() -> Iterator[Any]:
    for name, row in _ROWS:
        site = row.get("site", "")
        if site != "heading":
            check = _CHECKS.get((name, site)) or _CHECKS[name, ""]
            reason = _MISREAD.get(row["word"], "") if site not in ("noun", "suffix") else ""
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(check, row, id=f"{name}, {site}: {row['word']}: {row['example']}", marks=marks)


@pytest.mark.parametrize(("check", "row"), list(_cases()))
def test_the_example_of_a_cue_is_read_as_its_row_says(check: Check, row: Row) -> None:
    doc = _read_all()[row["example"]]
    assert any(check(doc, record, row) for record in doc._.claims), [
        (each["polarity"], each["certainty"], each["basis"], each["cues"]) for each in doc._.claims
    ]


@pytest.mark.parametrize(
    "row", [row for name, row in _ROWS if row.get("site") == "heading"], ids=lambda row: row["word"]
)
def test_the_example_of_a_heading_is_an_aim_under_it(row: Row) -> None:
    text = row["example"]
    section = Section("introduction", 0, len(text), row["word"].upper())
    claims = extract_document(Document(id="example", text=text, sections=(section,)), load()).claims
    assert "aim" in {to_record(claim)["basis"] for claim in claims}


def test_every_example_has_its_word() -> None:
    for _, row in _ROWS:
        if row.get("site") != "heading":
            words = _words_at(_read_all()[row["example"]], [0, len(row["example"])])
            text = row["example"].lower()
            assert row["word"] in text or set(row["word"].split(" ")) & words, row
