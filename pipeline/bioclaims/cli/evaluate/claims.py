"""``bioclaims evaluate claims``: extracted claims against gold lines."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from ...components import load
from ...errors import InputError
from ...evaluate.claims.gold import read_gold
from ...evaluate.claims.report import to_text, to_values
from ...evaluate.claims.score import join_scores, score_claims
from ...evaluate.lines import read_json_rows
from ...model import from_record
from ...readers import read_documents
from ...run.corpus import extract_corpus
from ...run.document import extract_document
from ...run.outcome import Outcome, Read
from ...schema import find_problems
from .options import AsJson, Model, Overwrite, keep_records

_GOLD_ENDING = ".gold.jsonl"

Record = dict[str, Any]


def evaluate_claims(
    *,
    gold: Annotated[Path, typer.Option(metavar="PATH", help="Gold lines, NAME.gold.jsonl, or a folder of such files.")],
    documents: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The text to read, in place of NAME.txt beside the gold.")
    ] = None,
    records: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Claims that were extracted before, in place of reading a text.")
    ] = None,
    predictions: Annotated[
        str | None, typer.Option(metavar="FILE", help="Keep the records that were scored, as JSON lines.")
    ] = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Score claims against gold lines: found, errors, precision, aspect and further fields.

    The gold of NAME.txt lies beside it as NAME.gold.jsonl; the text is read and its claims are scored. Every line
    that is missed and every record that is an error is shown.
    """
    golds = _find_golds(gold)
    if len(golds) > 1 and (documents or records):
        raise typer.BadParameter("--documents and --records go with one gold file, not with a folder")
    lines = [read_gold(path) for path in golds]
    if records:
        found = [_read_records(records)]
    else:
        found = _extract([documents or _text_beside(path) for path in golds], model=model)
    if predictions:
        keep_records([record for each in found for record in each], predictions, overwrite=overwrite)
    claims = [[from_record(record) for record in each] for each in found]
    score = join_scores(map(score_claims, claims, lines))
    typer.echo(orjson.dumps(to_values(score), option=orjson.OPT_INDENT_2) if as_json else to_text(score))


def _find_golds(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    golds = sorted(path.glob(f"*{_GOLD_ENDING}"))
    if not golds:
        raise InputError(
            where=str(path), what=f"holds no {_GOLD_ENDING} file", cure="Give a gold file or a folder of them"
        )
    return golds


def _text_beside(gold: Path) -> Path:
    text = gold.with_name(gold.name.removesuffix(_GOLD_ENDING) + ".txt")
    if not text.is_file():
        raise InputError(
            where=str(gold), what=f"its text {text.name} does not lie beside it", cure="Give the text with --documents"
        )
    return text


def _extract(paths: list[Path], *, model: str | None) -> list[list[Record]]:
    """Return the records of each text, as ``extract`` would write them."""
    read = partial(extract_document, nlp=load(model))
    return [[record for outcome in _read(path, read) for record in outcome.records] for path in paths]


def _read(path: Path, read: Read) -> list[Outcome]:
    outcomes = list(extract_corpus(read_documents([str(path)]), read))
    for outcome in outcomes:
        if failure := outcome.failure:
            # A text that is not read would look like one without claims.
            raise InputError(where=failure.where, what=failure.what, cure=failure.cure)
        for defect in outcome.defects:
            typer.echo(f"not valid, and not scored: {defect}", err=True)
    return outcomes


def _read_records(path: Path) -> list[Record]:
    rows = read_json_rows(path, missing="Give a file of claim records", cure="One claim record a line")
    return [_check_record(record, where=f"{path}:{number}") for number, record in rows]


def _check_record(record: Any, *, where: str) -> Record:
    problems = find_problems(record, schema="claim")
    if problems:
        raise InputError(
            where=where, what=problems[0], cure="Run `bioclaims validate` on the file for the other problems"
        )
    checked: Record = record
    return checked
