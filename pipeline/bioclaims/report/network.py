"""The part of the network that a page can show, and where its nodes stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .gather import Edge, Gathered

_NODES, _EDGES = 120, 260
_STEPS = 250
# Width and height of the picture, and the room that names need at its edges.
WIDTH, HEIGHT, _MARGIN = 1200, 760, 30
_NAMES = 130


@dataclass(frozen=True, slots=True)
class Node:
    """Something that acts or undergoes: its identity, its name, where it stands, how many documents speak of it."""

    key: str
    name: str
    x: float
    y: float
    documents: int


@dataclass(frozen=True, slots=True)
class Line:
    """An edge between two nodes, by their numbers; ``kind`` is what most claims say, or ``conflict``."""

    agent: int
    theme: int
    kind: str
    edge: Edge


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes, and the lines between them; ``left`` counts the edges of the corpus that are not shown."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    left: int


def choose_network(found: Gathered, conflicting: frozenset[frozenset[str]]) -> Network:
    """Return the edges that most documents speak of, conflicts before others, as far as a page can show them.

    ``conflicting`` are pairs of agent and theme, by their identities, that claims disagree on.
    """
    ranked = sorted(
        ((pair, edge) for pair, edge in found.edges.items() if pair[0] != pair[1]),
        key=lambda item: (
            -len(item[1].documents),
            frozenset(item[0]) not in conflicting,
            -item[1].said.total(),
            item[0],
        ),
    )
    numbers: dict[str, int] = {}
    chosen: list[Line] = []
    for pair, edge in ranked[: 2 * _EDGES]:
        new = [key for key in pair if key not in numbers]
        if len(chosen) < _EDGES and len(numbers) + len(new) <= _NODES:
            for key in new:
                numbers[key] = len(numbers)
            kind = "conflict" if frozenset(pair) in conflicting else edge.most
            chosen.append(Line(numbers[pair[0]], numbers[pair[1]], kind, edge))
    places = _place_nodes(len(numbers), [(each.agent, each.theme) for each in chosen])
    nodes = tuple(
        Node(
            key,
            found.names[key],
            round(float(x), 1),
            round(float(y), 1),
            len(found.agents.get(key, set()) | found.themes.get(key, set())),
        )
        for (key, _), (x, y) in zip(numbers.items(), places, strict=True)
    )
    return Network(nodes, tuple(chosen), len(ranked) - len(chosen))


def _place_nodes(count: int, edges: list[tuple[int, int]]) -> NDArray[Any]:
    """Return a place for each of ``count`` nodes, joined ones near each other: the same each time.

    Forces of Fruchterman and Reingold (1991), with a pull to the middle, so that parts that are not joined stay.
    """
    if count == 0:
        return np.zeros((0, 2))
    turns = np.arange(count) * np.pi * (3 - np.sqrt(5))
    # A sunflower: even, and without chance.
    places = np.sqrt(np.arange(count) + 0.5)[:, None] * np.stack([np.cos(turns), np.sin(turns)], axis=1)
    ends = np.array(edges or [(0, 0)])
    for step in range(_STEPS):
        apart = places[:, None] - places[None]
        distance = np.maximum(np.linalg.norm(apart, axis=2), 0.05)
        force = (apart / distance[:, :, None] ** 2 * 1.6).sum(axis=1) - 0.3 * places
        along = places[ends[:, 0]] - places[ends[:, 1]]
        pull = along * np.linalg.norm(along, axis=1, keepdims=True) * 0.12
        np.add.at(force, ends[:, 0], -pull)
        np.add.at(force, ends[:, 1], pull)
        length = np.maximum(np.linalg.norm(force, axis=1, keepdims=True), 1e-9)
        # Steps shrink, so that the picture comes to rest.
        places = places + force / length * np.minimum(length, 0.6 * (1 - step / _STEPS))
    low, high = places.min(axis=0), places.max(axis=0)
    room = np.array([WIDTH - _NAMES, HEIGHT]) - 2 * _MARGIN
    placed: NDArray[Any] = _MARGIN + (places - low) / np.maximum(high - low, 1e-9) * room
    return placed


def count_kinds(network: Network) -> Counter[str]:
    """Return how many edges of each kind are shown."""
    return Counter(line.kind for line in network.lines)
