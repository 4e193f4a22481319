"""Participants as terms of the Biological Expression Language, version 2."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..model import Grounding, Modification, Participant, Place
from ..vocab import ASPECTS, GENE_TYPES
from .counterparts import (
    find_aspect,
    find_namespaces,
    find_residue,
    find_substitution,
    find_type,
    is_exact,
    name_residue,
    split_curie,
)

# The namespace of words without identifier.
TEXT = "TEXT"


@dataclass(frozen=True, slots=True)
class Term:
    """A term, and what of its participant is not in it; ``inverse`` where more of the aspect is less of the term."""

    text: str
    lost: tuple[str, ...] = ()
    inverse: bool = False


def quote(text: str) -> str:
    """Return ``text`` as a BEL string: one line, quotes and backslashes escaped."""
    line = re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", text).strip()
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def keyword(prefix: str) -> str:
    """Return the keyword of a namespace."""
    return prefix.upper()


def show_name(text: str, groundings: tuple[Grounding, ...]) -> str:
    """Return ``HGNC:6018 ! "IL6"``; words without an identifier of a listed namespace are names in ``TEXT``."""
    for grounding in groundings[:1]:
        prefix, identifier = split_curie(grounding.curie)
        if prefix not in find_namespaces():
            return f"{TEXT}:{quote(grounding.curie)}"
        return f"{keyword(prefix)}:{identifier}" + (f" ! {quote(grounding.name)}" if grounding.name.strip() else "")
    return f"{TEXT}:{quote(text)}"


def make_term(participant: Participant, *, aspects: bool = True) -> Term | None:
    """Return the term for a participant and its aspect, None where BEL has none for that aspect.

    Without ``aspects`` the aspect is left aside.
    """
    kind = find_type(participant.type, "bel")
    aspect = find_aspect(participant.aspect if aspects else "unspecified", "bel")
    if aspect is None:
        return None
    lost = ["aspect"] if not is_exact(aspect) or (not kind["molecule"] and aspect["term"] != "{}") else []
    function = "r" if aspect.get("rna") and participant.type in GENE_TYPES else kind["function"]
    inner = [show_name(participant.name, participant.groundings)]
    inner += _make_variants(participant, aspect, protein=function == "p", lost=lost)
    plain = f"{function}({', '.join(inner)})"
    if aspect.get("moves"):
        moved = _make_movement(participant, function, inner)
        return Term(moved, tuple(lost)) if moved else None
    if participant.location:
        lost.append("location")
    template = aspect["term"] if kind["molecule"] else "{}"
    return Term(template.format(plain), tuple(lost), bool(aspect.get("inverse")))


def _make_variants(participant: Participant, aspect: dict[str, Any], *, protein: bool, lost: list[str]) -> list[str]:
    """Return modifications, fragment and variants, those that the aspect means first; ``lost`` takes what has none."""
    own = [each for each in participant.modifications if each.type == participant.aspect]
    others = [each for each in participant.modifications if each.type != participant.aspect]
    found = []
    if not protein:
        if aspect.get("modification") or aspect.get("fragment"):
            lost.append("aspect")
        lost += ["modifications"] * bool(participant.modifications) + ["variant"] * bool(participant.variant)
        return []
    if aspect.get("modification"):
        found += [_make_modification(aspect["modification"], each) for each in own or (None,)]
    if aspect.get("fragment"):
        found.append('frag("?")')
    for each in others:
        entry = find_aspect(each.type, "bel") if each.type in ASPECTS else None
        code = entry.get("modification") if entry else None
        if code:
            found.append(_make_modification(code, each))
        else:
            lost.append("modifications")
    if participant.variant:
        found.append(f"var({quote(_name_variant(participant.variant))})")
    elif participant.perturbation and participant.perturbation.kind == "mutation":
        found.append('var("?")')
    return found


def _make_modification(code: str, modification: Modification | None) -> str:
    """Return ``pmod(Ph, Ser, 727)``."""
    residue = find_residue(modification.residue) if modification else None
    parts = [code]
    if residue and modification:
        parts.append(name_residue(residue))
        parts += [str(modification.position)] if modification.position is not None else []
    return f"pmod({', '.join(parts)})"


def _name_variant(variant: str) -> str:
    """Return the variant in the nomenclature of HGVS where it is a substitution, else as it is written."""
    change = find_substitution(variant)
    if change is None:
        return variant
    return f"p.{name_residue(change.before)}{change.position}{name_residue(change.after)}"


def _make_movement(participant: Participant, function: str, inner: list[str]) -> str | None:
    """Return a translocation, or the amount at a place where only that is named; None where no goal is named."""
    location = participant.location
    if location is None or location.to is None:
        return None
    to = _show_place(location.to)
    if location.from_ is None:
        return f"{function}({', '.join([*inner, f'loc({to})'])})"
    return f"tloc({function}({', '.join(inner)}), fromLoc({_show_place(location.from_)}), toLoc({to}))"


def _show_place(place: Place) -> str:
    return show_name(place.text, place.groundings)
