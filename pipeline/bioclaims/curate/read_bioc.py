"""BioC JSON read back: relations that ``export --to bioc`` wrote and a curator changed or deleted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from ..errors import InputError
from ..writers.sheet import DOUBTING, NEGATING
from .rows import Collected, Row, Rows

_INFONS = ("polarity", "certainty", "basis", "directness", "agent_aspect", "theme_aspect")
_CURE = "Give the BioC JSON that export wrote, as an editor saved it"


def read_bioc(path: Path) -> Rows:
    """Return a row for each relation that names a claim; claims of the file's documents without one are rejected.

    Type, infons, identifiers and cues come back. Relations without a claim, and other words for a participant, do not,
    and are noted. Raises InputError where it is no BioC JSON, ExceptionGroup of InputErrors for relations at fault.
    """
    try:
        collection: Any = orjson.loads(path.read_bytes())
        documents = [(str(document["id"]), document) for document in collection["documents"]]
    except OSError as error:
        raise InputError(where=str(path), what=f"cannot be read ({error.strerror})", cure=_CURE) from error
    except (orjson.JSONDecodeError, KeyError, TypeError) as error:
        raise InputError(where=str(path), what="is no collection of BioC documents", cure=_CURE) from error
    collected = Collected()
    notes: list[str] = []
    for id, document in documents:
        try:
            marks = _find_marks(document)
            relations = [*document.get("relations", []), *_find_inner(document, "relations")]
        except (KeyError, TypeError, AttributeError):
            collected.blame(f"{path}: document {id}", "is no BioC document", _CURE)
            continue
        for relation in relations:
            _read_relation(relation, f"{path}: document {id}", marks, collected, notes)
    collected.check()
    ids = {id for id, _ in documents}
    return Rows(collected.rows, lambda claim: claim.document.id in ids, tuple(notes))


def _find_inner(document: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return [each for passage in document.get("passages", []) for each in passage.get(name, [])]


def _find_marks(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    annotations = [*document.get("annotations", []), *_find_inner(document, "annotations")]
    return {str(each["id"]): each for each in annotations}


def _read_relation(
    relation: Any, where: str, marks: dict[str, dict[str, Any]], collected: Collected, notes: list[str]
) -> None:
    try:
        where = f"{where}, relation {relation['id']}"
        infons = relation["infons"]
        nodes = [(node["role"], node["refid"]) for node in relation["nodes"]]
        if "claim" not in infons:
            notes.append(f"{where} is new, and does not come back")
            return
        values = {"predicate": str(infons["type"])}
        values.update({name: str(infons[name]) for name in _INFONS if name in infons})
        for role, name in (("agent", "agent_id"), ("theme", "theme_id")):
            target = next(target for each, target in nodes if each == role)
            if target in marks:
                values[name] = str(marks[target]["infons"].get("identifier", ""))
        cues = [marks[target] for role, target in nodes if role == "cue" and target in marks]
        for name, kinds in (("negation", NEGATING), ("doubt", DOUBTING)):
            values[name] = next((str(cue["text"]) for cue in cues if cue["infons"].get("type") in kinds), "")
        collected.add(Row(where, str(infons["claim"]), values, comment=str(infons.get("comment", ""))))
    except (KeyError, TypeError, AttributeError, StopIteration):
        collected.blame(where, "lacks its id, type, agent or theme", "Mend it, or delete it to reject the claim")
