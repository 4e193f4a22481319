"""What is read in a sentence that a curator judged: its names and its claims, by our own pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from spacy.language import Language

from ...components import BioclaimsComponent, read_mentions
from ...language import read_sentence_spans
from ...model import Claim, Document, Mention, Span
from ...run.document import read_blocks


@dataclass(frozen=True, slots=True)
class TextReading:
    """The mentions of a text, its claims, and its sentences, all in order."""

    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    sentences: tuple[Span, ...] = ()


def read_claims(document: Document, nlp: Language) -> TextReading:
    """Return what ``nlp``, a pipeline from ``bioclaims.load``, reads in ``document``, as ``extract`` does."""
    component = cast("BioclaimsComponent", nlp.get_pipe("bioclaims"))
    mentions, claims, sentences = list[Mention](), list[Claim](), list[Span]()
    for doc, source in read_blocks(document, nlp):
        mentions += read_mentions(doc, component.lexicon)
        claims += component.read(doc, source).claims
        sentences += read_sentence_spans(doc)
    return TextReading(tuple(mentions), tuple(claims), tuple(sentences))
