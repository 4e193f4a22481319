"""What a statement rests on, whether it is called new, and whether the effect is called direct."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..model import Cue, Relation, Span
from ..resources import load_table
from ..syntax.prepositions import find_preposition
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from ..vocab import Basis, CueKind, Directness
from .cues import find_phrases, load_cues
from .scope import find_carriers

_ORDER: tuple[Basis, ...] = ("prior_work", "conclusion", "aim", "this_study")


def find_basis(sentence: Sentence, relation: Relation, *, certainty: str) -> tuple[Basis, tuple[Cue, ...]]:
    """Return the basis of ``relation`` and its cues.

    A passive report above the trigger ("has been shown to induce") makes prior work; otherwise phrases decide that hang
    on the trigger or on what is above it. An aim is only what is also a hypothesis.
    """
    reported = _reporting_verb(sentence, relation)
    if reported is not None:
        return "prior_work", (_cue(sentence, (reported,), "attribution"),)
    tree = sentence.tree
    above = {*find_carriers(tree, relation.trigger), *tree.ancestors(relation.trigger)}
    phrases = [
        (tokens, value)
        for tokens, value in find_phrases(tree, load_cues("attribution", "phrase"))
        if any(tree[token].head in above for token in tokens)
    ]
    for basis in _ORDER:
        if basis == "aim" and certainty != "hypothesis":
            continue
        tokens = next((tokens for tokens, value in phrases if value == basis), None)
        if tokens is not None:
            return basis, (_cue(sentence, tokens, "attribution"),)
    return "unknown", ()


def find_novelty(sentence: Sentence, relation: Relation) -> tuple[Cue, ...]:
    """Return the cues that call the finding new: "for the first time", "a novel role of A as"."""
    tree = sentence.tree
    cues = [_cue(sentence, tokens, "novelty") for tokens, _ in find_phrases(tree, load_cues("novelty", "phrase"))]
    words = load_cues("novelty", "adjective")
    for noun in _nouns_of(tree, relation.trigger):
        cues += [
            _cue(sentence, (child,), "novelty") for child in tree.children(noun, "amod") if tree[child].lower in words
        ]
    return tuple(cues)


def _nouns_of(tree: Tree, trigger: int) -> Iterator[int]:
    """Yield the trigger and the nouns that it completes: "a **role** of A as an **inducer**"."""
    yield trigger
    current = trigger
    while tree[current].relation == "nmod" and find_preposition(tree, current) in ("as", "of"):
        current = tree[current].head
        yield current


@cache
def _directness_words() -> dict[str, Directness]:
    rows = load_table("seeds", "cues", "directness.tsv")
    return {row["word"]: "direct" if row["directness"] == "direct" else "indirect" for row in rows}


def find_directness(sentence: Sentence, relation: Relation) -> Directness:
    """Return what the sentence says of directness: "directly activates", "an indirect effect"; else the trigger's."""
    tree = sentence.tree
    words = _directness_words()
    for carrier in find_carriers(tree, relation.trigger):
        for child in tree.children(carrier, "advmod", "amod"):
            if tree[child].lower in words:
                return words[tree[child].lower]
    return relation.directness


def _reporting_verb(sentence: Sentence, relation: Relation) -> int | None:
    tree = sentence.tree
    words = load_cues("attribution", "governor")
    for carrier in find_carriers(tree, relation.trigger)[1:]:
        perfect = any(tree[child].lemma == "have" for child in tree.children(carrier, "aux"))
        passive = bool(tree.children(carrier, "auxpass", "nsubjpass"))
        if tree[carrier].lemma in words and passive and (perfect or tree[carrier].lemma == "know"):
            return carrier
    return None


def _cue(sentence: Sentence, tokens: Iterator[int] | tuple[int, ...], kind: CueKind) -> Cue:
    indices = tuple(tokens)
    first, last = sentence.tree[indices[0]], sentence.tree[indices[-1]]
    quote = sentence.quote(Span(first.start, last.end))
    return Cue(kind, quote.text, quote.span)
