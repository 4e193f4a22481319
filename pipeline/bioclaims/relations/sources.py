"""Where the name stands that a noun is about, first found first taken."""

from __future__ import annotations

from ..syntax.sentence import Sentence
from .nouns import find_noun_lemma, is_site
from .perturbations import is_agent_of_loss, is_treatment
from .triggers import Lexis

_SOURCES = ("of", "modifier", "possessor", "in", "for", "between")
# Of "treatment of cells with A by B", "exposure of cells to A" what was given, not what it was given to.
_GIVEN = ("with", "by", "to", "modifier", "of", "possessor")
# "antibodies to A", "an inhibitor against A".
_AGAINST = (*_SOURCES, "to", "against")
# "the **A** site in the B promoter" is about A where it acts, and about B where something binds to it.
_BINDING, _BOUND = ("modifier", "for"), ("in", "of", "within")


def order_sources(sentence: Sentence, lexis: Lexis, token: int, *, role: str) -> tuple[str, ...]:
    """Return the functions in which to look for what the noun ``token`` is about, where it has ``role``."""
    lemma = find_noun_lemma(sentence, token)
    if sentence.tree[token].tag == "VBG":
        return ("object",)
    if is_site(sentence, lexis, token):
        return _BOUND if role == "theme" else _BINDING
    if role != "theme" and is_treatment(lemma):
        return _GIVEN
    return _AGAINST if is_agent_of_loss(lemma) else _SOURCES
