"""The application behind the page: one handler for each thing that it asks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from starlette.types import ASGIApp

from ... import vocab
from ...claims.highlight import STYLE
from ...errors import BioclaimsError
from ...resources import load_toml
from ..add import PLAIN
from ..fields import FIELDS
from ..review import Review, Said
from ..store import Asked, Worker
from ..store.index import list_offered
from ..store.queue import ORDERS
from ..tags import load_tags
from .bodies import Asks, Filters, Judges, Passes, Previews, Undoes
from .guard import Curator, Guard

PAGE = Path(__file__).parents[1] / "page"


def make_app(review: Review, *, tokens: Mapping[str, Curator], hosts: tuple[str, ...]) -> ASGIApp:
    """Return the guarded application for curators by their ``tokens``, asked under one of ``hosts``."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.add_exception_handler(BioclaimsError, _tell_error)
    app.add_exception_handler(RequestValidationError, _tell_invalid)
    _add_pages(app, review)
    _add_questions(app, review)
    _add_judgements(app, review)
    app.mount("/static", StaticFiles(directory=PAGE))
    return Guard(app, tokens=tokens, hosts=hosts)


def _add_pages(app: FastAPI, review: Review) -> None:
    @app.get("/static/marks.css")
    def show_marks() -> FileResponse:
        return FileResponse(STYLE)

    @app.get("/")
    def show_page() -> FileResponse:
        return FileResponse(PAGE / "index.html")

    @app.get("/explain")
    def explain(claim: str = Query(pattern=r"^claim:[0-9a-f]{20}$")) -> HTMLResponse:
        return HTMLResponse(review.explain_claim(claim))


def _add_questions(app: FastAPI, review: Review) -> None:
    @app.get("/api/setting")
    def describe(request: Request) -> dict[str, Any]:
        return _describe(review, request.state.curator)

    @app.get("/api/lexicon")
    def look_up(q: str = Query(min_length=1, max_length=200)) -> dict[str, Any]:
        return review.look_up(q)

    @app.post("/api/next")
    def find_next(asks: Asks, request: Request) -> dict[str, Any]:
        worker, asked = _worker(request, asks.session), _asked(review, asks.filters)
        return {"card": review.next_card(worker, asked, asks.claim)}

    @app.post("/api/progress")
    def tell_progress(asks: Asks, request: Request) -> dict[str, Any]:
        return review.progress(_worker(request, asks.session), _asked(review, asks.filters))

    @app.post("/api/counts")
    def count(asks: Asks, request: Request) -> dict[str, int]:
        return review.count(_worker(request, asks.session), _asked(review, asks.filters))

    @app.post("/api/sentences")
    def list_sentences(asks: Asks) -> dict[str, Any]:
        return {"sentences": review.list_sentences(asks.claim) if asks.claim else []}

    @app.post("/api/preview")
    def preview(previews: Previews) -> dict[str, Any]:
        return {"card": review.preview(previews.claim, previews.values, missed=previews.missed)}


def _add_judgements(app: FastAPI, review: Review) -> None:
    @app.post("/api/judge")
    def judge(judges: Judges, request: Request) -> dict[str, Any]:
        worker, asked = _worker(request, judges.session), _asked(review, judges.filters)
        said = Said(
            judges.key, judges.claim, judges.verdict, judges.tags, judges.values, judges.comment, judges.seconds
        )
        record = review.judge(worker, said)
        # Who adds a claim stays with the one beside it.
        card = review.next_card(worker, asked, judges.claim if judges.verdict == "add" else None)
        return {"decision": record["id"], "card": card}

    @app.post("/api/undo")
    def undo(undoes: Undoes, request: Request) -> dict[str, Any]:
        worker = _worker(request, undoes.session)
        record = review.undo(worker, undoes.key)
        card = None if record["verdict"] == "add" else review.next_card(worker, Asked(), record["claim"])
        return {"undone": record, "card": card}

    @app.post("/api/skip")
    def skip(passes: Passes, request: Request) -> dict[str, Any]:
        worker, asked = _worker(request, passes.session), _asked(review, passes.filters)
        review.pass_by(worker, passes.claim, back=passes.back)
        return {"card": review.next_card(worker, asked, passes.claim if passes.back else None)}


def _worker(request: Request, session: str) -> Worker:
    curator: Curator = request.state.curator
    # Windows of two curators never share a name, whatever they make up.
    return Worker(curator.name, f"{curator.role}:{curator.name}:{session}", curator.role)


def _asked(review: Review, filters: Filters) -> Asked:
    return review.ask(**filters.model_dump())


def _describe(review: Review, curator: Curator) -> dict[str, Any]:
    with review.store.reading() as connection:
        offered = list_offered(connection)
    predicates = load_toml("seeds", "predicates.toml")
    return {
        "curator": curator.name,
        "role": curator.role,
        "explains": review.explain is not None,
        "orders": {name: words for name, (_, words) in ORDERS.items()},
        "offered": offered,
        "known": {name: field.known for name, field in FIELDS.items() if field.known},
        "predicates": {name: predicates[name]["says"] for name in vocab.PREDICATES},
        "kinds": vocab.CONTEXT_KINDS,
        "plain": PLAIN,
        "tags": [{"name": tag.name, "label": tag.label, "meaning": tag.meaning, "key": tag.key} for tag in load_tags()],
    }


def _tell_error(_: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"error": str(error)}, 422)


def _tell_invalid(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"][1:])
    return JSONResponse({"error": f"{place}: {first['msg']}"}, 422)
