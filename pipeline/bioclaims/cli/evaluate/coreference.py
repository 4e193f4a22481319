"""``bioclaims evaluate coreference``: what pronouns and definite nouns stand for, and what claims that gives."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import orjson
import typer

from ...components import load
from ...evaluate.events.coreference import (
    coreference_records,
    coreference_text,
    coreference_values,
    read_coreference,
    score_coreference,
)
from ...evaluate.events.standoff import read_standoff
from ..progress import show_progress
from .options import AsJson, Model, Overwrite, Predictions, check_place, keep_records


def evaluate_coreference(
    *,
    gold: Annotated[
        list[Path],
        typer.Option(metavar="DIR", help="A folder of events and coreference, .txt with .a1 and .a2; may be repeated."),
    ],
    predictions: Predictions = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Score what words stand for ("it", "the kinase") against annotated coreference, entities given.

    An annotated word is right where we take it for nothing but what the gold does. Of the claims with a participant
    that is such a word it says how many the events of the gold have: what coreference gains, and what it costs.
    """
    check_place(predictions, overwrite=overwrite)
    texts = [text for path in gold for text in read_standoff(path)]
    nlp = load(model)
    answers = [read_coreference(text, nlp) for text in show_progress(texts, total=len(texts), noun="texts")]
    if predictions:
        keep_records(coreference_records(answers), str(predictions), overwrite=overwrite)
    score = score_coreference(answers)
    if as_json:
        typer.echo(orjson.dumps(coreference_values(score), option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join(coreference_text(score)))
