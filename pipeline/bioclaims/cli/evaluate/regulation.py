"""``bioclaims evaluate regulation``: claims against what annotators say of factor and target."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import orjson
import typer

from ...components import load
from ...evaluate.statements.reading import read_claims
from ...evaluate.statements.regulation import (
    judge_pair,
    read_pairs,
    regulation_text,
    regulation_values,
    score_regulation,
)
from ...model import Document, to_record
from ...names import Lexicon
from ..progress import show_progress
from .options import AsJson, Model, Overwrite, Predictions, Split, check_place, keep_records


def evaluate_regulation(
    *,
    gold: Annotated[
        list[Path],
        typer.Option(metavar="FILE", help="Sentences with factor and target, JSON lines; may be repeated."),
    ],
    split: Split = None,
    predictions: Predictions = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Count the pairs of transcription factor and target gene that a claim joins, and the directions that are right.

    Each sentence is read as a document, names included. A claim joins a pair where its agent is the factor and its
    theme the target, or a family or member of it; also claims that pairs which are not valid have are counted.
    """
    check_place(predictions, overwrite=overwrite)
    read = [read_pairs(path, split=split) for path in gold]
    pairs = [pair for found, _ in read for pair in found]
    texts = list(dict.fromkeys(pair.text for pair in pairs))
    lexicon, nlp = Lexicon.open(), load(model)
    shown = show_progress(enumerate(texts, start=1), total=len(texts), noun="sentences")
    readings = {text: read_claims(Document(id=f"sentence:{number}", text=text), nlp) for number, text in shown}
    if predictions:
        records = (to_record(claim) for reading in readings.values() for claim in reading.claims)
        keep_records(records, str(predictions), overwrite=overwrite)
    answers = [judge_pair(pair, readings[pair.text], lexicon) for pair in pairs]
    score = score_regulation(answers, doubtful=sum(doubtful for _, doubtful in read))
    if as_json:
        typer.echo(orjson.dumps(regulation_values(score), option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join(regulation_text(score)))
