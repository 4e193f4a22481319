"""Records, gold lines and a language model made by hand, with only what a test wants to say about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from bioclaims.evaluate import GoldLine
from bioclaims.model import (
    Claim,
    ClaimDocument,
    Cue,
    Evidence,
    Grounding,
    Participant,
    Provenance,
    Quote,
    Span,
    make_claim_id,
)

_PROVENANCE = Provenance("active/induce", "", "model 0", "lexicon 0", "bioclaims 0")
_WORDS = Quote("no", Span(0, 2))


@pytest.fixture
def make_participant() -> Callable[..., Participant]:
    """A maker of participants from words and CURIEs, the best first."""

    def make(text: str, *curies: str, **fields: Any) -> Participant:
        groundings = tuple(Grounding(curie, text, 1.0, "exact") for curie in curies)
        return Participant(text, Span(0, len(text)), "gene_or_gene_product", groundings, **fields)

    return make


@pytest.fixture
def make_claim() -> Callable[..., Claim]:
    """A maker of claims; everything but agent, predicate and theme has a default."""

    def make(agent: Participant, predicate: str, theme: Participant, **fields: Any) -> Claim:
        sentence = fields.pop("sentence", "Alpha induces beta in these cells.")
        polarity = fields.setdefault("polarity", "affirmed")
        document = ClaimDocument("made by hand", "0" * 64)
        defaults: dict[str, Any] = {
            "section": "abstract",
            "certainty": "asserted",
            "basis": "unknown",
            "cues": (Cue("negation", "no", Span(0, 2)),) if polarity == "negated" else (),
            "evidence": (Evidence(Quote(sentence, Span(0, len(sentence))), _WORDS),),
            "provenance": _PROVENANCE,
        }
        return Claim(
            id=make_claim_id(
                document=document,
                predicate=predicate,
                polarity=polarity,
                trigger=_WORDS.span,
                participants=(agent, theme),
            ),
            document=document,
            predicate=predicate,
            agent=agent,
            theme=theme,
            **(defaults | fields),
        )

    return make


@pytest.fixture
def make_line() -> Callable[..., GoldLine]:
    """A maker of gold lines: required and affirmed unless a test says otherwise."""

    def make(agent: str, predicate: str, theme: str, **fields: Any) -> GoldLine:
        defaults: dict[str, Any] = {
            "id": f"{agent} {predicate} {theme}",
            "anchor": "Alpha induces",
            "polarity": "affirmed",
            "required": True,
        }
        return GoldLine(
            agents=tuple(agent.split("|")),
            predicates=tuple(predicate.split("|")),
            themes=tuple(theme.split("|")),
            **(defaults | fields),
        )

    return make


@pytest.fixture
def make_model() -> Callable[..., Language]:
    """A maker of language models: words hang on the first of their sentence, and capitals are proteins.

    A full stop ends a sentence, but those that a Doc comes with are kept. A model that ``follows`` guidelines leaves
    names by each of them in the Doc, which end before a hyphen.
    """

    def make(*, follows: tuple[str, ...] = ()) -> Language:
        nlp = spacy.blank("en")
        nlp.tokenizer = Tokenizer(nlp.vocab, suffix_search=spacy.util.compile_suffix_regex([r"\."]).search)
        nlp.add_pipe("small_reader", config={"follows": list(follows)})
        return nlp

    return make


@Language.factory("small_reader", default_config={"follows": []})
def _make_reader(nlp: Language, name: str, follows: list[str]) -> Callable[[Doc], Doc]:
    return lambda doc: _read(doc, follows)


def _read(doc: Doc, follows: list[str]) -> Doc:
    if not doc.has_annotation("SENT_START"):
        for token in doc:
            token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
    for sentence in list(doc.sents):
        for token in sentence:
            token.head = sentence[0]
            token.dep_ = "ROOT" if token.i == sentence.start else "punct" if token.text == "." else "dobj"
            token.tag_ = "." if token.text == "." else "NN"
            token.lemma_ = token.lower_
    doc.ents = [DocSpan(doc, token.i, token.i + 1, "protein") for token in doc if token.text[0].isupper()]
    names = [(each.start_char, each.start_char + len(each.text.split("-")[0]), each.label_) for each in doc.ents]
    if follows:
        doc.user_data["names"] = {guideline: names for guideline in follows}
    return doc
