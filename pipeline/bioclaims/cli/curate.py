"""``bioclaims curate``: claims judged on a page, and what was judged as decisions or gold."""

from __future__ import annotations

import getpass
import threading
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import orjson
import typer

from ..curate.gold import make_gold, write_gold
from ..curate.review import Review
from ..curate.server.guard import Curator
from ..curate.server.serve import make_links, open_socket, serve
from ..curate.store import ClaimFile, Store, list_decisions, open_store
from ..curate.store.index import Standings, share_claims
from ..curate.store.lines import keep_plain
from ..curate.store.texts import TextFile
from ..errors import InputError
from ..model import Claim, Document
from ..names import Lexicon
from ..writers import write_lines
from .corpora import count_corpus
from .options import ClaimPath, Model
from .options import Lexicon as LexiconPath

_PORT = 8520


class Target(StrEnum):
    """What is written of a review."""

    DECISIONS = "decisions"
    HISTORY = "history"
    GOLD = "gold"


def curate(
    path: ClaimPath,
    *,
    documents: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Their texts, as extract --documents kept them, shown about each sentence; a folder has its own.",
        ),
    ] = None,
    store: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where decisions are kept; beside the claims, as NAME.review, if not given."),
    ] = None,
    curator: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Who judges, each with a link; may be repeated. You, if not given."),
    ] = None,
    adjudicator: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who settles what curators disagree on, with a link of their own."),
    ] = None,
    shared: Annotated[
        float,
        typer.Option(min=0, max=1, metavar="SHARE", help="Share of the claims that two curators judge, for agreement."),
    ] = 0.1,
    seed: Annotated[int, typer.Option(help="Another one draws another random sample.")] = 0,
    host: Annotated[
        str, typer.Option(help="Where the page is served. All but this machine itself lets others read and judge.")
    ] = "127.0.0.1",
    port: Annotated[int | None, typer.Option(min=1, max=65535, help=f"{_PORT}, or a free one, if not given.")] = None,
    open_browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the browser, or do not.")] = True,
    explain: Annotated[
        bool, typer.Option("--explain/--no-explain", help="Show rule and tree where they are asked for, or do not.")
    ] = True,
    to: Annotated[
        Target | None,
        typer.Option(
            help="Serve no page, but write what was judged: decisions that stand, their whole history, or gold for "
            "evaluate claims, its texts beside it."
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Of --to; standard output if not given.")
    ] = None,
    model: Model = None,
    lexicon: LexiconPath = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the output if it exists.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show errors and links only.")] = False,
) -> None:
    """Serve a page on which claims are judged, one after the other, by keys or mouse; open it in the browser.

    Each decision is on the disk before the next claim is shown, and none is ever changed: what is taken back is a
    decision too. The page asks nobody but this program; its link has a token that lets it in.

    Needs pip install 'bioclaims[curate]'.

    Example: bioclaims curate claims.jsonl --documents texts.jsonl --curator ann --curator ben
    """
    if output and to is None:
        raise typer.BadParameter("--output goes with --to")
    place = store or path.with_suffix(".review")
    if to is not None and not place.exists():
        raise InputError(where=str(place), what="is no review", cure="Judge claims first, or name it with --store")
    kept = open_store(place)
    claims = _index(path, kept, seed=seed, quiet=quiet)
    if to is not None:
        _write(kept, claims, to, output, overwrite=overwrite)
        return
    names = list(dict.fromkeys(curator or [_find_name()]))
    share_claims(kept, share=shared, curators=len(names))
    texts = _index_texts(documents or (path if path.is_dir() else None), kept)
    explained = _Explainer(model, lexicon) if explain else None
    review = Review(kept, claims, texts, Lexicon.open(lexicon), explained)
    workers = [*map(Curator, names), *([Curator(adjudicator, "adjudicator")] if adjudicator else [])]
    bound = open_socket(host, port, usual=_PORT)
    links = make_links(review, workers, host=host, port=bound.getsockname()[1])
    if not quiet:
        typer.echo(f"decisions are kept in {kept.path}; Ctrl-C ends", err=True)
    serve(
        review, links, bound=bound, host=host, open_browser=open_browser, tell=lambda line: typer.echo(line, err=True)
    )


def _find_name() -> str:
    try:
        return getpass.getuser()
    except OSError:
        # A container may have no user of a name.
        return "curator"


def _index(path: Path, store: Store, *, seed: int, quiet: bool) -> ClaimFile:
    try:
        claims = ClaimFile(keep_plain(path, "claims", Path(f"{store.path}.claims.jsonl")))
        if claims.is_indexed(store, seed=seed):
            return claims
        if not quiet:
            typer.echo(f"reading {path}: once, until it changes", err=True)
        number = claims.index(store, seed=seed, standings=find_standings(claims.path))
    except OSError as error:
        raise InputError(
            where=str(path), what=f"cannot be read ({error.strerror})", cure="Give the file that extract wrote"
        ) from error
    if not quiet:
        typer.echo(f"claims {number}", err=True)
    return claims


def _index_texts(documents: Path | None, store: Store) -> TextFile | None:
    if documents is None:
        return None
    try:
        texts = TextFile(keep_plain(documents, "documents", Path(f"{store.path}.texts.jsonl")))
    except OSError as error:
        raise InputError(
            where=str(documents), what=f"cannot be read ({error.strerror})", cure="Give what extract --documents wrote"
        ) from error
    texts.index(store)
    return texts


def find_standings(path: Path) -> Standings:
    """Return, of each claim of a file, how many papers speak of its agent and theme, and how much they disagree."""
    with count_corpus(path, where="bioclaims curate") as corpus:
        return corpus.find_standings()


def _write(store: Store, claims: ClaimFile, to: Target, output: str | None, *, overwrite: bool) -> None:
    if to is Target.GOLD:
        gold = make_gold(store, claims)
        text = write_gold(gold, output or "-", overwrite=overwrite)
        counts = f"lines {len(gold.lines)}, sentences {len(gold.sentences)}, not all judged {gold.left}"
        typer.echo(f"{counts}; their text is {text}", err=True)
        return
    with write_lines(output, overwrite=overwrite) as writer:
        writer.write_bytes(b"".join(_make_lines(store, to)))


def _make_lines(store: Store, to: Target) -> Iterator[bytes]:
    with store.reading() as connection:
        for record in list_decisions(connection, all=to is Target.HISTORY):
            yield orjson.dumps(record) + b"\n"


class _Explainer:
    """Explains claims; the model is read when the first one is asked for."""

    def __init__(self, model: str | None, lexicon: Path | None) -> None:
        self._choices = model, lexicon
        self._lock = threading.Lock()
        self._explain: Callable[[Claim, Document], str] | None = None

    def __call__(self, claim: Claim, document: Document) -> str:
        # spaCy pipelines are not made for several threads at once.
        with self._lock:
            if self._explain is None:
                self._explain = self._load()
            return self._explain(claim, document)

    def _load(self) -> Callable[[Claim, Document], str]:
        # Seconds of import that only who asks for it is to wait for.
        from ..components import load  # noqa: PLC0415
        from ..explain.find import explain_claim, explain_document  # noqa: PLC0415
        from ..explain.page import to_page  # noqa: PLC0415

        model, lexicon = self._choices
        nlp = load(model, lexicon=lexicon)

        def explain(claim: Claim, document: Document) -> str:
            whole = document.sha256 == claim.document.sha256
            return to_page(explain_claim(claim, document, nlp) if whole else explain_document(document, nlp))

        return explain
