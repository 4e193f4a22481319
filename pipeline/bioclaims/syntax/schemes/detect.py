"""Which scheme a parser writes, by the labels that tell the schemes apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

Scheme = Literal["universal_v1", "universal_v2", "clear"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)

# Stanford Dependencies, which CLEAR grew out of, are read as CLEAR is: "nn", "rcmod" and the like are their names.
CLEAR_LABELS = frozenset(
    {
        "acomp", "agent", "attr", "complm", "dative", "infmod", "intj", "meta", "nn", "npadvmod", "oprd", "partmod",
        "pcomp", "pobj", "poss", "possessive", "preconj", "predet", "prep", "prt", "quantmod", "rcmod", "relcl",
    }
)  # fmt: skip
_V2_LABELS = frozenset(
    {"aux:pass", "clf", "csubj:pass", "fixed", "flat", "nsubj:outer", "nsubj:pass", "obj", "obl", "orphan"}
)
_UNIVERSAL_LABELS = frozenset(
    {
        "acl:relcl", "cc:preconj", "compound:prt", "cop", "det:predet", "mwe", "nmod:npmod", "nmod:poss", "nmod:tmod",
        "remnant",
    }
)  # fmt: skip
# What v2 gave up; CLEAR has these too.
_V1_LABELS = frozenset({"auxpass", "csubjpass", "dobj", "neg", "nsubjpass"})


def detect_scheme(labels: Iterable[str]) -> Scheme | None:
    """Return the scheme of ``labels``, those of a parser or of a text that it has read; None where they tell nothing.

    The scispaCy models, trained on GENIA in v1 and on OntoNotes in CLEAR, have the labels of both; they write v1, with
    CLEAR here and there, so that one label that only Universal Dependencies have outweighs those of CLEAR.
    """
    found = {label.split(":")[0] if label.startswith(("obl:", "flat:")) else label for label in labels}
    if found & _V2_LABELS:
        return "universal_v2"
    if found & _UNIVERSAL_LABELS:
        return "universal_v1"
    if found & CLEAR_LABELS:
        return "clear"
    return "universal_v1" if found & _V1_LABELS else None
