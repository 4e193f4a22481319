"""Records of XML files, parsed one by one. No document type is read, so no entity that one declares exists here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from ..errors import InputError
from ..model import Document
from .marks import Marks, spell_names
from .records import Record, RecordCutter
from .source import MAX_BYTES, FailedDocument, Source, open_text

_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]+)")
_ROOT = re.compile(
    r"\ufeff?\s*(?:(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)\s*)*<([A-Za-z_][\w:.-]*)", re.DOTALL
)
_NAMESPACE = re.compile(rb"\bxmlns:[\w.-]+\s*=\s*(?:\"[^\"<&]*\"|'[^'<&]*')")
_TAG = re.compile(rb"<[^\s/>]+")
_CURE = "Correct the record, or leave it out; the others are read"


@dataclass(frozen=True, slots=True)
class XmlRecord:
    """A record that is well-formed: its text as it stands in the file, its tree with marks in it, and its place."""

    source: str
    tree: etree._Element
    marks: Marks
    where: str
    number: int

    @property
    def tag(self) -> str:
        """The name of its element."""
        return local_name(self.tree)

    def words(self, element: etree._Element | None) -> str:
        """Return the text that ``element`` begins with, without white space at its ends; empty where there is none."""
        return "" if element is None else self.marks.strip(element.text or "").strip()


Read = Callable[[XmlRecord, Source], Iterator[Document | FailedDocument]]
# What the opening tag of an element begins with, and its closing tag.
Tags = tuple[bytes, bytes]
# Given a record's text and a stretch of it, the parts that are to be marked there.
FindParts = Callable[[str, int, int], Iterator[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Way:
    """What of a record is marked, and what of it is not even parsed.

    Without ``find_parts`` all of its text is marked. Elements called one of ``unread`` are left out before the parser
    sees the record, where they come in that order.
    """

    find_parts: FindParts | None = None
    unread: Sequence[str] = ()


WHOLE = Way()


def read_records(
    source: Source, tags: Sequence[str], read: Read, *, way: Way = WHOLE, most: int = MAX_BYTES
) -> Iterator[Document | FailedDocument]:
    """Yield what ``read`` makes of each element called one of ``tags``, or why it could not be read.

    Each is one error with file, record and line where what is read of it is not well-formed, has more than ``most``
    bytes, is too deep, not in the file's encoding, or where ``read`` raises ValueError. Raises InputError where the
    file has no such element.
    """
    declared = _ENCODING.match(source.head)
    encoding = declared[1].decode("ascii") if declared else "utf-8"
    cutter = RecordCutter(open_text(source, encoding), tags, most=most)
    parser = _make_parser()
    namespaces: list[bytes] = []
    # Marks that are none, and so need no text.
    unmarked = Marks("", None)
    unread = [(f"<{name}".encode(), f"</{name}>".encode()) for name in way.unread]
    record = None
    for record in cutter:
        if record.number == 1:
            namespaces = list(dict.fromkeys(_NAMESPACE.findall(cutter.prolog)))
        where = f"{source.where}:{record.line} (record {record.number})"
        try:
            text = _decode(record, where)
            marks = Marks.choose(text, data=record.data) if source.origins else unmarked
            data = _mark(marks, record.data, way, unread) if marks.char else _cut_out(record.data, unread)
            tree = _parse(_declare(data, namespaces), where, parser)
            yield from read(XmlRecord(text, tree, marks, where, record.number), source)
        except InputError as error:
            yield FailedDocument.of(error)
        except ValueError as error:
            yield FailedDocument(where, f"does not hold together: {error}", _CURE)
    if record is None:
        names = " or ".join(f"<{tag}>" for tag in tags)
        cure = "Check that the file is whole, and of the format that --format says"
        raise InputError(where=source.where, what=f"has no {names}", cure=cure)


def find_root(head: str) -> str | None:
    """Return the name of the element that a text begins with, behind declaration, document type and comments."""
    found = _ROOT.match(head)
    return found[1].rpartition(":")[2] if found else None


def local_name(element: etree._Element) -> str:
    """Return the name of ``element`` without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _make_parser() -> etree.XMLParser:
    # huge_tree stays off: depth and the size of a text are bounded then.
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def _decode(record: Record, where: str) -> str:
    if record.problem:
        raise InputError(where=where, what=record.problem, cure=_CURE)
    try:
        return record.data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = record.data.count(b"\n", 0, error.start)
        what = f"is not UTF-8 (byte {record.data[error.start]:#04x}, {line} lines into it)"
        raise InputError(where=where, what=what, cure=_CURE) from error


def _parse(data: bytes, where: str, parser: etree.XMLParser) -> etree._Element:
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(where=where, what=f"is not well-formed XML ({_describe(error)})", cure=_CURE) from error


def _mark(marks: Marks, data: bytes, way: Way, unread: Sequence[Tags]) -> bytes:
    """Return the record ``data`` with ``marks``, without the elements that are not read."""
    source, parts = marks.source, list[str]()
    for low, high in _to_text(data, _find_kept(data, unread)):
        done = low
        for start, end in way.find_parts(source, low, high) if way.find_parts else ((low, high),):
            parts += (source[done:start], marks.put(start, end))
            done = end
        parts.append(source[done:high])
    return "".join(parts).encode("utf-8")


def _cut_out(data: bytes, unread: Sequence[Tags]) -> bytes:
    """Return the record ``data`` without the elements that are not read."""
    kept = _find_kept(data, unread)
    return spell_names(b"".join(data[low:high] for low, high in kept) if len(kept) > 1 else data)


def _find_kept(data: bytes, unread: Sequence[Tags]) -> list[tuple[int, int]]:
    """Return the stretches of a record that are parsed: all but the first element of each name that is ``unread``.

    Those that do not come in this order are parsed too; so is all of a record where tags may be none, in a comment or
    CDATA. Looks for one sign first: that is faster.
    """
    kept, done = [], 0
    if not (b"!" in data and b"<!" in data) and not (b"?" in data and b"<?" in data):
        for opening, closing in unread:
            start = data.find(opening, done)
            if start >= 0:
                inside = start + len(opening)
                end = data.find(closing, inside)
                # One within another is left to the parser.
                if end >= 0 and data[inside] in b"> \t\r\n" and data.rfind(opening, start, end) == start:
                    kept.append((done, start))
                    done = end + len(closing)
    kept.append((done, len(data)))
    return kept


def _to_text(data: bytes, places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield stretches of the bytes ``data``, in order and between characters, as stretches of its text."""
    done = at = 0
    for start, end in places:
        low = at + len(data[done:start].decode("utf-8"))
        done, at = end, low + len(data[start:end].decode("utf-8"))
        yield low, at


def _declare(data: bytes, namespaces: Sequence[bytes]) -> bytes:
    """Return a record with the namespaces that its file's root declares."""
    opening = _TAG.match(data) if namespaces else None
    if opening is None:
        return data
    own = data[: data.find(b">") + 1]
    missing = [each for each in namespaces if each.split(b"=")[0].rstrip() not in own]
    return b"%b %b%b" % (opening[0], b" ".join(missing), data[opening.end() :]) if missing else data


def _describe(error: etree.XMLSyntaxError) -> str:
    """Return what is wrong, without the parser's own name for the file."""
    message = (error.msg or "no reason given").splitlines()[0]
    return re.sub(r", line \d+, column \d+.*", "", message)[:200]
