"""Damaged files: whatever is changed in them, a reader gives documents or errors; it never crashes or hangs."""

from __future__ import annotations

import gzip
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import orjson
import pytest

from bioclaims.model import Document, from_document_record, to_document_record
from bioclaims.readers import FailedDocument, read_documents
from readers.samples import SAMPLES

# What upsets parsers: signs of markup, ends of things, characters that are none, numbers that are too large.
NASTY = (
    b"<", b">", b"&", b"&bad;", b"&#0;", b"&#x110000;", b"&#xD800;", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?",
    b"?>", b'<!DOCTYPE a [<!ENTITY bad SYSTEM "file:///etc/passwd">]>', b"\x00", b"\xff", b"\xfe\xff",
    b"\xed\xa0\x80", "\ufdd0".encode(), "\ufdd017\ufdd0".encode(), "\ufeff".encode(), "\u2028".encode(),
    "e\u0301".encode(), "🧬".encode(), b"<b>" * 400, b"\r", b"\r\n", b"\n\n", b"\t", b'"', b"'", b"\\", b"{", b"}",
    b"[", b"]", b",", b":", b"|t|", b"PMID- ", b"9" * 30, b"-1", b"1e999", b"NaN", b"null", b"</article>",
    b"<PubmedArticle>", b"<sup>", b"<xref ref-type='bibr'>", b'"passages": [', b"<style>", b"<table>",
    b"</p></p></div>", b"\x1b", b"obj", b"endstream", b"stream\n",
)  # fmt: skip
# No input may take longer; a loaded machine is slow.
MOST_SECONDS = 60


def mutate(data: bytes, dice: Random) -> bytes:
    """Return ``data`` with one to six changes."""
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(data) + 1)
        size = dice.choice((1, 2, 8, 40, 200))
        kind = dice.randrange(6)
        if kind == 0:
            data = data[:at] + dice.choice(NASTY) + data[at:]
        elif kind == 1:
            data = data[:at] + data[at + size :]
        elif kind == 2:
            data = data[:at] + data[at : at + size] * dice.randint(2, 30) + data[at + size :]
        elif kind == 3:
            data = data[:at] + bytes(dice.randrange(256) for _ in range(min(size, 8))) + data[at + min(size, 8) :]
        elif kind == 4:
            data = data[:at] if dice.random() < 0.3 else data[:at] + dice.choice(NASTY) + data[at + size :]
        else:
            other = dice.randrange(len(data) + 1)
            data = data[:at] + data[other : other + size] + data[at:]
    return data


@contextmanager
def limit(what: str) -> Iterator[None]:
    """Fail where the block takes too long."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"{what} took more than {MOST_SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(MOST_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def check(name: str, count: int, folder: Path, *, seed: str, packed: bool = False) -> None:
    """Read ``count`` damaged files of the format ``name``, half of them with the format forced."""
    sample = SAMPLES[name]()
    whole = gzip.compress(sample.data, mtime=0) if packed else sample.data
    path = folder / f"a{sample.ending}"
    for ending, beside in sample.beside.items():
        path.with_suffix(ending).write_bytes(beside)
    for number in range(count):
        dice = Random(f"{seed} {name} {number}")
        for ending, beside in sample.beside.items():
            path.with_suffix(ending).write_bytes(mutate(beside, dice))
        path.write_bytes(mutate(whole, dice))
        with limit(f"{name} {seed} {number}"):
            for found in read_documents(
                [str(path)], format=None if number % 2 else name, notify=lambda message: None, origins=number % 3 > 0
            ):
                check_found(found)


def check_found(found: Document | FailedDocument) -> None:
    """Check what every document and every error must be."""
    if isinstance(found, FailedDocument):
        assert found.where and found.what and found.cure
        assert len(str(found)) < 1_500 and "root:" not in str(found)
        return
    record = orjson.loads(orjson.dumps(to_document_record(found)))
    assert from_document_record(record) == found
    assert "root:x:0" not in found.text
    assert found.text.strip()


@pytest.mark.parametrize("name", SAMPLES)
def test_two_hundred_damaged_files(name: str, tmp_path: Path) -> None:
    check(name, 200, tmp_path, seed="short")


def test_two_hundred_damaged_gzip_files(tmp_path: Path) -> None:
    check("pubmed", 200, tmp_path, seed="short", packed=True)


@pytest.mark.long
@pytest.mark.parametrize("name", SAMPLES)
def test_ten_thousand_damaged_files(name: str, tmp_path: Path) -> None:
    check(name, 10_000, tmp_path, seed="long")


@pytest.mark.long
def test_ten_thousand_damaged_gzip_files(tmp_path: Path) -> None:
    check("pubmed", 10_000, tmp_path, seed="long", packed=True)
