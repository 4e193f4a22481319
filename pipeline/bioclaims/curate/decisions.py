"""Decisions: what a curator said of a record, as a record of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Literal

import orjson

from ..model import Claim, to_record
from ..vocab import check_name
from .apply import Judged
from .tags import check_tags

SCHEMA = "bioclaims/decision/1"
VERDICTS = ("accept", "reject", "correct", "unsure", "add", "withdraw")
Role = Literal["curator", "adjudicator"]
ROLES: tuple[Role, ...] = ("curator", "adjudicator")


@dataclass(frozen=True, slots=True)
class Decision:
    """What ``curator`` said of ``claim``; fields as ``schemas/decision.schema.json`` describes them.

    ``changes`` are fields by name, with what the record said and what the curator wants. ``result`` is the corrected
    or added claim. ``key`` tells two decisions apart that say the same: a place, or what the page made up.
    """

    claim: Claim
    verdict: str
    source: str
    tags: tuple[str, ...] = ()
    changes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    result: Claim | None = None
    curator: str | None = None
    role: Role = "curator"
    when: str | None = None
    seconds: float | None = None
    withdraws: str | None = None
    comment: str | None = None
    key: str = ""

    def __post_init__(self) -> None:
        check_name(self.verdict, VERDICTS, "verdict")
        check_name(self.role, ROLES, "role")
        check_tags(self.tags)
        if (self.verdict in ("correct", "add")) != (self.result is not None):
            raise ValueError(
                f"a decision has the record that comes of it where it corrects or adds, not {self.verdict}"
            )
        if (self.verdict == "withdraw") != (self.withdraws is not None):
            raise ValueError("a decision that withdraws names the one that it takes back, and no other does")


def to_decision_record(decision: Decision) -> dict[str, Any]:
    """Return the decision as JSON values, under the id that its content and its key give it."""
    claim, result = decision.claim, decision.result
    said = {
        "claim": claim.id,
        "document": {"id": claim.document.id, "sha256": claim.document.sha256},
        "verdict": decision.verdict,
        "tags": list(decision.tags),
        "before": {name: before for name, (before, _) in decision.changes.items()},
        "after": {name: after for name, (_, after) in decision.changes.items()},
        "corrected": result.id if result and decision.verdict == "correct" else None,
        "record": to_record(result) if result else None,
        "judged": _describe(claim),
        "curator": decision.curator,
        "role": decision.role,
        "when": decision.when,
        "seconds": decision.seconds,
        "withdraws": decision.withdraws,
        "comment": decision.comment,
        "source": decision.source,
    }
    digest = sha256(decision.key.encode() + orjson.dumps(said)).hexdigest()
    return {"schema": SCHEMA, "id": f"decision:{digest[:20]}", **said}


def make_decision(judged: Judged, *, source: str, curator: str | None = None) -> dict[str, Any] | None:
    """Return the decision that a curator's file makes of a record; None where nobody judged it.

    ``curator`` is who judged where the file does not say.
    """
    if not judged.verdict:
        return None
    row = judged.row
    decision = Decision(
        claim=judged.before,
        verdict=judged.verdict,
        source=row.where if row else source,
        changes={name: (before, after) for name, before, after in judged.changes},
        result=judged.after if judged.verdict == "correct" else None,
        curator=(row.curator if row else "") or curator,
        comment=(row.comment if row else "") or None,
    )
    return to_decision_record(decision)


def _describe(claim: Claim) -> dict[str, Any]:
    evidence = claim.evidence[0]
    return {
        "section": claim.section,
        "sentence": evidence.sentence.text,
        "trigger": evidence.trigger.text,
        "agent": claim.agent.name,
        "predicate": claim.predicate,
        "theme": claim.theme.name,
        "polarity": claim.polarity,
        "rule": claim.provenance.rule,
        "confidence": claim.confidence,
    }
