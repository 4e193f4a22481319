"""Fillers of arguments that no other word need be looked at for: a mention, the phrase of a process."""

from __future__ import annotations

from ..model import Filler, Mention, Participant
from ..syntax.sentence import Sentence
from .hyphens import find_bare_prefix
from .modifications import find_modifications
from .nouns import find_groundings_of_short_form, find_noun_lemma
from .perturbations import find_perturbation
from .phrases import find_process_phrase
from .signs import find_signs_before
from .triggers import Lexis

PROCESSES = ("biological_process", "disease")
# What may be said of a disease or a process without another thing being meant.
_STAGES = {
    **dict.fromkeys(("development", "incidence", "pathogenesis", "progression"), ("disease",)),
    **dict.fromkeys(("initiation", "occurrence", "onset"), PROCESSES),
}


def make_filler(sentence: Sentence, mention: Mention, token: int) -> Filler:
    """Return ``mention`` as a filler that stands on ``token``."""
    participant = Participant(
        text=mention.text,
        span=mention.span,
        type=mention.type,
        groundings=mention.groundings or find_groundings_of_short_form(sentence, mention),
        aspect="process" if mention.type in PROCESSES else "unspecified",
        modifications=find_modifications(sentence.text, mention),
        perturbation=find_perturbation(sentence, mention, token),
    )
    return Filler(participant=participant, token=token, name_token=token)


def make_phrase_filler(sentence: Sentence, lexis: Lexis, token: int) -> Filler | None:
    """Return the phrase of the process noun ``token`` as a filler, None where it says too little to be one."""
    before = sentence.tree.children(token, "amod", "compound")
    said_apart = [sign.token for sign in find_signs_before(sentence, lexis, token)]
    said_apart += [child for child in before if child in sentence.prefixed]
    prefixes = {child: find_bare_prefix(sentence, lexis, child) for child in before}
    said_apart += [word for child, name in prefixes.items() if name is not None for word in (name, child)]
    quote = find_process_phrase(sentence, token, without=said_apart)
    alone = quote.span == sentence.tree[token].span and not said_apart
    if alone and find_noun_lemma(sentence, token) in lexis.vague:
        return None
    participant = Participant(quote.text, quote.span, "biological_process", aspect="process")
    return Filler(participant, token=token, name_token=token)


def is_stage(lemma: str, fillers: tuple[Filler, ...]) -> bool:
    """Return whether the noun says when or how often what it is of happens, which is known: "**onset** of asthma"."""
    stages = _STAGES.get(lemma, ())
    return bool(fillers) and all(each.participant.type in stages and each.participant.groundings for each in fillers)


def name_once(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return ``mentions`` of one word without those that an earlier one names as well: "p21(Cip1/WAF1)" is one gene."""
    if len(mentions) < 2:
        return mentions
    named: dict[object, Mention] = {}
    for mention in mentions:
        named.setdefault(mention.groundings[0].curie if mention.groundings else mention.span, mention)
    return tuple(named.values())
