"""The claims of a file, counted over their papers."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..claims.corpus.session import Corpus, CorpusError, open_corpus
from ..errors import InputError
from ..run.kept import list_kept
from ..run.records import open_records, read_records, to_claim

RECORDS_CURE = "Give claim records, one a line, or tables that export --to parquet wrote"


@contextmanager
def count_corpus(path: Path, *, where: str) -> Iterator[Corpus]:
    """Open the claims of ``path``, counted. Raises InputError where they cannot be read.

    ``where`` is the command that needs them, for who lacks what it needs.
    """
    try:
        with open_corpus(where=where) as corpus:
            corpus.read(*list_kept(path, "claims"))
            corpus.count()
            yield corpus
    except CorpusError as error:
        raise explain_refusal(path, error, where=str(path)) from error


def explain_refusal(file: Path, error: CorpusError, *, where: str) -> InputError:
    """Return what is wrong with ``file``, of which ``error`` came, with the line where that can be told."""
    try:
        if file.suffix != ".parquet":
            with open_records(str(file), stdin=sys.stdin.buffer) as stream:
                for place, _, record in read_records(stream, where=where):
                    to_claim(record, place)
    except InputError as problem:
        return problem
    return InputError(where=where, what=f"cannot be read ({error})", cure=RECORDS_CURE)
