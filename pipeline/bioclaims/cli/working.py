"""What ``bioclaims doctor`` tries: rules, lexicon and model, as commands use them. Imports all that they need."""

from __future__ import annotations

from ..api import extract
from ..model import to_record
from ..names.lexicon import Lexicon
from ..relations import load_frames, load_lexis
from ..schema import find_problems

# A sentence of our own, in which every working installation reads one denied claim.
_SENTENCE = "TNF failed to induce IL-8 secretion."


def open_rules() -> str:
    """Return how many frames there are. Raises SeedError where a file of ``seeds/`` is damaged."""
    load_lexis()
    return f"{len(load_frames())} frames"


def open_lexicon() -> str:
    """Return how large the shipped lexicon is. Raises an error where it cannot be opened."""
    manifest = Lexicon.open().manifest
    return f"{manifest['entries']} identifiers, {manifest['names']} names"


def read_sentence() -> str:
    """Return what is read in a sentence. Raises ValueError where that is not what it says."""
    claims = extract(_SENTENCE)
    shown = [f"{claim.agent.text} {claim.predicate} {claim.theme.text}, {claim.polarity}" for claim in claims]
    problems = [problem for claim in claims for problem in find_problems(to_record(claim), schema="claim")]
    if problems or [claim.polarity for claim in claims] != ["negated"]:
        raise ValueError(f"“{_SENTENCE}” gives {shown or 'nothing'}{problems or ''}, and should give one denied claim")
    return f"“{_SENTENCE}”: {shown[0]}"
