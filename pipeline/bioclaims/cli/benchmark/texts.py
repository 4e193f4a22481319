"""The texts that benchmarks read: paragraphs of documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import typer

from ...errors import InputError
from ...model import Document
from ...readers import read_documents
from ...text.blocks import find_blocks


def read_blocks(paths: Sequence[str]) -> Iterator[list[str]]:
    """Yield the blocks of each document in ``paths``; documents that cannot be read are named and left out."""
    for document in read_documents(paths):
        if isinstance(document, Document):
            yield [document.text[start:end] for start, end in find_blocks(document.text)]
        else:
            typer.echo(f"warning: left out: {document}", err=True)


def no_text(paths: Sequence[str]) -> InputError:
    """Return the error for ``paths`` that hold no text."""
    return InputError(where=" ".join(paths), what="holds no text", cure="Give files with text in them")
