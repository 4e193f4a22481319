"""``bioclaims evaluate ner``: names in raw text against gold mentions."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import orjson
import typer

from ...components import add_known_names
from ...errors import UnknownNameError
from ...evaluate.names.annotated import AnnotatedText
from ...evaluate.names.labelling import to_row
from ...evaluate.names.score import choose_labellings, names_text, names_values, score_names
from ...evaluate.predict import predict_names
from ...language import load_language, mark_all_names
from ...network.guidelines import GUIDELINES, guidelines_of
from ..progress import show_progress
from .options import AsJson, Model, Only, Overwrite, Predictions, Split, Texts, check_place, keep_records, read_texts

_TRAIN = "train"


def evaluate_ner(
    *,
    gold: Texts,
    split: Split = None,
    only: Only = None,
    corpus: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The corpus whose guidelines the gold follows, in place of what rows say."),
    ] = None,
    predictions: Predictions = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Score names, strictly: start, end and label, in raw text read as `extract` reads it.

    Rows of a corpus that the model knows are scored by its own guidelines; of another corpus, or with another model,
    gold and predicted labels are compared as entity types.
    """
    check_place(predictions, overwrite=overwrite)
    if corpus and not guidelines_of(corpus):
        known = sorted({each for guideline in GUIDELINES for each in guideline.corpora})
        raise UnknownNameError.among(corpus, known, where="--corpus")
    texts = [_name_corpus(text, corpus) for text in read_texts(gold, split)]
    if trained := sum(text.split == _TRAIN for text in texts):
        typer.echo(
            f"warning: {trained} of {len(texts)} texts are of the split train; give --split to leave them out", err=True
        )
    nlp = load_language(model)
    mark_all_names(nlp)
    add_known_names(nlp)
    raw = [text.text for text in texts]
    predicted = list(show_progress(predict_names(raw, nlp), total=len(raw), noun="texts"))
    labellings = choose_labellings(texts, predicted)
    if predictions:
        rows = [to_row(text, names, labellings[text.corpus]) for text, names in zip(texts, predicted, strict=True)]
        keep_records(rows, str(predictions), overwrite=overwrite)
    score = score_names(texts, predicted, labellings, only=only or ())
    if as_json:
        typer.echo(orjson.dumps(names_values(score), option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join(names_text(score)))


def _name_corpus(text: AnnotatedText, corpus: str | None) -> AnnotatedText:
    return replace(text, corpus=corpus) if corpus else text
