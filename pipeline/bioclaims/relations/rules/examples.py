"""Frames on their own examples: what each must find, and where it must find nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ...model import Claim
from .frames import Frame

Read = Callable[[str], Iterable[Claim]]


@dataclass(frozen=True, slots=True)
class Failure:
    """A sentence on which a frame does not do what its entry says.

    ``expected`` is the claim that it must find, None where it must find nothing; ``found`` are the claims in the
    sentence, those of other frames with their names.
    """

    frame: str
    sentence: str
    expected: str | None
    found: tuple[str, ...]


def find_failures(frame: Frame, read: Read) -> Iterator[Failure]:
    """Yield the examples of ``frame`` that fail where ``read`` gives the claims of a sentence."""
    for sentence, expected in (*frame.matches, *((rejected, None) for rejected in frame.rejects)):
        failure = check_example(frame, sentence, expected, read)
        if failure is not None:
            yield failure


def check_example(frame: Frame, sentence: str, expected: str | None, read: Read) -> Failure | None:
    """Return how ``frame`` fails on ``sentence``, None where it finds ``expected``, or nothing where that is None."""
    said = [(claim.provenance.rule.split(":")[0], _say(claim)) for claim in read(sentence)]
    own = [claim for name, claim in said if name == frame.name]
    if (expected in own) if expected is not None else not own:
        return None
    found = (claim if name == frame.name else f"{claim} (by {name})" for name, claim in said)
    return Failure(frame.name, sentence, expected, tuple(found))


def _say(claim: Claim) -> str:
    return f"{claim.agent.text} | {claim.predicate} | {claim.theme.text}"
