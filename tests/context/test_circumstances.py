"""What a sentence says of circumstances, on hand-written parses: a table of kinds."""

from __future__ import annotations

import pytest

from bioclaims.context.amounts import find_amounts
from bioclaims.context.methods import find_methods
from bioclaims.context.settings import find_settings
from bioclaims.context.stimuli import find_stimuli
from bioclaims.context.surroundings import find_surroundings
from parses import genes, parse_sentence

ANIMALS = {"mice": "species", "patients": "species", "macrophages": "cell_type"}

DISEASES = [
    pytest.param(
        "A/NN<2:nsubj induced|induce/VBD<0:root B/NN<2:dobj in/IN<5:case patients|patient/NNS<2:nmod with/IN<7:case "
        "asthma/NN<5:nmod",
        ["asthma"],
        id="of patients with it",
    ),
    pytest.param(
        "In/IN<2:case asthma/NN<4:nmod A/NN<4:nsubj induced|induce/VBD<0:root B/NN<4:dobj",
        ["asthma"],
        id="after in",
    ),
    pytest.param(
        "A/NN<2:nsubj induced|induce/VBD<0:root B/NN<2:dobj in/IN<6:case asthma/NN<6:compound mice|mouse/NNS<2:nmod",
        ["asthma"],
        id="before the animals that have it",
    ),
    pytest.param(
        "A/NN<2:nsubj rose|rise/VBD<0:root in/IN<5:case a/DT<5:det model/NN<2:nmod of/IN<7:case asthma/NN<5:nmod",
        ["asthma"],
        id="of a model of it",
    ),
    pytest.param(
        "A/NN<2:nsubj induced|induce/VBD<0:root B/NN<2:dobj and/CC<3:cc asthma/NN<3:conj",
        [],
        id="not what something else does to it",
    ),
    pytest.param(
        "A/NN<2:nsubj attenuated|attenuate/VBD<0:root asthma/NN<2:dobj in/IN<5:case mice|mouse/NNS<2:nmod",
        [],
        id="not where it is cured",
    ),
    pytest.param(
        "Risk|risk/NN<4:nsubj of/IN<3:case asthma/NN<1:nmod rose|rise/VBD<0:root",
        [],
        id="not of what has no diseases",
    ),
]


@pytest.mark.parametrize(("notation", "expected"), DISEASES)
def test_a_disease_is_context(notation: str, expected: list[str]) -> None:
    sentence = parse_sentence(notation, {**genes("A", "B"), **ANIMALS, "asthma": "disease"})
    assert [mention.text for kind, mention in find_surroundings(sentence) if kind == "disease"] == expected


AMOUNTS = [
    ("with 10 ng/ml of it", [("dose", "10 ng/ml")]),
    ("at 50mg/kg daily", [("dose", "50mg/kg")]),
    ("at 1, 5 and 10 μM for 24 h", [("dose", "1, 5 and 10 μM"), ("time", "24 h")]),
    ("after 12-24 h", [("time", "12-24 h")]),
    ("within 30 min of it", [("time", "30 min")]),
    ("for 2.5 hours .", [("time", "2.5 hours")]),
    ("eight 8 weeks old mice", []),
    ("at 12 weeks of age", []),
    ("in 8-week-old mice", []),
    ("a 25 kDa band", []),
    ("IL-2 h and caspase-3 min", []),
    ("a 1.5-fold rise of 20 %", []),
    ("in 5 mice", []),
]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS, ids=[text for text, _ in AMOUNTS])
def test_a_dose_or_a_time_is_a_number_with_its_unit(text: str, expected: list[tuple[str, str]]) -> None:
    words = text.split()
    notation = " ".join(f"{word}/NN<{0 if number == 0 else 1}:dep" for number, word in enumerate(words))
    sentence = parse_sentence(notation, {})
    assert [(kind, sentence.quote(span).text) for kind, span in find_amounts(sentence)] == expected


METHODS = [
    pytest.param(
        "B/NN<2:nsubj rose|rise/VBD<0:root as/IN<4:mark revealed|reveal/VBN<2:advcl by/IN<7:case gelatin/NN<7:compound "
        "zymography/NN<4:nmod",
        ["gelatin zymography"],
        id="a noun with the noun before it",
    ),
    pytest.param(
        "Western/JJ<3:amod blot/NN<3:compound analysis/NN<4:nsubj showed|show/VBD<0:root B/NN<4:dobj",
        ["Western blot analysis"],
        id="a whole row of nouns once",
    ),
    pytest.param("Analysis/NN<2:nsubj showed|show/VBD<0:root B/NN<2:dobj", [], id="not analysis of anything"),
    pytest.param("B/NN<2:nsubj rose|rise/VBD<0:root by/IN<4:case ELISA/NN<2:nmod", ["ELISA"], id="a name alone"),
]


@pytest.mark.parametrize(("notation", "expected"), METHODS)
def test_a_method_is_found(notation: str, expected: list[str]) -> None:
    sentence = parse_sentence(notation, {})
    assert [sentence.quote(span).text for span in find_methods(sentence)] == expected


STIMULI = [
    pytest.param(
        "A/NN<2:nsubj induced|induce/VBD<0:root B/NN<2:dobj in/IN<6:case LPS-stimulated/JJ<6:amod "
        "macrophages|macrophage/NNS<2:nmod",
        ["LPS"],
        id="before the hyphen of a participle",
    ),
    pytest.param(
        "B/NN<2:nsubj rose|rise/VBD<0:root in/IN<4:case macrophages|macrophage/NNS<2:nmod treated|treat/VBN<4:acl "
        "with/IN<7:case LPS/NN<5:nmod",
        ["LPS"],
        id="after with of what was treated",
    ),
    pytest.param(
        "On/IN<3:case LPS/NN<3:compound stimulation/NN<5:nmod B/NN<5:nsubj rose|rise/VBD<0:root",
        ["LPS"],
        id="before a noun for giving",
    ),
    pytest.param(
        "A/NN<2:nsubj induced|induce/VBD<0:root B/NN<2:dobj in/IN<7:case the/DT<4:det presence/NN<4:mwe of/IN<4:mwe "
        "LPS/NN<2:nmod",
        [],
        id="a broken tree gives none",
    ),
    pytest.param(
        "A/NN<2:nsubj induced|induce/VBD<0:root B/NN<2:dobj in/IN<6:case the/DT<6:det presence/NN<2:nmod of/IN<8:case "
        "LPS/NN<6:nmod",
        ["LPS"],
        id="in the presence of it",
    ),
    pytest.param(
        "LPS/NN<2:compound stimulation/NN<3:nsubj increased|increase/VBD<0:root B/NN<3:dobj",
        [],
        id="not where the giving itself acts",
    ),
]


@pytest.mark.parametrize(("notation", "expected"), STIMULI)
def test_a_stimulus_is_found(notation: str, expected: list[str]) -> None:
    sentence = parse_sentence(notation, {**genes("A", "B", "LPS"), **ANIMALS})
    assert [mention.text for mention in find_stimuli(sentence)] == expected


def test_a_setting_is_found_wherever_it_stands() -> None:
    sentence = parse_sentence(
        "In/FW<2:case vivo/FW<4:nmod A/NN<4:nsubj induces|induce/VBZ<0:root B/NN<4:dobj in/FW<7:case vitro/FW<4:nmod",
        genes("A", "B"),
    )
    assert sorted((kind, sentence.quote(span).text) for kind, span in find_settings(sentence)) == [
        ("in_vitro", "in vitro"),
        ("in_vivo", "In vivo"),
    ]
