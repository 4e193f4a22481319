"""``bioclaims evaluate statements``: identifiers against the ends of curated statements."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import orjson
import typer

from ...components import load
from ...evaluate.statements import find_ends, read_statements, score_statements, statement_text, statement_values
from ...names import Lexicon
from ..progress import show_progress
from .options import AsJson, Model


def evaluate_statements(
    *,
    gold: Annotated[
        list[Path], typer.Option(metavar="FILE", help="Sentences with statements in BEL, JSON lines; may be repeated.")
    ],
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Count the ends of curated statements that are the first identifier of a mention found in their sentence.

    Rows that a curator rejected are left out, and so are ends that the lexicon does not have; these are counted.
    """
    statements = [statement for path in gold for statement in read_statements(path)]
    lexicon, nlp = Lexicon.open(), load(model)
    shown = show_progress(statements, total=len(statements), noun="sentences")
    score = score_statements([find_ends(statement, nlp, lexicon) for statement in shown])
    if as_json:
        typer.echo(orjson.dumps(statement_values(score), option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join(statement_text(score)))
