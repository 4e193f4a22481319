"""What a noun on the way to a name says of it: aspect, place, sign, what was done to it."""

from __future__ import annotations

from dataclasses import replace

from ..model import Filler, Sign
from ..syntax.sentence import Sentence
from ..vocab import MOLECULES
from .nouns import find_noun_lemma
from .perturbations import find_loss, find_modifier, is_perturbing, perturb
from .places import find_location
from .signs import find_sign, find_signs_before
from .triggers import Lexis


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
    if role != "theme" and participant.perturbation is None:
        participant = replace(participant, perturbation=find_modifier(sentence, token))
    return replace(filler, participant=participant, passed=(token, *filler.passed), signs=signs)


def sign_by_modifiers(sentence: Sentence, lexis: Lexis, token: int, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
    """Return ``fillers`` with the sign of a participle before the noun: "diminished B", "increased B"."""
    signs = find_signs_before(sentence, lexis, token)
    return tuple(replace(filler, signs=(*signs, *filler.signs)) for filler in fillers) if signs else fillers
