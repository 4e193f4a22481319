"""Opens a compiled lexicon and looks names up in it."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cached_property, partial
from pathlib import Path

from ..model import Grounding
from ..resources import find_resource
from ..text.memo import Memo
from ..text.normalize import Normalized, name_key, normalize
from . import layout
from .compiled import CompiledNames
from .entry import NameEntry
from .finder import NameFinder
from .matching import NameMatcher
from .own import OwnNames, read_own_names
from .similar import SimilarNames
from .stops import StopNames
from .words import is_described, is_one_thing, split_words

# Who names the genes of a species.
_GENE_VOCABULARIES = {"NCBITaxon:10090": "MGI:", "NCBITaxon:10116": "RGD:"}
_MOST_COMPARED = 2000
# Spellings whose entries are kept, of each kind of question, and identifiers whose names are, with their keys: some 5
# MB each, which a thousand abstracts fill.
_MOST_MATCHED, _MOST_KEYED = 3_000, 2_000
# The least cosine at which another name is taken for the same, how far behind the best one may be, and what a score
# keeps at cosine 1.
_SIMILAR, _BEHIND, _BY_WORDS = 0.85, 0.03, 0.8


class Lexicon:
    """A compiled lexicon, memory-mapped: processes that open the same one share its pages.

    A user's own names may lie over it.
    """

    def __init__(self, path: Path, *, own: Path | None = None) -> None:
        """Open the lexicon in folder ``path``, with the names of the file ``own`` over it; ``open`` is the usual way.

        Raises InputError where the folder holds no lexicon of this layout, or the file has rows at fault.
        """
        self.path, self._own_path = path, own
        self._compiled = CompiledNames(path)
        self.manifest = self._compiled.manifest
        self.version: str = self.manifest["version"]
        self._stops = StopNames(path / layout.STOPS_FILE)
        self._matched = Memo[tuple[str, str, str], tuple[NameEntry, ...]](_MOST_MATCHED)
        self._answers = Memo[str, tuple[NameEntry, ...]](_MOST_MATCHED)
        self._similar_to = Memo[str, tuple[NameEntry, ...]](_MOST_MATCHED)
        self._keyed = Memo[str, tuple[tuple[str, str], ...]](_MOST_KEYED)
        self._own: OwnNames | None = None
        if own is not None:
            self._own = read_own_names(own, type_of=self._compiled.find_type)
            self.version = f"{self.version}+{self._own.version}"
        everyday = frozenset(row[0] for row in layout.read_table(path / layout.EVERYDAY_FILE, columns=3))
        self._names = NameMatcher(self._compiled, self._own, everyday)

    @classmethod
    def open(cls, path: Path | None = None) -> Lexicon:
        """Return the lexicon in folder ``path``; for a file, its names over the lexicon that the package ships.

        None stands for the latter alone. Raises InputError as the class does.
        """
        folder, own = _locate(path)
        return cls(folder, own=own)

    def is_at(self, path: Path | None) -> bool:
        """Return whether this is the lexicon that ``open`` gives for ``path``."""
        return (self.path, self._own_path) == _locate(path)

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
            known = self._names.find(spelling, loose=True)
            if not known and spelling.key.endswith("s"):
                known = self._names.find(spelling.part(0, len(spelling.key) - 1), loose=True)
            self._answers.keep(name, known)
        return known

    def match(self, spelling: Normalized, text: str = "") -> tuple[NameEntry, ...]:
        """Return the entries that ``spelling`` in a running text may stand for, best first.

        Stricter than ``lookup``: case and gaps must fit the shape of the name, stop names and names too short to
        tell are left out. ``text``, where it is at hand, is what ``spelling`` is that of: most names are spelled as
        the lexicon spells them, which is soon told.
        """
        # Texts have few names many times. The origins are no part of a spelling.
        known = self._matched.get(place := (spelling.key, spelling.cases, spelling.gaps))
        return self._matched.keep(place, self._match_anew(spelling, text)) if known is None else known

    def _match_anew(self, spelling: Normalized, text: str) -> tuple[NameEntry, ...]:
        found = self._names.find(spelling, loose=False, text=text)
        return tuple([entry for entry in found if self._tells(entry, spelling)])

    def find_similar(self, name: str) -> tuple[NameEntry, ...]:
        """Return genes and families that have a name of nearly the words of ``name``, best first.

        Their order, case and plurals do not count, nor do words that say little ("protein"). Empty where ``name`` is
        but a symbol, or what many genes are ("zinc finger"), or where nothing is near.
        """
        known = self._similar_to.get(name)
        if known is None:
            words = split_words(name)
            known = self._find_similar(words) if is_described(words) else ()
            self._similar_to.keep(name, known)
        return known

    def _find_similar(self, words: Sequence[str]) -> tuple[NameEntry, ...]:
        best: dict[str, NameEntry] = {}
        nearest = 0.0
        for offset, number, cosine in self._similar.find(words, least=_SIMILAR):
            stored = self._compiled.read_name(offset, number)
            if cosine < nearest - _BEHIND:
                break
            if stored.curie not in best and is_one_thing(words, split_words(stored.surface)):
                nearest = max(nearest, cosine)
                score = self._compiled.makers[stored.maker].exact * (_BY_WORDS * min(1.0, cosine))
                best[stored.curie] = self._names.to_entry(stored, "similar", round(score, 3))
        return tuple(sorted(best.values(), key=lambda entry: -entry.grounding.score))

    def resolve(self, identifier: str) -> str | None:
        """Return the CURIE that stands here for an ``identifier`` of another vocabulary ("NCBIGene:17395"), or None."""
        return self._compiled.resolve(identifier)

    def find_orthologues(self, curie: str, species: str) -> tuple[Grounding, ...]:
        """Return the genes of ``species`` (an NCBITaxon CURIE) that are orthologues of the human gene ``curie``.

        Of mouse and rat; their scores are 1.
        """
        prefix = _GENE_VOCABULARIES.get(species)
        return tuple(
            Grounding(other, symbol, 1.0, "orthologue", species)
            for other, symbol in self._compiled.find_orthologues(curie)
            if prefix is not None and other.startswith(prefix)
        )

    def names_of(self, curie: str) -> tuple[str, ...]:
        """Return the names of ``curie``, the official one among them; none for an identifier that is not here."""
        own = self._own.names_of(curie) if self._own else ()
        line = self._compiled.find_line(curie)
        return own if line is None else (*own, *line.surfaces)

    def keyed_names_of(self, curie: str) -> tuple[tuple[str, str], ...]:
        """Return the names of ``curie``, each with its key."""
        known = self._keyed.get(curie)
        if known is None:
            known = tuple((name, name_key(name)) for name in self.names_of(curie))
            self._keyed.keep(curie, known)
        return known

    def name_of(self, curie: str) -> str | None:
        """Return the official name of ``curie``, None for an identifier that is not here."""
        line = self._compiled.find_line(curie)
        return None if line is None else line.name

    def stops(self, spelling: Normalized, kind: str) -> bool:
        """Return whether ``spelling`` stands on the list of names that mean nothing of entity type ``kind``."""
        return self._stops.stops(spelling, kind)

    @cached_property
    def finder(self) -> NameFinder:
        """What finds the names of this lexicon in texts."""
        keys = self._compiled.keys
        # It keeps what the stretches of texts stand for itself.
        return NameFinder(keys if self._own is None else keys.with_keys(self._own.rows), match=self._match_anew)

    def nearest(self, name: str, *, limit: int = 5) -> tuple[str, ...]:
        """Return names of the lexicon that are spelled most like ``name`` and begin as it does: for messages."""
        key = name_key(name)
        near: list[str] = []
        for length in range(len(key), 1, -1):
            near = self._compiled.find_keys(key[:length], most=_MOST_COMPARED)
            if len(near) >= limit:
                break
        near.sort(key=lambda found: (-SequenceMatcher(None, key, found).ratio(), found))
        # Names that a user's own file takes out answer nothing.
        known = (self.lookup(found) for found in near[:limit])
        return tuple(dict.fromkeys(entries[0].surface for entries in known if entries))

    @cached_property
    def _similar(self) -> SimilarNames:
        return SimilarNames(self.path)

    def _tells(self, entry: NameEntry, spelling: Normalized) -> bool:
        """Return whether the finder may take ``spelling`` for ``entry``: no stop name, nor too short for its source."""
        return self._names.find_maker(entry).tells(entry, spelling) and not self.stops(spelling, entry.type)


def _locate(path: Path | None) -> tuple[Path, Path | None]:
    """Return the folder of a compiled lexicon and the file of names over it, as ``path`` means them."""
    shipped = find_resource("seeds", "lexicons")
    if path is not None and path.is_file():
        return shipped, path
    return (shipped if path is None else path), None
