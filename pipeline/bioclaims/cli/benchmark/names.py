"""``bioclaims benchmark names``: how fast names of the lexicon are found in a corpus that is read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from itertools import chain
from typing import Annotated

import orjson
import typer

from ...benchmark.corpus_names import ALONE, TOGETHER, TOKENIZER, time_corpus
from ...components import load
from ...names import Lexicon
from ..evaluate.options import AsJson, Model
from .texts import no_text, read_blocks


def time_names(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Texts to read, as `extract` takes them.")],
    *,
    megabytes: Annotated[float, typer.Option(min=0, help="Stop after so much text; 0 for all of it.")] = 0,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Time how names of the lexicon are found in PATH, each paragraph read once, on one core.

    Of paragraphs together and of one after another, by lexicons that have just been opened, and beside them the
    tokenizer; in processor time, by turns. Nothing else is read: some megabytes take seconds.
    """
    found = time_corpus(_read_texts(paths, most=megabytes * 1e6), Lexicon.open().path, load(model).make_doc)
    if not found.megabytes:
        raise no_text(paths)
    speeds = found.speeds
    if as_json:
        typer.echo(orjson.dumps(asdict(found) | {"megabytes_a_second": speeds}, option=orjson.OPT_INDENT_2))
    else:
        typer.echo(
            f"{found.megabytes:.1f} MB read once: names of paragraphs together {speeds[TOGETHER]:.1f} MB a second, of "
            f"one after another {speeds[ALONE]:.1f}; the tokenizer {speeds[TOKENIZER]:.1f}"
        )


def _read_texts(paths: list[str], *, most: float) -> Iterator[str]:
    """Yield the paragraphs of all documents, until they are ``most`` bytes; all of them where that is 0."""
    size = 0
    for text in chain.from_iterable(read_blocks(paths)):
        yield text
        size += len(text.encode())
        if 0 < most <= size:
            return
