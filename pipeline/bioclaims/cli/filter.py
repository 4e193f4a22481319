"""``bioclaims filter``: the claim records that somebody asks for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Annotated, Any

import typer

from ..claims.asked import Thing, resolve_thing
from ..claims.select import (
    Selection,
    by_cell,
    by_confidence,
    by_context,
    by_document,
    by_retraction,
    by_rule,
    by_thing,
    by_word,
    join_criteria,
)
from ..errors import InputError
from ..names import Lexicon
from ..run.records import at_record, open_records, read_records
from ..vocab import CONTEXT_KINDS, check_name
from ..writers import write_lines
from ..writers.batches import make_batches
from .options import Claims, check_each_by
from .options import Lexicon as LexiconPath
from .progress import show_progress

# Lines that are written together.
_LINES = 200


def _words(option: str, what: str) -> Any:
    return typer.Option(
        f"--{option}",
        metavar="WORD",
        callback=check_each_by(lambda value: by_word(option, [value])),
        help=what,
        rich_help_panel="What the claim says",
    )


def _things(what: str) -> Any:
    return typer.Option(metavar="NAME|CURIE", help=what, rich_help_panel="Who and where")


_Several = list[str] | None


def filter_(
    path: Claims,
    *,
    name: Annotated[_Several, _things("Agent, theme or mediator.")] = None,
    agent: Annotated[_Several, _things("Agent: who brings it about.")] = None,
    theme: Annotated[_Several, _things("Theme: who undergoes it.")] = None,
    mediator: Annotated[_Several, _things("Mediator: what it goes through.")] = None,
    cell: Annotated[_Several, _things("Cell type or cell line that it holds in.")] = None,
    context: Annotated[
        _Several, _things("Where or how, of any kind: cells, species, tissue, disease, method and others.")
    ] = None,
    context_kind: Annotated[
        _Several,
        typer.Option(
            metavar="KIND",
            callback=check_each_by(lambda kind: check_name(kind, CONTEXT_KINDS, "--context-kind")),
            help=f"Kind of --context; alone: there is one. {', '.join(CONTEXT_KINDS)}.",
            rich_help_panel="Who and where",
        ),
    ] = None,
    families: Annotated[
        bool,
        typer.Option(
            "--families",
            help="Names of families mean their members too, those of genes their families.",
            rich_help_panel="Who and where",
        ),
    ] = False,
    predicate: Annotated[_Several, _words("predicate", "increases, decreases, regulates, binds and others.")] = None,
    direction: Annotated[_Several, _words("direction", "increase, decrease or unspecified.")] = None,
    polarity: Annotated[_Several, _words("polarity", "affirmed or negated.")] = None,
    certainty: Annotated[_Several, _words("certainty", "asserted, speculated or hypothesis.")] = None,
    basis: Annotated[_Several, _words("basis", "this_study, prior_work, aim, conclusion or unknown.")] = None,
    directness: Annotated[_Several, _words("directness", "direct, indirect or unspecified.")] = None,
    aspect: Annotated[_Several, _words("aspect", "Aspect of the theme: expression, activity and others.")] = None,
    type: Annotated[
        _Several, _words("type", "Agent or theme is a gene_or_gene_product, a chemical, or others.")
    ] = None,
    agent_type: Annotated[_Several, _words("agent-type", "The agent is one.")] = None,
    theme_type: Annotated[_Several, _words("theme-type", "The theme is one.")] = None,
    section: Annotated[
        _Several, _words("section", "Part of the document: title, abstract, results and others.")
    ] = None,
    document: Annotated[
        _Several, typer.Option(metavar="ID", help="PMID:…, or another id of a document.", rich_help_panel="Where from")
    ] = None,
    rule: Annotated[
        _Several,
        typer.Option(
            metavar="RULE",
            help="What made it: transitive_verb:induce, or transitive_verb for all of that frame.",
            rich_help_panel="Where from",
        ),
    ] = None,
    least_confidence: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=1,
            metavar="N",
            help="Confidence not below N; a record without one is left out.",
            rich_help_panel="Where from",
        ),
    ] = None,
    without_retracted: Annotated[
        bool,
        typer.Option(
            "--without-retracted",
            help="Leave out what was read from retracted documents.",
            rich_help_panel="Where from",
        ),
    ] = False,
    invert: Annotated[bool, typer.Option("--invert", help="Keep the others instead.")] = False,
    lexicon: LexiconPath = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where the records go; standard output if not given."),
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output if it exists.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show errors only.")] = False,
) -> None:
    """Keep the claim records that you ask for, as they stand, in their order.

    Give an option several times for any of several values; what different options ask for must all hold. What a name
    stands for is looked up in the lexicon and told: records with that as best identifier are kept, however they spell
    it. A name that the lexicon does not have is compared with the words. A family is something else than its members,
    unless --families is given.

    Example: bioclaims filter claims.jsonl --agent TNF --polarity negated --cell HeLa
    """
    opened = Lexicon.open(lexicon)
    look_up = partial(_look_up, lexicon=opened, families=families, quiet=quiet)
    words = {
        "predicate": predicate, "direction": direction, "polarity": polarity, "certainty": certainty, "basis": basis,
        "directness": directness, "aspect": aspect, "type": type, "agent-type": agent_type, "theme-type": theme_type,
        "section": section,
    }  # fmt: skip
    roles = {"name": name, "agent": agent, "theme": theme, "mediator": mediator}
    criteria = join_criteria(
        # What is told from one word first: most records fail there, and names take longer.
        (by_word(option, values) for option, values in words.items() if values),
        [
            by_document(document or ()),
            by_rule(rule or ()),
            by_confidence(least_confidence) if least_confidence is not None else None,
            by_retraction() if without_retracted else None,
        ],
        (by_thing(role, look_up(role, values)) for role, values in roles.items() if values),
        [
            by_cell(look_up("cell", cell)) if cell else None,
            by_context("context", look_up("context", context or ()), context_kind or ()),
        ],
    )
    selection = Selection(criteria, invert=invert)
    _write(path, selection, output, overwrite=overwrite, quiet=quiet)
    if not quiet:
        for option, value in selection.find_unmet():
            typer.echo(f"warning: no record has --{option} {value}", err=True)
        typer.echo(f"records {selection.read}, kept {selection.kept}", err=True)


def _look_up(option: str, values: Iterable[str], *, lexicon: Lexicon, families: bool, quiet: bool) -> dict[str, Thing]:
    """Return what each of ``values`` stands for, and tell it."""
    things = {}
    for value in values:
        try:
            thing = things[value] = resolve_thing(value, lexicon, families=families)
        except InputError as error:
            raise typer.BadParameter(f"{error.what}. {error.cure}.", param_hint=f"'--{option}'") from error
        if not quiet:
            names = [f"{curie} ({lexicon.name_of(curie) or 'not in the lexicon'})" for curie in sorted(thing.curies)]
            meant = ", ".join(names) or "not in the lexicon: records with these words"
            typer.echo(f"--{option} {value}: {meant}", err=True)
    return things


def _write(path: str, selection: Selection, output: str | None, *, overwrite: bool, quiet: bool) -> None:
    with write_lines(output, overwrite=overwrite) as writer, open_records(path, stdin=sys.stdin.buffer) as lines:
        records = read_records(lines, where="standard input" if path == "-" else path)
        kept = _keep(show_progress(records, noun="records", quiet=quiet), selection)
        for batch in make_batches(kept, _LINES):
            writer.write_bytes(b"".join(line if line.endswith(b"\n") else line + b"\n" for line in batch))


def _keep(records: Iterable[tuple[str, bytes, dict[str, Any]]], selection: Selection) -> Iterator[bytes]:
    for where, line, record in records:
        with at_record(record, where):
            wanted = selection.wants(record)
        if wanted:
            yield line
