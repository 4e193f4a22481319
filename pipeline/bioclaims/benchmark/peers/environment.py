"""The environment of the peers: what it lacks, and how it is made."""

from __future__ import annotations

import subprocess
import venv
from collections.abc import Callable
from pathlib import Path

from ...errors import OutputError

# medspaCy asks for a spaCy before 3.8 and for packages that only its own parts need that we do not run. So what it
# imports is listed, and the two packages of the second file are installed without what they ask for.
_REQUIREMENTS = ((), "requirements.txt"), (("--no-deps",), "requirements-alone.txt")

Run = Callable[[list[str]], "subprocess.CompletedProcess[str]"]


def find_python(folder: Path) -> Path:
    """Return the Python of the environment in ``folder``, which may not be there."""
    return folder / "bin" / "python"


def find_gap(folder: Path) -> str | None:
    """Return why no peer can be run from ``folder``, and what to do about it; None where one can."""
    if find_python(folder).is_file():
        return None
    return f"no environment in {folder}; make it with `bioclaims benchmark peers {folder}`"


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)


def make_environment(folder: Path, *, report: Callable[[str], None], run: Run = _run) -> None:
    """Make an environment with the peers in ``folder``, which must not exist.

    ``report`` is told of each step. Raises OutputError where the folder exists, and where a package cannot be had.
    """
    if folder.exists():
        raise OutputError(where=str(folder), what="exists already", cure="Give another name, or delete it first")
    report("making the environment")
    try:
        venv.create(folder, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise OutputError(where=str(folder), what=f"cannot be made ({error})", cure="Give another place") from error
    for options, name in _REQUIREMENTS:
        report(f"installing {name}")
        file = Path(__file__).with_name(name)
        done = run([str(find_python(folder)), "-m", "pip", "install", "--quiet", *options, "--requirement", str(file)])
        if done.returncode:
            said = done.stderr.strip().splitlines() or ["no reason given"]
            raise OutputError(
                where=str(folder),
                what=f"lacks {name} ({said[-1]})",
                cure="Delete the folder, and try again where packages can be had",
            )
