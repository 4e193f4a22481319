"""Gold mentions: texts with the names that people marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import InputError
from ..lines import read_json_rows

_CURE = "A row has id, text and mentions (start, end, type), and may have corpus and split"


@dataclass(frozen=True, slots=True)
class AnnotatedMention:
    """A name in a text: code points, the type that its corpus gives it, and whether words in between are no part.

    ``ids`` are the identifiers that its corpus links it to, as it writes them.
    """

    start: int
    end: int
    type: str
    is_split: bool = False
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """A text with its names; ``corpus`` and ``split`` are "" where the row does not say them."""

    id: str
    text: str
    mentions: tuple[AnnotatedMention, ...]
    corpus: str = ""
    split: str = ""

    def to_row(self, mentions: Iterable[tuple[int, int, Mapping[str, Any]]]) -> dict[str, Any]:
        """Return what was predicted in this text as a row of the gold's form: start, end and further fields."""
        return {
            "id": self.id,
            "text": self.text,
            "mentions": [
                {"start": start, "end": end, **fields, "text": self.text[start:end]} for start, end, fields in mentions
            ],
            "corpus": self.corpus,
            "split": self.split,
        }


def read_annotated_texts(path: Path, *, split: str | None = None) -> Iterator[AnnotatedText]:
    """Yield the texts of a JSON lines file, which may be gzipped: those of one ``split``, or all.

    Raises InputError, with file and line, where a row does not follow the format, where a mention lies outside its
    text or does not have its words, and where a split is asked for that a row does not name.
    """
    for number, row in read_json_rows(path, missing="Give a file of annotated texts that exists", cure=_CURE):
        where = f"{path}:{number}"
        text = _parse_text(row, where=where)
        if split is not None and not text.split:
            raise InputError(where=where, what="does not say its split", cure="Add the field, or ask for no split")
        if split is None or text.split == split:
            yield text


def _parse_text(row: Any, *, where: str) -> AnnotatedText:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not isinstance(row.get("mentions"), list):
        raise InputError(where=where, what="is no annotated text", cure=_CURE)
    return AnnotatedText(
        id=str(row.get("id", "")),
        text=row["text"],
        mentions=tuple(_parse_mention(mention, row["text"], where=where) for mention in row["mentions"]),
        corpus=str(row.get("corpus") or ""),
        split=str(row.get("split") or ""),
    )


def _parse_mention(mention: Any, text: str, *, where: str) -> AnnotatedMention:
    try:
        start, end, kind = int(mention["start"]), int(mention["end"]), str(mention["type"])
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(where=where, what=f"has a mention that is none: {mention!r}", cure=_CURE) from error
    if not 0 <= start < end <= len(text):
        raise InputError(where=where, what=f"has a mention outside its text, {start} to {end}", cure=_CURE)
    is_split = len(mention.get("spans") or ()) > 1
    words = mention.get("text", text[start:end])
    if not is_split and words != text[start:end]:
        what = f"has a mention {words!r} where its text has {text[start:end]!r}"
        raise InputError(where=where, what=what, cure="Count in code points of the text")
    return AnnotatedMention(start, end, kind, is_split, tuple(map(str, mention.get("ids") or ())))
