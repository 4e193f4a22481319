"""``bioclaims rules induce-assertion``: what it is given, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bioclaims.cli.rules import app
from bioclaims.errors import InputError, OutputError


def test_a_file_beside_others_is_refused(tmp_path: Path) -> None:
    for name in ("one.xml", "two.xml"):
        (tmp_path / name).write_text("<x/>", encoding="utf-8")
    data = [str(tmp_path / "one.xml"), str(tmp_path / "two.xml")]
    with pytest.raises(InputError, match="is beside others"):
        CliRunner().invoke(
            app, ["induce-assertion", *data, "-o", str(tmp_path), "--name", "own"], catch_exceptions=False
        )


def test_what_stands_there_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "phrases.tsv").write_text("phrase\tcue\tother\n", encoding="utf-8")
    with pytest.raises(OutputError, match="exists already"):
        CliRunner().invoke(
            app, ["induce-assertion", "cues.xml", "-o", str(tmp_path), "--name", "own"], catch_exceptions=False
        )
