"""Fitted weights on disk: arrays in half precision, and what the outputs stand for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError

_ARRAYS, _LABELS = "weights.npz", "labels.json"


def write_weights(path: Path, weights: Mapping[str, NDArray[Any]], labels: Mapping[str, Any]) -> None:
    """Write weights and labels into the folder ``path``; what is read back differs by rounding to half precision."""
    path.mkdir(parents=True, exist_ok=True)
    np.savez(path / _ARRAYS, **{name: array.astype(np.float16) for name, array in sorted(weights.items())})
    (path / _LABELS).write_text(json.dumps(labels, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def read_weights(path: Path, *, needed: Iterable[str] = ()) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    """Return weights (single precision, but for the large ``table``) and labels from the folder ``path``.

    Raises InputError where they are not there or not whole, or where one of the labels ``needed`` is missing.
    """
    try:
        labels: dict[str, Any] = json.loads((path / _LABELS).read_text(encoding="utf-8"))
        with np.load(path / _ARRAYS) as arrays:
            # The table is read by single rows, which are converted then.
            weights = {name: arrays[name] if name == "table" else arrays[name].astype(np.float32) for name in arrays}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise _is_not_whole(path, str(error)) from error
    if missing := [name for name in needed if name not in labels]:
        raise _is_not_whole(path, f"no {' and no '.join(missing)} in {_LABELS}")
    return weights, labels


def _is_not_whole(path: Path, why: str) -> InputError:
    return InputError(
        where=str(path), what=f"holds no fitted weights ({why})", cure="Install the package anew, or fit the model"
    )
