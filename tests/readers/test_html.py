"""Web pages saved as HTML."""

from __future__ import annotations

from pathlib import Path

import pytest

from bioclaims.model import Document
from bioclaims.readers import FailedDocument, read_documents

TITLE = "Zebrin promotes quillin degradation through the proteasome"
PROSE = (
    "Astrocytes keep little quillin, and nobody knows why. We report that TNF-&alpha; binds I&#954;B<sub>2</sub>, "
    "<em>and</em>\n   marks it for the\n proteasome. Loss of zebrin raised quillin fourfold in p&lt;0.01 of mice."
)
SHOWN = (
    "Astrocytes keep little quillin, and nobody knows why. We report that TNF-α binds IκB2, and marks it for the "
    "proteasome. Loss of zebrin raised quillin fourfold in p<0.01 of mice."
)
PAGE = f"""<!DOCTYPE html>
<html><head><title>{TITLE} | Journal of Invented Results</title>
<meta name="citation_title" content="{TITLE}"><meta name="citation_publication_date" content="2019/03/14">
<style>p {{ color: red }}</style></head>
<body><nav><a href="/">Zebrin induces quillin in the menu of this page.</a></nav>
<script>var claim = "Zebrin induces quillin in a script.";</script>
<noscript>Please enable scripts.</noscript>
<header><a href="#">Skip to main content</a></header>
<div hidden>Zebrin induces quillin where nobody sees it.</div>
<article><h1>{TITLE}</h1>
<ul><li><a>Ada Onara</a></li><li><a>Bo Lindqvist</a></li></ul>
<div class="abs"><h2>Abstract</h2><p>{PROSE}</p></div>
<h2>Keywords</h2><ul><li>zebrin</li><li>quillin induces zebrin</li></ul>
</article><footer>Zebrin induces quillin in the footer.</footer></body></html>"""


def read(folder: Path, data: bytes | str, name: str = "a.html") -> Document | FailedDocument:
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    (found,) = read_documents([str(folder / name)], notify=lambda message: None)
    return found


def shown(document: Document) -> list[tuple[str, str]]:
    return [(part.type, document.text[part.start : part.end]) for part in document.sections if part.type != "furniture"]


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a"], ids=["as .html", "as .txt", "without an ending"])
def test_title_and_abstract_are_read_and_nothing_else(name: str, tmp_path: Path) -> None:
    document = read(tmp_path, PAGE, name)
    assert isinstance(document, Document)
    assert shown(document) == [("title", TITLE), ("abstract", SHOWN)]
    assert (document.title, document.year) == (TITLE, 2019)
    assert not any(words in document.text for words in ("menu", "script", "nobody sees", "footer", "color"))


FRAGMENTS = [
    pytest.param("<p>It binds.</p><p>It rests.</p>", "It binds.\n\nIt rests.", id="paragraphs"),
    pytest.param("<div>It<br>binds<div>it</div>.</div>", "It\n\nbinds\n\nit\n\n.", id="breaks"),
    pytest.param("<p>I&kappa;B<sup>a</sup>&nbsp;&amp; p&#x2019;s</p>", "IκBa & p’s", id="entities"),
    pytest.param("<p>phos\u00adpho\u200brylation</p>", "phosphorylation", id="marks that only browsers need"),
    pytest.param("<p>a<!-- hidden -->b</p>", "ab", id="comments"),
    pytest.param("<p>It <b>binds", "It binds", id="tags left open"),
    pytest.param("<div>" * 1500 + "It binds." + "</div>" * 1500, "It binds.", id="deeply nested blocks"),
    pytest.param('<?xml version="1.0" encoding="utf-8"?><html><body><p>β</p></body></html>', "β", id="XHTML"),
    pytest.param("<p>a &lt; b\x0cc</p>", "a < b c", id="a form feed"),
]


@pytest.mark.parametrize(("page", "text"), FRAGMENTS)
def test_text_is_what_a_browser_shows(page: str, text: str, tmp_path: Path) -> None:
    document = read(tmp_path, page)
    assert isinstance(document, Document), document
    assert document.text == text


def test_a_page_without_text_says_so(tmp_path: Path) -> None:
    failed = read(tmp_path, "<html><body><script>fill()</script></body></html>")
    assert isinstance(failed, FailedDocument)
    assert "a page without text" in failed.what


def test_a_page_that_the_parser_gives_up_is_not_read_in_part(tmp_path: Path) -> None:
    failed = read(tmp_path, "<p>It binds.</p>" + "<div>" * 3000 + "It rests.")
    assert isinstance(failed, FailedDocument)
    assert "cannot be read as HTML" in failed.what


def test_text_called_html_is_read_as_text(tmp_path: Path) -> None:
    document = read(tmp_path, "On zebrin and quillin\n\nIt binds 2 < 3 of them.")
    assert isinstance(document, Document)
    assert document.text == "On zebrin and quillin\n\nIt binds 2 < 3 of them."
    assert [kind for kind, _ in shown(document)] == ["title", "abstract"]


def test_the_declared_encoding_is_used(tmp_path: Path) -> None:
    page = '<html><head><meta charset="iso-8859-7"></head><body><p>TNF-α</p></body></html>'
    document = read(tmp_path, page.encode("iso-8859-7"))
    assert isinstance(document, Document)
    assert (document.text, document.metadata["encoding"]) == ("TNF-α", "iso-8859-7")
