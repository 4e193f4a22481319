"""``bioclaims benchmark``: speed, memory, and the systems that a user might take instead; a file for each command."""

from __future__ import annotations

from typing import Any, ClassVar

import typer

from ..lazy import Commands, LazyGroup

_DEFAULT = "reading"


class BenchmarkGroup(LazyGroup):
    """The commands of ``benchmark``; paths alone are for the first of them."""

    table: ClassVar[Commands] = {
        "reading": (
            "bioclaims.cli.benchmark.reading:time_texts",
            "Time how texts are read, part by part (the default).",
        ),
        "names": (
            "bioclaims.cli.benchmark.names:time_names",
            "Time how names of the lexicon are found in a corpus that is read once.",
        ),
        "throughput": (
            "bioclaims.cli.benchmark.throughput:time_throughput",
            "Measure what reading many documents costs, and compare it with what is asked.",
        ),
        "readers": ("bioclaims.cli.benchmark.readers:time_files", "Time how a file of PubMed records is read."),
        "assertion": (
            "bioclaims.cli.benchmark.assertion:benchmark_assertion",
            "Compare denied events with those that negspacy and medspaCy negate.",
        ),
        "relations": (
            "bioclaims.cli.benchmark.relations:benchmark_relations",
            "Compare pairs that our claims join with those of triples and of co-occurrence.",
        ),
        "curate": ("bioclaims.cli.benchmark.curate:time_cards", "Time how long curators wait for a card."),
        "peers": ("bioclaims.cli.benchmark.peers:make_peers", "Make the environment that negspacy and medspaCy need."),
    }

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the arguments that are left, with the command before them where none is named."""
        named = not args or args[0] in self.table or args[0] == "--help"
        rest: list[str] = super().parse_args(ctx, args if named else [_DEFAULT, *args])
        return rest


app = typer.Typer(cls=BenchmarkGroup, no_args_is_help=True)


@app.callback()
def benchmark() -> None:
    """Time how texts and files are read, and compare us with other systems. Paths alone are for `reading`."""
