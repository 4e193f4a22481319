"""What a spelling may stand for: the names that have its key, compared with it and put in order."""

from __future__ import annotations

from functools import cached_property

from ..model import Grounding
from ..text.normalize import Normalized, normalize
from ..vocab import GENE_TYPES
from .compiled import CompiledNames, StoredName
from .entry import NameEntry
from .makers import Maker
from .own import OwnName, OwnNames
from .spelling import find_fit, has_case_of

HUMAN = "NCBITaxon:9606"


class NameMatcher:
    """Matches spellings with the names of ``compiled``, over which a user's ``own`` may lie."""

    def __init__(self, compiled: CompiledNames, own: OwnNames | None, everyday: frozenset[str]) -> None:
        """``everyday`` are the keys of common words: of a symbol with such a key only the capitals stand for it."""
        self._compiled, self._own, self._everyday = compiled, own, everyday
        self._ranks = {kind: rank for rank, kind in enumerate(compiled.types)}
        self._makers = {maker.name: maker for maker in compiled.makers}

    def find(self, spelling: Normalized, *, loose: bool, text: str = "") -> tuple[NameEntry, ...]:
        """Return the entries of ``spelling``, best first, one an identifier; ``loose``: those that do not fit too.

        ``text``, where it is at hand, is what ``spelling`` is that of.
        """
        everyday = not loose and spelling.key in self._everyday
        rows = self._read(spelling.key)
        if len(rows) < 2:
            return tuple([
                entry for row in rows if (entry := self._compare(row, spelling, text, loose=loose, everyday=everyday))
            ])  # fmt: skip
        best: dict[str, NameEntry] = {}
        known_by: dict[str, int] = {}
        for stored in rows:
            entry = self._compare(stored, spelling, text, loose=loose, everyday=everyday)
            known = best.get(stored.curie)
            if entry is not None and (known is None or entry.grounding.score > known.grounding.score):
                best[stored.curie], known_by[stored.curie] = entry, stored.names
        return tuple(sorted(best.values(), key=lambda entry: self._place(entry, known_by[entry.grounding.curie])))

    def find_maker(self, entry: NameEntry) -> Maker:
        """Return who gave the name of ``entry``."""
        return self._makers[entry.source]

    def to_entry(self, stored: StoredName, method: str, score: float) -> NameEntry:
        """Return what ``stored`` stands for, found by ``method``."""
        species = HUMAN if stored.curie.startswith("HGNC:") else None
        grounding = Grounding(stored.curie, stored.name, score, method, species, stored.members)
        source, rule = self._compiled.makers[stored.maker].name, self._compiled.rules[stored.rule]
        return NameEntry(grounding, stored.type, stored.surface, source, rule)

    def _compare(
        self, stored: StoredName, spelling: Normalized, text: str, *, loose: bool, everyday: bool
    ) -> NameEntry | None:
        maker = self._compiled.makers[stored.maker]
        if stored.surface == text and not everyday:
            # Most names are spelled as the lexicon spells them.
            return self.to_entry(stored, "exact", maker.exact)
        name = spelling if stored.surface == text else normalize(stored.surface)
        fit = find_fit(name, spelling, everyday=everyday)
        if fit is None:
            return self.to_entry(stored, "normalized", maker.loose) if loose else None
        # A hyphen more or less is no worse spelling.
        same_case = fit == "exact" or has_case_of(name, spelling)
        return self.to_entry(stored, fit, maker.exact if same_case else maker.normalized)

    def _place(self, entry: NameEntry, names: int) -> tuple[float | str, ...]:
        """Return what the entries of a spelling are sorted by; ``names`` is how many its identifier has."""
        grounding = entry.grounding
        # A type that the lexicon was compiled without comes last.
        rank = self._ranks.get(entry.type, len(self._ranks))
        known = -names if entry.type in GENE_TYPES else 0
        return -grounding.score, rank, known, grounding.method != "exact", grounding.curie

    def _read(self, key: str) -> list[StoredName]:
        """Return the names of this key: the user's own where they have it, else the compiled ones."""
        if self._own is not None and key in self._own.rows:
            return list(map(self._to_stored, self._own.rows[key]))
        return self._compiled.read(key)

    def _to_stored(self, row: OwnName) -> StoredName:
        line = self._compiled.find_line(row.curie)
        return StoredName(
            curie=row.curie,
            # A row without a type has been checked to have a line.
            type=row.type or self._compiled.types[line.type if line else 0],
            name=row.official or (line.name if line else row.surface),
            members=line.members if line else (),
            surface=row.surface,
            maker=self._own_maker,
            rule=0,
        )

    @cached_property
    def _own_maker(self) -> int:
        return next(number for number, maker in enumerate(self._compiled.makers) if maker.name == "own name")
