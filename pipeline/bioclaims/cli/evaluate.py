"""``bioclaims evaluate``: predicted against gold."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import orjson
import typer

from ..components import load
from ..errors import InputError, OutputError
from ..evaluate.claims import join_scores, score_claims
from ..evaluate.gold import read_gold
from ..evaluate.report import to_text, to_values
from ..model import Claim, from_record, to_record
from ..readers import read_documents
from ..run.document import extract_document
from ..schema import find_problems

_GOLD_ENDING = ".gold.jsonl"

app = typer.Typer(no_args_is_help=True, help="Score predicted against gold annotation.")


@app.callback()
def evaluate() -> None:
    """Score predicted against gold annotation."""


@app.command("claims")
def evaluate_claims(
    *,
    gold: Annotated[Path, typer.Option(help="Gold lines, NAME.gold.jsonl, or a folder of such files.")],
    documents: Annotated[
        Path | None, typer.Option(help="The text to read, in place of NAME.txt beside the gold.")
    ] = None,
    records: Annotated[
        Path | None, typer.Option(help="Claims that were extracted before; nothing is extracted then.")
    ] = None,
    predictions: Annotated[Path | None, typer.Option(help="Keep the records that were scored, as JSON lines.")] = None,
    model: Annotated[str | None, typer.Option(help="Language model, in place of the shipped one.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write the score as JSON.")] = False,
) -> None:
    """Score claims against gold lines: found, errors, precision, aspect and further fields."""
    golds = _find_golds(gold)
    if len(golds) > 1 and (documents or records):
        raise typer.BadParameter("--documents and --records go with one gold file, not with a folder")
    if records:
        claims = [_read_records(records)]
    else:
        claims = _extract([documents or _text_beside(path) for path in golds], model=model)
    score = join_scores(score_claims(each, read_gold(path)) for each, path in zip(claims, golds, strict=True))
    if predictions:
        _write_records(predictions, (claim for each in claims for claim in each))
    typer.echo(orjson.dumps(to_values(score), option=orjson.OPT_INDENT_2) if as_json else to_text(score))


def _find_golds(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    golds = sorted(path.glob(f"*{_GOLD_ENDING}"))
    if not golds:
        raise InputError(
            where=str(path), what=f"holds no {_GOLD_ENDING} file", cure="Name a gold file or a folder of them"
        )
    return golds


def _text_beside(gold: Path) -> Path:
    text = gold.with_name(gold.name.removesuffix(_GOLD_ENDING) + ".txt")
    if not text.is_file():
        raise InputError(
            where=str(gold), what=f"its text {text.name} does not lie beside it", cure="Give the text with --documents"
        )
    return text


def _extract(paths: list[Path], *, model: str | None) -> list[list[Claim]]:
    nlp = load(model)
    return [
        [claim for document in read_documents([path]) for claim in extract_document(document, nlp).claims]
        for path in paths
    ]


def _read_records(path: Path) -> list[Claim]:
    try:
        rows = path.read_bytes().splitlines()
    except OSError as error:
        raise InputError(
            where=str(path), what=f"cannot be read ({error.strerror})", cure="Name a file of claim records"
        ) from error
    return [_read_record(row, where=f"{path}:{number}") for number, row in enumerate(rows, 1) if row]


def _read_record(row: bytes, *, where: str) -> Claim:
    try:
        record = orjson.loads(row)
    except orjson.JSONDecodeError as error:
        raise InputError(where=where, what=f"is not JSON ({error})", cure="One claim record a line") from error
    problems = find_problems(record, schema="claim")
    if problems:
        raise InputError(
            where=where, what=problems[0], cure="Run `bioclaims validate` on the file for the other problems"
        )
    return from_record(record)


def _write_records(path: Path, claims: Iterable[Claim]) -> None:
    try:
        path.write_bytes(b"".join(orjson.dumps(to_record(claim)) + b"\n" for claim in claims))
    except OSError as error:
        raise OutputError(
            where=str(path), what=f"cannot be written ({error.strerror})", cure="Name a place that you may write to"
        ) from error
