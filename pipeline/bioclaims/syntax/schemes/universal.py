"""Universal Dependencies v2 → v1 (https://universaldependencies.org/v2/summary.html)."""

from __future__ import annotations

from .draft import Draft

# v2 label → v1 label; the labels that the two share stand for themselves, unknown subtypes for their type.
_V2_TO_V1 = {
    # A name that only scispaCy's parsers have.
    "amod@nmod": "amod",
    "aux:pass": "auxpass",
    "csubj:pass": "csubjpass",
    "fixed": "mwe",
    "flat": "compound",
    "name": "compound",
    "nmod:desc": "compound",
    "nmod:unmarked": "nmod:npmod",
    "nsubj:pass": "nsubjpass",
    "obj": "dobj",
    "obl": "nmod",
    "obl:npmod": "nmod:npmod",
    "obl:tmod": "nmod:tmod",
    "obl:unmarked": "nmod:npmod",
    "orphan": "dep",
}
# The subtypes that v1 has and that its trees carry.
_SUBTYPES = frozenset({"acl:relcl", "cc:preconj", "compound:prt", "det:predet", "nmod:npmod", "nmod:poss", "nmod:tmod"})
# The labels whose v1 name depends on the word.
WORD_TELLS = frozenset({"advmod", "det"})
_NEGATIONS = ("not", "n't", "n’t", "never")


def convert_labels(draft: Draft) -> None:
    """Give every token of ``draft`` the v1 name of its relation; v2 has none for negation, so words tell it."""
    for index in range(len(draft)):
        word = draft[index]
        draft.relations[index] = to_label(draft.relations[index], lower=word.lower, tag=word.tag)


def to_label(label: str, *, lower: str, tag: str) -> str:
    """Return the v1 label of one token; ``lower`` and ``tag`` tell v2's negating adverbs from the other ones."""
    if label == "ROOT":
        return "root"
    if (label == "advmod" and lower in _NEGATIONS) or (label == "det" and lower == "no" and tag == "DT"):
        return "neg"
    if label in _V2_TO_V1:
        return _V2_TO_V1[label]
    base = label.split(":", maxsplit=1)[0]
    return label if base == label or label in _SUBTYPES else _V2_TO_V1.get(base, base)


def hang_connectives_on_first(draft: Draft) -> None:
    """Hang "and" and commas on the conjunct that the coordination hangs on; v2 has them on the one that follows."""
    for index in range(len(draft)):
        conjunct = draft.heads[index]
        if draft.relations[index] not in ("cc", "punct") or draft.relations[conjunct] != "conj":
            continue
        first = draft.heads[conjunct]
        if first < index < conjunct:
            draft.move(index, first)
