"""A parsed Doc as plain values: its sentences, their trees, and the names that the model marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial

import numpy as np
from spacy.tokens import Doc

from ..model import Mention, Span
from ..network.guidelines import served_type
from ..syntax.joining import join_words
from ..syntax.mending import mend_tree
from ..syntax.schemes import to_universal_v1
from ..syntax.tree import Token, Tree
from ..vocab import entity_type_of_label
from .kept import find_sentences
from .names import read_names
from .scheme import read_scheme
from .tags import is_penn, read_tag
from .text import read_text

_PLACES: list[int | str] = ["IDX", "LENGTH", "IS_SPACE"]
_NAMES: list[int | str] = ["LEMMA", "TAG", "DEP"]


def read_sentence_spans(doc: Doc) -> tuple[Span, ...]:
    """Return the sentences of ``doc`` as code points of its text, without white space at their ends."""
    words = _Words(doc)
    trimmed = (words.trim(start, end) for start, end in find_sentences(doc))
    return tuple([Span(words.starts[first], words.ends[last]) for first, last in trimmed if first <= last])


def read_tree(doc: Doc, span: Span) -> Tree:
    """Return the tree of the sentence that covers ``span`` of ``doc``, in Universal Dependencies v1.

    White space is no token of it: what hangs on white space hangs on what that hangs on. Words that the model's
    tokenizer cut at a hyphen ("TNF-mediated") are one token.
    """
    return next(read_trees(doc, (span,)))


def read_trees(doc: Doc, spans: Iterable[Span]) -> Iterator[Tree]:
    """Yield the tree of each of ``spans``, as ``read_tree`` does, with what the Doc has of its words read once."""
    words, scheme = _Words(doc), read_scheme(doc)
    for span in spans:
        yield mend_tree(join_words(to_universal_v1(Tree(tuple(words.read(span))), scheme=scheme)))


class _Words:
    """The tokens of a Doc as lists of plain numbers: a spaCy ``Token`` each, for each thing asked, takes far longer."""

    def __init__(self, doc: Doc) -> None:
        self.doc, self._text = doc, read_text(doc)
        starts, lengths, spaces = doc.to_array(_PLACES).reshape(-1, len(_PLACES)).T
        self.starts: list[int] = starts.tolist()
        self.ends: list[int] = (starts + lengths).tolist()
        self._is_space: list[int] = spaces.tolist()

    def trim(self, first: int, behind: int) -> tuple[int, int]:
        """Return the first and the last token that are no white space of those from ``first`` up to ``behind``."""
        last = behind - 1
        while first <= last and self._is_space[first]:
            first += 1
        while first <= last and self._is_space[last]:
            last -= 1
        return first, last

    def read(self, span: Span) -> Iterator[Token]:
        """Yield the words that share a code point with ``span``; one whose head is another's is a root of its own."""
        starts, ends, heads, (lemmas, tags, relations) = self.starts, self.ends, self._heads, self._spelled
        inside = range(bisect_right(ends, span.start), bisect_left(starts, span.end))
        words = [place for place in inside if not self._is_space[place]]
        position = {place: index for index, place in enumerate(words)}
        for index, place in enumerate(words):
            head, start, end = position.get(heads[place], index), starts[place], ends[place]
            text, tag = self._text[start:end], tags[place] or read_tag(self.doc[place])
            relation = "root" if head == index else relations[place]
            yield Token(index, text, lemmas[place] or text.lower(), tag, head, relation, start, end)

    @cached_property
    def _spelled(self) -> tuple[list[str], list[str], list[str]]:
        """Lemmas in lower case, tags, empty for none of Penn's, and relations."""
        names, strings = self.doc.to_array(_NAMES).T.tolist(), self.doc.vocab.strings
        # Each is asked for once: a text has few of them many times.
        spelled = {name: strings[name] if name else "" for name in set().union(*names)}
        lower = {name: spelled[name].lower() for name in set(names[0])}
        penn = {name: spelled[name] if is_penn(spelled[name]) else "" for name in set(names[1])}
        return (
            [lower[name] for name in names[0]],
            [penn[name] for name in names[1]],
            [spelled[name] for name in names[2]],
        )

    @cached_property
    def _heads(self) -> list[int]:
        """What each token hangs on, past white space."""
        offsets = self.doc.to_array("HEAD").view(np.int64)
        heads: list[int] = (offsets + np.arange(len(self.starts))).tolist()
        return [self._pass_space(head, heads) for head in heads] if any(self._is_space) else heads

    def _pass_space(self, head: int, heads: Sequence[int]) -> int:
        while self._is_space[head] and heads[head] != head:
            head = heads[head]
        return head


def read_trained_mentions(doc: Doc) -> tuple[Mention, ...]:
    """Return the names that the model marked: those with a letter, and a label that stands for an entity type.

    The shipped model's names may lie inside tokens, and overlap each other; another model's are the Doc's entities.
    """
    names, text = read_names(doc), read_text(doc)
    if not names:
        return tuple(_to_mentions(text, ((e.start_char, e.end_char, e.label_) for e in doc.ents), entity_type_of_label))
    found = (_to_mentions(text, each, partial(served_type, guideline)) for guideline, each in names.items())
    return tuple(mention for mentions in found for mention in mentions)


def _to_mentions(
    text: str, names: Iterable[tuple[int, int, str]], to_type: Callable[[str], str | None]
) -> Iterator[Mention]:
    for start, end, label in names:
        span, kind = _close_bracket(text, Span(start, end)), to_type(label)
        words = span.quote(text).text
        if kind is not None and any(map(str.isalpha, words)):
            yield Mention(span, words, kind, reason=f"trained: {label}")


def _close_bracket(text: str, span: Span) -> Span:
    """Return ``span`` with the bracket right behind it that closes one in it: "15d-PGJ(2**)**"."""
    if text[span.end : span.end + 1] != ")":
        return span
    words = span.quote(text).text
    return Span(span.start, span.end + 1) if words.count("(") > words.count(")") else span
