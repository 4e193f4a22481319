"""Opens a compiled lexicon and looks names up in it."""

from __future__ import annotations

import json
import mmap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, partial
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import marisa_trie

from ..errors import InputError, SeedError
from ..model import Grounding
from ..resources import find_resource
from ..text.normalize import SPACE, Normalized, name_key, normalize
from ..vocab import GENE_TYPES
from . import layout
from .entry import NameEntry
from .finder import NameFinder
from .own import OwnName, OwnNames, read_own_names
from .similar import SimilarNames
from .spelling import find_fit, has_case_of
from .words import is_described, is_one_thing, split_words

HUMAN = "NCBITaxon:9606"
# Who names the genes of a species.
_GENE_VOCABULARIES = {"NCBITaxon:10090": "MGI:", "NCBITaxon:10116": "RGD:"}
_Name = TypeVar("_Name")
# What a score keeps where the case is not the name's own, and where its case contradicts the name's shape.
_NORMALIZED, _LOOSE = 0.98, 0.7
_MOST_COMPARED = 2000
# Spellings whose entries are kept, of each kind of question: some 20 MB.
_MOST_MATCHED = 20_000
# The least cosine at which another name is taken for the same, how far behind the best one may be, and what a score
# keeps at cosine 1.
_SIMILAR, _BEHIND, _BY_WORDS = 0.85, 0.03, 0.8


@dataclass(frozen=True, slots=True)
class _Stored:
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


class Lexicon:
    """A compiled lexicon, memory-mapped: processes that open the same one share its pages.

    A user's own names may lie over it.
    """

    def __init__(self, path: Path, *, own: Path | None = None) -> None:
        """Open the lexicon in folder ``path``, with the names of the file ``own`` over it; ``open`` is the usual way.

        Raises InputError where the folder holds no lexicon of this layout, or the file has rows at fault.
        """
        self.path, self._own_path = path, own
        self.manifest = _read_manifest(path)
        self.version: str = self.manifest["version"]
        self._makers: list[dict[str, Any]] = self.manifest["makers"]
        self._rules: list[str] = self.manifest["rules"]
        self._types: list[str] = self.manifest["type_order"]
        self._trie = marisa_trie.Trie().mmap(str(path / layout.TRIE_FILE))
        self._records = _map_file(path / layout.RECORDS_FILE)
        self._entries = _map_file(path / layout.ENTRIES_FILE)
        self._stops = _read_stops(path / layout.STOPS_FILE)
        self._matched: dict[tuple[str, str, str], tuple[NameEntry, ...]] = {}
        self._answers: dict[str, tuple[NameEntry, ...]] = {}
        self._similar_to: dict[str, tuple[NameEntry, ...]] = {}
        self._own: OwnNames | None = None
        self._everyday = frozenset(row[0] for row in read_table(path / layout.EVERYDAY_FILE, columns=3))
        if own is not None:
            self._own = read_own_names(own, type_of=self._find_type)
            self.version = f"{self.version}+{self._own.version}"
        self._tries = (self._trie,) if self._own is None else (self._trie, self._own.trie)
        openings = marisa_trie.Trie().mmap(str(path / layout.OPENINGS_FILE))
        self._openings = (openings,) if self._own is None else (openings, self._own.openings)

    @classmethod
    def open(cls, path: Path | None = None) -> Lexicon:
        """Return the lexicon in folder ``path``; for a file, its names over the lexicon that the package ships.

        None stands for the latter alone. Raises InputError as the class does.
        """
        shipped = find_resource("seeds", "lexicons")
        if path is not None and path.is_file():
            return cls(shipped, own=path)
        return cls(path if path is not None else shipped)

    def __reduce__(self) -> tuple[object, ...]:
        # Maps do not cross processes; the paths do.
        return partial(Lexicon, self.path, own=self._own_path), ()

    def lookup(self, name: str) -> tuple[NameEntry, ...]:
        """Return what ``name`` may stand for, best first, one entry an identifier; empty where nothing has it.

        Spelling decides the order, never whether an entry is there: "akt" gives what "AKT" gives, with lower scores.
        A plural is looked up as its singular where it is no name itself.
        """
        known = self._answers.get(name)
        if known is None:
            spelling = normalize(name)
            known = self._match(spelling, loose=True)
            if not known and spelling.key.endswith("s"):
                known = self._match(spelling.part(0, len(spelling.key) - 1), loose=True)
            _keep(self._answers, name, known)
        return known

    def match(self, spelling: Normalized) -> tuple[NameEntry, ...]:
        """Return the entries that ``spelling`` in a running text may stand for, best first.

        Stricter than ``lookup``: case and gaps must fit the shape of the name, stop names and names too short to
        tell are left out.
        """
        # Texts have few names many times. The origins are no part of a spelling.
        known = self._matched.get(place := (spelling.key, spelling.cases, spelling.gaps))
        if known is None:
            known = tuple(entry for entry in self._match(spelling, loose=False) if self._tells(entry, spelling))
            _keep(self._matched, place, known)
        return known

    def find_similar(self, name: str) -> tuple[NameEntry, ...]:
        """Return genes and families that have a name of nearly the words of ``name``, best first.

        Their order, case and plurals do not count, nor do words that say little ("protein"). Empty where ``name`` is
        but a symbol, or what many genes are ("zinc finger"), or where nothing is near.
        """
        known = self._similar_to.get(name)
        if known is None:
            words = split_words(name)
            known = self._find_similar(words) if is_described(words) else ()
            _keep(self._similar_to, name, known)
        return known

    def _find_similar(self, words: Sequence[str]) -> tuple[NameEntry, ...]:
        best: dict[str, NameEntry] = {}
        nearest = 0.0
        for offset, number, cosine in self._similar.find(words, least=_SIMILAR):
            stored = self._read_name(offset, number)
            if cosine < nearest - _BEHIND:
                break
            if stored.curie not in best and is_one_thing(words, split_words(stored.surface)):
                nearest = max(nearest, cosine)
                best[stored.curie] = self._to_entry(stored, "similar", _BY_WORDS * min(1.0, cosine))
        return tuple(sorted(best.values(), key=lambda entry: -entry.grounding.score))

    def resolve(self, identifier: str) -> str | None:
        """Return the CURIE that stands here for an ``identifier`` of another vocabulary ("NCBIGene:17395"), or None."""
        return self._references.get(identifier)

    def find_orthologues(self, curie: str, species: str) -> tuple[Grounding, ...]:
        """Return the genes of ``species`` (an NCBITaxon CURIE) that are orthologues of the human gene ``curie``.

        Of mouse and rat; their scores are 1.
        """
        prefix = _GENE_VOCABULARIES.get(species)
        return tuple(
            Grounding(other, symbol, 1.0, "orthologue", species)
            for other, symbol in self._orthologues.get(curie, ())
            if prefix is not None and other.startswith(prefix)
        )

    def names_of(self, curie: str) -> tuple[str, ...]:
        """Return the names of ``curie``, the official one among them; none for an identifier that is not here."""
        own = self._own.names_of(curie) if self._own else ()
        line = self._find_line(curie)
        return own if line is None else (*own, *line.surfaces)

    def name_of(self, curie: str) -> str | None:
        """Return the official name of ``curie``, None for an identifier that is not here."""
        line = self._find_line(curie)
        return None if line is None else line.name

    def stops(self, spelling: Normalized, kind: str) -> bool:
        """Return whether ``spelling`` stands on the list of names that mean nothing of entity type ``kind``."""
        for key in (spelling.key, spelling.key.removesuffix("s")):
            for name, types in self._stops.get(key, ()):
                # A stop name in lower case stops every spelling, one with capitals its own: "ChIP", but not "CHIP".
                same = "U" not in name.cases or spelling.cases.startswith(name.cases)
                if same and ("*" in types or kind in types):
                    return True
        return False

    @cached_property
    def finder(self) -> NameFinder:
        """What finds the names of this lexicon in texts."""
        return NameFinder(self._tries, self._openings, match=self.match)

    def nearest(self, name: str, *, limit: int = 5) -> tuple[str, ...]:
        """Return names of the lexicon that are spelled most like ``name`` and begin as it does: for messages."""
        key = name_key(name)
        near: list[str] = []
        for length in range(len(key), 1, -1):
            near = list(islice(self._trie.iterkeys(key[:length]), _MOST_COMPARED))
            if len(near) >= limit:
                break
        near.sort(key=lambda found: (-SequenceMatcher(None, key, found).ratio(), found))
        return tuple(dict.fromkeys(self.lookup(found)[0].surface for found in near[:limit]))

    @cached_property
    def _similar(self) -> SimilarNames:
        return SimilarNames(self.path)

    @cached_property
    def _orthologues(self) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for curie, other, symbol in read_table(self.path / layout.ORTHOLOGUES_FILE, columns=3):
            found.setdefault(curie, []).append((other, symbol))
        return found

    @cached_property
    def _references(self) -> dict[str, str]:
        rows = read_table(self.path / layout.REFERENCES_FILE, columns=2)
        return {other: curie for other, curie in rows}

    def _find_line(self, curie: str) -> layout.EntryLine | None:
        """Return the line of ``curie``, None where it has none."""
        # Lines stand in the order of their CURIEs.
        low, high, wanted = 0, len(self._entries), curie.encode()
        while low < high:
            middle = (low + high) // 2
            start = self._entries.rfind(b"\n", 0, middle) + 1
            end = self._entries.find(b"\n", start)
            found = self._entries[start : self._entries.find(layout.FIELD_MARK.encode(), start)]
            if found == wanted:
                return layout.EntryLine.parse(self._entries[start:end].decode("utf-8"))
            low, high = (end + 1, high) if found < wanted else (low, start)
        return None

    def _find_type(self, curie: str) -> str | None:
        line = self._find_line(curie)
        return None if line is None else self._types[line.type]

    def _match(self, spelling: Normalized, *, loose: bool) -> tuple[NameEntry, ...]:
        everyday = spelling.key in self._everyday and not loose
        best: dict[str, NameEntry] = {}
        known_by: dict[str, int] = {}
        for stored in self._read(spelling.key):
            name = normalize(stored.surface)
            fit = find_fit(name, spelling, everyday=everyday)
            if fit is None and not loose:
                continue
            # A hyphen more or less is no worse spelling.
            share = _LOOSE if fit is None else 1.0 if has_case_of(name, spelling) else _NORMALIZED
            entry = self._to_entry(stored, fit, share)
            known_by[stored.curie] = stored.names
            known = best.get(stored.curie)
            if known is None or entry.grounding.score > known.grounding.score:
                best[stored.curie] = entry
        return tuple(
            sorted(
                best.values(),
                key=lambda entry: (
                    -entry.grounding.score,
                    self._types.index(entry.type),
                    -known_by[entry.grounding.curie] if entry.type in GENE_TYPES else 0,
                    entry.grounding.method != "exact",
                    entry.grounding.curie,
                ),
            )
        )

    def _read(self, key: str) -> Iterator[_Stored]:
        """Yield the names of this key: the user's own where they have it, else the compiled ones."""
        if self._own is not None and key in self._own.rows:
            yield from map(self._to_stored, self._own.rows[key])
        elif key in self._trie:
            yield from self._read_compiled(key)

    def _to_stored(self, row: OwnName) -> _Stored:
        line = self._find_line(row.curie)
        return _Stored(
            curie=row.curie,
            # A row without a type has been checked to have a line.
            type=row.type or self._types[line.type if line else 0],
            name=row.official or (line.name if line else row.surface),
            members=line.members if line else (),
            surface=row.surface,
            maker=next(number for number, maker in enumerate(self._makers) if maker["name"] == "own name"),
            rule=0,
        )

    def _read_compiled(self, key: str) -> Iterator[_Stored]:
        for offset, number in layout.unpack_records(self._records, keys=len(self._trie), key=self._trie[key]):
            yield self._read_name(offset, number)

    def _read_name(self, offset: int, number: int) -> _Stored:
        end = self._entries.find(b"\n", offset)
        line = layout.EntryLine.parse(self._entries[offset:end].decode("utf-8"))
        packed = line.packed[number]
        return _Stored(
            curie=line.curie,
            type=self._types[line.type],
            name=line.name,
            members=line.members,
            surface=packed[2:] or line.name,
            maker=layout.decode_number(packed[0]),
            rule=layout.decode_number(packed[1]),
            names=len(line.packed),
        )

    def _to_entry(self, stored: _Stored, fit: str | None, share: float) -> NameEntry:
        maker = self._makers[stored.maker]
        grounding = Grounding(
            curie=stored.curie,
            name=stored.name,
            score=round(maker["score"] * share, 3),
            method=fit or "normalized",
            species=HUMAN if stored.curie.startswith("HGNC:") else None,
            members=stored.members,
        )
        return NameEntry(grounding, stored.type, stored.surface, maker["name"], self._rules[stored.rule])

    def _tells(self, entry: NameEntry, spelling: Normalized) -> bool:
        """Return whether the finder may take ``spelling`` for ``entry``: no stop name, nor too short for its source."""
        if entry.source in self.manifest["answering_makers"] or self.stops(spelling, entry.type):
            return False
        if SPACE in spelling.gaps and SPACE not in normalize(entry.surface).gaps:
            # "a 3" is an item of a list, "CI 1" a number that a text gives; "IL 2" is a name.
            letters, trusted = sum(map(str.isalpha, spelling.key)), self.manifest["short_name_makers"]
            if letters < 2 or (letters == 2 and entry.source not in trusted) or entry.type == "cell_line":
                return False
        if entry.source in self.manifest["strict_makers"] and entry.grounding.method != "exact":
            return any(char.isdigit() for char in spelling.key)
        if len(spelling.key) > 2:
            return True
        return entry.grounding.method == "exact" and entry.source in self.manifest["short_name_makers"]


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


def _keep(known: dict[_Name, tuple[NameEntry, ...]], name: _Name, entries: tuple[NameEntry, ...]) -> None:
    if len(known) >= _MOST_MATCHED:
        known.clear()
    known[name] = entries


def _read_stops(path: Path) -> dict[str, list[tuple[Normalized, tuple[str, ...]]]]:
    stops: dict[str, list[tuple[Normalized, tuple[str, ...]]]] = {}
    for name, types, _ in read_table(path, columns=3):
        normalized = normalize(name)
        stops.setdefault(normalized.key, []).append((normalized, tuple(types.split(","))))
    return stops


def _map_file(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _read_manifest(path: Path) -> dict[str, Any]:
    if not path.exists():
        cure = "Name a folder that 'bioclaims lexicon build --out' wrote, or a file of names"
        raise InputError(where=str(path), what="does not exist", cure=cure)
    missing = [name for name in layout.FILES if not (path / name).is_file()]
    if missing:
        raise InputError(
            where=str(path),
            what=f"holds no compiled lexicon ({', '.join(missing)} missing)",
            cure="Give a folder that 'bioclaims lexicon build --out' wrote",
        )
    manifest: dict[str, Any] = json.loads((path / layout.MANIFEST_FILE).read_text(encoding="utf-8"))
    if manifest.get("layout") != layout.LAYOUT_VERSION:
        raise InputError(
            where=str(path / layout.MANIFEST_FILE),
            what=f"is of layout {manifest.get('layout')!r}, this version reads {layout.LAYOUT_VERSION}",
            cure="Build the lexicon again with 'bioclaims lexicon build'",
        )
    return manifest
