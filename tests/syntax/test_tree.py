"""Trees as plain values."""

from __future__ import annotations

import pytest

from bioclaims.model import Span
from bioclaims.syntax.tree import Token, Tree
from parses import parse_tree

_NOTATION = "IL-6/NN<2:nsubj activates|activate/VBZ<0:root human/JJ<4:amod STAT3/NN<2:dobj"


def test_a_path_climbs_to_the_common_governor_and_descends() -> None:
    assert parse_tree(_NOTATION).path(0, 3) == "IL-6 <nsubj activate >dobj stat3"


def test_a_subtree_is_in_order_and_can_leave_relations_out() -> None:
    tree = parse_tree(_NOTATION)
    assert tree.subtree(3) == (2, 3)
    assert tree.subtree(3, without=["amod"]) == (3,)


def test_a_span_covers_the_first_to_the_last_token() -> None:
    assert parse_tree(_NOTATION).span([3, 2]) == Span(15, 26)


def test_a_token_at_another_place_than_its_index_is_refused() -> None:
    with pytest.raises(ValueError, match="has index 1 at position 0"):
        Tree((Token(1, "A", "a", "NN", 1, "root", 0, 1),))


def test_ancestors_end_at_the_root_even_where_heads_run_in_a_circle() -> None:
    tree = Tree((Token(0, "A", "a", "NN", 1, "dep", 0, 1), Token(1, "B", "b", "NN", 0, "dep", 2, 3)))
    assert list(tree.ancestors(0)) == [1]
