"""The shipped lexicon: what its names answer, and how it opens."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from bioclaims.errors import InputError, SeedError
from bioclaims.names import Lexicon
from bioclaims.names.layout import read_table
from bioclaims.text.normalize import normalize

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.open()


@pytest.mark.parametrize(
    ("name", "curie", "kind"),
    [
        ("p38", "FPLX:p38", "family_or_complex"),
        ("ERK1/2", "FPLX:ERK", "family_or_complex"),
        ("PI3K", "FPLX:PI3K", "family_or_complex"),
        ("Akt", "FPLX:AKT", "family_or_complex"),
        ("NF-κB", "FPLX:NFkappaB", "family_or_complex"),
        ("nuclear factor-kappa B", "FPLX:NFkappaB", "family_or_complex"),
        ("JNK", "FPLX:JNK", "family_or_complex"),
        ("NF-κB p65", "HGNC:9955", "gene_or_gene_product"),
        ("clusterin", "HGNC:2095", "gene_or_gene_product"),
        ("MMP-9", "HGNC:7176", "gene_or_gene_product"),
        ("matrix metalloproteinase-9", "HGNC:7176", "gene_or_gene_product"),
        ("gelatinase B", "HGNC:7176", "gene_or_gene_product"),
        ("IκB-α", "HGNC:7797", "gene_or_gene_product"),
        ("TNFα", "HGNC:11892", "gene_or_gene_product"),
        ("macrophages", "CL:0000235", "cell_type"),
        ("macrophage", "CL:0000235", "cell_type"),
        ("monocytes", "CL:0000576", "cell_type"),
        ("CD4+ T cells", "CL:0000624", "cell_type"),
        ("THP-1", "cellosaurus:CVCL_0006", "cell_line"),
        ("Raw264.7", "cellosaurus:CVCL_0493", "cell_line"),
        ("RAW 264.7", "cellosaurus:CVCL_0493", "cell_line"),
        ("HEK293", "cellosaurus:CVCL_0045", "cell_line"),
        ("inflammation", "GO:0006954", "biological_process"),
        ("apoptosis", "GO:0006915", "biological_process"),
        ("nucleus", "GO:0005634", "cellular_component"),
        ("nuclear", "GO:0005634", "cellular_component"),
        ("murine", "NCBITaxon:10090", "species"),
        ("tumour", "MONDO:0005070", "disease"),
        ("liver", "UBERON:0002107", "tissue_or_organ"),
    ],
)
def test_lookup_answers_first(lexicon: Lexicon, name: str, curie: str, kind: str) -> None:
    first = lexicon.lookup(name)[0]
    assert (first.grounding.curie, first.type) == (curie, kind)


def test_lookup_keeps_every_identifier_of_an_ambiguous_name_once_in_order_of_its_score(lexicon: Lexicon) -> None:
    groundings = [entry.grounding for entry in lexicon.lookup("p38")]
    assert len({grounding.curie for grounding in groundings}) == len(groundings) > 2
    assert groundings == sorted(groundings, key=lambda grounding: -grounding.score)


def test_a_family_carries_its_members_and_a_gene_its_species(lexicon: Lexicon) -> None:
    family, gene = lexicon.lookup("ERK1/2")[0].grounding, lexicon.lookup("MMP9")[0].grounding
    assert set(family.members) == {"HGNC:6871", "HGNC:6877"}
    assert gene.species == "NCBITaxon:9606"


def test_an_entry_says_who_gave_the_name_and_which_rule_made_it(lexicon: Lexicon) -> None:
    entry = lexicon.lookup("matrix metalloproteinase 9")[0]
    assert (entry.source, entry.rule) == ("HGNC approved name", "proteinase for peptidase")


def test_lookup_takes_any_case_and_match_does_not(lexicon: Lexicon) -> None:
    assert lexicon.lookup("akt")[0].grounding.curie == "FPLX:AKT"
    assert lexicon.match(normalize("akt")) == ()


@pytest.mark.parametrize(
    "word", ["was", "The", "This", "Impact", "Rest", "FOR", "phosphorylation", "cells", "ELISA", "proteins", "Mar"]
)
def test_match_leaves_words_and_stop_names_alone(lexicon: Lexicon, word: str) -> None:
    assert lexicon.match(normalize(word)) == ()


def test_a_stop_name_with_capitals_stops_only_its_own_spelling(lexicon: Lexicon) -> None:
    assert lexicon.match(normalize("ChIP")) == ()
    assert lexicon.match(normalize("CHIP"))[0].grounding.curie == "HGNC:11427"


def test_an_unknown_name_has_no_entries_and_near_ones(lexicon: Lexicon) -> None:
    assert lexicon.lookup("vimentn") == ()
    assert lexicon.nearest("vimentn")[0] == "vimentin"
    assert lexicon.lookup("") == ()


def test_a_lexicon_pickles_as_its_path(lexicon: Lexicon) -> None:
    copy = pickle.loads(pickle.dumps(lexicon))
    assert (copy.version, copy.lookup("MMP-9")) == (lexicon.version, lexicon.lookup("MMP-9"))


def test_every_source_may_be_passed_on_and_says_so(lexicon: Lexicon) -> None:
    for source in lexicon.manifest["sources"]:
        assert source["redistributed"] is True
        assert all(source[field] for field in ("source", "version", "licence", "url"))


def test_the_lexicon_stays_small(lexicon: Lexicon) -> None:
    assert sum(path.stat().st_size for path in lexicon.path.iterdir()) < 40_000_000


def test_a_folder_without_a_lexicon_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no compiled lexicon .*lexicon build"):
        Lexicon.open(tmp_path)


def test_a_damaged_manifest_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(b"{")
    with pytest.raises(InputError, match=r"manifest\.json: is damaged .*Build the lexicon again"):
        Lexicon.open(tmp_path)


def test_another_layout_is_an_error_that_says_what_to_do(lexicon: Lexicon, tmp_path: Path) -> None:
    for path in lexicon.path.iterdir():
        (tmp_path / path.name).write_bytes(b'{"layout": 0}' if path.suffix == ".json" else b"")
    with pytest.raises(InputError, match=r"layout 0.*Build the lexicon again"):
        Lexicon.open(tmp_path)


def test_a_row_with_too_few_fields_is_named(tmp_path: Path) -> None:
    path = tmp_path / "own_names.tsv"
    path.write_text("# remark\nname\tGO:1\treason\nname only\n", encoding="utf-8")
    with pytest.raises(SeedError, match=r"own_names\.tsv, line 3: has 1 fields, not 3"):
        read_table(path, columns=3)
