"""``bioclaims benchmark``: speed, memory, and the systems that a user might take instead."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from .assertion import benchmark_assertion
from .peers import make_peers
from .reading import benchmark_reading

_DEFAULT = "reading"


class _ReadingByDefault(TyperGroup):
    """Takes what is no command for the arguments of one: ``benchmark PATH`` is ``benchmark reading PATH``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the arguments that are left, the name of the command first."""
        if args and args[0] not in self.commands and args[0] not in ctx.help_option_names:
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_ReadingByDefault,
    no_args_is_help=True,
    add_completion=False,
    help="Time how texts are read, and compare us with other systems. PATH alone means reading PATH.",
)
app.command(_DEFAULT)(benchmark_reading)
app.command("assertion")(benchmark_assertion)
app.command("peers")(make_peers)
