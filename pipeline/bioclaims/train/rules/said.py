"""Fits what speaks for events being denied or doubted to annotated events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from ...assertion.events.clues import Outlook
from ...assertion.events.ledger import NEGATION_WEIGHTS, NONE, SAID, SPECULATION_WEIGHTS, SaidLedger
from ...assertion.scopes import ScopeGuideline, find_scopes
from ...evaluate.events.said import NEGATION, SPECULATION, place_events
from ...events.clues import write_features
from ...events.weights import Weights
from .events import Read, fit_weights

# Strength of the regularization (inverse), chosen on parts of the training texts.
_STRENGTH = 1.0
# What is said of fewer events than these is not learnt.
_FEWEST = 4


def fit_said(name: str, texts: Mapping[str, Iterable[Read]], scopes: ScopeGuideline) -> SaidLedger:
    """Return the ledger ``name`` of annotated texts by the names of their guidelines; ``scopes`` reads their cues."""
    described: list[list[str]] = []
    labels: dict[str, list[str]] = {NEGATION: [], SPECULATION: []}
    for guideline, read in texts.items():
        for text, sentences in read:
            said = {(each.type, each.event) for each in text.modifications.values()}
            for placed in place_events(text, sentences):
                tree = placed.sentence.sentence.tree
                cues = find_scopes(tree, scopes)
                triggers = {event.trigger for event in placed.events.values()}
                outlook = Outlook(tree, triggers, cues, guideline=guideline)
                for key, event in placed.events.items():
                    described.append(write_features(outlook.find_clues(event)))
                    for kind, found in labels.items():
                        found.append(SAID if (kind, key) in said else NONE)
    negation, speculation = (_fit(described, labels[kind]) for kind in (NEGATION, SPECULATION))
    return SaidLedger(name, negation, speculation, scopes)


def _fit(described: list[list[str]], labels: list[str]) -> Weights:
    """Return the weights that tell ``labels``; those that never say it where it is said of next to no event."""
    if labels.count(SAID) >= _FEWEST:
        return fit_weights(described, labels, strength=_STRENGTH)
    return Weights((NONE, SAID), {"any": 0}, np.zeros((1, 2), np.float32), np.array([0, -20], np.float32))


def save_said(ledger: SaidLedger, folder: Path) -> None:
    """Write ``ledger`` to ``folder``, which is made; the guideline of its scopes is kept apart."""
    folder.mkdir(parents=True, exist_ok=True)
    ledger.negation.save(folder / NEGATION_WEIGHTS)
    ledger.speculation.save(folder / SPECULATION_WEIGHTS)
