"""How often curators agree, and how often claims are right: figures of a review."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from ..claims.shares import find_interval
from .store.queue import Asked


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two curators: claims that both judged, how many of them alike (right or not), and Cohen's kappa of that.

    ``kappa`` is None where chance alone would make them agree on all, or nothing was judged by both.
    """

    one: str
    other: str
    claims: int
    alike: int
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Estimate:
    """How often claims are right, by a random sample: how many of it were accepted, and the interval of the share.

    ``unsure`` of the sample have no judgement and count neither way.
    """

    accepted: int
    judged: int
    unsure: int
    claims: int
    interval: tuple[float, float] | None


def measure_agreement(connection: sqlite3.Connection) -> list[Agreement]:
    """Return the agreement of each two curators who judged some claim both; what one was unsure of is left out."""
    said: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    rows = connection.execute(
        "SELECT claim, curator, is_right FROM judgements "
        "WHERE role = 'curator' AND is_right IS NOT NULL ORDER BY curator"
    )
    for row in rows:
        said[row["claim"]].append((row["curator"], bool(row["is_right"])))
    pairs: dict[tuple[str, str], list[tuple[bool, bool]]] = defaultdict(list)
    for judged in said.values():
        for (one, first), (other, second) in combinations(judged, 2):
            pairs[one, other].append((first, second))
    return [
        Agreement(one, other, len(both), sum(first == second for first, second in both), find_kappa(both))
        for (one, other), both in sorted(pairs.items())
    ]


def find_kappa(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    """Return how far two agree beyond chance (Cohen 1960), from -1 to 1; None where chance leaves nothing."""
    if not pairs:
        return None
    total = len(pairs)
    observed = sum(one == other for one, other in pairs) / total
    first, second = (sum(pair[side] for pair in pairs) / total for side in (0, 1))
    by_chance = first * second + (1 - first) * (1 - second)
    return None if by_chance == 1 else (observed - by_chance) / (1 - by_chance)


def estimate_precision(connection: sqlite3.Connection, asked: Asked) -> Estimate:
    """Return how often the claims that are asked for are right, by those that chance put first.

    The sample ends at the first claim, in the order by chance, that nobody judged or that curators disagree on: what
    was left out on purpose would bend it.
    """
    condition, values = asked.to_sql()
    rows = connection.execute(
        "SELECT outcomes.claim IS NOT NULL AND NOT disputed AS settled, is_right FROM claims "
        f"LEFT JOIN outcomes ON outcomes.claim = claims.id WHERE {condition} ORDER BY shuffled",
        values,
    )
    accepted = judged = unsure = 0
    for row in rows:
        if not row["settled"]:
            break
        unsure += row["is_right"] is None
        judged += row["is_right"] is not None
        accepted += row["is_right"] or 0
    rows.close()
    (claims,) = connection.execute(f"SELECT count(*) FROM claims WHERE {condition}", values).fetchone()
    return Estimate(accepted, judged, unsure, claims, find_interval(accepted, judged))
