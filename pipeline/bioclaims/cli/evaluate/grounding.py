"""``bioclaims evaluate grounding``: identifiers of mentions against gold ones."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import orjson
import typer

from ...components import load
from ...evaluate.names.grounding import (
    find_linked,
    ground_gold,
    grounding_text,
    grounding_values,
    link_text,
    score_found,
    score_grounding,
    to_row,
)
from ...names import Lexicon
from ..progress import show_progress
from .options import AsJson, Model, Only, Overwrite, Predictions, Split, Texts, check_place, keep_records, read_texts


def evaluate_grounding(
    *,
    gold: Texts,
    split: Split = None,
    only: Only = None,
    found: Annotated[
        bool, typer.Option("--found", help="Find the mentions in the raw text too, in place of taking the gold's.")
    ] = False,
    predictions: Predictions = None,
    overwrite: Overwrite = False,
    model: Model = None,
    lexicon: Annotated[
        Path | None, typer.Option(metavar="DIR", help="A lexicon that `lexicon build` wrote; default: the shipped one.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Score the first identifier of each mention: of gold mentions, or with --found of those in the raw text.

    NCBI Gene numbers are compared through the human gene or orthologue that stands for them; families, which NCBI Gene
    does not have, are passed over. Gold identifiers that the lexicon does not have are left out and counted.
    """
    check_place(predictions, overwrite=overwrite)
    texts = read_texts(gold, split)
    names, nlp = Lexicon.open(lexicon), load(model, lexicon=lexicon)
    linked = [link_text(text, names, only=only or ()) for text in texts]
    shown = show_progress(linked, total=len(linked), noun="texts")
    if found:
        # Also in texts that have no gold of a type: what is found there is wrong.
        types = {mention.type for text in linked for mention in text.mentions}
        mentions = [(text, find_linked(text, types, nlp, names)) for text in shown]
        scores = score_found(mentions)
        rows = [to_row(text, ((each.span, each.type, sorted(each.curies)) for each in own)) for text, own in mentions]
    else:
        answers = [(text, ground_gold(text, nlp, names)) for text in shown]
        scores = {"first identifier": score_grounding(answers)}
        rows = [
            to_row(text, ((each.mention.span, each.mention.type, each.curies) for each in own)) for text, own in answers
        ]
    if predictions:
        keep_records(rows, str(predictions), overwrite=overwrite)
    if as_json:
        values = {title: grounding_values(score) for title, score in scores.items()}
        typer.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n\n".join("\n".join(grounding_text(title, score)) for title, score in scores.items()))
