"""The sentences of a Doc that are to be read."""

from __future__ import annotations

from spacy.tokens import Doc, Token

KEPT = "kept"


def find_kept_words(doc: Doc) -> list[list[Token]]:
    """Return the words, without white space, of each sentence of ``doc`` that is kept and has any.

    ``doc.user_data["kept"]`` holds the first token of each such sentence and the token behind its last; all sentences
    are kept where it is not set.
    """
    kept = doc.user_data.get(KEPT)
    places = [(sentence.start, sentence.end) for sentence in doc.sents] if kept is None else kept
    sentences = ([token for token in doc[start:end] if not token.is_space] for start, end in places)
    return [words for words in sentences if words]
