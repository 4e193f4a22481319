"""Doses and times: "10 ng/ml", "50 mg/kg", "for 24 h"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..model import Span
from ..syntax.sentence import Sentence
from ..vocab import ContextKind
from .kinds import load_kinds

_DIGIT = re.compile(r"\d")
_NUMBER = r"\d+(?:[.,]\d+)?"
# "10 to 100 ng/ml", "24-48 h", "6, 12, and 24 h": the numbers before the last may lack the unit.
_JOINED = r"(?:\s?[-–]\s?|\s?,\s?|\s?/\s?|\s?,?\s(?:to|and|or)\s)"
# Not inside a word or a larger number: "IL-2", "1.5-fold".
_BEFORE = r"(?<![\w.,/-])"
# The age of animals and people is no time of what happens: "8-week-old", "12 weeks of age".
_BEHIND = r"(?![\w/]|[-\s]olds?\b|\sof\sage\b|\spost)"


@cache
def _amount() -> re.Pattern[str]:
    units = "|".join(re.escape(unit) for unit in sorted(load_kinds("units"), key=lambda unit: (-len(unit), unit)))
    return re.compile(rf"{_BEFORE}{_NUMBER}(?:{_JOINED}{_NUMBER})*[\s-]?(?P<unit>{units}){_BEHIND}")


def find_amounts(sentence: Sentence) -> Iterator[tuple[ContextKind, Span]]:
    """Yield kind and place of each dose and each time in ``sentence``: numbers with their unit."""
    tokens = sentence.tree.tokens
    start, end = tokens[0].start, tokens[-1].end
    if not _DIGIT.search(sentence.text, start, end):
        return
    for match in _amount().finditer(sentence.text, start, end):
        yield load_kinds("units")[match["unit"]], Span(*match.span())
