"""``bioclaims rules list``: frames, and the words that call for them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import orjson
import typer

from ...explain.rules import get_frame, list_triggers
from ..tables import print_table


def list_rules(
    *,
    frame: Annotated[str | None, typer.Option(metavar="NAME", help="Only this frame.")] = None,
    predicate: Annotated[str | None, typer.Option(metavar="NAME", help="Only triggers of this predicate.")] = None,
    word: Annotated[str | None, typer.Option(metavar="LEMMA", help="Only this trigger word.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """List the frames, which say where agent and theme stand, and the trigger words of each.

    Exit status 1 where no trigger fits. Records name a rule by its frame and its word: nominal:increase.
    """
    triggers = list_triggers(frame=frame, predicate=predicate, word=word)
    frames = [get_frame(name) for name in dict.fromkeys(trigger.frame for trigger in triggers)]
    if as_json:
        listed = {"frames": list(map(asdict, frames)), "triggers": list(map(asdict, triggers))}
        typer.echo(orjson.dumps(listed, option=orjson.OPT_INDENT_2))
        return
    if not triggers:
        typer.echo("no trigger fits all of these", err=True)
        raise typer.Exit(1)
    print_table(
        ("frame", "agent in", "theme in", "says"),
        [(each.name, ", ".join(each.agent), ", ".join(each.theme), each.says) for each in frames],
    )
    typer.echo()
    print_table(
        ("word", "as", "frame", "predicate", "aspect", "directness"),
        [(each.word, each.kind, each.frame, each.predicate, each.aspect, each.directness) for each in triggers],
    )
