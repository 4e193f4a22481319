"""Fits a guideline of cues and scopes to annotated sentences: phrases that are cues, what tells them, and edges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from ...assertion.odds import list_odds
from ...assertion.scopes.candidates import find_candidates
from ...assertion.scopes.clues import find_cue_clues
from ...assertion.scopes.guideline import CUE_WEIGHTS, EDGES, NONE, PHRASES, ScopeGuideline, order_phrases
from ...assertion.scopes.phrases import phrase_of, tokens_in, tokens_of
from ...assertion.scopes.words import PhraseCue, describe_words
from ...errors import InputError
from ...evaluate.assertion.bioscope import KINDS, NEGATION, SPECULATION, CueText
from ...evaluate.assertion.scopes import ScopeAnswer, answer_scopes
from ...events.clues import write_features
from ...events.weights import Weights
from ...syntax.tree import Tree
from .edges import EdgeExample, fit_edges
from .events import fit_weights
from .seed_tables import write_rows

# Strengths of the regularization (inverse), chosen on parts of the training texts. What is doubted, annotators agree
# on less: of that, less is learnt from each phrase.
_CUE_C = {NEGATION: 1.5, SPECULATION: 0.3}
# A kind of fewer cues than these is not learnt.
_FEWEST = 4

Read = tuple[CueText, Tree]


def fit_guideline(name: str, read: Sequence[Read]) -> tuple[ScopeGuideline, tuple[str, ...]]:
    """Return the guideline ``name`` that ``read`` follows, and lines that say how often each phrase was a cue."""
    golds = [(tree, [(cue, tokens_of(tree, cue.parts)) for cue in text.cues]) for text, tree in read]
    phrases = Counter(phrase_of(tree, tokens) for tree, cues in golds for _, tokens in cues if tokens)
    seen = Counter[str]()
    by_first = order_phrases(phrases)
    described, kinds = [], []
    edges = list[EdgeExample]()
    for tree, cues in golds:
        by_tokens = {tokens: cue for cue, tokens in cues}
        candidates = find_candidates(tree, by_first)
        for candidate, clues in zip(candidates, find_cue_clues(tree, candidates), strict=True):
            gold = by_tokens.get(candidate.tokens)
            seen[candidate.phrase] += 1
            described.append(write_features(clues))
            kinds.append(NONE if gold is None else gold.kind)
            if gold is None:
                continue
            covered = tokens_in(tree, gold.scope)
            first, last = min(covered[0], candidate.tokens[0]), max(covered[-1], candidate.tokens[-1])
            words = describe_words(tree, PhraseCue(candidate.phrase, candidate.tokens, gold.kind))
            edges.append(EdgeExample(words, candidate.tokens, first, last))
    guideline = ScopeGuideline(name, dict(sorted(phrases.items())), _fit_kinds(described, kinds), fit_edges(edges))
    return guideline, tuple(f"{phrase}\t{number}\t{seen[phrase] - number}" for phrase, number in phrases.items())


def cross_validate(read: Sequence[Read], folds: int) -> Iterator[ScopeAnswer]:
    """Yield what is found in each sentence of ``read`` by a guideline fitted to the others, in ``folds`` parts.

    All sentences of a document are in one part, the same one on every run. Raises InputError where there are fewer
    documents than parts, or where all cues are in one part.
    """
    documents = sorted({text.document for text, _ in read}, key=lambda name: sha256(name.encode()).digest())
    parts = {document: place % folds for place, document in enumerate(documents)}
    if len(documents) < folds:
        raise InputError(
            where=f"--folds {folds}", what=f"is more than the {len(documents)} documents", cure="Give fewer"
        )
    for part in range(folds):
        others = [(text, tree) for text, tree in read if parts[text.document] != part]
        if not any(text.cues for text, _ in others):
            raise InputError(
                where=f"--folds {folds}", what="leaves a part without a cue in the others", cure="Give more"
            )
        guideline, _ = fit_guideline(f"part {part + 1}", others)
        yield from (answer_scopes(text, tree, guideline) for text, tree in read if parts[text.document] == part)


def _fit_kinds(described: Sequence[Sequence[str]], labels: Sequence[str]) -> Weights:
    """Return the weights that tell each kind of cue from all else, each kind fitted apart, as those of one table."""
    kinds = [kind for kind in KINDS if labels.count(kind) >= _FEWEST]
    fitted = [
        list_odds(
            fit_weights(described, [each if each == kind else NONE for each in labels], strength=_CUE_C[kind]),
            kind,
            against=NONE,
        )
        for kind in kinds
    ]
    names = dict.fromkeys(name for added, _ in fitted for name in added)
    rows = [(0.0, *(added.get(name, 0.0) for added, _ in fitted)) for name in names]
    bias = (0.0, *(bias for _, bias in fitted))
    return Weights(
        (NONE, *kinds),
        {name: place for place, name in enumerate(names)},
        np.array(rows, np.float32),
        np.array(bias, np.float32),
    )


def save_guideline(guideline: ScopeGuideline, phrases: Iterable[str], folder: Path) -> None:
    """Write ``guideline`` and the lines of its phrases to ``folder``, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    write_rows(folder / PHRASES, "phrase\tcue\tother", phrases)
    guideline.cues.save(folder / CUE_WEIGHTS)
    guideline.edges.save(folder / EDGES)
