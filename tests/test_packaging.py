"""The package as it is built and installed, and the gate that tries it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from importlib.metadata import entry_points, metadata, version
from pathlib import Path

import pytest

import bioclaims
from bioclaims.resources import find_resource

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GATE = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHIPPED = ("pipeline/bioclaims", "schemas", "seeds")


def test_the_installed_version_is_that_of_the_project():
    assert version("bioclaims") == PROJECT["project"]["version"]


def test_python_is_bound_to_what_scispacy_takes():
    assert PROJECT["project"]["requires-python"] == ">=3.11,<3.13"


@pytest.mark.parametrize("group", ["spacy_factories", "spacy_tokenizers", "console_scripts"])
def test_every_entry_point_loads(group):
    points = [point for point in entry_points(group=group) if point.dist and point.dist.name == "bioclaims"]
    assert points, f"no entry point in {group}"
    for point in points:
        assert callable(point.load())


def test_the_licence_and_the_credits_go_along():
    assert {"LICENSE", "NOTICE"} <= set(metadata("bioclaims").get_all("License-File") or ())
    assert metadata("bioclaims")["License-Expression"] == "MIT"


def test_the_package_is_typed():
    assert (Path(bioclaims.__file__).parent / "py.typed").is_file()


def test_every_room_is_a_package():
    # Import-linter does not look into a folder without __init__.py.
    rooms = {path.parent for path in (ROOT / "pipeline" / "bioclaims").rglob("*.py")}
    assert sorted(str(room.relative_to(ROOT)) for room in rooms if not (room / "__init__.py").exists()) == []


@pytest.mark.parametrize("folder", ["schemas", "seeds"])
def test_every_data_file_of_the_checkout_is_installed(folder):
    files = sorted(path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file())
    assert files
    assert [path for path in files if not find_resource(*path.parts).is_file()] == []


@pytest.mark.skipif(not (ROOT / ".git").exists() or not shutil.which("git"), reason="needs a git checkout")
def test_nothing_that_is_shipped_is_ignored():
    # Hatchling leaves out what .gitignore names, without a word.
    ignored = subprocess.run(
        ["git", "ls-files", "--others", "--ignored", "--exclude-standard", "--", *SHIPPED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert [path for path in ignored if "__pycache__" not in path] == []


def test_the_wheel_is_made_of_what_is_shipped():
    assert tuple(PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]) == SHIPPED


def test_the_gate_can_be_run_and_takes_the_test_command_from_the_readme():
    assert all(os.access(ROOT / ".ci" / name, os.X_OK) for name in ("run", "oracles"))
    assert 'grep "^pip install .* && pytest" README.md' in GATE
    assert re.findall("^.* && pytest.*$", README, re.MULTILINE) == ["pip install '.[dev,train]' && pytest -n auto"]


@pytest.mark.parametrize("command", ["ruff check .", "ruff format --check .", "mypy", "lint-imports", ".ci/smoke.py"])
def test_the_gate_runs(command):
    assert command in GATE


@pytest.mark.parametrize("words", ["/work/", "/root/", "file:///"])
def test_no_place_of_one_machine_stands_in_what_builds_the_package(words):
    files = [
        ROOT / each for each in ("pyproject.toml", "README.md", "NOTICE", ".ci/run", ".ci/oracles", ".ci/smoke.py")
    ]
    files.append(ROOT / "pipeline" / "bioclaims" / "models" / "bioclaims" / "config.cfg")
    assert [path.name for path in files if words in path.read_text(encoding="utf-8")] == []
