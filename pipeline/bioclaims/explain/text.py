"""An explanation as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..model import Mention
from .phrases import say_claim, say_groundings, say_near, say_pair, say_role, say_rule, say_tried
from .value import ExplainedPair, ExplainedSentence, Explanation, FiredRule, ViewedTrigger, Word


def to_text(explanation: Explanation) -> str:
    """Return ``explanation`` as lines: for each sentence tokens, mentions, tree, view, rules, claims."""
    return "\n\n".join("\n".join(_show_sentence(each, explanation.asked)) for each in explanation.sentences)


def draw_tree(words: Sequence[Word]) -> Iterator[str]:
    """Yield the tree as lines, each word under its governor with the relation between them."""
    for word in words:
        if word.head == word.index:
            yield f"{word.text} {word.tag}"
            yield from _draw_below(words, word.index, "")


def _draw_below(words: Sequence[Word], head: int, margin: str) -> Iterator[str]:
    below = [word for word in words if word.head == head != word.index]
    for number, word in enumerate(below, start=1):
        last = number == len(below)
        yield f"{margin}{'└─' if last else '├─'} {word.relation}: {word.text} {word.tag}"
        yield from _draw_below(words, word.index, margin + ("   " if last else "│  "))


def _show_sentence(sentence: ExplainedSentence, asked: str | None) -> Iterator[str]:
    yield " ".join(sentence.text.split())
    if sentence.left_out:
        yield f"extract leaves this sentence out: {sentence.left_out}"
    words = [
        (str(word.index), word.text, word.lemma, word.tag, str(word.head), word.relation) for word in sentence.words
    ]
    yield from _show_part("tokens", _align([("", "text", "lemma", "tag", "head", "relation"), *words]))
    yield from _show_part("mentions", _align(map(_mention_row, sentence.mentions)))
    yield from _show_part("tree", draw_tree(sentence.words))
    yield from _show_part("view", (line for trigger in sentence.triggers for line in _show_trigger(trigger)))
    yield from _show_part("rules that fired", (line for rule in sentence.rules for line in _show_rule(rule, sentence)))
    claims = (f"{claim.id}  {say_claim(claim)}{_mark(claim.id, asked)}" for claim in sentence.claims)
    yield from _show_part("claims", claims)
    if sentence.pair:
        yield from _show_part(
            f"why not {sentence.pair.agent} → {sentence.pair.theme}", _show_pair(sentence, sentence.pair)
        )


def _show_part(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield ""
    yield title
    shown = [f"  {line}".rstrip() for line in lines]
    yield from shown or ["  none"]


def _mark(claim: str, asked: str | None) -> str:
    return "  ← asked for" if claim == asked else ""


def _mention_row(mention: Mention) -> tuple[str, ...]:
    return (mention.text, mention.type, say_groundings(mention), mention.reason)


def _show_trigger(trigger: ViewedTrigger) -> Iterator[str]:
    arguments = "; ".join(f"{each.function}: {each.text}" for each in trigger.arguments)
    yield f"{trigger.text} — {arguments or 'no arguments'}"
    for rule in trigger.rules:
        yield f"  {say_tried(rule)}"
        yield f"    agent: {say_role(rule.agent)}"
        yield f"    theme: {say_role(rule.theme)}"


def _show_rule(rule: FiredRule, sentence: ExplainedSentence) -> Iterator[str]:
    yield f"{rule.rule} ({rule.predicate}), trigger “{rule.trigger.text}”"
    yield from (f"  {kind:<8} {said}" for kind, said in say_rule(rule, sentence))


def _show_pair(sentence: ExplainedSentence, pair: ExplainedPair) -> Iterator[str]:
    yield from say_pair(pair)
    for miss in pair.trace.near:
        yield f"{miss.rule}, trigger “{sentence.words[miss.token].text}”, lacks"
        yield from (f"  {said}" for said in say_near(miss))


def _align(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield ``rows`` with their columns one under the other."""
    cells = [tuple(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
