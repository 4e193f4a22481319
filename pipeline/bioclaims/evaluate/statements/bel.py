"""Statements of BEL in our own words: the one place that knows how curators write them.

BEL is the Biological Expression Language (https://language.bel.bio): a term names its ends as NAMESPACE:NAME.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...names import Lexicon
from ...vocab import Aspect

INCREASES, DECREASES, REGULATES, ASSOCIATION, NO_CHANGE, BINDS = KINDS = (
    "increases", "decreases", "regulates", "association", "no change", "binds",
)  # fmt: skip
# BEL's relations in lower case, by name and sign, and curators' abbreviations of them.
_RELATIONS = {
    **dict.fromkeys(("increases", "directlyincreases", "->", "=>"), INCREASES),
    **dict.fromkeys(("decreases", "directlydecreases", "directlyidecreases", "-|", "=|"), DECREASES),
    **dict.fromkeys(("regulates", "reg"), REGULATES),
    **dict.fromkeys(("association", "correlation", "positivecorrelation", "negativecorrelation", "--"), ASSOCIATION),
    **dict.fromkeys(("causesnochange", "cnc"), NO_CHANGE),
}
_OPPOSITES = {INCREASES: DECREASES, DECREASES: INCREASES}
_TERM = re.compile(r'([A-Za-z]+):\s*(?:"([^"]+)"|([^",()\s]+))')
# What a term says of its entity, or of where it goes: an identifier in it is no end.
_ATTRIBUTE = re.compile(r"\b(?:pmod|gmod|var|frag|ma|loc|fromLoc|toLoc)\((?:[^()]|\([^()]*\))*\)")
_COMPLEX, _DEGRADATION = re.compile(r"^\s*complex\("), re.compile(r"^\s*deg(?:radation)?\(")
# Namespaces that curators write in other ways than our lexicon does.
_PREFIXES = {"GOBP": "GO", "GOCC": "GO", "DO": "DOID"}
Terms = frozenset[tuple[str, str]]
# What functions of a term, and codes of modifications in it, say that a statement is about; without any the amount.
_FUNCTIONS = re.compile(r"\b([A-Za-z]+)\(")
_MODIFIED = re.compile(r'\bpmod\((?:[A-Z]+:)?"?([A-Za-z]+)')
_ASPECTS: dict[str, tuple[Aspect, ...]] = {
    **dict.fromkeys(("act", "kin", "cat", "tscript", "phos", "pep", "gtp", "ribo", "tport"), ("activity",)),
    **dict.fromkeys(("deg", "degradation"), ("degradation", "stability")),
    **dict.fromkeys(("sec", "cellSecretion"), ("secretion",)),
    **dict.fromkeys(("tloc", "translocation", "surf"), ("localization",)),
    **dict.fromkeys(("complex", "complexAbundance"), ("binding",)),
    **dict.fromkeys(("r", "rnaAbundance", "m", "microRNAAbundance"), ("mrna", "transcription", "expression")),
}
_MODIFICATIONS: dict[str, Aspect] = {
    "ac": "acetylation", "a": "acetylation", "ph": "phosphorylation", "p": "phosphorylation", "ub": "ubiquitination",
    "u": "ubiquitination", "me": "methylation", "m": "methylation", "sumo": "sumoylation", "hy": "hydroxylation",
    "glyco": "glycosylation", "nglyco": "glycosylation", "oglyco": "glycosylation",
}  # fmt: skip
_AMOUNT: tuple[Aspect, ...] = (
    "unspecified", "expression", "protein", "mrna", "transcription", "translation", "stability", "process",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BelStatement:
    """Subject and object as (namespace, name), several of a complex; the kind of relation between them.

    ``is_loss`` where the object is the degradation of its entity. Where the subject is, less of it does what is said,
    so that ``kind`` is already that of the entity itself. ``aspects`` are what of the object is meant, in our words.
    """

    subject: Terms
    kind: str
    object: Terms
    is_loss: bool
    aspects: frozenset[Aspect] = frozenset()


def split_statement(bel: str, relation: str) -> tuple[str, str, str] | None:
    """Return subject, relation and object of a statement written as one string; None where it does not have them."""
    subject, found, target = bel.partition(f" {relation} ")
    return (subject, relation, target) if found and subject.strip() and target.strip() else None


def read_statement(bel: tuple[str, ...]) -> BelStatement | None:
    """Return what subject, relation and object ("" for none) say; None where the relation is not compared."""
    subject, relation, target = (*bel, "", "", "")[:3]
    kind = _RELATIONS.get(relation.strip().casefold())
    ends, others = _to_terms(subject), _to_terms(target)
    if not relation.strip() and not others and _COMPLEX.match(subject):
        kind, others = BINDS, ends
    if kind is None:
        return None
    if kind == INCREASES and _COMPLEX.match(target) and ends < others:
        # A that makes a complex of A and B is, in our words, A that binds B.
        return BelStatement(others, BINDS, others, is_loss=False)
    if _DEGRADATION.match(subject):
        kind = _OPPOSITES.get(kind, kind)
    return BelStatement(ends, kind, others, bool(_DEGRADATION.match(target)), _find_aspects(target))


def find_terms(part: str) -> Iterator[tuple[str, str]]:
    """Yield namespace and name of each end in ``part`` of a statement."""
    yield from ((space, quoted or plain) for space, quoted, plain in _TERM.findall(part))


def to_curie(space: str, name: str, lexicon: Lexicon) -> str | None:
    """Return the CURIE of an end, None where the lexicon does not have it.

    Genes are named by their symbols, other things by identifier or by name: what is no identifier that the lexicon
    has is looked up as a name, whichever vocabulary the curator took it from.
    """
    entries = [entry.grounding for entry in lexicon.lookup(name)]
    if space == "HGNC":
        official = (each.curie for each in entries if each.curie.startswith("HGNC:") and each.name == name)
        return next(official, None)
    space = _PREFIXES.get(space, space)
    curie = f"{space}:{name.removeprefix(f'{space}:')}"
    if lexicon.names_of(curie):
        return curie
    return lexicon.resolve(curie) or next((each.curie for each in entries), None)


def _find_aspects(part: str) -> frozenset[Aspect]:
    """Return what the functions of a term say that it is about: the modification that is named, else the amount."""
    modified = [_find_modification(code.casefold()) for code in _MODIFIED.findall(part)]
    found = [*modified, *(aspect for name in _FUNCTIONS.findall(part) for aspect in _ASPECTS.get(name, ()))]
    return frozenset(found or _AMOUNT)


def _find_modification(code: str) -> Aspect:
    """Return the aspect that a code stands for, also one with the kind behind it ("UbK48", "Me3") or written out.

    What is written out may say how much of it there is: "hyperphosphorylation" is phosphorylation, as its first letters
    do not tell.
    """
    found = _MODIFICATIONS.get(code) or next((each for each in _MODIFICATIONS.values() if code.endswith(each)), None)
    return found or _MODIFICATIONS.get(code[:2], "modification")


def _to_terms(part: str) -> Terms:
    return frozenset(find_terms(_ATTRIBUTE.sub("", part)))
