"""Records of XML files, parsed one by one. No document type is read, so no entity that one declares exists here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from ..errors import InputError
from ..model import Document
from .marks import Marks
from .records import Record, RecordCutter
from .source import MAX_BYTES, FailedDocument, Source, open_text

_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]+)")
_ROOT = re.compile(
    r"\ufeff?\s*(?:(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)\s*)*<([A-Za-z_][\w:.-]*)", re.DOTALL
)
_NAMESPACE = re.compile(r"\bxmlns:[\w.-]+\s*=\s*(?:\"[^\"<&]*\"|'[^'<&]*')")
_TAG = re.compile(r"<[^\s/>]+")
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
    namespaces: list[str] = []
    record = None
    for record in cutter:
        if record.number == 1:
            namespaces = list(dict.fromkeys(_NAMESPACE.findall(cutter.prolog.decode("utf-8", "replace"))))
        where = f"{source.where}:{record.line} (record {record.number})"
        try:
            text = _decode(record, where)
            marks = Marks.choose(text, data=record.data) if source.origins else Marks(text, None)
            marked = _declare("".join(_mark(marks, way)), namespaces)
            tree = _parse(record.data if marked is text else marked.encode("utf-8"), where, parser)
            yield from read(XmlRecord(text, tree, marks, where, record.number), source)
        except InputError as error:
            yield FailedDocument.of(error)
        except ValueError as error:
            yield FailedDocument(where, f"does not hold together: {error}", _CURE)
    if record is None:
        names = " or ".join(f"<{tag}>" for tag in tags)
        raise InputError(where=source.where, what=f"has no {names}", cure="Check that the file is whole")


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


def _mark(marks: Marks, way: Way) -> Iterator[str]:
    """Yield the record in pieces, with marks, without the elements that are not read."""
    source = marks.source
    for low, high in _find_kept(source, way.unread):
        if way.find_parts is None or not marks.char:
            yield marks.put(low, high)
            continue
        done = low
        for start, end in way.find_parts(source, low, high):
            yield source[done:start]
            yield marks.put(start, end)
            done = end
        yield source[done:high]


def _find_kept(source: str, unread: Sequence[str]) -> list[tuple[int, int]]:
    """Return the stretches of a record that are parsed: all but the first element of each name that is ``unread``.

    Those that do not come in this order are parsed too; so is all of a record where tags may be none, in a comment or
    CDATA. Looks for one sign first: that is faster.
    """
    kept, done = [], 0
    if not ("!" in source and "<!" in source) and not ("?" in source and "<?" in source):
        for name in unread:
            start = source.find(f"<{name}", done)
            if start >= 0:
                closing = f"</{name}>"
                inside = start + len(closing) - 2
                end = source.find(closing, inside)
                # One within another is left to the parser.
                if end >= 0 and source[inside] in "> \t\r\n" and source.find(f"<{name}", inside, end) < 0:
                    kept.append((done, start))
                    done = end + len(closing)
    kept.append((done, len(source)))
    return kept


def _declare(text: str, namespaces: Sequence[str]) -> str:
    """Return a record with the namespaces that its file's root declares."""
    opening = _TAG.match(text) if namespaces else None
    if opening is None:
        return text
    own = text[: text.find(">") + 1]
    missing = [each for each in namespaces if each.split("=")[0].rstrip() not in own]
    return f"{opening[0]} {' '.join(missing)}{text[opening.end() :]}" if missing else text


def _describe(error: etree.XMLSyntaxError) -> str:
    """Return what is wrong, without the parser's own name for the file."""
    message = (error.msg or "no reason given").splitlines()[0]
    return re.sub(r", line \d+, column \d+.*", "", message)[:200]
