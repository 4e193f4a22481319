"""What a format cannot carry, counted by kind while claims are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Claim, Participant

if TYPE_CHECKING:
    from .value import Entry


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that a claim may say and a format may have no place for.

    ``claims`` completes "left out: 3 …", ``part`` completes "not carried: …". ``shown_by`` tells from the claim alone
    whether it says so.
    """

    claims: str
    part: str
    shown_by: Callable[[Claim], bool]


def _ends(test: Callable[[Participant], object]) -> Callable[[Claim], bool]:
    return lambda claim: bool(test(claim.agent) or test(claim.theme))


FEATURES: dict[str, Feature] = {
    "negation": Feature("negated", "negation", lambda claim: claim.polarity == "negated"),
    "certainty": Feature("speculated or hypothetical", "certainty", lambda claim: claim.certainty != "asserted"),
    "basis": Feature("with a basis", "basis and novelty", lambda claim: claim.basis != "unknown" or claim.novel),
    "directness": Feature("called direct or indirect", "directness", lambda claim: claim.directness != "unspecified"),
    "unsigned": Feature(
        "without a direction (regulates)", "that no direction is said", lambda claim: claim.predicate == "regulates"
    ),
    "necessity": Feature(
        "of necessity or sufficiency",
        "necessity and sufficiency",
        lambda claim: claim.predicate in ("required_for", "sufficient_for"),
    ),
    "agent aspect": Feature(
        "with an aspect of the agent", "aspect of the agent", lambda claim: claim.agent.aspect != "unspecified"
    ),
    "theme aspect": Feature(
        "with an aspect of the theme that it lacks",
        "aspect of the theme",
        lambda claim: claim.theme.aspect != "unspecified",
    ),
    "perturbation": Feature(
        "with a perturbation", "perturbation (the native effect stays)", _ends(lambda end: end.perturbation)
    ),
    "mediators": Feature("with mediators", "mediators", lambda claim: bool(claim.mediators)),
    "context": Feature("with a context", "context", lambda claim: bool(claim.context)),
    "nesting": Feature(
        "about other claims", "that a participant is a claim (its theme stays)", _ends(lambda end: end.claim)
    ),
    "location": Feature("with a movement", "places of movements", _ends(lambda end: end.location)),
    "modifications": Feature(
        "with a modified participant", "modifications of participants", _ends(lambda end: end.modifications)
    ),
    "variant": Feature("with a variant", "variants", _ends(lambda end: end.variant)),
    "no identifier": Feature(
        "with a participant without identifier",
        "participants without identifier",
        _ends(lambda end: not end.groundings),
    ),
    "more identifiers": Feature(
        "with several identifiers",
        "further identifiers",
        _ends(lambda end: len(end.groundings) > 1),
    ),
    "more evidence": Feature("with several sentences", "further evidence", lambda claim: len(claim.evidence) > 1),
    "retraction": Feature("of retracted documents", "retraction", lambda claim: claim.document.retracted),
    "confidence": Feature("with a confidence", "confidence", lambda claim: claim.confidence is not None),
    "characters": Feature(
        "with characters that XML does not allow",
        "characters that XML does not allow",
        lambda claim: any(map(is_no_xml, claim.evidence[0].sentence.text)),
    ),
}


class Losses:
    """Counts, by feature, claims that were left out and claims that were written without something."""

    def __init__(self, writer: str, *, omits: Iterable[str], drops: Iterable[str], examples: int) -> None:
        self.read = 0
        self.omitted: Counter[str] = Counter()
        self.dropped: Counter[str] = Counter()
        self.left_out = 0
        self.examples: list[str] = []
        self._writer = writer
        self._omits = frozenset(omits)
        self._drops = frozenset(drops)
        self._most = examples

    def __bool__(self) -> bool:
        return bool(self.omitted or self.dropped)

    def omit(self, entry: Entry, feature: str) -> None:
        """Count a claim that is left out because of ``feature``."""
        assert feature in self._omits, f"{self._writer} does not say that it leaves out claims for {feature}"
        self.omitted[feature] += 1
        self.left_out += 1
        self._keep(entry, f"is left out: {FEATURES[feature].claims}")

    def drop(self, entry: Entry, feature: str) -> None:
        """Count a claim that is written without ``feature``."""
        assert feature in self._drops, f"{self._writer} does not say that it drops {feature}"
        self.dropped[feature] += 1
        self._keep(entry, f"is written without {FEATURES[feature].part}")

    def drop_shown(self, entry: Entry, features: Iterable[str]) -> None:
        """Count those of ``features`` that the claim shows."""
        for feature in features:
            if FEATURES[feature].shown_by(entry.claim):
                self.drop(entry, feature)

    def watch(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Yield ``entries`` and count them."""
        for entry in entries:
            self.read += 1
            yield entry

    def sift(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Yield the entries that show nothing that keeps them out; count what the others, and these, lose.

        For formats that decide by what a claim shows alone.
        """
        for entry in entries:
            feature = next((each for each in FEATURES if each in self._omits and _shows(entry, each)), None)
            if feature:
                self.omit(entry, feature)
            else:
                self.drop_shown(entry, (each for each in FEATURES if each in self._drops))
                yield entry

    def lines(self) -> list[str]:
        """Return the report: how many claims were written, then one line a kind of loss, the most frequent first."""
        written = f"{self._writer}: {self.read - self.left_out} of {self.read} claims written"
        left_out = [
            f"{self._writer}: left out, no counterpart: {_count_claims(count)} {FEATURES[feature].claims}"
            for feature, count in _ordered(self.omitted)
        ]
        without = [
            f"{self._writer}: not carried: {FEATURES[feature].part}, in {_count_claims(count)}"
            for feature, count in _ordered(self.dropped)
        ]
        return [written, *left_out, *without]

    def _keep(self, entry: Entry, what: str) -> None:
        if len(self.examples) < self._most:
            self.examples.append(f"{entry.where}: {entry.claim.id} {what}")


def _count_claims(count: int) -> str:
    return f"{count} claim" if count == 1 else f"{count} claims"


def _shows(entry: Entry, feature: str) -> bool:
    return FEATURES[feature].shown_by(entry.claim)


def _ordered(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def is_no_xml(letter: str) -> bool:
    """Return whether XML 1.0 has no place for ``letter`` (production 2, Char)."""
    return not (
        "\x20" <= letter <= "\ud7ff" or letter in "\t\n\r" or "\ue000" <= letter <= "\ufffd" or letter > "\uffff"
    )
