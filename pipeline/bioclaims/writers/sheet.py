"""The curators' spreadsheet: few columns, the ones to edit marked, made to be read back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..model import Claim
from ..vocab import ASPECTS, BASES, CERTAINTIES, DIRECTNESSES, POLARITIES, PREDICATES
from .batches import make_batches
from .cells import format_rows
from .flat import Cell, join, show_context, show_mediator, show_perturbation
from .losses import Losses
from .value import Entry, Piece

_ROWS = 500
VERDICTS = ("accept", "reject", "correct", "unsure")
DROPS = ("location", "modifications", "variant", "nesting", "more identifiers", "more evidence")
NEVER = "what curators do not edit here comes back from the records themselves"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of the sheet; ``edit`` says that a change of it is read back, ``known`` what it may hold."""

    name: str
    meaning: str
    value: Callable[[Claim], Cell]
    edit: bool = False
    known: tuple[str, ...] = ()


def _best(claim: Claim, role: str) -> str:
    groundings = (claim.agent if role == "agent" else claim.theme).groundings
    return groundings[0].curie if groundings else ""


def find_cue(claim: Claim, kinds: tuple[str, ...]) -> str:
    """Return the words of the first cue of one of ``kinds``, nothing where there is none."""
    return next((cue.text for cue in claim.cues if cue.kind in kinds), "")


NEGATING = ("negation", "null_effect")
DOUBTING = ("speculation",)

SHEET_COLUMNS: tuple[SheetColumn, ...] = (
    SheetColumn("verdict", "your judgement", lambda claim: "", edit=True, known=VERDICTS),
    SheetColumn("comment", "anything you want to say", lambda claim: "", edit=True),
    SheetColumn("curator", "who you are", lambda claim: "", edit=True),
    SheetColumn("claim_id", "id of the record; leave it", lambda claim: claim.id),
    SheetColumn("document", "id of the document", lambda claim: claim.document.id),
    SheetColumn("sentence", "the sentence", lambda claim: claim.evidence[0].sentence.text),
    SheetColumn("agent", "who brings it about", lambda claim: claim.agent.text),
    SheetColumn("agent_id", "its identifier; empty for none", lambda claim: _best(claim, "agent"), edit=True),
    SheetColumn("agent_aspect", "aspect that acts", lambda claim: claim.agent.aspect, edit=True, known=ASPECTS),
    SheetColumn("predicate", "the native effect", lambda claim: claim.predicate, edit=True, known=PREDICATES),
    SheetColumn("theme", "who undergoes it", lambda claim: claim.theme.text),
    SheetColumn("theme_id", "its identifier; empty for none", lambda claim: _best(claim, "theme"), edit=True),
    SheetColumn("theme_aspect", "aspect that undergoes it", lambda claim: claim.theme.aspect, edit=True, known=ASPECTS),
    SheetColumn("polarity", "affirmed or denied", lambda claim: claim.polarity, edit=True, known=POLARITIES),
    SheetColumn("negation", "words that deny it", lambda claim: find_cue(claim, NEGATING), edit=True),
    SheetColumn("certainty", "how firmly", lambda claim: claim.certainty, edit=True, known=CERTAINTIES),
    SheetColumn("doubt", "words that doubt it", lambda claim: find_cue(claim, DOUBTING), edit=True),
    SheetColumn("directness", "direct or not", lambda claim: claim.directness, edit=True, known=DIRECTNESSES),
    SheetColumn("basis", "what it rests on", lambda claim: claim.basis, edit=True, known=BASES),
    SheetColumn("trigger", "word of the relation", lambda claim: claim.evidence[0].trigger.text),
    SheetColumn("agent_perturbation", "what was done to the agent", lambda claim: show_perturbation(claim.agent)),
    SheetColumn("theme_perturbation", "what was done to the theme", lambda claim: show_perturbation(claim.theme)),
    SheetColumn("mediators", "what it goes through", lambda claim: join(map(show_mediator, claim.mediators))),
    SheetColumn("context", "where and how it holds", lambda claim: join(map(show_context, claim.context))),
    SheetColumn("confidence", "probability that you accept it", lambda claim: claim.confidence),
)


def write_sheet(entries: Iterable[Entry], losses: Losses) -> Iterator[Piece]:
    """Yield the curators' sheet as comma-separated rows with a byte order mark, which Excel wants for UTF-8."""
    names = [column.name for column in SHEET_COLUMNS]
    yield Piece(b"\xef\xbb\xbf" + format_rows([names], delimiter=","))
    for batch in make_batches(losses.sift(losses.watch(entries)), _ROWS):
        rows = [[column.value(entry.claim) for column in SHEET_COLUMNS] for entry in batch]
        yield Piece(format_rows(rows, delimiter=","))
