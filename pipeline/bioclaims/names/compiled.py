"""The files of a compiled lexicon, memory-mapped, so that processes which open the same one share its pages."""

from __future__ import annotations

import json
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import marisa_trie

from ..errors import InputError
from . import layout
from .key_filter import KeyFilter
from .makers import read_makers
from .sorted_lines import SortedLines, map_file

_END = b"\n"


class StoredName(NamedTuple):
    """A name as it lies in the file, before it is compared with a spelling."""

    curie: str
    type: str
    name: str
    members: tuple[str, ...]
    surface: str
    maker: int
    rule: int
    # How many names the identifier has: a gene that is much written about has many.
    names: int = 1


class CompiledNames:
    """What a folder that ``bioclaims lexicon build`` wrote holds: names by key, and identifiers with all their names.

    ``makers``, ``rules`` and ``types`` are what the numbers of a name stand for.
    """

    def __init__(self, folder: Path) -> None:
        """Open ``folder``. Raises InputError where it holds no lexicon of this layout."""
        self.folder, self.manifest = folder, _read_manifest(folder)
        self.makers = read_makers(self.manifest)
        self.rules: list[str] = self.manifest["rules"]
        self.types: list[str] = self.manifest["type_order"]
        self._trie = marisa_trie.Trie().mmap(str(folder / layout.TRIE_FILE))
        self._records = map_file(folder / layout.RECORDS_FILE)
        self._lines = SortedLines(folder / layout.ENTRIES_FILE)
        self._entries = self._lines.buffer
        self._references = SortedLines(folder / layout.REFERENCES_FILE)
        self._orthologues = SortedLines(folder / layout.ORTHOLOGUES_FILE)

    def read(self, key: str) -> list[StoredName]:
        """Return the names with this key."""
        number = self._trie.get(key)
        if number is None:
            return []
        pairs = layout.unpack_records(self._records, keys=len(self._trie), key=number)
        return [self.read_name(offset, place) for offset, place in pairs]

    def read_name(self, offset: int, number: int) -> StoredName:
        """Return name ``number`` of the line of ``entries.tsv`` at ``offset``."""
        line = self._entries[offset : self._entries.find(_END, offset)].decode("utf-8")
        curie, kind, official, members, names = line.split(layout.FIELD_MARK)
        # Some genes have very many names, of which one is wanted.
        own = names.split(layout.NAME_MARK, number + 1)[number]
        return StoredName(
            curie,
            self.types[layout.decode_number(kind)],
            official,
            tuple(members.split(layout.MEMBER_MARK)) if members else (),
            own[2:] or official,
            layout.decode_number(own[0]),
            layout.decode_number(own[1]),
            names.count(layout.NAME_MARK) + 1,
        )

    def find_line(self, curie: str) -> layout.EntryLine | None:
        """Return the line of ``curie``, None where it has none."""
        return next(map(layout.EntryLine.parse, self._lines.find(curie)), None)

    def find_type(self, curie: str) -> str | None:
        """Return the entity type of ``curie``, None for an identifier that is not here."""
        line = self.find_line(curie)
        return None if line is None else self.types[line.type]

    def find_keys(self, beginning: str, *, most: int) -> list[str]:
        """Return keys that begin with ``beginning``, at most so many."""
        return list(islice(self._trie.iterkeys(beginning), most))

    @cached_property
    def keys(self) -> KeyFilter:
        """The filter of all keys."""
        return KeyFilter.open(self.folder / layout.FILTER_FILE)

    def find_orthologues(self, curie: str) -> list[tuple[str, str]]:
        """Return CURIE and symbol of the genes of other species that stand beside a human gene."""
        rows = (line.split(layout.FIELD_MARK) for line in self._orthologues.find(curie))
        return [(other, symbol) for _, other, symbol in rows]

    def resolve(self, identifier: str) -> str | None:
        """Return the CURIE that stands here for an ``identifier`` of another vocabulary, None where there is none."""
        return next((line.split(layout.FIELD_MARK)[1] for line in self._references.find(identifier)), None)


def _read_manifest(folder: Path) -> dict[str, Any]:
    if not folder.exists():
        cure = "Give a folder that `bioclaims lexicon build` wrote, or a file of names"
        raise InputError(where=str(folder), what="does not exist", cure=cure)
    if not (folder / layout.MANIFEST_FILE).is_file():
        raise _lacks(folder, [layout.MANIFEST_FILE])
    path = folder / layout.MANIFEST_FILE
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        cure = "Build the lexicon again with `bioclaims lexicon build`"
        raise InputError(where=str(path), what=f"is damaged ({error})", cure=cure) from error
    if manifest.get("layout") != layout.LAYOUT_VERSION:
        raise InputError(
            where=str(path),
            what=f"is of layout {manifest.get('layout')!r}, this version reads {layout.LAYOUT_VERSION}",
            cure="Build the lexicon again with `bioclaims lexicon build`",
        )
    missing = [name for name in layout.FILES if not (folder / name).is_file()]
    if missing:
        raise _lacks(folder, missing)
    return manifest


def _lacks(folder: Path, missing: list[str]) -> InputError:
    return InputError(
        where=str(folder),
        what=f"holds no compiled lexicon ({', '.join(missing)} missing)",
        cure="Give a folder that `bioclaims lexicon build` wrote",
    )
