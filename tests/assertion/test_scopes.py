"""Cues and scopes by a guideline: phrases where they stand, what speaks for them, and what the shipped weights say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bioclaims.assertion.scopes import ScopeGuideline, find_scopes
from bioclaims.assertion.scopes.candidates import Candidate, find_candidates
from bioclaims.assertion.scopes.clues import find_cue_clues
from bioclaims.assertion.scopes.guideline import list_guidelines, order_phrases
from bioclaims.assertion.scopes.outlook import Outlook, find_head
from bioclaims.assertion.scopes.phrases import phrase_of, tokens_in, tokens_of
from bioclaims.assertion.scopes.words import PhraseCue, describe_words
from bioclaims.errors import UnknownNameError
from bioclaims.events.clues import write_features
from bioclaims.events.weights import Weights
from bioclaims.model import Span
from bioclaims.syntax.tree import Tree
from parses import parse_tree

_DENIED = (
    "IL-6/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg activate/VB<0:root STAT3/NN<4:dobj ,/,<4:punct whereas/IN<9:mark "
    "TNF/NN<9:nsubj did|do/VBD<4:advcl ./.<4:punct"
)
_NEITHER = (
    "Neither/CC<2:cc:preconj IL-6/NN<5:nsubj nor/CC<2:cc TNF/NN<2:conj activated|activate/VBD<0:root STAT3/NN<5:dobj "
    "./.<5:punct"
)


def test_a_phrase_is_found_where_its_words_stand() -> None:
    found = find_candidates(parse_tree(_DENIED), order_phrases(("not", "did not", "unable", "not activate")))
    assert [(each.phrase, each.tokens) for each in found] == [
        ("did not", (1, 2)),
        ("not", (2,)),
        ("not activate", (2, 3)),
    ]


def test_words_may_stand_between_the_parts_of_a_phrase() -> None:
    tree = parse_tree(_NEITHER)
    [found] = find_candidates(tree, order_phrases(("neither … nor",)))
    assert (found.tokens, phrase_of(tree, found.tokens)) == ((0, 2), "neither … nor")


def test_tokens_are_those_that_share_a_code_point() -> None:
    tree = parse_tree(_DENIED)
    assert tokens_in(tree, Span(3, 10)) == (0, 1, 2)
    assert tokens_of(tree, (Span(9, 12), Span(0, 2))) == (0, 2)


def test_the_head_of_a_phrase_is_what_its_words_hang_on() -> None:
    assert find_head(parse_tree(_DENIED), (1, 2, 3)) == 3


def _describe(tree: Tree, *candidates: Candidate) -> list[list[str]]:
    return [write_features(clues) for clues in find_cue_clues(tree, candidates)]


def test_what_speaks_for_a_cue_is_named_with_its_phrase() -> None:
    [described] = _describe(parse_tree(_DENIED), Candidate("not", (2,)))
    assert {"not", "not after do", "not before activate", "not is neg", "not below activate"} <= set(described)
    assert len(described) == len(set(described))


def test_a_cue_is_described_by_its_kind_of_word_its_form_and_what_is_two_steps_below() -> None:
    tree = parse_tree(
        "NO/NN<2:compound synthesis/NN<3:nsubj fails|fail/VBZ<0:root in/IN<6:case the/DT<6:det absence/NN<3:nmod "
        "of/IN<8:case IL-6/NN<6:nmod ./.<3:punct"
    )
    capitals, fails = _describe(tree, Candidate("no", (0,)), Candidate("fails", (2,)))
    assert {"fails over nmod:in over nmod:of il-6", "fails over 3", "fails small", "VBZ after synthesis"} <= set(fails)
    assert {"no in capitals", "in capitals", "NN before synthesis", "NN below synthesis"} <= set(capitals)
    assert len(fails) == len(set(fails))


def test_a_cue_is_described_by_the_next_phrases_that_may_be_cues() -> None:
    tree = parse_tree(
        "Whether/IN<3:mark IL-6/NN<3:nsubj activates|activate/VBZ<0:root or/CC<3:cc does|do/VBZ<6:aux not/RB<3:conj "
        "./.<3:punct"
    )
    found = {"whether": (0,), "or": (3,), "does not": (4, 5), "not": (5,)}
    _, either, denied, short = _describe(tree, *(Candidate(phrase, tokens) for phrase, tokens in found.items()))
    assert {"or follows whether", "follows whether", "or precedes does not", "precedes does not"} <= set(either)
    assert "does not follows or" in denied and "not follows or" in short
    assert not any("precedes" in name for name in denied)


def test_a_word_is_described_by_the_way_to_it_by_its_form_and_by_its_place() -> None:
    described = describe_words(parse_tree(_DENIED), PhraseCue("not", (2,), "negation"))
    assert {"way neg", "down >dobj", "tag NN", "step dobj", "word stat3", "apart > 2", "bracket 0"} <= set(described[4])
    assert {"apart cue 0", "first own", "last own"} <= set(described[2])
    assert "step advcl:whereas" in described[8] and "last neg" in described[8]


def test_what_is_known_of_the_cue_stands_with_each_word() -> None:
    described = describe_words(parse_tree(_NEITHER), PhraseCue("neither … nor", (0, 2), "negation"))
    common = set.intersection(*map(set, described))
    assert common >= {"kind negation", "phrase neither … nor", "negation CC cc", "under il-6", "under a NN"}
    assert "apart between 0" in described[1]


def test_a_word_is_described_by_the_brackets_that_open_or_close_behind_the_cue() -> None:
    tree = parse_tree("(/-LRB-<3:punct not/RB<3:neg shown/VBN<0:root )/-RRB-<3:punct ./.<3:punct")
    described = describe_words(tree, PhraseCue("not", (1,), "negation"))
    assert ["bracket -1" in each for each in described] == [False, False, False, True, True]


def test_a_cue_sees_each_word_by_the_way_up_and_the_branch_down() -> None:
    seen = Outlook.of(parse_tree(_DENIED), 2)
    assert seen.branches[1:6] == ("neg <aux", " >self", "neg >self", "neg >dobj", "neg >,")
    assert (seen.branches[6], seen.branches[8]) == ("neg >advcl:whereas2", "neg >advcl:whereas")
    assert (dict(seen.firsts), dict(seen.lasts)) == ({2: "own", 0: "neg"}, {2: "own", 8: "neg"})


_FOUND = {
    "a denied verb, up to the next clause": (_DENIED, [("negation", "not", "not activate STAT3")]),
    "neither and nor are one cue": (_NEITHER, [("negation", "Neither nor", "Neither IL-6 nor TNF activated STAT3")]),
    "may": (
        "IL-6/NN<3:nsubj may/MD<3:aux activate/VB<0:root STAT3/NN<3:dobj ./.<3:punct",
        [("speculation", "may", "may activate STAT3")],
    ),
    "not only is no cue": (
        "Not/RB<3:neg only/RB<3:advmod IL-6/NN<7:nsubj but/CC<3:cc also/RB<6:advmod TNF/NN<3:conj "
        "activates|activate/VBZ<0:root STAT3/NN<7:dobj ./.<7:punct",
        [],
    ),
    "nothing denied, nothing doubted": (
        "IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj ./.<2:punct",
        [],
    ),
}


@pytest.mark.parametrize(("notation", "expected"), _FOUND.values(), ids=_FOUND)
def test_cues_and_scopes_of_the_shipped_guideline(notation: str, expected: list[tuple[str, str, str]]) -> None:
    tree = parse_tree(notation)
    words = [token.text for token in tree.tokens]
    assert [
        (each.kind, " ".join(words[token] for token in each.tokens), " ".join(words[each.first : each.last + 1]))
        for each in find_scopes(tree, ScopeGuideline.open("bioscope"))
    ] == expected


def test_of_phrases_that_share_a_word_the_longest_is_the_cue_though_a_shorter_one_be_likelier() -> None:
    odds = np.array([[0, 4, 0], [0, 0, 1]], np.float32)
    weights = Weights(("-", "negation", "speculation"), {"not": 0, "not clear": 1}, odds, np.zeros(3, np.float32))
    guideline = replace(ScopeGuideline.open("bioscope"), cues=weights)
    tree = parse_tree("The/DT<2:det mechanism/NN<5:nsubj is|be/VBZ<5:cop not/RB<5:neg clear/JJ<0:root ./.<5:punct")
    [found] = find_scopes(tree, guideline)
    assert (found.kind, found.tokens) == ("speculation", (3, 4))


def test_a_cue_is_read_alike_alone_and_beside_others() -> None:
    edges = ScopeGuideline.open("bioscope").edges
    given = [
        describe_words(parse_tree(_DENIED), PhraseCue("not", (2,), "negation")),
        describe_words(parse_tree(_NEITHER), PhraseCue("neither … nor", (0, 2), "negation")),
    ]
    together, alone = edges.score(given), [edges.score([each])[0] for each in given]
    assert [each.shape for each in together] == [(len(each), 2) for each in given]
    assert all(np.allclose(one, other, atol=1e-4) for one, other in zip(together, alone, strict=True))


def test_what_was_never_seen_adds_nothing() -> None:
    edges = ScopeGuideline.open("bioscope").edges
    words = describe_words(parse_tree(_DENIED), PhraseCue("not", (2,), "negation"))
    [known], [more] = edges.score([words]), edges.score([tuple((*each, "word never-seen") for each in words)])
    assert np.array_equal(known, more)


def test_an_unknown_guideline_names_the_known_ones() -> None:
    assert list_guidelines() == ("bioscope",)
    with pytest.raises(UnknownNameError, match="bioscope"):
        ScopeGuideline.open("none")
