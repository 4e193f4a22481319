"""Tables with a document a row: CSV, TSV and Parquet. Which column holds what, the user says."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from ..errors import InputError, UnknownNameError
from ..model import Document, Section
from ..text.encoding import decode
from .pages.labels import find_heading
from .source import MAX_BYTES, FailedDocument, Source, open_text

# What a column can hold. Without a word from the user it is the column of this name, where there is one.
FIELDS = ("id", "text", "title", "year")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
# The whole of a Parquet file that cannot be read piece by piece, because it comes through a pipe.
_MOST_PIPED = 512 * 2**20
_MOST_GROUP = 2 * 2**30
_ROWS = 64
_CURE = "Correct the row, or leave it out; the others are read"
_QUOTES = "A cell that begins with a quote ends with one, and quotes within it are written twice"
# What the module says of a file that ends within quotes.
_ENDLESS = "unexpected end of data"

Row = Mapping[str, Any]


def parse_columns(text: str) -> dict[str, str]:
    """Return what ``text`` ("text=abstract,id=pmid") says: the name of the column that holds each field.

    Raises InputError where it says nothing, UnknownNameError for a field that there is not.
    """
    found: dict[str, str] = {}
    for part in text.split(","):
        name, sign, column = part.partition("=")
        if not sign or not column.strip():
            raise InputError(
                where="--columns", what=f"{part!r} names no column", cure="Write text=NAME,id=NAME,title=NAME,year=NAME"
            )
        if name.strip() not in FIELDS:
            raise UnknownNameError.among(name.strip(), list(FIELDS), where="--columns")
        found[name.strip()] = column.strip()
    return found


def fits_csv(head: str, source: Source) -> bool:
    """Return whether the first line names columns, one of which holds the text."""
    return _fits(head, source, ",")


def fits_tsv(head: str, source: Source) -> bool:
    """Return whether the first line names columns, with tabs between, one of which holds the text."""
    return _fits(head, source, "\t")


def _fits(head: str, source: Source, delimiter: str) -> bool:
    line = head.lstrip("\ufeff").partition("\n")[0].rstrip("\r")
    cells = [cell.strip().strip('"') for cell in line.split(delimiter)]
    return len(cells) > 1 and source.columns.get("text", "text") in cells


def read_csv(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield a document a row of a comma-separated file. Raises InputError where the column of texts is missing."""
    return _read_rows(source, ",")


def read_tsv(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield a document a row of a tab-separated file. Raises InputError where the column of texts is missing."""
    return _read_rows(source, "\t")


def _read_rows(source: Source, delimiter: str) -> Iterator[Document | FailedDocument]:
    decoded = decode(source.head[: source.head.rfind(b"\n") + 1] or source.head)
    if decoded.encoding != "utf-8":
        source.notify(f"{source.where}: not UTF-8, read as {decoded.encoding}")
    # Bytes that are not in the encoding become halves of characters, which the row is refused for.
    stream = io.TextIOWrapper(
        open_text(source, decoded.encoding), encoding="utf-8", errors="surrogateescape", newline=""
    )
    # One cell may be a full text; the module's own limit is too low, and it has but one for all.
    csv.field_size_limit(MAX_BYTES)
    # Strict, or a quote that nobody closes would take in all rows behind it.
    rows = csv.reader(stream, delimiter=delimiter, strict=True)
    first = next(_numbered(rows, source), None)
    if isinstance(first, FailedDocument):
        yield first
        return
    header = [name.strip().removeprefix("\ufeff") for name in (first[1] if first else [])]
    columns = _choose_columns(header, source)
    for number, row in enumerate(_numbered(rows, source), start=1):
        if isinstance(row, FailedDocument):
            yield row
        elif row[1]:
            line, cells = row
            where = f"{source.where}:{line} (record {number})"
            if len(cells) != len(header):
                what = f"has {len(cells)} cells where the first line names {len(header)}"
                yield FailedDocument(where, what, _CURE)
            else:
                cells_by_name = dict(zip(header, cells, strict=True))
                yield _make_document(cells_by_name, columns, source, number=number, where=where, format="table")


def _numbered(rows: Any, source: Source) -> Iterator[tuple[int, list[str]] | FailedDocument]:
    """Yield each row with its first line, or why it could not be read."""
    while True:
        line = rows.line_num + 1
        try:
            yield line, next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            where = f"{source.where}:{line}"
            if rows.line_num > line and str(error) == _ENDLESS:
                yield FailedDocument(where, "begins a cell with a quote that is never closed", _QUOTES)
            else:
                yield FailedDocument(where, f"is no row of a table ({error})", f"{_CURE}. {_QUOTES}")


def read_parquet(source: Source) -> Iterator[Document | FailedDocument]:
    """Yield a document a row of a Parquet file, some rows in memory at a time.

    Raises InputError where pyarrow is not installed, where the file is damaged, and where the column of texts is
    missing.
    """
    parquet = _import_parquet(source.where)
    try:
        file = parquet.ParquetFile(source.path or io.BytesIO(_read_piped(source)))
        columns = _choose_columns(list(file.schema_arrow.names), source)
        _check_groups(file.metadata, source)
        number = 0
        for batch in file.iter_batches(batch_size=_ROWS, columns=sorted(set(columns.values()))):
            for row in batch.to_pylist():
                number += 1
                where = f"{source.where} (record {number})"
                yield _make_document(row, columns, source, number=number, where=where, format="parquet")
    except (OSError, ValueError, ArithmeticError, NotImplementedError, KeyError) as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0][:150]
        raise InputError(
            where=source.where, what=f"cannot be read as Parquet ({reason})", cure="Write it again, or give CSV"
        ) from error


def _import_parquet(where: str) -> Any:
    try:
        return import_module("pyarrow.parquet")
    except ModuleNotFoundError as error:
        raise InputError(
            where=where, what="is Parquet, which needs pyarrow", cure="pip install 'bioclaims[parquet]'"
        ) from error


def _read_piped(source: Source) -> bytes:
    data = source.stream.read(_MOST_PIPED + 1)
    if len(data) > _MOST_PIPED:
        raise InputError(
            where=source.where,
            what=f"is larger than {_MOST_PIPED // 2**20} MB, and comes through a pipe or packed",
            cure="Give the file itself",
        )
    return data


def _check_groups(metadata: Any, source: Source) -> None:
    sizes = [metadata.row_group(index).total_byte_size for index in range(metadata.num_row_groups)]
    if max(sizes, default=0) > _MOST_GROUP:
        raise InputError(
            where=source.where,
            what=f"has a row group larger than {_MOST_GROUP // 2**30} GB",
            cure="Write it with smaller row groups",
        )


def _choose_columns(names: list[str], source: Source) -> dict[str, str]:
    """Return the column of each field. Raises InputError where one that was named, or that of texts, is missing."""
    found = {name: source.columns.get(name, name) for name in FIELDS}
    for name, column in found.items():
        if column not in names and (name == "text" or name in source.columns):
            shown = ", ".join(repr(name[:40]) for name in names[:12]) or "none"
            raise InputError(
                where=source.where,
                what=f"has no column {column!r} for the {name}; it has {shown}",
                cure="Name them: --columns text=NAME,id=NAME,title=NAME,year=NAME",
            )
        if names.count(column) > 1:
            raise InputError(
                where=source.where,
                what=f"has {names.count(column)} columns {column!r}",
                cure="Give each a name of its own",
            )
    return {name: column for name, column in found.items() if column in names}


def _make_document(
    row: Row, columns: Mapping[str, str], source: Source, *, number: int, where: str, format: str
) -> Document | FailedDocument:
    values = {name: row[column] for name, column in columns.items() if row[column] is not None}
    problem = next(_find_problems(values), None)
    if problem:
        return FailedDocument(where, problem, _CURE)
    title, text = str(values.get("title", "")).strip(), str(values.get("text", ""))
    if not text.strip() and not title:
        return FailedDocument(where, "has no text", "Give its text, or leave it out")
    start = len(title) + 2 if title and text.strip() else 0
    sections = [Section("title", 0, len(title))] if title else []
    kind = find_heading(columns["text"])
    if kind not in (None, "furniture", "references") and text.strip():
        sections.append(Section(kind, start, start + len(text)))
    year = _YEAR.search(str(values.get("year", "")))
    name = str(values.get("id", "")).strip()
    return Document(
        id=_complete_id(name, columns) or f"{source.id}#{number}",
        text=f"{title}\n\n{text}" if title and text.strip() else title or text,
        title=title or None,
        sections=tuple(sections),
        year=int(year[0]) if year else None,
        source=where,
        metadata={"format": format},
    )


def _find_problems(values: Row) -> Iterator[str]:
    for name in ("text", "title"):
        if not isinstance(values.get(name, ""), str):
            yield f"has {str(values[name])[:40]!r} for its {name}, which is no text"
    for name, value in values.items():
        if isinstance(value, str) and not _is_unicode(value):
            yield f"is not in the file's encoding (its {name})"


def _is_unicode(text: str) -> bool:
    return text.isascii() or not re.search("[\ud800-\udfff]", text)


def _complete_id(name: str, columns: Mapping[str, str]) -> str:
    """Return an id as it is written here: a number in a column of PubMed's numbers is one of PubMed."""
    return f"PMID:{name}" if name.isdecimal() and columns["id"].lower() in ("pmid", "pubmed_id", "pubmed") else name
