"""``bioclaims evaluate gate``: what the sentence gate leaves out of annotated events."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import orjson
import typer

from ...evaluate.events.gate import gate_sentences, gate_text, gate_values, load_gated, score_gate, sentence_records
from ...evaluate.events.standoff import read_standoff
from ..progress import show_progress
from .options import AsJson, Model, Overwrite, Predictions, check_place, keep_records


def evaluate_gate(
    *,
    gold: Annotated[
        list[Path],
        typer.Option(metavar="DIR", help="A folder of events, .txt with .a1 and .a2; may be repeated."),
    ],
    strict: Annotated[
        bool, typer.Option("--strict", help="Keep only sentences in which the rules of today may find a claim.")
    ] = False,
    predictions: Predictions = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Count the gold relations that stand in sentences which the gate leaves out, and those sentences.

    An event has an agent and a theme where it has a Cause and a Theme. Relations are these, and events of which another
    event is Cause or Theme.
    """
    check_place(predictions, overwrite=overwrite)
    corpora = {path.name or str(path): list(read_standoff(path)) for path in gold}
    nlp = load_gated(model, strict=strict)
    scores, records = {}, []
    for name, texts in corpora.items():
        gated = [(text, gate_sentences(text, nlp)) for text in show_progress(texts, total=len(texts), noun=name)]
        scores[name] = score_gate(gated)
        records += [record for text, sentences in gated for record in sentence_records(text, sentences)]
    if predictions:
        keep_records(records, str(predictions), overwrite=overwrite)
    if as_json:
        typer.echo(orjson.dumps(gate_values(scores), option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join(gate_text(scores)).rstrip())
