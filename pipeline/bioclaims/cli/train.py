"""``bioclaims train``: corpora in, language model out."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from ..errors import OutputError
from ..train.fit import fit, read_scores

_SHOWN = {
    "tag_acc": "tags", "lemma_acc": "lemmas", "dep_uas": "heads", "dep_las": "heads and labels",
    "sents_f": "sentences (F)", "ents_f": "names (F)",
}  # fmt: skip


def train(
    data: Annotated[Path, typer.Argument(help="Folder that holds parsing/ and ner/.")],
    out: Annotated[Path, typer.Option("--output", "-o", help="Folder for the model.")],
    work: Annotated[
        Path | None, typer.Option(help="Folder for converted corpora and checkpoints; DIR.work unless given.")
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="Parts fitted at the same time.")] = 2,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace a model that stands in DIR.")] = False,
) -> None:
    """Fit the language model. A stopped run, started again, does not repeat the parts that are done."""
    if out.exists() and not overwrite:
        raise OutputError(where=str(out), what="exists", cure="Give --overwrite or another folder")
    place = work or out.with_name(f"{out.name}.work")
    _make_folder(place)
    _make_folder(out.parent)
    fitted = fit(data, place, workers=workers)
    if out.exists():
        shutil.rmtree(out)
    shutil.copytree(fitted, out)
    typer.echo(f"model  {out}")
    scores = read_scores(out)
    for name, label in _SHOWN.items():
        typer.echo(f"{label:<17} {100 * scores[name]:.1f} % on dev")


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            where=str(path), what=f"cannot be made ({error.strerror})", cure="Name a place that you may write to"
        ) from error
