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
    """``megabytes`` of text (UTF-8), seconds to find all names in them, and seconds until the first answer.

    ``fresh``: seconds for texts that a lexicon just opened reads for the first time; ``finding``: for texts that it has
    read before, whose words it knows. A run over a corpus lies between the two.
    """

    megabytes: float
    fresh: float
    finding: float
    opening: float

    @property
    def fresh_speed(self) -> float:
        """Megabytes of new text a second."""
        return self.megabytes / self.fresh

    @property
    def speed(self) -> float:
        """Megabytes of text a second that was read before."""
        return self.megabytes / self.finding


def time_lexicon(texts: Sequence[str], folder: Path, *, rounds: int) -> LexiconTime:
    """Return the least seconds of ``rounds`` that the lexicon in ``folder`` needs for each of ``texts``, on one core.

    Each by itself, so that what else the machine does falls out. One round more goes before them, in which all words
    are new; a lexicon is opened anew in each.
    """
    opening, finding, fresh = list[float](), [math.inf] * len(texts), 0.0
    kept = Lexicon.open(folder)
    for number in range(rounds + 1):
        started = time.perf_counter()
        Lexicon.open(folder).lookup(_ANY)
        opening.append(time.perf_counter() - started)
        for place, text in enumerate(texts):
            started = time.perf_counter()
            find_lexicon_mentions(text, kept)
            passed = time.perf_counter() - started
            if number:
                finding[place] = min(finding[place], passed)
            else:
                fresh += passed
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    return LexiconTime(megabytes, fresh, sum(finding), min(opening[1:]))
