"""Load the shipped language model, or any other one that spaCy can load."""

from __future__ import annotations

import warnings

import spacy
from spacy.language import Language

from ..errors import InputError
from ..resources import find_resource

SHIPPED_MODEL = "bioclaims"


def load_language(model: str | None = None) -> Language:
    """Return the trained model alone: tags, lemmas, trees and names; it takes pre-tokenized Docs too.

    ``model`` is an installed spaCy package or a folder; None stands for the model that this package ships. Raises
    InputError where there is none of that name or where it has no parser.
    """
    source = str(find_resource("models", SHIPPED_MODEL)) if model is None else model
    try:
        with warnings.catch_warnings():
            # scispaCy's tokenizer rules hold a "[[", which a later Python may read in another way.
            warnings.simplefilter("ignore", FutureWarning)
            nlp = spacy.load(source)
    except OSError as error:
        raise InputError(
            where=f"model {source}", what="cannot be loaded", cure="Install that spaCy model, or name its folder"
        ) from error
    if "parser" not in nlp.pipe_names:
        raise InputError(
            where=f"model {source}",
            what=f"has no parser (it has {', '.join(nlp.pipe_names) or 'nothing'})",
            cure="Choose a model with a dependency parser",
        )
    return nlp


def describe_model(nlp: Language) -> str:
    """Return name and version of a model, as records carry them."""
    return f"{nlp.meta.get('lang', 'en')}_{nlp.meta.get('name', 'model')} {nlp.meta.get('version', '0')}"
