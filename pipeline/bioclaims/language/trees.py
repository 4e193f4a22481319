"""A parsed Doc as plain values: its sentences, their trees, and the names that the model marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from spacy.tokens import Doc

from ..model import Mention, Span
from ..network.guidelines import served_type
from ..syntax.joining import join_words
from ..syntax.mending import mend_tree
from ..syntax.schemes import to_universal_v1
from ..syntax.tree import Token, Tree
from ..vocab import entity_type_of_label
from .names import read_names
from .scheme import read_scheme
from .tags import read_tag
from .text import read_text


def read_sentence_spans(doc: Doc) -> tuple[Span, ...]:
    """Return the sentences of ``doc`` as code points of its text, without white space at their ends."""
    spans = []
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            spans.append(Span(words[0].idx, words[-1].idx + len(words[-1])))
    return tuple(spans)


def read_tree(doc: Doc, span: Span) -> Tree:
    """Return the tree of the sentence that covers ``span`` of ``doc``, in Universal Dependencies v1.

    White space is no token of it: what hangs on white space hangs on what that hangs on. Words that the model's
    tokenizer cut at a hyphen ("TNF-mediated") are one token.
    """
    sentence = doc.char_span(span.start, span.end, alignment_mode="expand")
    words = [token for token in sentence or () if not token.is_space]
    position = {token.i: index for index, token in enumerate(words)}
    tokens = []
    for index, token in enumerate(words):
        governor = token.head
        while governor.is_space and governor.head != governor:
            governor = governor.head
        # A head outside the sentence cannot be said here: the token is then a root of its own.
        head = position.get(governor.i, index)
        tokens.append(
            Token(
                index=index,
                text=token.text,
                lemma=(token.lemma_ or token.lower_).lower(),
                tag=read_tag(token),
                head=head,
                relation="root" if head == index else token.dep_,
                start=token.idx,
                end=token.idx + len(token),
            )
        )
    return mend_tree(join_words(to_universal_v1(Tree(tuple(tokens)), scheme=read_scheme(doc))))


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
        words, kind = text[start:end], to_type(label)
        if kind is not None and any(map(str.isalpha, words)):
            yield Mention(Span(start, end), words, kind, reason=f"trained: {label}")
