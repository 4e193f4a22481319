"""Who may ask: tokens, hosts, origins and sizes are looked at before anything of the application runs."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..decisions import Role

HEADER = "x-bioclaims-token"
MOST_BYTES = 64 * 1024
# Pages and what they are made of come from here alone; nothing is fetched from elsewhere, whatever a claim says.
_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
# The explanation has its styles in itself, and no script at all.
_EXPLAIN_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; sandbox"
_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
_ASKED_FOR_LINK = "Open the link that bioclaims curate printed: it has the token.\n"


@dataclass(frozen=True, slots=True)
class Curator:
    """Who a token is of."""

    name: str
    role: Role = "curator"


def make_token(secret: str, curator: Curator) -> str:
    """Return the token of ``curator``: the same each time a review is opened, so that open pages go on."""
    return hmac.new(secret.encode(), f"{curator.role}\n{curator.name}".encode(), sha256).hexdigest()[:40]


class Guard:
    """Answers what must not reach the application: 401 without a token, 403 from elsewhere, 413, 415."""

    def __init__(self, app: ASGIApp, *, tokens: Mapping[str, Curator], hosts: Iterable[str]) -> None:
        self._app = app
        self._tokens = dict(tokens)
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the application answer."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refused = self._refuse(scope, headers)
        if refused is not None:
            await refused(scope, receive, _with_headers(send, scope["path"]))
            return
        answer: ASGIApp = self._app
        if scope["method"] == "POST":
            # Read here, so that one that goes on and on is not read by anybody.
            body = await _read_body(receive)
            if body is None:
                answer = _TOO_LARGE
            else:
                receive = _replay(body, receive)
        await answer(scope, receive, _with_headers(send, scope["path"]))

    def _refuse(self, scope: Scope, headers: Headers) -> Response | None:
        host, origin = headers.get("host", ""), headers.get("origin")
        # A page elsewhere whose name was pointed at this machine has its own name for host.
        if host not in self._hosts:
            return JSONResponse({"error": "not asked under a name of this server"}, 403)
        if origin is not None and origin != f"http://{host}":
            return JSONResponse({"error": "asked by a page from elsewhere"}, 403)
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin") and scope["path"] != "/":
            return JSONResponse({"error": "asked by a page from elsewhere"}, 403)
        if not scope["path"].startswith("/static/"):
            curator = self._find_curator(scope, headers)
            if curator is None:
                return PlainTextResponse(_ASKED_FOR_LINK, 401)
            scope.setdefault("state", {})["curator"] = curator
        if scope["method"] == "POST":
            # A form of another page can send no JSON without asking first.
            if headers.get("content-type", "").partition(";")[0].strip() != "application/json":
                return JSONResponse({"error": "takes application/json"}, 415)
            length = headers.get("content-length", "0")
            if not length.isdigit() or int(length) > MOST_BYTES:
                return _TOO_LARGE
        return None

    def _find_curator(self, scope: Scope, headers: Headers) -> Curator | None:
        given = headers.get(HEADER)
        if given is None and not scope["path"].startswith("/api/"):
            # Where a browser asks by itself it can send no header of ours.
            given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        found = None
        for token, curator in self._tokens.items():
            # All are compared, in the same time: how long it takes tells nothing.
            if hmac.compare_digest(token.encode(), (given or "").encode("utf-8", "replace")):
                found = curator
        return found


_TOO_LARGE = JSONResponse({"error": f"more than {MOST_BYTES} bytes"}, 413)


async def _read_body(receive: Receive) -> bytes | None:
    """Return the body, None where it is larger than what is taken."""
    body = b""
    while True:
        message = await receive()
        body += bytes(message.get("body", b""))
        if len(body) > MOST_BYTES:
            return None
        if not message.get("more_body"):
            return body


def _replay(body: bytes, receive: Receive) -> Receive:
    """Return what gives the body that was read, and then what comes after it."""
    messages: Iterator[Message] = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def receive_again() -> Message:
        return next(messages, None) or await receive()

    return receive_again


def _with_headers(send: Send, path: str) -> Send:
    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
            headers["content-security-policy"] = _EXPLAIN_POLICY if path == "/explain" else _PAGE_POLICY
        await send(message)

    return send_with_headers
