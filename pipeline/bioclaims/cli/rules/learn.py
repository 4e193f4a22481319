"""``bioclaims rules learn`` and ``apply``: curators' decisions into rules, and what was learned onto records."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from ...claims.learned import FILE, SCHEMA, Learned, read_learned
from ...claims.score import RuleCount, load_rule_counts
from ...curate.cases import PHENOMENON, make_cases
from ...curate.learn import Settled, read_decisions, settle
from ...errors import InputError
from ...run.records import at_record, open_records, read_records
from ...train.rules.decisions import Calibration, LearnedRule, change_weights, count_decisions, recalibrate
from ...train.rules.seed_tables import save_tables
from ...writers import write_lines
from ...writers.batches import make_batches
from ..options import Claims
from ..progress import show_progress
from ..tables import print_table
from .induce import check_place

_LINES = 500


def learn_rules(
    decisions: Annotated[
        list[Path],
        typer.Argument(metavar="DECISIONS…", help="Decisions, as curate --to decisions or import wrote them."),
    ],
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where what is learned is written.")],
    floor: Annotated[
        float, typer.Option(min=0, max=1, metavar="P", help="Rules that are right less often are off.")
    ] = 0.3,
    least: Annotated[
        int, typer.Option(min=1, metavar="N", help="Only rules of N judgements or more, corpora's too, can be off.")
    ] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace what stands there.")] = False,
) -> None:
    """Learn from decisions: how often each rule is right, which rules are off, and how sure claims are.

    Writes frames.tsv and confidence.tsv, as they stand in seeds/ledger, learned.json, which `rules apply` puts on
    records, and cases/corrections.toml, on which `evaluate challenge` tries the system: each sentence that was
    corrected, with what must come of it and what must not. A rule is wrong where a decision blames it, by its tag or by
    what was changed; wrong names do not count against it. What was taken back, or is not settled, does not count.

    Confidence is fitted anew only where that is better for claims that the fit has not seen.
    """
    check_place(output, overwrite=overwrite)
    settled = settle([each for path in decisions for each in read_decisions(path)])
    rules = count_decisions(settled, floor=floor, least=least)
    calibration = recalibrate(settled, rules)
    _save(output, settled, rules, calibration, floor=floor)
    if as_json:
        typer.echo(orjson.dumps(_to_value(rules, calibration), option=orjson.OPT_INDENT_2))
    else:
        _show(rules, calibration)


def apply_rules(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="What rules learn wrote.")],
    path: Claims,
    *,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where the records go; standard output if not given."),
    ] = None,
    keep_off: Annotated[bool, typer.Option("--keep-off", help="Keep claims of rules that are off, too.")] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output if it exists.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show errors only.")] = False,
) -> None:
    """Write claim records as what was learned has them: confidence anew, claims of rules that are off left out."""
    learned = read_learned(folder)
    counts: Counter[bool] = Counter()
    with write_lines(output, overwrite=overwrite) as writer, open_records(path, stdin=sys.stdin.buffer) as stream:
        read = read_records(stream, where="standard input" if path == "-" else path)
        records = _rescore(show_progress(read, noun="records", quiet=quiet), learned, counts)
        for batch in make_batches((record for record, kept in records if kept or keep_off), _LINES):
            writer.write(batch)
    if not quiet:
        typer.echo(f"records {counts.total()}, of rules that are off {counts[False]}", err=True)


def _rescore(
    records: Iterable[tuple[str, bytes, dict[str, Any]]], learned: Learned, counts: Counter[bool]
) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield each record with its new confidence, and whether its rule is on; ``counts`` counts the latter."""
    for place, _, record in records:
        with at_record(record, place):
            kept = learned.keeps(record)
            record["confidence"] = learned.rescore(record)
        counts[kept] += 1
        yield record, kept


def _save(
    folder: Path, settled: Sequence[Settled], rules: Sequence[LearnedRule], calibration: Calibration, *, floor: float
) -> None:
    if not settled:
        raise InputError(where=str(folder), what="no claim is settled by these decisions", cure="Judge claims first")
    known = load_rule_counts()
    # Rules of the ledger have tables of their own.
    counts = {**known, **{each.rule: each.both for each in rules if not each.is_of_ledger}}
    save_tables(change_weights(calibration, rules), counts, folder)
    value = {
        "schema": SCHEMA,
        "slope": calibration.slope,
        "shift": calibration.shift,
        "floor": floor,
        "rules": {
            each.rule: {"right": each.decisions.right, "wrong": each.decisions.wrong, "off": each.off} for each in rules
        },
    }
    (folder / FILE).write_bytes(orjson.dumps(value, option=orjson.OPT_INDENT_2) + b"\n")
    cases = folder / "cases"
    cases.mkdir(exist_ok=True)
    (cases / f"{PHENOMENON}.toml").write_text(make_cases(settled), encoding="utf-8")


def _show(rules: Sequence[LearnedRule], calibration: Calibration) -> None:
    rows = [
        (
            each.rule, *_cells(each.corpora), *_cells(each.decisions), f"{each.both.precision:.2f}",
            "off" if each.off else "",
        )
        for each in rules
    ]  # fmt: skip
    head = ("rule", "right on corpora", "wrong", "right by decisions", "wrong", "precision", "")
    print_table(head, rows)
    typer.echo()
    if calibration.after is None or calibration.before is None:
        typer.echo(f"confidence stays: {calibration.claims} judged claims with one are too few, or all alike")
    else:
        changed = f"slope {calibration.slope}, shift {calibration.shift}" if calibration.changes else "stays"
        losses = f"log loss of unseen claims {calibration.before:.3f} before, {calibration.after:.3f} fitted"
        typer.echo(f"confidence {changed}: {losses}, over {calibration.claims} claims")


def _cells(count: RuleCount) -> tuple[str, str]:
    return str(count.right), str(count.wrong)


def _to_value(rules: Sequence[LearnedRule], calibration: Calibration) -> dict[str, Any]:
    return {
        "rules": [
            {
                "rule": each.rule,
                "corpora": [each.corpora.right, each.corpora.wrong],
                "decisions": [each.decisions.right, each.decisions.wrong],
                "precision": round(each.both.precision, 3),
                "off": each.off,
            }
            for each in rules
        ],
        "confidence": {
            "slope": calibration.slope,
            "shift": calibration.shift,
            "claims": calibration.claims,
            "log_loss_before": calibration.before,
            "log_loss_after": calibration.after,
        },
    }
