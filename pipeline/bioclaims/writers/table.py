"""One flat row a claim: comma- and tab-separated text, and Parquet."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

from .batches import make_batches
from .cells import format_rows
from .extras import require
from .flat import COLUMNS, make_row
from .losses import Losses
from .value import Entry, Piece

# Rows that are formatted, and written, together.
_ROWS = 500
_ROW_GROUP = 20_000
DROPS = ("more evidence",)
NEVER = "spans (but the sentence's), scopes of cues, scores of further identifiers, sign trace, antecedent"


def write_csv(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield comma-separated rows under a row of names."""
    return _write_text(entries, losses, delimiter=",")


def write_tsv(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield tab-separated rows under a row of names; texts with tabs or line ends stand in quotes."""
    return _write_text(entries, losses, delimiter="\t")


def _write_text(entries: Iterable[Entry], losses: Losses, *, delimiter: str) -> Iterator[Piece]:
    yield Piece(format_rows([[column.name for column in COLUMNS]], delimiter=delimiter))
    for batch in make_batches(losses.sift(losses.watch(entries)), _ROWS):
        yield Piece(format_rows((make_row(entry.claim) for entry in batch), delimiter=delimiter))


def write_parquet(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield a Parquet file, a row group at a time; absent values are null."""
    arrow = require("pyarrow", extra="parquet", where="--to parquet")
    parquet = require("pyarrow.parquet", extra="parquet", where="--to parquet")
    types = {"text": arrow.string(), "number": arrow.float64(), "count": arrow.int64(), "flag": arrow.bool_()}
    schema = arrow.schema(
        [arrow.field(each.name, types[each.kind], metadata={"description": each.meaning}) for each in COLUMNS]
    )
    out = _Tape()
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for batch in make_batches(losses.sift(losses.watch(entries)), _ROW_GROUP):
            rows = [make_row(entry.claim) for entry in batch]
            columns = [
                _to_array(arrow, column, field.type)
                for column, field in zip(zip(*rows, strict=True), schema, strict=True)
            ]
            writer.write_table(arrow.Table.from_arrays(columns, schema=schema))
            yield Piece(out.take())
    yield Piece(out.take())


class _Tape(io.RawIOBase):
    """A stream that is written once, from the beginning to the end, and taken in parts."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[bytes] = []
        self._length = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        part = bytes(data)
        self._parts.append(part)
        self._length += len(part)
        return len(part)

    def tell(self) -> int:
        return self._length

    def take(self) -> bytes:
        """Return what was written since the last call."""
        data = b"".join(self._parts)
        self._parts.clear()
        return data


def _to_array(arrow: Any, cells: tuple[Any, ...], kind: Any) -> Any:
    return arrow.array([None if cell == "" else cell for cell in cells], type=kind)
