"""Ids of documents that were withdrawn: a list of them, or the update file of PubMed that withdraws them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from ..errors import InputError
from .cutting.xml_records import RecordCutter
from .files.packed import is_packed, unpack
from .pubmed import is_pubmed
from .source import peek

_CURE = "Give a list of ids, one a line, or an update file of PubMed"
_DELETED = ("DeleteCitation",)
_PMID = re.compile(rb"<PMID\b[^>]*>\s*([0-9]+)\s*</PMID>")


def read_withdrawn(path: Path) -> Iterator[str]:
    """Yield the lines of the list in ``path``, or the PMIDs that the PubMed file there deletes; either may be packed.

    Raises InputError where the file cannot be read, or is no text.
    """
    try:
        with open(path, "rb") as file:
            head, stream = peek(file)
            if is_packed(head):
                head, stream = peek(unpack(stream, head, where=str(path)))
            if is_pubmed(head.decode("utf-8", "replace")):
                for record in chain.from_iterable(RecordCutter(stream, _DELETED)):
                    yield from (number.decode("ascii") for number in _PMID.findall(record.data))
            else:
                yield from io.TextIOWrapper(stream, encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(where=str(path), what="cannot be read", cure=_CURE) from error
