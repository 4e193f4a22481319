"""Penn tags from universal parts of speech and features."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from bioclaims.language.tags import read_tag

_VOCAB = spacy.blank("en").vocab


@pytest.mark.parametrize(
    ("word", "kind", "features", "expected"),
    [
        pytest.param("activates", "VERB", "Person=3|Tense=Pres|VerbForm=Fin", "VBZ", id="a third person"),
        pytest.param("activate", "VERB", "Tense=Pres|VerbForm=Fin", "VBP", id="another person"),
        pytest.param("are", "AUX", "Number=Plur|Person=3|Tense=Pres|VerbForm=Fin", "VBP", id="a third person of many"),
        pytest.param("activated", "VERB", "Tense=Past|VerbForm=Fin", "VBD", id="a past"),
        pytest.param("activated", "VERB", "Tense=Past|VerbForm=Part", "VBN", id="a past participle"),
        pytest.param("activating", "VERB", "Tense=Pres|VerbForm=Part", "VBG", id="a present participle"),
        pytest.param("activating", "VERB", "VerbForm=Ger", "VBG", id="a gerund"),
        pytest.param("activate", "VERB", "VerbForm=Inf", "VB", id="an infinitive"),
        pytest.param("may", "AUX", "VerbForm=Fin", "MD", id="a modal"),
        pytest.param("activated", "VERB", "", "VBN", id="a participle by its ending"),
        pytest.param("activating", "VERB", "", "VBG", id="a gerund by its ending"),
        pytest.param("activates", "VERB", "", "VBZ", id="a third person by its ending"),
        pytest.param("activate", "VERB", "", "VBP", id="a verb without an ending"),
        pytest.param("cells", "NOUN", "Number=Plur", "NNS", id="a plural"),
        pytest.param("IL-6", "PROPN", "Number=Sing", "NNP", id="a proper noun"),
        pytest.param("its", "PRON", "Poss=Yes", "PRP$", id="a possessive"),
        pytest.param("which", "PRON", "PronType=Rel", "WDT", id="a relative pronoun"),
        pytest.param("to", "PART", "", "TO", id="the mark of an infinitive"),
        pytest.param("to", "ADP", "", "IN", id="a preposition of the same form"),
        pytest.param("not", "PART", "Polarity=Neg", "RB", id="a negation"),
        pytest.param("and", "CCONJ", "", "CC", id="a conjunction"),
        pytest.param("(", "PUNCT", "", "-LRB-", id="a bracket"),
        pytest.param("human", "ADJ", "Degree=Pos", "JJ", id="an adjective"),
    ],
)
def test_a_part_of_speech_as_a_penn_tag(word: str, kind: str, features: str, expected: str) -> None:
    [token] = Doc(_VOCAB, words=[word], pos=[kind], morphs=[features])
    assert read_tag(token) == expected
    [token] = Doc(_VOCAB, words=[word], tags=[kind], morphs=[features])
    assert read_tag(token) == expected


def test_a_past_without_features_is_told_by_its_subject_and_an_infinitive_by_its_mark() -> None:
    words, kinds = ["IL-6", "failed", "to", "activate", "it"], ["PROPN", "VERB", "PART", "VERB", "PRON"]
    doc = Doc(_VOCAB, words=words, pos=kinds, heads=[1, 1, 3, 1, 3], deps=["nsubj", "ROOT", "mark", "xcomp", "obj"])
    assert [read_tag(token) for token in doc] == ["NNP", "VBD", "TO", "VB", "PRP"]


def test_a_penn_tag_stays_whatever_the_part_of_speech() -> None:
    [token] = Doc(_VOCAB, words=["activated"], tags=["JJ"], pos=["VERB"])
    assert read_tag(token) == "JJ"


def test_a_token_that_nothing_is_known_of_has_no_tag() -> None:
    [token] = Doc(_VOCAB, words=["activated"])
    assert read_tag(token) == ""
