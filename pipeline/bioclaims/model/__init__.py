"""The frozen values that pass between the rooms. Bad values cannot be born."""

from .claim import (
    Claim,
    ClaimDocument,
    Context,
    Cue,
    Evidence,
    Location,
    Modification,
    Participant,
    Perturbation,
    Place,
    Provenance,
    SignFlip,
    make_claim_id,
    rename_claim,
)
from .document import Document, Section
from .document_record import from_document_record, to_document_record
from .event import Event, EventArgument
from .mention import Grounding, Mention, identify
from .origin import Origin, Run
from .record import from_record, to_record
from .relation import LEDGER, Filler, Relation, Sign, is_of_ledger
from .span import Quote, Span

__all__ = [
    "LEDGER",
    "Claim",
    "ClaimDocument",
    "Context",
    "Cue",
    "Document",
    "Event",
    "EventArgument",
    "Evidence",
    "Filler",
    "Grounding",
    "Location",
    "Mention",
    "Modification",
    "Origin",
    "Participant",
    "Perturbation",
    "Place",
    "Provenance",
    "Quote",
    "Relation",
    "Run",
    "Section",
    "Sign",
    "SignFlip",
    "Span",
    "from_document_record",
    "from_record",
    "identify",
    "is_of_ledger",
    "make_claim_id",
    "rename_claim",
    "to_document_record",
    "to_record",
]
