"""The claims of a file, counted over their papers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..claims.corpus.session import Corpus, CorpusError, open_corpus
from ..errors import InputError
from ..run.kept import list_kept


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
        raise InputError(
            where=str(path), what=f"cannot be read ({error})", cure="`bioclaims validate` lists all that is wrong"
        ) from error
