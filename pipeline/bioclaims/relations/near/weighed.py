"""How likely a ledger holds two words for agent and theme of one event, and which triggers fall short."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from ...events import Ledger
from ...events.find import LEAST, Weighing, weigh
from ...events.types import load_event_types
from ...model import LEDGER, Mention
from ...syntax.sentence import Sentence
from ..ledger.weighed import ACCEPTED
from .misses import Lack, NearMiss, Role, Words

IsMeant = Callable[[Mention], bool]
# An event inside another, and one inside that; deeper ones are not followed.
_DEPTH = 3
_BINDS = "binds"
_APART = "the ledger takes both, but for two events, or what they name takes no part in claims"


@dataclass(frozen=True, slots=True)
class Chance:
    """How likely the trigger on ``token`` has two words for its agent and its theme, as an event of ``type``.

    0 where that is less likely than the engine looks at; of a role that other events lead to, the least on the way.
    """

    token: int
    word: str
    type: str
    agent: float
    theme: float


def find_weighed_misses(
    sentence: Sentence, ledger: Ledger, agent: Words, theme: Words, *, found: Collection[str]
) -> Iterator[NearMiss]:
    """Yield for each trigger that ``ledger`` weighs, why it does not relate the two.

    ``found`` are the rules that do.
    """
    chances = find_chances(
        sentence,
        ledger,
        is_agent=lambda mention: agent.overlaps(mention.span),
        is_theme=lambda mention: theme.overlaps(mention.span),
    )
    for chance in chances:
        rule = f"{LEDGER}:{chance.type}:{chance.word}"
        lacks = (_find_lack("agent", agent, chance.agent), _find_lack("theme", theme, chance.theme))
        short = tuple(lack for lack in lacks if lack is not None)
        if short:
            yield NearMiss(chance.token, rule, short)
        elif not found:
            yield NearMiss(chance.token, rule, (Lack("pair", "other pair", _APART),))


def _find_lack(role: Role, words: Words, chance: float) -> Lack | None:
    """Return that the ledger holds ``words`` for too unlikely in ``role``, None where it does not."""
    if chance >= ACCEPTED:
        return None
    held = f"the ledger holds {words.text} for the {role} by"
    if chance == 0:
        return Lack(role, "no argument", f"{held} less than {LEAST}")
    return Lack(role, "unlikely", f"{held} {chance:.2f}, which is less than {ACCEPTED}")


def find_chances(sentence: Sentence, ledger: Ledger, *, is_agent: IsMeant, is_theme: IsMeant) -> Iterator[Chance]:
    """Yield the chances of each trigger and type for which ``ledger`` holds one of the two words likely at all."""
    weighing = weigh(sentence, ledger)
    if weighing is None:
        return
    for candidate in weighing.scene.candidates:
        for name in weighing.readings.all[candidate.token]:
            if name in ledger.types:
                binds = load_event_types()[name].predicate == _BINDS
                agent = _reach(weighing, candidate.token, f"{name} {'Theme' if binds else 'Cause'}", is_agent, _DEPTH)
                theme = _reach(weighing, candidate.token, f"{name} Theme", is_theme, _DEPTH)
                if agent or theme:
                    yield Chance(candidate.token, candidate.word, name, agent, theme)


def _reach(weighing: Weighing, token: int, role: str, is_meant: IsMeant, depth: int) -> float:
    """Return how likely the trigger on ``token`` leads to a mention that is meant in ``role``: the least step."""
    best = 0.0
    for pair, chances in zip(weighing.pairs, weighing.roles, strict=True):
        chance = chances.get(role, 0.0)
        if pair.candidate.token != token or chance <= best:
            continue
        place = pair.place
        if place.mention is not None:
            best = chance if is_meant(place.mention) else best
        elif depth > 1:
            inner = weighing.readings.all[place.token]
            behind = (_reach(weighing, place.token, f"{name} Theme", is_meant, depth - 1) for name in inner)
            best = max(best, min(chance, max(behind, default=0.0)))
    return best
