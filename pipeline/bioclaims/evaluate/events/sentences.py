"""Texts of gold events as sentences with the entities that are given: trees of the model, mentions of the gold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.language import Language

from ...claims.shift import shift_spans
from ...components.gate import MENTION_GATE, TRIGGER_GATE
from ...language import read_sentence_spans, read_tree
from ...model import Document, Mention, Span
from ...resources import load_table
from ...run.document import read_blocks
from ...syntax.sentence import Sentence
from ...vocab import ENTITY_TYPES
from .standoff import Marked, StandoffText


@dataclass(frozen=True, slots=True)
class EventSentence:
    """A sentence whose mentions are given; its spans index the block that begins at ``offset`` of the text.

    ``ids`` gives the ids of the entities that a mention stands for: several where the gold marks one place twice.
    """

    sentence: Sentence
    offset: int
    ids: Mapping[Mention, tuple[str, ...]]

    @property
    def span(self) -> Span:
        """Where the sentence stands in the whole text."""
        tokens = self.sentence.tree.tokens
        return Span(tokens[0].start, tokens[-1].end).shift(self.offset)

    def find_trigger(self, span: Span) -> int | None:
        """Return the token that a trigger at ``span`` of the whole text stands on, as the head of its words."""
        covered = self.sentence.tokens_of(span.shift(-self.offset))
        tree = self.sentence.tree
        heads = [token for token in covered if tree[token].head not in covered or tree[token].head == token]
        return heads[-1] if heads else None


@cache
def _types() -> Mapping[str, str]:
    return {row["name"]: row["type"] for row in load_table("seeds", "readers", "annotated_types.tsv")}


def read_event_sentences(text: StandoffText, nlp: Language) -> Iterator[EventSentence]:
    """Yield the sentences of ``text`` as a pipeline of ``bioclaims.load`` parses them; no gate leaves any out.

    Entities of types that are not among ours are mentions of the type "other".
    """
    for doc, source in read_blocks(Document(id=text.id, text=text.text), nlp, without=_gates(nlp)):
        for span in read_sentence_spans(doc):
            tree = read_tree(doc, span)
            if len(tree):
                place = span.shift(source.offset)
                ids = _mentions_in(text, place, source.offset)
                mentions = tuple(sorted(ids, key=lambda mention: (mention.span.start, -mention.span.end)))
                yield EventSentence(Sentence(doc.text, tree, mentions), source.offset, ids)


def _gates(nlp: Language) -> tuple[str, ...]:
    return tuple(name for name in (TRIGGER_GATE, MENTION_GATE) if name in nlp.pipe_names)


def _mentions_in(text: StandoffText, place: Span, offset: int) -> dict[Mention, tuple[str, ...]]:
    found: dict[Mention, tuple[str, ...]] = {}
    for key in sorted(text.entities, key=lambda key: (text.marked[key].span.start, key)):
        marked = text.marked[key]
        if place.contains(marked.span):
            mention = shift_spans(to_mention(marked, text.text), -offset)
            found[mention] = (*found.get(mention, ()), key)
    return found


def to_mention(marked: Marked, text: str) -> Mention:
    """Return an entity of ``text`` as a mention, "other" where its type is not among ours."""
    kind = marked.type if marked.type in ENTITY_TYPES else _types().get(marked.type, "other")
    return Mention(marked.span, marked.span.quote(text).text, kind)
