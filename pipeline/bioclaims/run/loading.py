"""What reads documents, made in the process that is to read: this one, a worker, or one of another machine."""

from __future__ import annotations

import gc
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..model import Document
from .outcome import Extracted, Read

if TYPE_CHECKING:
    from spacy.language import Language

# Python looks for cycles in what so many new objects hold; reading makes many that are gone without being looked for.
_NEW_OBJECTS = 100_000
# Documents whose words spaCy may keep for good: most of what others have too. And documents after which it forgets the
# words that came since, of which a corpus has no end.
_KEPT, _FORGOTTEN = 500, 500


def load_reader(
    model: str | None,
    lexicon: Path | None,
    *,
    given: bool = False,
    max_sentence_tokens: int | None = None,
    coreference: bool = True,
    methods: bool = False,
) -> Read:
    """Return what reads a document with ``model``; the options are those of ``extract_document`` and ``load``.

    For processes that do little else (see ``leave_out_loaded``). Raises InputError where model or lexicon cannot be
    loaded.
    """
    # Seconds of import that a wrong path must not cost.
    from ..components import load  # noqa: PLC0415
    from .document import extract_document  # noqa: PLC0415

    nlp = load(model, lexicon=lexicon, coreference=coreference, max_sentence_tokens=max_sentence_tokens)
    leave_out_loaded()
    return Forgetful(nlp, partial(extract_document, nlp=nlp, given=given, methods=methods))


def leave_out_loaded() -> None:
    """Leave out what is loaded where Python looks for what to free, and let it look more seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, *gc.get_threshold()[1:])


class Forgetful:
    """Reads documents without holding the more memory, the more it has read."""

    def __init__(self, nlp: Language, read: Read, *, kept: int = _KEPT, forgotten: int = _FORGOTTEN) -> None:
        """Take what reads with ``nlp``.

        What the first ``kept`` documents leave in its vocabulary stays; of the others, what so many of them leave goes
        before the next is read. Nothing that ``read`` returns may lie in spaCy's memory.
        """
        self._nlp, self._read, self._forgotten = nlp, read, forgotten
        self._zone, self._left = ExitStack(), kept

    def __call__(self, document: Document) -> Extracted:
        """Return what was read from ``document``."""
        if not self._left:
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())
            self._left = self._forgotten
        self._left -= 1
        return self._read(document)
