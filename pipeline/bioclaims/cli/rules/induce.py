"""``bioclaims rules induce``: a ledger of events from annotated texts, and the words that our own lists lack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import orjson
import typer

from ...errors import InputError, MissingPackageError, OutputError
from ...events import Ledger
from ...events.rules import LedgerRule, read_rules
from ..options import Model
from ..output_options import make_folder
from ..progress import show_progress
from ..tables import print_table
from .stats import to_cells

if TYPE_CHECKING:
    from ...evaluate.events.standoff import StandoffText
    from ...train.rules.events import Read
    from ...train.rules.proposals import Change, Counts


@dataclass(frozen=True, slots=True)
class _Induced:
    ledger: Ledger
    rules: tuple[LedgerRule, ...]
    proposed: tuple[LedgerRule, ...]


@dataclass(frozen=True, slots=True)
class _Compared:
    """What changed against the ledger ``name``: words and types that are new or gone, and rules."""

    name: str
    words: tuple[tuple[str, ...], tuple[str, ...]]
    types: tuple[tuple[str, ...], tuple[str, ...]]
    rules: tuple[Change, ...]


def induce_rules(
    data: Annotated[
        list[Path], typer.Argument(metavar="DATA", help="Folders of events, .txt with .a1 and .a2, annotated alike.")
    ],
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where the ledger's folder is made.")
    ],
    name: Annotated[str, typer.Option(metavar="NAME", help="The name of the ledger, and of its folder.")],
    least: Annotated[
        int, typer.Option(metavar="N", min=1, help="Propose only rules that were right N times or more.")
    ] = 3,
    precision: Annotated[
        float, typer.Option(metavar="P", min=0, max=1, help="Propose only rules that were right in this share.")
    ] = 0.5,
    beside: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=DIR",
            help="Learn also from these texts, annotated under another guideline of that name; may be repeated.",
        ),
    ] = None,
    for_claims: Annotated[
        bool,
        typer.Option(
            "--for-claims", help="Take types that mean the same for one, and processes for names, as claims do."
        ),
    ] = False,
    against: Annotated[
        str | None, typer.Option(metavar="NAME", help="Show what changed against this ledger, shipped or a folder.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace a ledger that stands there.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
    model: Model = None,
) -> None:
    """Fit a ledger of events to annotated texts, and propose the rules whose words are not in our lists yet.

    The ledger is what `evaluate events --ledger` and `rules stats` and `rules why` read. A proposal is a trigger word,
    what stands at the end of a way from it, and how often that was right and wrong; it becomes a rule of ours only
    when a person writes it as a row of seeds/triggers.
    """
    folder = output / name
    check_place(folder, overwrite=overwrite)
    before = None if against is None else (Ledger.open(against), read_rules(against))
    fitted = _fit(data, name, folder, others=_read_others(beside or (), name), for_claims=for_claims, model=model)
    induced = _Induced(*fitted, _propose(fitted[1], least=least, precision=precision))
    compared = None if before is None or against is None else _compare(induced, against, *before)
    if as_json:
        typer.echo(orjson.dumps(_to_value(induced, folder, compared), option=orjson.OPT_INDENT_2))
        return
    print_table(("word", "type", "role", "way", "right", "wrong", "precision"), list(map(to_cells, induced.proposed)))
    if compared is not None:
        _show_changes(compared, least)


def check_place(folder: Path, *, overwrite: bool) -> None:
    """Raise OutputError, before hours of reading, where the ledger cannot be written."""
    if not overwrite and (folder.is_file() or (folder.is_dir() and any(folder.iterdir()))):
        raise OutputError(
            where=str(folder), what="exists already", cure="Give another name, or --overwrite to replace it"
        )
    make_folder(folder, option="--output")


def _read_others(beside: Sequence[str], own: str) -> dict[str, list[Path]]:
    """Return the folders of each other guideline by its name."""
    others: dict[str, list[Path]] = {}
    for each in beside:
        name, _, folder = each.partition("=")
        if not name or not folder or name == own:
            raise typer.BadParameter("give NAME=DIR, with a name that is not the ledger's", param_hint="'--beside'")
        others.setdefault(name, []).append(Path(folder))
    return others


def _fit(
    data: Sequence[Path],
    name: str,
    folder: Path,
    *,
    others: Mapping[str, Sequence[Path]],
    for_claims: bool,
    model: str | None,
) -> tuple[Ledger, tuple[LedgerRule, ...]]:
    """Return the ledger, which stands in ``folder`` then, and its rules."""
    try:
        # The other commands of the group need nothing of this.
        from ...train.rules.events import fit_ledger, save_ledger  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingPackageError.of(error.name, extra="train", where="bioclaims rules induce") from error
    from ...evaluate.events.as_claims import read_claim_texts  # noqa: PLC0415
    from ...evaluate.events.standoff import read_standoff  # noqa: PLC0415

    read_texts = read_claim_texts if for_claims else read_standoff
    folders = {name: data} | dict(others)
    sources = {each: [text for path in paths for text in read_texts(path)] for each, paths in folders.items()}
    read = _parse(sources, model)
    typer.echo("fitting", err=True)
    try:
        ledger, lines = fit_ledger(name, read.pop(name), others=read)
    except ValueError as error:
        # Of too few events every word is of one class, and there is nothing to tell apart.
        raise InputError(
            where=", ".join(map(str, data)),
            what=f"has too few events to learn from ({error})",
            cure="Give more annotated texts",
        ) from error
    save_ledger(ledger, lines, folder)
    typer.echo(f"{folder}: words {len(ledger.words)}, types {len(ledger.types)}, rules {len(lines)}", err=True)
    return ledger, tuple(map(LedgerRule.parse, lines))


def _parse(sources: Mapping[str, Sequence[StandoffText]], model: str | None) -> dict[str, list[Read]]:
    from ...components import load  # noqa: PLC0415
    from ...evaluate.events.sentences import read_event_sentences  # noqa: PLC0415

    nlp = load(model)
    return {
        name: [
            (text, tuple(read_event_sentences(text, nlp)))
            for text in show_progress(texts, total=len(texts), noun=f"{name}, texts")
        ]
        for name, texts in sources.items()
    }


def _propose(rules: tuple[LedgerRule, ...], *, least: int, precision: float) -> tuple[LedgerRule, ...]:
    from ...train.rules.proposals import propose_rules  # noqa: PLC0415

    return propose_rules(rules, least=least, precision=precision)


def _compare(induced: _Induced, name: str, ledger: Ledger, rules: tuple[LedgerRule, ...]) -> _Compared:
    from ...train.rules.proposals import compare_rules  # noqa: PLC0415

    return _Compared(
        name,
        (_without(induced.ledger.words, ledger.words), _without(ledger.words, induced.ledger.words)),
        (_without(induced.ledger.types, ledger.types), _without(ledger.types, induced.ledger.types)),
        compare_rules(induced.rules, rules),
    )


def _without(names: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    barred = frozenset(known)
    return tuple(name for name in names if name not in barred)


def _show_changes(compared: _Compared, least: int) -> None:
    typer.echo()
    for title, (new, gone) in (("words", compared.words), ("types", compared.types)):
        typer.echo(f"{title} against {compared.name}: new {len(new)}, gone {len(gone)}")
        for label, names in (("new", new), ("gone", gone)):
            if names:
                typer.echo(f"  {label}: {', '.join(names)}")
    shown = [change for change in compared.rules if change.size >= least]
    typer.echo(f"rules against {compared.name}: changed {len(compared.rules)}, by {least} places or more {len(shown)}")
    print_table(
        ("word", "type", "role", "way", "right before", "wrong before", "right", "wrong"),
        [
            (change.word, change.type, change.role, change.way, *_cells(change.before), *_cells(change.now))
            for change in shown
        ],
    )


def _cells(counts: Counts | None) -> tuple[str, str]:
    return ("-", "-") if counts is None else (str(counts[0]), str(counts[1]))


def _to_value(induced: _Induced, folder: Path, compared: _Compared | None) -> dict[str, Any]:
    ledger = induced.ledger
    value: dict[str, Any] = {
        "ledger": ledger.name,
        "folder": str(folder),
        "words": len(ledger.words),
        "types": {each.name: each.events for each in ledger.types.values()},
        "rules": len(induced.rules),
        "proposed": [{**asdict(rule), "precision": round(rule.precision, 3)} for rule in induced.proposed],
    }
    if compared is not None:
        value["against"] = {
            "ledger": compared.name,
            "words": dict(zip(("new", "gone"), compared.words, strict=True)),
            "types": dict(zip(("new", "gone"), compared.types, strict=True)),
            "rules": [asdict(change) for change in compared.rules],
        }
    return value
