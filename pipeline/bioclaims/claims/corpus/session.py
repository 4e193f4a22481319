"""A corpus of claims in DuckDB: files in, groups out."""

from __future__ import annotations

import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from ...errors import InputError
from ...model.claim import SCHEMA
from ...writers.extras import require
from . import counting, reading, showing
from .papers import Papers
from .splits import are_apart
from .value import CONTEXTS, SIDES, WITHIN, Conflict, End, Example, Group, Side, SideContext, Split

# As DuckDB takes it.
_SIZE = re.compile(r"\d+(\.\d+)? ?[KMGT]i?B", re.IGNORECASE)
# Groups that are held together; documents that are handed over together.
_GROUPS, _DOCUMENTS = 500, 10_000
# Names of a split that are shown on either side.
_NAMES = 5


class CorpusError(Exception):
    """What DuckDB says of a file that it cannot read."""


class Cited(Protocol):
    """What is known of a document: ``metadata`` may have its PMID, PMC number and DOI."""

    @property
    def id(self) -> str: ...

    @property
    def sha256(self) -> str: ...

    @property
    def retracted(self) -> bool: ...

    @property
    def metadata(self) -> Mapping[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records were read, and how many of them do not count, by the first reason that holds.

    Reasons: they stand there twice; their document was revised; withdrawn; retracted; they are below the least
    confidence.
    """

    records: int
    repeated: int
    revised: int
    withdrawn: int
    retracted: int
    unsure: int


class Corpus:
    """Claims of many documents. Made by ``open_corpus``."""

    def __init__(self, duckdb: Any, connection: Any) -> None:
        self._duckdb = duckdb
        self._connection = connection
        self._documents: dict[str, tuple[str, bool]] = {}
        self._papers = Papers()
        self._run("CREATE SEQUENCE lines")
        self._run(f"CREATE TABLE read (n BIGINT, {reading.ROW})")

    def read(self, *paths: Path) -> None:
        """Add the claims of files of one kind: JSON lines, or tables that ``export --to parquet`` wrote.

        Raises CorpusError where it is neither, InputError where it holds records of another schema.
        """
        source = reading.FROM_PARQUET if paths[0].suffix == ".parquet" else reading.FROM_JSON
        columns = ", ".join(reading.COLUMNS)
        # Several threads would number the lines as they come to them.
        self._run("SET threads = 1")
        self._run(f"INSERT INTO read SELECT nextval('lines'), {columns} FROM ({source})", [list(map(str, paths))])
        self._run("RESET threads")
        wrong = self._fetch(
            "SELECT count(*), any_value(schema) FROM read WHERE schema IS DISTINCT FROM $known "
            "OR id IS NULL OR document IS NULL OR agent_text IS NULL OR theme_text IS NULL "
            "OR predicate IS NULL OR polarity IS NULL OR sentence IS NULL",
            known=SCHEMA,
        )[0]
        if wrong[0]:
            raise CorpusError(f"{wrong[0]} of its lines are no {SCHEMA} records")

    def cite(self, documents: Iterable[Cited]) -> None:
        """Note what is known of documents: which are one paper, the hash of their text now, retractions."""
        for document in documents:
            self._papers.add(document.id, document.metadata)
            self._documents[document.id] = document.sha256, document.retracted

    def count(self, *, withdrawn: Iterable[str] = (), least: float = 0.0, any_aspect: bool = False) -> Tally:
        """Count what papers say, and return what does not count. To be called once, when all is read.

        ``withdrawn`` are ids of documents, each of which takes its paper along. ``least`` is the confidence below which
        a record does not count; one without confidence has none. With ``any_aspect`` aspects of a theme are one.
        """
        self._note_papers({self._papers.find(id) for id in withdrawn})
        self._run(counting.FIRST_STEP, {"least": least})
        tally = Tally(*self._fetch(counting.TALLY)[0])
        for step in counting.STEPS:
            self._run(step, {"any_aspect": any_aspect} if "$any_aspect" in step else None)
        return tally

    def groups(
        self, *, least_papers: int = 1, conflicts_only: bool = False, identified_only: bool = False
    ) -> Iterator[Group]:
        """Yield the groups: conflicts of papers first, the surest before, then those of one paper, then the others.

        To be called once, after ``count``.
        """
        self._run(showing.RANKED, {"papers": least_papers, "all": not conflicts_only, "words": not identified_only})
        for step in showing.SHOWING:
            self._run(step)
        (number,) = self._fetch("SELECT count(*) FROM ranked")[0]
        for first in range(0, number, _GROUPS):
            yield from self._read_groups(first, first + _GROUPS)

    def find_standings(self) -> dict[str, tuple[int, float]]:
        """Return, by id, how many papers speak of agent and theme of each counted record, and how much they disagree.

        The second is 0 where they do not; more papers that disagree, or surer ones, make it larger. To be called after
        ``count``.
        """
        return {id: (papers, conflict) for id, papers, conflict in self._fetch(counting.STANDINGS)}

    def _note_papers(self, withdrawn: set[str]) -> None:
        """Make the table of papers: of each document that claims are of, and of each that is known besides."""
        self._run(
            "CREATE TABLE papers (document VARCHAR, paper VARCHAR, sha256 VARCHAR, retracted BOOLEAN, "
            "withdrawn BOOLEAN)"
        )
        rows = self._connection.cursor()
        rows.execute("SELECT DISTINCT document FROM read ORDER BY document")
        # A paper is retracted where one of its documents says so, also one that no claim is of.
        retracted = {self._papers.find(id) for id, (_, flag) in self._documents.items() if flag}
        while batch := rows.fetchmany(_DOCUMENTS):
            found = []
            for (document,) in batch:
                paper = self._papers.find(document)
                sha256 = self._documents.get(document, (None, False))[0]
                found.append((document, paper, sha256, paper in retracted, paper in withdrawn))
            self._insert_papers(found)

    def _insert_papers(self, rows: list[tuple[Any, ...]]) -> None:
        columns = [list(column) for column in zip(*rows, strict=True)]
        self._run("INSERT INTO papers SELECT unnest(?), unnest(?), unnest(?), unnest(?), unnest(?)", columns)

    def _read_groups(self, first: int, last: int) -> Iterator[Group]:
        def fetch(query: str) -> dict[int, list[tuple[Any, ...]]]:
            found = defaultdict(list)
            for rank, *row in self._fetch(query, first=first, last=last):
                found[rank].append(tuple(row))
            return found

        groups = fetch(showing.GROUPS)
        predicates, conflicts, splits = map(fetch, (showing.PREDICATES, showing.CONFLICTS_OF, showing.SPLITS_OF))
        sides, contexts, examples = map(fetch, (showing.SIDES_OF, showing.CONTEXTS_OF, showing.EXAMPLES_OF))
        for rank, (row,) in groups.items():
            relation, one_id, one_name, one_type, other_id, other_name, other_type, aspect = row[:8]
            papers, sentences, affirmed, negated, speculated, increase, decrease, retracted = row[8:]
            agent, theme = End(one_id, one_name, one_type), End(other_id, other_name, other_type)
            disagreements = tuple(_make_conflict(each, splits[rank]) for each in conflicts[rank])
            said = _make_sides(sides[rank], contexts[rank], examples[rank])
            yield Group(
                relation, agent, theme, aspect, dict(predicates[rank]), papers, sentences, affirmed, negated,
                speculated, increase, decrease, retracted, disagreements, said,
            )  # fmt: skip

    def _run(self, query: str, values: Any = None) -> Any:
        try:
            return self._connection.execute(query, values)
        except self._duckdb.OutOfMemoryException as error:
            what = f"is too little ({str(error).splitlines()[0]})"
            raise InputError(where="--memory", what=what, cure="Give more, or room in the temporary folder") from error
        except self._duckdb.Error as error:
            raise CorpusError(str(error).splitlines()[0]) from error

    def _fetch(self, query: str, **values: Any) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = self._run(query, values or None).fetchall()
        return found


def _make_conflict(row: tuple[Any, ...], splits: list[tuple[Any, ...]]) -> Conflict:
    name, within, one, other, weight = row
    order = list(CONTEXTS)
    apart = [each for each in splits if each[0] == name and are_apart(each[2], each[3])]
    apart.sort(key=lambda each: order.index(each[1]))
    return Conflict(
        name, WITHIN[within - 1], (one, other), weight / 1000,
        tuple(Split(kind, tuple(a[:_NAMES]), tuple(b[:_NAMES])) for _, kind, a, b in apart),
    )  # fmt: skip


def _make_sides(
    sides: list[tuple[Any, ...]], contexts: list[tuple[Any, ...]], examples: list[tuple[Any, ...]]
) -> tuple[Side, ...]:
    return tuple(
        Side(
            name, papers, sentences,
            tuple(SideContext(*row[1:]) for row in contexts if row[0] == name),
            tuple(Example(*row[1:]) for row in examples if row[0] == name),
        )
        for name, papers, sentences in sorted(sides, key=lambda side: SIDES.index(side[0]))
    )  # fmt: skip


def check_memory(size: str) -> None:
    """Raise InputError where ``size`` is no amount of memory."""
    if not _SIZE.fullmatch(size):
        raise InputError(
            where="--memory", what=f"{size!r} is no amount of memory", cure="Give one such as 500MB or 4GB"
        )


@contextmanager
def open_corpus(*, memory: str | None = None, where: str = "bioclaims group") -> Iterator[Corpus]:
    """Open an empty corpus; rows that exceed ``memory`` ("2GB"; four fifths of the machine's if not given) go to disk.

    The files are in the folder for temporary ones, and go when the corpus is closed. Nothing is read from a network.
    Raises MissingPackageError where DuckDB is not installed.
    """
    duckdb = require("duckdb", extra="corpus", where=where)
    with tempfile.TemporaryDirectory(prefix="bioclaims-") as folder:
        settings = {
            "temp_directory": f"{folder}/spill",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
        }
        connection = duckdb.connect(
            f"{folder}/corpus.duckdb", config=settings | ({"memory_limit": memory} if memory else {})
        )
        try:
            yield Corpus(duckdb, connection)
        finally:
            connection.close()
