"""Claims into another format: records in, pieces out, and what the format could not carry."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator

from ..errors import InputError, RecordError
from ..model import Claim, Document, to_record
from ..schema import find_span_problems
from ..writers import Losses, Piece, Writer
from ..writers.sinks import Sink
from ..writers.value import Entry
from .texts import Texts

# What is held in memory while --strict waits for the end; more goes to a temporary file.
_SPOOL = 2**24


def make_entries(claims: Iterable[tuple[str, Claim]], texts: Texts | None) -> Iterator[Entry]:
    """Yield each claim with its place and, where there are ``texts``, its document.

    Raises InputError for a claim whose document is not there or whose words do not stand where it says.
    """
    for where, claim in claims:
        yield Entry(where, claim, _find_document(where, claim, texts) if texts else None)


def export_claims(entries: Iterable[Entry], writer: Writer, sink: Sink, *, strict: bool, prefix: bytes = b"") -> Losses:
    """Write ``entries`` to ``sink``, ``prefix`` before them, and return what was lost.

    With ``strict`` nothing is written where something would be lost; RecordError says which claims first. Whatever
    is raised, the sink is left without half a file.
    """
    losses = writer.begin()
    pieces = writer.write(entries, losses)
    try:
        if prefix:
            sink.put(Piece(prefix))
        for piece in _wait_for_end(pieces, losses) if strict else pieces:
            sink.put(piece)
        sink.finish()
    except BaseException:
        sink.discard()
        raise
    return losses


def _wait_for_end(pieces: Iterator[Piece], losses: Losses) -> Iterator[Piece]:
    """Yield ``pieces`` once all of them are there and nothing was lost."""
    with tempfile.SpooledTemporaryFile(max_size=_SPOOL) as spool:
        sizes = []
        for piece in pieces:
            spool.write(piece.data)
            sizes.append((piece.name, len(piece.data)))
        if losses:
            raise RecordError(
                where="--strict",
                what="\n  ".join(["not all can be carried", *losses.examples, *losses.lines()]),
                cure="Leave --strict out to write the rest, or filter these claims",
            )
        spool.seek(0)
        for name, size in sizes:
            yield Piece(spool.read(size), name)


def _find_document(where: str, claim: Claim, texts: Texts) -> Document:
    document = texts.read_document(claim.document.id, claim.document.sha256)
    if document is None:
        known = texts.knows(claim.document.id)
        what = f"the text of {claim.document.id} is another one now" if known else f"no document {claim.document.id}"
        raise InputError(where=where, what=what, cure="Give what extract --documents wrote in the same run")
    problems = find_span_problems(to_record(claim), document.text)
    if problems:
        raise InputError(where=where, what=problems[0], cure="Give the records as extract wrote them")
    return document
