"""Reading that gives what a document says several times as one claim."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from ..claims.merge import merge_claims
from ..model import Claim, Document
from .outcome import Extracted, Read
from .worker import Load


@dataclass(frozen=True, slots=True)
class _Merged:
    claims: tuple[Claim, ...]
    sentences: int
    overlong: int


def load_merging(load: Load) -> Load:
    """Return what loads the reader of ``load`` as one that merges; it goes to other processes as ``load`` does."""
    return partial(_load, load)


def _load(load: Load) -> Read:
    return partial(_read_merged, read=load())


def _read_merged(document: Document, *, read: Read) -> Extracted:
    reading = read(document)
    return _Merged(tuple(merge_claims(reading.claims)), reading.sentences, reading.overlong)
