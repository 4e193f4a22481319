"""Offsets into the raw text hold, whatever stands between: properties over random markup."""

from __future__ import annotations

import io
from dataclasses import replace
from xml.sax.saxutils import escape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bioclaims.model import Document, Span
from bioclaims.readers import FailedDocument
from bioclaims.readers.formats import get_format
from bioclaims.readers.source import Source, peek

# Letters of every width, combining characters, astral ones, white space of several kinds, signs of markup,
# and a noncharacter, which the readers use themselves.
CHARACTERS = st.sampled_from(
    [*"abcZ19 .,()<>&\"'-;#\n\t\r", "\r\n", "é", "e\u0301", "α", "µ", "🧬", "𝛼", "\u00a0", "\u2009", "\u200b", "\u00ad",
     "\ufdd0", "\ufeff", "中", "]]>", "&amp;", "&lt;"]
)  # fmt: skip
TEXTS = st.lists(CHARACTERS, max_size=12).map("".join)
NAMED = {"α": "&alpha;", "é": "&eacute;", "&": "&amp;", "<": "&lt;"}
# What readers leave out: it tells a browser where to break a line.
UNSHOWN = "\u00ad\u200b\u200c\u2060\ufeff"


@st.composite
def spelled(draw: st.DrawFn) -> tuple[str, str]:
    """Return some text and one way to write it in XML: as it is, with references, with CDATA."""
    text = draw(TEXTS)
    if draw(st.integers(0, 5)) == 0 and "]]>" not in text:
        return text, f"<![CDATA[{text}]]>"
    ways = st.sampled_from(("plain", "plain", "decimal", "hex", "name"))
    return text, "".join(write(char, draw(ways)) for char in text)


def write(char: str, way: str) -> str:
    # Ends of lines that are written as references stay apart; as they are, CR LF is one.
    if way == "decimal" and char not in "\r\n":
        return f"&#{ord(char)};"
    if way == "hex" and char not in "\r\n":
        return f"&#x{ord(char):X};"
    return NAMED[char] if way == "name" and char in NAMED else escape(char)


@st.composite
def marked_up(draw: st.DrawFn, depth: int = 3) -> tuple[str, str]:
    """Return some text and XML that holds it, in elements, with comments and instructions between."""
    text, source = "", ""
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.integers(0, 5 if depth else 2))
        if kind <= 2:
            words, written = draw(spelled())
        elif kind == 3:
            words, written = "", draw(st.sampled_from(["<!-- a > b -->", "<?a b?>", "<!---->", "<i/>"]))
        else:
            words, written = draw(marked_up(depth=depth - 1))
            tag = draw(st.sampled_from(["i", "b", "sub", 'u x="a > b"', "i\n y='<'".replace("<", "&lt;")]))
            written = f"<{tag}>{written}</{tag.split()[0]}>"
        text, source = text + words, source + written
    return text, source


def shown(text: str) -> str:
    """Return a text as a reader shows it."""
    return " ".join("".join(char for char in text.replace("\r\n", "\n") if char not in UNSHOWN).split())


def same(words: str, source: str) -> bool:
    """Return whether the characters are the same, but for the kind of white space."""
    alike = (one == other or (one.isspace() and other.isspace()) for one, other in zip(words, source, strict=False))
    return len(words) == len(source) and all(alike)


def read(name: str, data: str) -> Document:
    """Return the document, which is the same where nobody asks for the way back."""
    found, plain = (read_one(name, data, origins=origins) for origins in (True, False))
    assert isinstance(found, Document), found
    assert plain == replace(found, origin=None)
    return found


def read_one(name: str, data: str, *, origins: bool) -> Document | FailedDocument:
    head, whole = peek(io.BytesIO(data.encode("utf-8")))
    (found,) = get_format(name).read(Source("a", "a", head, whole, lambda message: None, origins=origins))
    return found


def check_origin(document: Document, raw: str) -> None:
    """Check that each character of the text stands where the origin says, and that none is without a place."""
    origin = document.origin
    assert origin is not None and origin.text in raw
    for at, char in enumerate(document.text):
        place = origin.find(Span(at, at + 1))
        if char.isspace():
            continue
        assert place is not None
        source = origin.text[place.start : place.end]
        assert source == char or source in (f"&#{ord(char)};", f"&#x{ord(char):X};", NAMED.get(char), escape(char))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(marked_up())
def test_pubmed_xml(pair: tuple[str, str]) -> None:
    text, source = pair
    raw = (
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article>"
        f"<ArticleTitle>On zebrin.</ArticleTitle><Abstract><AbstractText>x{source}</AbstractText></Abstract>"
        "</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>"
    )
    document = read("pubmed", raw)
    assert document.text == "\n\n".join(["On zebrin.", shown(f"x{text}")])
    check_origin(document, raw)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(marked_up(), marked_up())
def test_jats(first: tuple[str, str], second: tuple[str, str]) -> None:
    raw = (
        f"<article article-type='letter'><body><p>x{first[1]}</p><sec><title>Results</title>\r\n<p>y{second[1]}"
        "</p></sec></body></article>"
    )
    document = read("jats", raw)
    assert document.text == "\n\n".join([shown(f"x{first[0]}"), "Results", shown(f"y{second[0]}")])
    check_origin(document, raw)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spelled(), spelled())
def test_bioc_takes_texts_as_they_are(first: tuple[str, str], second: tuple[str, str]) -> None:
    passages = "".join(
        f"<passage><offset>{offset}</offset><text>x{source}</text></passage>"
        for offset, source in ((0, first[1]), (1000, second[1]))
    )
    raw = f"<collection><document><id>d</id>{passages}</document></collection>"
    document = read("bioc", raw)
    texts = [f"x{text}".replace("\r\n", "\n").replace("\r", "\n") for text, _ in (first, second)]
    assert document.text == "\n\n".join(texts)
    assert [(part.offset, part.end - part.start) for part in document.sections] == [
        (0, len(texts[0])), (1000, len(texts[1]))
    ]  # fmt: skip
    check_origin(document, raw)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(["p", "div", "b", "h2", "td", "script", "nav", "i"]), TEXTS), max_size=6))
def test_html_that_is_well_formed(parts: list[tuple[str, str]]) -> None:
    body = "".join(f"<{tag}>{escape(text)}</{tag}>\r\n" for tag, text in parts)
    raw = f"<html><body><p>On zebrin &alpha; and more of it.</p>{body}</body></html>"
    document = read("html", raw)
    origin = document.origin
    assert origin is not None and origin.text == raw
    for run in origin.runs:
        words, source = document.text[run.start : run.end], raw[run.source_start : run.source_end]
        assert same(words, source) or source.startswith("&") or words == " "


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(
            CHARACTERS, st.sampled_from(["<", "<p", "</div>", "<b>", "<!--", "-->", "<a href='", "&alpha", "<td>"])
        )
    )
)
def test_html_of_any_kind_is_read_as_it_is_without_marks(parts: list[str]) -> None:
    raw = f"<html><p>Zebrin.</p>{''.join(parts)}"
    head, whole = peek(io.BytesIO(raw.encode("utf-8")))
    for document in get_format("html").read(Source("a", "a", head, whole, lambda message: None)):
        assert not isinstance(document, FailedDocument)
        assert "\ufdd1" not in document.text
        for run in document.origin.runs if document.origin else ():
            words, source = document.text[run.start : run.end], document.origin.text[run.source_start : run.source_end]
            assert not run.is_even() or all(
                a == b or a.isspace() or "\ufffd" in a for a, b in zip(words, source, strict=True)
            )


LINES = st.lists(st.sampled_from([*"abc .,-", "é", "e\u0301", "α", "🧬", "\u2009", "|", "\t"]), max_size=20).map(
    "".join
)


@settings(max_examples=100, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_medline_lines_are_joined_and_lead_back(lines: list[str], end: str) -> None:
    raw = f"PMID- 1{end}TI  - x{(end + ' ' * 6 + 'y').join(lines)}{end}AB  - It rests.{end}"
    document = read("medline", raw)
    assert document.text == "\n\n".join([shown("x" + "\ny".join(lines)), "It rests."])
    check_origin(document, raw)


@settings(max_examples=100, deadline=None)
@given(LINES, LINES, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["code points", "utf-16", "utf-8"]))
def test_names_are_found_whatever_unit_their_places_count(before: str, after: str, end: str, unit: str) -> None:
    title, words = f"🧬 On α {before.replace(chr(9), '')}", "TNF-α"
    abstract = f"{after.replace(chr(9), '')} {words} rests."
    text = f"{title}\n{abstract}"
    encoding = {"code points": None, "utf-16": "utf-16-le", "utf-8": "utf-8"}[unit]

    def count(part: str) -> int:
        return len(part) if encoding is None else len(part.encode(encoding)) // (2 if encoding == "utf-16-le" else 1)

    at = count(text[: text.index(words)])
    row = f"1\t{at}\t{at + count(words)}\t{words}\tGene\t7124"
    document = read("pubtator", f"1|t|{title}{end}1|a|{abstract}{end}{row}{end}")
    assert document.text == text
    (mention,) = document.mentions or ()
    assert document.text[mention.span.start : mention.span.end] == words
