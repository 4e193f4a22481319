"""What the formats are, as tables in Markdown: the help of ``export`` and the README show the same."""

from __future__ import annotations

from collections.abc import Iterable

from .flat import COLUMNS
from .formats import WRITERS
from .losses import FEATURES
from .sheet import SHEET_COLUMNS
from .value import Writer


def describe_formats() -> str:
    """Return one row a format: what it is, which claims it leaves out, what it does not carry."""
    rows = [
        (
            f"`{known.name}`",
            known.title + _describe_needs(known),
            ", ".join(FEATURES[each].claims for each in known.omits),
            "; ".join([*(FEATURES[each].part for each in known.drops), *filter(None, [known.never])]),
        )
        for known in WRITERS
    ]
    return _make_table(("`--to`", "is", "leaves out claims", "does not carry"), rows)


def describe_columns() -> str:
    """Return the columns of the flat table, and of the curators' sheet."""
    flat = _make_table(("column", "holds"), [(f"`{each.name}`", each.meaning) for each in COLUMNS])
    sheet = _make_table(
        ("column", "holds", "edit"),
        [
            (f"`{each.name}`", each.meaning, ", ".join(each.known) or "yes" if each.edit else "")
            for each in SHEET_COLUMNS
        ],
    )
    return f"csv, tsv, parquet:\n\n{flat}\nsheet:\n\n{sheet}"


def _describe_needs(writer: Writer) -> str:
    needs = [
        *(["needs `--documents`"] if writer.documents else []),
        *(["a folder"] if writer.folder else []),
        *(["held whole in memory"] if writer.whole else []),
    ]
    return f" ({', '.join(needs)})" if needs else ""


def _make_table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines).replace("|  |", "| |").replace("|---", "| ---")
