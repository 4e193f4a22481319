"""What reads documents, made in the process that is to read: this one, a worker, or one of another machine."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path

from .outcome import Read

# Python looks for cycles in what so many new objects hold; reading makes many that are gone without being looked for.
_NEW_OBJECTS = 100_000


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
    from .forgetful import Forgetful  # noqa: PLC0415

    nlp = load(model, lexicon=lexicon, coreference=coreference, max_sentence_tokens=max_sentence_tokens)
    leave_out_loaded()
    return Forgetful(nlp, partial(extract_document, nlp=nlp, given=given, methods=methods))


def leave_out_loaded() -> None:
    """Leave out what is loaded where Python looks for what to free, and let it look more seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, *gc.get_threshold()[1:])
