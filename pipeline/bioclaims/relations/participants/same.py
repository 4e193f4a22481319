"""Whether two participants are one thing: by where they stand, or by what they are."""

from __future__ import annotations

from ...model import Participant


def is_same(agent: Participant, theme: Participant) -> bool:
    """Return whether the two name one thing, and not two aspects of it: nothing acts on itself."""
    if agent.span == theme.span:
        return True
    same = bool(agent.groundings and theme.groundings) and agent.groundings[0].curie == theme.groundings[0].curie
    return same and (agent.aspect == theme.aspect or "unspecified" in (agent.aspect, theme.aspect))
