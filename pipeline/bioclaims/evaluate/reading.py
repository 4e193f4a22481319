"""What is read in a sentence that a curator judged: its names and its claims, by our own pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from spacy.language import Language

from ..components import BioclaimsComponent, read_mentions
from ..model import Claim, Document, Mention
from ..run.document import read_blocks


@dataclass(frozen=True, slots=True)
class TextReading:
    """The mentions of a text, and its claims, both in order."""

    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


def read_claims(document: Document, nlp: Language) -> TextReading:
    """Return what ``nlp``, a pipeline from ``bioclaims.load``, reads in ``document``, as ``extract`` does."""
    component = cast("BioclaimsComponent", nlp.get_pipe("bioclaims"))
    mentions, claims = list[Mention](), list[Claim]()
    for doc, source in read_blocks(document, nlp):
        mentions += read_mentions(doc, component.lexicon)
        claims += component.read(doc, source).claims
    return TextReading(tuple(mentions), tuple(claims))
