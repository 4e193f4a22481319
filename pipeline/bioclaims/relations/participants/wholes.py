"""Names that share their beginning with one before them, in the words that say which: "MMP-2/9" for the "9"."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import Filler, Participant, Relation, Span
from ...syntax.sentence import Sentence
from ...text.normalize import GREEK_LETTER
from ...vocab import GENE_TYPES

_ITEM = re.compile(rf"\d{{1,2}}[A-Za-z]?|{GREEK_LETTER}\d?")
# What stands between the name whose beginning is shared and the item.
_BETWEEN = re.compile(rf"(?:[-/,&\s]|and|or|{_ITEM.pattern})+")


def name_wholly(sentence: Sentence, relations: list[Relation]) -> list[Relation]:
    """Return ``relations`` with each such participant in all the words from the name whose beginning it shares.

    None says that the two bind each other: "MRP-8/14 complexes".
    """
    if not any(_ITEM.fullmatch(mention.text) for mention in sentence.mentions):
        return relations
    named = [
        replace(relation, agent=_name_filler(sentence, relation.agent), theme=_name_filler(sentence, relation.theme))
        for relation in relations
    ]
    return [relation for relation in named if relation.predicate != "binds" or not _share_words(relation)]


def _share_words(relation: Relation) -> bool:
    return relation.agent.participant.span.overlaps(relation.theme.participant.span)


def _name_filler(sentence: Sentence, filler: Filler) -> Filler:
    span = _find_whole(sentence, filler.participant)
    if span is None:
        return filler
    quote = sentence.quote(span)
    return replace(filler, participant=replace(filler.participant, text=quote.text, span=quote.span))


def _find_whole(sentence: Sentence, participant: Participant) -> Span | None:
    """Return where the words are that name ``participant``; None where its own do."""
    if participant.type not in GENE_TYPES or not participant.groundings or not _ITEM.fullmatch(participant.text):
        return None
    names = (each.span for each in sentence.mentions if each.type in GENE_TYPES and not _ITEM.fullmatch(each.text))
    before = (span for span in names if span.end < participant.span.start)
    first = max(before, key=lambda span: span.end, default=None)
    if first is None or not _BETWEEN.fullmatch(sentence.text[first.end : participant.span.start]):
        return None
    return Span(first.start, participant.span.end)
