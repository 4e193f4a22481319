"""Relations in short words: ``-A{inhibition} increases B.activity via C+1``, one inside another in parentheses."""

from __future__ import annotations

from bioclaims.model import Filler, Relation
from bioclaims.relations import find_relations
from parses import parse_sentence


def show_relations(notation: str, names: dict[str, str]) -> list[str]:
    """Return the relations in a hand-written parse with these ``names``, in the order of their triggers."""
    return [show_relation(relation) for relation in find_relations(parse_sentence(notation, names))]


def show_relation(relation: Relation) -> str:
    """Return ``relation`` in short words."""
    mediators = "".join(f" via {m.participant.text}{m.participant.sign:+d}" for m in relation.mediators)
    return f"{_show_end(relation.agent)} {relation.predicate} {_show_end(relation.theme)}{mediators}"


def _show_end(filler: Filler) -> str:
    participant = filler.participant
    aspect = "" if participant.aspect == "unspecified" else f".{participant.aspect}"
    done = f"{{{participant.perturbation.kind}}}" if participant.perturbation else ""
    signs = "".join("+" if sign.value > 0 else "-" for sign in filler.signs)
    inner = f"({show_relation(filler.inner)})" if filler.inner else ""
    return f"{signs}{participant.text}{aspect}{done}{inner}"
