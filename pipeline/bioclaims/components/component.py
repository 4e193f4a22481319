"""The spaCy component ``bioclaims``: reads a parsed Doc and writes its claims onto it."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from ..assertion import Place, read_assertion
from ..claims.assemble import Finding, Source, assemble_claims
from ..claims.excluded import split_finding
from ..claims.shift import shift_spans
from ..context import ContextFinder
from ..events import Ledger
from ..language import describe_model, read_kept, read_sentence_spans, read_text, read_tree, read_trees
from ..model import Claim, ClaimDocument, Document, Mention, Provenance, Quote, Relation, Span, to_record
from ..names import Lexicon
from ..relations import find_joined, find_relations, find_weighed_relations
from ..relations.coreference import Discourse, StatedEffect
from ..resources import name_software
from ..syntax.sentence import Sentence
from .gate import TOO_LONG, read_dropped
from .lexicon import open_lexicon
from .mentions import read_mentions

# The ledger that claims are weighed by.
LEDGER = "claims"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a Doc or a document: its claims, in order of the text, and how many sentences it has.

    ``overlong`` sentences had too many tokens, and were not read. ``mentions`` are those between which the claims of a
    Doc were looked for.
    """

    claims: tuple[Claim, ...]
    sentences: int
    overlong: int = 0
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence with what its words stand for, its place in the block, what it says, and the claims of that."""

    span: Span
    sentence: Sentence
    findings: tuple[Finding, ...]
    claims: tuple[Claim, ...]


class BioclaimsComponent:
    """Finds the claims of a Doc that a tagger, a lemmatizer and a parser have been over."""

    def __init__(self, nlp: Language, lexicon: Lexicon, *, coreference: bool = True) -> None:
        """Keep the lexicon open, and what records say of the versions.

        Without ``coreference``, no word stands for what is named elsewhere.
        """
        self.lexicon = lexicon
        self.coreference = coreference
        self.ledger = Ledger.open(LEDGER)
        self.versions = Provenance(
            rule="none",
            path="",
            model=describe_model(nlp),
            lexicon=lexicon.version,
            software=name_software(),
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
        spans, mentions = read_sentence_spans(doc), self.list_mentions(doc)
        claims = tuple(
            claim for each in self.read_sentences(doc, source, spans, mentions=mentions) for claim in each.claims
        )
        return Reading(claims, len(spans), len(read_dropped(doc, TOO_LONG)), mentions)

    def read_sentences(
        self,
        doc: Doc,
        source: Source,
        spans: tuple[Span, ...] | None = None,
        *,
        mentions: tuple[Mention, ...] | None = None,
        without: Collection[Span] = (),
    ) -> Iterator[SentenceReading]:
        """Yield what each sentence of ``doc`` that is read for claims says, in order; those in ``without`` are not.

        What the sentences before name and claim is what the words of the next one may stand for. ``spans`` and
        ``mentions`` are those of ``doc``, where they are at hand.
        """
        spans = read_sentence_spans(doc) if spans is None else spans
        mentions = self.list_mentions(doc) if mentions is None else mentions
        text, discourse = read_text(doc), Discourse()
        opened = {span: found for span, found in _open(doc, spans, mentions) if span not in without}
        # Weighed together, for which what words stand for does not count.
        joined = dict(zip(opened, find_joined(opened.values(), self.ledger), strict=True))
        for span in spans:
            if span not in opened:
                inside = (mention for mention in mentions if span.contains(mention.span))
                discourse = discourse.after(None, inside, text=text)
                continue
            sentence = discourse.refer(opened[span], self.list_names) if self.coreference else opened[span]
            findings = read_findings(sentence, find_weighed_relations(sentence, joined[span]), place=source.place)
            claims = self.assemble(findings, span.quote(text), source)
            discourse = discourse.after(sentence, sentence.mentions, _list_effects(claims, source.offset))
            yield SentenceReading(span, sentence, findings, claims)

    def list_mentions(self, doc: Doc) -> tuple[Mention, ...]:
        """Return the mentions of ``doc`` if any sentence of it is read, nothing else: looking for them takes time."""
        return read_mentions(doc, self.lexicon) if read_kept(doc) else ()

    def list_names(self, mention: Mention) -> tuple[str, ...]:
        """Return all names of what ``mention`` names."""
        return tuple(name for each in mention.groundings[:1] for name in self.lexicon.names_of(each.curie))

    def open_sentences(self, doc: Doc) -> Iterator[tuple[Span, Sentence]]:
        """Yield the sentences of ``doc`` that are read for claims, those that are kept and name something."""
        return _open(doc, read_sentence_spans(doc), self.list_mentions(doc))

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


def _list_effects(claims: Iterable[Claim], offset: int) -> Iterator[StatedEffect]:
    """Yield what ``claims`` say, as the block counts, which begins at ``offset``."""
    for claim in claims:
        trigger, theme = claim.evidence[0].trigger, shift_spans(claim.theme, -offset)
        yield StatedEffect(claim.id, claim.predicate, claim.polarity, trigger, theme)


def _open(doc: Doc, spans: tuple[Span, ...], mentions: Sequence[Mention]) -> Iterator[tuple[Span, Sentence]]:
    named = [
        (span, inside)
        for span in _find_kept(doc, spans)
        if (inside := tuple([mention for mention in mentions if span.contains(mention.span)]))
    ]
    for (span, inside), tree in zip(named, read_trees(doc, [span for span, _ in named]), strict=True):
        yield span, Sentence(read_text(doc), tree, inside)


def _find_kept(doc: Doc, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return those of ``spans``, which are in order, that begin in a sentence that is kept."""
    starts: list[int] = doc.to_array("IDX").tolist()
    left = deque([(starts[start], starts[end - 1]) for start, end in read_kept(doc)])
    found = []
    for span in spans:
        while left and left[0][1] < span.start:
            left.popleft()
        if left and left[0][0] <= span.start:
            found.append(span)
    return tuple(found)


@Language.factory("bioclaims", default_config={"lexicon": None, "coreference": True})
def create_bioclaims(nlp: Language, name: str, lexicon: str | None, coreference: bool) -> BioclaimsComponent:
    """Return the component; ``lexicon`` is the folder of a compiled lexicon, None for the shipped one.

    Without ``coreference``, no word stands for what is named elsewhere.
    """
    if not Doc.has_extension("claims"):
        Doc.set_extension("claims", default=None)
    return BioclaimsComponent(nlp, open_lexicon(nlp, lexicon), coreference=coreference)
