"""``bioclaims evaluate statements``: identifiers and claims against curated statements."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import orjson
import typer

from ...components import load
from ...evaluate.statements.grounded import (
    find_ends,
    read_statements,
    score_statements,
    statement_text,
    statement_values,
)
from ...evaluate.statements.reading import read_claims
from ...evaluate.statements.stated import judge_stated, read_stated, score_stated, stated_text, stated_values
from ...model import Document, to_record
from ...names import Lexicon
from ..progress import show_progress
from .options import AsJson, Model, Overwrite, Predictions, Split, check_place, keep_records


def evaluate_statements(
    *,
    gold: Annotated[
        list[Path], typer.Option(metavar="FILE", help="Sentences with statements in BEL, JSON lines; may be repeated.")
    ],
    split: Split = None,
    predictions: Predictions = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Count the ends of curated statements that are named in their sentence, and the statements that a claim makes.

    An end is found where it is the first identifier of a mention. A statement is joined by a claim whose agent is its
    subject and whose theme is its object, or a family or member of it; and right where the relation is the same. What
    a claim goes by way of joins both: the agent acts on it, and it on the theme. Need and sufficiency are increases, as
    in what is exported. Of increases and decreases whose two ends occur in the text it says how many have the right and
    the opposite direction, by what is said of the same aspect if anything is, of those without change how many are
    denied; "or of a phrase" counts too what is said of phrases without identifier that have the name in them ("memory
    deficits" are less memory). Rejected statements are counted apart. Those with ends that the lexicon does not have
    are left out, and counted.

    Rows with PMIDs have parts: --split dev are those of a tenth of the documents, told by a hash, train the others.
    """
    check_place(predictions, overwrite=overwrite)
    statements = [statement for path in gold for statement in read_statements(path, split=split)]
    read = [read_stated(path, split=split) for path in gold]
    stated = [each for found, _ in read for each in found]
    texts = list(dict.fromkeys([*(each.text for each in statements), *(each.text for each in stated)]))
    lexicon, nlp = Lexicon.open(), load(model)
    shown = show_progress(enumerate(texts, start=1), total=len(texts), noun="sentences")
    readings = {text: read_claims(Document(id=f"sentence:{number}", text=text), nlp) for number, text in shown}
    if predictions:
        records = (to_record(claim) for reading in readings.values() for claim in reading.claims)
        keep_records(records, str(predictions), overwrite=overwrite)
    ends = score_statements([find_ends(each, readings[each.text], lexicon) for each in statements])
    answers = [judge_stated(each, readings[each.text], lexicon) for each in stated]
    score = score_stated(answers, sum((left_out for _, left_out in read), Counter[str]()))
    if as_json:
        values = statement_values(ends) | {"relations": stated_values(score)}
        typer.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join([*statement_text(ends), "", *stated_text(score)]))
