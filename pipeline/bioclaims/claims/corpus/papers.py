"""Which documents are one paper: by the PMID, PMC number and DOI that they have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...writers.references import find_reference

# What a paper is called by, where it has several.
_PREFIXES = {"pmid": "PMID:", "pmc": "PMC:", "doi": "doi:"}
_KEYS = {"pmid": "PMID:", "pmcid": "PMC:", "doi": "doi:"}


def name_paper(document: str) -> str:
    """Return the id of a document in one spelling: ``PMID:1``, ``PMC:1``, ``doi:10.1/x``; others as they are."""
    reference = find_reference(document)
    if reference is None:
        return document.strip()
    return _PREFIXES[reference.registry] + reference.number.lower()


class Papers:
    """Documents that are one paper, joined as they are met; all ids are held in memory."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}

    def add(self, document: str, metadata: Mapping[str, Any]) -> None:
        """Note a document and the other ids that its source has for it."""
        own = name_paper(document)
        for id in _list_ids(metadata):
            self._join(own, id)
        self._parents.setdefault(own, own)

    def find(self, document: str) -> str:
        """Return what the paper of ``document`` is called: its PMID, else PMC number, else DOI, else its id."""
        return self._find(name_paper(document))

    def _join(self, one: str, other: str) -> None:
        roots = sorted((self._find(one), self._find(other)), key=_rank)
        self._parents[roots[1]] = roots[0]

    def _find(self, id: str) -> str:
        parent = self._parents.setdefault(id, id)
        while parent != id:
            # Halves the way for the next who asks.
            self._parents[id] = self._parents[parent]
            id, parent = parent, self._parents[parent]
        return id


def _list_ids(metadata: Mapping[str, Any]) -> Iterator[str]:
    for key, prefix in _KEYS.items():
        value = metadata.get(key)
        if isinstance(value, str | int) and str(value).strip():
            reference = find_reference(prefix + str(value).strip())
            if reference:
                yield _PREFIXES[reference.registry] + reference.number.lower()


def _rank(id: str) -> tuple[int, int, str]:
    order = list(_PREFIXES.values())
    return next((place for place, prefix in enumerate(order) if id.startswith(prefix)), len(order)), len(id), id


def name_withdrawn(lines: Iterable[str]) -> Iterator[str]:
    """Yield the ids of a list, one a line; bare numbers are PMIDs, as NLM lists those that it has deleted."""
    for line in lines:
        id = line.strip()
        if id:
            yield name_paper(f"PMID:{id}" if id.isdigit() else id)
