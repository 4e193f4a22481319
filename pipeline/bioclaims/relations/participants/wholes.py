"""Names that are shown in more words than their own: "**BMP** signaling", "MMP-2/**9**", "PI3K/**Akt** pathway"."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import Filler, Participant, Relation, Span
from ...syntax.sentence import Sentence
from ...text.normalize import GREEK_LETTER
from ...vocab import GENE_TYPES, PROCESSES
from ..rules.triggers import Lexis
from ..words.nouns import find_noun_lemma

_ITEM = re.compile(rf"\d{{1,2}}[A-Za-z]?|{GREEK_LETTER}\d?")
# What stands between the name whose beginning is shared and the item.
_BETWEEN = re.compile(rf"(?:[-/,&\s]|and|or|{_ITEM.pattern})+")
# What goes on in the same word: the "/5/8" of "Smad1/5/8".
_ITEMS = re.compile(rf"(?:/(?:{_ITEM.pattern}))+(?!\w)")
# What is meant of a thing where no aspect of a record says it, and where it is several things together.
_MEANT = frozenset({
    "accumulation", "aggregation", "assembly", "availability", "buildup", "burden", "cross-linking", "crosslinking",
    "deposition", "engagement", "fibrillation", "fibrillization", "maintenance", "misfolding", "polymerization",
    "reactivity",
})  # fmt: skip
_WAYS = frozenset({"axis", "cascade", "pathway", "signaling", "signalling"})
# Aspects that say what is meant of proteins, and not of others: "NO production" is no expression.
_OF_PROTEINS = ("activity", "expression", "localization")
# What may stand between such a noun and the name: before it nouns, and behind it how many words after "of".
_NOUNS, _MODIFIERS, _FEW = ("NN", "VBG"), ("DT", "JJ", "NN"), 3


def name_wholly(sentence: Sentence, lexis: Lexis, relations: list[Relation]) -> list[Relation]:
    """Return ``relations`` with the words that a record shows for each participant, where its own say too little.

    - A name that shares its beginning with the one before it is shown from there on ("MMP-2 and **-9**"), each of a
      row in one word as the whole of it ("Smad1/5/8").
    - A name is shown with the noun for what is meant of it, where no aspect says that: "iron accumulation". Several
      that a slash joins before a noun for a pathway are shown together.

    None says that two of a row bind each other: "MRP-8/14 complexes".
    """
    named = [
        replace(
            relation,
            agent=_name_filler(sentence, lexis, relation.agent),
            theme=_name_filler(sentence, lexis, relation.theme),
            mediators=tuple(_name_filler(sentence, lexis, each) for each in relation.mediators),
        )
        for relation in relations
    ]
    return [relation for relation in named if relation.predicate != "binds" or not _share_words(relation)]


def _share_words(relation: Relation) -> bool:
    return relation.agent.shown.span.overlaps(relation.theme.shown.span)


def _name_filler(sentence: Sentence, lexis: Lexis, filler: Filler) -> Filler:
    participant = filler.participant
    if participant.antecedent is not None:
        return filler
    span = _find_row(sentence, participant) or _find_meant(sentence, lexis, filler)
    return filler if span is None else replace(filler, whole=sentence.quote(span))


def _find_row(sentence: Sentence, participant: Participant) -> Span | None:
    """Return where the row stands that ``participant`` is shown with: "Smad1/5/8"; None where it is in none."""
    if participant.type not in GENE_TYPES or not participant.groundings:
        return None
    own = participant.span
    first = own
    if _ITEM.fullmatch(participant.text):
        names = (each.span for each in sentence.mentions if each.type in GENE_TYPES and not _ITEM.fullmatch(each.text))
        first = max((span for span in names if span.end < own.start), key=lambda span: span.end, default=own)
        if not _BETWEEN.fullmatch(sentence.text[first.end : own.start]):
            return None
    items = _ITEMS.match(sentence.text, first.end)
    whole = Span(first.start, max(own.end, first.end if items is None else items.end()))
    return None if whole == own else whole


def _find_meant(sentence: Sentence, lexis: Lexis, filler: Filler) -> Span | None:
    """Return where the name stands with a noun that says what is meant of it: "iron **export**"; None without one."""
    tree, own = sentence.tree, filler.participant.span
    done = filler.participant.perturbation
    # What was done to it stands apart: "caffeine **intake**", "A **dysfunction**".
    passed = (each for each in filler.passed if done is None or not done.span.overlaps(tree[each].span))
    nouns = [each for each in passed if _is_meant(sentence, lexis, each, filler.participant)]
    if not nouns or own.overlaps(tree[max(nouns)].span):
        return None
    last = max(nouns)
    noun = tree[last].span
    if own.start < noun.start:
        whole = _find_joined(sentence, own) if find_noun_lemma(sentence, last) in _WAYS else own
        if whole.contains(noun):
            # The last of the row has the noun in its name: "A/**B pathway**".
            return whole
        between = _find_between(sentence, whole, noun)
        tight = between is not None and all(tree[each].tag.startswith(_NOUNS) for each in between)
        return Span(whole.start, noun.end) if tight else None
    words = _find_between(sentence, noun, own) or ()
    tight = 0 < len(words) <= _FEW and tree[words[0]].lower == "of"
    tight = tight and all(tree[each].tag.startswith(_MODIFIERS) for each in words[1:])
    return Span(noun.start, own.end) if tight else None


def _find_between(sentence: Sentence, first: Span, second: Span) -> tuple[int, ...] | None:
    """Return the words between two spans, None where the second does not follow behind a space."""
    if second.start <= first.end or sentence.text[first.end] != " ":
        return None
    return sentence.tokens_of(Span(first.end, second.start))


def _is_meant(sentence: Sentence, lexis: Lexis, noun: int, participant: Participant) -> bool:
    lemma = find_noun_lemma(sentence, noun)
    aspect = lexis.aspects.get(lemma)
    if lemma in _WAYS or participant.type in PROCESSES:
        # The onset of a disease is no more than the disease.
        return lemma in _WAYS
    return lemma in _MEANT or aspect == "process" or (participant.type not in GENE_TYPES and aspect in _OF_PROTEINS)


def _find_joined(sentence: Sentence, name: Span) -> Span:
    """Return where the names stand that slashes join to ``name``, with it: "PI3K/**Akt**/mTOR"."""
    row = name
    for mention in sentence.mentions:
        if mention.span.start == row.end + 1 and sentence.text[row.end] == "/":
            row = Span(row.start, mention.span.end)
    for mention in reversed(sentence.mentions):
        if mention.span.end == row.start - 1 and sentence.text[mention.span.end] == "/":
            row = Span(mention.span.start, row.end)
    return row
