"""``bioclaims explain``: why a sentence gives the claims that it gives, or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import orjson
import typer

from ..errors import InputError
from ..explain.asked import find_claim, find_document
from ..model import Claim, Document
from ..readers import read_documents
from ..writers import LineWriter, open_lines
from .options import Lexicon, Model

if TYPE_CHECKING:
    from ..explain.value import Explanation


def explain(
    sentence: Annotated[
        str | None, typer.Argument(metavar="SENTENCE", help="A sentence, or several; - for standard input.")
    ] = None,
    *,
    claim: Annotated[
        str | None, typer.Option(metavar="ID", help="A claim of --claims, in place of a sentence of your own.")
    ] = None,
    claims: Annotated[Path | None, typer.Option(metavar="FILE", help="The records, as extract wrote them.")] = None,
    documents: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Their texts, as extract --documents kept them.")
    ] = None,
    why_not: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="A B", help="Tell which rule came nearest to relate A, as agent, to B, as theme."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
    html: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write a page with the trees drawn, instead of text.")
    ] = None,
    model: Model = None,
    lexicon: Lexicon = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the page if it exists.")] = False,
) -> None:
    """Show how a sentence is read: tokens, names, tree, what each trigger governs, each rule that fired, each claim.

    Of a claim that extract wrote, the sentence is read again in its document. A and B of --why-not are words of one
    sentence, as they stand there.

    The page of --html needs nothing else: no network, no other file.

    Example: bioclaims explain "TNF failed to induce IL-8." --why-not TNF IL-8
    """
    asked, document = _find_document(sentence, claim, claims, documents)
    writer = open_lines(html, overwrite=overwrite) if html else None
    try:
        explanation = _explain(document, asked, why_not, model=model, lexicon=lexicon)
        if writer:
            _write_page(writer, explanation)
    finally:
        if writer:
            writer.stop()
    if as_json or not html:
        _print(explanation, as_json=as_json)


def _find_document(
    sentence: str | None, claim: str | None, claims: Path | None, documents: Path | None
) -> tuple[Claim | None, Document]:
    """Return the claim that is asked about, if it is one, and the document to read."""
    if (sentence is None) == (claim is None):
        raise typer.BadParameter("give a sentence, or --claim with --claims and --documents")
    if sentence is not None:
        if claims or documents:
            raise typer.BadParameter("--claims and --documents go with --claim ID, not with a sentence")
        return None, _read_standard_input() if sentence == "-" else Document(id="text", text=_to_unicode(sentence))
    if claim is None or claims is None or documents is None:
        raise typer.BadParameter("--claim ID needs --claims FILE and --documents FILE")
    asked = find_claim(claims, claim)
    return asked, find_document(documents, asked)


def _read_standard_input() -> Document:
    for document in read_documents(["-"], format="text"):
        if isinstance(document, Document):
            return document
        raise InputError(where=document.where, what=document.what, cure=document.cure)
    raise InputError(where="standard input", what="is empty", cure="Give text")


def _to_unicode(argument: str) -> str:
    """Return ``argument`` without the stand-ins for bytes that are no UTF-8, which no JSON can hold."""
    return argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _explain(
    document: Document,
    asked: Claim | None,
    why_not: tuple[str, str] | None,
    *,
    model: str | None,
    lexicon: Path | None,
) -> Explanation:
    # Seconds of import that a wrong path must not cost.
    from ..components import load  # noqa: PLC0415
    from ..explain.find import explain_claim, explain_document  # noqa: PLC0415

    nlp = load(model, lexicon=lexicon)
    if asked is None:
        return explain_document(document, nlp, pair=why_not)
    explanation = explain_claim(asked, document, nlp, pair=why_not)
    read = {claim.id for sentence in explanation.sentences for claim in sentence.claims}
    # A merged record is made of several that are read.
    if read.isdisjoint((asked.id, *asked.members)):
        made = f"{asked.provenance.software}, model {asked.provenance.model}, lexicon {asked.provenance.lexicon}"
        typer.echo(f"warning: {asked.id}, read by {made}, is not among the claims that are read now", err=True)
    return explanation


def _write_page(writer: LineWriter, explanation: Explanation) -> None:
    from ..explain.page import to_page  # noqa: PLC0415

    writer.write_bytes(to_page(explanation).encode("utf-8", "replace"))
    writer.finish()


def _print(explanation: Explanation, *, as_json: bool) -> None:
    from ..explain.text import to_text  # noqa: PLC0415
    from ..explain.value import to_values  # noqa: PLC0415

    if as_json:
        typer.echo(orjson.dumps(to_values(explanation), option=orjson.OPT_INDENT_2))
    else:
        typer.echo(to_text(explanation))
