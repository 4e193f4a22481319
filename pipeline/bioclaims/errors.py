"""Errors as data: where it happened, what is wrong, what to do about it."""

from __future__ import annotations


class BioclaimsError(Exception):
    """An error at the user's end: shown in words, never as a traceback.

    ``where`` is a path, a line of a file or an option; ``what`` says what is wrong there and ``cure``
    what the user can do.
    """

    def __init__(self, *, where: str, what: str, cure: str) -> None:
        # What takes several lines has the cure on one of its own.
        mark = "\n" if "\n" in what else ". "
        super().__init__(f"{where}: {what}{mark}{cure}.")
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


class MissingPackageError(InputError):
    """A package that is not installed; the cure is the extra that brings it."""

    @classmethod
    def of(cls, package: object, *, extra: str, where: str, otherwise: str = "") -> MissingPackageError:
        """Return the error for ``package``, which ``extra`` brings; ``otherwise`` is what else would help."""
        either = f", or {otherwise}" if otherwise else ""
        return cls(
            where=where,
            what=f"needs {package}, which is not installed",
            cure=f"pip install 'bioclaims[{extra}]'{either}",
        )


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
