"""Participants in all the words that name them: "**MMP-2/**9", "**lumen** morphogenesis"."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import Filler, Participant, Relation, Span
from ...syntax.sentence import Sentence
from ...text.normalize import GREEK_LETTER
from ...vocab import GENE_TYPES, MOLECULES

_ITEM = re.compile(rf"\d{{1,2}}[A-Za-z]?|{GREEK_LETTER}\d?")
# What stands between the name whose beginning is shared and the item.
_BETWEEN = re.compile(rf"(?:[-/,&\s]|and|or|{_ITEM.pattern})+")
_PROCESS = "biological_process"


def name_wholly(sentence: Sentence, relations: list[Relation]) -> list[Relation]:
    """Return ``relations`` with each such participant in all its words, under the identifier of those that it had."""
    if not any(_ITEM.fullmatch(mention.text) or mention.type == _PROCESS for mention in sentence.mentions):
        return relations
    return [
        replace(relation, agent=_name_filler(sentence, relation.agent), theme=_name_filler(sentence, relation.theme))
        for relation in relations
    ]


def _name_filler(sentence: Sentence, filler: Filler) -> Filler:
    span = _find_whole(sentence, filler.participant)
    if span is None:
        return filler
    quote = sentence.quote(span)
    return replace(filler, participant=replace(filler.participant, text=quote.text, span=quote.span))


def _find_whole(sentence: Sentence, participant: Participant) -> Span | None:
    """Return where the words are that name ``participant``; None where its own do."""
    if not participant.groundings:
        return None
    if participant.type == _PROCESS:
        return _find_noun(sentence, participant)
    if participant.type not in GENE_TYPES or not _ITEM.fullmatch(participant.text):
        return None
    names = (each.span for each in sentence.mentions if each.type in GENE_TYPES and not _ITEM.fullmatch(each.text))
    before = (span for span in names if span.end < participant.span.start)
    first = max(before, key=lambda span: span.end, default=None)
    if first is None or not _BETWEEN.fullmatch(sentence.text[first.end : participant.span.start]):
        return None
    return Span(first.start, participant.span.end)


def _find_noun(sentence: Sentence, participant: Participant) -> Span | None:
    """Return where the one noun is that names a process, with the nouns before it that say of what: "**lumen** growth".

    Not with molecules, which are ends of their own, nor with what a hyphen joins to one.
    """
    tree, tokens = sentence.tree, sentence.tokens_of(participant.span)
    if len(tokens) != 1:
        return None
    noun = first = tokens[0]
    while first - 1 in tree.children(noun, "compound") and tree[first - 1].tag == "NN":
        before = range(min(tree.subtree(first - 1)), first)
        if any(_is_end(sentence, token) for token in before):
            break
        first = before.start
    return Span(tree[first].start, participant.span.end) if first < noun else None


def _is_end(sentence: Sentence, token: int) -> bool:
    span = sentence.tree[token].span
    named = (each for each in sentence.mentions if each.type in MOLECULES)
    return token in sentence.prefixed or any(each.span.contains(span) for each in named)
