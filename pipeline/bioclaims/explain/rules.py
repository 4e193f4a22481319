"""The rules as lists: frames, and the words that call for them."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from ..errors import InputError, UnknownNameError
from ..model import LEDGER
from ..relations import load_frames, load_lexis
from ..relations.rules.frames import Frame
from ..vocab import PREDICATES, check_name


@dataclass(frozen=True, slots=True)
class ListedTrigger:
    """A row of ``seeds/triggers/``: a word of a kind ("verb", "suffix"), its frame, and what it then says."""

    word: str
    kind: str
    frame: str
    predicate: str
    aspect: str
    directness: str


def list_triggers(
    *, frame: str | None = None, predicate: str | None = None, word: str | None = None
) -> tuple[ListedTrigger, ...]:
    """Return the triggers that fit all that is given, by frame, kind, predicate and word.

    Raises UnknownNameError for a frame or predicate that there is not, InputError for a word that is no trigger.
    """
    if frame is not None:
        get_frame(frame)
    if predicate is not None:
        check_name(predicate, PREDICATES, "--predicate")
    rows = [
        ListedTrigger(trigger.lemma, kind, trigger.frame, trigger.predicate, trigger.aspect, trigger.directness)
        for (kind, _), triggers in load_lexis().triggers.items()
        for trigger in triggers
    ]
    if word is not None:
        word = word.lower()
        _check_word(word, {row.word for row in rows})
    fitting = (
        row
        for row in rows
        if frame in (None, row.frame) and predicate in (None, row.predicate) and word in (None, row.word)
    )
    return tuple(sorted(fitting, key=lambda row: (row.frame, row.kind, row.predicate, row.word)))


def get_frame(name: str) -> Frame:
    """Return the frame of a rule's name, as records carry it ("nominal:increase"), or of its own name ("nominal").

    Raises UnknownNameError, which lists the frames; InputError, for a rule of a ledger, which has no frame.
    """
    source, *rest = name.split(":", 2)
    if source == LEDGER and len(rest) == 2:
        cure = f"See it with: bioclaims rules stats --type {rest[0]} --word {rest[1]}"
        raise InputError(where=f"rules: {name}", what="is a rule of the ledger, which has no frame", cure=cure)
    frames = load_frames()
    found = frames.get(name.partition(":")[0])
    if found is None:
        raise UnknownNameError.among(name, sorted(frames), where="rules")
    return found


def _check_word(word: str, known: set[str]) -> None:
    if word not in known:
        near = get_close_matches(word, sorted(known), n=5)
        cure = f"Give the lemma; near it: {', '.join(near)}" if near else "List all of them: bioclaims rules list"
        raise InputError(where=f"--word {word}", what="is no trigger", cure=cure)
