"""What is denied of a way or a place alone is a record of its own, on hand-written parses."""

from __future__ import annotations

from bioclaims.assertion import read_assertion
from bioclaims.claims.assemble import Finding
from bioclaims.claims.excluded import split_finding
from bioclaims.context import ContextFinder
from bioclaims.relations import find_relations
from parses import genes, parse_sentence


def _split(notation: str, cells: tuple[str, ...] = ()) -> list[tuple[str, list[str], list[str], list[str]]]:
    """Return polarity, mediators, context and negation cues of each finding of A and B."""
    sentence = parse_sentence(notation, {**genes("A", "B", "C", "D"), **dict.fromkeys(cells, "cell_line")})
    found = []
    for relation in find_relations(sentence):
        if (relation.agent.participant.text, relation.theme.participant.text) != ("A", "B"):
            continue
        assertion = read_assertion(sentence, relation)
        assert assertion is not None
        context = ContextFinder.of(sentence).find(relation)
        for each in split_finding(sentence, Finding(relation, assertion, context)):
            mediators = [filler.participant.text for filler in each.assertion.mediators]
            cues = [cue.text for cue in each.assertion.cues if cue.kind == "negation"]
            found.append((each.assertion.polarity, mediators, [place.text for place in each.context], cues))
    return found


def test_a_way_that_is_excluded_is_denied() -> None:
    assert _split(
        "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj via/IN<5:case C/NN<2:nmod but/CC<5:cc not/RB<9:neg "
        "via/IN<9:case D/NN<5:conj"
    ) == [("affirmed", ["C"], [], []), ("negated", ["D"], [], ["not"])]


def test_a_place_that_is_excluded_is_denied() -> None:
    assert _split(
        "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj in/IN<5:case HepG2/NN<2:nmod but/CC<5:cc not/RB<9:neg "
        "in/IN<9:case HeLa/NN<5:conj",
        ("HepG2", "HeLa"),
    ) == [("affirmed", [], ["HepG2"], []), ("negated", [], ["HeLa"], ["not"])]


def test_a_place_in_a_clause_about_the_agent_denies_nothing() -> None:
    found = _split(
        "A/NN<11:nsubj ,/,<1:punct secreted|secrete/VBN<1:acl by/IN<5:case HepG2/NN<3:nmod but/CC<5:cc not/RB<5:cc "
        "by/IN<9:case HeLa/NN<5:conj ,/,<1:punct activates|activate/VBZ<0:root B/NN<11:dobj",
        ("HepG2", "HeLa"),
    )
    assert [polarity for polarity, *_ in found] == ["affirmed"]


def test_a_place_named_with_cells_of_which_the_trigger_tells_which_denies_nothing() -> None:
    found = _split(
        "In/IN<2:case B/NN<9:nmod activated|activate/VBN<2:acl by/IN<5:case A/NN<3:nmod but/CC<8:cc in/IN<8:case "
        "HeLa/NN<5:conj grew|grow/VBD<0:root",
        ("HeLa",),
    )
    assert [polarity for polarity, *_ in found] == ["affirmed"]


def test_what_is_denied_as_a_whole_excludes_nothing_more() -> None:
    found = _split(
        "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg activate/VB<0:root B/NN<4:dobj in/IN<7:case HepG2/NN<4:nmod",
        ("HepG2",),
    )
    assert found == [("negated", [], ["HepG2"], ["not"])]
