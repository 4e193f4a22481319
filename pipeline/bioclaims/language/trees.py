"""A parsed Doc as plain values: its sentences, their trees, and the names that the model marked."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from ..model import Mention, Span
from ..syntax.joining import join_words
from ..syntax.schemes import to_universal_v1
from ..syntax.tree import Token, Tree
from ..vocab import entity_type_of_label
from .scheme import read_scheme
from .tags import read_tag


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
    return join_words(to_universal_v1(Tree(tuple(tokens)), scheme=read_scheme(doc)))


def read_trained_mentions(doc: Doc) -> tuple[Mention, ...]:
    """Return the names that the model marked: those with a letter, and a label that stands for an entity type."""
    return tuple(mention for entity in doc.ents if (mention := _to_mention(entity)) is not None)


def _to_mention(entity: DocSpan) -> Mention | None:
    kind = entity_type_of_label(entity.label_)
    if kind is None or not any(character.isalpha() for character in entity.text):
        return None
    span = Span(entity.start_char, entity.end_char)
    return Mention(span, entity.text, kind, reason=f"trained: {entity.label_}")
