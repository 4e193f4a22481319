"""Packages that only some formats need."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from ..errors import InputError


def require(module: str, *, extra: str, where: str) -> ModuleType:
    """Return ``module``. Raises InputError, which names the extra to install, where it is not there."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise InputError(
            where=where,
            what=f"needs {module.split('.', maxsplit=1)[0]}, which is not there",
            cure=f"pip install 'bioclaims[{extra}]'",
        ) from error
