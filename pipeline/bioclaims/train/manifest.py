"""The training manifest: which documents a model was fitted and which it was chosen on, as hashes.

It ships with the model, so that anyone can check that the two never mix, and look for a document of their own. A hash
is the first 40 bits of SHA-256: enough that two of a hundred thousand documents do not meet by chance.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..errors import InputError

_FORMAT = "bioclaims/manifest/1"
_DIGITS = 10
_CURE = "Give the manifest that lies beside the model"


@dataclass(frozen=True, slots=True)
class ManifestPart:
    """Documents of one task in one split: how many, and the hashes of their ids and texts.

    Ids that are not known have no hash, and neither have texts without a letter.
    """

    documents: int
    ids: frozenset[str]
    texts: frozenset[str]


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One task, a treebank or a guideline's corpus: the documents it was fitted on, and those models are chosen on."""

    task: str
    train: ManifestPart
    dev: ManifestPart


@dataclass(frozen=True, slots=True)
class Leak:
    """A document of one task that stands both in train and in dev; ``kind`` says whether by "id" or by "text"."""

    task: str
    kind: str
    hash: str


@dataclass(frozen=True, slots=True)
class Shared:
    """How many documents of the dev part of one task stand in the train part of another, by id and by text."""

    dev: str
    train: str
    ids: int
    texts: int


def make_part(documents: Iterable[tuple[str, str]]) -> ManifestPart:
    """Return the part that holds ``documents``, pairs of id ("" where it is not known) and text.

    Texts are compared by their letters and digits alone, without case: spacing and typography do not hide a copy.
    """
    kept = list(documents)
    texts = (_fold(text) for _, text in kept)
    return ManifestPart(len(kept), _hash_all(name for name, _ in kept), _hash_all(texts))


def find_leaks(manifest: Iterable[ManifestEntry]) -> list[Leak]:
    """Return the documents that stand in train and dev of one task; none where the manifest is sound."""
    return [
        Leak(entry.task, kind, each)
        for entry in manifest
        for kind, both in (("id", entry.train.ids & entry.dev.ids), ("text", entry.train.texts & entry.dev.texts))
        for each in sorted(both)
    ]


def shared_across(manifest: Iterable[ManifestEntry]) -> list[Shared]:
    """Return, for each two tasks that share any, how many dev documents of one stand in train of the other.

    Documents are compared whole: a treebank's sentence is not found in an abstract that holds it.
    """
    entries = list(manifest)
    shared = (
        Shared(
            one.task, other.task, ids=len(one.dev.ids & other.train.ids), texts=len(one.dev.texts & other.train.texts)
        )
        for one in entries
        for other in entries
        if one.task != other.task
    )
    return [each for each in shared if each.ids or each.texts]


def write_manifest(path: Path, entries: Iterable[ManifestEntry]) -> None:
    """Write ``entries`` as JSON, the same bytes for the same entries; raises ValueError where a task comes twice."""
    tasks = dict[str, Any]()
    for entry in entries:
        if entry.task in tasks:
            raise ValueError(f"task {entry.task} comes twice")
        tasks[entry.task] = {"train": _to_values(entry.train), "dev": _to_values(entry.dev)}
    values = {"format": _FORMAT, "tasks": dict(sorted(tasks.items()))}
    path.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")


def read_manifest(path: Path) -> tuple[ManifestEntry, ...]:
    """Return the entries of a manifest. Raises InputError where the file cannot be read or is none."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        if values["format"] != _FORMAT:
            raise ValueError(f"its format is {values['format']!r}")
        return tuple(
            ManifestEntry(task, _from_values(parts["train"]), _from_values(parts["dev"]))
            for task, parts in values["tasks"].items()
        )
    except OSError as error:
        raise InputError(where=str(path), what=f"cannot be read ({error.strerror})", cure=_CURE) from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(where=str(path), what=f"is no manifest ({error})", cure=_CURE) from error


def _fold(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def _hash_all(words: Iterable[str]) -> frozenset[str]:
    return frozenset(sha256(word.encode()).hexdigest()[:_DIGITS] for word in words if word)


def _to_values(part: ManifestPart) -> dict[str, Any]:
    return {"documents": part.documents, "ids": "".join(sorted(part.ids)), "texts": "".join(sorted(part.texts))}


def _from_values(values: Any) -> ManifestPart:
    return ManifestPart(
        int(values["documents"]), frozenset(_divide(values["ids"])), frozenset(_divide(values["texts"]))
    )


def _divide(hashes: str) -> Iterator[str]:
    if len(hashes) % _DIGITS:
        raise ValueError(f"hashes have {_DIGITS} digits")
    return (hashes[start : start + _DIGITS] for start in range(0, len(hashes), _DIGITS))
