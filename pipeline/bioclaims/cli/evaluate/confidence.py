"""``bioclaims evaluate confidence``: whether claims are right as often as they say."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import orjson
import typer

from ...claims.score import score_relation
from ...components import load
from ...components.component import LEDGER
from ...evaluate.claim_events import read_claim_texts
from ...evaluate.confidence import measure_reliability, reliability_text, reliability_values
from ...evaluate.event_sentences import read_event_sentences
from ...evaluate.judged import Judged, judge_relations
from ...events import Ledger
from ..progress import show_progress
from .options import AsJson, Model, Overwrite, Predictions, check_place, keep_records


def evaluate_confidence(
    *,
    gold: Annotated[
        list[Path],
        typer.Option(metavar="DIR", help="A folder of events, .txt with .a1 and .a2; may be repeated."),
    ],
    predictions: Predictions = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Compare the confidence of claims with how often they are right: reliability table, expected calibration error.

    Entities are given. A claim is right where a gold event has its agent for Cause and its theme for Theme, through the
    events between, and no other direction. What the gold's guideline leaves out counts as wrong.
    """
    check_place(predictions, overwrite=overwrite)
    judged = judge_folders(gold, model)
    scored = [(score_relation(each.relation), each.right) for each in judged]
    if predictions:
        keep_records(
            (
                {"rule": each.relation.rule, "confidence": confidence, "right": right}
                for each, (confidence, right) in zip(judged, scored, strict=True)
            ),
            str(predictions),
            overwrite=overwrite,
        )
    reliability = measure_reliability(scored)
    if as_json:
        typer.echo(orjson.dumps(reliability_values(reliability), option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join(reliability_text(reliability)))


def judge_folders(folders: list[Path], model: str | None, *, weighed: bool = True) -> list[Judged]:
    """Return the relations of all texts in ``folders``, judged; by frames alone unless ``weighed`` by the ledger."""
    texts = [text for folder in folders for text in read_claim_texts(folder)]
    nlp, ledger = load(model), Ledger.open(LEDGER) if weighed else None
    return [
        judged
        for text in show_progress(texts, total=len(texts), noun="texts")
        for judged in judge_relations(text, read_event_sentences(text, nlp), ledger)
    ]
