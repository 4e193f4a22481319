"""Marks targets in sentences as negated with negspacy or medspaCy: a program of its own, for the peers' environment.

It imports nothing of ours. One JSON object a line comes on standard input: first what to run (``tool``, ``rules``: rows
of the table of rules, or null for the tool's own, ``rounds``), then sentences (``text``, ``targets``: pairs of start
and end). On standard output come one list of booleans a sentence, then what it took: ``versions``, ``marking`` and
``reading``, the least seconds of the processor of all rounds, of the tool alone and with words found and targets set.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import version
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

Rule = dict[str, Any]
Target = tuple[int, int]
Marker = Callable[[Doc], Doc]

_NEGSPACY_PLACES = {
    "preceding_negations": ("before", "either"),
    "following_negations": ("after", "either"),
    "pseudo_negations": ("pseudo",),
    "termination": ("stop",),
}
_CONTEXT_DIRECTIONS = {
    "before": "FORWARD", "after": "BACKWARD", "either": "BIDIRECTIONAL", "pseudo": "PSEUDO", "stop": "TERMINATE",
}  # fmt: skip


def make_negspacy(nlp: Language, rules: list[Rule] | None) -> tuple[Marker, str]:
    """Return negspacy's component, and the attribute that it sets; without ``rules`` with those it has for English."""
    negation, termsets = import_module("negspacy.negation"), import_module("negspacy.termsets")
    terms = termsets.termset("en").get_patterns()
    if rules is not None:
        terms = {
            name: [rule["phrase"] for rule in rules if rule["place"] in places]
            for name, places in _NEGSPACY_PLACES.items()
        }
    found: Marker = negation.Negex(nlp, "negex", terms, [], "negex", _find_beginnings(rules))
    return found, "negex"


def make_medspacy(nlp: Language, rules: list[Rule] | None) -> tuple[Marker, str]:
    """Return medspaCy's ConText, and the attribute that it sets; without ``rules`` with those it has for English."""
    context = import_module("medspacy.context")
    found = context.ConText(nlp, rules="default" if rules is None else None)
    for rule in rules or ():
        direction = _CONTEXT_DIRECTIONS.get(rule["place"])
        if direction is not None:
            limits = {"max_scope": rule["reach"], "max_targets": rule["targets"]}
            found.add(context.ConTextRule(rule["phrase"], "NEGATED_EXISTENCE", direction=direction, **limits))
    beginnings = tuple(_find_beginnings(rules))

    def mark_targets(doc: Doc) -> Doc:
        # ConText leaves a target alone that is itself a cue. Its target rules can set the attribute; this is the same.
        for entity in doc.ents:
            if entity.text.lower().startswith(beginnings):
                entity._.is_negated = True
        marked: Doc = found(doc)
        return marked

    return mark_targets, "is_negated"


def _find_beginnings(rules: list[Rule] | None) -> list[str]:
    return [rule["phrase"] for rule in rules or () if rule["place"] == "within"]


TOOLS = {"negspacy": make_negspacy, "medspacy": make_medspacy}


def lay_out(targets: list[Target]) -> Iterator[list[int]]:
    """Yield indices of targets in layers without overlaps: a Doc holds no entities that overlap."""
    left = sorted(range(len(targets)), key=lambda index: targets[index])
    while left:
        layer, end = list[int](), -1
        for index in left:
            if targets[index][0] >= end:
                layer.append(index)
                end = targets[index][1]
        yield layer
        left = [index for index in left if index not in layer]


class Sentence:
    """A sentence with its targets, read again in each round."""

    def __init__(self, text: str, targets: list[Target]) -> None:
        self.text, self.targets = text, targets

    def read(self, nlp: Language) -> list[tuple[Doc, list[tuple[int, Span]]]]:
        """Return one Doc a layer of targets, one sentence each, with the index of each target."""
        read = []
        for layer in lay_out(self.targets):
            doc = nlp.make_doc(self.text)
            for token in doc:
                token.is_sent_start = token.i == 0
            spans = [(index, _find_span(doc, self.targets[index])) for index in layer]
            doc.ents = spacy.util.filter_spans([span for _, span in spans])
            read.append((doc, spans))
        return read


def _find_span(doc: Doc, target: Target) -> Span:
    span = doc.char_span(*target, label="EVENT", alignment_mode="expand")
    if span is None:
        raise ValueError(f"no word of {doc.text!r} stands at {target}")
    return span


def mark(sentences: list[Sentence], nlp: Language, marks: tuple[Marker, str]) -> tuple[list[list[bool]], float, float]:
    """Return which targets are negated, and the seconds of the tool alone and of all."""
    component, attribute = marks
    started, marking, found = time.process_time(), 0.0, list[list[bool]]()
    for sentence in sentences:
        negated = [False] * len(sentence.targets)
        for doc, spans in sentence.read(nlp):
            begun = time.process_time()
            component(doc)
            marking += time.process_time() - begun
            # Two targets in one word are one entity; the longer one is kept.
            marked = [(entity.start, entity.end) for entity in doc.ents if entity._.get(attribute)]
            for index, span in spans:
                negated[index] = any(start < span.end and span.start < end for start, end in marked)
        found.append(negated)
    return found, marking, time.process_time() - started


def main() -> None:
    """Read requests from standard input and answer them."""
    order, *rows = map(json.loads, sys.stdin)
    nlp = spacy.blank("en")
    marks = TOOLS[order["tool"]](nlp, order["rules"])
    sentences = [Sentence(row["text"], [(start, end) for start, end in row["targets"]]) for row in rows]
    rounds = [mark(sentences, nlp, marks) for _ in range(order["rounds"])]
    for negated in rounds[0][0]:
        print(json.dumps(negated))
    versions = {name: version(name) for name in (order["tool"], "spacy")}
    least = {"marking": min(each[1] for each in rounds), "reading": min(each[2] for each in rounds)}
    print(json.dumps({"versions": versions} | least))


if __name__ == "__main__":
    main()
