"""What aspects, types and prefixes are called elsewhere, as ``seeds/counterparts.toml`` lists it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..resources import load_toml


def _counterparts() -> dict[str, Any]:
    return load_toml("seeds", "counterparts.toml")


def find_aspect(aspect: str, vocabulary: str) -> dict[str, Any] | None:
    """Return the counterpart of ``aspect`` in ``vocabulary`` ("indra", "bel", "biolink"), None where it has none."""
    entry: dict[str, Any] | None = _counterparts()["aspects"][aspect].get(vocabulary)
    return entry


def is_exact(counterpart: dict[str, Any]) -> bool:
    """Return whether a counterpart says neither more nor less."""
    return bool(counterpart.get("exact", True))


def find_type(entity_type: str, vocabulary: str) -> Any:
    """Return the counterpart of an entity type in ``vocabulary`` ("bel", "biolink", "bioc", "pubtator")."""
    return _counterparts()["types"][entity_type][vocabulary]


def find_predicate(predicate: str, vocabulary: str) -> dict[str, Any]:
    """Return the counterpart of ``predicate`` in ``vocabulary``, empty where it has none."""
    entry: dict[str, Any] = load_toml("seeds", "predicates.toml")[predicate][vocabulary]
    return entry


def has_polarity(counterpart: dict[str, Any], polarity: str) -> bool:
    """Return whether the counterpart of a predicate can be said with ``polarity``."""
    return bool(counterpart) and bool(counterpart.get("denied" if polarity == "negated" else "affirmed", True))


def find_namespaces() -> dict[str, str]:
    """Return the prefixes of identifiers and the patterns of what may stand behind them."""
    return {name: entry["pattern"] for name, entry in load_toml("seeds", "namespaces.toml").items()}


def find_contexts() -> dict[str, str]:
    """Return the kinds of context that INDRA knows, and what it calls them."""
    return dict(_counterparts()["contexts"])


def find_biolink() -> dict[str, Any]:
    """Return what is said of the Biolink model as a whole: version, levels, contexts, associations."""
    found: dict[str, Any] = _counterparts()["biolink"]
    return found


def split_curie(curie: str) -> tuple[str, str]:
    """Return prefix and identifier."""
    prefix, _, identifier = curie.partition(":")
    return prefix, identifier


def to_indra_reference(curie: str) -> tuple[str, str]:
    """Return namespace and identifier as INDRA's ``db_refs`` hold them."""
    prefix, identifier = split_curie(curie)
    entry = _counterparts()["namespaces"].get(prefix, {}).get("indra", {"key": prefix, "prefixed": False})
    return entry["key"], curie if entry["prefixed"] else identifier


@dataclass(frozen=True, slots=True)
class Substitution:
    """One amino acid in place of another, as letters: V600E."""

    before: str
    position: str
    after: str


def find_residue(name: str | None) -> str | None:
    """Return the letter of an amino acid that is named by letter, by three letters or in full; None for another."""
    residues: dict[str, str] = _counterparts()["residues"]
    if not name:
        return None
    if name.upper() in residues:
        return name.upper()
    # In full: most names begin with their three letters ("serine"); those of the amides and two more do not.
    short = {"asparagine": "Asn", "glutamine": "Gln", "tryptophan": "Trp", "isoleucine": "Ile"}.get(name.lower())
    wanted = short or name[:3].capitalize()
    return next((letter for letter, known in residues.items() if known == wanted), None)


def name_residue(letter: str) -> str:
    """Return the three letters of an amino acid."""
    return str(_counterparts()["residues"][letter])


_SUBSTITUTION = re.compile(r"(?:p\.)?\(?([A-Z][a-z]{2}|[A-Z])(\d+)([A-Z][a-z]{2}|[A-Z])\)?")


def find_substitution(variant: str | None) -> Substitution | None:
    """Return what ``variant`` puts in place of what (V600E, p.Val600Glu); None where it says something else."""
    match = _SUBSTITUTION.fullmatch(variant or "")
    before, after = (find_residue(match[1]), find_residue(match[3])) if match else (None, None)
    return Substitution(before, match[2], after) if match and before and after else None
