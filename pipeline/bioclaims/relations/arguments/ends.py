"""Ends that a frame finds and that are none: who is made to act, who only makes the theme, what tells who acts."""

from __future__ import annotations

from ...model import Filler
from ...syntax.clauses import find_subject_heads
from ...syntax.sentence import Sentence
from ...vocab import CELL_TYPES


def is_made_to(sentence: Sentence, trigger: int, theme: Filler) -> bool:
    """Return whether ``theme`` is cells that are made to do something: "A induces **T cells** to secrete B"."""
    tree = sentence.tree
    doing = (
        child for child in tree.children(trigger, "xcomp", "advcl") if theme.token in find_subject_heads(tree, child)
    )
    return theme.participant.type in CELL_TYPES and any(doing)


def tells_who_acts(sentence: Sentence, trigger: int, agent: Filler) -> bool:
    """Return whether the trigger only says which thing acts: "siRNA **targeting** A and B" does not target B by A.

    Or which thing was not there: "mice lacking the B **inhibitor** A".
    """
    tree = sentence.tree
    return agent.token in tree.ancestors(trigger) and agent.name_token in tree.subtree(trigger)


def is_maker(sentence: Sentence, trigger: int, agent: Filler, theme: Filler) -> bool:
    """Return whether ``agent`` is cells that make the theme: B cells of "inhibition of A secretion by **B cells**"."""
    made = theme.participant.aspect in ("expression", "secretion")
    behind = agent.name_token > theme.token > trigger and sentence.tree[trigger].tag.startswith("NN")
    return agent.participant.type in CELL_TYPES and made and behind
