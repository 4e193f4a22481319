"""The spaCy component ``bioclaims``: reads a parsed Doc and writes its claims onto it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from ..assertion import Place, read_assertion
from ..claims.assemble import Finding, Source, assemble_claims
from ..claims.excluded import split_finding
from ..context import ContextFinder
from ..events import Ledger
from ..language import describe_model, read_kept, read_sentence_spans, read_text, read_tree
from ..model import Claim, ClaimDocument, Document, Mention, Provenance, Quote, Relation, Span, to_record
from ..names import Lexicon
from ..relations import find_joined, find_relations, find_weighed_relations
from ..syntax.sentence import Sentence
from .gate import TOO_LONG, read_dropped
from .mentions import read_mentions

# The ledger that claims are weighed by.
LEDGER = "claims"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a Doc or a document: its claims, in order of the text, and how many sentences it has.

    ``overlong`` sentences had too many tokens, and were not read.
    """

    claims: tuple[Claim, ...]
    sentences: int
    overlong: int = 0


class BioclaimsComponent:
    """Finds the claims of a Doc that a tagger, a lemmatizer and a parser have been over."""

    def __init__(self, nlp: Language, lexicon: Lexicon) -> None:
        """Keep the lexicon open, and what records say of the versions."""
        self.lexicon = lexicon
        self.ledger = Ledger.open(LEDGER)
        self.versions = Provenance(
            rule="none",
            path="",
            model=describe_model(nlp),
            lexicon=lexicon.version,
            software=f"bioclaims {version('bioclaims')}",
        )

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with ``doc._.claims``: its claims as plain records, which pickle."""
        document = Document(id="text", text=read_text(doc))
        source = Source(ClaimDocument(document.id, document.sha256), "other", 0)
        reading = self.read(doc, source)
        doc._.claims = [to_record(claim) for claim in reading.claims]
        return doc

    def read(self, doc: Doc, source: Source) -> Reading:
        """Return the claims of ``doc``, a block of the document that ``source`` names; only of sentences that are kept.

        What ``note_abbreviations`` wrote onto ``doc`` holds.
        """
        spans, text = read_sentence_spans(doc), read_text(doc)
        opened = dict(self.open_sentences(doc, spans))
        claims = [
            claim
            for (span, sentence), joined in zip(opened.items(), find_joined(opened.values(), self.ledger), strict=True)
            for claim in self.assemble(
                read_findings(sentence, find_weighed_relations(sentence, joined), place=source.place),
                span.quote(text),
                source,
            )
        ]
        return Reading(tuple(claims), len(spans), len(read_dropped(doc, TOO_LONG)))

    def open_sentences(self, doc: Doc, spans: tuple[Span, ...] | None = None) -> Iterator[tuple[Span, Sentence]]:
        """Yield the sentences of ``doc`` that are read for claims, those that are kept and name something.

        ``spans`` are those of all sentences, where they are known.
        """
        kept = _find_kept(doc, read_sentence_spans(doc) if spans is None else spans)
        mentions = read_mentions(doc, self.lexicon) if kept else ()
        for span in kept:
            if any(span.contains(mention.span) for mention in mentions):
                yield span, read_sentence(doc, span, mentions)

    def assemble(self, findings: Sequence[Finding], sentence: Quote, source: Source) -> tuple[Claim, ...]:
        """Return the claims of ``sentence``, in a block of the document that ``source`` names, from what it says."""
        return assemble_claims(findings, sentence=sentence, source=source, versions=self.versions)


def read_sentence(doc: Doc, span: Span, mentions: Iterable[Mention]) -> Sentence:
    """Return the parsed sentence that covers ``span`` of ``doc``, with those of ``mentions`` that lie in it."""
    return Sentence(read_text(doc), read_tree(doc, span), tuple(m for m in mentions if span.contains(m.span)))


def find_findings(sentence: Sentence, *, ledger: Ledger, place: Place) -> tuple[Finding, ...]:
    """Return the relations of ``sentence``, weighed by ``ledger``, whose effect a predicate says.

    ``place`` is where the sentence stands in its document. Each comes with assertion and context.
    """
    return read_findings(sentence, find_relations(sentence, ledger=ledger), place=place)


def read_findings(sentence: Sentence, relations: Sequence[Relation], *, place: Place) -> tuple[Finding, ...]:
    """Return those of ``relations`` whose effect a predicate says, each with assertion and context."""
    if not relations:
        return ()
    context = ContextFinder.of(sentence)
    return tuple(
        finding
        for relation in relations
        if (assertion := read_assertion(sentence, relation, place=place)) is not None
        for finding in split_finding(sentence, Finding(relation, assertion, context.find(relation)))
    )


def _find_kept(doc: Doc, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    places = [(doc[start].idx, doc[end - 1].idx) for start, end in read_kept(doc)]
    return tuple(span for span in spans if any(first <= span.start <= last for first, last in places))


@Language.factory("bioclaims", default_config={"lexicon": None})
def create_bioclaims(nlp: Language, name: str, lexicon: str | None) -> BioclaimsComponent:
    """Return the component; ``lexicon`` is the folder of a compiled lexicon, None for the shipped one."""
    if not Doc.has_extension("claims"):
        Doc.set_extension("claims", default=None)
    return BioclaimsComponent(nlp, Lexicon.open(None if lexicon is None else Path(lexicon)))
