"""What a noun, or a name without an identifier, stands for: the short form behind it, the whole of a part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bioclaims.relations import find_relations
from bioclaims.relations.words.nouns import find_groundings_of_short_form
from bioclaims.syntax.sentence import Sentence
from parses import genes, parse_sentence

_NAMED = {
    "the short form has it": ("alpha kinase (AKX)", "alpha kinase", "TEST:AKX"),
    "the short form is the first of several": ("alpha kinase (AKX, BKX)", "alpha kinase", "TEST:AKX"),
    "what stands in parentheses is more than a name": ("alpha kinase (AKX inhibitor)", "alpha kinase", None),
    "one of several things is no other name of all": ("kinases (AKX)", "kinases", None),
    "nothing stands in parentheses": ("alpha kinase and AKX", "alpha kinase", None),
}


def _without_identifier(sentence: Sentence, name: str) -> Sentence:
    mentions = (replace(each, groundings=()) if each.text == name else each for each in sentence.mentions)
    return replace(sentence, mentions=tuple(mentions))


@pytest.mark.parametrize(("text", "name", "curie"), _NAMED.values(), ids=_NAMED)
def test_a_long_form_has_the_identifier_of_its_short_form(text: str, name: str, curie: str | None) -> None:
    # Words alone count: any tree will do.
    flat = parse_sentence(" ".join(f"{word}/NN<{min(i, 1)}:dep" for i, word in enumerate(text.split())), genes(name))
    short = parse_sentence(" ".join(f"{word}/NN<{min(i, 1)}:dep" for i, word in enumerate(text.split())), genes("AKX"))
    sentence = replace(flat, mentions=tuple(sorted((*flat.mentions, *short.mentions), key=lambda each: each.span)))
    sentence = _without_identifier(sentence, name)
    mention = next(each for each in sentence.mentions if each.text == name)
    found = find_groundings_of_short_form(sentence, mention)
    assert (found[0].curie if found else None) == curie


@pytest.mark.parametrize("part", ["tail domain", "distal C-terminus"])
def test_a_named_part_without_an_identifier_is_the_whole(part: str) -> None:
    first, noun = part.split()
    notation = (
        f"CDK5/NN<2:nsubj binds|bind/VBZ<0:root a/DT<5:det {first}/NN<5:compound {noun}/NN<2:dobj "
        "of/IN<7:case A/NN<5:nmod"
    )
    sentence = parse_sentence(notation, genes("CDK5", part, "A"))
    named = [find_relations(each)[0].theme.participant.text for each in (sentence, _without_identifier(sentence, part))]
    assert named == [part, "A"]


def test_an_adjective_without_an_identifier_only_says_which_process_is_meant() -> None:
    notation = "A/NN<2:nsubj raises|increase/VBZ<0:root inflammatory/JJ<4:amod signaling/NN<2:dobj"
    sentence = parse_sentence(notation, {**genes("A"), "inflammatory": "disease"})
    named = [
        find_relations(each)[0].theme.participant.text
        for each in (sentence, _without_identifier(sentence, "inflammatory"))
    ]
    assert named == ["inflammatory", "inflammatory signaling"]


def test_several_of_a_kind_are_those_that_are_named_after_it() -> None:
    notation = "A/NN<2:nsubj raises|increase/VBZ<0:root NHEJ/NN<4:compound components/NNS<2:dobj B/NN<4:appos"
    sentence = parse_sentence(notation, genes("A", "NHEJ components", "B"))
    named = [
        find_relations(each)[0].theme.participant.text
        for each in (sentence, _without_identifier(sentence, "NHEJ components"))
    ]
    assert named == ["NHEJ components", "B"]
