"""``bioclaims rules show``: one frame, whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Annotated

import orjson
import typer

from ...explain.rules import ListedTrigger, get_frame, list_triggers
from ...relations.rules.frames import Frame


def show_rule(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A frame, or a rule as records name it: nominal:increase.")
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
) -> None:
    """Show a frame: what it says, where it looks, its trigger words, what it must match and reject."""
    frame = get_frame(name)
    word = name.partition(":")[2] or None
    triggers = list_triggers(frame=frame.name, word=word)
    if as_json:
        shown = {**asdict(frame), "triggers": list(map(asdict, triggers))}
        typer.echo(orjson.dumps(shown, option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join(_show(frame, triggers)))


def _show(frame: Frame, triggers: Sequence[ListedTrigger]) -> Iterator[str]:
    yield f"{frame.name}: {frame.says}"
    yield ""
    yield f"agent      {_in_order(frame.agent)}{_never(frame.never_agent)}"
    yield f"theme      {_in_order(frame.theme)}{_never(frame.never_theme)}"
    yield f"mediators  {', '.join(frame.mediators)}"
    if frame.mutual:
        yield f"mutual     several in {' or '.join(frame.mutual)} are agent and themes of each other"
    if frame.without:
        yield f"without    no trigger that has an argument in {' or '.join(frame.without)}"
    if frame.traits:
        yield f"traits     {', '.join(frame.traits)}"
    for (kind, predicate), rows in groupby(triggers, key=lambda row: (row.kind, row.predicate)):
        yield ""
        yield f"as {kind}: {predicate}"
        yield f"  {', '.join(map(_word, rows))}"
    yield from ("", "matches", *(f"  {sentence}\n    → {claim}" for sentence, claim in frame.matches))
    yield from ("", "rejects", *(f"  {sentence}" for sentence in frame.rejects))


def _in_order(functions: tuple[str, ...]) -> str:
    return functions[0] if len(functions) == 1 else f"the first of {', '.join(functions)} that holds a participant"


def _never(types: tuple[str, ...]) -> str:
    return f"; never a {' or '.join(types)}" if types else ""


def _word(row: ListedTrigger) -> str:
    notes = [note for note in (row.aspect, row.directness) if note != "unspecified"]
    return f"{row.word} ({', '.join(notes)})" if notes else row.word
