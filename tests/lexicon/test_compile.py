"""A small lexicon of our own, compiled and opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from bioclaims.errors import OutputError
from bioclaims.lexicon.compile import compile_lexicon
from bioclaims.lexicon.read_own import read_own_names, read_species
from bioclaims.lexicon.value import Concept, NameRow, SourceTable
from bioclaims.names import Lexicon
from bioclaims.names.layout import decode_number, encode_number, read_table
from bioclaims.resources import find_resource
from bioclaims.text.normalize import normalize

GENE, FAMILY, PROCESS = "HGNC:1", "FPLX:ABC", "GO:0000001"
TABLE = SourceTable(
    source="own",
    version="2026-01-02",
    concepts=(
        Concept(GENE, "gene_or_gene_product", "ABC1"),
        Concept(FAMILY, "family_or_complex", "ABC", members=(GENE, "HGNC:2")),
        Concept(PROCESS, "biological_process", "abcin secretion"),
    ),
    names=(
        NameRow(GENE, "ABC1", "HGNC approved symbol"),
        NameRow(GENE, "abcin", "HGNC approved name"),
        NameRow(GENE, "ABC-1", "HGNC alias symbol"),
        NameRow(GENE, "ABC", "HGNC alias symbol"),
        NameRow(GENE, "misread", "HGNC alias symbol"),
        NameRow(GENE, "a|c", "HGNC alias symbol"),
        NameRow(GENE, "abcin-induced", "HGNC alias symbol"),
        NameRow(FAMILY, "ABC", "FamPlex name"),
        NameRow(PROCESS, "abcin secretion", "GO name"),
        NameRow("GO:9", "nobody knows", "GO name"),
        NameRow(GENE, "abase one", "NCBI Gene designation"),
    ),
    references=(("NCBIGene:7", GENE), ("NCBIGene:8", "HGNC:404"), ("MGI:5", GENE)),
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "stop_names.tsv").write_text("# remark\n", encoding="utf-8")
    (tmp_path / "everyday_words.tsv").write_text("", encoding="utf-8")
    return tmp_path


def _compile(own: Path, out: Path) -> Lexicon:
    compile_lexicon([TABLE], out=out, own_folder=own, wrong=frozenset({("misread", GENE)}))
    return Lexicon.open(out)


def test_a_family_comes_before_the_gene_of_its_name_and_knows_its_members(own: Path, tmp_path: Path) -> None:
    first, second = _compile(own, tmp_path / "out").lookup("ABC")
    assert (first.grounding.curie, first.grounding.members, first.source) == (FAMILY, (GENE, "HGNC:2"), "FamPlex name")
    assert (second.grounding.curie, second.source) == (GENE, "HGNC alias symbol")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        pytest.param("misread", "curators found the pair wrong", id="misgrounded"),
        pytest.param("a|c", "it holds a mark of the layout", id="mark"),
        pytest.param("abcin-induced", "it is the beginning of a name", id="half"),
        pytest.param("abcin secretion", "it is a gene and what becomes of it", id="product"),
        pytest.param("nobody knows", "no source has its identifier", id="no concept"),
    ],
)
def test_names_that_are_left_out(own: Path, tmp_path: Path, name: str, why: str) -> None:
    assert _compile(own, tmp_path / "out").lookup(name) == (), why


def test_a_spelling_that_another_covers_is_stored_once(own: Path, tmp_path: Path) -> None:
    lexicon = _compile(own, tmp_path / "out")
    # ABC1, abcin, abase one and ABC of the gene, ABC of the family: ABC-1 is ABC1.
    assert lexicon.manifest["names"] == 5
    assert lexicon.lookup("ABC-1")[0].source == "HGNC approved symbol"


def test_numbers_of_other_vocabularies_resolve_to_what_the_lexicon_has(own: Path, tmp_path: Path) -> None:
    lexicon = _compile(own, tmp_path / "out")
    assert [lexicon.resolve(each) for each in ("NCBIGene:7", "MGI:5", "NCBIGene:8", "NCBIGene:9")] == [
        GENE, GENE, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("curie", "names"),
    [
        (GENE, {"ABC1", "abcin", "ABC", "abase one"}), (FAMILY, {"ABC"}), ("HGNC:0", set()), ("ZZZ:1", set()),
    ],
)  # fmt: skip
def test_an_identifier_has_its_names(own: Path, tmp_path: Path, curie: str, names: set[str]) -> None:
    assert set(_compile(own, tmp_path / "out").names_of(curie)) == names


def test_a_name_that_only_answers_is_looked_up_and_not_sought(own: Path, tmp_path: Path) -> None:
    lexicon = _compile(own, tmp_path / "out")
    assert [entry.grounding.curie for entry in lexicon.lookup("abase one")] == [GENE]
    assert lexicon.match(normalize("abase one")) == ()
    assert [entry.grounding.curie for entry in lexicon.match(normalize("abcin"))] == [GENE]


def test_the_manifest_counts_and_names_its_sources(own: Path, tmp_path: Path) -> None:
    manifest = _compile(own, tmp_path / "out").manifest
    [source] = manifest["sources"]
    assert (manifest["entries"], source["entries"], source["names_read"]) == (2, 2, 11)
    assert (source["date"], source["licence"], source["redistributed"]) == ("2026-01-02", "MIT", True)


def test_the_same_sources_give_the_same_bytes(own: Path, tmp_path: Path) -> None:
    first, second = _compile(own, tmp_path / "one"), _compile(own, tmp_path / "two")
    assert first.version == second.version
    files = sorted(path.name for path in first.path.iterdir())
    assert len(files) == 15
    assert all((first.path / name).read_bytes() == (second.path / name).read_bytes() for name in files)


def test_other_sources_give_another_version(own: Path, tmp_path: Path) -> None:
    one = _compile(own, tmp_path / "one").version
    (own / "stop_names.tsv").write_text("abcin\t*\tany reason\n", encoding="utf-8")
    assert _compile(own, tmp_path / "two").version != one


def test_a_place_that_cannot_be_written_is_an_error_that_names_it(own: Path, tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"file: cannot be written .*Give a place that you may write to"):
        _compile(own, taken)


@pytest.mark.parametrize("number", [0, 1, 74])
def test_numbers_survive_their_code(number: int) -> None:
    assert decode_number(encode_number(number)) == number
    assert encode_number(number) not in "|\t\n"


def test_a_number_that_would_be_a_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and 74"):
        encode_number(75)


@pytest.mark.parametrize(
    ("file", "columns"),
    [("own_names.tsv", 3), ("stop_names.tsv", 3), ("species.tsv", 3), ("everyday_words.tsv", 3)],
)
def test_our_tables_are_sorted_and_have_no_name_twice(file: str, columns: int) -> None:
    rows = read_table(find_resource("seeds", "lexicons", file), columns=columns)
    # A name of ours may stand for several things, as "USF" does.
    keys = [tuple(row[:2] if file == "own_names.tsv" else row[:1]) for row in rows]
    assert keys
    assert keys == sorted(set(keys))


@pytest.mark.model
def test_our_names_come_first() -> None:
    lexicon = Lexicon.open()
    rows = read_table(find_resource("seeds", "lexicons", "own_names.tsv"), columns=3)
    wanted: dict[str, set[str]] = {}
    for name, curie, _ in rows:
        wanted.setdefault(name, set()).add(curie)
    first = {name: {entry.grounding.curie for entry in lexicon.lookup(name)[: len(wanted[name])]} for name in wanted}
    assert first == wanted


def test_our_tables_give_concepts_and_names() -> None:
    folder = find_resource("seeds", "lexicons")
    mice = [row.surface for row in read_species(folder).names if row.curie == "NCBITaxon:10090"]
    assert {"Mus musculus", "mouse", "mice", "murine"} <= set(mice)
    assert all(row.maker == "own name" for row in read_own_names(folder).names)
