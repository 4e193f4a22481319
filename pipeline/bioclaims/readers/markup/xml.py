"""Records of XML files, parsed one by one. No document type is read, so no entity that one declares exists here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from ...errors import InputError
from ...model import Document
from ..cutting.xml_records import Record, RecordCutter
from ..source import MAX_BYTES, FailedDocument, Source, open_text
from .marks import Marks, spell_names

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
# Given a record's text and a stretch of it, the parts that are to be marked there.
FindParts = Callable[[str, int, int], Iterator[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Way:
    """What of a record is marked, and what of it is not even parsed.

    Without ``find_parts`` all of its text is marked. Elements called one of ``unread`` are left out before the parser
    sees the record.
    """

    find_parts: FindParts | None = None
    unread: Sequence[str] = ()


WHOLE = Way()
# Marks that are none, and so need no text.
_UNMARKED = Marks("", None)


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
    reading = None
    for records in cutter:
        reading = reading or _Reading(source, way, _find_namespaces(cutter.prolog))
        for record in reading.parse(records):
            if isinstance(record, FailedDocument):
                yield record
                continue
            try:
                yield from read(record, source)
            except InputError as error:
                yield FailedDocument.of(error)
            except ValueError as error:
                yield FailedDocument(record.where, f"does not hold together: {error}", _CURE)
    if reading is None:
        names = " or ".join(f"<{tag}>" for tag in tags)
        cure = "Check that the file is whole, and of the format that --format says"
        raise InputError(where=source.where, what=f"has no {names}", cure=cure)


class _Ready(NamedTuple):
    """What is to be parsed of a record, and what its tree will go with."""

    data: bytes
    text: str
    marks: Marks
    where: str
    number: int


class _Reading:
    """Makes trees of the records of one file."""

    def __init__(self, source: Source, way: Way, namespaces: Sequence[bytes]) -> None:
        self._source = source
        self._way = way
        self._namespaces = namespaces
        self._unread = re.compile(f"<({'|'.join(way.unread)})[> \\t\\r\\n]".encode()) if way.unread else None
        # huge_tree stays off: depth and the size of a text are bounded then.
        self._parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
            collect_ids=False,
        )

    def parse(self, records: Iterable[Record]) -> Iterator[XmlRecord | FailedDocument]:
        """Yield the tree of each record, or why it has none."""
        ready = [self._prepare(record) for record in records]
        trees = self._parse_together([each.data for each in ready if isinstance(each, _Ready)])
        for each in ready:
            if isinstance(each, FailedDocument):
                yield each
                continue
            try:
                tree = next(trees) if trees else etree.fromstring(each.data, self._parser)
            except etree.XMLSyntaxError as error:
                yield FailedDocument(each.where, f"is not well-formed XML ({_describe(error)})", _CURE)
            else:
                yield XmlRecord(each.text, tree, each.marks, each.where, each.number)

    def _prepare(self, record: Record) -> _Ready | FailedDocument:
        where = f"{self._source.where}:{record.line} (record {record.number})"
        if record.problem:
            return FailedDocument(where, record.problem, _CURE)
        try:
            text = record.data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = record.data.count(b"\n", 0, error.start)
            what = f"is not UTF-8 (byte {record.data[error.start]:#04x}, {line} lines into it)"
            return FailedDocument(where, what, _CURE)
        marks = Marks.choose(text, data=record.data) if self._source.origins else _UNMARKED
        kept = _find_kept(record.data, self._unread) if self._unread else [(0, len(record.data))]
        data = _mark(marks, record.data, kept, self._way) if marks.char else _cut_out(record.data, kept)
        return _Ready(_declare(data, self._namespaces) if self._namespaces else data, text, marks, where, record.number)

    def _parse_together(self, records: Sequence[bytes]) -> Iterator[etree._Element] | None:
        """Return the trees of ``records``, which is faster than one by one; None where one of them has a fault."""
        if len(records) < 2:
            return None
        try:
            root = etree.fromstring(b"<all>%b</all>" % b"".join(records), self._parser)
        except etree.XMLSyntaxError:
            return None
        return iter(root) if len(root) == len(records) else None


def find_root(head: str) -> str | None:
    """Return the name of the element that a text begins with, behind declaration, document type and comments."""
    found = _ROOT.match(head)
    return found[1].rpartition(":")[2] if found else None


def local_name(element: etree._Element) -> str:
    """Return the name of ``element`` without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _find_namespaces(prolog: bytes) -> list[bytes]:
    return list(dict.fromkeys(_NAMESPACE.findall(prolog)))


def _mark(marks: Marks, data: bytes, kept: Iterable[tuple[int, int]], way: Way) -> bytes:
    """Return the stretches of the record ``data`` that are ``kept``, with ``marks``."""
    source, parts = marks.source, list[str]()
    for low, high in _to_text(data, kept):
        done = low
        for start, end in way.find_parts(source, low, high) if way.find_parts else ((low, high),):
            parts += (source[done:start], marks.put(start, end))
            done = end
        parts.append(source[done:high])
    return "".join(parts).encode("utf-8")


def _cut_out(data: bytes, kept: Sequence[tuple[int, int]]) -> bytes:
    """Return the stretches of the record ``data`` that are ``kept``."""
    return spell_names(b"".join([data[low:high] for low, high in kept]) if len(kept) > 1 else data)


def _find_kept(data: bytes, unread: re.Pattern[bytes]) -> list[tuple[int, int]]:
    """Return the stretches of a record that are parsed: all but the elements whose opening tag is ``unread``.

    All of a record where tags may be none, in a comment, CDATA or an instruction. Looks for one sign first: that is
    faster.
    """
    if (b"!" in data and b"<!" in data) or (b"?" in data and b"<?" in data):
        return [(0, len(data))]
    kept, done = [], 0
    while opening := unread.search(data, done):
        start, inside = opening.span()
        end = data.find(b"</%b>" % opening[1], inside)
        # One within another, and one without an end, are left to the parser.
        if end < 0 or data.rfind(opening[0][:-1], start, end) != start:
            break
        kept.append((done, start))
        done = end + len(opening[1]) + 3
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
    opening = _TAG.match(data)
    if opening is None:
        return data
    own = data[: data.find(b">") + 1]
    missing = [each for each in namespaces if each.split(b"=")[0].rstrip() not in own]
    return b"%b %b%b" % (opening[0], b" ".join(missing), data[opening.end() :]) if missing else data


def _describe(error: etree.XMLSyntaxError) -> str:
    """Return what is wrong, without the parser's own name for the file."""
    message = (error.msg or "no reason given").splitlines()[0]
    return re.sub(r", line \d+, column \d+.*", "", message)[:200]
