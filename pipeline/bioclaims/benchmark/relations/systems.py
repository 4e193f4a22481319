"""The systems, each run in a process of its own, so that start-up and memory are those of that system alone."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from ...errors import InputError
from .pairs import Joined, PairText

OURS = "bioclaims"
# What textacy reads with besides our model where nothing else is asked for: spaCy's own small model and scispaCy's.
MODELS = ("en_core_web_sm", "en_core_sci_sm")


@dataclass(frozen=True, slots=True)
class System:
    """A system: what tables call it, the module of this room that opens it, and what it is opened with."""

    name: str
    module: str
    option: str | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a system joins, by id of the text, and what that took.

    ``seconds`` of the processor for all texts, least of the rounds; ``start``: those until it can read; ``memory``: the
    most megabytes that the process held.
    """

    joined: Mapping[str, Sequence[Joined]]
    seconds: float
    start: float
    memory: float


# Opened once, then asked for each text.
Read = Callable[[PairText], Sequence[Joined]]


def list_systems(models: Sequence[str] = MODELS) -> list[System]:
    """Return all systems, ours first; textacy reads with our trees, and with those of each of ``models``."""
    return [
        System(OURS, "ours", "given"),
        System(f"{OURS}, its own names", "ours"),
        System("textacy, trees of bioclaims", "triples", None, ("textacy",)),
        *(System(f"textacy, {model}", "triples", model, ("textacy", model)) for model in models),
        System("co-occurrence", "cooccurrence", "given"),
        System("co-occurrence, names of the lexicon", "cooccurrence"),
    ]


def find_gap(system: System) -> str | None:
    """Return why ``system`` cannot be run here, and what to do about it; None where it can."""
    missing = [name for name in system.needs if find_spec(name) is None]
    if not missing:
        return None
    if "textacy" in missing:
        return "textacy is not installed; pip install 'bioclaims[baselines]'"
    return f"the spaCy model {missing[0]} is not installed; install it in this environment"


def ask_system(system: System, texts: Sequence[PairText], *, rounds: int = 1) -> Answer:
    """Return the answer of ``system`` for ``texts``, run on one core in a process of its own.

    Raises InputError where it ends with an error.
    """
    given = pickle.dumps((system, texts, rounds))
    done = subprocess.run(
        [sys.executable, "-m", f"{__package__}.process"], input=given, capture_output=True, check=False
    )
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
        raise InputError(
            where=system.name, what=f"ended with an error ({said[-1]})", cure="Install what it needs again"
        )
    answer: Answer = pickle.loads(done.stdout)
    return answer
