"""Bytes as text."""

from __future__ import annotations

import pytest

from bioclaims.text.encoding import decode, find_binary, has_wide_mark

GREEK = "TNF-α\r\ninduces"
DECODED = [
    pytest.param(GREEK.encode(), None, GREEK, "utf-8", id="utf-8"),
    pytest.param(GREEK.encode("utf-8-sig"), None, GREEK, "utf-8", id="utf-8 with a mark"),
    pytest.param(GREEK.encode("utf-16"), None, GREEK, "utf-16", id="utf-16"),
    pytest.param(b"\xfe\xff" + GREEK.encode("utf-16-be"), None, GREEK, "utf-16", id="utf-16, high byte first"),
    pytest.param(GREEK.encode("utf-32"), None, GREEK, "utf-32", id="utf-32"),
    pytest.param("5 µM – “x”".encode("windows-1252"), None, "5 µM – “x”", "windows-1252", id="windows-1252"),
    pytest.param("α".encode("iso-8859-7"), "ISO-8859-7", "α", "iso-8859-7", id="the declared encoding"),
    pytest.param("–".encode("windows-1252"), "iso-8859-1", "–", "windows-1252", id="latin-1 means windows-1252"),
    pytest.param("é".encode("windows-1252"), "klingon", "é", "windows-1252", id="an encoding nobody knows"),
    pytest.param("α".encode(), "iso-8859-7", "α", "utf-8", id="utf-8 goes before what is declared"),
    pytest.param(b"\x81\xe9", None, "\x81é", "latin-1", id="bytes that windows-1252 lacks"),
    pytest.param(b"", None, "", "utf-8", id="nothing"),
]


@pytest.mark.parametrize(("data", "declared", "text", "encoding"), DECODED)
def test_bytes_are_decoded(data: bytes, declared: str | None, text: str, encoding: str) -> None:
    decoded = decode(data, declared=declared)
    assert (decoded.text, decoded.encoding) == (text, encoding)


BINARY = [
    pytest.param(GREEK.encode(), None, id="text"),
    pytest.param(GREEK.encode("utf-16"), None, id="utf-16 with a mark has zero bytes"),
    pytest.param(b"page one\fpage two\x0b", None, id="form feeds"),
    pytest.param(b"a" * 300 + b"\x02", None, id="a control character that a PDF left behind"),
    pytest.param(b"a\x00b", "a zero byte at 1", id="a zero byte"),
    pytest.param(GREEK.encode("utf-16-le"), "a zero byte", id="utf-16 without a mark"),
    pytest.param(b"\x01\x02\x03abc", "3 control characters in 6 bytes", id="control characters"),
    pytest.param(b"%PDF-1.4", "a PDF", id="a PDF"),
    pytest.param(b"PK\x03\x04", "a ZIP archive", id="an office document"),
]


@pytest.mark.parametrize(("data", "reason"), BINARY)
def test_binary_data_is_told_from_text(data: bytes, reason: str | None) -> None:
    found = find_binary(data)
    assert (found is None) == (reason is None)
    assert found is None or (reason is not None and reason in found.what and found.cure)


def test_marks_of_wide_encodings_are_known() -> None:
    assert has_wide_mark("x".encode("utf-16"))
    assert not has_wide_mark("x".encode("utf-8-sig"))
