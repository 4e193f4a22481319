"""Several processes: the same outcomes in the same order, whatever becomes of the processes."""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from bioclaims.errors import BioclaimsError
from bioclaims.model import Document
from bioclaims.readers import FailedDocument
from bioclaims.run.corpus import extract_corpus
from bioclaims.run.crew import Crew
from bioclaims.run.limits import Limits
from bioclaims.run.outcome import Outcome

GOOD = "Zebrin induces quillin."


@pytest.fixture(scope="module")
def engine() -> Iterator[ModuleType]:
    """Return the module that workers import; they get this process's path."""
    folder = str(Path(__file__).parent)
    sys.path.insert(0, folder)
    yield importlib.import_module("crew_engine")
    sys.path.remove(folder)


def make(*texts: str) -> list[Document | FailedDocument]:
    return [Document(id=str(number), text=text) for number, text in enumerate(texts, start=1)]


def told(outcomes: list[Outcome]) -> list[str]:
    """Return, for each outcome, how many claims there are or why there are none."""
    return [each.reason or str(len(each.records)) for each in outcomes]


def run(documents: list[Document | FailedDocument], engine: ModuleType, *, size: int = 2, **limits: float) -> list[str]:
    crew = Crew(engine.load, size=size, limits=Limits(**limits))  # type: ignore[arg-type]
    return told(list(crew.extract(documents)))


@pytest.mark.parametrize("size", [1, 2, 3])
def test_outcomes_are_those_of_one_process_in_the_order_of_the_documents(size: int, engine: ModuleType) -> None:
    texts = [f"Zebrin{number} induces quillin." + " It rests." * (number * 37 % 400) for number in range(60)]
    documents = [*make(*texts), FailedDocument("x", "is bad", "Mend it"), *make("It waits.", "It crashes.", GOOD)]
    alone = list(extract_corpus(documents, engine.load()))
    together = list(Crew(engine.load, size=size, limits=Limits()).extract(documents))
    assert together == alone
    assert {"exception", "unreadable"} <= set(told(alone))


FATES = [
    pytest.param([GOOD, "It dies.", GOOD, GOOD], {}, ["1", "died", "1", "1"], id="one that kills its process"),
    pytest.param([GOOD, "It leaves.", GOOD], {}, ["1", "died", "1"], id="one that ends its process"),
    pytest.param([GOOD, "It loops.", GOOD], {"seconds": 1.0}, ["1", "too slow", "1"], id="one that never ends"),
    pytest.param([GOOD, "It gorges.", GOOD], {}, ["1", "died", "1"], id="one that takes all memory"),
    pytest.param(["It dies."] * 3 + [GOOD], {}, ["died"] * 3 + ["1"], id="several, one behind the other"),
    pytest.param([GOOD, GOOD * 30], {"characters": 100}, ["1", "too long"], id="one that is too long"),
    pytest.param([], {}, [], id="none"),
]


@pytest.mark.parametrize("size", [1, 2])
@pytest.mark.parametrize(("texts", "limits", "expected"), FATES)
def test_a_document_costs_no_other(
    texts: list[str], limits: dict[str, float], expected: list[str], size: int, engine: ModuleType
) -> None:
    assert run(make(*texts), engine, size=size, **limits) == expected


def test_what_is_given_up_says_why_and_keeps_the_document(engine: ModuleType) -> None:
    crew = Crew(engine.load, size=1, limits=Limits(seconds=1.0))
    died, left, slow, full = crew.extract(make("It dies.", "It leaves.", "It loops.", "It gorges."))
    assert str(died.failure) == (
        "1: made the process that read it end, twice (it was ended by SIGKILL). "
        "Give it more memory, or report it as a defect of bioclaims."
    )
    assert left.exception == "the process ended with status 7"
    assert full.exception == "the process ran out of memory"
    assert str(slow.failure).startswith("3: took more than 1 seconds, twice. Raise --max-seconds")
    assert [each.document and each.document.id for each in (died, left, slow)] == ["1", "2", "3"]


def test_a_document_is_tried_twice(engine: ModuleType, tmp_path: Path) -> None:
    document = Document(id=str(tmp_path / "mark"), text=f"It stumbles once. {GOOD}")
    assert run([document, *make(GOOD)], engine) == ["1", "1"]
    assert (tmp_path / "mark").exists()


def test_a_process_that_is_killed_from_outside_is_replaced(engine: ModuleType) -> None:
    crew = Crew(engine.load, size=2, limits=Limits())
    outcomes = crew.extract(make(*[f"It waits. {GOOD}" + " It rests." * 900] * 12))
    found = [next(outcomes)]
    killed = crew.pids()
    assert killed
    os.kill(killed[0], signal.SIGKILL)
    found += outcomes
    assert told(found) == ["1"] * 12
    assert all(not _runs(pid) for pid in killed)


def test_no_process_is_left_where_the_run_ends_early(engine: ModuleType) -> None:
    crew = Crew(engine.load, size=2, limits=Limits())
    outcomes = crew.extract(make(*[f"It waits. {GOOD}" + " It rests." * 900] * 12))
    next(outcomes)
    pids = crew.pids()
    outcomes.close()  # type: ignore[attr-defined]
    assert pids and not any(map(_runs, pids))


def test_no_more_is_read_than_can_be_held(engine: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bioclaims.run.crew._HELD", 50_000)
    taken = 0

    def give() -> Iterator[Document]:
        nonlocal taken
        for number in range(400):
            taken += 1
            yield Document(id=str(number), text="It rests. " * 100)

    outcomes = Crew(engine.load, size=2, limits=Limits()).extract(give())
    for number, _ in enumerate(outcomes, start=1):
        assert taken - number <= 60
    assert taken == 400


def test_no_process_is_given_a_twentieth_of_a_hundred_abstracts_at_once(engine: ModuleType) -> None:
    # Else one has nothing to do, at the end, for a tenth of the time in which two read them.
    taken = list[int]()

    def give() -> Iterator[Document]:
        for number in range(100):
            taken.append(number)
            yield Document(id=str(number), text=GOOD * 70)

    outcomes = Crew(engine.load, size=1, limits=Limits()).extract(give())
    next(outcomes)
    # One batch is read, and one waits.
    assert len(taken) <= 2 * 4
    outcomes.close()


def test_a_model_that_is_not_there_is_one_error(engine: ModuleType) -> None:
    with pytest.raises(BioclaimsError, match="model none: cannot be loaded"):
        list(Crew(engine.refuse, size=2, limits=Limits()).extract(make(GOOD)))


def test_processes_that_end_before_they_can_read_are_not_started_for_ever(engine: ModuleType) -> None:
    with pytest.raises(BioclaimsError, match="was ended by SIGKILL before it could, 3 times"):
        list(Crew(engine.die, size=1, limits=Limits()).extract(make(GOOD)))


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
