"""Whole pipelines: the language model with the claim component behind it."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

from ..language import load_language


def load(model: str | None = None, *, lexicon: Path | None = None) -> Language:
    """Return a pipeline that reads claims: ``load()("…")._.claims``.

    ``model`` names an installed spaCy model or a folder, ``lexicon`` the folder of a compiled lexicon; None stands
    for the shipped ones. Raises InputError where one cannot be loaded.
    """
    nlp = load_language(model)
    nlp.add_pipe("bioclaims", config={"lexicon": None if lexicon is None else str(lexicon)})
    return nlp
