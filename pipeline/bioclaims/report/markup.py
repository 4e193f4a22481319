"""Elements of a page; what they hold as text is escaped here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

_SHOWN_CONTROLS = str.maketrans({chr(code): "\ufffd" for code in range(32) if chr(code) not in "\t\n\r"})


def show(text: object) -> str:
    """Return ``text`` as it can stand in a page, with control characters, which no page may have, made visible."""
    return escape(str(text).translate(_SHOWN_CONTROLS))


def element(name: str, *inner: str, text: object = "", **attributes: str | None) -> str:
    """Return an element with ``inner``, which is markup, and ``text``, which is not; ``data_x`` is ``data-x``."""
    named = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{show(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{named}>{show(text)}{''.join(inner)}</{name}>"


def table(head: Sequence[str], rows: Iterable[Sequence[object]], *, numbers: Iterable[int] = ()) -> str:
    """Return a table; the columns of ``numbers`` are set to the right."""
    right = set(numbers)

    def row(cells: Sequence[object], tag: str) -> str:
        return element(
            "tr", *(element(tag, text=cell, class_="n" if each in right else None) for each, cell in enumerate(cells))
        )

    body = "".join(row(cells, "td") for cells in rows)
    return element("div", element("table", element("thead", row(head, "th")), element("tbody", body)), class_="wide")


def bars(counts: Sequence[tuple[str, int]]) -> str:
    """Return counts as bars, each with its label and its number."""
    most = max((count for _, count in counts), default=1)
    return element(
        "dl",
        *(
            element("dt", text=label, title=label)
            + element("dd", element("div", class_="bar", style=f"width:{100 * count / most:.1f}%"))
            + element("dd", text=f"{count:,}")
            for label, count in counts
        ),
        class_="bars",
    )
