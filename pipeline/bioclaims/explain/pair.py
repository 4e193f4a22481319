"""What the rules make of two words that are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..errors import InputError
from ..events import Ledger
from ..model import Span
from ..relations.near.misses import Words
from ..relations.near.pair import trace_pair
from ..syntax.sentence import Sentence
from .value import ExplainedPair, ExplainedSentence

Pair = tuple[str, str]


def explain_pair(sentence: Sentence, span: Span, pair: Pair, ledger: Ledger) -> ExplainedPair | None:
    """Return what the rules make of the two of ``pair``; None where ``span`` does not hold both."""
    agent, theme = (find_words(sentence.text, span, words) for words in pair)
    if not agent.spans or not theme.spans:
        return None
    return ExplainedPair(agent.text, theme.text, trace_pair(sentence, agent, theme, ledger=ledger))


def find_words(text: str, span: Span, words: str) -> Words:
    """Return each place in ``span`` of ``text`` where ``words`` stand as whole words, case ignored where need be."""
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    for flags in (re.NOFLAG, re.IGNORECASE):
        found = re.compile(pattern, flags).finditer(text, span.start, span.end)
        spans = tuple(Span(*match.span()) for match in found)
        if spans:
            return Words(text[spans[0].start : spans[0].end], spans)
    return Words(words, ())


def check_pair(pair: Pair, explained: Iterable[ExplainedSentence]) -> None:
    """Raise InputError where no sentence has both words of ``pair``."""
    sentences = tuple(explained)
    if any(sentence.pair for sentence in sentences):
        return
    for words in pair:
        if not any(find_words(each.text, Span(0, len(each.text)), words).spans for each in sentences):
            raise InputError(
                where="--why-not", what=f"{words!r} does not stand in the text", cure="Give words as they stand there"
            )
    raise InputError(
        where="--why-not",
        what=f"no sentence has both {pair[0]!r} and {pair[1]!r}",
        cure="Rules relate words of one sentence; give two of the same one",
    )
