"""``bioclaims train``: what it says and what it refuses."""

from __future__ import annotations

import json

import pytest
import typer
from typer.testing import CliRunner

from bioclaims.cli import train as command
from bioclaims.errors import OutputError

SCORES = {"genia: LAS": 0.88, "jnlpba: all": 0.7}


@pytest.fixture
def run(data, tmp_path, monkeypatch):
    """A runner of the command in which fitting is quick: it leaves a model folder and nothing else."""

    def fit(data, work, *, report):
        report("fitting", 1, 2, 0.5)
        model = work / "model"
        model.mkdir()
        (model / "meta.json").write_text(json.dumps({"performance": SCORES}))
        return model

    monkeypatch.setattr(command, "fit", fit)
    app = typer.Typer()
    app.command()(command.train)
    return lambda *options: CliRunner().invoke(app, [str(data), "-o", str(tmp_path / "out" / "model"), *options])


def test_it_says_where_the_model_is_and_how_good(run, tmp_path):
    result = run()
    assert result.exit_code == 0, result.output
    assert f"model  {tmp_path / 'out' / 'model'}" in result.output
    assert "88.0 % on dev" in result.output
    assert (tmp_path / "out" / "model" / "meta.json").is_file()
    assert (tmp_path / "out" / "model.work").is_dir()


def test_it_keeps_a_model_that_stands_there(run, tmp_path):
    old = tmp_path / "out" / "model"
    old.mkdir(parents=True)
    (old / "old").touch()
    assert isinstance(run().exception, OutputError)
    assert (old / "old").exists()


def test_it_replaces_it_when_told(run, tmp_path):
    old = tmp_path / "out" / "model"
    old.mkdir(parents=True)
    (old / "old").touch()
    assert run("--overwrite", "--work", str(tmp_path / "work")).exit_code == 0
    assert sorted(path.name for path in old.iterdir()) == ["meta.json"]


def test_a_folder_that_cannot_be_made_is_told(run, tmp_path):
    (tmp_path / "file").touch()
    assert isinstance(run("--work", str(tmp_path / "file" / "work")).exception, OutputError)
