"""BioC, brat and PubTator: every mark has the words that it says, wherever lines end and letters lie."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bioclaims.model import Document, Section, Span
from bioclaims.writers import Entry, get_writer
from bioclaims.writers.bioc import find_passages
from bioclaims.writers.brat import make_file_name
from bioclaims.writers.pubtator import find_split
from sample_claims import ABSTRACT, Page, make_claims, make_entries, make_hostile_entries


def write(name: str, entries: list[Entry]) -> dict[str, str]:
    files: dict[str, str] = {}
    for piece in get_writer(name).write(entries, get_writer(name).begin()):
        files[piece.name] = files.get(piece.name, "") + piece.data.decode("utf-8")
    return files


def make_entry(before: str, name: str, after: str) -> Entry:
    """Return a claim about ``name``, whose words stand between ``before`` and ``after``."""
    sentence = f"{before}{name}{after}"
    page = Page("PMID:5", f"{sentence} induces STAT3.")
    at = Span(len(before), len(before) + len(name))
    agent = replace(page.participant("STAT3"), text=name, span=at, type="chemical")
    claim = page.claim(agent, "induces", page.participant("STAT3"), page.document.text)
    return Entry("x", claim, page.document)


TEXT = st.text(st.characters(codec="utf-8"), max_size=8)
NAME = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8).filter(
    lambda name: name.strip() and "STAT3" not in name and "induces" not in name
)


@settings(max_examples=200, deadline=None)
@given(TEXT, NAME, TEXT)
def test_marks_of_bioc_stand_where_they_say(before: str, name: str, after: str) -> None:
    entry = make_entry(before, name, after)
    (document,) = json.loads(write("bioc", [entry])[""])["documents"]
    text = "".join(passage["text"] for passage in document["passages"])
    assert text == entry.document.text
    for passage in document["passages"]:
        assert text[passage["offset"] :].startswith(passage["text"])
        for mark in passage["annotations"]:
            (place,) = mark["locations"]
            assert text[place["offset"] : place["offset"] + place["length"]] == mark["text"]


@settings(max_examples=200, deadline=None)
@given(TEXT, NAME, TEXT)
def test_marks_of_brat_stand_where_they_say_and_on_one_line(before: str, name: str, after: str) -> None:
    files = write("brat", [make_entry(before, name, after)])
    text = files["PMID_5.txt"]
    lines = files["PMID_5.ann"].split("\n")
    marks = [line.split("\t", 2) for line in lines if line.startswith("T")]
    assert len(marks) == 3
    for _, label_and_place, words in marks:
        places = [tuple(map(int, place.split())) for place in label_and_place.split(" ", 1)[1].split(";")]
        assert " ".join(text[start:end] for start, end in places) == words
    assert lines[-1] == ""
    assert all(line[0] in "TNEA#" for line in lines[:-1])


@settings(max_examples=200, deadline=None)
@given(TEXT, NAME, TEXT)
def test_marks_of_pubtator_stand_where_they_say(before: str, name: str, after: str) -> None:
    entry = make_entry(before, name, after)
    title, abstract, *rest = write("pubtator", [entry])[""].split("\n")
    text = f"{title.removeprefix('5|t|')} {abstract.removeprefix('5|a|')}"
    marks = [line.split("\t") for line in rest if line.count("\t") == 5]
    assert len(marks) == 2
    for _, start, end, words, *_ in marks:
        # The white space between title and abstract is a line's end in this format, whatever it was.
        assert re.sub(r"\s", " ", text[int(start) : int(end)]) == re.sub(r"\s", " ", words)


@pytest.mark.parametrize(
    ("text", "sections", "before"),
    [
        pytest.param("On IL-6\nIt acts.", (Section("title", 0, 7),), "On IL-6", id="a title that a section tells"),
        pytest.param("On IL-6\nIt acts.", (Section("title", 0, 8),), "On IL-6", id="with its line end"),
        pytest.param("On IL-6\nIt acts.", (), "On IL-6", id="the first line"),
        pytest.param("It acts.\n", (), "It", id="one line alone"),
        pytest.param("Word", (), "Word", id="one word alone"),
    ],
)
def test_a_title_ends_at_white_space(text: str, sections: tuple[Section, ...], before: str) -> None:
    assert text[: find_split(Document("x", text, sections=sections))] == before


def test_passages_are_the_sections_and_what_stands_between() -> None:
    text = "Title\nOne. Two.\nEnd"
    document = Document("x", text, sections=(Section("title", 0, 5), Section("results", 6, 10)))
    assert [(each.type, text[each.start : each.end]) for each in find_passages(document)] == [
        ("title", "Title"),
        ("other", "\n"),
        ("results", "One."),
        ("other", " Two.\nEnd"),
    ]


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ("PMID:123", "PMID_123"),
        ("PMC:PMC5", "PMC_PMC5"),
        ("../../etc/passwd", "_.._etc_passwd-ce0c5a1e"),
        ("a/b.txt", "a_b.txt-"),
        ("a_b.txt", "a_b.txt-"),
    ],
)
def test_names_of_files_stay_in_the_folder_and_differ(document: str, name: str) -> None:
    made = make_file_name(document)
    assert made.startswith(name[:-8] if "passwd" in name else name)
    assert "/" not in made
    assert not made.startswith(".")
    assert make_file_name("a/b.txt") != make_file_name("a_b.txt")


def test_an_event_of_brat_points_at_the_event_that_is_its_theme() -> None:
    lines = write("brat", make_entries())["PMID_1234567.ann"].split("\n")
    inner, outer = make_claims()[-2:]
    events = {line.split("\t")[2]: line.split("\t")[1].split(" ")[1] for line in lines if line.startswith("#")}
    (line,) = [line for line in lines if line.startswith(f"{events[outer.id]}\t")]
    assert f"Theme:{events[inner.id]}" in line


def test_an_event_whose_inner_claim_is_not_there_points_at_its_words() -> None:
    outer = make_claims()[-1]
    losses = get_writer("brat").begin()
    pieces = list(get_writer("brat").write(make_entries([outer]), losses))
    assert losses.dropped["nesting"] == 1
    assert pieces[-1].name == "PMID_1234567.ann"


def test_every_attribute_that_is_written_stands_in_the_configuration() -> None:
    files = write("brat", make_entries())
    known = {line.split("\t")[0] for line in files["annotation.conf"].split("[attributes]\n")[1].splitlines()}
    used = {line.split("\t")[1].split(" ")[0] for line in files["PMID_1234567.ann"].splitlines() if line[0] == "A"}
    assert used
    assert used <= known
    labels = set(files["annotation.conf"].split("[entities]\n")[1].split("\n\n")[0].splitlines())
    marks = {line.split("\t")[1].split(" ")[0] for line in files["PMID_1234567.ann"].splitlines() if line[0] == "T"}
    assert marks <= labels | {claim.predicate for claim in make_claims()}


def test_relations_of_pubtator_join_identifiers() -> None:
    lines = write("pubtator", make_entries())[""].splitlines()
    relations = [line.split("\t")[1:] for line in lines if line.count("\t") == 3]
    assert ["increases", "HGNC:6018", "HGNC:11364"] in relations
    assert lines[0] == f"1234567|t|{ABSTRACT.document.title}"


def test_hostile_ids_and_names_break_no_line_of_pubtator() -> None:
    blocks = write("pubtator", make_hostile_entries())[""].split("\n\n")
    assert blocks.pop() == ""
    for block in blocks:
        title, abstract, *marks = block.split("\n")
        assert title.count("|t|") == abstract.count("|a|") == 1
        assert {mark.count("\t") for mark in marks} <= {3, 5}


def without_types(value: object) -> object:
    """Return ``value`` without what the library adds to each element."""
    if isinstance(value, dict):
        return {name: without_types(inner) for name, inner in value.items() if name not in ("bioctype", "version")}
    return [without_types(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("entries", [make_entries(), make_hostile_entries()], ids=["the samples", "hostile names"])
def test_the_library_of_bioc_reads_and_writes_the_same_collection(entries: list[Entry]) -> None:
    reason = "bioc is not there: pip install bioc"
    biocjson = pytest.importorskip("bioc.biocjson", reason=reason)
    validator = pytest.importorskip("bioc.validator", reason=reason)
    text = write("bioc", entries)[""]
    collection = biocjson.loads(text)
    validator.validate(collection)
    assert without_types(json.loads(biocjson.dumps(collection))) == json.loads(text)
