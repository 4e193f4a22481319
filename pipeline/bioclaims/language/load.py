"""Load the shipped language model, or any other one that spaCy can load."""

from __future__ import annotations

import warnings

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ..errors import InputError
from ..resources import find_resource
from .scheme import note_scheme

SHIPPED_MODEL = "bioclaims"
# A plain sentence that a pipeline must be able to read.
_SAMPLE = "IL-6 activates STAT3 in human cells."


def load_language(model: str | None = None) -> Language:
    """Return the trained model alone: tags, lemmas, trees and names; it takes pre-tokenized Docs too.

    ``model`` is an installed spaCy package or a folder; None stands for the model that this package ships. Raises
    InputError where there is none of that name, or where it lacks tags, lemmas or trees.

    >>> [(token.text, token.tag_, token.lemma_, token.dep_) for token in load_language()("IL-6 activates STAT3.")][:2]
    [('IL-6', 'NN', 'il-6', 'nsubj'), ('activates', 'VBZ', 'activate', 'ROOT')]
    """
    if model is None:
        return _load(str(find_resource("models", SHIPPED_MODEL)))
    nlp = _load(model)
    _check(nlp, where=f"model {model}")
    note_scheme(nlp)
    return nlp


def _load(source: str) -> Language:
    where = f"model {source}"
    try:
        with warnings.catch_warnings():
            # scispaCy's tokenizer rules hold a "[[", which a later Python may read in another way.
            warnings.simplefilter("ignore", FutureWarning)
            # A pipeline that was saved with our component gets it anew, with the lexicon that is asked for.
            return spacy.load(source, exclude=["bioclaims"])
    except OSError as error:
        raise InputError(
            where=where, what="cannot be loaded", cure="Install that spaCy model, or name its folder"
        ) from error
    except (ValueError, ImportError) as error:
        raise InputError(
            where=where,
            what=f"cannot be loaded ({_first_line(error)})",
            cure="Install the packages that it was made with, or choose another model",
        ) from error


def _check(nlp: Language, *, where: str) -> None:
    """Raise InputError where ``nlp`` cannot read a plain sentence, or leaves out what the rules need."""
    try:
        doc = nlp(_SAMPLE)
    except Exception as error:  # Whatever a component of somebody else's raises.
        raise InputError(
            where=where,
            what=f"fails on a plain sentence ({_first_line(error)})",
            cure="Give another model, or add what it asks for and save it again",
        ) from error
    missing = _find_missing(doc)
    if missing:
        raise InputError(
            where=where,
            what=f"has no {' and no '.join(missing)} (it has {', '.join(nlp.pipe_names) or 'nothing'})",
            cure="Give a model that has one, as those of scispaCy do, or add a trained one and save the model again",
        )


def _find_missing(doc: Doc) -> list[str]:
    """Return the names of the components that nothing in the pipeline that read ``doc`` stands for.

    A morphologizer stands for a tagger. Sentences are those of the parser where no other component sets them.
    """
    given = {
        "parser": doc.has_annotation("DEP") and doc.has_annotation("SENT_START"),
        "tagger": doc.has_annotation("TAG") or doc.has_annotation("POS"),
        "lemmatizer": doc.has_annotation("LEMMA"),
    }
    return [name for name, is_given in given.items() if not is_given]


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")


def describe_model(nlp: Language) -> str:
    """Return name and version of a model, as records carry them."""
    return f"{nlp.meta.get('lang', 'en')}_{nlp.meta.get('name', 'model')} {nlp.meta.get('version', '0')}"
