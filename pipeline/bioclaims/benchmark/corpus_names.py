"""How fast the names of a lexicon are found in a corpus that is read once, beside the tokenizer on the same text."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ..mentions import find_lexicon_mentions, find_mentions_in
from ..names import Lexicon

TOGETHER, ALONE, TOKENIZER = "together", "alone", "tokenizer"
# Texts after which the ways to read them take turns, because machines get slower and faster.
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class CorpusTime:
    """Megabytes of text (UTF-8), and seconds of processor time that each way to read them takes.

    ``together`` finds the names of many texts at once, ``alone`` those of one after another; ``tokenizer`` none.
    """

    megabytes: float
    seconds: dict[str, float]

    @property
    def speeds(self) -> dict[str, float]:
        """Megabytes a second."""
        return {way: self.megabytes / seconds for way, seconds in self.seconds.items()}


def time_corpus(texts: Iterable[str], folder: Path, tokenize: Callable[[str], object]) -> CorpusTime:
    """Return how long it takes to read ``texts`` once, with the lexicon in ``folder``, opened anew for each way."""
    many, one = Lexicon.open(folder), Lexicon.open(folder)
    ways: dict[str, Callable[[Sequence[str]], Iterable[object]]] = {
        TOGETHER: lambda some: find_mentions_in(some, many),
        ALONE: lambda some: (find_lexicon_mentions(text, one) for text in some),
        TOKENIZER: lambda some: map(tokenize, some),
    }
    seconds, size, left = dict.fromkeys(ways, 0.0), 0, iter(texts)
    while some := list(islice(left, _AT_ONCE)):
        size += sum(len(text.encode()) for text in some)
        for way, read in ways.items():
            started = time.process_time()
            for _ in read(some):
                pass
            seconds[way] += time.process_time() - started
    return CorpusTime(size / 1e6, seconds)
