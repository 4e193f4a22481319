"""One contract for every writer of the table."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from bioclaims.errors import RecordError, UnknownNameError
from bioclaims.model import Grounding, Modification
from bioclaims.run.export import export_claims
from bioclaims.writers import WRITERS, Entry, Piece, Writer, get_writer, table
from bioclaims.writers.cells import unguard_cell
from bioclaims.writers.losses import FEATURES
from sample_claims import HOSTILE, Page, make_claims, make_entries, make_hostile_entries

GOLDEN = Path(__file__).with_name("golden")
# What a text becomes where a format has lines: white space is a blank. And where it is XML: other controls are U+FFFD.
NEEDS = {"parquet": "pyarrow", "graphml": "networkx"}


@pytest.fixture(params=WRITERS, ids=lambda writer: writer.name)
def writer(request: pytest.FixtureRequest) -> Writer:
    found: Writer = request.param
    if found.name in NEEDS:
        pytest.importorskip(NEEDS[found.name], exc_type=ImportError)
    return found


def write(writer: Writer, entries: list[Entry]) -> dict[str, bytes]:
    """Return what ``writer`` makes of ``entries``, by the name of the file ("" for the only one)."""
    files: dict[str, bytes] = {}
    for piece in writer.write(entries, writer.begin()):
        files[piece.name] = files.get(piece.name, b"") + piece.data
    return files


def test_the_table_names_each_writer_once() -> None:
    names = [writer.name for writer in WRITERS]
    assert len(names) == len(set(names))


def test_an_unknown_writer_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match="Known names: csv, tsv"):
        get_writer("xls")


def test_it_gives_the_same_bytes_again(writer: Writer) -> None:
    assert write(writer, make_entries()) == write(writer, make_entries())


def test_no_writer_depends_on_the_order_of_sets() -> None:
    code = (
        "import sys; from sample_claims import make_entries; from bioclaims.writers import WRITERS\n"
        f"for w in WRITERS:\n  if w.name not in {list(NEEDS)}:\n"
        "    for p in w.write(make_entries(), w.begin()): sys.stdout.buffer.write(p.data)"
    )
    path = [str(Path(__file__).parents[1]), *sys.path]
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": os.pathsep.join(path), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
    assert seen != {b""}


def test_no_claims_give_a_file_that_is_whole(writer: Writer) -> None:
    losses = writer.begin()
    assert list(writer.write([], losses)) or writer.name in ("sif", "pubtator")
    assert losses.lines() == [f"{writer.name}: 0 of 0 claims written"]


def test_it_streams(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writers that are not marked as whole write long before the last claim is read."""
    monkeypatch.setattr(table, "_ROW_GROUP", 500)
    read = 0

    def give() -> Iterator[Entry]:
        nonlocal read
        (entry,) = make_entries(make_claims()[:1])
        for number in range(3_000):
            read += 1
            claim = entry.claim
            document = replace(entry.document, id=f"PMID:{number}")
            theme = replace(claim.theme, groundings=(Grounding(f"HGNC:{number}", f"GENE{number}", 0.5, "exact"),))
            header = replace(claim.document, id=document.id)
            yield Entry("x", replace(claim, document=header, theme=theme), document)

    pieces = writer.write(give(), writer.begin())
    size = 0
    for piece in pieces:
        size += len(piece.data)
        if size > 10_000:
            break
    assert (read < 2_000) != writer.whole


def test_it_counts_what_it_says_that_it_loses_and_nothing_else(writer: Writer) -> None:
    omitted, dropped = set(), set()
    for entry in [*make_entries(), *make_rare()]:
        losses = writer.begin()
        list(writer.write([entry], losses))
        assert losses.read == 1
        assert losses.left_out == sum(losses.omitted.values())
        omitted |= set(losses.omitted)
        dropped |= set(losses.dropped)
        if not losses.left_out:
            assert losses.lines()[0] == f"{writer.name}: 1 of 1 claims written"
    wanted = set(writer.omits), set(writer.drops) - ({"characters"} if writer.name == "graphml" else set())
    assert (omitted, dropped) == wanted


def make_rare() -> list[Entry]:
    """Return claims with what the samples do not have."""
    page = Page("a.txt", "Active ABC-1 regulates XYZ-2 in HeLa cells. It binds it.", retracted=True)
    agent = page.participant("ABC-1", aspect="expression", type="chemical")
    theme = page.participant("XYZ-2", aspect="modification", modifications=(Modification("cleavage"),), variant="del5")
    sentence = "Active ABC-1 regulates XYZ-2 in HeLa cells."
    base = page.claim(agent, "regulates", theme, sentence, predicate="regulates", novel=True)
    several = (Grounding("HGNC:1", "A", 0.9, "exact"), Grounding("HGNC:2", "B", 0.5, "exact"))
    grounded = replace(
        base,
        predicate="decreases",
        directness="indirect",
        agent=replace(agent, groundings=several, type="gene_or_gene_product", aspect="transcription"),
        theme=replace(theme, groundings=several, aspect="mrna", type="gene_or_gene_product"),
        context=(page.context("cell_line", "HeLa"), page.context("method", "HeLa")),
        evidence=base.evidence * 2,
    )
    tested = replace(grounded, predicate="sufficient_for", theme=replace(grounded.theme, aspect="stability"))
    denied = replace(tested, predicate="required_for", polarity="negated", cues=(page.cue("negation", "Active"),))
    linked = replace(base, predicate="associated_with")
    cleaved = replace(
        grounded, theme=replace(grounded.theme, aspect="cleavage", type="chemical", claim="claim:" + "0" * 20)
    )
    binding = replace(grounded, theme=replace(grounded.theme, aspect="binding"))
    bound = replace(grounded, predicate="binds")
    placeless = replace(grounded, theme=replace(grounded.theme, aspect="localization"))
    moved = make_claims()[6]
    placed = replace(moved, theme=replace(moved.theme, aspect="expression"))
    claims = [base, grounded, tested, denied, linked, cleaved, binding, bound, placeless]
    return [*make_entries(claims, page.document), *make_entries([placed])]


def test_every_feature_is_lost_by_some_writer() -> None:
    assert {each for writer in WRITERS for each in (*writer.omits, *writer.drops)} == set(FEATURES)


class Memory:
    """A sink that keeps what it is given."""

    def __init__(self) -> None:
        self.data = b""
        self.state = "open"

    def put(self, piece: Piece) -> None:
        self.data += piece.data

    def finish(self) -> None:
        self.state = "finished"

    def discard(self) -> None:
        self.state = "discarded"


def test_strict_writes_nothing_where_something_is_lost_and_says_which_claims(writer: Writer) -> None:
    sink = Memory()
    with pytest.raises(RecordError) as error:
        export_claims(iter(make_rare()), writer, sink, strict=True)
    assert (sink.data, sink.state) == (b"", "discarded")
    assert "claims.jsonl:" in str(error.value)
    assert f"{writer.name}: " in str(error.value)


def test_strict_writes_the_same_where_nothing_is_lost(writer: Writer) -> None:
    """The plainest claim is carried by all but PubTator and SIF, which know no confidence and no direct effect."""
    page = Page("PMID:7", "IL-6 induces STAT3.")
    claim = page.claim(
        page.participant("IL-6"), "induces", page.participant("STAT3"), "IL-6 induces STAT3.", confidence=None
    )
    strict, loose = Memory(), Memory()
    export_claims(make_entries([claim], page.document), writer, strict, strict=True)
    export_claims(make_entries([claim], page.document), writer, loose, strict=False)
    assert strict.data == loose.data
    assert strict.state == "finished"


@pytest.mark.parametrize("name", [writer.name for writer in WRITERS if writer.name not in NEEDS])
def test_the_samples_look_as_they_did(name: str) -> None:
    # Where this fails after a change that is meant: python tests/writers/make_golden.py
    known = get_writer(name)
    for file, data in write(known, make_entries()).items():
        assert data == (GOLDEN / name / (file or f"claims{known.suffix}")).read_bytes(), file


# How the agents' names are read back from each format, by the library or the plain format that its readers use.
def read_table(files: dict[str, bytes], delimiter: str = ",") -> list[str]:
    rows = csv.DictReader(io.StringIO(files[""].decode("utf-8-sig"), newline=""), delimiter=delimiter)
    return [unguard_cell(row.get("agent_text") or row["agent"]) for row in rows]


def read_parquet(files: dict[str, bytes]) -> list[str]:
    parquet = pytest.importorskip("pyarrow.parquet")
    return parquet.read_table(io.BytesIO(files[""])).column("agent_text").to_pylist()


def read_graphml(files: dict[str, bytes]) -> list[str]:
    root = etree.fromstring(files[""])
    (space,) = set(root.nsmap.values()) - {"http://www.w3.org/2001/XMLSchema-instance"}
    sentences = root.iterfind(f".//{{{space}}}edge/{{{space}}}data[@key='sentence']")
    return [each.text.removeprefix("So ").removesuffix(" induces STAT3.") for each in sentences]


def read_cx2(files: dict[str, bytes]) -> list[str]:
    (edges,) = [aspect["edges"] for aspect in json.loads(files[""]) if "edges" in aspect]
    return [edge["v"]["sentence"].removeprefix("So ").removesuffix(" induces STAT3.") for edge in edges]


def read_bioc(files: dict[str, bytes]) -> list[str]:
    documents = json.loads(files[""])["documents"]
    return [document["passages"][0]["annotations"][0]["text"] for document in documents]


READ_BACK: dict[str, Callable[[dict[str, bytes]], list[str]]] = {
    "csv": read_table,
    "tsv": lambda files: read_table(files, "\t"),
    "sheet": read_table,
    "parquet": read_parquet,
    "indra": lambda files: [each["subj"]["db_refs"]["TEXT"] for each in json.loads(files[""])],
    "kgx": lambda files: [json.loads(line)["original_subject"] for line in files["edges.jsonl"].splitlines()],
    "graphml": read_graphml,
    "cx2": read_cx2,
    "bioc": read_bioc,
}


def test_hostile_text_comes_back_unharmed(writer: Writer) -> None:
    files = write(writer, make_hostile_entries())
    if writer.name in READ_BACK:
        wanted = [name.replace("\x1f", "\ufffd") if writer.name == "graphml" else name for name in HOSTILE]
        assert READ_BACK[writer.name](files) == wanted
    else:
        # Formats with lines of their own; their tests say what becomes of line ends.
        assert writer.name in ("bel", "sif", "brat", "pubtator")
        for data in files.values():
            assert "\U0001d6c2-tubulin" in data.decode("utf-8") or len(files) > 1


@pytest.mark.parametrize("name", ["csv", "tsv", "sheet"])
def test_no_cell_begins_a_formula(name: str) -> None:
    text = write(get_writer(name), make_hostile_entries())[""].decode("utf-8-sig")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if name == "tsv" else ",")
    cells = [cell for row in rows for cell in row]
    assert [cell for cell in cells if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))] == []
    assert "'=cmd|' /C calc'!A0" in cells


def test_characters_that_xml_does_not_allow_are_counted() -> None:
    pytest.importorskip("networkx")
    losses = get_writer("graphml").begin()
    list(get_writer("graphml").write(make_hostile_entries(), losses))
    assert losses.dropped["characters"] == 1
