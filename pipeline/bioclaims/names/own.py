"""A user's own names: a tab-separated file that adds to a compiled lexicon, and overrides it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ..errors import InputError
from ..resources import load_toml
from ..text.normalize import name_key
from ..vocab import ENTITY_TYPES
from .layout import LONGEST_NAME

NOTHING = "-"
_COLUMNS = ("name", "identifier", "type", "official name")
_QUOTED = 40
_CURE = "Correct these rows: name, identifier (or - for none), type and official name, separated by tabs"


@dataclass(frozen=True, slots=True)
class OwnName:
    """A row: a name, the CURIE that it stands for, its entity type, and the official name; the latter two may be ""."""

    surface: str
    curie: str
    type: str = ""
    official: str = ""


@dataclass(frozen=True, slots=True)
class OwnNames:
    """The rows of a file by the key of their names; a name that stands for nothing has none.

    ``version`` tells files apart.
    """

    rows: dict[str, tuple[OwnName, ...]]
    version: str

    def names_of(self, curie: str) -> tuple[str, ...]:
        """Return the names that stand for ``curie`` here."""
        return tuple(row.surface for rows in self.rows.values() for row in rows if row.curie == curie)


def read_own_names(path: Path, *, type_of: Callable[[str], str | None]) -> OwnNames:
    """Return the names in ``path``: name, CURIE or "-", entity type, official name; ``#`` begins a remark.

    The first line may name the columns so.

    Type and official name may be left out of an identifier that the lexicon has; ``type_of`` says its type. One name
    may stand for several identifiers. Raises InputError, with every row at fault and its column, where the file cannot
    be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            where=str(path), what=f"is not UTF-8 at byte {error.start}", cure="Save it as UTF-8"
        ) from error
    except OSError as error:
        raise InputError(
            where=str(path), what=f"cannot be read ({error.strerror})", cure="Give a file of names"
        ) from error
    rows, faults = defaultdict[str, dict[OwnName, None]](dict), list[str]()
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.startswith("#") and not (number == 1 and _names_columns(line)):
            own = list(_find_faults(line, type_of))
            faults += [f"line {number}, column {column} ({_COLUMNS[column - 1]}): {what}" for column, what in own]
            if not own:
                row = _parse(line)
                rows[name_key(row.surface)].update({} if row.curie == NOTHING else {row: None})
    if faults:
        count = f"{len(faults)} fault{'s' if len(faults) > 1 else ''}"
        raise InputError(where=str(path), what="\n  ".join([f"has {count}:", *faults]), cure=_CURE)
    version = sha256(text.encode("utf-8")).hexdigest()[:12]
    named = {key: tuple(own) for key, own in rows.items()}
    return OwnNames(named, version)


def _names_columns(line: str) -> bool:
    fields = [field.strip().lower() for field in line.split("\t")]
    return len(fields) > 1 and fields == list(_COLUMNS[: len(fields)])


def _parse(line: str) -> OwnName:
    return OwnName(*(field.strip() for field in line.split("\t")))


def _find_faults(line: str, type_of: Callable[[str], str | None]) -> Iterator[tuple[int, str]]:
    """Yield column (from 1) and fault of what is wrong in a row."""
    fields = [field.strip() for field in line.split("\t")]
    if not 2 <= len(fields) <= len(_COLUMNS):
        yield min(len(fields), len(_COLUMNS)), f"the row has {len(fields)} columns, and may have 2 to {len(_COLUMNS)}"
        return
    name, curie, kind, *_ = [*fields, ""]
    if not any(map(str.isalnum, name)):
        yield 1, f"{_quote(name)} has no letter and no digit"
    elif len(name_key(name)) > LONGEST_NAME:
        yield 1, f"{_quote(name)} is longer than {LONGEST_NAME} characters"
    if curie == NOTHING:
        return
    if fault := _find_curie_fault(curie):
        yield 2, fault
        return
    known, prefix = type_of(curie), curie.partition(":")[0]
    types = load_toml("seeds", "entity_types.toml")
    if kind and kind not in ENTITY_TYPES:
        yield 3, f"no type {_quote(kind)}; types are {', '.join(ENTITY_TYPES)}"
    elif kind and known and kind != known:
        yield 3, f"{curie} is of type {known} in the lexicon, not {kind}"
    elif kind and prefix not in types[kind]["namespaces"]:
        yield (
            3,
            f"{kind} has identifiers of {' or '.join(types[kind]['namespaces']) or 'no prefix'}, not of {prefix}",
        )
    elif not kind and not known:
        yield 3, f"{curie} is not in the lexicon, and needs a type"


def _find_curie_fault(curie: str) -> str:
    """Return what is wrong with ``curie``, "" where nothing is."""
    prefix, mark, local = curie.partition(":")
    namespaces = load_toml("seeds", "namespaces.toml")
    if not mark:
        return f"{_quote(curie)} is no identifier, such as {namespaces['HGNC']['example']}"
    if prefix not in namespaces:
        return f"unknown prefix {_quote(prefix)}; known prefixes: {', '.join(namespaces)}"
    space = namespaces[prefix]
    if not re.fullmatch(space["pattern"], local):
        return f"{_quote(curie)} is no identifier of {space['title']}, such as {space['example']}"
    return ""


def _quote(words: str) -> str:
    return repr(words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…")
