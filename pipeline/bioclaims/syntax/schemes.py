"""Dependency schemes as parsers write them, brought to Universal Dependencies v1, which the views read.

The shipped model and the scispaCy models write v1, most newer parsers v2 (https://universaldependencies.org/v2/).
"""

from __future__ import annotations

# v2 label → v1 label; the labels that the two share stand for themselves.
_V2_TO_V1 = {
    "obj": "dobj",
    "obl": "nmod",
    "obl:agent": "nmod",
    "obl:npmod": "nmod:npmod",
    "obl:tmod": "nmod:tmod",
    "nsubj:pass": "nsubjpass",
    "csubj:pass": "csubjpass",
    "aux:pass": "auxpass",
    "fixed": "mwe",
    "flat": "compound",
    "nmod:poss": "nmod:poss",
}


def to_universal_v1(label: str, *, lower: str, tag: str) -> str:
    """Return the v1 label of one token; ``lower`` and ``tag`` tell v2's negating adverbs from the other ones."""
    if label == "ROOT":
        return "root"
    if label == "advmod" and lower in ("not", "n't", "never"):
        return "neg"
    if label == "det" and lower == "no" and tag == "DT":
        return "neg"
    return _V2_TO_V1.get(label, label)
