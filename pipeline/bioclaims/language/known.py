"""Names that a lexicon knows, noted on Docs before the reader finds names: what it is told beside the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from ..network.tagging import to_tags

# Where they stand in a Doc's ``user_data``: under "rows", each with start, end, type, and what else the lexicon says.
KNOWN = "known_names"


def read_known(doc: Doc) -> list[tuple[int, int, str]]:
    """Return start, end and type of the names noted on ``doc``, in order; none where nothing is noted."""
    return [(start, end, kind) for start, end, kind, *_ in doc.user_data.get(KNOWN, {"rows": ()})["rows"]]


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names noted on some Docs, in code points counted through all of them.

    ``bases`` are where the Docs begin; ``starts`` and ``ends`` [names]; ``types`` of each name.
    """

    bases: NDArray[Any]
    starts: NDArray[Any]
    ends: NDArray[Any]
    types: Sequence[str]

    @classmethod
    def of(cls, docs: Sequence[Doc]) -> KnownNames:
        """Return the names noted on ``docs``."""
        lengths = [doc[-1].idx + len(doc[-1]) + 1 if len(doc) else 0 for doc in docs]
        bases = np.cumsum([0, *lengths[:-1]])
        rows = [
            (base + start, base + end, kind)
            for base, doc in zip(bases, docs, strict=True)
            for start, end, kind in read_known(doc)
        ]
        starts, ends, types = zip(*rows, strict=True) if rows else ((), (), ())
        return cls(bases, np.array(starts, dtype=np.intp), np.array(ends, dtype=np.intp), types)

    def tag(self, starts: NDArray[Any], ends: NDArray[Any], types: Sequence[str]) -> list[int]:
        """Return the tag (see ``network.tagging``) of each piece among the names of ``types``.

        ``starts`` and ``ends`` [pieces], in order, are where the pieces are. A name that does not begin and end with
        one is left out.
        """
        firsts, lasts = np.searchsorted(starts, self.starts), np.searchsorted(ends, self.ends)
        last = len(starts) - 1
        fits = (starts[np.minimum(firsts, last)] == self.starts) & (ends[np.minimum(lasts, last)] == self.ends)
        labels = {kind: label for label, kind in enumerate(types)}
        names = [
            (int(firsts[index]), int(lasts[index]), labels[self.types[index]])
            for index in np.flatnonzero(fits)
            if self.types[index] in labels
        ]
        return to_tags(names, len(starts))
