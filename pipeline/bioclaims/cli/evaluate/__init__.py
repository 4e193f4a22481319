"""``bioclaims evaluate``: predicted against gold annotation, a file for each kind of gold."""

from __future__ import annotations

import typer

from .all import evaluate_all
from .assertion import evaluate_assertion
from .challenge import evaluate_challenge
from .claims import evaluate_claims
from .confidence import evaluate_confidence
from .coreference import evaluate_coreference
from .events import evaluate_events
from .gate import evaluate_gate
from .grounding import evaluate_grounding
from .ner import evaluate_ner
from .parsing import evaluate_parsing
from .regulation import evaluate_regulation
from .statements import evaluate_statements

app = typer.Typer(no_args_is_help=True, help="Score predicted against gold annotation.")
app.command("all")(evaluate_all)
app.command("parsing")(evaluate_parsing)
app.command("ner")(evaluate_ner)
app.command("grounding")(evaluate_grounding)
app.command("statements")(evaluate_statements)
app.command("regulation")(evaluate_regulation)
app.command("claims")(evaluate_claims)
app.command("events")(evaluate_events)
app.command("assertion")(evaluate_assertion)
app.command("confidence")(evaluate_confidence)
app.command("coreference")(evaluate_coreference)
app.command("gate")(evaluate_gate)
app.command("challenge")(evaluate_challenge)
