"""A peer as a process: sentences with targets go in as JSON lines, which targets are negated comes out."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import InputError
from ...model import Span
from .environment import find_python
from .rules import read_rules

_RUNNER = Path(__file__).with_name("runner.py")
_CURE = "Make the environment again with `bioclaims benchmark peers`"


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool, as the runner names it, with the rules that it comes with or with ours for molecular text."""

    tool: str
    molecular: bool

    @property
    def name(self) -> str:
        """What tables call it."""
        return f"{self.tool}, {'molecular' if self.molecular else 'its own'} rules"


PEERS = tuple(Peer(tool, molecular) for tool in ("negspacy", "medspacy") for molecular in (False, True))


@dataclass(frozen=True, slots=True)
class PeerAnswer:
    """For each sentence, which of its targets are negated, in order; seconds for all, and versions of what ran.

    ``marking``: of the tool alone; ``reading``: with words found and targets set. The least of all rounds.
    """

    negated: tuple[tuple[bool, ...], ...]
    marking: float
    reading: float
    versions: Mapping[str, str]


Sentence = tuple[str, Sequence[Span]]
Run = Callable[[list[str], str], "subprocess.CompletedProcess[str]"]


def _run(command: list[str], given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", check=False)


def ask_peer(
    peer: Peer, sentences: Sequence[Sentence], folder: Path, *, rounds: int = 1, run: Run = _run
) -> PeerAnswer:
    """Return which targets of ``sentences`` ``peer`` negates, run in the environment of ``folder``.

    A target is a span of its sentence. Raises InputError where the peer ends with an error or answers otherwise.
    """
    rules = read_rules(peer.tool) if peer.molecular else None
    done = run([str(find_python(folder)), "-I", str(_RUNNER)], _format_request(peer, rules, sentences, rounds))
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["no reason given"]
        raise InputError(where=str(folder), what=f"cannot run {peer.tool} ({said[-1]})", cure=_CURE)
    return parse_answer(done.stdout, [len(targets) for _, targets in sentences], where=f"{peer.tool} in {folder}")


def _format_request(peer: Peer, rules: list[dict[str, Any]] | None, sentences: Iterable[Sentence], rounds: int) -> str:
    order = {"tool": peer.tool, "rules": rules, "rounds": rounds}
    rows = ({"text": text, "targets": [[span.start, span.end] for span in targets]} for text, targets in sentences)
    return "".join(f"{json.dumps(row)}\n" for row in (order, *rows))


def parse_answer(output: str, sizes: Sequence[int], *, where: str) -> PeerAnswer:
    """Return what the runner wrote for sentences with as many targets as ``sizes`` says.

    Raises InputError where lines or targets are missing or a line is not what it should be.
    """
    try:
        *rows, last = map(json.loads, output.splitlines())
        negated = tuple(tuple(map(bool, row)) for row in rows)
        answer = PeerAnswer(negated, float(last["marking"]), float(last["reading"]), dict(last["versions"]))
    except (ValueError, TypeError, KeyError) as error:
        raise InputError(where=where, what=f"answers what cannot be read ({error})", cure=_CURE) from error
    if [len(row) for row in negated] != list(sizes):
        raise InputError(where=where, what="does not answer for each target", cure=_CURE)
    return answer
