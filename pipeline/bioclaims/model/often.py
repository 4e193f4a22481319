"""Frozen values that reading makes by the hundred, made in half the time."""

from __future__ import annotations

from dataclasses import MISSING, fields
from functools import wraps
from typing import Any, TypeVar

Value = TypeVar("Value")


def made_often(cls: type[Value]) -> type[Value]:
    """Return ``cls``, a frozen dataclass with slots that nothing inherits from; its values take half the time to make.

    A frozen dataclass sets each field past the lock that it has itself put on, which takes longer than all else. Here
    the value is of a class without a lock while it gets its fields, and of ``cls`` from then on. What
    ``__post_init__`` checks it checks as before. Raises TypeError where a default has a factory.
    """
    given = [field for field in fields(cls) if field.init]  # type: ignore[arg-type]
    if any(field.default_factory is not MISSING or field.kw_only for field in given):
        raise TypeError(f"{cls.__name__} has a default with a factory, or a field that is given by name alone")
    names = [field.name for field in given]
    lines = [
        f"def __init__(self, {', '.join(names)}):",
        "put(self, '__class__', unlocked)",
        *(f"self.{name} = {name}" for name in names),
        "self.__class__ = cls",
        *(["self.__post_init__()"] if hasattr(cls, "__post_init__") else []),
    ]
    unlocked = type(cls.__name__, (), {"__slots__": cls.__slots__})  # type: ignore[attr-defined]
    room: dict[str, Any] = {"put": object.__setattr__, "unlocked": unlocked, "cls": cls}
    # From text, as ``dataclasses`` makes its own.
    exec("\n ".join(lines), room)
    made: Any = wraps(cls.__init__)(room["__init__"])
    made.__defaults__ = cls.__init__.__defaults__
    setattr(cls, "__init__", made)  # noqa: B010
    return cls
