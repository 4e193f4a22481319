"""Whole pipelines: the language model with the sentence gate in it and the claim component behind it."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

from ..language import load_language
from .gate import MAX_SENTENCE_TOKENS, MENTION_GATE, TRIGGER_GATE
from .known import add_known_names


def load(
    model: str | None = None,
    *,
    lexicon: Path | None = None,
    coreference: bool = True,
    max_sentence_tokens: int | None = None,
) -> Language:
    """Return a pipeline that reads claims: ``load()("…")._.claims``.

    ``model`` names an installed spaCy model or a folder, ``lexicon`` the folder of a compiled lexicon, or a file of
    names over the shipped one (see ``bioclaims.names.own``); None stands for the shipped ones. Without ``coreference``,
    no word ("it", "the kinase", "this effect") stands for what is named elsewhere. Sentences of more than
    ``max_sentence_tokens`` (None: a thousand) are not read, where the model has a step of sentences as ours has.
    Raises InputError where one cannot be loaded.

    >>> [record] = load()("Knockdown of SOCS3 increased STAT3 phosphorylation.")._.claims
    >>> record["agent"]["text"], record["predicate"], record["theme"]["aspect"]
    ('SOCS3', 'decreases', 'phosphorylation')
    """
    nlp = load_language(model)
    folder = None if lexicon is None else str(lexicon)
    # Other models set sentences where they parse, and read all of them.
    if {"sentences", "reader", "parser"} <= set(nlp.pipe_names):
        nlp.add_pipe(TRIGGER_GATE, before="reader", config={"most_tokens": max_sentence_tokens or MAX_SENTENCE_TOKENS})
        add_known_names(nlp, lexicon)
        nlp.add_pipe(MENTION_GATE, before="parser", config={"lexicon": folder})
    nlp.add_pipe("bioclaims", config={"lexicon": folder, "coreference": coreference})
    return nlp
