"""The network as a picture: what an edge says by its head and its line, not by colour alone."""

from __future__ import annotations

import math
from collections.abc import Iterator

from .markup import element
from .network import HEIGHT, WIDTH, Network, Node

KINDS = {
    "increase": "more of it", "decrease": "less of it", "other": "an effect, or a link", "denied": "denied",
    "conflict": "papers disagree",
}  # fmt: skip
# An arrow, a bar, a ring, a cross, two bars: read without colours.
_HEADS = {
    "increase": "M2 2 L10 6 L2 10", "decrease": "M9 1 L9 11", "other": "M6 3 A3 3 0 1 0 6.01 3",
    "denied": "M2 2 L10 10 M10 2 L2 10", "conflict": "M5 1 L5 11 M9 1 L9 11",
}  # fmt: skip
_LEAST, _MOST = 4.0, 13.0
_LETTERS = 20


def draw_network(network: Network) -> str:
    """Return the picture as an SVG element; its edges carry what they stand for."""
    heads = "".join(
        element(
            "marker", element("path", d=path), id=f"head-{kind}", viewBox="0 0 12 12", refX="10", refY="6",
            markerWidth="12", markerHeight="12", markerUnits="userSpaceOnUse", orient="auto",
        )
        for kind, path in _HEADS.items()
    )  # fmt: skip
    most = max((node.documents for node in network.nodes), default=1)
    nodes = "".join(_draw_node(number, node, most) for number, node in enumerate(network.nodes))
    return element(
        "svg", element("defs", heads, class_="heads"), *_draw_edges(network, most), nodes,
        viewBox=f"0 0 {WIDTH} {HEIGHT}", aria_label="Network of agents and themes",
    )  # fmt: skip


def _radius(node: Node, most: int) -> float:
    return _LEAST + (_MOST - _LEAST) * math.sqrt(node.documents / most)


def _draw_node(number: int, node: Node, most: int) -> str:
    radius = _radius(node, most)
    return element(
        "g",
        element("circle", cx=f"{node.x}", cy=f"{node.y}", r=f"{radius:.1f}"),
        element("text", text=_shorten(node.name), x=f"{node.x + radius + 3:.1f}", y=f"{node.y + 4:.1f}"),
        class_="node",
        data_node=str(number),
    )


def _shorten(name: str) -> str:
    return name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"


def _draw_edges(network: Network, most: int) -> Iterator[str]:
    strongest = max((len(line.edge.documents) for line in network.lines), default=1)
    for line in network.lines:
        edge, one, other = line.edge, network.nodes[line.agent], network.nodes[line.theme]
        said = ", ".join(f"{KINDS[kind]} {count}" for kind, count in edge.said.most_common())
        _, sentence, document = edge.example
        yield element(
            "path",
            d=_draw_line(one, other, _radius(one, most), _radius(other, most) + 2),
            class_=f"edge {line.kind}",
            style=f"--width:{1.2 + 3 * len(edge.documents) / strongest:.1f}",
            marker_end=f"url(#head-{line.kind})",
            tabindex="0",
            data_kind=line.kind,
            data_from=str(line.agent),
            data_to=str(line.theme),
            data_title=f"{one.name} → {other.name}: {KINDS[line.kind]}",
            data_said=f"{len(edge.documents)} documents; {said}",
            data_sentence=" ".join(sentence.split()),
            data_document=document,
        )


def _draw_line(one: Node, other: Node, begin: float, end: float) -> str:
    """Return a bent line from rim to rim, so that both directions of a pair are seen."""
    dx, dy = other.x - one.x, other.y - one.y
    length = max(math.hypot(dx, dy), 1.0)
    ux, uy = dx / length, dy / length
    bend = min(30.0, length * 0.12)
    middle = (one.x + other.x) / 2 - uy * bend, (one.y + other.y) / 2 + ux * bend
    start, stop = (one.x + ux * begin, one.y + uy * begin), (other.x - ux * end, other.y - uy * end)
    return f"M{start[0]:.1f} {start[1]:.1f} Q{middle[0]:.1f} {middle[1]:.1f} {stop[0]:.1f} {stop[1]:.1f}"
