"""Pictures: what is drawn, that the same figures give the same bytes, and what is refused before any is measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from bioclaims.cli import plots as option
from bioclaims.cli.plots import open_plots
from bioclaims.errors import InputError, OutputError
from bioclaims.evaluate.confidence import measure_floors, measure_reliability

pytest.importorskip("matplotlib", reason="matplotlib is in the extra [plots]")

from bioclaims.evaluate.plots import draw_floors, draw_reliability, draw_workers, write_picture

SCORED = [(step / 40, step % 3 > 0) for step in range(40)]
FIGURES = {
    "reliability": lambda: draw_reliability(measure_reliability(SCORED)),
    "floors": lambda: draw_floors(measure_floors(SCORED, steps=20)),
    "workers": lambda: draw_workers({1: 9.0, 2: 17.5, 4: 30.0}),
    "no claims at all": lambda: draw_reliability(measure_reliability([])),
    "no floor that keeps any": lambda: draw_floors(measure_floors([])),
}


@pytest.mark.parametrize("draw", FIGURES.values(), ids=FIGURES)
def test_the_same_figures_give_the_same_bytes(draw, tmp_path: Path) -> None:
    written = []
    for number in range(2):
        for ending in ("svg", "png"):
            path = tmp_path / f"{number}.{ending}"
            write_picture(draw(), path)
            written.append(path.read_bytes())
    assert written[:2] == written[2:]
    assert written[0].startswith(b"<?xml") and written[1].startswith(b"\x89PNG")


def test_points_stand_where_the_figures_say() -> None:
    lines = draw_workers({1: 9.0, 2: 17.5}).axes[0].lines
    assert [line.get_xydata().tolist() for line in lines] == [[[1, 9], [2, 18]], [[1, 9], [2, 17.5]]]
    axes = draw_floors(measure_floors([(0.2, False), (0.9, True)])).axes[0]
    assert {tuple(point) for point in axes.lines[0].get_xydata().tolist()} == {(1.0, 0.5), (1.0, 1.0)}
    points = draw_reliability(measure_reliability([(0.25, True), (0.25, False)])).axes[0].lines[1].get_xydata()
    assert points.tolist() == [[0.25, 0.5]]


def test_without_a_folder_nothing_is_drawn() -> None:
    assert open_plots(None, ["a"], overwrite=False) is None


def test_pictures_that_exist_are_replaced_only_where_told(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"a\.svg: exists already"):
        open_plots(tmp_path, ["a"], overwrite=False)
    assert open_plots(tmp_path, ["a"], overwrite=True) is not None
    assert open_plots(tmp_path / "new", ["a"], overwrite=False) is not None


def test_a_file_is_no_folder_for_pictures(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"--plots .*taken: is no folder"):
        open_plots(tmp_path / "taken", ["a"], overwrite=False)


def test_without_matplotlib_its_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(option, "find_spec", lambda name: None)
    with pytest.raises(InputError, match=r"pip install 'bioclaims\[plots\]'"):
        open_plots(tmp_path, ["a"], overwrite=False)
