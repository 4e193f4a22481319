"""A claim that was missed, made of what a curator marks in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from ..errors import InputError
from ..model import Claim, Evidence, Participant
from ..resources import name_software
from .correct import correct_claim
from .fields import FIELDS
from .places import parse_place

# The rule of what no rule made.
RULE = "curator"
_NEEDED = ("agent", "trigger", "theme", "predicate")
# What the fields of a claim are where nothing is said of them.
PLAIN = {"polarity": "affirmed", "certainty": "asserted", "directness": "unspecified", "agent_aspect": "unspecified",
          "theme_aspect": "unspecified", "agent_type": "other", "theme_type": "other"}  # fmt: skip


def make_missed_claim(
    beside: Claim, values: Mapping[str, str], *, where: str, name_of: Callable[[str], str | None]
) -> tuple[Claim, dict[str, tuple[str, str]]]:
    """Return the claim that ``values`` make in the sentence of ``beside``, and what it was made of, as changes.

    Raises InputError where a value is none, or agent, trigger, theme or predicate is missing.
    """
    missing = [name for name in _NEEDED if not values.get(name)]
    if missing:
        raise InputError(where=where, what=f"lacks {', '.join(missing)}", cure="Mark the words in the sentence")
    agent, theme, trigger = (
        parse_place(values[name], beside, where=f"{where}: {name}") for name in ("agent", "theme", "trigger")
    )
    empty = replace(
        beside,
        predicate=values["predicate"] if values["predicate"] in (FIELDS["predicate"].known) else beside.predicate,
        agent=Participant(agent.text, agent.span, "other"),
        theme=Participant(theme.text, theme.span, "other"),
        polarity="affirmed",
        certainty="asserted",
        directness="unspecified",
        evidence=(Evidence(beside.evidence[0].sentence, trigger),),
        observed_direction=None,
        sign_trace=(),
        novel=False,
        mediators=(),
        context=(),
        cues=(),
        members=(),
        confidence=None,
        provenance=replace(beside.provenance, rule=RULE, path="", software=name_software()),
    )
    given = {name: value for name, value in values.items() if name in FIELDS and value != PLAIN.get(name, "")}
    made = {name: ("", value) for name, value in given.items()}
    return correct_claim(empty, made, where=where, name_of=name_of), made
