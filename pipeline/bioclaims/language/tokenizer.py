"""The tokenizer that training and use share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from scispacy.custom_tokenizer import combined_rule_tokenizer
from spacy.lang.char_classes import ALPHA_LOWER, ALPHA_UPPER, UNITS
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from .stops import Stop, find_stops

_UNIT_AFTER_DIGIT = rf"(?<=[0-9])(?:{UNITS})"
# A digit that follows a letter is part of a name, and so is what follows it: "PI3K", "p70S6K".
_UNIT_AFTER_NUMBER = rf"(?<=[0-9])(?<![^\W\d_][0-9])(?:{UNITS})"
# A full stop after a small and a capital letter ends a sentence ("NF-κB."); after a capital alone it may be an initial.
_STOP_AFTER_NAME = rf"(?<=[{ALPHA_LOWER}][{ALPHA_UPPER}])\.$"

_PLACES: list[int | str] = ["IDX", "LENGTH"]


class CombinedRuleTokenizer(Tokenizer):  # type: ignore[misc]
    """scispaCy's rules for each word by itself, and then the full stops that only their neighbours tell."""

    def __call__(self, text: str) -> Doc:
        """Return the tokens of ``text``."""
        doc: Doc = super().__call__(text)
        stops = [stop for stop in find_stops(text) if not _is_kept(doc, stop)]
        return _place_stops(doc, stops) if stops else doc


def create_combined_rule_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return a maker of scispaCy's rule tokenizer, which keeps "p-ERK1/2" and "NF-κB" whole.

    Some of its rules are mended: it takes the K of "PI3K" for a unit (kelvin), and leaves the full stop on "NF-κB.",
    on a letter that ends a sentence ("protein kinase C.") and on a symbol that does.
    Registered with spaCy as ``bioclaims.CombinedRuleTokenizer.v1`` (an entry point of this package).
    """

    def combined(nlp: Language) -> Tokenizer:
        # scispaCy's maker reads the token_match of the tokenizer that it replaces, so there must be one. All of spaCy's
        # own would take a tenth of the time in which a model loads.
        nlp.tokenizer = Tokenizer(nlp.vocab, token_match=nlp.Defaults.token_match)
        tokenizer = combined_rule_tokenizer(nlp)
        pattern = tokenizer.suffix_search.__self__.pattern
        mended = f"{pattern.replace(_UNIT_AFTER_DIGIT, _UNIT_AFTER_NUMBER)}|{_STOP_AFTER_NAME}"
        return CombinedRuleTokenizer(
            tokenizer.vocab,
            tokenizer.rules,
            prefix_search=tokenizer.prefix_search,
            suffix_search=re.compile(mended).search,
            infix_finditer=tokenizer.infix_finditer,
            token_match=tokenizer.token_match,
        )

    return combined


def _is_kept(doc: Doc, stop: Stop) -> bool:
    """Return whether ``doc`` has ``stop`` as it is to be: a token, or the end of its abbreviation."""
    start = stop.place if stop.start is None else stop.start
    span = doc.char_span(start, stop.place + 1)
    return span is not None and len(span) == 1


def _place_stops(doc: Doc, stops: Iterable[Stop]) -> Doc:
    """Return a Doc of the same text whose tokens begin and end at ``stops``."""
    borders = {border for start, length in doc.to_array(_PLACES).tolist() for border in (start, start + length)}
    for stop in stops:
        if stop.start is None:
            borders |= {stop.place, stop.place + 1}
        else:
            borders -= set(range(stop.start + 1, stop.place + 1))
            borders |= {stop.start, stop.place + 1}
    text = doc.text
    words, spaces, reached = list[str](), list[bool](), 0
    for border in sorted(borders):
        if border > reached:
            word = text[reached:border]
            if word == " " and words and not spaces[-1]:
                spaces[-1] = True
            else:
                words.append(word)
                spaces.append(False)
        reached = border
    return Doc(doc.vocab, words=words, spaces=spaces)
