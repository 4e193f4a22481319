"""The closed word lists of the claim record. Types and predicates are read from ``seeds/``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, cast, get_args

from .errors import InputError, UnknownNameError
from .resources import load_table, load_toml

Direction = Literal["increase", "decrease", "unspecified"]
Polarity = Literal["affirmed", "negated"]
Certainty = Literal["asserted", "speculated", "hypothesis"]
Basis = Literal["this_study", "prior_work", "aim", "conclusion", "unknown"]
Directness = Literal["direct", "indirect", "unspecified"]
CueKind = Literal["negation", "null_effect", "speculation", "novelty", "attribution", "perturbation"]
PerturbationKind = Literal[
    "inhibition", "knockdown", "knockout", "overexpression", "mutation", "antibody", "treatment", "other"
]
ContextKind = Literal[
    "cell_type", "cell_line", "species", "tissue", "disease", "method", "dose", "time", "stimulus", "in_vivo",
    "in_vitro",
]  # fmt: skip
Attachment = Literal["clause", "sentence", "title", "document"]
Aspect = Literal[
    "activity", "expression", "transcription", "mrna", "translation", "protein", "secretion", "localization",
    "degradation", "stability", "phosphorylation", "ubiquitination", "sumoylation", "acetylation", "methylation",
    "glycosylation", "hydroxylation", "cleavage", "modification", "binding", "process", "unspecified",
]  # fmt: skip
ClaimSection = Literal[
    "title", "abstract", "introduction", "methods", "results", "discussion", "conclusion", "figure", "table",
    "other",
]  # fmt: skip
# What a frame says of its triggers beside where agent and theme stand; `schemas/rule.schema.json` has a line for each.
Trait = Literal[
    "actor", "amount", "before_name", "before_noun", "brought_about", "change", "changes_object",
    "changes_subject", "effect", "follows", "goes_through", "host_answers", "host_gets", "host_makes", "in_host",
    "includes", "leads_on", "occurs_in_host", "site",
]  # fmt: skip
# Parts of a document that no claim is read from.
UnreadSection = Literal["references", "furniture"]
SectionType = ClaimSection | UnreadSection

DIRECTIONS: tuple[str, ...] = get_args(Direction)
POLARITIES: tuple[str, ...] = get_args(Polarity)
CERTAINTIES: tuple[str, ...] = get_args(Certainty)
BASES: tuple[str, ...] = get_args(Basis)
DIRECTNESSES: tuple[str, ...] = get_args(Directness)
CUE_KINDS: tuple[str, ...] = get_args(CueKind)
PERTURBATION_KINDS: tuple[str, ...] = get_args(PerturbationKind)
CONTEXT_KINDS: tuple[str, ...] = get_args(ContextKind)
ATTACHMENTS: tuple[str, ...] = get_args(Attachment)
ASPECTS: tuple[str, ...] = get_args(Aspect)
CLAIM_SECTIONS: tuple[str, ...] = get_args(ClaimSection)
UNREAD_SECTIONS: tuple[str, ...] = get_args(UnreadSection)
SECTION_TYPES: tuple[str, ...] = CLAIM_SECTIONS + UNREAD_SECTIONS
TRAITS: tuple[str, ...] = get_args(Trait)

ENTITY_TYPES: tuple[str, ...] = tuple(load_toml("seeds", "entity_types.toml"))
PREDICATES: tuple[str, ...] = tuple(load_toml("seeds", "predicates.toml"))


# What a perturbation leaves of its target: less (-1), more (+1), unknown (0).
PERTURBATION_EFFECTS: dict[PerturbationKind, int] = {
    "inhibition": -1, "knockdown": -1, "knockout": -1, "antibody": -1, "other": -1,
    "overexpression": 1, "treatment": 1, "mutation": 0,
}  # fmt: skip


GENE_TYPES: frozenset[str] = frozenset({"gene_or_gene_product", "family_or_complex"})
CELL_TYPES: frozenset[str] = frozenset({"cell_type", "cell_line"})
# What happens, with or without a name of its own.
PROCESSES: frozenset[str] = frozenset({"biological_process", "disease"})
# What may be changed in kind or amount, and change another.
MOLECULES: frozenset[str] = GENE_TYPES | {"chemical", "variant"}


def check_name(value: str, known: tuple[str, ...], field: str) -> None:
    """Raise UnknownNameError, which lists ``known``, where ``value`` is not among them."""
    if value not in known:
        raise UnknownNameError.among(value, list(known), where=field)


@cache
def load_perturbing_words(site: str) -> Mapping[str, PerturbationKind]:
    """Return the words of ``seeds/cues/perturbation.tsv`` for a ``site`` beside a name, and what each says was done."""
    rows = load_table("seeds", "cues", "perturbation.tsv")
    for row in rows:
        check_name(row["kind"], PERTURBATION_KINDS, f"seeds/cues/perturbation.tsv: {row['word']}")
    kinds = {row["word"]: cast("PerturbationKind", row["kind"]) for row in rows if row["site"] == site}
    return MappingProxyType(kinds)


def check_curie(curie: str, *, where: str, instead: str = "") -> None:
    """Raise InputError where ``curie`` has no prefix that is known here, or no identifier as that prefix has them.

    ``instead`` is what else may be given, for the error's cure.
    """
    namespaces = load_toml("seeds", "namespaces.toml")
    prefix, _, identifier = curie.partition(":")
    if prefix not in namespaces:
        raise InputError(
            where=where, what=f"unknown prefix in {curie!r}", cure=f"Known prefixes: {', '.join(namespaces)}{instead}"
        )
    if not re.fullmatch(namespaces[prefix]["pattern"], identifier):
        raise InputError(
            where=where,
            what=f"{curie!r} is no identifier of {prefix}",
            cure=f"Give one such as {namespaces[prefix]['example']}",
        )


def predicate_direction(predicate: str) -> Direction:
    """Return the direction that every record of ``predicate`` carries."""
    check_name(predicate, PREDICATES, "predicate")
    direction: Direction = load_toml("seeds", "predicates.toml")[predicate]["direction"]
    return direction


# Predicates of more and of less, each with the other one.
OPPOSITES: dict[str, str] = {"increases": "decreases", "decreases": "increases"}


@cache
def predicate_sign(predicate: str) -> int:
    """Return +1 for a predicate of more, -1 for one of less, 0 for one without a direction."""
    return {"increase": 1, "decrease": -1}.get(predicate_direction(predicate), 0)


@cache
def is_symmetric(predicate: str) -> bool:
    """Return whether agent and theme of ``predicate`` may change places."""
    check_name(predicate, PREDICATES, "predicate")
    return bool(load_toml("seeds", "predicates.toml")[predicate]["symmetric"])


@cache
def takes_part(entity_type: str) -> bool:
    """Return whether an entity of this type can be agent or theme of a claim."""
    check_name(entity_type, ENTITY_TYPES, "entity type")
    return bool(load_toml("seeds", "entity_types.toml")[entity_type]["takes_part"])


def same_kind(entity_type: str) -> frozenset[str]:
    """Return the types that a trained label of ``entity_type`` does not tell apart from it, itself among them."""
    return next((kinds for kinds in (GENE_TYPES, CELL_TYPES) if entity_type in kinds), frozenset({entity_type}))


def entity_type_of_label(label: str) -> str | None:
    """Return the entity type that a trained model's ``label`` stands for, None for a label that is not listed."""
    if label in ENTITY_TYPES:
        return label
    for name, entry in load_toml("seeds", "entity_types.toml").items():
        if label in entry["labels"]:
            return str(name)
    return None
