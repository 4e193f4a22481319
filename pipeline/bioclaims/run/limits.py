"""How much a document may ask for before it is given up."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Document

MAX_CHARACTERS = 2_000_000
# What nothing that is read as it should be comes near, on a machine that does ten other things too.
_SECONDS, _SECONDS_PER_CHARACTER = 60.0, 0.001


@dataclass(frozen=True, slots=True)
class Limits:
    """The most ``characters`` of a document, and the most ``seconds`` that it may take.

    None for seconds is a minute, and a second for each thousand characters.
    """

    characters: int = MAX_CHARACTERS
    seconds: float | None = None

    def __post_init__(self) -> None:
        if self.characters < 1 or (self.seconds is not None and self.seconds <= 0):
            raise ValueError(f"limits are more than nothing, got {self.characters} and {self.seconds}")

    def find_seconds(self, document: Document) -> float:
        """Return how long ``document`` may take."""
        return _SECONDS + _SECONDS_PER_CHARACTER * len(document.text) if self.seconds is None else self.seconds
