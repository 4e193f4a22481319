"""The command line as a whole: help, version, lazy commands."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version

import pytest

import bioclaims
from bioclaims.cli.lazy import COMMANDS

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


def run_python(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *args], check=False, capture_output=True, text=True, timeout=300)


def test_versions_are_those_of_package_model_and_lexicon(command: Command) -> None:
    done = command("--version")
    assert done.returncode == 0
    assert done.stdout.decode().startswith(f"bioclaims {version('bioclaims')}, model en_bioclaims ")


@pytest.mark.model
def test_versions_are_what_records_carry(command: Command) -> None:
    [claim] = bioclaims.extract("IL-6 activates STAT3.")
    made = claim.provenance
    shown = f"{made.software}, model {made.model}, lexicon {made.lexicon}\n"
    assert command("--version").stdout.decode() == shown


@pytest.mark.parametrize(
    ("words", "known"),
    [
        pytest.param("bioclaims ex", {"extract", "export", "explain"}, id="a command"),
        pytest.param("bioclaims evaluate cha", {"challenge"}, id="a command of a group"),
        pytest.param("bioclaims extract --work", {"--workers"}, id="an option"),
    ],
)
def test_a_shell_completes(words: str, known: set[str]) -> None:
    environment = {**os.environ, "_BIOCLAIMS_COMPLETE": "complete_bash", "COMP_WORDS": words}
    environment["COMP_CWORD"] = str(len(words.split()) - 1)
    code = "from bioclaims.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=300, env=environment
    )
    assert set(done.stdout.split()) == known, done.stderr


def test_help_lists_every_command(command: Command) -> None:
    shown = command("--help").stdout.decode()
    assert all(name in shown and line in shown for name, (_, line) in COMMANDS.items())


@pytest.mark.model
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_stands(name: str, command: Command) -> None:
    done = command(name, "--help")
    assert done.returncode == 0
    assert f"Usage: bioclaims {name}" in done.stdout.decode()


@pytest.mark.parametrize(
    "args",
    [
        "['--help']",
        "['--version']",
        "['extract', 'absent.txt']",
        "['explain', '--claim', 'x', '--claims', 'absent.jsonl', '--documents', 'absent.jsonl']",
    ],
)
def test_help_and_wrong_paths_wait_for_no_model(args: str) -> None:
    script = f"""
import sys
sys.argv = ["bioclaims", *{args}]
from bioclaims.cli import main
try:
    main()
except SystemExit:
    heavy = {{"spacy", "thinc", "numpy", "pandas"}} & set(sys.modules)
    sys.exit(f"imported {{heavy}}" if heavy else 0)
"""
    done = run_python("-c", script)
    assert done.returncode == 0, done.stderr


def test_python_dash_m_is_the_same_command() -> None:
    done = run_python("-m", "bioclaims", "--version")
    assert done.stdout.startswith(f"bioclaims {version('bioclaims')}, ")


def test_a_command_whose_extra_is_not_installed_says_how_to_install_it() -> None:
    script = """
import sys
sys.modules["jax"] = None
sys.argv = ["bioclaims", "train", "data", "-o", "model"]
from bioclaims.cli import main
main()
"""
    done = run_python("-c", script)
    assert done.returncode == 1
    assert "bioclaims train: needs jax" in done.stderr
    assert "pip install 'bioclaims[train]'" in done.stderr
