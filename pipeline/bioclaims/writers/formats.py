"""The table of writers."""

from __future__ import annotations

from ..errors import UnknownNameError
from . import indra, sheet, table
from .value import Writer

WRITERS: tuple[Writer, ...] = (
    Writer(
        "csv", ".csv", "one flat row a claim", table.write_csv, drops=table.DROPS, never=table.NEVER, sheet=True
    ),
    Writer(
        "tsv",
        ".tsv",
        "the same, separated by tabs",
        table.write_tsv,
        drops=table.DROPS,
        never=table.NEVER,
        sheet=True,
    ),
    Writer(
        "parquet", ".parquet", "the same, as typed columns", table.write_parquet, drops=table.DROPS, never=table.NEVER
    ),
    Writer(
        "sheet",
        ".csv",
        "a spreadsheet for curators, which `import` reads back",
        sheet.write_sheet,
        drops=sheet.DROPS,
        never=sheet.NEVER,
    ),
    Writer(
        "indra",
        ".json",
        "INDRA Statements, as JSON",
        indra.write_indra,
        omits=indra.OMITS,
        drops=indra.DROPS,
        never=indra.NEVER,
    ),
)


def get_writer(name: str) -> Writer:
    """Return the writer called ``name``. Raises UnknownNameError, which lists the writers."""
    for known in WRITERS:
        if known.name == name:
            return known
    raise UnknownNameError.among(name, [known.name for known in WRITERS], where="--to")
