"""Errors as data: where it happened, what is wrong, what to do about it."""

from __future__ import annotations


class BioclaimsError(Exception):
    """An error at the user's end: shown as one line, never as a traceback.

    ``where`` is a path, a line of a file or an option; ``what`` says what is wrong there and ``cure``
    what the user can do.
    """

    def __init__(self, *, where: str, what: str, cure: str) -> None:
        super().__init__(f"{where}: {what}. {cure}.")
        self.where = where
        self.what = what
        self.cure = cure

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword-only arguments do not survive the default pickling, and errors cross processes.
        return _rebuild, (type(self), self.where, self.what, self.cure)


def _rebuild(kind: type[BioclaimsError], where: str, what: str, cure: str) -> BioclaimsError:
    return kind(where=where, what=what, cure=cure)


class InputError(BioclaimsError):
    """A file, line or text that cannot be read as what it should be."""


class OutputError(BioclaimsError):
    """A place that cannot be written."""


class RecordError(BioclaimsError):
    """A record that its schema or its text contradicts."""


class SeedError(BioclaimsError):
    """An entry in ``seeds/`` that does not follow its format."""


class UnknownNameError(BioclaimsError):
    """A name that is not in a closed list; the message gives the known ones."""

    @classmethod
    def among(cls, name: str, known: list[str], *, where: str) -> UnknownNameError:
        """Return the error for ``name``, which is none of ``known``."""
        return cls(where=where, what=f"unknown name {name!r}", cure=f"Known names: {', '.join(known)}")
