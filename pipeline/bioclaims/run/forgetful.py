"""What reads documents without holding the more memory, the more it has read."""

from __future__ import annotations

from contextlib import ExitStack

from spacy.language import Language

from ..language import renew_tables
from ..model import Document
from .outcome import Extracted, Read

# Documents whose words spaCy may keep for good: most of what others have too. And documents after which it forgets the
# words that came since, of which a corpus has no end.
_KEPT, _FORGOTTEN = 500, 500
# How often it forgets before its tables are made anew, which a large vocabulary takes a second for.
_RENEWED = 20


class Forgetful:
    """Reads documents without holding the more memory, the more it has read."""

    def __init__(
        self, nlp: Language, read: Read, *, kept: int = _KEPT, forgotten: int = _FORGOTTEN, renewed: int = _RENEWED
    ) -> None:
        """Take what reads with ``nlp``.

        What the first ``kept`` documents leave in its vocabulary stays; of the others, what so many of them leave goes
        before the next is read, and after so many times the tables go in which it was. Nothing that ``read`` returns
        may lie in spaCy's memory.
        """
        self._nlp, self._read, self._forgotten, self._renewed = nlp, read, forgotten, renewed
        self._zone, self._left, self._zones = ExitStack(), kept, 0

    def __call__(self, document: Document) -> Extracted:
        """Return what was read from ``document``."""
        if not self._left:
            self._forget()
        self._left -= 1
        return self._read(document)

    def _forget(self) -> None:
        self._zone.close()
        self._zones += 1
        if self._zones % self._renewed == 0:
            renew_tables(self._nlp.vocab)
        self._zone.enter_context(self._nlp.memory_zone())
        self._left = self._forgotten
