"""What the authors say of a relation, on hand-written parses."""

from __future__ import annotations

import pytest

from bioclaims.assertion import read_assertion
from bioclaims.relations import find_relations
from parses import genes, parse_sentence
from said import read_said

_POLARITY = {
    "a plain verb affirms": (
        "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj",
        "affirmed",
        [],
    ),
    "not on the verb": (
        "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg activate/VB<0:root B/NN<4:dobj",
        "negated",
        ["not"],
    ),
    "failed to": (
        "A/NN<2:nsubj failed|fail/VBD<0:root to/TO<4:mark activate/VB<2:xcomp B/NN<4:dobj",
        "negated",
        ["failed"],
    ),
    "did not fail to": (
        "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg fail/VB<0:root to/TO<6:mark activate/VB<4:xcomp B/NN<6:dobj",
        "affirmed",
        ["not", "fail"],
    ),
    "not on the verb that raises": (
        "A/NN<4:nsubjpass was|be/VBD<4:auxpass not/RB<4:neg found|find/VBN<0:root to/TO<6:mark "
        "activate/VB<4:xcomp B/NN<6:dobj",
        "negated",
        ["not"],
    ),
    "no effect": (
        "A/NN<2:nsubj had|have/VBD<0:root no/DT<4:neg effect/NN<2:dobj on/IN<6:case B/NN<4:nmod",
        "negated",
        ["no"],
    ),
    "what another does not inhibit is there": (
        "C/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg inhibit/VB<0:root activation/NN<4:dobj of/IN<7:case B/NN<5:nmod "
        "by/IN<9:case A/NN<5:nmod",
        "affirmed",
        [],
    ),
    "what cells do not show is denied": (
        "Cells/NNS<4:nsubj did|do/VBD<4:aux not/RB<4:neg show/VB<0:root activation/NN<4:dobj of/IN<7:case B/NN<5:nmod "
        "by/IN<9:case A/NN<5:nmod",
        "negated",
        ["not"],
    ),
    "a light verb hands its negation to its noun": (
        "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg have/VB<0:root an/DT<6:det effect/NN<4:dobj on/IN<8:case "
        "B/NN<6:nmod",
        "negated",
        ["not"],
    ),
    "unaffected carries its own negation": (
        "B/NN<3:nsubj was|be/VBD<3:cop unaffected/JJ<0:root by/IN<5:case A/NN<3:nmod",
        "negated",
        ["unaffected"],
    ),
    "dispensable carries its own negation": (
        "A/NN<3:nsubj is|be/VBZ<3:cop dispensable/JJ<0:root for/IN<5:case B/NN<3:nmod",
        "negated",
        ["dispensable"],
    ),
    "not dispensable affirms": (
        "A/NN<4:nsubj is|be/VBZ<4:cop not/RB<4:neg dispensable/JJ<0:root for/IN<6:case B/NN<4:nmod",
        "affirmed",
        ["not", "dispensable"],
    ),
    "no agent": (
        "No/DT<2:neg A/NN<3:nsubj activated|activate/VBD<0:root B/NN<3:dobj",
        "negated",
        ["No"],
    ),
    "no before what a hyphenated trigger modifies": (
        "No/DT<3:neg A-induced/JJ<3:amod B/NN<5:nsubjpass was|be/VBD<5:auxpass seen|see/VBN<0:root",
        "negated",
        ["No"],
    ),
    "a verb coordinated under the same auxiliary": (
        "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg bind/VB<0:root C/NN<4:dobj or/CC<4:cc activate/VB<4:conj "
        "B/NN<7:dobj",
        "negated",
        ["not"],
    ),
    "a verb coordinated with one of its own": (
        "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg bind/VB<0:root C/NN<4:dobj but/CC<4:cc "
        "activated|activate/VBD<4:conj B/NN<7:dobj",
        "affirmed",
        [],
    ),
    "not only affirms": (
        "Not/RB<3:neg only/RB<3:advmod A/NN<7:nsubj but/CC<3:cc also/RB<6:advmod C/NN<3:conj "
        "activates|activate/VBZ<0:root B/NN<7:dobj",
        "affirmed",
        [],
    ),
}


@pytest.mark.parametrize(("notation", "polarity", "cues"), _POLARITY.values(), ids=_POLARITY)
def test_polarity_and_its_cues(notation: str, polarity: str, cues: list[str]) -> None:
    assertion = read_said(parse_sentence(notation, genes("A", "B", "C")), "A", "B")
    assert assertion.polarity == polarity
    assert sorted(cue.text for cue in assertion.cues) == sorted(cues)


_EXCLUDED = {
    "but not excludes an agent": (
        "A/NN<5:nsubj but/CC<1:cc not/RB<1:cc C/NN<1:conj activate/VBP<0:root B/NN<5:dobj",
        {("A", "B"): "affirmed", ("C", "B"): "negated"},
    ),
    "but not excludes a theme that the parser hung anywhere": (
        "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj but/CC<5:cc not/RB<6:neg C/NN<3:conj",
        {("A", "B"): "affirmed", ("A", "C"): "negated"},
    ),
    "exclusion goes on over or": (
        "B/NN<2:nsubj requires|require/VBZ<0:root A/NN<2:dobj but/CC<3:cc not/RB<6:neg C/NN<3:conj or/CC<3:cc "
        "D/NN<3:conj",
        {("A", "B"): "affirmed", ("C", "B"): "negated", ("D", "B"): "negated"},
    ),
    "but ends the exclusion: not A but B": (
        "Not/RB<2:neg A/NN<5:nsubj but/CC<2:cc C/NN<2:conj activates|activate/VBZ<0:root B/NN<5:dobj",
        {("A", "B"): "negated", ("C", "B"): "affirmed"},
    ),
    "neither and nor exclude both": (
        "Neither/CC<2:cc:preconj A/NN<5:nsubj nor/CC<2:cc C/NN<2:conj activated|activate/VBD<0:root B/NN<5:dobj",
        {("A", "B"): "negated", ("C", "B"): "negated"},
    ),
    "rather than excludes what follows": (
        "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj rather/RB<2:advmod than/IN<6:case C/NN<2:nmod",
        {("A", "B"): "affirmed", ("A", "C"): "negated"},
    ),
    "what is excluded may still act in a clause of its own": (
        "D/NN<2:nsubj requires|require/VBZ<0:root C/NN<2:dobj but/CC<3:cc not/RB<6:neg A/NN<3:conj which/WDT<8:nsubj "
        "activates|activate/VBZ<6:acl:relcl B/NN<8:dobj",
        {("A", "D"): "negated", ("A", "B"): "affirmed"},
    ),
    "unlike excludes what it names": (
        "Unlike/IN<2:case C/NN<4:nmod A/NN<4:nsubj activates|activate/VBZ<0:root B/NN<4:dobj",
        {("A", "B"): "affirmed", ("C", "B"): "negated"},
    ),
    "unlike turns a denial into the other's affirmation": (
        "Unlike/IN<2:case C/NN<6:nmod A/NN<6:nsubj does|do/VBZ<6:aux not/RB<6:neg activate/VB<0:root B/NN<6:dobj",
        {("A", "B"): "negated", ("C", "B"): "affirmed"},
    ),
}


@pytest.mark.parametrize(("notation", "expected"), _EXCLUDED.values(), ids=_EXCLUDED)
def test_polarity_of_each_argument(notation: str, expected: dict[tuple[str, str], str]) -> None:
    sentence = parse_sentence(notation, genes("A", "B", "C", "D"))
    assert {pair: read_said(sentence, *pair).polarity for pair in expected} == expected


_CERTAINTY = {
    "a doubt about who did it": (
        "B/NN<2:nsubjpass increased|increase/VBN<0:root possibly/RB<5:advmod by/IN<5:case A/NN<2:nmod",
        "speculated",
    ),
    "could no longer": (
        "A/NN<5:nsubj could/MD<5:aux no/RB<4:neg longer/RBR<5:advmod activate/VB<0:root B/NN<5:dobj",
        "asserted",
    ),
    "a plain verb asserts": ("A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj", "asserted"),
    "may speculates": ("A/NN<3:nsubj may/MD<3:aux activate/VB<0:root B/NN<3:dobj", "speculated"),
    "suggest that speculates": (
        "Data/NNS<2:nsubj suggest/VBP<0:root that/IN<5:mark A/NN<5:nsubj activates|activate/VBZ<2:ccomp B/NN<5:dobj",
        "speculated",
    ),
    "show that asserts": (
        "Data/NNS<2:nsubj show/VBP<0:root that/IN<5:mark A/NN<5:nsubj activates|activate/VBZ<2:ccomp B/NN<5:dobj",
        "asserted",
    ),
    "test whether makes a hypothesis": (
        "We/PRP<2:nsubj tested|test/VBD<0:root whether/IN<5:mark A/NN<5:nsubj activates|activate/VBZ<2:ccomp "
        "B/NN<5:dobj",
        "hypothesis",
    ),
    "an aside with suggesting does not reach the main verb": (
        "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj ,/,<2:punct suggesting|suggest/VBG<2:advcl "
        "a/DT<7:det role/NN<5:dobj",
        "asserted",
    ),
    "an effect that is unknown is a hypothesis": (
        "The/DT<2:det effect/NN<8:nsubj of/IN<4:case A/NN<2:nmod on/IN<6:case B/NN<2:nmod is|be/VBZ<8:cop "
        "unknown/JJ<0:root",
        "hypothesis",
    ),
    "an effect that remains unclear is a hypothesis": (
        "The/DT<2:det effect/NN<7:nsubj of/IN<4:case A/NN<2:nmod on/IN<6:case B/NN<2:nmod remains|remain/VBZ<0:root "
        "unclear/JJ<7:xcomp",
        "hypothesis",
    ),
    "an effect that is strong is asserted": (
        "The/DT<2:det effect/NN<8:nsubj of/IN<4:case A/NN<2:nmod on/IN<6:case B/NN<2:nmod is|be/VBZ<8:cop "
        "strong/JJ<0:root",
        "asserted",
    ),
    "what may act by activating may activate": (
        "A/NN<3:nsubj may/MD<3:aux act/VB<0:root by/IN<5:mark activating|activate/VBG<3:advcl B/NN<5:dobj",
        "speculated",
    ),
}


@pytest.mark.parametrize(("notation", "certainty"), _CERTAINTY.values(), ids=_CERTAINTY)
def test_certainty(notation: str, certainty: str) -> None:
    assert read_said(parse_sentence(notation, genes("A", "B")), "A", "B").certainty == certainty


_BASIS = {
    "nothing said": ("A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj", "unknown", False),
    "has been reported to": (
        "A/NN<4:nsubjpass has|have/VBZ<4:aux been|be/VBN<4:auxpass reported|report/VBN<0:root to/TO<6:mark "
        "activate/VB<4:xcomp B/NN<6:dobj",
        "prior_work",
        False,
    ),
    "here we show, for the first time": (
        "Here/RB<3:advmod we/PRP<3:nsubj show/VBP<0:root for/IN<7:case the/DT<7:det first/JJ<7:amod "
        "time/NN<3:nmod that/IN<10:mark "
        "A/NN<10:nsubj activates|activate/VBZ<3:ccomp B/NN<10:dobj",
        "this_study",
        True,
    ),
    "collectively": (
        "Collectively/RB<4:advmod ,/,<4:punct A/NN<4:nsubj activates|activate/VBZ<0:root B/NN<4:dobj",
        "conclusion",
        False,
    ),
    "a novel inhibitor": (
        "A/NN<5:nsubj is|be/VBZ<5:cop a/DT<5:det novel/JJ<5:amod inhibitor/NN<0:root of/IN<7:case B/NN<5:nmod",
        "unknown",
        True,
    ),
}


@pytest.mark.parametrize(("notation", "basis", "novel"), _BASIS.values(), ids=_BASIS)
def test_basis_and_novelty(notation: str, basis: str, novel: bool) -> None:
    assertion = read_said(parse_sentence(notation, genes("A", "B")), "A", "B")
    assert (assertion.basis, assertion.novel) == (basis, novel)


_DIRECTION = {
    "no perturbation, no flip": ("A/NN<2:nsubj induces|induce/VBZ<0:root B/NN<2:dobj", "increases", None, []),
    "knockdown that reduces": (
        "Knockdown/NN<4:nsubj of/IN<3:case A/NN<1:nmod reduced|reduce/VBD<0:root B/NN<4:dobj",
        "increases",
        "decrease",
        ["Knockdown"],
    ),
    "overexpression flips nothing": (
        "Overexpression/NN<4:nsubj of/IN<3:case A/NN<1:nmod reduced|reduce/VBD<0:root B/NN<4:dobj",
        "decreases",
        None,
        [],
    ),
    "leads to the inhibition of": (
        "A/NN<2:nsubj triggers|trigger/VBZ<0:root the/DT<4:det inhibition/NN<2:dobj of/IN<6:case B/NN<4:nmod",
        "decreases",
        None,
        [],
    ),
    "prevents the inhibition of": (
        "A/NN<2:nsubj prevents|prevent/VBZ<0:root the/DT<4:det inhibition/NN<2:dobj of/IN<6:case B/NN<4:nmod",
        "increases",
        "decrease",
        ["inhibition"],
    ),
    "an unsigned verb stays unsigned": (
        "Knockdown/NN<4:nsubj of/IN<3:case A/NN<1:nmod modulates|modulate/VBZ<0:root B/NN<4:dobj",
        "regulates",
        None,
        [],
    ),
    "a word of less before the agent turns": (
        "Diminished|diminish/VBN<2:amod A/NN<3:nsubj increases|increase/VBZ<0:root B/NN<3:dobj",
        "decreases",
        "increase",
        ["Diminished"],
    ),
    "what has no site does nothing there": (
        "Mutation/NN<6:nsubj of/IN<5:case the/DT<5:det A/NN<5:compound site/NN<1:nmod reduced|reduce/VBD<0:root "
        "B/NN<6:dobj",
        "increases",
        "decrease",
        ["Mutation"],
    ),
    "a mutant may do more or less": (
        "Mutation/NN<4:nsubj of/IN<3:case A/NN<1:nmod reduced|reduce/VBD<0:root B/NN<4:dobj",
        "decreases",
        None,
        [],
    ),
    "an antibody that brings about more is a stimulus": (
        "anti-A/NN<2:compound antibodies|antibody/NNS<3:nsubj induce/VBP<0:root B/NN<3:dobj",
        "increases",
        None,
        [],
    ),
    "an antibody that brings about less blocks": (
        "anti-A/NN<2:compound antibodies|antibody/NNS<3:nsubj reduce/VBP<0:root B/NN<3:dobj",
        "increases",
        "decrease",
        ["anti-A"],
    ),
}


@pytest.mark.parametrize(("notation", "predicate", "observed", "flips"), _DIRECTION.values(), ids=_DIRECTION)
def test_native_direction(notation: str, predicate: str, observed: str | None, flips: list[str]) -> None:
    effect = read_said(parse_sentence(notation, genes("A", "B")), "A", "B").effect
    assert (effect.predicate, effect.observed, [flip.text for flip in effect.trace]) == (predicate, observed, flips)


_HOSTS = {
    "what hosts without it do not make needs it": (
        "A-deficient/JJ<2:amod mice/NNS<5:nsubj did|do/VBD<5:aux not/RB<5:neg produce/VB<0:root B/NN<5:dobj",
        ("increases", "affirmed", "decrease", ["not", "deficient"]),
    ),
    "what hosts without it fail to do needs it": (
        "A-deficient/JJ<2:amod cells|cell/NNS<3:nsubj fail/VBP<0:root to/TO<5:mark activate/VB<3:xcomp B/NN<5:dobj",
        ("increases", "affirmed", "decrease", ["fail", "deficient"]),
    ),
    "what hosts without it fail to stop needs it": (
        "A-deficient/JJ<2:amod cells|cell/NNS<3:nsubj fail/VBP<0:root to/TO<5:mark inhibit/VB<3:xcomp B/NN<5:dobj",
        ("decreases", "affirmed", "increase", ["fail", "deficient"]),
    ),
    "what its loss fails to do": (
        "A/NN<2:compound knockdown/NN<3:nsubj fails|fail/VBZ<0:root to/TO<5:mark activate/VB<3:xcomp B/NN<5:dobj",
        ("decreases", "negated", "increase", ["knockdown"]),
    ),
    "what hosts without it make more of": (
        "A-deficient/JJ<2:amod mice/NNS<3:nsubj produced|produce/VBD<0:root more/JJR<5:amod B/NN<3:dobj",
        ("decreases", "affirmed", "increase", ["deficient"]),
    ),
    "what does not occur in hosts without it needs it": (
        "B/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg occur/VB<0:root in/IN<7:case A-deficient/JJ<7:amod mice/NNS<4:nmod",
        ("increases", "affirmed", "decrease", ["not", "deficient"]),
    ),
    "what is not seen in hosts without it needs it": (
        "B/NN<4:nsubjpass was|be/VBD<4:auxpass not/RB<4:neg detected|detect/VBN<0:root in/IN<7:case "
        "A-deficient/JJ<7:amod mice/NNS<4:nmod",
        ("increases", "affirmed", "decrease", ["not", "deficient"]),
    ),
    "what is not seen in one of two such hosts": (
        "B/NN<4:nsubjpass was|be/VBD<4:auxpass not/RB<4:neg detected|detect/VBN<0:root in/IN<9:case A-/-/JJ<9:amod "
        "or/CC<7:cc C-/-/JJ<7:conj mice/NNS<4:nmod",
        ("increases", "affirmed", "decrease", ["not", "-/-"]),
    ),
    "what is seen in hosts without it": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass detected|detect/VBN<0:root in/IN<6:case A-deficient/JJ<6:amod "
        "mice/NNS<3:nmod",
        None,
    ),
    "hosts that lack both": (
        "A-deficient/JJ<2:amod mice/NNS<0:root lacking|lack/VBG<2:acl B/NN<3:dobj",
        None,
    ),
    "what hosts without it make, as others may": (
        "A-deficient/JJ<2:amod mice/NNS<3:nsubj produced|produce/VBD<0:root B/NN<3:dobj",
        None,
    ),
}


@pytest.mark.parametrize(("notation", "expected"), _HOSTS.values(), ids=_HOSTS)
def test_what_hosts_make(notation: str, expected: tuple[str, str, str, list[str]] | None) -> None:
    kinds = {**genes("A"), "B": "disease" if "occur" in notation else "gene_or_gene_product", "mice": "species"}
    sentence = parse_sentence(notation, kinds)
    [relation] = find_relations(sentence)
    assertion = read_assertion(sentence, relation)
    if expected is None:
        assert assertion is None
    else:
        assert assertion is not None
        effect = assertion.effect
        flips = [flip.text for flip in effect.trace]
        assert (effect.predicate, assertion.polarity, effect.observed, flips) == expected


def test_required_for_the_inhibition_of_is_said_by_no_predicate() -> None:
    sentence = parse_sentence(
        "A/NN<3:nsubj is|be/VBZ<3:cop essential/JJ<0:root for/IN<5:case inhibition/NN<3:nmod of/IN<7:case B/NN<5:nmod",
        genes("A", "B"),
    )
    [relation] = find_relations(sentence)
    assert read_assertion(sentence, relation) is None


def test_requiring_less_of_the_agent_is_said_by_no_predicate() -> None:
    sentence = parse_sentence(
        "B/NN<2:nsubj requires|require/VBZ<0:root abrogation/NN<2:dobj of/IN<5:case A/NN<3:nmod", genes("A", "B")
    )
    [relation] = find_relations(sentence)
    assert read_assertion(sentence, relation) is None


def test_not_directly_denies_the_direct_effect_only() -> None:
    sentence = parse_sentence(
        "A/NN<5:nsubj does|do/VBZ<5:aux not/RB<5:neg directly/RB<5:advmod activate/VB<0:root B/NN<5:dobj",
        genes("A", "B"),
    )
    assertion = read_said(sentence, "A", "B")
    assert (assertion.polarity, assertion.directness) == ("negated", "direct")


def test_an_excluded_mediator_is_left_out() -> None:
    sentence = parse_sentence(
        "A/NN<2:nsubj raises|raise/VBZ<0:root B/NN<2:dobj via/IN<5:case C/NN<2:nmod but/CC<5:cc not/RB<8:neg "
        "D/NN<5:conj",
        genes("A", "B", "C", "D"),
    )
    assert [filler.participant.text for filler in read_said(sentence, "A", "B").mediators] == ["C"]


def _signs_of_ways(notation: str) -> list[int | None]:
    sentence = parse_sentence(notation, genes("A", "B", "C"))
    return [filler.participant.sign for filler in read_said(sentence, "A", "B").mediators]


@pytest.mark.parametrize(
    ("way", "sign"),
    [
        pytest.param("by/IN<7:mark raising|raise/VBG<4:advcl C/NN<7:dobj", -1, id="a verb says more of it"),
        pytest.param("by/IN<7:mark blocking|block/VBG<4:advcl C/NN<7:dobj", 1, id="a verb says less of it"),
        pytest.param("via/IN<8:case C/NN<8:compound inhibition/NN<4:nmod", 1, id="a noun says less of it"),
        pytest.param("via/IN<7:case C/NN<4:nmod", 1, id="no word says how much of it there is"),
    ],
)
def test_ways_are_those_of_the_unperturbed_agent(way: str, sign: int) -> None:
    lost = f"Loss/NN<4:nsubj of/IN<3:case A/NN<1:nmod reduced|reduce/VBD<0:root B/NN<4:dobj {way}"
    assert _signs_of_ways(lost) == [sign]


def test_ways_of_an_agent_that_nothing_was_done_to_stay() -> None:
    notation = "A/NN<2:nsubj reduced|reduce/VBD<0:root B/NN<2:dobj by/IN<5:mark raising|raise/VBG<2:advcl C/NN<5:dobj"
    assert _signs_of_ways(notation) == [1]
