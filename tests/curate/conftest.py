"""A review of our own claims, and the page behind its token."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
from starlette.testclient import TestClient

from bioclaims.curate.review import Review
from bioclaims.curate.server.app import make_app
from bioclaims.curate.server.guard import HEADER, Curator, make_token
from bioclaims.curate.store import ClaimFile, open_store
from bioclaims.curate.store.index import share_claims
from bioclaims.curate.store.texts import TextFile
from bioclaims.model import Claim, Document, to_document_record, to_record
from bioclaims.names import Lexicon
from sample_claims import ABSTRACT, make_claims

HOST = "127.0.0.1:8520"
SECRET = "not a secret"
CURATORS = (Curator("ann"), Curator("ben"), Curator("cleo", "adjudicator"))


def write_claims(folder: Path, claims: list[Claim], documents: list[Document]) -> tuple[Path, Path]:
    """Write ``claims.jsonl`` and ``texts.jsonl`` and return their places."""
    places = folder / "claims.jsonl", folder / "texts.jsonl"
    rows = [list(map(to_record, claims)), list(map(to_document_record, documents))]
    for place, records in zip(places, rows, strict=True):
        place.write_bytes(b"".join(orjson.dumps(record) + b"\n" for record in records))
    return places


def open_review(folder: Path, *, shared: float = 0.0, standings: Any = None) -> Review:
    """Return the review of the claims in ``folder``, made where there is none."""
    store = open_store(folder / "claims.review")
    claims, texts = ClaimFile(folder / "claims.jsonl"), TextFile(folder / "texts.jsonl")
    if not claims.is_indexed(store, seed=0):
        claims.index(store, seed=0, standings=standings or {})
    share_claims(store, share=shared, curators=2)
    texts.index(store)
    return Review(store, claims, texts, Lexicon.open(), lambda claim, _: f"<p>why {claim.id}</p>")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_claims(tmp_path, make_claims(), [ABSTRACT.document])
    return tmp_path


@pytest.fixture
def review(folder: Path) -> Review:
    return open_review(folder)


class Asker:
    """A window of a curator, as the page asks."""

    def __init__(self, client: TestClient, curator: Curator, session: str = "window-one") -> None:
        self.client = client
        self.session = session
        self.headers = {HEADER: make_token(SECRET, curator)}

    def tell(self, path: str, *, status: int = 200, **body: Any) -> Any:
        """Send ``body`` and return what is answered."""
        done = self.client.post(f"/api/{path}", json={"session": self.session, **body}, headers=self.headers)
        assert done.status_code == status, done.text
        return done.json()

    def next(self, **filters: Any) -> Any:
        return self.tell("next", filters=filters)["card"]

    def judge(self, claim: str, verdict: str, *, key: str | None = None, status: int = 200, **more: Any) -> Any:
        key = key or f"key-{self.session}-{claim[6:16]}-{verdict}"
        return self.tell("judge", status=status, claim=claim, verdict=verdict, key=key, **more)


def make_client(review: Review) -> TestClient:
    tokens = {make_token(SECRET, each): each for each in CURATORS}
    return TestClient(make_app(review, tokens=tokens, hosts=(HOST,)), base_url=f"http://{HOST}")


Windows = Callable[..., Asker]


@pytest.fixture
def windows(review: Review) -> Windows:
    """Return a function that opens a window of a curator: ann, ben, or cleo, who adjudicates."""
    client = make_client(review)

    def open_window(name: str = "ann", session: str | None = None) -> Asker:
        curator = next(each for each in CURATORS if each.name == name)
        return Asker(client, curator, session or f"window-{name}")

    return open_window


@pytest.fixture
def ann(windows: Windows) -> Asker:
    return windows("ann")
