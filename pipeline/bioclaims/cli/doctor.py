"""``bioclaims doctor``: what is installed, what works, what is missing and how to get it."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, metadata, requires, version
from typing import Annotated

import orjson
import typer
from packaging.requirements import Requirement

from .tables import print_table
from .versions import find_versions

_WORKS, _MISSING, _BROKEN = "works", "missing", "broken"
_AGAIN = "pip install --force-reinstall bioclaims"
# What each extra is for.
PURPOSES = {
    "baselines": "benchmark relations beside textacy",
    "cluster": "extract --engine ray, and files of object stores",
    "corpus": "group, report",
    "curate": "curate, benchmark curate",
    "dev": "work on bioclaims itself",
    "graph": "export --to graphml",
    "lexicon": "lexicon build",
    "parquet": "Parquet files, read and written",
    "pdf": "PDF files",
    "plots": "--plots of evaluate confidence and benchmark throughput",
    "train": "train, rules induce, rules calibrate, evaluate confidence --folds",
    "zstd": "files that end in .zst",
}


@dataclass(frozen=True, slots=True)
class Check:
    """Something that was looked at: whether it works, what was found, and what to do where it does not work."""

    name: str
    state: str
    found: str
    cure: str = ""


def doctor(*, as_json: Annotated[bool, typer.Option("--json", help="Write the checks as JSON.")] = False) -> None:
    """Say what is installed, what works, what is missing and how to get it.

    Extras serve one purpose each and may be missing. The exit status is 1 where something that every command needs is
    broken.

    Example: bioclaims doctor --json
    """
    checks = [*check_core(), *check_extras()]
    if as_json:
        typer.echo(orjson.dumps([asdict(each) for each in checks], option=orjson.OPT_INDENT_2))
    else:
        print_table(("", "", "found", "to get it"), [(each.name, each.state, each.found, each.cure) for each in checks])
    if any(each.state == _BROKEN for each in checks):
        raise typer.Exit(1)


def check_core() -> Iterator[Check]:
    """Yield the checks of what every command needs."""
    yield _try("Python", platform.python_version)
    yield _check_libraries("libraries", _list_requirements(None), state=_BROKEN, cure=_AGAIN)
    yield _try("versions", lambda: "; ".join(f"{name} {each}" for name, each in find_versions().items()))
    for name, function in (("rules", "open_rules"), ("lexicon", "open_lexicon"), ("reading", "read_sentence")):
        yield _try(name, partial(_run_working, function))


def check_extras() -> Iterator[Check]:
    """Yield a check of each extra, in the order of their names."""
    for extra in sorted(metadata("bioclaims").get_all("Provides-Extra") or ()):
        cure = f"pip install 'bioclaims[{extra}]'"
        check = _check_libraries(f"[{extra}]", _list_requirements(extra), state=_MISSING, cure=cure)
        yield Check(check.name, check.state, f"{check.found}; for {PURPOSES[extra]}", check.cure)


def _list_requirements(extra: str | None) -> list[Requirement]:
    """Return what an extra needs beyond the core, or what the core needs."""
    known = [Requirement(line) for line in requires("bioclaims") or ()]
    core = [each for each in known if each.marker is None or each.marker.evaluate({"extra": ""})]
    if extra is None:
        return core
    return [each for each in known if each not in core and each.marker and each.marker.evaluate({"extra": extra})]


def _check_libraries(name: str, needed: Iterable[Requirement], *, state: str, cure: str) -> Check:
    found, wrong = [], []
    for each in needed:
        try:
            installed = version(each.name)
        except PackageNotFoundError:
            wrong.append(f"{each.name} is not installed")
            continue
        if each.specifier.contains(installed, prereleases=True):
            found.append(f"{each.name} {installed}")
        else:
            wrong.append(f"{each.name} {installed} is not {each.specifier}")
    return Check(name, state, ", ".join(wrong), cure) if wrong else Check(name, _WORKS, ", ".join(found))


def _run_working(function: str) -> str:
    # Imported only here, so that a library that is not there is found and told.
    found: str = getattr(import_module(".working", __package__), function)()
    return found


def _try(name: str, find: Callable[[], str]) -> Check:
    try:
        return Check(name, _WORKS, find())
    except Exception as error:  # whatever breaks here is what the user wants to know
        return Check(name, _BROKEN, f"{type(error).__name__}: {error}", _AGAIN)
