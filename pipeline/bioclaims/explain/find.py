"""An explanation of each sentence of a document, from the values that the pipeline itself passes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from ..claims.assemble import Source
from ..claims.shift import shift_spans
from ..components import BioclaimsComponent, SentenceReading, find_findings, read_mentions, read_sentence
from ..components.gate import MENTION_GATE, NO_TRIGGER, TOO_FEW_PARTICIPANTS, TRIGGER_GATE, read_dropped
from ..context import WholeContext, complete_context
from ..errors import InputError
from ..language import read_sentence_spans, read_text
from ..model import Claim, Context, Document, Span
from ..run.document import go_on, read_blocks
from .fired import find_fired, view_triggers, with_claim
from .pair import Pair, check_pair, explain_pair
from .value import (
    ExplainedSentence,
    Explanation,
    Word,
)


def explain_document(
    document: Document,
    nlp: Language,
    *,
    wanted: Callable[[Span], bool] = lambda span: True,
    pair: Pair | None = None,
) -> Explanation:
    """Return how ``nlp``, a pipeline from ``bioclaims.load``, reads the sentences whose span is ``wanted``.

    Where ``pair`` is given, agent and theme as their sentence spells them, the sentences with both also tell what the
    rules make of these two. Raises InputError where the document has no sentence, or none with both words.
    """
    component = cast("BioclaimsComponent", nlp.get_pipe("bioclaims"))
    blocks, whole = _read_all(document, nlp, component)
    explained = [
        replace(each, claims=tuple(complete_context(claim, whole) for claim in each.claims))
        for doc, source, reasons in blocks
        for each in _explain_block(doc, source, reasons, component, wanted=wanted, pair=pair)
    ]
    if not explained:
        raise InputError(where=document.source or document.id, what="holds no sentence", cure="Give running text")
    if pair:
        check_pair(pair, explained)
    versions = component.versions
    return Explanation(document.id, versions.model, versions.lexicon, versions.software, tuple(explained))


def explain_claim(claim: Claim, document: Document, nlp: Language, *, pair: Pair | None = None) -> Explanation:
    """Return how ``nlp`` reads the sentences of ``document`` that ``claim`` was read from; raises as above."""
    places = tuple(evidence.sentence.span for evidence in claim.evidence)

    def is_asked(span: Span) -> bool:
        return any(place.overlaps(span) for place in places)

    return replace(explain_document(document, nlp, wanted=is_asked, pair=pair), asked=claim.id)


def _read_all(
    document: Document, nlp: Language, component: BioclaimsComponent
) -> tuple[list[tuple[Doc, Source, dict[Span, str | None]]], tuple[Context, ...]]:
    """Return the blocks, all sentences of each read, and why ``extract`` leaves one out (None: it does not).

    And what the document as a whole says of where its claims hold.
    """
    blocks = list(read_blocks(document, nlp, methods=True))
    whole = WholeContext()
    for doc, source in blocks:
        # Methods are read here to be explained; ``extract`` reads them only if it is asked to.
        whole = (
            whole
            if source.section == "methods"
            else go_on(whole, doc, source, component, mentions=component.list_mentions(doc))
        )
    reasons = [_find_reasons(doc) for doc, _ in blocks]
    if any(reason for each in reasons for reason in each.values()):
        # What the gate keeps from the parser has no tree: read it once more without the gate.
        blocks = list(read_blocks(document, nlp, without=(TRIGGER_GATE, MENTION_GATE), methods=True))
    return [(doc, source, each) for (doc, source), each in zip(blocks, reasons, strict=True)], whole.find()


def _find_reasons(doc: Doc) -> dict[Span, str | None]:
    places = {
        doc[start].idx: reason
        for reason in (NO_TRIGGER, TOO_FEW_PARTICIPANTS)
        for start, _ in read_dropped(doc, reason)
    }
    return {
        span: next((reason for place, reason in places.items() if span.start <= place < span.end), None)
        for span in read_sentence_spans(doc)
    }


def _explain_block(
    doc: Doc,
    source: Source,
    reasons: Mapping[Span, str | None],
    component: BioclaimsComponent,
    *,
    wanted: Callable[[Span], bool],
    pair: Pair | None,
) -> Iterator[ExplainedSentence]:
    """Yield the explained sentences of ``doc`` that are wanted, each read with those before it as ``extract`` does."""
    left_out = {span for span, reason in reasons.items() if reason}
    readings = {each.span: each for each in component.read_sentences(doc, source, tuple(reasons), without=left_out)}
    for span, reason in reasons.items():
        if wanted(span.shift(source.offset)):
            reading = readings.get(span) or _read_alone(doc, span, source, component)
            explained = _explain_sentence(reading, read_text(doc), source, component, left_out=reason, pair=pair)
            explained = shift_spans(explained, source.offset)
            rules = tuple(map(partial(with_claim, reading.claims), explained.rules))
            yield explained if reason else replace(explained, rules=rules, claims=reading.claims)


def _read_alone(doc: Doc, span: Span, source: Source, component: BioclaimsComponent) -> SentenceReading:
    """Return what a sentence that is not read for claims would say by itself."""
    sentence = read_sentence(doc, span, read_mentions(doc, component.lexicon))
    findings = find_findings(sentence, ledger=component.ledger, place=source.place)
    return SentenceReading(span, sentence, findings, ())


def _explain_sentence(
    reading: SentenceReading,
    text: str,
    source: Source,
    component: BioclaimsComponent,
    *,
    left_out: str | None,
    pair: Pair | None,
) -> ExplainedSentence:
    sentence, span = reading.sentence, reading.span
    return ExplainedSentence(
        text=span.quote(text).text,
        span=span,
        section=source.section,
        left_out=left_out,
        words=tuple(
            Word(token.index, token.text, token.lemma, token.tag, token.head, token.relation, token.span)
            for token in sentence.tree.tokens
        ),
        mentions=sentence.mentions,
        triggers=tuple(view_triggers(sentence)),
        rules=tuple(find_fired(sentence, reading.findings, component.ledger)),
        pair=explain_pair(sentence, span, pair, component.ledger) if pair else None,
    )
