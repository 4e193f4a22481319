"""The server: a socket of this machine alone unless told otherwise, links with tokens, and the browser."""

from __future__ import annotations

import errno
import socket
import webbrowser
from collections.abc import Callable, Iterable
from contextlib import suppress
from urllib.parse import quote

import uvicorn

from ...errors import InputError
from ..review import Review
from ..store.database import find_fact
from .app import make_app
from .guard import Curator, make_token

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
# Every address of this machine.
_ANY = ("0.0.0.0", "::")


def open_socket(host: str, port: int | None, *, usual: int) -> socket.socket:
    """Return a socket that listens at ``port``; where none is given at ``usual``, or at a free one if that is taken."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            return _listen(host, usual if port is None else port, family)
        except OSError as error:
            if port is not None or error.errno != errno.EADDRINUSE:
                raise
            return _listen(host, 0, family)
    except OSError as error:
        raise InputError(
            where=f"{host}:{usual if port is None else port}",
            what=f"cannot be listened at ({error.strerror})",
            cure="Give another --host or --port",
        ) from error


def _listen(host: str, port: int, family: socket.AddressFamily) -> socket.socket:
    bound = socket.create_server((host, port), family=family)
    # Connections take this on. An answer goes out as head and body: without it the body waits until the head is
    # acknowledged, which takes 40 ms; asyncio sees to that only for sockets that were made for TCP by name.
    bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return bound


def make_links(review: Review, curators: Iterable[Curator], *, host: str, port: int) -> dict[str, Curator]:
    """Return the link of each curator, with the token in it."""
    with review.store.reading() as connection:
        secret = find_fact(connection, "secret") or ""
    shown = _find_names(host)[0]
    return {f"http://{shown}:{port}/?token={quote(make_token(secret, each))}": each for each in curators}


def serve(
    review: Review, links: dict[str, Curator], *, bound: socket.socket, host: str, open_browser: bool,
    tell: Callable[[str], None],
) -> None:  # fmt: skip
    """Answer until Ctrl-C. ``tell`` is given each link; the first is opened in a browser where that is wanted."""
    port = bound.getsockname()[1]
    names = dict.fromkeys((*_LOOPBACK, *_find_names(host)))
    tokens = {link.partition("token=")[2]: curator for link, curator in links.items()}
    app = make_app(review, tokens=tokens, hosts=tuple(f"{name}:{port}" for name in names))
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, date_header=False)
    if host not in _LOOPBACK:
        tell("warning: whoever has a link can read and judge from other machines, and what they send is not encrypted")
    for link, curator in links.items():
        tell(f"{curator.name}{' (adjudicator)' if curator.role == 'adjudicator' else ''}: {link}")
    if open_browser:
        with suppress(webbrowser.Error):
            webbrowser.open(next(iter(links)))
    server = uvicorn.Server(config)
    server.run(sockets=[bound])


def _find_names(host: str) -> tuple[str, ...]:
    """Return the names that this machine is asked under where it listens at ``host``, the best for people first."""
    if host not in _ANY:
        return (f"[{host}]" if ":" in host else host,)
    own = socket.gethostname()
    try:
        addresses = socket.gethostbyname_ex(own)[2]
    except OSError:
        # A machine need not know its own name.
        addresses = []
    return (own, socket.getfqdn(), *addresses)
