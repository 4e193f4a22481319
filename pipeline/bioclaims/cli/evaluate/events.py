"""``bioclaims evaluate events``: predicted against gold events, as the shared tasks score them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import orjson
import typer

from ...components import load
from ...errors import OutputError
from ...evaluate.events.predict import choose_ledger, predict_events
from ...evaluate.events.score import event_text, event_values, score_both
from ...evaluate.events.sentences import read_event_sentences
from ...evaluate.events.standoff import StandoffText, read_predicted, read_standoff, write_standoff
from ..output_options import make_folder
from ..progress import show_progress
from .options import AsJson, Model, Overwrite

Readings = list[tuple[StandoffText, StandoffText]]


def evaluate_events(
    *,
    gold: Annotated[
        list[Path],
        typer.Option(metavar="DIR", help="A folder of events, .txt with .a1 and .a2; may be repeated."),
    ],
    events: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Score events that were predicted before, NAME.a2; of several golds, in folders by their names.",
        ),
    ] = None,
    ledger: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The ledger to find events by; if not given, that of the gold's types."),
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option(metavar="TYPE", help="Score only events of this type; may be repeated.")
    ] = None,
    full: Annotated[
        bool,
        typer.Option("--full", help="Compare all arguments, also sites, places and others beside Theme and Cause."),
    ] = False,
    predictions: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Keep what was predicted, one NAME.a2 a text.")
    ] = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Score events as the BioNLP Shared Tasks do, with approximate and with strict matching. Entities are given.

    An event is right as a whole: type, trigger and arguments. Approximately, its trigger may reach into the word on
    either side of the gold's, and of an event that is its argument only type, trigger and Themes are compared.
    """
    corpora = _read_golds(gold)
    kept = {} if predictions is None else _find_places(predictions, gold, overwrite=overwrite)
    if events is not None:
        places = _by_corpus(events, list(corpora))
        readings = {
            name: [(text, read_predicted(text, places[name])) for text in texts] for name, texts in corpora.items()
        }
    else:
        readings = _predict(corpora, ledger, model)
    for name, folder in kept.items():
        _keep(readings[name], folder)
    scores = {name: score_both(pairs, full=full, only=only or ()) for name, pairs in readings.items()}
    if as_json:
        typer.echo(orjson.dumps(event_values(scores), option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join(event_text(scores)).rstrip())


def _predict(corpora: dict[str, list[StandoffText]], ledger: str | None, model: str | None) -> dict[str, Readings]:
    ledgers = {name: choose_ledger(texts, ledger) for name, texts in corpora.items()}
    nlp = load(model)
    return {
        name: [
            (text, predict_events(text, read_event_sentences(text, nlp), ledgers[name]))
            for text in show_progress(texts, total=len(texts), noun=name)
        ]
        for name, texts in corpora.items()
    }


def _read_golds(paths: list[Path]) -> dict[str, list[StandoffText]]:
    """Return the texts of each folder by its name."""
    corpora: dict[str, list[StandoffText]] = {}
    for path in paths:
        name = _name(path)
        if name in corpora:
            raise typer.BadParameter(f"two folders are named {name}", param_hint="'--gold'")
        corpora[name] = list(read_standoff(path))
    return corpora


def _by_corpus(folder: Path, names: list[str]) -> dict[str, Path]:
    """Return where the ``.a2`` files of each corpus lie: in ``folder``, or where there are several in one by its name.

    Texts of two corpora may have the same name.
    """
    return {name: folder / name if len(names) > 1 else folder for name in names}


def _find_places(folder: Path, golds: list[Path], *, overwrite: bool) -> dict[str, Path]:
    """Return where predictions are kept. Raises OutputError, before anything is predicted, where they cannot be."""
    places = _by_corpus(folder, [_name(path) for path in golds])
    for place in places.values():
        if any(place.resolve() == path.resolve() for path in golds):
            raise OutputError(where=str(place), what="holds the gold", cure="Give another folder for predictions")
        if place.is_dir() and not overwrite and any(place.glob("*.a2")):
            cure = "Give another name, or --overwrite to replace them"
            raise OutputError(where=str(place), what="holds .a2 files already", cure=cure)
        make_folder(place, option="--predictions")
    return places


def _keep(readings: Readings, folder: Path) -> None:
    for _, predicted in readings:
        write_standoff(predicted, folder / f"{predicted.id}.a2")


def _name(path: Path) -> str:
    return path.name or str(path)
