"""Why the rules relate two words or do not, on hand-written parses."""

from __future__ import annotations

import re

import pytest

from bioclaims.model import Span
from bioclaims.relations import load_frames
from bioclaims.relations.near.misses import Words
from bioclaims.relations.near.pair import trace_pair
from parses import genes, parse_sentence

_ACTIVATES = "IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj in/IN<5:case HeLa/NN<2:nmod"
_BINDS = "STAT3/NN<2:nsubj binds|bind/VBZ<0:root JAK2/NN<2:dobj with/IN<5:case SOCS3/NN<2:nmod"
_INDUCED = "IL-2-induced/JJ<3:amod blood/NN<3:compound monocytes|monocyte/NNS<0:root"
_IN_RESPONSE = (
    "IL-6/NN<2:nsubj increased|increase/VBD<0:root TNF/NN<2:dobj in/IN<5:case response/NN<2:nmod to/TO<7:case "
    "IL-1/NN<5:nmod"
)
_RESPECTIVELY = (
    "A1/NN<4:nsubj and/CC<1:cc B1/NN<1:conj induce|induce/VBP<0:root C1/NN<4:dobj and/CC<5:cc D1/NN<5:conj "
    "respectively/RB<4:advmod"
)

# The triggers in these parses.
_WORDS = ("activate", "bind", "induced", "induce", "increase")

# Parse, names, agent, theme, and the kinds of lack of the nearest rule, with words of what it says.
_CASES = {
    "the theme stands where the frame does not look": (
        (_ACTIVATES, {**genes("IL-6", "STAT3"), "HeLa": "cell_line"}, "IL-6", "HeLa"),
        [("theme", "other function", "HeLa stands in 'in'; transitive_verb looks for the theme in 'object'")],
    ),
    "agent and theme the wrong way round": (
        (_ACTIVATES, genes("IL-6", "STAT3"), "STAT3", "IL-6"),
        [
            ("agent", "other function", "STAT3 stands in 'object'"),
            ("theme", "other function", "IL-6 stands in 'subject'"),
        ],
    ),
    "a function that comes first holds another": (
        (_BINDS, genes("STAT3", "JAK2", "SOCS3"), "STAT3", "SOCS3"),
        [("theme", "later function", "SOCS3 stands in 'with', but 'object' comes first and holds JAK2")],
    ),
    "a type that never takes the role": (
        (_INDUCED, {**genes("IL-2"), "monocytes": "cell_type"}, "IL-2", "monocytes"),
        [("theme", "barred", "monocytes is a cell_type, which is never the theme in hyphen_modifier")],
    ),
    "a word that names nothing": (
        ("We/PRP<2:nsubj induced|induce/VBD<0:root STAT3/NN<2:dobj", genes("STAT3"), "We", "STAT3"),
        [("agent", "no participant", "'author' is 'We', which stands for no participant")],
    ),
    "one thing on both sides": (
        ("IL-6/NN<2:nsubj activates|activate/VBZ<0:root IL-6/NN<2:dobj", genes("IL-6"), "IL-6", "IL-6"),
        [("pair", "one thing", "nothing acts on itself")],
    ),
    "an argument keeps the frame off": (
        (_IN_RESPONSE, genes("IL-6", "TNF", "IL-1"), "IL-1", "IL-6"),
        [("pair", "kept off", "an argument in 'object' keeps changing_verb from this trigger")],
    ),
    "paired with another by respectively": (
        (_RESPECTIVELY, genes("A1", "B1", "C1", "D1"), "A1", "D1"),
        [("pair", "other pair", "A1 goes with C1")],
    ),
}


def _find_words(text: str, words: str) -> Words:
    places = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    return Words(words, tuple(Span(*place.span()) for place in places))


def _trace(parse: str, names: dict[str, str], agent: str, theme: str):
    sentence = parse_sentence(parse, names)
    return trace_pair(sentence, _find_words(sentence.text, agent), _find_words(sentence.text, theme))


@pytest.mark.parametrize(("asked", "lacks"), _CASES.values(), ids=_CASES)
def test_the_nearest_rule_and_what_it_lacks(asked, lacks) -> None:
    trace = _trace(*asked)
    assert not set(trace.found) & {f"{frame}:{word}" for frame in load_frames() for word in _WORDS}
    found = trace.near[0].lacks
    assert [(lack.role, lack.kind) for lack in found] == [(role, kind) for role, kind, _ in lacks]
    assert all(words in lack.says for lack, (_, _, words) in zip(found, lacks, strict=True)), found


def test_a_pair_that_is_related_says_by_which_rule_and_lacks_nothing_there() -> None:
    trace = _trace(_ACTIVATES, genes("IL-6", "STAT3"), "IL-6", "STAT3")
    assert (trace.found, trace.turned, trace.near) == (("transitive_verb:activate",), (), ())
    assert trace.path == "IL-6 <nsubj activate >dobj stat3"


@pytest.mark.parametrize(("agent", "theme"), [("STAT3", "JAK2"), ("JAK2", "STAT3")])
def test_a_pair_whose_order_says_nothing_is_found_in_any_order(agent: str, theme: str) -> None:
    trace = _trace(_BINDS, genes("STAT3", "JAK2"), agent, theme)
    assert (trace.found, trace.turned) == (("binding_verb:bind",), ())


def test_a_pair_the_other_way_round_names_the_rule_that_relates_it_so() -> None:
    assert _trace(_ACTIVATES, genes("IL-6", "STAT3"), "STAT3", "IL-6").turned == ("transitive_verb:activate",)


@pytest.mark.parametrize(
    ("parse", "names", "note"),
    [
        pytest.param(
            "IL-6/NN<2:nsubj resembles|resemble/VBZ<0:root STAT3/NN<2:dobj",
            genes("IL-6", "STAT3"),
            "the way between them in the tree has no trigger: 'resembles' (VBZ)",
            id="a verb that is in no list",
        ),
        pytest.param(_ACTIVATES, genes("IL-6"), "no mention covers STAT3: no name was found there", id="no name"),
        pytest.param(
            _ACTIVATES,
            {**genes("IL-6"), "STAT3": "species"},
            "STAT3 is a species, which takes no part in claims",
            id="a name of a type that takes no part",
        ),
    ],
)
def test_what_holds_whatever_the_rule(parse: str, names: dict[str, str], note: str) -> None:
    assert note in _trace(parse, names, "IL-6", "STAT3").notes


def test_the_nearest_rule_comes_first() -> None:
    parse = (
        "IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj and/CC<3:cc expression/NN<3:conj "
        "of/IN<7:case SOCS3/NN<5:nmod by/IN<9:case JAK2/NN<5:nmod"
    )
    trace = _trace(parse, genes("IL-6", "STAT3", "SOCS3", "JAK2"), "IL-6", "JAK2")
    distances = [miss.distance for miss in trace.near]
    assert distances == sorted(distances) and len(distances) > 1
    assert trace.near[0].rule == "transitive_verb:activate"
