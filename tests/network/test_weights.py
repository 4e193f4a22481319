"""Weights on disk, and what is said of folders that hold none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bioclaims.errors import InputError
from bioclaims.network.weights import read_weights, write_weights

_WEIGHTS = {"table": np.array([[1.5, -2.0]], dtype=np.float32), "tag": np.array([[0.1, 1000.0]], dtype=np.float32)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_weights(tmp_path / "fitted" / "reader", _WEIGHTS, {"words": ["the", "α"]})
    return tmp_path / "fitted" / "reader"


def test_weights_come_back_but_for_rounding_to_half_precision(folder: Path) -> None:
    weights, labels = read_weights(folder, needed=["words"])
    assert weights.keys() == _WEIGHTS.keys()
    for name, array in _WEIGHTS.items():
        np.testing.assert_allclose(weights[name], array, rtol=1e-3)
    assert labels == {"words": ["the", "α"]}


def test_only_the_large_table_stays_in_half_precision(folder: Path) -> None:
    weights, _ = read_weights(folder)
    assert {name: array.dtype.itemsize for name, array in weights.items()} == {"table": 2, "tag": 4}


def _lose_arrays(folder: Path) -> None:
    (folder / "weights.npz").unlink()


def _lose_labels(folder: Path) -> None:
    (folder / "labels.json").unlink()


def _break_labels(folder: Path) -> None:
    (folder / "labels.json").write_text('{"words": [', encoding="utf-8")


def _cut_arrays(folder: Path) -> None:
    path = folder / "weights.npz"
    path.write_bytes(path.read_bytes()[:100])


def _empty_arrays(folder: Path) -> None:
    (folder / "weights.npz").write_bytes(b"")


def _forget_words(folder: Path) -> None:
    (folder / "labels.json").write_text("{}", encoding="utf-8")


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(_lose_arrays, id="no arrays"),
        pytest.param(_lose_labels, id="no labels"),
        pytest.param(_break_labels, id="labels that are no JSON"),
        pytest.param(_cut_arrays, id="arrays that end early"),
        pytest.param(_empty_arrays, id="an empty file of arrays"),
        pytest.param(_forget_words, id="labels without the words"),
    ],
)
def test_a_folder_that_is_not_whole_is_named(folder: Path, spoil: object) -> None:
    assert callable(spoil)
    spoil(folder)
    with pytest.raises(InputError) as caught:
        read_weights(folder, needed=["words"])
    assert str(folder) in str(caught.value)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        read_weights(tmp_path / "nowhere")
