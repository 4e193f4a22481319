"""The sentences of a Doc that are to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

KEPT = "kept"
# Words that are read at once: with fewer, most of the time goes into calls.
_GROUP = 1000

Sentence = tuple[int, int]


def read_kept(doc: Doc) -> list[Sentence]:
    """Return the sentences of ``doc`` that are to be read, as first token and token behind the last.

    They stand in ``doc.user_data["kept"]``; all sentences are kept where it is not set.
    """
    kept = doc.user_data.get(KEPT)
    if kept is None:
        return [(sentence.start, sentence.end) for sentence in doc.sents]
    return [(start, end) for start, end in kept]


def find_kept_words(doc: Doc) -> list[list[Token]]:
    """Return the words, without white space, of each sentence of ``doc`` that is kept and has any."""
    tokens = list(doc)
    sentences = ([token for token in tokens[start:end] if not token.is_space] for start, end in read_kept(doc))
    return [words for words in sentences if words]


def batch_docs(stream: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Yield the Docs of ``stream`` in order, in lists whose sentences make at least a group, but for the last."""
    docs, words = list[Doc](), 0
    for doc in stream:
        docs.append(doc)
        words += len(doc)
        if words >= _GROUP:
            yield docs
            docs, words = [], 0
    if docs:
        yield docs


def group_sentences(sentences: Iterable[list[Token]], *, most: int = _GROUP) -> Iterator[list[list[Token]]]:
    """Yield ``sentences`` in order, in groups of at most ``most`` words; a longer sentence is a group of its own.

    What is computed at once stays small however long the text is, and depends on nothing but the sentences.
    """
    group, words = list[list[Token]](), 0
    for sentence in sentences:
        if group and words + len(sentence) > most:
            yield group
            group, words = [], 0
        group.append(sentence)
        words += len(sentence)
    if group:
        yield group
