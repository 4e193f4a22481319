"""What decisions say of rules: which ones were right, by everybody's last word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from ..claims.score import RuleCount
from ..errors import InputError
from ..schema import find_problems
from .add import RULE
from .decisions import SCHEMA
from .tags import find_blamed

_CURE = "Give what `bioclaims curate --to decisions` or `bioclaims import` wrote"
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Settled:
    """The last word on a claim: the decision that carries it, and whether the rule that made the claim was right.

    ``accepted`` is whether a curator would accept the record if its names were right, None where only they were not.
    """

    decision: Record
    rule_right: bool
    accepted: bool | None


def read_decisions(path: Path) -> list[dict[str, Any]]:
    """Return the decisions of a file, one a line. Raises InputError, with the line, for what is none."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise InputError(where=str(path), what=f"cannot be read ({error.strerror})", cure=_CURE) from error
    return [_read_line(line, f"{path}:{number}") for number, line in enumerate(lines, start=1) if line.strip()]


def _read_line(line: bytes, where: str) -> dict[str, Any]:
    try:
        record: dict[str, Any] = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise InputError(where=where, what=f"is not JSON ({error.msg})", cure=_CURE) from error
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        raise InputError(where=where, what=f"is no {SCHEMA} record", cure=_CURE)
    problems = find_problems(record, schema="decision")
    if problems:
        raise InputError(where=where, what=problems[0], cure=_CURE)
    return record


def settle(decisions: Iterable[Record]) -> list[Settled]:
    """Return the last word on each claim, in the order in which they were first judged.

    What was taken back or said anew does not count; an adjudicator has the last word; a claim that curators disagree
    on has none.
    """
    said: dict[str, dict[tuple[str, str], Record]] = defaultdict(dict)
    history: dict[str, list[Record]] = defaultdict(list)
    for decision in decisions:
        who = (decision["curator"] or "", decision["role"])
        if decision["verdict"] == "withdraw":
            kept = [each for each in history[decision["claim"]] if each["id"] != decision["withdraws"]]
            history[decision["claim"]] = kept
            said[decision["claim"]] = {(each["curator"] or "", each["role"]): each for each in kept}
        else:
            history[decision["claim"]].append(decision)
            said[decision["claim"]][who] = decision
    return [found for of_claim in said.values() if (found := _settle_claim(of_claim))]


def _settle_claim(said: Mapping[tuple[str, str], Record]) -> Settled | None:
    words = [each for (_, role), each in said.items() if role == "adjudicator"] or list(said.values())
    words = [each for each in words if each["verdict"] != "unsure"]
    if not words or len({each["verdict"] in ("accept", "add") for each in words}) > 1:
        return None
    last = words[-1]
    if last["verdict"] in ("accept", "add"):
        return Settled(last, True, True)
    # Of several who found it wrong, the rule is to blame where one of them blames it.
    blamed = frozenset().union(*(find_blamed(each["verdict"], each["tags"], each["after"]) for each in words))
    return Settled(last, "rule" not in blamed, None if blamed == {"names"} else False)


def count_rules(settled: Iterable[Settled]) -> dict[str, RuleCount]:
    """Return how often each rule was right and wrong, by the last word on each claim."""
    counts: dict[str, list[int]] = {}
    for each in settled:
        rule = each.decision["judged"]["rule"]
        if rule != RULE:
            counts.setdefault(rule, [0, 0])[not each.rule_right] += 1
    return {rule: RuleCount(right, wrong) for rule, (right, wrong) in sorted(counts.items())}
