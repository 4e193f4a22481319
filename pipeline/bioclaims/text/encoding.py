"""Bytes as text: which encoding, and whether they are text at all."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
# Kinds of file that people give by mistake: first bytes, name, what to do.
_MAGIC = (
    (b"%PDF-", "a PDF", "Convert it to text first, for example with pdftotext"),
    (b"\x1f\x8b", "gzip-compressed", "Unpack it first, with gunzip"),
    (b"BZh", "bzip2-compressed", "Unpack it first, with bunzip2"),
    (b"\xfd7zXZ\x00", "xz-compressed", "Unpack it first, with unxz"),
    (b"PK\x03\x04", "a ZIP archive or an office document", "Unpack it, or save it as plain text"),
    (b"{\\rtf", "a rich text document", "Save it as plain text"),
)
_WRITTEN_IN_TEXT = bytes({*range(0x20, 0x100), *b"\t\n\v\f\r\x1b"} - {0x7F})
_SAVE_AS_TEXT = "Give a text file in UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that its bytes were read in."""

    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class NotText:
    """Why bytes are no text, and what to do."""

    what: str
    cure: str


def has_wide_mark(data: bytes) -> bool:
    """Return whether ``data`` begins with the byte order mark of UTF-16 or UTF-32."""
    return any(data.startswith(mark) for mark, _, name in _MARKS if name != "utf-8")


def find_binary(data: bytes) -> NotText | None:
    """Return why ``data`` is no text, None where it is.

    A few control characters are forgiven: programs that turn PDF into text leave them behind.
    """
    for magic, name, cure in _MAGIC:
        if data.startswith(magic):
            return NotText(f"is {name}, not text", cure)
    if has_wide_mark(data):
        return None
    zero = data.find(b"\x00")
    if zero >= 0:
        return NotText(f"holds binary data (a zero byte at {zero})", _SAVE_AS_TEXT)
    controls = len(data.translate(None, _WRITTEN_IN_TEXT))
    if controls * 100 > len(data):
        return NotText(f"holds binary data ({controls} control characters in {len(data)} bytes)", _SAVE_AS_TEXT)
    return None


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Return ``data`` as text, line ends untouched; never fails.

    The byte order mark decides, then UTF-8, then the encoding that the source has ``declared``, then
    windows-1252, then latin-1, in which every byte means something.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(codec, "replace"), name)
    for name in ("utf-8", (declared or "windows-1252").lower(), "windows-1252"):
        encoding = _WEB_NAMES.get(name, name)
        try:
            return Decoded(data.decode(encoding), encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return Decoded(data.decode("latin-1"), "latin-1")


# Pages that declare these are written in windows-1252 (WHATWG Encoding Standard).
_WEB_NAMES = dict.fromkeys(("iso-8859-1", "latin1", "us-ascii", "ascii"), "windows-1252")
