"""The spaCy component ``bioclaims``: reads a parsed Doc and writes its claims onto it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from ..assertion import read_assertion
from ..claims import Finding, Source, assemble_claims
from ..context import find_context
from ..grounding import ground_mention
from ..language import describe_model, read_sentence_spans, read_trained_mentions, read_tree
from ..mentions import (
    Abbreviation,
    Definition,
    apply_abbreviations,
    apply_definitions,
    find_abbreviations,
    find_lexicon_mentions,
    resolve_overlaps,
)
from ..model import Claim, ClaimDocument, Document, Mention, Provenance, Span, to_record
from ..names import Lexicon
from ..relations import find_relations
from ..syntax.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a Doc or a document: its claims, in order of the text, and how many sentences it has."""

    claims: tuple[Claim, ...]
    sentences: int


class BioclaimsComponent:
    """Finds the claims of a Doc that a tagger, a lemmatizer and a parser have been over."""

    def __init__(self, nlp: Language, lexicon: Lexicon) -> None:
        """Keep the lexicon open, and what records say of the versions."""
        self.lexicon = lexicon
        self.versions = Provenance(
            rule="none",
            path="",
            model=describe_model(nlp),
            lexicon=lexicon.version,
            software=f"bioclaims {version('bioclaims')}",
        )

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with ``doc._.claims``: its claims as plain records, which pickle."""
        document = Document(id="text", text=doc.text)
        source = Source(ClaimDocument(document.id, document.sha256), "other", 0)
        reading = self.read(doc, source, abbreviations=find_abbreviations(doc))
        doc._.claims = [to_record(claim) for claim in reading.claims]
        return doc

    def read(
        self,
        doc: Doc,
        source: Source,
        *,
        abbreviations: Iterable[Abbreviation],
        definitions: Iterable[Definition] = (),
    ) -> Reading:
        """Return the claims of ``doc``, a block of the document that ``source`` names.

        ``abbreviations`` are those that ``doc`` defines itself, ``definitions`` those of the whole document.
        """
        spans = read_sentence_spans(doc)
        own = tuple(abbreviations)
        mentions = apply_definitions(self.find_mentions(doc, own), definitions, doc.text, own=own)
        claims = [
            claim
            for span in spans
            for claim in self._read_sentence(doc, span, tuple(m for m in mentions if span.contains(m.span)), source)
        ]
        return Reading(tuple(claims), len(spans))

    def find_mentions(self, doc: Doc, abbreviations: Iterable[Abbreviation]) -> tuple[Mention, ...]:
        """Return the mentions of ``doc``, in order, without overlaps, grounded where the lexicon knows them."""
        named = find_lexicon_mentions(doc.text, self.lexicon)
        merged = resolve_overlaps(named, read_trained_mentions(doc))
        grounded = tuple(ground_mention(mention, self.lexicon) for mention in merged)
        return apply_abbreviations(grounded, abbreviations, doc.text, self.lexicon)

    def _read_sentence(self, doc: Doc, span: Span, mentions: tuple[Mention, ...], source: Source) -> tuple[Claim, ...]:
        if not mentions:
            return ()
        sentence = Sentence(doc.text, read_tree(doc, span), mentions)
        findings = []
        for relation in find_relations(sentence):
            assertion = read_assertion(sentence, relation)
            if assertion is not None:
                findings.append(Finding(relation, assertion, find_context(sentence, relation)))
        return assemble_claims(findings, sentence=span.quote(doc.text), source=source, versions=self.versions)


@Language.factory("bioclaims", default_config={"lexicon": None})
def create_bioclaims(nlp: Language, name: str, lexicon: str | None) -> BioclaimsComponent:
    """Return the component; ``lexicon`` is the folder of a compiled lexicon, None for the shipped one."""
    if not Doc.has_extension("claims"):
        Doc.set_extension("claims", default=None)
    return BioclaimsComponent(nlp, Lexicon.open(None if lexicon is None else Path(lexicon)))
