"""Files that lie on this machine, and those of an object store, by their address: ``s3://bucket/a.xml.gz``.

Addresses are those of fsspec, of which an object store needs a package of its own (s3fs, gcsfs, adlfs).
"""

from __future__ import annotations

import os
import re
from typing import Any, BinaryIO, cast

from ...errors import InputError, MissingPackageError

_ADDRESS = re.compile(r"[a-z][a-z0-9+]*://", re.IGNORECASE)


def is_address(path: str) -> bool:
    """Return whether ``path`` is the address of a store and no path of this machine."""
    return _ADDRESS.match(path) is not None


def open_place(path: str) -> BinaryIO:
    """Return the bytes of a file. Raises OSError as ``open`` does, InputError for a store that is not there."""
    if not is_address(path):
        return open(path, "rb")
    try:
        return cast("BinaryIO", _find_store(path).open(path, "rb"))
    except OSError:
        raise
    except Exception as error:  # each store has errors of its own
        raise _refuse(path, error) from error


def measure_place(path: str) -> int | None:
    """Return how many bytes a file has, None where that is not known."""
    try:
        size = _find_store(path).size(path) if is_address(path) else os.path.getsize(path)
    except (OSError, InputError):
        return None
    return None if size is None else int(size)


def list_places(address: str) -> list[tuple[str, bool]]:
    """Return the files of an address, sorted, each with whether the user named it: one file, a folder's, a pattern's.

    Raises InputError where there is none.
    """
    store = _find_store(address)
    try:
        if any(sign in address for sign in "*?["):
            found, named = store.glob(address), False
        elif store.isdir(address):
            found, named = store.find(address), False
        else:
            found, named = ([address] if store.exists(address) else []), True
        files = [store.unstrip_protocol(each) for each in sorted(found) if named or not store.isdir(each)]
    except Exception as error:  # each store has errors of its own
        raise _refuse(address, error) from error
    if not files:
        raise InputError(where=address, what="does not exist", cure="Check the address, and that you may read it")
    return [(file, named) for file in files]


def _find_store(address: str) -> Any:
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 an extra
    except ModuleNotFoundError as error:
        raise MissingPackageError.of(
            "fsspec", extra="cluster", where=address, otherwise="copy the files to this machine"
        ) from error
    try:
        return url_to_fs(address)[0]
    except (ImportError, ValueError) as error:
        raise _refuse(address, error) from error


def _refuse(address: str, error: Exception) -> InputError:
    said = (str(error).splitlines() or [type(error).__name__])[0]
    return InputError(
        where=address, what=f"cannot be read ({said})", cure="Install what fsspec needs for it, or check the address"
    )
