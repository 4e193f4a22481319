"""An explanation of each sentence of a document, from the values that the pipeline itself passes on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from ..claims.assemble import Finding, Source
from ..claims.shift import shift_spans
from ..components import BioclaimsComponent, SentenceReading, find_findings, read_mentions, read_sentence
from ..components.gate import MENTION_GATE, NO_TRIGGER, TOO_FEW_PARTICIPANTS, TRIGGER_GATE, read_dropped
from ..context import WholeContext, complete_context
from ..errors import InputError
from ..events import Ledger
from ..language import read_sentence_spans, read_text
from ..model import Claim, Context, Document, Filler, Span
from ..relations import find_relations, load_frames, load_lexis
from ..relations.find import find_parties
from ..relations.misses import Words
from ..relations.near import trace_pair
from ..relations.participants import ParticipantFinder
from ..relations.placement import Held, Placement, find_placements
from ..run.document import go_on, read_blocks
from ..syntax.sentence import Sentence
from .value import (
    ExplainedPair,
    ExplainedSentence,
    Explanation,
    FiredRule,
    Modifiers,
    TriedRule,
    ViewedArgument,
    ViewedRole,
    ViewedTrigger,
    Word,
)

Pair = tuple[str, str]


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
        _check_pair(pair, explained)
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
            rules = tuple(map(partial(_with_claim, reading.claims), explained.rules))
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
        triggers=tuple(_view_triggers(sentence)),
        rules=tuple(_find_fired(sentence, reading.findings, component.ledger)),
        pair=_explain_pair(sentence, span, pair, component.ledger) if pair else None,
    )


def _view_triggers(sentence: Sentence) -> Iterator[ViewedTrigger]:
    by_token: dict[int, list[Placement]] = {}
    finder = ParticipantFinder(sentence, load_lexis())
    for placement in find_placements(sentence, finder, load_frames(), complete=True):
        by_token.setdefault(placement.token, []).append(placement)
    tree = sentence.tree
    for token, placements in by_token.items():
        arguments = (
            ViewedArgument(each.function, each.token, tree[each.token].text) for each in placements[0].arguments
        )
        rules = (_view_rule(each, finder) for each in placements)
        yield ViewedTrigger(token, tree[token].text, tuple(arguments), tuple(rules))


def _view_rule(placement: Placement, finder: ParticipantFinder) -> TriedRule:
    agent, theme = _view_role(placement.agent), _view_role(placement.theme)
    if theme.function is None:
        # Of several that interact with each other, the first is the agent and the others are the themes.
        agents, themes = find_parties(placement, finder)
        if themes:
            agent, theme = replace(agent, participants=_names(agents)), replace(agent, participants=_names(themes))
    return TriedRule(placement.rule, placement.trigger.predicate, agent, theme, placement.kept_by)


def _view_role(held: Held) -> ViewedRole:
    return ViewedRole(held.function, _names(held.fillers), _names(held.barred))


def _names(fillers: Iterable[Filler]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filler.participant.text for filler in fillers))


def _find_fired(sentence: Sentence, findings: Iterable[Finding], ledger: Ledger) -> Iterator[FiredRule]:
    known = {finding.relation: finding for finding in findings}
    for relation in find_relations(sentence, ledger=ledger):
        finding = known.get(relation)
        yield FiredRule(
            rule=relation.rule,
            predicate=relation.predicate,
            trigger=relation.quote,
            agent=relation.agent.participant,
            theme=relation.theme.participant,
            mediators=tuple(filler.participant for filler in relation.mediators),
            path=relation.path,
            score=relation.score,
            modifiers=_read_modifiers(finding) if finding else None,
        )


def _read_modifiers(finding: Finding) -> Modifiers:
    assertion = finding.assertion
    return Modifiers(
        predicate=assertion.effect.predicate,
        observed_direction=assertion.effect.observed,
        sign_trace=assertion.effect.trace,
        polarity=assertion.polarity,
        certainty=assertion.certainty,
        basis=assertion.basis,
        novel=assertion.novel,
        directness=assertion.directness,
        cues=assertion.cues,
        context=finding.context,
    )


def _with_claim(claims: tuple[Claim, ...], rule: FiredRule) -> FiredRule:
    """Return ``rule`` with the claim that it made, or with the one that says the same."""
    alike = [claim for claim in claims if rule.modifiers and _says(claim, rule, rule.modifiers)]
    own = next((claim for claim in alike if _is_made_by(claim, rule)), None)
    return replace(rule, claim=own.id) if own else replace(rule, said_by=alike[0].id if alike else None)


def _says(claim: Claim, rule: FiredRule, modifiers: Modifiers) -> bool:
    ends = (claim.agent.places, claim.theme.places, claim.theme.aspect)
    same_ends = ends == (rule.agent.places, rule.theme.places, rule.theme.aspect)
    return same_ends and (claim.predicate, claim.polarity) == (modifiers.predicate, modifiers.polarity)


def _is_made_by(claim: Claim, rule: FiredRule) -> bool:
    made = (claim.provenance.rule, claim.provenance.path, claim.evidence[0].trigger)
    return made == (rule.rule, rule.path, rule.trigger)


def _explain_pair(sentence: Sentence, span: Span, pair: Pair, ledger: Ledger) -> ExplainedPair | None:
    agent, theme = (find_words(sentence.text, span, words) for words in pair)
    if not agent.spans or not theme.spans:
        return None
    return ExplainedPair(agent.text, theme.text, trace_pair(sentence, agent, theme, ledger=ledger))


def find_words(text: str, span: Span, words: str) -> Words:
    """Return each place in ``span`` of ``text`` where ``words`` stand as whole words, case ignored where need be."""
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    for flags in (re.NOFLAG, re.IGNORECASE):
        found = re.compile(pattern, flags).finditer(text, span.start, span.end)
        spans = tuple(Span(*match.span()) for match in found)
        if spans:
            return Words(text[spans[0].start : spans[0].end], spans)
    return Words(words, ())


def _check_pair(pair: Pair, explained: Iterable[ExplainedSentence]) -> None:
    """Raise InputError where no sentence has both words of ``pair``."""
    sentences = tuple(explained)
    if any(sentence.pair for sentence in sentences):
        return
    for words in pair:
        if not any(find_words(each.text, Span(0, len(each.text)), words).spans for each in sentences):
            raise InputError(
                where="--why-not", what=f"{words!r} does not stand in the text", cure="Give words as they stand there"
            )
    raise InputError(
        where="--why-not",
        what=f"no sentence has both {pair[0]!r} and {pair[1]!r}",
        cure="Rules relate words of one sentence; give two of the same one",
    )
