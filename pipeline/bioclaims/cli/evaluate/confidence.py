"""``bioclaims evaluate confidence``: whether claims are right as often as they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import orjson
import typer

from ...claims.score import score_relation
from ...components import load
from ...components.component import LEDGER
from ...errors import InputError, MissingPackageError
from ...evaluate.confidence import (
    floor_values,
    floors_text,
    measure_floors,
    measure_reliability,
    reliability_text,
    reliability_values,
)
from ...evaluate.events.as_claims import read_claim_texts
from ...evaluate.events.judged import Judged, judge_relations
from ...evaluate.events.sentences import read_event_sentences
from ...events import Ledger
from ..plots import Plots, open_plots
from ..progress import show_progress
from .options import AsJson, Model, Overwrite, Predictions, check_place, keep_records

_PICTURES = ("reliability", "precision-recall")
# Floors of the picture: as close as records round their confidence would be a line of steps.
_FINE = 100


def evaluate_confidence(
    *,
    gold: Annotated[
        list[Path],
        typer.Option(metavar="DIR", help="A folder of events, .txt with .a1 and .a2; may be repeated."),
    ],
    folds: Annotated[
        int | None,
        typer.Option(min=2, help="Fit to all but one of so many parts of the texts, and measure on that one, in turn."),
    ] = None,
    predictions: Predictions = None,
    plots: Plots = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Compare the confidence of claims with how often they are right, and tell what is kept above a confidence.

    In ten steps of confidence: the mean that claims say, and the share that is right. The expected calibration error is
    the mean difference of the two.

    Entities are given. A claim is right where a gold event has its agent for Cause and its theme for Theme, through the
    events between, and no other direction. A claim of a frame is wrong where the gold has the other direction, or an
    event with other ends on its word; what the gold says nothing about is left out. What the ledger adds is wrong
    wherever the gold does not have it. The shipped confidence is fitted to annotated texts; --folds says what it is
    worth on others.
    """
    check_place(predictions, overwrite=overwrite)
    pictures = open_plots(plots, _PICTURES, overwrite=overwrite)
    texts = _judge_texts(gold, model, weighed=True)
    judged = [each for of_text in texts.values() for each in of_text]
    if folds is None:
        scored = [(score_relation(each.relation), each.right) for each in judged]
    else:
        scored = _score_by_parts(texts, folds, gold)
    if predictions:
        keep_records(
            (
                {"rule": each.relation.rule, "confidence": confidence, "right": right}
                for each, (confidence, right) in zip(judged, scored, strict=True)
            ),
            str(predictions),
            overwrite=overwrite,
        )
    reliability, floors = measure_reliability(scored), measure_floors(scored)
    if pictures:
        # matplotlib is an extra.
        from ...evaluate.plots import draw_floors, draw_reliability  # noqa: PLC0415

        drawn = draw_reliability(reliability), draw_floors(measure_floors(scored, steps=_FINE))
        pictures.write(dict(zip(_PICTURES, drawn, strict=True)))
    if as_json:
        values = reliability_values(reliability) | {"floors": floor_values(floors)}
        typer.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join((*floors_text(floors), "", *reliability_text(reliability))))


def judge_folders(folders: list[Path], model: str | None, *, weighed: bool = True) -> list[Judged]:
    """Return the relations of all texts in ``folders``, judged; by frames alone unless ``weighed`` by the ledger."""
    return [each for judged in _judge_texts(folders, model, weighed=weighed).values() for each in judged]


def _judge_texts(folders: list[Path], model: str | None, *, weighed: bool) -> dict[str, list[Judged]]:
    texts = [(f"{folder.name}/{text.id}", text) for folder in folders for text in read_claim_texts(folder)]
    nlp, ledger = load(model), Ledger.open(LEDGER) if weighed else None
    shown = show_progress(texts, total=len(texts), noun="texts")
    return {name: list(judge_relations(text, read_event_sentences(text, nlp), ledger)) for name, text in shown}


def _score_by_parts(
    texts: Mapping[str, Sequence[Judged]], folds: int, folders: Sequence[Path]
) -> list[tuple[float, bool]]:
    try:
        # To measure what is shipped needs nothing of this.
        from ...train.rules.confidence import score_by_parts  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingPackageError.of(error.name, extra="train", where="--folds") from error
    try:
        return score_by_parts(texts, folds)
    except ValueError as error:
        where = ", ".join(map(str, folders))
        raise InputError(
            where=where, what=f"has too few claims ({error})", cure="Give more texts or fewer folds"
        ) from error
