"""What a statement rests on by where it stands, where no word of its sentence says so."""

from __future__ import annotations

from dataclasses import dataclass

from ..syntax.tree import Tree
from ..vocab import Basis, Certainty, ClaimSection
from .cues import load_cues
from .scope import find_carriers

_SHOWN: tuple[ClaimSection, ...] = ("figure", "table")


@dataclass(frozen=True, slots=True)
class Place:
    """The section that a sentence stands in, and its heading, None where it has none."""

    section: ClaimSection = "other"
    heading: str | None = None

    @property
    def is_aim(self) -> bool:
        """Whether the section says what the authors want to find out: "OBJECTIVE", "Aims"."""
        return self.heading is not None and self.heading.strip(" .:").lower() in load_cues("attribution", "heading")


def find_basis_of_place(tree: Tree, trigger: int, place: Place, *, certainty: Certainty) -> Basis:
    """Return what a statement rests on that no cue attributes: by section, tense and certainty; else "unknown".

    Under "Objective" a hypothesis is an aim. In an introduction the present perfect reports what others found ("A has
    emerged as an inducer of B"); its present tense may be the authors' own reason. In the results the past tense tells
    what was seen, and so does all that a figure or a table shows; the present tense is as often common knowledge. What
    a conclusion states is one, unless it is still to be tested.
    """
    if place.is_aim:
        return "aim" if certainty == "hypothesis" else "unknown"
    if certainty == "hypothesis":
        return "unknown"
    if place.section == "conclusion":
        return "conclusion"
    if certainty == "asserted":
        if place.section == "introduction" and _is_perfect(tree, trigger):
            return "prior_work"
        if place.section in _SHOWN or (place.section == "results" and _is_past(tree, trigger)):
            return "this_study"
    return "unknown"


def _main_verb(tree: Tree, trigger: int) -> int:
    """Return the highest word whose tense is the trigger's own: "induced", "was **found** to induce"."""
    return find_carriers(tree, trigger)[-1]


def _is_past(tree: Tree, trigger: int) -> bool:
    verb = _main_verb(tree, trigger)
    auxiliaries = tree.children(verb, "aux", "auxpass", "cop")
    if any(tree[word].tag == "MD" or tree[word].tag in ("VBP", "VBZ") for word in auxiliaries):
        return False
    return tree[verb].tag == "VBD" or any(tree[word].tag == "VBD" for word in auxiliaries)


def _is_perfect(tree: Tree, trigger: int) -> bool:
    """Return whether others have done it, not "we have"."""
    verb = _main_verb(tree, trigger)
    has = any(tree[word].lemma == "have" and tree[word].tag in ("VBP", "VBZ") for word in tree.children(verb, "aux"))
    return has and not any(tree[word].lower == "we" for word in tree.children(verb, "nsubj"))
