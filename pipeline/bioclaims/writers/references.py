"""Documents as publications."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Registry = Literal["pmid", "pmc", "doi"]

_PATTERNS: tuple[tuple[Registry, re.Pattern[str]], ...] = (
    ("pmid", re.compile(r"(?:PMID|PubMed):\s*(\d+)", re.IGNORECASE)),
    ("pmc", re.compile(r"(?:PMC|PMCID):\s*(?:PMC)?(\d+)", re.IGNORECASE)),
    ("doi", re.compile(r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)(10\.\d{4,9}/\S+)", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A number of a publication and whose it is: ``pmid`` 123, ``pmc`` 123 (without PMC), ``doi`` 10.…"""

    registry: Registry
    number: str


def find_reference(document: str) -> Reference | None:
    """Return the publication that the document's id names, None for a path or another id."""
    for registry, pattern in _PATTERNS:
        match = pattern.fullmatch(document.strip())
        if match:
            return Reference(registry, match[1])
    return None
