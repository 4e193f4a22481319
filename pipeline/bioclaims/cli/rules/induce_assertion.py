"""``bioclaims rules induce-assertion``: what annotators took for denial and doubt, counted and fitted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...assertion.scopes import ScopeGuideline
from ...components import load
from ...errors import InputError, MissingPackageError
from ...evaluate.assertion.bioscope import SPLITS, read_bioscope
from ...evaluate.assertion.sentences import read_cue_trees
from ...evaluate.events.classes import find_scheme
from ...evaluate.events.sentences import read_event_sentences
from ...evaluate.events.standoff import read_standoff
from ...language import load_language
from ..options import Model
from ..progress import show_progress
from .induce import check_place

if TYPE_CHECKING:
    from ...train.rules.events import Read


def induce_assertion(
    data: Annotated[
        list[Path],
        typer.Argument(
            metavar="DATA",
            help="One file of cues and scopes, XML of BioScope, or folders of events with modifications.",
        ),
    ],
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where the folder of that name is made.")
    ],
    name: Annotated[str, typer.Option(metavar="NAME", help="The name of what is fitted, and of its folder.")],
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace what stands there.")] = False,
    model: Model = None,
) -> None:
    """Fit cues and scopes to annotated sentences, or what is said of events to annotated events.

    Of a file of cues the train part is read, as `evaluate assertion --split` has it. What is fitted to events reads the
    cues of the shipped guideline beside them, and learns each annotation by its own name.
    """
    folder = output / name
    check_place(folder, overwrite=overwrite)
    try:
        # The other commands of the group need nothing of this.
        from ...train.rules.said import fit_said, save_said  # noqa: PLC0415
        from ...train.rules.scopes import fit_guideline, save_guideline  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingPackageError.of(error.name, extra="train", where="bioclaims rules induce-assertion") from error
    if all(path.is_dir() for path in data):
        save_said(fit_said(name, _read_events(data, model), ScopeGuideline.open("bioscope")), folder)
    elif len(data) == 1:
        texts = [text for text in read_bioscope(data[0]) if text.split == SPLITS[0]]
        trees = read_cue_trees(texts, load_language(model))
        save_guideline(*fit_guideline(name, list(show_progress(trees, total=len(texts), noun="sentences"))), folder)
    else:
        raise InputError(where=str(data[0]), what="is beside others", cure="Give one file, or folders of events alone")
    typer.echo(f"{folder}: written", err=True)


def _read_events(folders: list[Path], model: str | None) -> dict[str, list[Read]]:
    """Return the texts of ``folders`` with their sentences, by the names of their guidelines."""
    nlp = load(model)
    by_guideline: dict[str, list[Read]] = {}
    for path in folders:
        texts = list(read_standoff(path))
        scheme = find_scheme(event.type for text in texts for event in text.events.values())
        shown = show_progress(texts, total=len(texts), noun=path.name)
        read = [(text, tuple(read_event_sentences(text, nlp))) for text in shown]
        by_guideline.setdefault(scheme.ledger or scheme.name, []).extend(read)
    return by_guideline
