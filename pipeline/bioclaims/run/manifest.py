"""What a long run is made of: versions, settings, and hashes of what it reads. See ``schemas/run.schema.json``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import orjson

from ..errors import InputError
from ..readers.files.places import open_place
from ..resources import find_resource, name_software
from ..schema import find_problems
from .shards import hash_stream

SCHEMA = "bioclaims/run/1"
_MOST_DIFFERENCES = 8


def make_manifest(
    files: Iterable[str], settings: Mapping[str, Any], *, model: str | None, lexicon: Path | None
) -> dict[str, Any]:
    """Return what a run over ``files`` is made of: the same again where nothing that could change a record has changed.

    Raises InputError where a file cannot be read.
    """
    return {
        "schema": SCHEMA,
        "versions": {
            "software": name_software(),
            "rules": _hash_tree(find_resource("seeds")),
            "model": _describe_model(model),
            "lexicon": None if lexicon is None else _hash_tree(lexicon),
        },
        "settings": dict(settings),
        # Names that are not UTF-8 are no JSON.
        "inputs": {file.encode("utf-8", "backslashreplace").decode("utf-8"): _hash_input(file) for file in files},
    }


def read_manifest(path: Path) -> dict[str, Any]:
    """Return the manifest of a run. Raises InputError where it is none."""
    cure = "Give the folder that extract --run wrote, or another one to begin anew"
    try:
        found: Any = orjson.loads(path.read_bytes())
    except OSError as error:
        raise InputError(where=str(path), what=f"cannot be read ({error.strerror})", cure=cure) from error
    except orjson.JSONDecodeError as error:
        raise InputError(where=str(path), what=f"is not JSON ({error.msg})", cure=cure) from error
    problems = find_problems(found, schema="run")
    if problems:
        raise InputError(where=str(path), what=f"is no manifest of a run: {problems[0]}", cure=cure)
    manifest: dict[str, Any] = found
    return manifest


def check_same(before: Mapping[str, Any], now: Mapping[str, Any], *, where: str) -> None:
    """Raise InputError, which shows the differences, where a run would not go on as it began."""
    found = list(_find_differences(before, now))
    if found:
        more = f"; and {len(found) - _MOST_DIFFERENCES} more" if len(found) > _MOST_DIFFERENCES else ""
        raise InputError(
            where=where,
            what=f"was begun otherwise: {'; '.join(found[:_MOST_DIFFERENCES])}{more}",
            cure="Give what it was begun with, or another folder to begin anew",
        )


def _find_differences(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    for part in ("versions", "settings"):
        for name in sorted({*before[part], *now[part]}):
            was, is_now = before[part].get(name), now[part].get(name)
            if was != is_now:
                yield f"{name} was {_show(was)} and is {_show(is_now)}"
    for name in sorted({*before["inputs"], *now["inputs"]}):
        was, is_now = before["inputs"].get(name), now["inputs"].get(name)
        if was != is_now:
            yield f"{name} {'is new' if was is None else 'is gone' if is_now is None else 'has changed'}"
    if list(before["inputs"]) != list(now["inputs"]) and before["inputs"] == now["inputs"]:
        yield "the files come in another order"


def _show(value: Any) -> str:
    shown = "nothing" if value is None else str(value)
    return shown if len(shown) <= 30 else f"{shown[:12]}…"


def _describe_model(model: str | None) -> str:
    place = find_resource("models", "bioclaims") if model is None else Path(model)
    if place.exists():
        return _hash_tree(place)
    try:
        return f"{model} {version(str(model))}"
    except PackageNotFoundError:
        return str(model)


def _hash_tree(place: Path) -> str:
    """Return the hash of a file, or of the names and contents of all files in a folder."""
    if place.is_file():
        return _hash_input(str(place))
    found = sha256()
    for path in sorted(each for each in place.rglob("*") if each.is_file() and "__pycache__" not in each.parts):
        found.update(f"{path.relative_to(place).as_posix()}\t{_hash_input(str(path))}\n".encode())
    return found.hexdigest()


def _hash_input(file: str) -> str:
    try:
        with open_place(file) as stream:
            return hash_stream(stream)
    except OSError as error:
        raise InputError(
            where=file, what=f"cannot be read ({error.strerror})", cure="Check the file and its permissions"
        ) from error
