"""How long curators wait: the first card of a large review, and the next one after each judgement."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import orjson
import uvicorn

from ..curate.review import Review
from ..curate.server.app import make_app
from ..curate.server.guard import HEADER, Curator, make_token
from ..curate.server.serve import open_socket
from ..curate.store import ClaimFile, open_store
from ..curate.store.index import Standings
from ..curate.store.queue import ORDERS
from ..model import (
    Claim,
    ClaimDocument,
    Evidence,
    Grounding,
    Participant,
    Provenance,
    Span,
    rename_claim,
    to_record,
)
from ..names import Lexicon

_HOST = "127.0.0.1"
_CURATOR = Curator("somebody")
# Names that every document draws its claims from, and claims of a document.
_GENES, _CLAIMS = 400, 20


@dataclass(frozen=True, slots=True)
class CurateTime:
    """Seconds: of the index, of opening what is indexed, of the first card; milliseconds of next cards, by order.

    ``processor`` are the milliseconds of processor time that one next card takes, server and who asks together: the
    figure that other work on the machine does not change.
    """

    claims: int
    megabytes: float
    index: float
    opened: float
    first: float
    next_cards: Mapping[str, list[float]]
    processor: Mapping[str, float]


def write_claims(path: Path, *, claims: int) -> None:
    """Write ``claims`` records of made-up sentences, the same each time."""
    with open(path, "wb") as stream:
        for number in range(claims):
            stream.write(orjson.dumps(to_record(_make_claim(number))) + b"\n")


def time_review(path: Path, *, judgements: int, find_standings: Callable[[Path], Standings]) -> CurateTime:
    """Return how long the server takes for the claims of ``path``, asked over a socket as a page does."""
    store, claims = open_store(path.with_suffix(".review")), ClaimFile(path)
    began = time.perf_counter()
    number = claims.index(store, seed=0, standings=find_standings(path))
    indexed = time.perf_counter()
    assert claims.is_indexed(store, seed=0)
    review = Review(store, claims, None, Lexicon.open())
    opened = time.perf_counter()
    with _serve(review) as ask:
        ready = time.perf_counter()
        card = ask("next", {})["card"]
        first = time.perf_counter() - ready
        waits, processor = {}, {}
        for name, filters, most in _list_queues(number, judgements):
            spent = time.process_time()
            waits[name] = list(_judge(ask, filters, most))
            processor[name] = 1000 * (time.process_time() - spent) / len(waits[name])
    assert card
    return CurateTime(number, path.stat().st_size / 1e6, indexed - began, opened - indexed, first, waits, processor)


def _list_queues(claims: int, judgements: int) -> Iterator[tuple[str, dict[str, Any], int]]:
    for order in ORDERS:
        yield order, {"order": order}, judgements
    # What is found only after a search through all of them.
    one = {"document": f"made-up/{claims // _CLAIMS // 2}", "order": "conflict"}
    yield "one document", one, min(judgements, _CLAIMS // 4)


Ask = Callable[[str, dict[str, Any]], Any]


def _judge(ask: Ask, filters: dict[str, Any], judgements: int) -> Iterator[float]:
    """Yield the milliseconds between each judgement and the card after it."""
    claim = ask("next", {"filters": filters})["card"]["id"]
    for number in range(judgements):
        body = {"filters": filters, "key": f"benchmark-{claim[6:]}-{number}", "claim": claim, "verdict": "accept"}
        began = time.perf_counter()
        card = ask("judge", body)["card"]
        yield 1000 * (time.perf_counter() - began)
        if card is None:
            return
        claim = card["id"]


@contextmanager
def _serve(review: Review) -> Iterator[Ask]:
    bound = open_socket(_HOST, None, usual=0)
    port = bound.getsockname()[1]
    token = make_token("benchmark", _CURATOR)
    app = make_app(review, tokens={token: _CURATOR}, hosts=(f"{_HOST}:{port}",))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
    thread.start()
    connection = HTTPConnection(_HOST, port, timeout=60)

    def ask(path: str, body: dict[str, Any]) -> Any:
        headers = {HEADER: token, "Content-Type": "application/json"}
        connection.request("POST", f"/api/{path}", json.dumps({"session": "benchmark-window", **body}), headers)
        answer = connection.getresponse()
        content = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"/api/{path} answered {answer.status}: {content!r}")
        return json.loads(content)

    try:
        # The first answer also waits for the server to start.
        while not server.started:
            time.sleep(0.01)
        yield ask
    finally:
        connection.close()
        server.should_exit = True
        thread.join()


def _make_claim(number: int) -> Claim:
    digest = sha256(str(number).encode()).digest()
    one, other = (int.from_bytes(digest[at : at + 2], "big") % _GENES for at in (0, 2))
    names = f"GENE{one}", f"GENE{other}"
    predicate = ("increases", "decreases", "regulates", "binds")[digest[4] % 4]
    trigger = {"increases": "induces", "decreases": "represses", "regulates": "affects", "binds": "binds"}[predicate]
    text = f"In {number % _CLAIMS} of these experiments {names[0]} {trigger} {names[1]} in cells that were made up."
    places = [Span(text.index(f" {word}") + 1, text.index(f" {word}") + 1 + len(word)) for word in (*names, trigger)]
    agent, theme = (
        Participant(name, place, "gene_or_gene_product", (Grounding(f"HGNC:{id + 1}", name, 0.9, "exact"),))
        for name, place, id in zip(names, places, (one, other), strict=False)
    )
    document = f"made-up/{number // _CLAIMS}"
    return rename_claim(
        Claim(
            id="",
            # Each sentence is a text of its own here: ids hang on the text.
            document=ClaimDocument(
                document, sha256(f"{number} {text}".encode()).hexdigest(), None, 2000 + digest[5] % 25
            ),
            section="abstract",
            predicate=predicate,
            agent=agent,
            theme=theme,
            polarity="affirmed",
            certainty="asserted",
            basis="unknown",
            evidence=(Evidence(Span(0, len(text)).quote(text), places[2].quote(text)),),
            provenance=Provenance(f"transitive_verb:{trigger}", "", "made up", "made up", "benchmark"),
            confidence=round(digest[6] / 255, 3),
        )
    )
