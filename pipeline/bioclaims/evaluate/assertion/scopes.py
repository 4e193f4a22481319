"""Cues and scopes against the gold's: cues as a whole, scopes by their words and as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ...assertion.scopes import ScopeGuideline, find_scopes
from ...assertion.scopes.find import find_edges
from ...assertion.scopes.phrases import phrase_of, tokens_in, tokens_of
from ...assertion.scopes.words import PhraseCue
from ...model import Span
from ...syntax.tree import Tree
from ..figures import Counts, Figure, join_counts, to_figures
from ..tables import figure_values, format_figures, format_table
from .bioscope import KINDS, CueText

_CUES, _WORDS, _EXACT = "cues", "scope words", "scopes exact"
_GIVEN = ", cues given"
_Key = tuple[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class ScopeAnswer:
    """A sentence with what was found in it, and for each gold cue the scope that it is given."""

    text: CueText
    tree: Tree
    gold: Mapping[_Key, tuple[int, ...]]
    found: Mapping[_Key, tuple[int, ...]]
    given: Mapping[_Key, tuple[int, ...]]

    def quote(self, tokens: Sequence[int]) -> str:
        """Return the words from the first to the last of ``tokens``."""
        return self.text.text[self.tree[tokens[0]].start : self.tree[tokens[-1]].end]


@dataclass(frozen=True, slots=True)
class ScopeMiss:
    """A cue or a scope that is not the gold's: what went wrong, at which phrase, and both sides' words."""

    kind: str
    cause: str
    phrase: str
    gold: str
    predicted: str


@dataclass(frozen=True, slots=True)
class ScopeScore:
    """Figures in all and by phrase, and what is wrong."""

    sentences: int
    figures: Mapping[str, Figure]
    phrases: Mapping[str, Figure]
    misses: tuple[ScopeMiss, ...]


def answer_scopes(text: CueText, tree: Tree, guideline: ScopeGuideline) -> ScopeAnswer:
    """Return what ``guideline`` finds in a sentence, and the scopes that it gives the gold's cues."""
    cues = [(PhraseCue(phrase_of(tree, tokens), tokens, cue.kind), tokens_in(tree, cue.scope)) for cue in text.cues
            if (tokens := tokens_of(tree, cue.parts))]  # fmt: skip
    gold = {(cue.kind, cue.tokens): scope for cue, scope in cues}
    edges = find_edges(tree, guideline, [cue for cue, _ in cues])
    given = {(cue.kind, cue.tokens): _range(*edge) for (cue, _), edge in zip(cues, edges, strict=True)}
    found = {(each.kind, each.tokens): _range(each.first, each.last) for each in find_scopes(tree, guideline)}
    return ScopeAnswer(text, tree, gold, found, given)


def score_scopes(answers: Sequence[ScopeAnswer]) -> ScopeScore:
    """Return the figures over all ``answers``; intervals are over documents."""
    documents = [list(group) for _, group in groupby(answers, key=lambda answer: answer.text.document)]
    figures = to_figures([join_counts(_count(answer) for answer in group) for group in documents])
    phrases = to_figures([join_counts(_count_phrases(answer) for answer in group) for group in documents])
    order = sorted(phrases, key=lambda name: (-phrases[name].counts.gold, -phrases[name].counts.predicted, name))
    misses = tuple(miss for answer in answers for miss in _find_misses(answer))
    return ScopeScore(len(answers), _in_order(figures), {name: phrases[name] for name in order}, misses)


def scope_text(score: ScopeScore, *, misses: bool) -> Iterator[str]:
    """Yield the lines of a report: cues by phrase, misses by cause and, where asked for, each; then the figures."""
    yield from format_figures("cue", score.phrases)
    yield ""
    causes = Counter((miss.kind, miss.cause, miss.phrase) for miss in score.misses)
    yield from format_table(
        ("what is wrong, by cause", "phrase", "number"),
        ((f"{kind}: {cause}", phrase, str(number)) for (kind, cause, phrase), number in causes.most_common(40)),
    )
    yield ""
    for miss in score.misses if misses else ():
        yield f"{miss.kind}: {miss.cause}, {miss.phrase}"
        yield f"    gold       {miss.gold}"
        yield f"    predicted  {miss.predicted}"
    yield f"sentences {score.sentences}"
    yield from format_figures("", score.figures)


def scope_values(score: ScopeScore) -> dict[str, Any]:
    """Return the score as JSON values."""
    return {
        "sentences": score.sentences,
        "figures": figure_values(score.figures),
        "cues": figure_values(score.phrases),
        "misses": [
            {"kind": miss.kind, "cause": miss.cause, "phrase": miss.phrase, "gold": miss.gold,
             "predicted": miss.predicted}
            for miss in score.misses
        ],
    }  # fmt: skip


def scope_records(answer: ScopeAnswer) -> Iterator[dict[str, Any]]:
    """Yield what was predicted in a sentence, a row a cue; spans count code points of the sentence."""
    for (kind, tokens), scope in answer.found.items():
        spans = _join_spans(answer.tree, tokens)
        yield {
            "document": answer.text.document,
            "sentence_id": answer.text.id,
            "kind": kind,
            "cue_spans": [[span.start, span.end] for span in spans],
            "scope_spans": [[answer.tree[scope[0]].start, answer.tree[scope[-1]].end]],
        }


def _join_spans(tree: Tree, tokens: Sequence[int]) -> list[Span]:
    spans: list[Span] = []
    for before, token in zip((None, *tokens), tokens, strict=False):
        if before is not None and token == before + 1:
            spans[-1] = Span(spans[-1].start, tree[token].end)
        else:
            spans.append(tree[token].span)
    return spans


def _range(first: int, last: int) -> tuple[int, ...]:
    return tuple(range(first, last + 1))


def _count(answer: ScopeAnswer) -> dict[str, Counts]:
    counts = {}
    for kind in KINDS:
        gold = {key: scope for key, scope in answer.gold.items() if key[0] == kind}
        found = {key: scope for key, scope in answer.found.items() if key[0] == kind}
        given = {key: scope for key, scope in answer.given.items() if key[0] == kind}
        counts[f"{kind} {_CUES}"] = Counts(len(gold), len(found), len(gold.keys() & found.keys()))
        for name, predicted in ((_GIVEN, given), ("", found)):
            counts[f"{kind} {_WORDS}{name}"] = _count_words(gold, predicted)
            exact = sum(predicted.get(key) == scope for key, scope in gold.items())
            counts[f"{kind} {_EXACT}{name}"] = Counts(len(gold), len(predicted), exact)
    return counts


def _count_words(gold: Mapping[_Key, tuple[int, ...]], predicted: Mapping[_Key, tuple[int, ...]]) -> Counts:
    """Count the words of scopes, cue by cue: a word in the scopes of two cues counts twice."""
    shared = sum(len(set(scope) & set(predicted.get(key, ()))) for key, scope in gold.items())
    return Counts(sum(map(len, gold.values())), sum(map(len, predicted.values())), shared)


def _count_phrases(answer: ScopeAnswer) -> dict[str, Counts]:
    counts: dict[str, Counts] = {}
    for key in dict.fromkeys((*answer.gold, *answer.found)):
        name = f"{key[0]} {phrase_of(answer.tree, key[1])}"
        is_gold, is_found = key in answer.gold, key in answer.found
        counts[name] = counts.get(name, Counts()) + Counts(int(is_gold), int(is_found), int(is_gold and is_found))
    return counts


def _find_misses(answer: ScopeAnswer) -> Iterator[ScopeMiss]:
    whole = answer.quote(range(len(answer.tree)))
    for key, scope in answer.gold.items():
        phrase = phrase_of(answer.tree, key[1])
        if key not in answer.found:
            yield ScopeMiss(key[0], "cue missed", phrase, answer.quote(scope), whole)
        if answer.given[key] != scope:
            wrong = [side for side, place in (("left", 0), ("right", -1)) if answer.given[key][place] != scope[place]]
            cause = f"{' and '.join(wrong)} edge"
            yield ScopeMiss(key[0], cause, phrase, answer.quote(scope), answer.quote(answer.given[key]))
    for key, scope in answer.found.items():
        if key not in answer.gold:
            yield ScopeMiss(key[0], "no cue", phrase_of(answer.tree, key[1]), whole, answer.quote(scope))


def _in_order(figures: Mapping[str, Figure]) -> dict[str, Figure]:
    return {name: figures[name] for name in sorted(figures, key=lambda name: KINDS.index(name.split(" ")[0]))}
