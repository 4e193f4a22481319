"""``bioclaims evaluate assertion``: cues, scopes, and what is said of events, against the gold's."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from ...assertion.events import SaidLedger
from ...assertion.scopes import ScopeGuideline
from ...components import load
from ...errors import InputError, MissingPackageError, UnknownNameError
from ...evaluate.assertion.bioscope import SPLITS, CueText, read_bioscope
from ...evaluate.assertion.scopes import (
    ScopeAnswer,
    answer_scopes,
    scope_records,
    scope_text,
    scope_values,
    score_scopes,
)
from ...evaluate.assertion.sentences import read_cue_trees
from ...evaluate.events.classes import find_scheme
from ...evaluate.events.modified import (
    ModificationAnswer,
    modification_records,
    modification_text,
    modification_values,
    score_modifications,
)
from ...evaluate.events.predict import choose_ledger, predict_events
from ...evaluate.events.said import mark_events
from ...evaluate.events.sentences import read_event_sentences
from ...evaluate.events.standoff import read_standoff
from ...language import load_language
from ...syntax.tree import Tree
from ..progress import show_progress
from .options import AsJson, Model, Overwrite, Predictions, check_place, keep_records

_ALL = "all"
# Less sure roles are taken than where events alone are scored: what is denied or doubted is found in fewer ways, and
# that something is said of an event speaks for it.
_ACCEPTED = 0.2
# Lines of the report, JSON values, and rows of what was predicted.
Report = tuple[list[str], dict[str, Any], list[dict[str, Any]]]


def evaluate_assertion(
    *,
    gold: Annotated[
        list[Path],
        typer.Option(
            metavar="PATH",
            help="A file of cues and scopes, XML of BioScope, or a folder of events, .txt with .a1 and .a2; "
            "may be repeated.",
        ),
    ],
    split: Annotated[
        str, typer.Option(metavar="NAME", help="Of a file of cues: the part train, dev or test, or all of it.")
    ] = "dev",
    folds: Annotated[
        int | None,
        typer.Option(
            min=2,
            metavar="N",
            help="Of a file of cues: read each of N parts by what is fitted to the others, not by what is shipped.",
        ),
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="Show each answer that is wrong.")] = False,
    predictions: Predictions = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Score what is denied and what is doubted: cues and scopes of sentences, or events of texts.

    Of events, what is said of the gold's is scored, and what is said of those found in the text with its entities
    given: as in the shared tasks, such an event must be found, and the same be said of it.
    """
    if split not in (*SPLITS, _ALL):
        raise UnknownNameError.among(split, [*SPLITS, _ALL], where="--split")
    check_place(predictions, overwrite=overwrite)
    reports = [
        _evaluate_events(path, model, misses=misses)
        if path.is_dir()
        else _evaluate_cues(path, split, model, folds=folds, misses=misses)
        for path in gold
    ]
    if predictions:
        keep_records((row for _, _, rows in reports for row in rows), str(predictions), overwrite=overwrite)
    if as_json:
        values = {str(path): values for path, (_, values, _) in zip(gold, reports, strict=True)}
        typer.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n\n".join("\n".join(lines) for lines, _, _ in reports))


def _evaluate_cues(path: Path, split: str, model: str | None, *, folds: int | None, misses: bool) -> Report:
    texts = [text for text in read_bioscope(path) if split in (text.split, _ALL)]
    if not texts:
        raise InputError(where=str(path), what=f"holds no sentence of the part {split!r}", cure="Give --split all")
    answers = _answer_cues(list(_read_trees(texts, model)), folds)
    score = score_scopes(answers)
    rows = [row for answer in answers for row in scope_records(answer)]
    title = f"{path.name}, {split}" if folds is None else f"{path.name}, {split}, {folds} parts"
    return [title, *scope_text(score, misses=misses)], scope_values(score), rows


def _answer_cues(read: list[tuple[CueText, Tree]], folds: int | None) -> list[ScopeAnswer]:
    """Return what the shipped guideline finds in each sentence, or one fitted to the other parts of ``folds``."""
    if folds is None:
        guideline = ScopeGuideline.open("bioscope")
        return [answer_scopes(text, tree, guideline) for text, tree in read]
    try:
        # Nothing else here is fitted.
        from ...train.rules.scopes import cross_validate  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingPackageError.of(error.name, extra="train", where="bioclaims evaluate assertion --folds") from error
    return list(cross_validate(read, folds))


def _read_trees(texts: list[CueText], model: str | None) -> Iterable[tuple[CueText, Tree]]:
    return show_progress(read_cue_trees(texts, load_language(model)), total=len(texts), noun="sentences")


def _evaluate_events(path: Path, model: str | None, *, misses: bool) -> Report:
    texts = list(read_standoff(path))
    scheme = find_scheme(event.type for text in texts for event in text.events.values())
    ledger, said, nlp = choose_ledger(texts), SaidLedger.open(), load(model)
    answers = []
    for text in show_progress(texts, total=len(texts), noun=path.name):
        sentences = tuple(read_event_sentences(text, nlp))
        given = mark_events(text, sentences, said, guideline=ledger.name)
        predicted = predict_events(text, sentences, ledger, accepted=_ACCEPTED)
        found = mark_events(predicted, sentences, said, guideline=ledger.name)
        answers.append(ModificationAnswer(text, given, found, sentences))
    score = score_modifications(answers, scheme)
    rows = [row for answer in answers for row in modification_records(answer)]
    return list(modification_text(path.name, score, misses=misses)), modification_values(score), rows
