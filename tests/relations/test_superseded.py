"""Relations that another one of the same sentence speaks for, on a hand-written parse."""

from __future__ import annotations

import pytest

from bioclaims.model import Relation
from bioclaims.relations.participants.finder import ParticipantFinder
from bioclaims.relations.rules.triggers import load_lexis
from bioclaims.relations.superseded import leave_named
from bioclaims.syntax.sentence import Sentence
from parses import genes, parse_sentence

_NAMED = (
    "TNF/NN<2:nsubj raises|raise/VBZ<0:root the/DT<4:det {word}/{tag}<2:dobj IL-6/NN<4:{beside} and/CC<5:cc "
    "IL-8/NN<5:conj"
)


@pytest.mark.parametrize(
    ("word", "tag", "beside", "expected"),
    [
        pytest.param("cytokines", "NNS", "appos", ["IL-6", "IL-8"], id="things of a kind, and their names"),
        pytest.param("cytokines", "NNS", "dep", ["IL-6", "IL-8"], id="names that hang on it anyhow"),
        pytest.param("cytokine", "NN", "appos", ["cytokine", "IL-6", "IL-8"], id="one thing has another name"),
        pytest.param("cytokines", "NNS", "conj", ["cytokines", "IL-6", "IL-8"], id="others beside it"),
    ],
)
def test_names_speak_for_their_kind(word: str, tag: str, beside: str, expected: list[str]) -> None:
    sentence = parse_sentence(_NAMED.format(word=word, tag=tag, beside=beside), genes("TNF", word, "IL-6", "IL-8"))
    relations = [_relate(sentence, theme) for theme in (word, "IL-6", "IL-8")]
    assert [each.theme.participant.text for each in leave_named(sentence, relations)] == expected


def _relate(sentence: Sentence, theme: str) -> Relation:
    """Return the relation that TNF raises ``theme``."""
    finder = ParticipantFinder(sentence, load_lexis())
    fillers = {each.text: finder.filler_of(each, token) for token, found in sentence.denoted.items() for each in found}
    return Relation(
        trigger=1,
        quote=sentence.quote_token(1),
        rule="transitive_verb:raise",
        predicate="increases",
        directness="unspecified",
        agent=fillers["TNF"],
        theme=fillers[theme],
        mediators=(),
        path="",
    )
