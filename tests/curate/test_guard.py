"""Who may ask: nobody without a token, no page from elsewhere, nothing that is too large or no JSON."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from bioclaims.curate.review import Review
from bioclaims.curate.server.guard import HEADER, MOST_BYTES, make_token

from .conftest import CURATORS, HOST, SECRET, Asker, make_client

TOKEN = make_token(SECRET, CURATORS[0])
ASKS = {"session": "window-one"}


@pytest.fixture
def client(review: Review) -> TestClient:
    return make_client(review)


REFUSED: list[tuple[str, str, dict[str, Any], dict[str, Any], int]] = [
    ("the page without a token", "/", {}, {}, 401),
    ("the page with another token", "/?token=0123", {}, {}, 401),
    ("a question without a token", "/api/setting", {}, {}, 401),
    ("a question whose token stands in the address", f"/api/setting?token={TOKEN}", {}, {}, 401),
    ("a token that is no ASCII", "/api/setting", {HEADER: b"\xe9"}, {}, 401),
    ("an explanation without a token", "/explain?claim=claim:00000000000000000000", {}, {}, 401),
    ("another host, as where a name was pointed here", "/", {"host": "evil.example:8520"}, {}, 403),
    ("another port", "/", {"host": "127.0.0.1:80"}, {}, 403),
    ("a page from elsewhere", "/api/next", {HEADER: TOKEN, "origin": "https://evil.example"}, {"json": ASKS}, 403),
    ("a page of another port", "/api/next", {HEADER: TOKEN, "origin": "http://127.0.0.1:1"}, {"json": ASKS}, 403),
    ("a page without an origin", "/api/next", {HEADER: TOKEN, "origin": "null"}, {"json": ASKS}, 403),
    ("another site, as the browser says", "/api/setting", {HEADER: TOKEN, "sec-fetch-site": "cross-site"}, {}, 403),
    ("a form", "/api/next", {HEADER: TOKEN}, {"data": {"session": "window-one"}}, 415),
    ("words", "/api/next", {HEADER: TOKEN, "content-type": "text/plain"}, {"content": b"{}"}, 415),
    ("too many bytes", "/api/next", {HEADER: TOKEN}, {"json": {"session": "x" * MOST_BYTES}}, 413),
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "headers", "body", "status"), [each[1:] for each in REFUSED], ids=[e[0] for e in REFUSED]
)
def test_it_is_refused(
    path: str, headers: dict[str, Any], body: dict[str, Any], status: int, client: TestClient
) -> None:
    done = client.post(path, headers=headers, **body) if body else client.get(path, headers=headers)
    assert done.status_code == status
    assert TOKEN not in done.text


def test_a_body_that_says_it_is_small_and_is_not_is_refused(client: TestClient) -> None:
    def send() -> Any:
        for _ in range(MOST_BYTES // 1000 + 2):
            yield b" " * 1000

    headers = {HEADER: TOKEN, "content-type": "application/json"}
    assert client.post("/api/next", headers=headers, content=send()).status_code == 413


def test_the_page_is_shown_to_who_has_a_token_and_needs_no_network(client: TestClient) -> None:
    done = client.get(f"/?token={TOKEN}", headers={"origin": f"http://{HOST}"})
    assert done.status_code == 200
    policy = done.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
    assert done.headers["referrer-policy"] == "no-referrer"
    assert "http://" not in done.text and "https://" not in done.text and TOKEN not in done.text


@pytest.mark.parametrize("name", ["app.js", "look.css"])
def test_what_the_page_is_made_of_has_no_secret_and_needs_no_token(name: str, client: TestClient) -> None:
    done = client.get(f"/static/{name}")
    assert (done.status_code, done.headers["x-content-type-options"]) == (200, "nosniff")


@pytest.mark.parametrize(
    "path", ["/static/../card.py", "/static/%2e%2e/card.py", "/docs", "/openapi.json", "/api/none"]
)
def test_nothing_else_is_served(path: str, client: TestClient) -> None:
    assert client.get(path, headers={HEADER: TOKEN}).status_code in (401, 404)


def test_the_explanation_may_run_no_script(client: TestClient, ann: Asker) -> None:
    claim = ann.next()["id"]
    done = client.get(f"/explain?claim={claim}&token={TOKEN}")
    assert done.status_code == 200 and claim in done.text
    assert "script-src" not in done.headers["content-security-policy"]
    assert "default-src 'none'" in done.headers["content-security-policy"]


def test_a_token_tells_who_judges_and_nothing_of_others() -> None:
    tokens = {make_token(SECRET, each) for each in CURATORS}
    assert len(tokens) == len(CURATORS)
    assert make_token(SECRET, CURATORS[0]) == TOKEN != make_token("another", CURATORS[0])


NO_CLAIM = "claim:" + "0" * 20
INVALID: list[tuple[str, str, dict[str, Any], str]] = [
    ("SQL for an order", "next", {"filters": {"order": "n; DROP TABLE decisions"}}, "unknown name"),
    ("SQL for a predicate", "next", {"filters": {"predicate": "' OR 1=1 --"}}, "unknown name"),
    ("a filter that there is not", "next", {"filters": {"secret": "x"}}, "Extra inputs"),
    ("a confidence beyond 1", "next", {"filters": {"least": 2}}, "less than or equal to 1"),
    ("no claim id", "next", {"claim": "claim:' OR 1"}, "pattern"),
    ("a claim that there is not", "next", {"claim": NO_CLAIM}, "no claim of this review"),
    ("a session that is no key", "next", {"session": "a'; --"}, "pattern"),
    ("an identifier of nobody", "next", {"filters": {"thing": "FOO:1"}}, "unknown prefix"),
    ("a verdict that there is not", "judge", {"verdict": "withdraw", "claim": NO_CLAIM, "key": "k" * 9}, "accept"),
    ("a tag that there is not", "judge", {"verdict": "reject", "tags": ["no"], "claim": "", "key": "k" * 9}, "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "body", "said"), [each[1:] for each in INVALID], ids=[each[0] for each in INVALID])
def test_what_is_no_question_is_told(path: str, body: dict[str, Any], said: str, ann: Asker) -> None:
    if body.get("claim") == "":
        body = {**body, "claim": ann.next()["id"]}
    assert said in ann.tell(path, status=422, **body)["error"]


@pytest.mark.parametrize("words", ["' OR '1'='1", "%", "x' UNION SELECT value FROM facts --"])
@pytest.mark.parametrize("name", ["rule", "document", "thing"])
def test_sql_in_an_open_filter_is_only_words(name: str, words: str, ann: Asker) -> None:
    assert ann.next(**{name: words}) is None
    assert ann.next() is not None
