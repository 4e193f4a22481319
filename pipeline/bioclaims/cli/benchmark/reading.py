"""``bioclaims benchmark reading``: how long reading takes, part by part, and how much memory."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Annotated, Any

import orjson
import typer

from ...benchmark.lexicon import time_lexicon
from ...benchmark.memory import measure_peak
from ...benchmark.reading import CLAIMS, FRAMES, LEDGER, TOKENIZER, ReadingTime, time_reading
from ...components import load
from ...evaluate.tables import format_table, percent
from ...names import Lexicon
from ...run.loading import leave_out_loaded
from ..evaluate.options import AsJson, Model
from .texts import no_text, read_blocks

# Words of an abstract, the unit of the figures.
_ABSTRACT = 250


def time_texts(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Texts to read, as `extract` takes them.")],
    *,
    rounds: Annotated[int, typer.Option(min=1, help="Times that all texts are read; the fastest counts.")] = 3,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Time how PATH is read on one core: each part, with the sentence gate and without.

    Milliseconds are those of this machine, for an abstract of 250 words. Ratios are to a matrix product of a GFLOP in
    the same run, and can be compared between machines.
    """
    documents = list(read_blocks(paths))
    if not any(documents):
        raise no_text(paths)
    started = time.perf_counter()
    nlp = load(model)
    loaded = time.perf_counter() - started
    leave_out_loaded()
    found = time_reading(documents, nlp, rounds=rounds, report=lambda number: _report(number, rounds))
    # Names are looked for in whole documents.
    names = time_lexicon(["\n\n".join(texts) for texts in documents], Lexicon.open().path, rounds=rounds)
    values = _to_values(found) | {
        "load_seconds": loaded,
        "peak_megabytes": measure_peak(),
        "lexicon_megabytes_a_second": names.speed,
        "lexicon_megabytes_of_new_text_a_second": names.fresh_speed,
        "lexicon_ready_seconds": names.opening,
        "tokenizer_megabytes_a_second": names.megabytes / found.ungated[TOKENIZER],
    }
    if as_json:
        typer.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n".join(_to_lines(found, values)))


def _report(number: int, rounds: int) -> None:
    typer.echo(f"round {number} of {rounds}" if number else "warm", err=True)


def _to_values(found: ReadingTime) -> dict[str, Any]:
    """Return the figures as JSON values: milliseconds for an abstract."""
    scale = 1000 * _ABSTRACT / found.words
    return {
        "words": found.words,
        "gated": {name: scale * seconds for name, seconds in found.gated.items()},
        "ungated": {name: scale * seconds for name, seconds in found.ungated.items()},
        "gated_total": scale * sum(found.gated.values()),
        "ungated_total": scale * sum(found.ungated.values()),
        "model": scale * found.model,
        "rules": {name: scale * seconds for name, seconds in found.rules.items()},
        "rules_of_model": found.matching,
        "saved": found.saved,
        "product": 1000 * found.product,
    }


def _to_lines(found: ReadingTime, values: dict[str, Any]) -> Iterator[str]:
    product = values["product"]

    def row(name: str, gated: float | None, ungated: float | None) -> tuple[str, ...]:
        cells = ("-" if each is None else f"{each:.1f}" for each in (gated, ungated))
        best = gated if gated is not None else ungated
        return (name, *cells, "-" if best is None else f"{best / product:.2f}")

    names = dict.fromkeys([*values["gated"], *values["ungated"]])
    rows = [row(name, values["gated"].get(name), values["ungated"].get(name)) for name in names]
    rows.append(row(f"all but {CLAIMS}", None, values["model"]))
    rows.append(row("all", values["gated_total"], values["ungated_total"]))
    yield from format_table((f"ms for {_ABSTRACT} words", "with the gate", "without", "ratio"), rows)
    if found.rules:
        frames, ledger = (values["rules"][name] for name in (FRAMES, LEDGER))
        share = f"{percent(found.matching)} % of the {values['model']:.1f} ms of the language model"
        yield f"of {CLAIMS}, matching of rules: frames {frames:.1f} ms, ledger {ledger:.1f} ms: {share}"
    yield f"the gate saves {percent(found.saved)} % of the time"
    yield f"ratio: to a matrix product of a GFLOP in the same run, {product:.1f} ms"
    speed, ready = values["lexicon_megabytes_a_second"], 1000 * values["lexicon_ready_seconds"]
    fresh, tokenizer = values["lexicon_megabytes_of_new_text_a_second"], values["tokenizer_megabytes_a_second"]
    yield (
        f"lexicon: {fresh:.1f} MB a second of text that it has not read before, {speed:.1f} of text that it has, the "
        f"tokenizer {tokenizer:.1f}; first answer after {ready:.0f} ms"
    )
    yield f"{found.words} words; loaded in {values['load_seconds']:.1f} s; at most {values['peak_megabytes']:.0f} MB"
