"""One flat row a claim: comma- and tab-separated text, and Parquet."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..model import Claim
from .batches import make_batches
from .cells import format_rows
from .extras import require
from .flat import COLUMNS, Column, Row
from .losses import Losses
from .value import Entry, Piece

# Rows that are formatted, and written, together.
_ROWS = 500
_ROW_GROUP = 20_000
DROPS = ("more evidence",)
NEVER = "spans (but the sentence's), scopes of cues, scores of further identifiers, sign trace, antecedent, mention"


def write_csv(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield comma-separated rows under a row of names."""
    return _write_text(entries, losses, delimiter=",")


def write_tsv(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield tab-separated rows under a row of names; texts with tabs or line ends stand in quotes."""
    return _write_text(entries, losses, delimiter="\t")


def _write_text(entries: Iterable[Entry], losses: Losses, *, delimiter: str) -> Iterator[Piece]:
    return make_text(_claims(entries, losses), COLUMNS, delimiter=delimiter)


def write_parquet(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield a Parquet file, a row group at a time; absent values are null."""
    return make_parquet(_claims(entries, losses), COLUMNS, where="--to parquet")


def _claims(entries: Iterable[Entry], losses: Losses) -> Iterator[Claim]:
    return (entry.claim for entry in losses.sift(losses.watch(entries)))


def make_text(rows: Iterable[Row], columns: Sequence[Column[Row]], *, delimiter: str) -> Iterator[Piece]:
    """Yield a row of names, and a row for each of ``rows``, with ``delimiter`` between the cells."""
    yield Piece(format_rows([[column.name for column in columns]], delimiter=delimiter))
    for batch in make_batches(rows, _ROWS):
        yield Piece(format_rows(([column.value(row) for column in columns] for row in batch), delimiter=delimiter))


def make_parquet(rows: Iterable[Row], columns: Sequence[Column[Row]], *, where: str) -> Iterator[Piece]:
    """Yield a Parquet file of ``rows``, a row group at a time; nothing and "" are null.

    Raises InputError, which names ``where``, where pyarrow is not there.
    """
    arrow = require("pyarrow", extra="parquet", where=where)
    parquet = require("pyarrow.parquet", extra="parquet", where=where)
    types = {"text": arrow.string(), "number": arrow.float64(), "count": arrow.int64(), "flag": arrow.bool_()}
    schema = arrow.schema(
        [arrow.field(each.name, types[each.kind], metadata={"description": each.meaning}) for each in columns]
    )
    out = _Tape()
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for batch in make_batches(rows, _ROW_GROUP):
            cells = zip(*([column.value(row) for column in columns] for row in batch), strict=True)
            arrays = [_to_array(arrow, column, field.type) for column, field in zip(cells, schema, strict=True)]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))
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
