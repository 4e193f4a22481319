"""Ends that a frame finds and that are none: who is made to act, who only makes the theme, what tells who acts.

And cells that are one, where a frame has none for a theme: those of which there are more or less.
"""

from __future__ import annotations

from ...model import Filler
from ...syntax.clauses import find_subject_heads
from ...syntax.coordination import first_conjunct
from ...syntax.prepositions import find_preposition
from ...syntax.sentence import Sentence
from ...vocab import CELL_TYPES, MOLECULES, PERTURBATION_EFFECTS
from ..words.hyphens import is_called_so
from ..words.perturbations import is_silencing

# What says how many cells there are, and how many more or less.
_COUNTS = (
    "count", "decrease", "depletion", "expansion", "frequency", "increase", "loss", "number", "percentage",
    "population", "proportion", "reduction",
)  # fmt: skip
# What cells do in which something is seen.
_SHOWING = ("demonstrate", "display", "exhibit", "show")
_MORE_OR_LESS = ("decreased", "fewer", "higher", "increased", "less", "lower", "more", "reduced")


def is_made_to(sentence: Sentence, trigger: int, theme: Filler) -> bool:
    """Return whether ``theme`` is cells that are made to do something: "A induces **T cells** to secrete B"."""
    tree = sentence.tree
    doing = (
        child for child in tree.children(trigger, "xcomp", "advcl") if theme.token in find_subject_heads(tree, child)
    )
    return theme.participant.type in CELL_TYPES and any(doing)


def tells_who_acts(sentence: Sentence, trigger: int, agent: Filler) -> bool:
    """Return whether the trigger only says which thing acts: "siRNA **targeting** A and B" does not target B by A.

    Or which thing was not there: "mice lacking the B **inhibitor** A". Nor does what silences any gene act itself: "A
    was suppressed by **RNA interference**".
    """
    tree = sentence.tree
    if is_silencing(agent.participant):
        return True
    return agent.token in tree.ancestors(trigger) and agent.name_token in tree.subtree(trigger)


def are_in_row(sentence: Sentence, agent: Filler, theme: Filler) -> bool:
    """Return whether the two are named in one row, of which neither acts on the other: "unchanged rates of A and B"."""
    return first_conjunct(sentence.tree, agent.token) == first_conjunct(sentence.tree, theme.token)


def is_short_form(sentence: Sentence, noun: int, agent: Filler) -> bool:
    """Return whether ``agent`` is only short for the phrase of ``noun``, and no other name: "A inhibitors (AIs)"."""
    tree = sentence.tree
    return not agent.participant.groundings and is_called_so(tree, noun, tree[noun].lemma, agent)


def is_maker(sentence: Sentence, trigger: int, agent: Filler, theme: Filler) -> bool:
    """Return whether ``agent`` is cells that make the theme: B cells of "inhibition of A secretion by **B cells**".

    Or in which it is seen ("**B cells** showed activation of A"), or what those lack: "secretion of A by
    **B-deficient** cells".
    """
    if not sentence.tree[trigger].tag.startswith("NN"):
        return False
    if agent.participant.type not in CELL_TYPES:
        return _is_lacked(sentence, agent)
    tree, made = sentence.tree, theme.participant.aspect in ("expression", "secretion")
    shown = tree[trigger].relation == "dobj" and tree[tree[trigger].head].lemma in _SHOWING
    own = theme.participant.type in MOLECULES and agent.participant.perturbation is None
    return (shown and own) or (made and agent.name_token > theme.token > trigger)


def _is_lacked(sentence: Sentence, agent: Filler) -> bool:
    done = agent.participant.perturbation
    cells = any(mention.type in CELL_TYPES for mention in sentence.denoted.get(agent.token, ()))
    by_cells = cells and find_preposition(sentence.tree, agent.token) == "by"
    return by_cells and done is not None and PERTURBATION_EFFECTS[done.kind] < 0


def is_counted(sentence: Sentence, filler: Filler) -> bool:
    """Return whether ``filler`` are cells of which there are more or less: "the **number** of B cells", "**fewer**".

    Where something merely happens in cells, they are no theme.
    """
    tree, name = sentence.tree, filler.name_token
    counted = any(tree[token].lemma in _COUNTS and tree.is_below(name, token) for token in filler.passed)
    counted = counted or any(tree[sign.token].lower in _MORE_OR_LESS for sign in filler.signs)
    return counted and filler.participant.type in CELL_TYPES
