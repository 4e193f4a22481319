"""Gold cues and scopes of negation and speculation: the XML of BioScope (Vincze et al. 2008)."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from ...errors import InputError
from ...model import Span

NEGATION, SPECULATION = "negation", "speculation"
KINDS = (NEGATION, SPECULATION)
SPLITS = ("train", "dev", "test")
_CURE = "Cues and scopes come as the XML of BioScope: Document, DocID, sentence, xcope, cue"
_GZIP = b"\x1f\x8b"
_PARTS = 10


@dataclass(frozen=True, slots=True)
class GoldCue:
    """A cue, which may be in several parts ("neither … nor"), and what it acts on; ``scope`` takes the cue in."""

    kind: str
    parts: tuple[Span, ...]
    scope: Span


@dataclass(frozen=True, slots=True)
class CueText:
    """A sentence with its cues; ``document`` is the id of the document that it stands in."""

    document: str
    id: str
    text: str
    cues: tuple[GoldCue, ...]

    @property
    def split(self) -> str:
        """The part that its document belongs to: eight in ten are "train", one "dev", one "test", by a hash of the id.

        The corpus has no parts of its own; these never change.
        """
        place = int(hashlib.sha256(self.document.encode()).hexdigest(), 16) % _PARTS
        return {0: "dev", 1: "test"}.get(place, "train")


def read_bioscope(path: Path) -> Iterator[CueText]:
    """Yield the sentences of an XML file of BioScope, which may be gzipped.

    Raises InputError where it cannot be read, and where a cue belongs to no scope.
    """
    root = _parse(path)
    documents = list(root.iter("Document"))
    if not documents:
        raise InputError(where=str(path), what=f"holds no Document (its root is {root.tag})", cure=_CURE)
    for number, document in enumerate(documents, start=1):
        name = (document.findtext("DocID") or f"document {number}").strip()
        for sentence in document.iter("sentence"):
            yield _read_sentence(sentence, name, where=f"{path}: {name}, sentence {sentence.get('id')}")


def _parse(path: Path) -> ElementTree.Element:
    try:
        raw = path.read_bytes()
        return ElementTree.fromstring(gzip.decompress(raw) if raw.startswith(_GZIP) else raw)
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(where=str(path), what=f"cannot be read ({reason})", cure="Give a file that exists") from error
    except ElementTree.ParseError as error:
        raise InputError(where=str(path), what=f"is not XML ({error})", cure=_CURE) from error


def _read_sentence(element: ElementTree.Element, document: str, *, where: str) -> CueText:
    pieces: list[str] = []
    scopes: dict[str, Span] = {}
    cues: dict[str, list[tuple[str, Span]]] = {}
    _walk(element, pieces, scopes, cues)
    missing = sorted(set(cues) - set(scopes))
    if missing:
        raise InputError(where=where, what=f"has a cue of the scope {missing[0]!r}, which is not there", cure=_CURE)
    found = [GoldCue(parts[0][0], tuple(sorted(span for _, span in parts)), scopes[key]) for key, parts in cues.items()]
    found.sort(key=lambda cue: (cue.parts, cue.scope))
    return CueText(document, element.get("id", ""), "".join(pieces), tuple(found))


def _walk(
    element: ElementTree.Element,
    pieces: list[str],
    scopes: dict[str, Span],
    cues: dict[str, list[tuple[str, Span]]],
) -> None:
    """Add the words below ``element`` to ``pieces``, and what its scopes and cues cover of them."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, scopes, cues)
        pieces.append(child.tail or "")
    end = sum(map(len, pieces))
    if element.tag == "xcope" and start < end:
        scopes[element.get("id", "")] = Span(start, end)
    if element.tag == "cue" and start < end:
        cues.setdefault(element.get("ref", ""), []).append((element.get("type", ""), Span(start, end)))
