"""How a compiled lexicon lies on disk: what ``bioclaims.lexicon`` writes and ``Lexicon`` opens.

``names.marisa`` is a marisa-trie of the name keys, which numbers them (a RecordTrie would find prefixes nine times as
slowly); ``names.filter.npy`` tells which numbers of keys may be those of names (see ``key_filter``).
``records.bin`` holds, for n keys, n + 1 numbers of records (32 bits, little-endian), then the records: the records of
key i are those from number i up to number i + 1, each the offset of a line in ``entries.tsv`` and the number of the
name in that line. A line holds CURIE, type, official name, members (CURIEs, by spaces) and names (by ``|``); each name
begins with two characters, its maker and its rule. Types, makers and rules are numbered as ``manifest.json`` lists
them; a name that is the official one is left empty. ``stop_names.tsv`` and ``everyday_words.tsv`` hold names that the
finder leaves alone; ``references.tsv`` the identifiers of other vocabularies, sorted, each with the CURIE that stands
for it here; ``orthologues.tsv`` human genes with CURIE and symbol of a gene of another species. Nothing is parsed
before it is asked for.

``words.marisa`` numbers the words of names that describe something; ``word_*.npy`` give for each its idf, where its
names begin among those of all words, those names and its weight in each (see ``similar``), and for each such name the
offset of its line and its number there.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from mmap import mmap
from pathlib import Path

from ..errors import SeedError

TRIE_FILE = "names.marisa"
FILTER_FILE = "names.filter.npy"
RECORDS_FILE = "records.bin"
ENTRIES_FILE = "entries.tsv"
MANIFEST_FILE = "manifest.json"
STOPS_FILE = "stop_names.tsv"
EVERYDAY_FILE = "everyday_words.tsv"
REFERENCES_FILE = "references.tsv"
ORTHOLOGUES_FILE = "orthologues.tsv"
WORDS_FILE = "words.marisa"
WORD_ARRAYS = ("word_idf.npy", "word_starts.npy", "word_names.npy", "word_weights.npy", "word_places.npy")
FILES = (
    MANIFEST_FILE, TRIE_FILE, FILTER_FILE, RECORDS_FILE, ENTRIES_FILE, REFERENCES_FILE, ORTHOLOGUES_FILE, STOPS_FILE,
    EVERYDAY_FILE, WORDS_FILE, *WORD_ARRAYS,
)  # fmt: skip
_INDEX, _RECORD = struct.Struct("<II"), struct.Struct("<IH")
_INDEX_SIZE = 4
LAYOUT_VERSION = 6

# Characters of the longest name that is stored, and so of the longest that a text is searched for.
LONGEST_NAME = 75

FIELD_MARK = "\t"
NAME_MARK = "|"
MEMBER_MARK = " "
_FIRST_CODE = 48


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A line of ``entries.tsv``; ``packed`` are its names as they lie there, each behind its maker and its rule."""

    curie: str
    type: int
    name: str
    members: tuple[str, ...]
    packed: tuple[str, ...]

    @classmethod
    def parse(cls, line: str) -> EntryLine:
        """Return the line, without its end, as its parts."""
        curie, kind, name, members, names = line.split(FIELD_MARK)
        own = tuple(members.split(MEMBER_MARK)) if members else ()
        return cls(curie, decode_number(kind), name, own, tuple(names.split(NAME_MARK)))

    @property
    def surfaces(self) -> tuple[str, ...]:
        """The names, in order, the official one where it is left empty."""
        return tuple(packed[2:] or self.name for packed in self.packed)


def encode_number(number: int) -> str:
    """Return the one character that stands for ``number`` (below 75) before a name: "0", "1", … never a mark."""
    if not 0 <= number < 75:
        raise ValueError(f"a maker or rule number lies between 0 and 74, got {number}")
    return chr(_FIRST_CODE + number)


def decode_number(char: str) -> int:
    """Return the number that ``char`` stands for."""
    return ord(char) - _FIRST_CODE


def pack_records(records: Sequence[Sequence[tuple[int, int]]]) -> bytes:
    """Return the bytes of ``records.bin``: for each key, in order of their numbers, its (offset, name) pairs."""
    starts = [0]
    for pairs in records:
        starts.append(starts[-1] + len(pairs))
    index = struct.pack(f"<{len(starts)}I", *starts)
    return index + b"".join(_RECORD.pack(*pair) for pairs in records for pair in pairs)


def unpack_records(buffer: mmap, *, keys: int, key: int) -> Iterator[tuple[int, int]]:
    """Return the (offset, name) pairs of key number ``key`` out of ``keys``."""
    start, end = _INDEX.unpack_from(buffer, _INDEX_SIZE * key)
    first = _INDEX_SIZE * (keys + 1)
    return _RECORD.iter_unpack(buffer[first + _RECORD.size * start : first + _RECORD.size * end])


def read_table(path: Path, *, columns: int) -> list[list[str]]:
    """Return the rows of a tab-separated file; lines that begin with ``#`` are remarks.

    Raises SeedError, which names the line, where a row does not have ``columns`` fields.
    """
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != columns:
            raise SeedError(
                where=f"{path.name}, line {number}",
                what=f"has {len(fields)} fields, not {columns}",
                cure="Separate the fields by tabs",
            )
        rows.append(fields)
    return rows
