"""Fillers of arguments that no other word need be looked at for: mentions, and what a noun says beside them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ...model import Filler, Mention, Participant, Quote, Span
from ...syntax.sentence import Sentence
from ...vocab import MOLECULES, PROCESSES
from ..words.modifications import find_modifications
from ..words.nouns import (
    find_groundings_of_short_form,
    is_state,
)
from ..words.perturbations import find_perturbation

# What may be said of a disease or a process without another thing being meant.
_STAGES = {
    **dict.fromkeys(
        ("case", "development", "incidence", "pathogenesis", "pathophysiology", "progression"), ("disease",)
    ),
    **dict.fromkeys(("initiation", "occurrence", "onset"), PROCESSES),
}
# What several things make together, and what stands between their names.
_COMPLEXES = ("complex", "dimer", "heterodimer", "heterotrimer", "trimer")
_JOINING = ("/", "-", "–", ":", ".", "·")
# What says which part of something is meant, where that stands behind.
_TIMES = ("early", "late")
# What a substance has itself.
_QUALITIES = (
    "ability",
    "bioavailability",
    "capacity",
    "efficacy",
    "efficiency",
    "formation",
    "function",
    "potency",
    "potential",
)


def make_filler(sentence: Sentence, mention: Mention, token: int) -> Filler:
    """Return ``mention`` as a filler that stands on ``token``."""
    quote = _find_whole_process(sentence, mention)
    participant = Participant(
        text=quote.text,
        span=quote.span,
        type=mention.type,
        groundings=mention.groundings or find_groundings_of_short_form(sentence, mention),
        aspect="process" if mention.type in PROCESSES else "unspecified",
        modifications=find_modifications(sentence.text, mention),
        perturbation=find_perturbation(sentence, mention, token),
    )
    return Filler(participant=participant, token=token, name_token=token)


def _find_whole_process(sentence: Sentence, mention: Mention) -> Quote:
    """Return the words of ``mention``, of a process with the nouns before it: "**hair** cell formation"."""
    covered = sentence.tokens_of(mention.span)
    start, before = mention.span.start, covered[0] - 1 if covered else -1
    while mention.type == "biological_process" and before >= 0 and _is_part_of(sentence, before, covered):
        start, before = sentence.tree[before].start, before - 1
    return sentence.quote(Span(start, mention.span.end))


def _is_part_of(sentence: Sentence, word: int, covered: tuple[int, ...]) -> bool:
    """Return whether the noun ``word``, which names nothing itself, belongs to the name on the words ``covered``.

    Or says when what such a noun names is: "**early** life immune development".
    """
    token = sentence.tree[word]
    if token.relation == "amod" and token.head in covered and token.lower in _TIMES:
        return word + 1 not in covered
    named = word in sentence.prefixed or any(each.type in MOLECULES for each in sentence.denoted.get(word, ()))
    # Not a verb that a tagger takes for several things: "A unexpectedly **bolsters** growth".
    return token.relation == "compound" and token.head in covered and token.tag in ("NN", "NNP") and not named


def is_quality(sentence: Sentence, lemma: str, fillers: tuple[Filler, ...], *, role: str) -> bool:
    """Return whether the process noun says something of a molecule among ``fillers``: "p53 **function**".

    A substance only takes part in what happens, as do things of a kind: "**permeability** for water", "glucose
    **metabolism**", "**joining** of DNA ends". What is done with it acts as it does: "alcohol **consumption** led to".
    """
    if is_state(lemma):
        return False
    acting = role != "theme" or lemma in _QUALITIES
    molecules = [filler for filler in fillers if filler.participant.type in MOLECULES]
    return any(acting or not _takes_part(sentence, filler) for filler in molecules)


def _takes_part(sentence: Sentence, filler: Filler) -> bool:
    kind = sentence.tree[filler.name_token].tag == "NNS" and not filler.participant.groundings
    return kind or filler.participant.type == "chemical"


def is_stage(lemma: str, token: int, fillers: tuple[Filler, ...]) -> bool:
    """Return whether the noun on ``token`` says when or how often what it is of happens: "**onset** of asthma".

    What it is of has an identifier. "Tumor progression" is more than a tumor.
    """
    stages = _STAGES.get(lemma, ())
    return bool(fillers) and all(
        each.participant.type in stages and each.participant.groundings and each.name_token > token for each in fillers
    )


def join_complex(sentence: Sentence, lemma: str, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
    """Return the one thing that all of ``fillers`` make, where the noun ``lemma`` says so: "the **A/B/C** complex".

    Its short form in parentheses is another name of it: "the **A/B/C** (ABC) complex".
    """
    spans = [filler.participant.span for filler in fillers]
    between = [sentence.text[first.end : second.start] for first, second in pairwise(spans)]
    names = between[:-1] if between and between[-1].strip() == "(" else between
    if lemma not in _COMPLEXES or not names or not all(text in _JOINING for text in names):
        return fillers
    quote = sentence.quote(Span(spans[0].start, spans[len(names)].end))
    groundings = () if names == between else fillers[-1].participant.groundings
    whole = Participant(quote.text, quote.span, "family_or_complex", groundings)
    return (replace(fillers[0], participant=whole),)


def drop_other_names(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return ``mentions`` of one word without those that an earlier one names as well: "p21(Cip1/WAF1)" is one gene."""
    if len(mentions) < 2:
        return mentions
    named: dict[object, Mention] = {}
    for mention in mentions:
        named.setdefault(mention.groundings[0].curie if mention.groundings else mention.span, mention)
    return tuple(named.values())


def drop_short_forms(fillers: tuple[Filler, ...], text: str) -> tuple[Filler, ...]:
    """Return ``fillers`` without a short form in brackets right after the long one: "B-dependent kinase (**BDK**)"."""
    kept = list[Filler]()
    for filler in fillers:
        if not kept or not _is_short_form(filler.participant, kept[-1].participant, text):
            kept.append(filler)
    return tuple(kept)


def _is_short_form(short: Participant, long: Participant, text: str) -> bool:
    if text[long.span.end : short.span.start] != " (":
        return False
    if short.groundings and long.groundings:
        return short.groundings[0].curie == long.groundings[0].curie
    return not (short.groundings or long.groundings) and short.text[0].lower() == long.text[0].lower()
