"""CLEAR, the scheme of ClearNLP and of spaCy's English models, → Universal Dependencies v1.

The labels are those of Choi and Palmer's guidelines (2012). There prepositions govern their nouns and "be" its
predicate, and each conjunct hangs on the one before it; v1 hangs prepositions and "be" on the content word, and all
conjuncts on the first.
"""

from __future__ import annotations

from .draft import Draft
from .phrases import mend_fixed_phrases, promote_objects, raise_predicates

_SAME_SHAPE = {
    "intj": "discourse",
    "meta": "dep",
    "npadvmod": "nmod:npmod",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
    # Stanford Dependencies.
    "complm": "mark",
    "infmod": "acl",
    "nn": "compound",
    "npmod": "nmod:npmod",
    "num": "nummod",
    "number": "nummod",
    "partmod": "acl",
    "possessive": "case",
    "rcmod": "acl:relcl",
}
# What is left of the labels that carry a shape once the shapes are those of v1.
_AFTERWARDS = {
    "acomp": "xcomp",
    "agent": "nmod",
    "attr": "xcomp",
    "dative": "iobj",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "pobj": "nmod",
    "prep": "advmod",
}


def convert_clear(draft: Draft) -> None:
    """Give ``draft``, a tree of CLEAR, the shape of v1, and its labels where they are not CLEAR's own too."""
    for index in range(len(draft)):
        draft.relations[index] = _label(draft, index)
    _hang_conjuncts_on_first(draft)
    _turn_phrases(draft)
    _raise_objects(draft)


def convert_strays(draft: Draft) -> None:
    """Do so for the phrases of ``draft``, a tree of v1, that are labelled as in CLEAR."""
    for index, relation in enumerate(draft.relations):
        draft.relations[index] = _SAME_SHAPE.get(relation, relation)
    _turn_phrases(draft)


def _turn_phrases(draft: Draft) -> None:
    promote_objects(draft)
    raise_predicates(draft)
    mend_fixed_phrases(draft)
    for index, relation in enumerate(draft.relations):
        draft.relations[index] = _AFTERWARDS.get(relation, relation)


def _label(draft: Draft, index: int) -> str:
    label, word = draft.relations[index], draft[index]
    if label == "nmod":
        # "Any other modifier of a noun"; v1's own nmod, which has a preposition, comes about later.
        return "amod" if word.tag.startswith(("JJ", "VB")) else "compound"
    if label == "aux" and word.tag == "TO":
        return "mark"
    infinitive = any(draft[child].tag == "TO" for child in draft.children(index, "aux", "mark"))
    if label == "relcl" and infinitive and not draft.children(index, "nsubj", "nsubjpass"):
        return "acl"
    return _SAME_SHAPE.get(label, label)


def _hang_conjuncts_on_first(draft: Draft) -> None:
    """Hang every conjunct, and the connecting words between them, on the first one."""
    firsts: dict[int, int] = {}
    lasts: dict[int, int] = {}
    for index in reversed(draft.upwards()):
        head = draft.heads[index]
        if draft.relations[index] == "conj" and head != index:
            firsts[index] = firsts.get(head, head)
            lasts[firsts[index]] = max(index, lasts.get(firsts[index], 0))
    for index in range(len(draft)):
        head = draft.heads[index]
        first = firsts.get(head, head)
        connects = draft.relations[index] in ("cc", "punct") and head < index < lasts.get(first, 0)
        if index in firsts:
            draft.move(index, firsts[index])
        elif connects:
            draft.move(index, first)


def _raise_objects(draft: Draft) -> None:
    """Make the subject of an infinitive the object of the verb above it: "enables **A** to induce B"."""
    for index in range(len(draft)):
        head = draft.heads[index]
        marks = draft.children(index, "mark")
        if draft.relations[index] != "ccomp" or head == index or [draft[mark].tag for mark in marks] != ["TO"]:
            continue
        subjects = [child for child in draft.children(index, "nsubj") if head < child < marks[0]]
        if len(subjects) == 1 and draft[head].tag.startswith("VB") and not draft.children(head, "dobj"):
            draft.relations[index] = "xcomp"
            draft.relations[subjects[0]] = "dobj"
            draft.move(subjects[0], head)
