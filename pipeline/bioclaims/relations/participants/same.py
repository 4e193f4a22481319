"""Whether two participants are one thing: by where they stand, or by what they are."""

from __future__ import annotations

from ...model import Participant


def is_same(agent: Participant, theme: Participant) -> bool:
    """Return whether the two name one thing, or a thing and what it has: nothing acts on itself.

    But what was done to cells does on what those have: "growth of **A-deficient** cells was reduced".
    """
    if agent.span == theme.span or (theme.span.contains(agent.span) and agent.perturbation is None):
        return True
    same = bool(agent.groundings and theme.groundings) and agent.groundings[0].curie == theme.groundings[0].curie
    return same and (agent.aspect == theme.aspect or "unspecified" in (agent.aspect, theme.aspect))
