"""A small lexicon of our own, compiled into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bioclaims.lexicon.compile import compile_lexicon
from bioclaims.lexicon.value import Concept, NameRow, SourceTable


def write_lexicon(
    folder: Path,
    names: Sequence[tuple[str, str, str]],
    references: Sequence[tuple[str, str]] = (),
    orthologues: Sequence[tuple[str, str, str]] = (),
) -> Path:
    """Return a folder with a compiled lexicon of ``names``: CURIE, entity type, name; the first is the official one."""
    own = folder / "own"
    own.mkdir()
    for table in ("stop_names.tsv", "everyday_words.tsv"):
        (own / table).write_text("", encoding="utf-8")
    concepts = {curie: Concept(curie, kind, name) for curie, kind, name in reversed(names)}
    rows = tuple(NameRow(curie, name, "HGNC alias symbol") for curie, _, name in names)
    table = SourceTable("own", "1", tuple(concepts.values()), rows, tuple(references), tuple(orthologues))
    compile_lexicon([table], out=folder / "lexicon", own_folder=own)
    return folder / "lexicon"
