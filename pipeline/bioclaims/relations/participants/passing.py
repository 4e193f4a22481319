"""What a noun on the way to a name says of it: aspect, place, sign, what was done to it."""

from __future__ import annotations

from dataclasses import replace

from ...model import Filler, Sign
from ...syntax.coordination import find_shared_head, first_conjunct
from ...syntax.sentence import Sentence
from ...vocab import GENE_TYPES, MOLECULES
from ..rules.triggers import Lexis
from ..words.nouns import find_noun_lemma, is_duration, is_site
from ..words.perturbations import (
    find_loss,
    find_modifier,
    is_agent_of_loss,
    is_mutated,
    is_perturbing,
    is_treatment,
    perturb,
)
from ..words.places import find_location
from ..words.signs import find_lack, find_sign, find_signs_before, find_signs_of_effect


def pass_noun(sentence: Sentence, lexis: Lexis, token: int, filler: Filler, *, role: str) -> Filler:
    """Return ``filler`` as seen from the noun ``token`` before it."""
    lemma = find_noun_lemma(sentence, token)
    aspect = lexis.aspects.get(lemma)
    participant = filler.participant
    if aspect is not None and participant.aspect == "unspecified" and participant.type in MOLECULES | {"other"}:
        participant = replace(participant, aspect="unspecified" if aspect == "process" else aspect)
    if aspect == "localization":
        participant = replace(participant, location=find_location(sentence, token))
    sign = find_sign(sentence, lexis, token) or find_loss(lemma)
    signs = filler.signs
    if role != "theme" and is_perturbing(lemma):
        if participant.perturbation is None:
            participant = replace(participant, perturbation=perturb(sentence, token, lemma))
    elif sign:
        signs = (Sign(token, sentence.quote_token(token), sign), *signs)
    elif role == "theme":
        signs = (*find_signs_of_effect(sentence, lexis, token), *signs)
    lack = find_lack(sentence, token) if role == "agent" and aspect is not None else None
    if lack is not None:
        signs = (lack, *signs)
    if role != "theme" and participant.perturbation is None:
        participant = replace(participant, perturbation=find_modifier(sentence, token, named=participant.type))
    passed = replace(filler, participant=participant, passed=(token, *filler.passed), signs=signs)
    return (
        _lose_site(sentence, lexis, passed) if participant.perturbation != filler.participant.perturbation else passed
    )


def _lose_site(sentence: Sentence, lexis: Lexis, filler: Filler) -> Filler:
    """Return ``filler`` with less of it where its site was mutated: it has no place to bind to, and does nothing there.

    "**Mutation** of the A site reduced B", "a **mutated** A-binding site".
    """
    done = filler.participant.perturbation
    if done is None or not is_mutated(done) or not any(is_site(sentence, lexis, noun) for noun in filler.passed):
        return filler
    word = sentence.tokens_of(done.span)[-1]
    return replace(filler, signs=(Sign(word, sentence.quote(done.span), -1), *filler.signs))


def share_loss(sentence: Sentence, filler: Filler) -> Filler:
    """Return the name ``filler`` with what was done to the last of its row: A of "A and B **inhibitors**"."""
    tree = sentence.tree
    first = first_conjunct(tree, filler.token)
    noun = find_shared_head(tree, first)
    if noun is None:
        last = max(tree.children(first, "conj"), default=first)
        # What has a preposition of its own is no noun of a row: "by A but not **by** B removal".
        noun = last if tree.children(last, "compound") and not tree.children(last, "det", "nmod", "case") else None
    if noun is None or noun < filler.token or filler.participant.perturbation is not None:
        return filler
    lemma = find_noun_lemma(sentence, noun)
    lost = is_perturbing(lemma) and not is_treatment(lemma) and filler.participant.type in GENE_TYPES
    return _perturb(sentence, noun, filler) if lost else filler


def lose_by_thing(sentence: Sentence, noun: int, filler: Filler) -> Filler:
    """Return the name ``filler`` with what the thing right behind it does to it: "A **siRNA** treatment"."""
    thing = filler.token + 1
    itself = is_agent_of_loss(find_noun_lemma(sentence, noun))
    lost = thing < noun and not itself and is_agent_of_loss(find_noun_lemma(sentence, thing))
    return _perturb(sentence, thing, filler) if lost and filler.participant.perturbation is None else filler


def _perturb(sentence: Sentence, noun: int, filler: Filler) -> Filler:
    done = perturb(sentence, noun, find_noun_lemma(sentence, noun))
    return replace(filler, participant=replace(filler.participant, perturbation=done))


def sign_by_modifiers(sentence: Sentence, lexis: Lexis, token: int, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
    """Return ``fillers`` with the sign of a participle before the noun: "diminished B", "increased B".

    Of "lower **doses** of A" there is no less A than in others.
    """
    signs = () if is_duration(find_noun_lemma(sentence, token)) else find_signs_before(sentence, lexis, token)
    return tuple(replace(filler, signs=(*signs, *filler.signs)) for filler in fillers) if signs else fillers
