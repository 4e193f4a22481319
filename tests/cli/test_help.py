"""What ``--help`` says: every command, argument and option in whole sentences, and one word for one thing."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest

from bioclaims.cli.lazy import COMMANDS, load_command


def _walk(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    table = getattr(command, "table", None) or getattr(command, "commands", None)
    if table is None:
        yield name, command
        return
    for each in table:
        known = getattr(command, "commands", {})
        yield from _walk(f"{name} {each}", known[each] if each in known else load_command(each, table))


WALKED = dict(pair for name in COMMANDS for pair in _walk(name, load_command(name)))
# Those that a user of claims runs; groups are for those who change rules, names and models.
PLAIN = [name for name in WALKED if " " not in name and name != "train"]


@pytest.fixture(params=WALKED)
def command(request: pytest.FixtureRequest) -> Any:
    return WALKED[request.param]


def _shown(command: Any) -> list[Any]:
    return [parameter for parameter in command.params if not getattr(parameter, "hidden", False)]


def test_commands_are_many() -> None:
    assert len(WALKED) > 30
    assert {"extract", "filter", "diff", "group"} <= set(PLAIN)


def test_it_says_what_it_does_in_a_sentence(command: Any) -> None:
    assert re.match(r"[A-Z][^.]*\.", command.help)


def test_every_option_is_told_in_a_sentence(command: Any) -> None:
    told = {parameter.name: (getattr(parameter, "help", None) or "").strip() for parameter in _shown(command)}
    assert {name: text for name, text in told.items() if not text.endswith((".", ")"))} == {}


def test_a_star_is_in_backticks_since_markdown_would_swallow_it(command: Any) -> None:
    told = [command.help, *(getattr(parameter, "help", None) or "" for parameter in _shown(command))]
    assert [text for text in told if "*" in re.sub("`[^`]*`", "", text)] == []


def test_the_same_option_has_the_same_letters(command: Any) -> None:
    options = {option for parameter in command.params for option in parameter.opts}
    assert ("--output" in options) == ("-o" in options)
    assert ("--quiet" in options) == ("-q" in options)


def test_what_writes_a_file_replaces_one_only_where_told(command: Any) -> None:
    options = {option: parameter for parameter in command.params for option in parameter.opts}
    if "--output" in options and options["--output"].metavar not in ("DIR", "FOLDER"):
        assert "--overwrite" in options


@pytest.mark.parametrize("name", PLAIN)
def test_the_example_is_one_of_the_command_with_its_options(name: str) -> None:
    (example,) = re.findall(r"Example: (bioclaims .*)", WALKED[name].help)
    program, called, *rest = shlex.split(example)
    known = {option for parameter in WALKED[name].params for option in parameter.opts}
    assert (program, called) == ("bioclaims", name)
    assert [word for word in rest if word.startswith("-") and word not in known] == []


def test_words_of_programmers_are_not_used(command: Any) -> None:
    said = " ".join([command.help, *((getattr(each, "help", None) or "") for each in _shown(command))])
    assert (
        re.findall(
            r"\b(?:boolean|iterable|dataclass|stdin|stdout|stderr|regex|traceback|dict|tuple|deserial\w*)\b", said
        )
        == []
    )
