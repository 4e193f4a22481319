"""Words of a sentence as curators' values: ``12-16 IL-6``, and lists of them with identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import cast

from .. import vocab
from ..errors import InputError
from ..model import Claim, Context, Grounding, Participant, Quote, Span
from ..writers.flat import SEPARATOR, join

METHOD = "curator"
_PLACE = re.compile(r"(?P<start>\d+)-(?P<end>\d+)(?:\s.*)?", re.DOTALL)
_ITEM = re.compile(r"(?P<kind>\S+) (?P<place>\d+-\d+)(?P<words>.*?)(?: \[(?P<curie>[^\s\]]+)\])?", re.DOTALL)
_SIGNS = {"+": 1, "-": -1, "0": 0}
_BAR = re.compile(r"(?<!\|) \| (?!\|)")


def show_place(text: str, span: Span) -> str:
    """Return where words stand in the document, and the words: ``12-16 IL-6``."""
    return f"{span.start}-{span.end} {' '.join(text.split())}"


def parse_place(value: str, claim: Claim, *, where: str) -> Quote:
    """Return the words of ``value``, blanks at their edges left out.

    Raises InputError where they are no ``START-END`` within the sentence of ``claim``.
    """
    sentence = claim.evidence[0].sentence
    match = _PLACE.fullmatch(value.strip())
    start, end = (int(match["start"]), int(match["end"])) if match else (0, 0)
    if not sentence.span.start <= start < end <= sentence.span.end:
        raise InputError(
            where=where,
            what=f"{value!r} is no place in the sentence [{sentence.span.start}, {sentence.span.end})",
            cure="Give START-END, in code points of the document",
        )
    words = sentence.text[start - sentence.span.start : end - sentence.span.start]
    if not words.strip():
        raise InputError(where=where, what="holds only blanks", cure="Mark words")
    start += len(words) - len(words.lstrip())
    return Quote(words.strip(), Span(start, start + len(words.strip())))


def show_mediators(claim: Claim) -> str:
    """Return what the claim goes through, with signs: ``+ 40-43 ERK [FPLX:ERK]``."""
    signs = {value: sign for sign, value in _SIGNS.items()}
    return join(f"{signs[each.sign or 0]} {_show_item(each)}" for each in claim.mediators)


def show_contexts(claim: Claim) -> str:
    """Return where and how it holds: ``cell_line 60-64 HeLa [cellosaurus:CVCL_0030]``."""
    return join(f"{each.kind} {_show_item(each)}" for each in claim.context)


def parse_mediators(value: str, claim: Claim, *, where: str) -> tuple[Participant, ...]:
    """Return the mediators of a value as ``show_mediators`` writes it; those that the claim has stay as they are."""
    known = {(each.span, _curie(each)): each for each in claim.mediators}
    found = []
    for sign, span, text, curie in _parse_items(value, claim, tuple(_SIGNS), where):
        one = known.get((span, curie)) or Participant(text, span, "other", _ground(curie), sign=0)
        found.append(Participant(one.text, one.span, one.type, one.groundings, one.aspect, sign=_SIGNS[sign]))
    return tuple(found)


def parse_contexts(value: str, claim: Claim, *, where: str) -> tuple[Context, ...]:
    """Return the contexts of a value as ``show_contexts`` writes it; those that the claim has stay as they are."""
    known = {(each.kind, each.span, _curie(each)): each for each in claim.context}
    found = []
    for kind, span, text, curie in _parse_items(value, claim, vocab.CONTEXT_KINDS, where):
        made = Context(cast("vocab.ContextKind", kind), text, span, _ground(curie), "sentence")
        found.append(known.get((made.kind, span, curie), made))
    return tuple(found)


def _show_item(item: Participant | Context) -> str:
    curie = _curie(item)
    return show_place(item.text, item.span) + (f" [{curie}]" if curie else "")


def _curie(item: Participant | Context) -> str:
    return item.groundings[0].curie if item.groundings else ""


def _ground(curie: str) -> tuple[Grounding, ...]:
    return (Grounding(curie, "", 1.0, METHOD),) if curie else ()


def _parse_items(value: str, claim: Claim, kinds: Iterable[str], where: str) -> Iterator[tuple[str, Span, str, str]]:
    """Yield the kind, span, words and identifier of each item; those that the claim has may lie elsewhere."""
    named: tuple[Participant | Context, ...] = (*claim.mediators, *claim.context)
    standing = {each.span: each.text for each in named}
    for item in _BAR.split(value) if value.strip() else ():
        match = _ITEM.fullmatch(item.strip())
        if match is None:
            raise InputError(
                where=where, what=f"cannot be {item!r}", cure=f"Give KIND START-END, {SEPARATOR!r} between"
            )
        vocab.check_name(match["kind"], tuple(kinds), where)
        start, end = map(int, match["place"].split("-"))
        curie = match["curie"] or ""
        if curie:
            vocab.check_curie(curie, where=where)
        span = Span(start, end) if start < end else None
        if span in standing and span is not None:
            yield match["kind"], span, standing[span], curie
        else:
            quote = parse_place(match["place"], claim, where=where)
            yield match["kind"], quote.span, quote.text, curie
