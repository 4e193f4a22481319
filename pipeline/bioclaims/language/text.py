"""The text of a Doc, joined once, and its words.

Both without a Python object for each token, which would take most of the time.
"""

from __future__ import annotations

from spacy.tokens import Doc

_TEXT = "text"


def read_text(doc: Doc) -> str:
    """Return ``doc.text``, kept in ``doc.user_data["text"]``: spaCy joins the tokens anew each time it is asked."""
    text: str | None = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return text


def read_words(doc: Doc) -> list[str]:
    """Return the words of the tokens of ``doc``."""
    strings = doc.vocab.strings
    return [strings[form] for form in doc.to_array("ORTH").tolist()]
