"""``bioclaims benchmark curate``: how long curators wait for a card."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Annotated

import orjson
import typer

from ...benchmark.curate import CurateTime, time_review, write_claims
from ..curate import find_standings
from ..tables import print_table


def time_cards(
    *,
    claims: Annotated[int, typer.Option(min=100, help="Claims of the review.")] = 100_000,
    judgements: Annotated[int, typer.Option(min=1, help="Judgements in each order.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Make a review of made-up claims, and time its first card and the next one after each judgement.

    The server is asked over a socket of this machine, as the page asks it; each decision is on the disk before its
    answer comes. What the browser takes to draw a card is not in it. Nothing is fetched.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "claims.jsonl"
        typer.echo(f"making {claims} claims", err=True)
        write_claims(path, claims=claims)
        found = time_review(path, judgements=judgements, find_standings=find_standings)
    if as_json:
        typer.echo(orjson.dumps(asdict(found), option=orjson.OPT_INDENT_2))
    else:
        _print(found)


def _print(found: CurateTime) -> None:
    typer.echo(f"claims {found.claims}, {found.megabytes:.0f} MB")
    typer.echo(f"index {found.index:.1f} s, once; opened again {found.opened:.2f} s; first card {found.first:.3f} s")
    print_table(
        ("next card", "judgements", "median ms", "slowest ms", "processor ms"),
        [
            (order, str(len(waits)), f"{median(waits):.0f}", f"{max(waits):.0f}", f"{found.processor[order]:.1f}")
            for order, waits in found.next_cards.items()
            if waits
        ],
    )
