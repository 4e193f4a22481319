"""The tables in which spaCy finds words, made anew: they grow with all words that were ever in them."""

from __future__ import annotations

from spacy.vocab import Vocab

_ALL_BUT_STRINGS = ("vectors", "lookups")


def renew_tables(vocab: Vocab) -> None:
    """Have ``vocab`` find its words in tables that are only as large as these ask for; not within a memory zone.

    What a memory zone takes out again still counts as a place taken, so that the tables double, again and again. Only
    reading a vocabulary back makes new ones: its strings come back, its lexemes when they are asked for.
    """
    # Reading back lays one more lookup of norms over what says them, where there is one.
    getters = dict(vocab.lex_attr_getters)  # type: ignore[attr-defined]
    vocab.from_bytes(vocab.to_bytes(exclude=_ALL_BUT_STRINGS), exclude=_ALL_BUT_STRINGS)
    vocab.lex_attr_getters = getters  # type: ignore[attr-defined]
