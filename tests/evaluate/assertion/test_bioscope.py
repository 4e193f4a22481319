"""Gold cues and scopes: how the XML is read, what is refused, and which part a document belongs to."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from bioclaims.errors import InputError
from bioclaims.evaluate.assertion.bioscope import CueText, GoldCue, read_bioscope
from bioclaims.model import Span

_XML = """<?xml version="1.0" encoding="utf-8"?>
<Annotation><DocumentSet><Document type="abstract"><DocID type="PMID">11</DocID>
<DocumentPart type="Text"><sentence id="S1">IL-6 <xcope id="X1"><cue type="speculation" ref="X1">may</cue>
 act, but <xcope id="X2"><cue type="negation" ref="X2">not</cue> on B</xcope></xcope>.</sentence>
<sentence id="S2"><xcope id="X3"><cue type="negation" ref="X3">Neither</cue> A <cue type="negation" ref="X3">nor</cue>
 B</xcope> acts.</sentence><sentence id="S3">C acts.</sentence></DocumentPart></Document></DocumentSet></Annotation>
""".replace("\n ", " ")


def _write(folder: Path, text: str) -> Path:
    path = folder / "cues.xml"
    path.write_text(text, encoding="utf-8")
    return path


def test_cues_and_scopes_are_spans_of_their_sentence(tmp_path: Path) -> None:
    first, second, third = read_bioscope(_write(tmp_path, _XML))
    assert (first.document, first.id, first.text) == ("11", "S1", "IL-6 may act, but not on B.")
    assert first.cues == (
        GoldCue("speculation", (Span(5, 8),), Span(5, 26)),
        GoldCue("negation", (Span(18, 21),), Span(18, 26)),
    )
    assert second.cues == (GoldCue("negation", (Span(0, 7), Span(10, 13)), Span(0, 15)),)
    assert (third.text, third.cues) == ("C acts.", ())


def test_a_gzipped_file_is_read_alike(tmp_path: Path) -> None:
    packed = tmp_path / "cues.xml.gz"
    packed.write_bytes(gzip.compress(_XML.encode()))
    assert list(read_bioscope(packed)) == list(read_bioscope(_write(tmp_path, _XML)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("not XML", "is not XML", id="no XML"),
        pytest.param("<Other/>", "holds no Document", id="XML of another kind"),
        pytest.param(
            _XML.replace('xcope id="X2"', 'xcope id="X9"'), "'X2', which is not there", id="a cue of no scope"
        ),
    ],
)
def test_what_is_no_gold_is_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        list(read_bioscope(_write(tmp_path, text)))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        list(read_bioscope(tmp_path / "none.xml"))


def test_the_part_follows_from_the_document_and_never_changes() -> None:
    parts = [CueText(str(number), "S1", "A acts.", ()).split for number in range(1000)]
    assert (parts.count("train"), parts.count("dev"), parts.count("test")) == (806, 94, 100)
