"""``bioclaims doctor``: each check on what is there, and on what is not."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, metadata

import pytest
import typer
from typer.testing import CliRunner

from bioclaims.cli import doctor as module
from bioclaims.cli.doctor import PURPOSES, check_core, check_extras

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


def test_each_extra_has_a_purpose() -> None:
    assert set(PURPOSES) == set(metadata("bioclaims").get_all("Provides-Extra"))


@pytest.mark.model
def test_what_works_is_told(command: Command) -> None:
    done = command("doctor", "--json")
    states = {each["name"]: each["state"] for each in json.loads(done.stdout)}
    assert done.returncode == 0
    assert [states[name] for name in ("Python", "libraries", "versions", "rules", "lexicon", "reading")] == [
        "works"
    ] * 6


@pytest.mark.parametrize(
    ("installed", "says"),
    [
        pytest.param(None, "duckdb is not installed", id="not installed"),
        pytest.param("0.1", "duckdb 0.1 is not <2,>=1.2", id="too old"),
    ],
)
def test_an_extra_that_is_missing_is_told_with_its_cure(
    installed: str | None, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(name: str) -> str:
        if name == "duckdb" and installed is None:
            raise PackageNotFoundError(name)
        return installed or "1"

    monkeypatch.setattr(module, "version", find)
    checks = {check.name: check for check in check_extras()}
    corpus = checks["[corpus]"]
    assert (corpus.state, corpus.found, corpus.cure) == (
        "missing", f"{says}; for group, report", "pip install 'bioclaims[corpus]'",
    )  # fmt: skip


def test_what_every_command_needs_is_broken_where_it_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(name: str) -> str:
        if name == "lxml":
            raise PackageNotFoundError(name)
        return "99"

    def fail(name: str, package: str) -> None:
        raise ModuleNotFoundError("No module named 'lxml'", name="lxml")

    monkeypatch.setattr(module, "version", find)
    monkeypatch.setattr(module, "import_module", fail)
    checks = {check.name: check for check in check_core()}
    assert "lxml is not installed" in checks["libraries"].found
    assert {name: check.state for name, check in checks.items()} == {
        "Python": "works", "libraries": "broken", "versions": "works",
        "rules": "broken", "lexicon": "broken", "reading": "broken",
    }  # fmt: skip
    assert checks["reading"].cure == "pip install --force-reinstall bioclaims"
    app = typer.Typer()
    app.command()(module.doctor)
    assert CliRunner().invoke(app, []).exit_code == 1
