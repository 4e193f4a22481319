"""What a report tells, read off the records in one pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from heapq import heappush, heappushpop
from typing import Any

from ..claims.asked import Record, find_words, identify_named
from ..vocab import predicate_direction

# What is counted of a record, in the order in which the page shows it.
COUNTED = ("predicate", "polarity", "certainty", "basis", "section", "year")


@dataclass(slots=True)
class Edge:
    """What is said of an agent and a theme: how many claims affirm each direction, and how many deny an effect."""

    said: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    example: tuple[float, str, str] = (-1.0, "", "")

    @property
    def most(self) -> str:
        """What most claims say: ``increase``, ``decrease``, ``other`` or ``denied``."""
        return self.said.most_common(1)[0][0]


@dataclass(slots=True)
class Rule:
    """How many claims a rule made, and the sum of their confidences, over those that have one."""

    claims: int = 0
    confident: int = 0
    confidence: float = 0.0


@dataclass(slots=True)
class Gathered:
    """All that a report tells of the records themselves."""

    claims: int = 0
    documents: set[str] = field(default_factory=set)
    counts: dict[str, Counter[str]] = field(default_factory=lambda: {name: Counter() for name in COUNTED})
    names: dict[str, str] = field(default_factory=dict)
    agents: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    themes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    edges: dict[tuple[str, str], Edge] = field(default_factory=lambda: defaultdict(Edge))
    rules: dict[str, Rule] = field(default_factory=lambda: defaultdict(Rule))
    sample: list[Record] = field(default_factory=list)


def gather(records: Iterable[tuple[str, dict[str, Any]]], *, sample: int, seed: int = 0) -> Gathered:
    """Return what ``records``, each with its place, say together, and ``sample`` of them drawn by chance.

    The same records give the same sample, in whatever order they stand. Raises InputError for what is none.
    """
    found = Gathered()
    # A heap, whose first is the one to go; the place tells two apart that have one id.
    drawn: list[tuple[int, str, int, Record]] = []
    for place, (_, record) in enumerate(records):
        _count(found, record)
        number = int.from_bytes(sha256(f"{seed}\n{record['id']}".encode()).digest()[:8], "big")
        item = (number, record["id"], place, record)
        if len(drawn) < sample:
            heappush(drawn, item)
        elif sample:
            heappushpop(drawn, item)
    found.sample = [record for *_, record in sorted(drawn, reverse=True)]
    return found


def _count(found: Gathered, record: dict[str, Any]) -> None:
    document = record["document"]["id"]
    found.claims += 1
    found.documents.add(document)
    for name in COUNTED:
        value = record["document"]["year"] if name == "year" else record[name]
        found.counts[name]["not known" if value is None else str(value)] += 1
    agent, theme = (_note_name(found, record[role]) for role in ("agent", "theme"))
    found.agents[agent].add(document)
    found.themes[theme].add(document)
    _count_edge(found.edges[agent, theme], record, document)
    rule = found.rules[record["provenance"]["rule"]]
    rule.claims += 1
    if record["confidence"] is not None:
        rule.confident += 1
        rule.confidence += record["confidence"]


def _note_name(found: Gathered, named: Record) -> str:
    key = identify_named(named)
    groundings = named["groundings"]
    found.names.setdefault(key, (groundings[0]["name"] if groundings else "") or " ".join(find_words(named).split()))
    return key


def _count_edge(edge: Edge, record: Record, document: str) -> None:
    direction = predicate_direction(record["predicate"])
    said = "other" if direction == "unspecified" else direction
    edge.said["denied" if record["polarity"] == "negated" else said] += 1
    edge.documents.add(document)
    edge.example = max(edge.example, (record["confidence"] or 0.0, record["evidence"][0]["sentence"]["text"], document))
