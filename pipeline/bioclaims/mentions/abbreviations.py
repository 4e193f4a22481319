"""Abbreviations that a text defines: where its short forms stand, and the long form of each."""

from __future__ import annotations

import re
import warnings
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from scispacy.abbreviation import AbbreviationDetector
from spacy.tokens import Doc
from spacy.vocab import Vocab

from ..model import Span


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """All that the detector asks of a pipeline."""

    vocab: Vocab


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and the long form that the text defines it by; one value for each place of the short form."""

    short: Span
    long: Span


def with_plural(short: str) -> str:
    """Return a pattern of a short form and its plural or singular: "RPCs" is defined, and "RPC" used."""
    stem = short[:-1] if _is_plural(short) else short
    return f"{re.escape(stem)}s?"


def _is_plural(short: str) -> bool:
    return short.endswith("s") and short[:-1].isupper()


def find_abbreviations(doc: Doc) -> tuple[Abbreviation, ...]:
    """Return every place of each short form that ``doc`` defines, in order; ``doc`` itself is left as it is.

    Its plural or singular is one too: "CAFs" is defined, and "CAF" used. The method is Schwartz and Hearst's (2003), as
    scispaCy implements it. Its running time grows with the square of the length: give it paragraphs, not papers.
    """
    text = doc.text  # spaCy joins it anew each time.
    if "(" not in text:
        return ()  # Every definition has a bracket.
    # A copy, because the detector writes spans onto its Doc, and those break pickling; a space after every token,
    # because the detector counts one there and otherwise cuts long forms with hyphens or slashes.
    strings = doc.vocab.strings
    words = [strings[form] for form in doc.to_array("ORTH").tolist()]
    copy = Doc(doc.vocab, words=words, spaces=[True] * len(words))
    with warnings.catch_warnings():
        # spaCy's matcher warns where a text defines no abbreviation; most do not.
        warnings.filterwarnings("ignore", message=r"\[W036\]")
        entries = _make_detector(doc.vocab)(copy)._.abbreviations
    found = {
        Abbreviation(
            short=_to_span(doc, entry["short_start"], entry["short_end"]),
            long=_to_span(doc, entry["long_start"], entry["long_end"]),
        )
        for entry in entries
    }
    found |= set(_find_other_numbers(text, found))
    return tuple(sorted(found, key=lambda abbreviation: (abbreviation.short, abbreviation.long)))


@lru_cache(maxsize=1)
def _make_detector(vocab: Vocab) -> AbbreviationDetector:
    """Return the detector for Docs of ``vocab``; it forgets each Doc, and takes as long to make as to read one."""
    return AbbreviationDetector(_Vocabulary(vocab), make_serializable=True)


def _find_other_numbers(text: str, found: Collection[Abbreviation]) -> Iterator[Abbreviation]:
    """Yield the places in ``text`` of the plurals of singular short forms, and of the singulars of plural ones."""
    taken = {abbreviation.short for abbreviation in found}
    long_forms = {
        abbreviation.short.quote(text).text: abbreviation.long
        for abbreviation in sorted(found, key=lambda each: each.short)
    }
    for short, long in long_forms.items():
        if not _is_plural(short) and f"{short}s" not in text:
            continue
        for place in re.finditer(rf"(?<!\w){with_plural(short)}(?!\w)", text):
            if place.group() not in long_forms and (span := Span(place.start(), place.end())) not in taken:
                yield Abbreviation(span, long)


def _to_span(doc: Doc, start: int, end: int) -> Span:
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
