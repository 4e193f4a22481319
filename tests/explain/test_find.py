"""Explanations by the shipped model: they tell of what extract does, and nothing else."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

import pytest
from spacy.language import Language

import bioclaims
from bioclaims.errors import InputError
from bioclaims.explain.find import explain_claim, explain_document
from bioclaims.explain.pair import find_words
from bioclaims.model import Document, Quote, Span
from bioclaims.run.document import extract_document

TEXT = (
    "IL-10 did not inhibit TNF-induced IL-8 expression in human monocytes. The room was quiet.\n\n"
    "IL-4 causes inhibition of IL-8. IL-6, but not IL-2, activates STAT3."
)
DOCUMENT = Document(id="text", text=TEXT)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return bioclaims.load()


@pytest.mark.model
def test_the_claims_are_those_of_extract(nlp: Language) -> None:
    explained = explain_document(DOCUMENT, nlp).sentences
    claims = [claim for sentence in explained for claim in sentence.claims]
    assert claims and claims == list(extract_document(DOCUMENT, nlp).claims)


@pytest.mark.model
def test_every_claim_comes_of_a_rule_and_every_rule_says_what_comes_of_it(nlp: Language) -> None:
    for sentence in explain_document(DOCUMENT, nlp).sentences:
        ids = {claim.id for claim in sentence.claims}
        assert {rule.claim for rule in sentence.rules if rule.claim} == ids
        assert {rule.said_by for rule in sentence.rules if rule.said_by} <= ids
        assert [bool(rule.claim) + bool(rule.said_by) for rule in sentence.rules] == [
            int(rule.modifiers is not None) for rule in sentence.rules
        ]


@pytest.mark.model
def test_two_rules_that_say_the_same_give_one_claim(nlp: Language) -> None:
    (sentence,) = (each for each in explain_document(DOCUMENT, nlp).sentences if each.text.startswith("IL-4"))
    assert len(sentence.claims) == 1
    assert sorted(rule.rule for rule in sentence.rules) == ["nominal:inhibition", "transitive_verb:cause"]
    assert [rule.said_by for rule in sentence.rules if not rule.claim] == [sentence.claims[0].id]


def _find_quotes(value):
    """Yield each span in ``value`` with the words that go with it."""
    if is_dataclass(value):
        if hasattr(value, "span") and hasattr(value, "text"):
            yield value.span, value.text
        for field in fields(value):
            yield from _find_quotes(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _find_quotes(each)


@pytest.mark.model
def test_every_span_indexes_the_text_of_the_document(nlp: Language) -> None:
    quotes = list(_find_quotes(explain_document(DOCUMENT, nlp)))
    assert len(quotes) > 50
    assert [Quote(text, span) for span, text in quotes] == [span.quote(TEXT) for span, _ in quotes]


@pytest.mark.model
def test_a_sentence_that_extract_leaves_out_has_its_reason_and_its_tree(nlp: Language) -> None:
    (sentence,) = explain_document(Document(id="text", text="The room was quiet."), nlp).sentences
    assert (sentence.left_out, sentence.rules, sentence.claims) == ("no trigger word", (), ())
    assert [word.relation for word in sentence.words if word.head == word.index] == ["root"]


@pytest.mark.model
def test_a_claim_is_explained_in_its_own_sentence(nlp: Language) -> None:
    asked = extract_document(DOCUMENT, nlp).claims[-1]
    explanation = explain_claim(asked, DOCUMENT, nlp)
    assert [sentence.text for sentence in explanation.sentences] == ["IL-6, but not IL-2, activates STAT3."]
    assert explanation.asked == asked.id
    assert asked in explanation.sentences[0].claims


@pytest.mark.model
def test_a_pair_is_traced_in_the_sentences_that_have_both_words(nlp: Language) -> None:
    explained = explain_document(DOCUMENT, nlp, pair=("IL-10", "IL-8")).sentences
    assert [bool(sentence.pair) for sentence in explained] == [True, False, False, False]
    assert explained[0].pair.trace.found == ("transitive_verb:inhibit",)


@pytest.mark.model
@pytest.mark.parametrize(
    ("pair", "message"),
    [
        pytest.param(("IL-5", "IL-8"), "'IL-5' does not stand in the text", id="a word that is not there"),
        pytest.param(("IL-6", "TNF"), "no sentence has both 'IL-6' and 'TNF'", id="words of two sentences"),
    ],
)
def test_a_pair_that_no_sentence_has_is_an_error(pair: tuple[str, str], message: str, nlp: Language) -> None:
    with pytest.raises(InputError, match=message):
        explain_document(DOCUMENT, nlp, pair=pair)


@pytest.mark.model
def test_a_text_without_a_sentence_is_an_error(nlp: Language) -> None:
    with pytest.raises(InputError, match="holds no sentence"):
        explain_document(Document(id="text", text=" \n"), nlp)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("IL-6", [(0, 4), (13, 17)], id="each place, also before a hyphen"),
        pytest.param("il-6", [(0, 4), (13, 17)], id="in lower case where it stands so nowhere"),
        pytest.param("induced", [(18, 25)], id="behind a hyphen"),
        pytest.param("nduce", [], id="no part of a word"),
        pytest.param("MMP", [], id="not beyond the sentence"),
    ],
)
def test_words_of_a_sentence(words: str, found: list[tuple[int, int]]) -> None:
    spans = find_words("IL-6 but not IL-6-induced X. MMP", Span(0, 28), words).spans
    assert [(span.start, span.end) for span in spans] == found
