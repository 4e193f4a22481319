"""``bioclaims rules test``: every frame on its own examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import orjson
import typer

from ...explain.rules import get_frame
from ...model import Claim, Document
from ...relations import load_frames
from ...relations.rules.examples import Failure, Read, find_failures
from ..options import Lexicon, Model


def test_rules(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="A frame; all of them if not given.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print the failures as JSON.")] = False,
    model: Model = None,
    lexicon: Lexicon = None,
) -> None:
    """Read the sentences that each frame must match and reject, and say where it does not.

    Exit status 1 where a sentence fails.
    """
    frames = [get_frame(name)] if name else list(load_frames().values())
    read = _load_reader(model, lexicon)
    failures = [failure for frame in frames for failure in find_failures(frame, read)]
    if as_json:
        typer.echo(orjson.dumps(list(map(asdict, failures)), option=orjson.OPT_INDENT_2))
    else:
        for failure in failures:
            typer.echo("\n".join(_show(failure)))
    sentences = sum(len(frame.matches) + len(frame.rejects) for frame in frames)
    typer.echo(f"frames {len(frames)}, sentences {sentences}, failed {len(failures)}", err=True)
    raise typer.Exit(1 if failures else 0)


def _load_reader(model: str | None, lexicon: Path | None) -> Read:
    # Seconds of import that the other commands of the group must not cost.
    from ...components import load  # noqa: PLC0415
    from ...run.document import extract_document  # noqa: PLC0415

    nlp = load(model, lexicon=lexicon)

    def read(sentence: str) -> tuple[Claim, ...]:
        return extract_document(Document(id="text", text=sentence), nlp).claims

    return read


def _show(failure: Failure) -> Iterator[str]:
    yield f"{failure.frame}: {failure.sentence}"
    yield f"  expected: {failure.expected or f'nothing by {failure.frame}'}"
    yield f"  found:    {'; '.join(failure.found) or 'nothing'}"
