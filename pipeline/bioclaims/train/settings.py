"""The settings of the network and of its training, as ``network.toml`` has them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Any

import cattrs


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network."""

    vector: int
    width: int
    layers: int
    words: int
    hashed: int
    arc: int
    label: int


@dataclass(frozen=True, slots=True)
class Pretraining:
    """How the encoder is fitted to raw text."""

    seed: int
    pieces: int
    passes: float
    rate: float
    warmup: int
    layer_dropout: float
    words: int
    hidden: float


@dataclass(frozen=True, slots=True)
class Fitting:
    """How the whole network is fitted to annotated texts."""

    seed: int
    pieces: int
    steps: int
    names: float
    rate: float
    warmup: int
    decay: float
    layer_dropout: float
    vector_dropout: float
    form_dropout: float
    repeats: dict[str, int]
    empty: dict[str, float]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """To what ranks the fitted layers are narrowed, how many sentences show what they are given, and how it goes on."""

    seed: int
    ranks: dict[str, int]
    sentences: int
    steps: int
    rate: float
    warmup: int

    def apply(self, fitting: Fitting) -> Fitting:
        """Return the settings of the steps that follow: those of ``fitting`` but for seed, steps and rates."""
        return replace(fitting, seed=self.seed, steps=self.steps, rate=self.rate, warmup=self.warmup)


@dataclass(frozen=True, slots=True)
class Settling:
    """How much of what the narrow layers learnt goes into the wide ones, and to what ranks these are narrowed."""

    share: float
    ranks: dict[str, int]


@dataclass(frozen=True, slots=True)
class Refining:
    """How the layer of trees and what is read off it are fitted once more.

    Fits for each of the ``seeds`` and each of the ``noises`` are averaged; a noise is the share of the dropout of
    fitting that goes into the encoder.
    """

    seeds: tuple[int, ...]
    pieces: int
    noises: tuple[float, ...]
    steps: int
    rate: float
    warmup: int


@dataclass(frozen=True, slots=True)
class Knowing:
    """How what known names add to the scores of tags is fitted.

    To ``pieces`` of each corpus at the most, with the share ``noise`` of the dropout of fitting in the encoder, and
    ``weight`` times half the squares added to the loss.
    """

    seed: int
    pieces: int
    noise: float
    weight: float
    steps: int


@dataclass(frozen=True, slots=True)
class Rereading:
    """How a second look at tags is fitted: in ``steps``, with ``weight`` times half the squares added to the loss."""

    weight: float
    steps: int


@dataclass(frozen=True, slots=True)
class Settings:
    """All of them."""

    shape: Shape
    pretraining: Pretraining
    fitting: Fitting
    narrowing: Narrowing
    settling: Settling
    refining: Refining
    knowing: Knowing
    rereading: Rereading


def read_settings() -> Settings:
    """Return the settings that the shipped model is fitted with."""
    values: dict[str, Any] = tomllib.loads((files(__package__) / "network.toml").read_text(encoding="utf-8"))
    return cattrs.Converter(forbid_extra_keys=True).structure(values, Settings)
