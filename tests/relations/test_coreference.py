"""What words stand for, on hand-written parses: the sentence before, the sentence, and who is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bioclaims.model import Mention, Participant, Quote, Span
from bioclaims.relations import find_relations
from bioclaims.relations.coreference import Discourse, StatedEffect
from bioclaims.relations.coreference.words import Class, load_classes, load_effects, load_pronouns
from bioclaims.syntax.sentence import Sentence
from parses import genes, parse_sentence

_NAMES = {"ABC1": ("ABC1 kinase",), "XYZ9": ("XYZ9 kinase",), "IL-2": ("interleukin 2",), "IL-4": ("interleukin 4",)}
_INHIBITS = "ABC1/NN<2:nsubj inhibits|inhibit/VBZ<0:root XYZ9/NN<2:dobj"
_PAIR = "ABC1/NN<5:nsubjpass and/CC<1:cc XYZ9/NN<1:conj were/VBD<5:auxpass measured|measure/VBN<0:root"
_WITH_PLACE = "Loss/NN<4:nsubj of/IN<3:case ABC1/NN<1:nmod inhibits|inhibit/VBZ<0:root COF3/NN<4:dobj"
_CYTOKINES = "IL-2/NN<5:nsubjpass and/CC<1:cc IL-4/NN<1:conj were/VBD<5:auxpass measured|measure/VBN<0:root"
_ALL = genes("ABC1", "XYZ9", "COF3", "IL-2", "IL-4")


def _names_of(mention: Mention) -> tuple[str, ...]:
    return _NAMES.get(mention.text, ())


def _tell(*notations: str) -> Discourse:
    discourse = Discourse()
    for notation in notations:
        sentence = parse_sentence(notation, _ALL)
        discourse = discourse.after(sentence, sentence.mentions)
    return discourse


def _refer(discourse: Discourse, notation: str) -> dict[str, list[str]]:
    sentence = discourse.refer(parse_sentence(notation, _ALL), _names_of)
    return {
        found[0].text: [each.antecedent.text for each in found if each.antecedent]
        for found in sentence.references.values()
    }


_CASES = {
    "a pronoun is the subject of the sentence before": (
        _INHIBITS,
        "It/PRP<2:nsubj induces|induce/VBZ<0:root COF3/NN<2:dobj",
        {"It": ["ABC1"]},
    ),
    "a subject that names nothing itself is not what a pronoun stands for": (
        _WITH_PLACE,
        "It/PRP<2:nsubj induces|induce/VBZ<0:root XYZ9/NN<2:dobj",
        {},
    ),
    "what was given does what its treatment does": (
        "ABC1/NN<2:compound treatment/NN<3:nsubj inhibits|inhibit/VBZ<0:root COF3/NN<3:dobj",
        "It/PRP<2:nsubj induces|induce/VBZ<0:root XYZ9/NN<2:dobj",
        {"It": ["ABC1"]},
    ),
    "of which there is more does what that does": (
        "Overexpression|overexpression/NN<4:nsubj of/IN<3:case ABC1/NN<1:nmod inhibits|inhibit/VBZ<0:root "
        "COF3/NN<4:dobj",
        "It/PRP<2:nsubj induces|induce/VBZ<0:root XYZ9/NN<2:dobj",
        {"It": ["ABC1"]},
    ),
    "a pronoun for one thing is not two": (
        _PAIR,
        "It/PRP<2:nsubj induces|induce/VBZ<0:root COF3/NN<2:dobj",
        {},
    ),
    "a pronoun for several is the two in a row": (
        _PAIR,
        "They/PRP<2:nsubj induce/VBP<0:root COF3/NN<2:dobj",
        {"They": ["ABC1", "XYZ9"]},
    ),
    "what the authors show is said of the subject in the clause": (
        "We/PRP<2:nsubj show/VBP<0:root that/IN<5:mark ABC1/NN<5:nsubj inhibits|inhibit/VBZ<2:ccomp XYZ9/NN<5:dobj",
        "It/PRP<2:nsubj induces|induce/VBZ<0:root COF3/NN<2:dobj",
        {"It": ["ABC1"]},
    ),
    "the pronoun of a clause to come stands for nothing": (
        _INHIBITS,
        "It/PRP<3:nsubjpass was/VBD<3:auxpass shown|show/VBN<0:root that/IN<6:mark XYZ9/NN<6:nsubj "
        "induces|induce/VBZ<3:ccomp COF3/NN<6:dobj",
        {},
    ),
    "a possessor in the subject is the subject before": (
        _INHIBITS,
        "Its/PRP$<2:nmod:poss expression/NN<4:nsubjpass was/VBD<4:auxpass induced|induce/VBN<0:root by/IN<6:case "
        "COF3/NN<4:nmod",
        {"Its": ["ABC1"]},
    ),
    "a possessor in the object is what the verb before acts on": (
        "",
        "ABC1/NN<2:nsubj binds|bind/VBZ<0:root XYZ9/NN<2:dobj and/CC<2:cc inhibits|inhibit/VBZ<2:conj "
        "its/PRP$<7:nmod:poss activity/NN<5:dobj",
        {"its": ["XYZ9"]},
    ),
    "a possessor in what comes of a clause is what that acts on": (
        "",
        "ABC1/NN<2:nsubj binds|bind/VBZ<0:root XYZ9/NN<2:dobj ,/,<2:punct leading|lead/VBG<2:advcl to/TO<8:case "
        "its/PRP$<8:nmod:poss decay/NN<5:nmod",
        {"its": ["XYZ9"]},
    ),
    "so it is in what comes of a passive": (
        "",
        "XYZ9/NN<3:nsubjpass is/VBZ<3:auxpass bound|bind/VBN<0:root by/IN<5:case ABC1/NN<3:nmod ,/,<3:punct "
        "blocking|block/VBG<3:advcl its/PRP$<9:nmod:poss activity/NN<7:dobj",
        {"its": ["XYZ9"]},
    ),
    "so it is in what is said besides of who acts": (
        "",
        "XYZ9/NN<3:nsubjpass is/VBZ<3:auxpass bound|bind/VBN<0:root by/IN<5:case ABC1/NN<3:nmod ,/,<5:punct "
        "which/WDT<8:nsubj blocks|block/VBZ<5:acl:relcl its/PRP$<10:nmod:poss activity/NN<8:dobj",
        {"its": ["XYZ9"]},
    ),
    "a clause that tells more of who acts leaves a possessor open": (
        "",
        "ABC1/NN<2:nsubj inhibits|inhibit/VBZ<0:root XYZ9/NN<2:dobj ,/,<2:punct exerting|exert/VBG<2:advcl "
        "its/PRP$<7:nmod:poss effect/NN<5:dobj",
        {},
    ),
    "a possessor in the subject is the one thing that the subject before is about": (
        "",
        "Overexpression/NN<4:nsubj of/IN<3:case ABC1/NN<1:nmod raises|raise/VBZ<0:root XYZ9/NN<4:dobj and/CC<4:cc "
        "its/PRP$<8:nmod:poss loss/NN<9:nsubj reduces|reduce/VBZ<4:conj COF3/NN<9:dobj",
        {"its": ["ABC1"]},
    ),
    "a possessor in what comes of binding is what is bound to": (
        "",
        "ABC1/NN<2:nsubj binds|bind/VBZ<0:root to/TO<4:case XYZ9/NN<2:nmod ,/,<2:punct blocking|block/VBG<2:advcl "
        "its/PRP$<8:nmod:poss activity/NN<6:dobj",
        {"its": ["XYZ9"]},
    ),
    "a possessor of a means is who acts": (
        "",
        "ABC1/NN<2:nsubj activates|activate/VBZ<0:root XYZ9/NN<2:dobj through/IN<6:case its/PRP$<6:nmod:poss "
        "receptor/NN<2:nmod",
        {"its": ["ABC1"]},
    ),
    "a possessor is the one thing that the subject is about": (
        "",
        "Phosphorylation/NN<4:nsubj of/IN<3:case ABC1/NN<1:nmod prevents|prevent/VBZ<0:root its/PRP$<6:nmod:poss "
        "degradation/NN<4:dobj",
        {"its": ["ABC1"]},
    ),
    "a possessor is nothing where the subject is another thing": (
        "",
        "Extracts|extract/NNS<2:nsubj block/VBP<0:root ABC1-induced/JJ<4:amod growth/NN<2:dobj ,/,<2:punct "
        "and/CC<2:cc inhibit/VBP<2:conj growth/NN<7:dobj by/IN<11:case its/PRP$<11:nmod:poss effect/NN<7:nmod",
        {},
    ),
    "two things and no rule to tell them leave a possessor open": (
        "",
        "ABC1/NN<2:nsubj inhibits|inhibit/VBZ<0:root XYZ9/NN<2:dobj at/IN<6:case its/PRP$<6:nmod:poss "
        "terminus/NN<2:nmod",
        {},
    ),
    "an object is what the verb above acts on": (
        "",
        "ABC1/NN<2:nsubj inhibits|inhibit/VBZ<0:root XYZ9/NN<2:dobj by/IN<5:mark targeting|target/VBG<2:advcl "
        "it/PRP<5:dobj",
        {"it": ["XYZ9"]},
    ),
    "a noun is the only thing of its class": (
        "ABC1/NN<2:nsubj binds|bind/VBZ<0:root COF3/NN<2:dobj",
        "The/DT<2:det kinase/NN<3:nsubj induces|induce/VBZ<0:root IL-2/NN<3:dobj",
        {"The kinase": ["ABC1"]},
    ),
    "of two of its class a noun is the subject": (
        _INHIBITS,
        "This/DT<2:det kinase/NN<3:nsubj induces|induce/VBZ<0:root IL-2/NN<3:dobj",
        {"This kinase": ["ABC1"]},
    ),
    "of two in the subject a noun is neither": (
        _PAIR,
        "This/DT<2:det kinase/NN<3:nsubj induces|induce/VBZ<0:root IL-2/NN<3:dobj",
        {},
    ),
    "what is said more of a noun that points does not matter": (
        "ABC1/NN<2:nsubj binds|bind/VBZ<0:root to/TO<4:case DNA/NN<2:nmod",
        "This/DT<3:det viral/JJ<3:amod protein/NN<4:nsubj induces|induce/VBZ<0:root IL-2/NN<4:dobj",
        {"This viral protein": ["ABC1"]},
    ),
    "a noun that says which one it is points at nothing": (
        _INHIBITS,
        "The/DT<2:det protein/NN<5:nsubj of/IN<4:case interest/NN<2:nmod induces|induce/VBZ<0:root COF3/NN<5:dobj",
        {},
    ),
    "a noun without an article points at nothing": (
        _INHIBITS,
        "Kinases|kinase/NNS<2:nsubj induce/VBP<0:root COF3/NN<2:dobj",
        {},
    ),
    "a noun with a name beside it is that name": (
        _INHIBITS,
        "The/DT<3:det COF3/NN<3:compound kinase/NN<4:nsubj induces|induce/VBZ<0:root IL-2/NN<4:dobj",
        {},
    ),
    "both are the two": (
        _PAIR,
        "Both/DT<2:det proteins|protein/NNS<3:nsubj induce/VBP<0:root COF3/NN<3:dobj",
        {"Both proteins": ["ABC1", "XYZ9"]},
    ),
    "the two pathways are the two named before in the sentence": (
        "",
        "ABC1/NN<2:nsubj inhibits|inhibit/VBZ<0:root XYZ9/NN<2:dobj ,/,<2:punct and/CC<2:cc the/DT<8:det "
        "two/CD<8:nummod pathways|pathway/NNS<9:nsubj induce/VBP<2:conj COF3/NN<9:dobj",
        {"the two pathways": ["ABC1", "XYZ9"]},
    ),
    "two of three are those in a row": (
        "COF3/NN<2:nsubj induces|induce/VBZ<0:root ABC1/NN<2:dobj and/CC<3:cc XYZ9/NN<3:conj",
        "Both/DT<2:det proteins|protein/NNS<3:nsubj induce/VBP<0:root IL-2/NN<3:dobj",
        {"Both proteins": ["ABC1", "XYZ9"]},
    ),
    "two are not one": (
        "ABC1/NN<2:nsubj grew|grow/VBD<0:root",
        "Both/DT<2:det proteins|protein/NNS<3:nsubj induce/VBP<0:root IL-2/NN<3:dobj",
        {},
    ),
    "a noun of a class in the plural is all that fit": (
        _CYTOKINES,
        "These/DT<2:det cytokines|cytokine/NNS<3:nsubj induce/VBP<0:root COF3/NN<3:dobj",
        {"These cytokines": ["IL-2", "IL-4"]},
    ),
    "the former is the first of two": (
        _PAIR,
        "The/DT<2:det former/JJ<3:nsubj induces|induce/VBZ<0:root COF3/NN<3:dobj",
        {"The former": ["ABC1"]},
    ),
    "the latter protein is the second of two": (
        _PAIR,
        "The/DT<3:det latter/JJ<3:amod protein/NN<4:nsubj induces|induce/VBZ<0:root COF3/NN<4:dobj",
        {"The latter protein": ["XYZ9"]},
    ),
    "the same things are meant further on": (
        _PAIR,
        "Both/DT<2:det proteins|protein/NNS<3:nsubj grow/VBP<0:root and/CC<3:cc they/PRP<6:nsubj induce/VBP<3:conj "
        "COF3/NN<6:dobj",
        {"Both proteins": ["ABC1", "XYZ9"], "they": ["ABC1", "XYZ9"]},
    ),
}


@pytest.mark.parametrize(("before", "notation", "references"), _CASES.values(), ids=_CASES)
def test_what_words_stand_for(before: str, notation: str, references: dict[str, list[str]]) -> None:
    assert _refer(_tell(before) if before else Discourse(), notation) == references


def test_a_sentence_that_was_not_parsed_has_names_but_no_subject() -> None:
    sentence = parse_sentence(_INHIBITS, _ALL)
    discourse = Discourse().after(None, sentence.mentions[:1])
    assert _refer(discourse, "The/DT<2:det kinase/NN<3:nsubj induces|induce/VBZ<0:root COF3/NN<3:dobj") == {
        "The kinase": ["ABC1"]
    }
    assert _refer(discourse, "It/PRP<2:nsubj induces|induce/VBZ<0:root COF3/NN<2:dobj") == {}


def test_a_class_is_remembered_for_two_sentences_and_a_general_noun_for_one() -> None:
    first = "ABC1/NN<2:nsubj grew|grow/VBD<0:root"
    between = "Cells|cell/NNS<2:nsubj grew|grow/VBD<0:root"
    kinase = "The/DT<2:det kinase/NN<3:nsubj induces|induce/VBZ<0:root COF3/NN<3:dobj"
    protein = kinase.replace("kinase", "protein")
    assert _refer(_tell(first, between), kinase) == {"The kinase": ["ABC1"]}
    assert _refer(_tell(first, between, between), kinase) == {}
    assert _refer(_tell(first), protein) == {"The protein": ["ABC1"]}
    assert _refer(_tell(first, between), protein) == {}


def test_a_relation_has_what_the_word_stands_for() -> None:
    sentence = _tell(_PAIR).refer(
        parse_sentence("They/PRP<2:nsubj induce/VBP<0:root COF3/NN<2:dobj expression/NN<2:dep", _ALL), _names_of
    )
    found = [(each.agent.participant, each.theme.participant.text) for each in find_relations(sentence)]
    assert [(agent.text, agent.name, agent.groundings[0].curie, theme) for agent, theme in found] == [
        ("They", "ABC1", "TEST:ABC1", "COF3"),
        ("They", "XYZ9", "TEST:XYZ9", "COF3"),
    ]
    assert found[0][0].places != found[1][0].places


_BLOCKED = "This/DT<2:det {}/NN<4:nsubjpass was/VBD<4:auxpass blocked|block/VBN<0:root by/IN<6:case IL-2/NN<4:nmod"


@pytest.fixture
def effect() -> Callable[..., StatedEffect]:
    """A maker of effects, each with a trigger at ``place``."""

    def make(theme: str, predicate: str = "increases", place: int = 5, **fields: str) -> StatedEffect:
        start = place + (10 if theme == "ABC1" else 20)
        participant = Participant(
            theme,
            Span(start, start + len(theme)),
            "gene_or_gene_product",
            aspect=fields.get("aspect", "expression"),  # type: ignore[arg-type]
        )
        trigger = Quote("does", Span(place, place + 4))
        return StatedEffect(f"claim:{theme}", predicate, fields.get("polarity", "affirmed"), trigger, participant)

    return make


@pytest.mark.parametrize(
    ("noun", "told", "claims"),
    [
        pytest.param("effect", [("ABC1", {})], ["claim:ABC1"], id="any effect"),
        pytest.param("induction", [("ABC1", {})], ["claim:ABC1"], id="an effect of its direction"),
        pytest.param("inhibition", [("ABC1", {})], [], id="not one of the other direction"),
        pytest.param("phosphorylation", [("ABC1", {"aspect": "phosphorylation"})], ["claim:ABC1"], id="of its aspect"),
        pytest.param("phosphorylation", [("ABC1", {})], [], id="not of another aspect"),
        pytest.param("effect", [("ABC1", {"polarity": "negated"})], [], id="nothing that is denied"),
        pytest.param("effect", [("ABC1", {}), ("XYZ9", {})], ["claim:ABC1", "claim:XYZ9"], id="all of one trigger"),
        pytest.param("effect", [("ABC1", {}), ("XYZ9", {"place": 40})], [], id="not one of two triggers"),
        pytest.param(
            "inhibition",
            [("ABC1", {}), ("XYZ9", {"place": 40, "predicate": "decreases"})],
            ["claim:XYZ9"],
            id="the one of two that fits",
        ),
    ],
)
def test_what_effects_stand_for(
    effect: Callable[..., StatedEffect], noun: str, told: list[tuple[str, dict[str, object]]], claims: list[str]
) -> None:
    before = parse_sentence(_INHIBITS, _ALL)
    effects = [effect(theme, **fields) for theme, fields in told]
    discourse = Discourse().after(before, before.mentions, effects)
    sentence = discourse.refer(parse_sentence(_BLOCKED.format(noun), _ALL), _names_of)
    found = sentence.references.get(1, ())
    assert [each.claim for each in found] == claims
    assert all((each.text, each.antecedent is not None) == (f"This {noun}", True) for each in found)


def test_an_effect_of_the_same_sentence_is_none_of_the_sentence_before(effect: Callable[..., StatedEffect]) -> None:
    before = parse_sentence(_INHIBITS, _ALL)
    discourse = Discourse().after(before, before.mentions, [effect("ABC1")])
    notation = (
        "IL-4/NN<2:nsubj inhibited|inhibit/VBD<0:root COF3/NN<2:dobj ,/,<2:punct and/CC<2:cc this/DT<7:det "
        "effect/NN<9:nsubjpass was/VBD<9:auxpass blocked|block/VBN<2:conj by/IN<11:case IL-2/NN<9:nmod"
    )
    assert discourse.refer(parse_sentence(notation, _ALL), _names_of).references == {}


@pytest.mark.parametrize(
    ("names", "fits"),
    [
        pytest.param(("ABC1 kinase",), True, id="the word"),
        pytest.param(("Protein kinases",), True, id="within a longer word, in any case"),
        pytest.param(("ABC1", "ABC"), False, id="no name with the word"),
    ],
)
def test_a_class_is_told_by_names(names: tuple[str, ...], fits: bool) -> None:
    assert load_classes()["kinase"].has("gene_or_gene_product", names) is fits


def test_a_class_is_told_by_types_and_ends_of_words() -> None:
    assert load_classes()["enzyme"].has("gene_or_gene_product", ("acid phosphatase 1",))
    assert not load_classes()["enzyme"].has("gene_or_gene_product", ("repair factor x",))
    assert not load_classes()["gene"].has("chemical", ("any",))
    assert Class(frozenset({"chemical"}), ()).has("chemical", ())


def test_the_words_are_read() -> None:
    assert load_pronouns("possessor")["its"] == 1
    assert load_effects()["inhibition"].has("decreases", "expression")


def test_a_sentence_without_anaphors_stays_as_it_is() -> None:
    sentence: Sentence = parse_sentence(_INHIBITS, _ALL)
    assert _tell(_PAIR).refer(sentence, _names_of) is sentence


_KNOCKOUTS = "ABC1-deficient/JJ<2:amod mice|mouse/NNS<3:nsubj grew|grow/VBD<0:root"
_TRANSGENIC = "ABC1/NN<3:compound transgenic/JJ<3:amod mice|mouse/NNS<4:nsubj grew|grow/VBD<0:root"
_HOSTS = {
    "these are those that were told of": (
        (_KNOCKOUTS,),
        "These/DT<2:det mice|mouse/NNS<3:nsubj had|have/VBD<0:root less/JJR<5:amod COF3/NN<3:dobj",
        {"These mice": "ABC1"},
    ),
    "mutants are called so": (
        (_KNOCKOUTS, _INHIBITS, _INHIBITS, _INHIBITS),
        "The/DT<2:det mutants|mutant/NNS<3:nsubj had|have/VBD<0:root less/JJR<5:amod COF3/NN<3:dobj",
        {"The mutants": "ABC1"},
    ),
    "they show something": (
        (_KNOCKOUTS,),
        "They/PRP<2:nsubj had|have/VBD<0:root less/JJR<4:amod COF3/NN<2:dobj",
        {"They": "ABC1"},
    ),
    "a short form of both is one for the host": (
        (_KNOCKOUTS,),
        "QKO/NN<2:compound females|female/NNS<3:nsubj had|have/VBD<0:root less/JJR<5:amod COF3/NN<3:dobj",
        {"QKO females": "ABC1"},
    ),
    "knockouts have no more of it": (
        (_TRANSGENIC,),
        "Knockout/NN<2:compound mice|mouse/NNS<3:nsubj had|have/VBD<0:root less/JJR<5:amod COF3/NN<3:dobj",
        {},
    ),
    "these are no longer those of long ago": (
        (_KNOCKOUTS, _INHIBITS, _INHIBITS, _INHIBITS),
        "These/DT<2:det mice|mouse/NNS<3:nsubj had|have/VBD<0:root less/JJR<5:amod COF3/NN<3:dobj",
        {},
    ),
    "the mice may be any": (
        (_KNOCKOUTS,),
        "The/DT<2:det mice|mouse/NNS<3:nsubj had|have/VBD<0:root less/JJR<5:amod COF3/NN<3:dobj",
        {},
    ),
    "they do something": (
        (_KNOCKOUTS,),
        "They/PRP<2:nsubj phosphorylate/VBP<0:root COF3/NN<2:dobj",
        {},
    ),
    "those that lack one of two genes are not told apart": (
        (
            _KNOCKOUTS,
            _KNOCKOUTS.replace("ABC1", "XYZ9") + " beside/IN<6:case ABC1-deficient/JJ<6:amod mice|mouse/NNS<3:nmod",
        ),
        "These/DT<2:det mice|mouse/NNS<3:nsubj had|have/VBD<0:root less/JJR<5:amod COF3/NN<3:dobj",
        {},
    ),
}


@pytest.mark.parametrize(("before", "notation", "expected"), _HOSTS.values(), ids=_HOSTS)
def test_which_animals_words_stand_for(before, notation, expected):
    sentence = _tell(*before).refer(parse_sentence(notation, _ALL), _names_of)
    found = [each for references in sentence.references.values() for each in references if each.perturbation]
    assert {each.text: each.antecedent.text for each in found} == expected


def test_nothing_happens_to_the_gene_that_happens_to_its_host():
    notation = "COF3/NN<2:nsubj protects|protect/VBZ<0:root these/DT<4:det mice|mouse/NNS<2:dobj"
    sentence = _tell(_KNOCKOUTS).refer(parse_sentence(notation, _ALL), _names_of)
    assert sentence.references
    assert find_relations(sentence) == ()
