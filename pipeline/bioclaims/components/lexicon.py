"""The lexicon that the components of one pipeline share."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

from ..names import Lexicon


def open_lexicon(nlp: Language, path: str | None) -> Lexicon:
    """Return the lexicon at ``path`` (see ``Lexicon.open``): the one that a component of ``nlp`` has open, if any has.

    Each opened for itself would hold its pages, and what it has looked up, once more.
    """
    place = None if path is None else Path(path)
    opened = (getattr(component, "lexicon", None) for _, component in nlp.components)
    shared = (each for each in opened if isinstance(each, Lexicon) and each.is_at(place))
    return next(shared, None) or Lexicon.open(place)
