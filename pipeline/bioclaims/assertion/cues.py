"""The cue words of ``seeds/cues/``: one row a word, with what it signals, where it stands, and a sentence of our own.

``tests/assertion/test_cue_examples.py`` reads every sentence with the shipped model.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ..model import Cue, Span
from ..resources import load_table
from ..syntax.phrases import Phrases, index_phrases
from ..syntax.sentence import Sentence
from ..vocab import CueKind


@cache
def load_cues(name: str, site: str) -> Mapping[str, str]:
    """Return the words of ``seeds/cues/NAME.tsv`` that signal at ``site``, with what they signal.

    Sites: ``dependent`` and ``auxiliary`` (below the word acted on), ``governor`` (above it), ``predicate`` (said of
    it), ``trigger`` (the trigger itself), ``connective`` (between arguments), ``contrast`` (a preposition that sets
    one argument against another), ``adverb``, ``adjective``, ``mark``, ``phrase`` (several words), ``transparent``
    (no cue, but a verb or adverb that hands its own on: "was not observed", "no longer"), ``defusing`` (what takes
    the force of the negation before it: "not only"), ``complete`` (that all is lost, which is denied where some is
    left: "reduced but not abolished"), ``heading`` (of a section).
    """
    rows = load_table("seeds", "cues", f"{name}.tsv")
    value = next((column for column in rows[0] if column not in ("word", "site", "example")), "word")
    return MappingProxyType({row["word"]: row[value] for row in rows if row["site"] == site})


@cache
def load_phrases(name: str) -> Phrases[str]:
    """Return the phrases of ``seeds/cues/NAME.tsv``, with what they signal, as ``find_phrases`` looks for them."""
    return index_phrases(load_cues(name, "phrase"))


def make_cue(sentence: Sentence, tokens: tuple[int, ...], kind: CueKind) -> Cue:
    """Return the cue on ``tokens``, from the first to the last."""
    first, last = sentence.tree[tokens[0]], sentence.tree[tokens[-1]]
    quote = sentence.quote(Span(first.start, last.end))
    return Cue(kind, quote.text, quote.span)
