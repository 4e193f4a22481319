"""Does a record say what a gold line says?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ... import vocab
from ...model import Claim, Grounding, Participant
from .gold import GoldLine

_TEXT = "text:"
_CELLOSAURUS = ("cellosaurus", "cvcl")
# What opens a part of an abstract: "RESULTS: ", "MATERIALS AND METHODS: ", "Conclusion: ".
_LABEL = re.compile(r"^(?:[A-Z][A-Z/&]+(?: [A-Z/&]+)*|[A-Z][a-z]+): (?=[^ ])")


@dataclass(frozen=True, slots=True)
class Fit:
    """A record that says what a line says, and which of its participants takes which part there.

    ``aspect_right`` is None where the line accepts any aspect.
    """

    agent: Participant
    theme: Participant
    aspect_right: bool | None


def find_fit(claim: Claim, line: GoldLine) -> Fit | None:
    """Return how ``claim`` fits ``line`` in sentence, agent, predicate, theme and polarity; None where it does not.

    Where agent and theme may change places and both orders fit, the one with the right aspect is returned.
    """
    if (
        claim.polarity != line.polarity
        or claim.predicate not in line.predicates
        or not any(_begins_with(evidence.sentence.text, line.anchor) for evidence in claim.evidence)
    ):
        return None
    orders = [(claim.agent, claim.theme)]
    if vocab.is_symmetric(claim.predicate):
        orders.append((claim.theme, claim.agent))
    fits = [
        Fit(agent, theme, None if line.aspects is None else theme.aspect in line.aspects)
        for agent, theme in orders
        if _is_one_of(agent, line.agents) and _is_one_of(theme, line.themes)
    ]
    return max(fits, key=lambda fit: bool(fit.aspect_right), default=None)


def find_field_results(claim: Claim, line: GoldLine, fit: Fit) -> dict[str, bool]:
    """Return, for each further field that ``line`` names, whether ``claim`` has it right."""
    return {
        name: _FIELD_CHECKS[name](claim, fit, expected)
        for name, expected in line.further.items()
        if expected is not None
    }


def has_first_grounding(groundings: Iterable[Grounding], curies: Iterable[str]) -> bool:
    """Return whether the first of ``groundings`` is one of ``curies``; Cellosaurus ids are compared bare."""
    first = next(iter(groundings), None)
    return first is not None and _bare(first.curie) in {_bare(curie) for curie in curies}


def _bare(curie: str) -> str:
    prefix, _, local = curie.rpartition(":")
    if prefix.casefold() in _CELLOSAURUS or local.startswith("CVCL_"):
        return local if local.startswith("CVCL_") else f"CVCL_{local}"
    return curie


def _begins_with(sentence: str, anchor: str) -> bool:
    """Return whether ``sentence`` is the one that ``anchor`` begins, be the label before it a part of it or not.

    The anchor is typed on one line; the sentence may be broken over several.
    """
    words, begun = (_LABEL.sub("", " ".join(text.split()), count=1) for text in (sentence, anchor))
    return words.startswith(begun)


def _is_one_of(participant: Participant, accepted: tuple[str, ...]) -> bool:
    # A pronoun is as well what it stands for.
    words = f"{participant.text} {participant.name}".casefold()
    return has_first_grounding(participant.groundings, accepted) or any(
        name.removeprefix(_TEXT).casefold() in words for name in accepted if name.startswith(_TEXT)
    )


def _has_mediators(claim: Claim, _: Fit, expected: list[list[str]]) -> bool:
    return all(any(_is_one_of(mediator, tuple(names)) for mediator in claim.mediators) for names in expected)


def _has_mediators_text(claim: Claim, _: Fit, expected: list[str]) -> bool:
    return all(any(text.casefold() in mediator.text.casefold() for mediator in claim.mediators) for text in expected)


def _has_context(claim: Claim, _: Fit, expected: list[str]) -> bool:
    return all(any(has_first_grounding(each.groundings, [curie]) for each in claim.context) for curie in expected)


def _has_species(claim: Claim, _: Fit, expected: list[str]) -> bool:
    species = [each for each in claim.context if each.kind == "species"]
    return all(any(has_first_grounding(each.groundings, [curie]) for each in species) for curie in expected)


def _goes_to(_: Claim, fit: Fit, expected: str) -> bool:
    place = fit.theme.location.to if fit.theme.location else None
    if place is None:
        return False
    # "nuclear" is the nucleus by its grounding's name; a bare word is it by itself.
    names = [place.text, *(name for grounding in place.groundings[:1] for name in (grounding.name, grounding.curie))]
    return expected.casefold() in (name.casefold() for name in names)


def _has_perturbation(_: Claim, fit: Fit, expected: str) -> bool:
    return fit.agent.perturbation is not None and fit.agent.perturbation.kind == expected


_FIELD_CHECKS: Mapping[str, Callable[[Claim, Fit, Any], bool]] = {
    "certainty": lambda claim, _, expected: bool(claim.certainty == expected),
    "basis": lambda claim, _, expected: bool(claim.basis == expected),
    "novel": lambda claim, _, expected: bool(claim.novel == expected),
    "section": lambda claim, _, expected: bool(claim.section == expected),
    "agent_aspect": lambda _, fit, expected: bool(fit.agent.aspect == expected),
    "mediators": _has_mediators,
    "mediators_text": _has_mediators_text,
    "context": _has_context,
    "species": _has_species,
    "location_to": _goes_to,
    "perturbation": _has_perturbation,
}
