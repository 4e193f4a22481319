"""A user's own names over the shipped lexicon."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from bioclaims.errors import InputError
from bioclaims.mentions import find_lexicon_mentions
from bioclaims.names import Lexicon
from bioclaims.names.compiled import CompiledNames
from bioclaims.resources import find_resource, load_toml

pytestmark = pytest.mark.model


def _open(folder: Path, *rows: str) -> Lexicon:
    path = folder / "names.tsv"
    path.write_text("".join(f"{row}\n" for row in ("# my names", "", *rows)), encoding="utf-8")
    return Lexicon.open(path)


@pytest.mark.parametrize(
    ("row", "text", "found"),
    [
        pytest.param("foobin\tHGNC:7176", "foobin", "HGNC:7176 MMP9 gene_or_gene_product", id="a known identifier"),
        pytest.param("foobin\tHGNC:7176", "Foobin", "HGNC:7176 MMP9 gene_or_gene_product", id="in another spelling"),
        pytest.param("IL-6\tHGNC:7176", "IL-6", "HGNC:7176 MMP9 gene_or_gene_product", id="in place of what it was"),
        pytest.param(
            "compound X\tCHEBI:99\tchemical\tXanadol", "compound X", "CHEBI:99 Xanadol chemical", id="a new identifier"
        ),
        pytest.param("compound X\tCHEBI:99\tchemical", "compound X", "CHEBI:99 compound X chemical", id="its own name"),
    ],
)
def test_a_name_is_found(tmp_path: Path, row: str, text: str, found: str) -> None:
    [mention] = find_lexicon_mentions(f"We saw {text} here.", _open(tmp_path, row))
    first = mention.groundings[0]
    assert f"{first.curie} {first.name} {mention.type}" == found
    assert (mention.text, len(mention.groundings)) == (text, 1)


def test_a_name_of_several_identifiers_stays_ambiguous(tmp_path: Path) -> None:
    lexicon = _open(tmp_path, "foobin\tHGNC:7176", "foobin\tHGNC:6018", "foobin\tHGNC:7176")
    assert {entry.grounding.curie for entry in lexicon.lookup("foobin")} == {"HGNC:7176", "HGNC:6018"}


def test_a_name_may_stand_for_nothing(tmp_path: Path) -> None:
    lexicon = _open(tmp_path, "STAT3\t-")
    assert lexicon.lookup("STAT3") == ()
    assert find_lexicon_mentions("STAT3 rests.", lexicon) == ()


def test_what_is_near_a_name_that_stands_for_nothing_can_still_be_told(tmp_path: Path) -> None:
    assert "MMP-9" not in _open(tmp_path, "MMP-9\t-").nearest("MMP-9")


def test_the_first_line_may_name_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("Name\tIdentifier\tType\nblorp\tHGNC:7176\tgene_or_gene_product\n", encoding="utf-8")
    lexicon = Lexicon.open(path)
    assert lexicon.lookup("name") == Lexicon.open().lookup("name")
    assert [entry.grounding.curie for entry in lexicon.lookup("blorp")] == ["HGNC:7176"]


def test_other_names_answer_as_before_and_the_version_tells_the_two_apart(tmp_path: Path) -> None:
    lexicon, shipped = _open(tmp_path, "foobin\tHGNC:7176"), Lexicon.open()
    assert lexicon.lookup("MMP-9") == shipped.lookup("MMP-9")
    assert lexicon.version.startswith(f"{shipped.version}+")
    assert {"foobin", "MMP9"} <= set(lexicon.names_of("HGNC:7176"))


def test_it_pickles_as_its_paths(tmp_path: Path) -> None:
    lexicon = _open(tmp_path, "foobin\tHGNC:7176")
    copy = pickle.loads(pickle.dumps(lexicon))
    assert (copy.version, copy.lookup("foobin")) == (lexicon.version, lexicon.lookup("foobin"))


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        pytest.param("foobin", "column 1 (name): the row has 1 columns, and may have 2 to 4", id="no identifier"),
        pytest.param("--\tHGNC:7176", "column 1 (name): '--' has no letter and no digit", id="a name of signs"),
        pytest.param("x" * 99 + "\tHGNC:7176", f"column 1 (name): '{'x' * 40}…' is longer than 75", id="a long name"),
        pytest.param("a\tMMP9", "column 2 (identifier): 'MMP9' is no identifier, such as HGNC:7176", id="a symbol"),
        pytest.param(
            "a\tABC:1", "column 2 (identifier): unknown prefix 'ABC'; known prefixes: CHEBI", id="a namespace"
        ),
        pytest.param("a\tGO:12", "column 2 (identifier): 'GO:12' is no identifier of Gene Ontology", id="a pattern"),
        pytest.param("a\tHGNC:1\tgene", "column 3 (type): no type 'gene'; types are gene_or_gene_product", id="a type"),
        pytest.param(
            "a\tHGNC:7176\tchemical", "HGNC:7176 is of type gene_or_gene_product in the lexicon", id="another"
        ),
        pytest.param("a\tCHEBI:99\tspecies", "species has identifiers of NCBITaxon, not of CHEBI", id="a wrong one"),
        pytest.param("a\tCHEBI:99", "column 3 (type): CHEBI:99 is not in the lexicon, and needs a type", id="no type"),
    ],
)
def test_a_row_at_fault_is_named_with_line_and_column(tmp_path: Path, row: str, fault: str) -> None:
    with pytest.raises(InputError) as raised:
        _open(tmp_path, row)
    assert "names.tsv: has 1 fault:\n  line 3, column" in str(raised.value)
    assert fault in str(raised.value)


def test_all_rows_at_fault_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"has 2 faults:\n  line 3, .*\n  line 5, ") as raised:
        _open(tmp_path, "a", "foobin\tHGNC:7176", "b\tABC:1")
    assert "Correct these rows" in raised.value.cure


def test_a_name_of_five_megabytes_is_refused_in_a_short_line(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        _open(tmp_path, f"{'x' * 5_000_000}\tHGNC:7176")
    assert len(str(raised.value)) < 500


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"names\.tsv: does not exist.*or a file of names"):
        Lexicon.open(tmp_path / "names.tsv")


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_bytes("café\tHGNC:7176\n".encode("latin-1"))
    with pytest.raises(InputError, match="is not UTF-8 at byte 3"):
        Lexicon.open(path)


def test_every_namespace_of_the_lexicon_and_of_the_types_is_listed() -> None:
    namespaces, types = load_toml("seeds", "namespaces.toml"), load_toml("seeds", "entity_types.toml")
    used = {name for entry in types.values() for name in entry["namespaces"]}
    assert used == set(namespaces)


@pytest.mark.parametrize("name", load_toml("seeds", "namespaces.toml"))
def test_the_example_of_a_namespace_is_one_of_its_identifiers(tmp_path: Path, name: str) -> None:
    example = load_toml("seeds", "namespaces.toml")[name]["example"]
    types = load_toml("seeds", "entity_types.toml")
    known = CompiledNames(find_resource("seeds", "lexicons")).find_type(example)
    kind = known or next(kind for kind, entry in types.items() if name in entry["namespaces"])
    assert _open(tmp_path, f"foobin\t{example}\t{kind}").lookup("foobin")[0].grounding.curie == example
