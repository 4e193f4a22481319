"""A command group that imports a command when it is called, so that ``--help`` and errors of usage come at once."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any, ClassVar

import typer
from typer.core import TyperCommand, TyperGroup

from ..errors import MissingPackageError

INTERRUPTED = 130

# Name: the Typer app or function, as module:name, and the line that --help shows.
Commands = dict[str, tuple[str, str]]
COMMANDS: Commands = {
    "extract": ("bioclaims.cli.extract:extract", "Read documents and write the claims in them."),
    "filter": ("bioclaims.cli.filter:filter_", "Keep the claim records that you ask for."),
    "diff": ("bioclaims.cli.diff:diff", "Show what two files of claim records differ in."),
    "group": ("bioclaims.cli.group:group", "Show what the papers of a corpus agree on, and what not."),
    "validate": ("bioclaims.cli.validate:validate", "Check claim records against their schema and their texts."),
    "export": ("bioclaims.cli.export:export", "Write claim records in the formats of others."),
    "import": ("bioclaims.cli.import_:import_", "Read back what curators said of claims."),
    "curate": ("bioclaims.cli.curate:curate", "Judge claims on a page in your browser."),
    "report": ("bioclaims.cli.report:report", "Write one page that tells what claims say."),
    "explain": ("bioclaims.cli.explain:explain", "Show why a sentence gives the claims that it gives, or none."),
    "rules": ("bioclaims.cli.rules:app", "Show the rules that find relations, and try them on their examples."),
    "lexicon": ("bioclaims.cli.lexicon:app", "Look names up, and build the lexicon."),
    "train": ("bioclaims.cli.train:train", "Fit the language model."),
    "evaluate": ("bioclaims.cli.evaluate:app", "Score predicted against gold annotation."),
    "benchmark": (
        "bioclaims.cli.benchmark:app",
        "Time how texts and files are read, and compare us with other systems.",
    ),
    "doctor": ("bioclaims.cli.doctor:doctor", "Say what is installed, what works, and how to get what is missing."),
}

# Modules that only an extra brings, and the extra.
_EXTRAS = {"jax": "train", "fastapi": "curate", "starlette": "curate", "uvicorn": "curate"}


class LazyGroup(TyperGroup):
    """The commands of ``table``; the module of one is imported only where that one is run."""

    table: ClassVar[Commands] = COMMANDS

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands, in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command that knows its name and help line, None for an unknown name."""
        if cmd_name not in self.table:
            return None
        return TyperCommand(cmd_name, help=self.table[cmd_name][1])

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return name, command and further arguments of what is to be run."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, load_command(name, self.table) if name and command else command, rest

    def invoke(self, ctx: Any) -> Any:
        """Run the command; Ctrl-C and a closed pipe end it without a traceback."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            typer.echo("stopped", err=True)
            raise typer.Exit(INTERRUPTED) from error
        except BrokenPipeError as error:
            # Who reads our output has seen enough. Python would complain once more while it closes the stream.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from error


def load_command(name: str, table: Commands = COMMANDS) -> Any:
    """Return the command or group ``name``, its module imported."""
    module, attribute = table[name][0].split(":")
    try:
        found = getattr(import_module(module), attribute)
    except ModuleNotFoundError as error:
        if error.name not in _EXTRAS:
            raise
        raise MissingPackageError.of(error.name, extra=_EXTRAS[error.name], where=f"bioclaims {name}") from error
    if isinstance(found, typer.Typer):
        # get_group: get_command would take an app with a single command for that command.
        group = typer.main.get_group(found)
        group.name = name
        return group
    app = typer.Typer(add_completion=False, rich_markup_mode="markdown")
    app.command(name)(found)
    return typer.main.get_command(app)
