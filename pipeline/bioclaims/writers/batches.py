"""A stream in small lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")


def make_batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Yield ``items`` in lists of ``size``, the last one shorter; what is yielded is all that is held."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
