"""Pictures of figures, drawn with matplotlib: the same figures give the same bytes of SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from .confidence import Floor, Reliability

_SIZE, _RESOLUTION = (5.2, 4.2), 150
_OURS, _QUIET = "#1f6f78", "#8a8a8a"
# Floors whose value is written beside their point.
_NAMED = (0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
# matplotlib's types list every name of a setting.
_STYLE: dict[Any, Any] = {
    # Ids in SVG are hashes of this; without it they are random.
    "svg.hashsalt": "bioclaims",
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",
    "font.size": 9.0,
}
# No date and no version in the files.
_METADATA: Mapping[str, Mapping[str, None]] = {"svg": {"Date": None, "Creator": None}, "png": {"Software": None}}


def draw_reliability(reliability: Reliability) -> Figure:
    """Return the diagram: how often claims are right against what they say, and how many claims there are."""
    figure, axes = _open("confidence that claims say", "share that is right")
    axes.plot([0, 1], [0, 1], linestyle=":", color=_QUIET, label="as right as they say")
    said = [each.confidence for each in reliability.bins]
    axes.plot(said, [each.accuracy for each in reliability.bins], marker="o", color=_OURS, label="claims")
    _fill(axes)
    counts = axes.twinx()
    middles = [(each.low + each.high) / 2 for each in reliability.bins]
    counts.bar(middles, [each.claims for each in reliability.bins], width=0.08, color=_QUIET, alpha=0.35)
    # The bars keep to the lowest quarter.
    counts.set_ylim(0, 4 * max((each.claims for each in reliability.bins), default=1))
    counts.set_ylabel("claims (bars)")
    axes.set_title(f"expected calibration error {reliability.error:.3f}")
    axes.legend(loc="upper left", frameon=False)
    return figure


def draw_floors(floors: Sequence[Floor]) -> Figure:
    """Return the share of kept claims that is right against the share of right ones that is kept, floor by floor."""
    figure, axes = _open("share of the right claims that is kept", "share of the kept claims that is right")
    shown = [each for each in floors if each.precision is not None and each.recall is not None]
    axes.plot([each.recall or 0 for each in shown], [each.precision or 0 for each in shown], color=_OURS)
    for each in shown:
        if each.least in _NAMED:
            place = (each.recall or 0, each.precision or 0)
            axes.plot(*place, marker="o", color=_OURS)
            axes.annotate(f"{each.least:.1f}", place, xytext=(5, 5), textcoords="offset points")
    _fill(axes)
    axes.set_title("claims kept from a confidence up")
    return figure


def draw_workers(rates: Mapping[int, float]) -> Figure:
    """Return documents a second against the number of processes that read, beside as many times as fast."""
    figure, axes = _open("processes that read", "documents a second")
    sizes = sorted(rates)
    first = rates[sizes[0]] / sizes[0]
    axes.plot(sizes, [first * size for size in sizes], linestyle=":", color=_QUIET, label="as many times as fast")
    axes.plot(sizes, [rates[size] for size in sizes], marker="o", color=_OURS, label="measured")
    axes.set_xticks(sizes)
    axes.set_xlim(0, sizes[-1] * 1.1)
    axes.set_ylim(0)
    axes.legend(loc="upper left", frameon=False)
    return figure


def write_picture(figure: Figure, path: Path) -> None:
    """Write ``figure`` as what the ending of ``path`` says, svg or png. Raises OSError where it cannot be written."""
    ending = path.suffix.removeprefix(".")
    with matplotlib.rc_context(_STYLE):
        figure.savefig(path, format=ending, dpi=_RESOLUTION, metadata=dict(_METADATA[ending]))


def _open(across: str, up: str) -> tuple[Figure, Axes]:
    with matplotlib.rc_context(_STYLE):
        figure = Figure(figsize=_SIZE, layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        axes.set_xlabel(across)
        axes.set_ylabel(up)
        axes.spines[["top", "right"]].set_visible(False)
        axes.grid(alpha=0.25)
    return figure, axes


def _fill(axes: Axes) -> None:
    """Show all shares from 0 to 1."""
    axes.set_xlim(0, 1.02)
    axes.set_ylim(0, 1.02)
