"""How fast the names of a lexicon are found in texts, and how soon a lexicon answers."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..mentions import find_lexicon_mentions
from ..names import Lexicon

_ANY = "MMP-9"


@dataclass(frozen=True, slots=True)
class LexiconTime:
    """``megabytes`` of text (UTF-8), seconds to find all names in them, and seconds until the first answer.

    ``fresh``: seconds for texts that a lexicon just opened reads for the first time; ``finding``: for texts that it has
    read before, whose names it knows. A run over a corpus lies between the two.
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

    Each by itself, so that what else the machine does falls out. In each round a lexicon is opened anew, and reads all
    of them twice: once when it knows none of them, and once more.
    """
    opening, fresh, finding = list[float](), [math.inf] * len(texts), [math.inf] * len(texts)
    for _ in range(rounds):
        started = time.perf_counter()
        lexicon = Lexicon.open(folder)
        lexicon.lookup(_ANY)
        opening.append(time.perf_counter() - started)
        fresh = list(map(min, fresh, _time_each(texts, lexicon)))
        finding = list(map(min, finding, _time_each(texts, lexicon)))
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    return LexiconTime(megabytes, sum(fresh), sum(finding), min(opening))


def _time_each(texts: Sequence[str], lexicon: Lexicon) -> Iterator[float]:
    for text in texts:
        started = time.perf_counter()
        find_lexicon_mentions(text, lexicon)
        yield time.perf_counter() - started
