"""The naive peer: textacy's triples of subject, verb and object, with the entities that are given.

What a subject's phrase names is the agent, and what an object's names the theme; of a passive, whose agent textacy
takes for an object, the other way round. Our list of verbs says the sign, and which verbs have no order ("binds").
textacy knows the labels of spaCy's own models; with trees in Universal Dependencies, as ours and scispaCy's are, it
sees no agent of a passive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module

from spacy.tokens import Doc, Token

from ...language import load_language
from ...model import Span
from ...resources import load_table
from ...vocab import is_symmetric, predicate_sign
from .pairs import Joined, PairText, join_all
from .systems import Read

_PASSIVE = "auxpass"
_AUXILIARIES = frozenset({"aux", "auxpass", "cop"})


def open_system(option: str | None) -> Read:
    """Return what reads a text; ``option`` names a spaCy model, None stands for the trees of ours."""
    find_triples = import_module("textacy.extract").subject_verb_object_triples
    nlp = load_language(option)

    def read(text: PairText) -> list[Joined]:
        doc = nlp(text.text)
        if not doc.has_annotation("POS"):
            _set_verbs(doc)
        return [each for triple in find_triples(doc) for each in to_joined(triple, text)]

    return read


def to_joined(triple: tuple[list[Token], list[Token], list[Token]], text: PairText) -> Iterator[Joined]:
    """Yield the entities of ``text`` that stand in subject and object of ``triple``."""
    subjects, verbs, objects = triple
    if any(token.dep_ == _PASSIVE for token in verbs):
        subjects, objects = objects, subjects
    predicates = _predicates().get(verbs[-1].lemma_.lower(), frozenset())
    ordered = not predicates or not all(map(is_symmetric, predicates))
    # A verb with several frames may have one of no direction among them.
    signs = {predicate_sign(predicate) for predicate in predicates} - {0}
    sign = signs.pop() if len(signs) == 1 else 0
    for agent in _find_entities(subjects, text):
        for theme in _find_entities(objects, text):
            yield from join_all(text, agent, theme, is_ordered=ordered, sign=sign)


def _find_entities(heads: list[Token], text: PairText) -> Iterable[Span]:
    """Return the entities in the phrases of ``heads``: "the expression of A" is about A."""
    tokens = {token for head in heads for token in head.subtree}
    return dict.fromkeys(
        span
        for token in sorted(tokens, key=lambda token: token.i)
        for span in text.place(Span(token.idx, token.idx + len(token.text)))
    )


def _set_verbs(doc: Doc) -> None:
    """Set the one part of speech that textacy asks for, in ``doc`` of a model that has Penn tags alone."""
    for token in doc:
        if token.tag_.startswith("VB"):
            token.pos_ = "AUX" if token.dep_ in _AUXILIARIES else "VERB"


@cache
def _predicates() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in load_table("seeds", "triggers", "verbs.tsv"):
        found[row["lemma"]] = found.get(row["lemma"], frozenset()) | {row["predicate"]}
    return found
