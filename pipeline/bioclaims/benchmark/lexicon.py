"""How fast the names of a lexicon are found in texts, and how soon a lexicon answers."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..mentions import find_lexicon_mentions
from ..names import Lexicon

_ANY = "MMP-9"


@dataclass(frozen=True, slots=True)
class LexiconTime:
    """``megabytes`` of text (UTF-8), seconds to find all names in them, and seconds until the first answer."""

    megabytes: float
    finding: float
    opening: float

    @property
    def speed(self) -> float:
        """Megabytes of text a second."""
        return self.megabytes / self.finding


def time_lexicon(texts: Sequence[str], folder: Path, *, rounds: int) -> LexiconTime:
    """Return the least seconds of ``rounds`` that the lexicon in ``folder`` needs for each of ``texts``, on one core.

    Each by itself, so that what else the machine does falls out. One round more goes before them, uncounted, in which
    caches fill; a lexicon is opened anew in each.
    """
    opening, finding = list[float](), [math.inf] * len(texts)
    kept = Lexicon.open(folder)
    for number in range(rounds + 1):
        started = time.perf_counter()
        Lexicon.open(folder).lookup(_ANY)
        opening.append(time.perf_counter() - started)
        for place, text in enumerate(texts):
            started = time.perf_counter()
            find_lexicon_mentions(text, kept)
            if number:
                finding[place] = min(finding[place], time.perf_counter() - started)
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    return LexiconTime(megabytes, sum(finding), min(opening[1:]))
