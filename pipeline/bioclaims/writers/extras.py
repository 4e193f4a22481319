"""Packages that only some formats need."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from ..errors import MissingPackageError


def require(module: str, *, extra: str, where: str) -> ModuleType:
    """Return ``module``. Raises MissingPackageError, which names the extra to install, where it is not there."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise MissingPackageError.of(module.split(".", maxsplit=1)[0], extra=extra, where=where) from error
