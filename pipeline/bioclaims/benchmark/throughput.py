"""What reading many documents costs: beside the model alone, by processes, in memory, at the start, in length."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

import orjson
from spacy.language import Language

from ..components.gate import MENTION_GATE, TRIGGER_GATE
from ..model import Document, to_document_record
from ..run.crew import Crew
from ..run.document import extract_document
from ..run.limits import Limits
from ..run.loading import load_reader
from ..run.outcome import Read, extract
from ..text.blocks import find_blocks
from .memory import read_memory

_NO_LIMIT = 10**9
# Documents between two looks at the memory.
_LOOK = 50


@dataclass(frozen=True, slots=True)
class PipelineTime:
    """Milliseconds of processor time a document: the model alone on all sentences, and all of reading.

    ``gated`` as ``extract`` reads, ``ungated`` with every sentence parsed: the least of some rounds over the same
    texts, whose words are known by then. ``new``: as ``gated``, of texts that are read for the first time.
    """

    model: float
    gated: float
    ungated: float
    new: float


@dataclass(frozen=True, slots=True)
class MemoryUse:
    """Megabytes that one process which reads holds after ``few`` documents and after ``many``, and the most it held."""

    few: int
    many: int
    after_few: float
    after_many: float
    peak: float


def time_pipeline(
    documents: Sequence[Document], nlp: Language, model: Language, *, rounds: int, report: Callable[[str], None]
) -> PipelineTime:
    """Return what ``documents`` cost with ``nlp``, from text to checked lines of JSON, and with ``model`` alone.

    The three take turns, so that a machine that slows down slows all; one round more goes before, uncounted. Before
    anything else a quarter is read, so that all is loaded, then the rest as new text.
    """
    gated: Read = partial(extract_document, nlp=nlp)
    loading = -(-len(documents) // 4)
    _read_all(documents[:loading], gated)
    unread = documents[loading:] or documents  # one document alone cannot be new a second time
    new = 1000 * _time(partial(_read_all, unread, gated)) / len(unread)
    report("pipeline: new text")
    ways: dict[str, Callable[[], None]] = {
        "model": lambda: _read_alone(documents, model),
        "gated": lambda: _read_all(documents, gated),
        "ungated": lambda: _read_all_ungated(documents, gated, nlp),
    }
    best: dict[str, float] = {}
    for number in range(rounds + 1):
        for name, read in ways.items():
            passed = _time(read)
            if number:
                best[name] = min(passed, best.get(name, passed))
        report(f"pipeline: round {number} of {rounds}" if number else "pipeline: warm")
    return PipelineTime(**{name: 1000 * seconds / len(documents) for name, seconds in best.items()}, new=new)


def time_workers(
    documents: Sequence[Document], sizes: Sequence[int], *, rounds: int, report: Callable[[str], None]
) -> dict[int, float]:
    """Return the documents a second that so many processes read, models loaded; most of some rounds, by turns."""
    crews = {size: Crew(partial(load_reader, None, None), size=size, limits=Limits()) for size in sizes}
    best: dict[int, float] = {}
    try:
        for number in range(rounds + 1):
            for size, crew in crews.items():
                started = time.perf_counter()
                crew.extract_batch(documents)
                rate = len(documents) / (time.perf_counter() - started)
                if number:
                    best[size] = max(rate, best.get(size, rate))
            report(f"workers: round {number} of {rounds}" if number else "workers: warm")
    finally:
        for crew in crews.values():
            crew.close()
    return best


def measure_memory(
    documents: Sequence[Document], *, few: int, many: int, sentences: int, report: Callable[[str], None]
) -> MemoryUse:
    """Return what one process holds while it reads documents, each made of so many ``sentences`` of ``documents``.

    Raises OSError where the system does not say (it is asked through ``/proc``).
    """
    crew = Crew(partial(load_reader, None, None), size=1, limits=Limits())
    held: dict[int, float] = {}
    peak = 0.0
    for number, _ in enumerate(crew.extract(make_documents(documents, many, sentences=sentences)), start=1):
        if number in (few, many) or number % _LOOK == 0:
            now, peak = read_memory(crew.pids()[0])
            held[number] = now
            if number % (20 * _LOOK) == 0:
                report(f"memory: {number} of {many} documents, {now:.0f} MB")
    return MemoryUse(few, many, held[few], held[many], peak)


def time_start(documents: Sequence[Document], *, rounds: int) -> float:
    """Return the seconds from the start of the command to its first record; least of some rounds."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "documents.jsonl")
        file.write_bytes(b"".join(orjson.dumps(to_document_record(each)) + b"\n" for each in documents))
        return min(_time_first_record(file) for _ in range(rounds))


def time_length(documents: Sequence[Document], nlp: Language, *, characters: int, rounds: int) -> float:
    """Return how many times as long one document of so many ``characters`` takes as its paragraphs one by one."""
    texts, size = list[str](), 0
    for each in make_documents(documents, characters):
        texts.append(each.text)
        size += len(each.text) + 2
        if size >= characters:
            break
    whole = [Document(id="whole", text="\n\n".join(texts))]
    parts = [Document(id=str(number), text=text) for number, text in enumerate(texts)]
    read: Read = partial(extract_document, nlp=nlp)
    best = [float("inf"), float("inf")]
    for _ in range(rounds):
        for place, given in enumerate((whole, parts)):
            best[place] = min(best[place], _time(partial(_read_all, given, read)))
    return best[0] / best[1]


def make_documents(documents: Sequence[Document], count: int, *, sentences: int = 10) -> Iterator[Document]:
    """Yield ``count`` documents, each of some ``sentences`` of ``documents`` by chance; the same ones each time."""
    dice = Random(0)
    known = [
        sentence
        for document in documents
        for start, end in find_blocks(document.text)
        for sentence in document.text[start:end].replace("\n", " ").split(". ")
        if sentence.strip(" .")
    ]
    for number in range(count):
        chosen = dice.choices(known, k=sentences)
        yield Document(id=f"made:{number}", text=". ".join(each.strip(" .") for each in chosen) + ".")


def _read_all_ungated(documents: Sequence[Document], read: Read, nlp: Language) -> None:
    gates = [name for name in nlp.pipe_names if name in (TRIGGER_GATE, MENTION_GATE)]
    with nlp.select_pipes(disable=gates):
        _read_all(documents, read)


def _read_all(documents: Sequence[Document], read: Read) -> None:
    for document in documents:
        for record in extract(document, read, max_characters=_NO_LIMIT).records:
            orjson.dumps(record)


def _read_alone(documents: Sequence[Document], model: Language) -> None:
    for document in documents:
        blocks = [model.make_doc(document.text[start:end]) for start, end in find_blocks(document.text)]
        for _ in model.pipe(blocks):
            pass


def _time(read: Callable[[], None]) -> float:
    started = time.process_time()
    read()
    return time.process_time() - started


def _time_first_record(file: Path) -> float:
    command = [sys.executable, "-m", "bioclaims", "extract", str(file), "--quiet", "--workers", "0"]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        passed = time.perf_counter() - started
        process.kill()
    return passed
