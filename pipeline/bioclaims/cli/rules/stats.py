"""``bioclaims rules stats``: what the ledgers counted on annotated corpora."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated, Any

import orjson
import typer

from ...events import Ledger
from ...events.ledger import COUNTS, list_ledgers
from ...events.rules import LedgerRule, check_type, check_word, choose_rules, read_rules
from ..tables import print_table


def show_stats(
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", help="A ledger, or the folder of one; all that are shipped if not given."),
    ] = None,
    *,
    word: Annotated[
        str | None, typer.Option(metavar="WORD", help="The rules of this word: induce, induce/verb, -induced.")
    ] = None,
    kind: Annotated[str | None, typer.Option("--type", metavar="NAME", help="The rules of this type of event.")] = None,
    least: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="The rules that were right N times or more; wrong by --wrong."),
    ] = None,
    wrong: Annotated[bool, typer.Option("--wrong", help="The rules that fired wrongly, worst first.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Print the ledgers: how many words, types, events and rules each has, and how often the rules were right.

    A rule says what stands at the end of a way from a word: of "induce", the object is its Theme. It was wrong where it
    leads to no argument. With --word, --type, --least or --wrong, the rules themselves. Exit status 1 where none fits.
    """
    names = [name] if name else list(list_ledgers())
    if word is None and kind is None and least is None and not wrong:
        _show_ledgers(names, types=name is not None, as_json=as_json)
        return
    found = [(each, rule) for each in names for rule in _choose(each, names, word, kind, least, wrong=wrong)]
    if as_json:
        rows = [{"ledger": each, **_to_value(rule)} for each, rule in found]
        typer.echo(orjson.dumps(rows, option=orjson.OPT_INDENT_2))
    elif found:
        head = ("ledger", "word", "type", "role", "way", "right", "wrong", "precision")
        print_table(head, [(each, *to_cells(rule)) for each, rule in found])
    else:
        typer.echo("no rule fits all of these", err=True)
        raise typer.Exit(1)


def to_cells(rule: LedgerRule) -> tuple[str, ...]:
    """Return the cells of a table's row: word, type, role, way, right, wrong, precision."""
    counts = (str(rule.right), str(rule.wrong), f"{rule.precision:.2f}")
    return (rule.word, rule.type, rule.role, rule.way, *counts)


def _to_value(rule: LedgerRule) -> dict[str, Any]:
    return {**asdict(rule), "precision": round(rule.precision, 3)}


def _choose(
    name: str, names: Sequence[str], word: str | None, kind: str | None, least: int | None, *, wrong: bool
) -> tuple[LedgerRule, ...]:
    rules = read_rules(name)
    # Of several ledgers some may lack it.
    if word is not None:
        check_word(word, rules if len(names) == 1 else [rule for each in names for rule in read_rules(each)])
    if kind is not None:
        check_type(kind, [Ledger.open(each) for each in names])
    return choose_rules(rules, word=word, type=kind, least=least or (1 if wrong else 0), worst_first=wrong)


def _show_ledgers(names: Sequence[str], *, types: bool, as_json: bool) -> None:
    counted = [_count(name) for name in names]
    if as_json:
        typer.echo(orjson.dumps(counted, option=orjson.OPT_INDENT_2))
        return
    print_table(
        ("ledger", "words", "types", "events", "rules", "right", "wrong", "precision"),
        [
            (
                each["ledger"],
                *(str(each[key]) for key in ("words", "types", "events", "rules", "right", "wrong")),
                _share(each["right"], each["wrong"]),
            )
            for each in counted
        ],
    )
    if types:
        typer.echo()
        print_table(
            (
                *("type", "events", "without Theme", "with an event", "with Cause", "with Themes"),
                *("rules", "right", "wrong", "precision"),
            ),
            [
                (
                    row["type"],
                    *(str(row[key]) for key in (*COUNTS, "rules", "right", "wrong")),
                    _share(row["right"], row["wrong"]),
                )
                for each in counted
                for row in each["by_type"]
            ],
        )


def _count(name: str) -> dict[str, Any]:
    ledger, rules = Ledger.open(name), read_rules(name)
    by_type = []
    for each in ledger.types.values():
        own = [rule for rule in rules if rule.type == each.name]
        events = {count: getattr(each, count) for count in COUNTS}
        by_type.append({"type": each.name, **events, **_count_rules(own)})
    return {
        "ledger": name,
        "words": len(ledger.words),
        "types": len(ledger.types),
        "events": sum(each.events for each in ledger.types.values()),
        **_count_rules(rules),
        "by_type": by_type,
    }


def _count_rules(rules: Sequence[LedgerRule]) -> dict[str, int]:
    # A place that no rule of a word has right counts against all of them that lead there; here it counts once.
    wrong = {(rule.word, rule.way): rule.wrong for rule in rules}
    return {"rules": len(rules), "right": sum(rule.right for rule in rules), "wrong": sum(wrong.values())}


def _share(right: int, wrong: int) -> str:
    return f"{right / (right + wrong):.2f}" if right + wrong else "-"
