"""JATS: which parts of an article are read, as what."""

from __future__ import annotations

import io

import pytest

from bioclaims.model import Document
from bioclaims.readers import FailedDocument
from bioclaims.readers.jats import fits, read_jats
from bioclaims.readers.source import Source, peek


def source_of(data: str) -> Source:
    head, whole = peek(io.BytesIO(data.encode()))
    return Source("a.xml", "a.xml", head, whole, lambda message: None)


def read(body: str = "", *, meta: str = "", front: str = "", back: str = "", attributes: str = "") -> Document:
    data = (
        f'<article xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}><front>{front}'
        f"<article-meta>{meta}</article-meta>"
        f"</front><body>{body}</body>{back}</article>"
    )
    (found,) = read_jats(source_of(data))
    assert isinstance(found, Document), found
    return found


def parts(document: Document) -> list[tuple[str, str | None, str]]:
    return [(each.type, each.title, document.text[each.start : each.end]) for each in document.sections]


BODIES = [
    pytest.param(
        '<sec sec-type="intro"><title>1. Background</title><p>One.</p></sec>'
        "<sec><title>Findings</title><p>Two.</p></sec>",
        [("furniture", None, "1. Background"), ("introduction", "1. Background", "One."),
         ("furniture", None, "Findings"), ("results", "Findings", "Two.")],
        id="headings tell the type",
    ),
    pytest.param(
        '<sec sec-type="materials|methods"><title>What we did</title><p>One.</p></sec>',
        [("furniture", None, "What we did"), ("methods", "What we did", "One.")],
        id="sec-type tells it where the heading does not",
    ),
    pytest.param(
        "<sec><title>Results</title><sec><title>Zebrin binds</title><p>One.</p></sec></sec>",
        [("furniture", None, "Results\n\nZebrin binds"), ("results", "Zebrin binds", "One.")],
        id="a subsection is of the type around it",
    ),
    pytest.param(
        "<sec><title>Results</title><p>One.</p><sec><title>Methods</title><p>Two.</p></sec><p>Three.</p></sec>",
        [("furniture", None, "Results"), ("results", "Results", "One."), ("furniture", None, "Methods"),
         ("methods", "Methods", "Two."), ("results", "Results", "Three.")],
        id="a nested section ends where it ends",
    ),
    pytest.param(
        "<p>It was seen <fig><label>Figure 2</label><caption><title>Zebrin.</title><p>In cells.</p></caption></fig>"
        "in mice.</p>",
        [("other", None, "It was seen in mice."), ("figure", "Figure 2", "Zebrin.\n\nIn cells.")],
        id="a figure does not break the sentence that it stands in",
    ),
    pytest.param(
        "<table-wrap><label>Table 1</label><caption><p>Counts.</p></caption><table><thead><tr><th>A</th><th>n</th></tr>"
        "</thead><tr><td>x</td><td>5</td></tr></table><table-wrap-foot><p>Mean.</p></table-wrap-foot></table-wrap>",
        [("table", "Table 1", "Counts."), ("furniture", None, "A | n\n\nx | 5"), ("table", "Table 1", "Mean.")],
        id="captions and notes of a table are read, its cells are not",
    ),
    pytest.param(
        "<p>We did<list><list-item><p>one thing</p></list-item><list-item><p>another</p></list-item></list></p>",
        [("other", None, "We did\n\none thing\n\nanother")],
        id="items of a list are paragraphs",
    ),
    pytest.param(
        "<p>It follows that <disp-formula><tex-math>x=y</tex-math></disp-formula> holds.</p>",
        [("other", None, "It follows that holds.")],
        id="formulas on lines of their own are left out",
    ),
    pytest.param(
        "<sec><title>Supplementary Material</title><p>A file.</p></sec>",
        [("furniture", None, "Supplementary Material"), ("furniture", "Supplementary Material", "A file.")],
        id="what is no part of the paper is not read",
    ),
    pytest.param(
        "<boxed-text><p>In a box.</p></boxed-text><disp-quote><p>A quotation.</p></disp-quote>",
        [("other", None, "In a box.\n\nA quotation.")],
        id="boxes and quotations",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES)
def test_sections(body: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert parts(read(body)) == expected


REFERENCE = '<xref ref-type="bibr" rid="r">{}</xref>'
LINES = [
    (f"It binds [{REFERENCE.format(1)}].", "It binds."),
    (f"It binds ({REFERENCE.format(1)}, {REFERENCE.format(2)}) and rests.", "It binds and rests."),
    (f"It binds {REFERENCE.format('[3]')}, too.", "It binds, too."),
    (f"It binds<sup>{REFERENCE.format(1)},{REFERENCE.format(2)}&#x2013;{REFERENCE.format(5)}</sup>.", "It binds."),
    (f"It binds<sup>{REFERENCE.format(1)}</sup> and rests<sup>{REFERENCE.format(2)}</sup>.", "It binds and rests."),
    (f"As Nobody ({REFERENCE.format('Nobody, 1999')}) saw.", "As Nobody (Nobody, 1999) saw."),
    ('See <xref ref-type="fig" rid="f">Figure 1A</xref>.', "See Figure 1A."),
    ('Zebrin<xref ref-type="fn" rid="n">*</xref> binds.', "Zebrin binds."),
    (f"Ca<sup>2+</sup> binds [{REFERENCE.format(1)}; see there].", "Ca2+ binds [; see there]."),
    ("10<sup>6</sup> cells of IL<sub>2</sub>", "10^6 cells of IL2"),
    ("<italic>Mus</italic> <bold>musculus</bold>", "Mus musculus"),
    ("one<break/>two", "one two"),
    (
        "<inline-formula><alternatives><tex-math>\\alpha</tex-math><mml:math xmlns:mml='m'><mml:mi>α</mml:mi>"
        "</mml:math></alternatives></inline-formula>-actin",
        "α-actin",
    ),
]


@pytest.mark.parametrize(("line", "text"), LINES, ids=[text for _, text in LINES])
def test_markup_within_a_line(line: str, text: str) -> None:
    document = read(f"<p>{line}</p>")
    assert document.text == text
    origin = document.origin
    assert origin is not None
    for run in origin.runs:
        words, source = text[run.start : run.end], origin.text[run.source_start : run.source_end]
        assert words == source or source.startswith("&")


def test_front_matter() -> None:
    document = read(
        meta='<article-id pub-id-type="pmcid">PMC12</article-id><article-id pub-id-type="pmid">7</article-id>'
        "<title-group><article-title>On <italic>zebrin</italic></article-title>"
        "<subtitle>A letter</subtitle></title-group>"
        '<pub-date pub-type="ppub"><year>2012</year></pub-date><pub-date date-type="pub"><year>2011</year></pub-date>'
        "<abstract><sec><title>Methods</title><p>We looked.</p></sec></abstract>"
        '<abstract abstract-type="graphical"><p>A picture.</p></abstract>'
        "<trans-abstract><p>Wir sahen.</p></trans-abstract>"
        '<kwd-group><kwd>zebrin</kwd></kwd-group>',
        front="<journal-meta><journal-title-group><journal-title>Letters on zebrin</journal-title>"
        "</journal-title-group></journal-meta>",
    )  # fmt: skip
    assert (document.id, document.year, document.metadata["pmid"]) == ("PMC:12", 2011, "7")
    assert document.title == "On zebrin A letter"
    assert document.metadata["journal"] == "Letters on zebrin"
    assert parts(document) == [
        ("title", None, "On zebrin\n\nA letter"),
        ("furniture", None, "Methods"),
        ("methods", "Methods", "We looked."),
    ]


def test_back_matter_is_left_out_but_for_appendices_and_floats() -> None:
    back = (
        "<back><ack><p>Thanks.</p></ack><ref-list><ref><mixed-citation>Nobody.</mixed-citation></ref></ref-list>"
        "<app-group><app><title>Appendix</title><p>More.</p></app></app-group></back>"
        "<floats-group><fig><label>F</label><caption><p>At the end.</p></caption></fig></floats-group>"
        '<sub-article article-type="referee-report"><body><p>A review.</p></body></sub-article>'
    )
    text = read("<p>One.</p>", back=back).text
    assert text == "One.\n\nAt the end.\n\nAppendix\n\nMore."


STUB = (
    '<front-stub><article-id pub-id-type="doi">10.0/inner</article-id>'
    "<title-group><article-title>On quillin</article-title></title-group></front-stub>"
)
INNER = [
    ("an article within it", f"<sub-article>{STUB}<body><p>It rests.</p></body></sub-article>",
     [("doi:10.0/inner", "On quillin", "On quillin\n\nIt rests.")]),
    ("one without a number", '<sub-article id="s1"><body><p>It rests.</p></body></sub-article>',
     [("PMC:12#s1", None, "It rests.")]),
    ("one with the article's number",
     '<sub-article><front-stub><article-id pub-id-type="pmc">12</article-id></front-stub><body><p>It rests.</p></body>'
     "</sub-article>", [("PMC:12#1", None, "It rests.")]),
    ("a response", f"<response>{STUB}<body><p>It rests.</p></body></response>",
     [("doi:10.0/inner", "On quillin", "On quillin\n\nIt rests.")]),
    ("articles within that one",
     '<sub-article id="a"><body><p>One.</p></body><sub-article id="b"><body><p>Two.</p></body></sub-article>'
     "</sub-article>",
     [("PMC:12#a", None, "One."), ("PMC:12#b", None, "Two.")]),
    ("the article in another language",
     '<sub-article article-type="translation" xml:lang="es"><body><p>Descansa.</p></body></sub-article>', []),
    ("the article in English",
     '<sub-article article-type="translation" xml:lang="en-GB" id="t"><body><p>It rests.</p></body></sub-article>',
     [("PMC:12#t", None, "It rests.")]),
    ("a review, and what is said to it",
     '<sub-article article-type="decision-letter"><body><p>Good.</p></body></sub-article>'
     '<sub-article article-type="reply"><body><p>Thanks.</p></body></sub-article>', []),
    ("one without text", "<sub-article><body/></sub-article>", []),
]  # fmt: skip


@pytest.mark.parametrize(("inner", "expected"), [each[1:] for each in INNER], ids=[each[0] for each in INNER])
def test_articles_within_an_article(inner: str, expected: list[tuple[str, str | None, str]]) -> None:
    meta = '<article-id pub-id-type="pmc">12</article-id><pub-date><year>2011</year></pub-date>'
    data = (
        f'<article article-type="letter"><front><journal-meta><journal-title>Letters</journal-title></journal-meta>'
        f"<article-meta>{meta}</article-meta></front><body><p>Zebrin binds.</p></body>{inner}</article>"
    )
    first, *others = read_jats(source_of(data))
    assert isinstance(first, Document) and (first.id, first.text) == ("PMC:12", "Zebrin binds.")
    assert [(each.id, each.title, each.text) for each in others if isinstance(each, Document)] == expected
    assert len(others) == len(expected)
    assert {each.metadata["journal"] for each in others if isinstance(each, Document)} <= {"Letters"}
    assert {each.year for each in others if isinstance(each, Document)} <= {2011}


@pytest.mark.parametrize(
    ("attributes", "related", "title", "retracted", "notice"),
    [
        ('article-type="research-article"', "", "On zebrin", False, None),
        ('article-type="research-article"', "retraction-forward", "On zebrin", True, None),
        ('article-type="retraction"', "retracted-article", "Retraction", False, "retraction"),
        ('article-type="correction"', "corrected-article", "Correction", False, "erratum"),
        ('article-type="research-article"', "", "RETRACTED: On zebrin", True, None),
    ],
)
def test_retractions_and_corrections(
    attributes: str, related: str, title: str, retracted: bool, notice: str | None
) -> None:
    link = f'<related-article related-article-type="{related}" xlink:href="10.0/z"/>' if related else ""
    meta = f"<title-group><article-title>{title}</article-title></title-group>{link}"
    document = read("<p>One.</p>", meta=meta, attributes=attributes)
    assert (document.retracted, document.metadata.get("notice")) == (retracted, notice)
    assert document.metadata.get("corrections", []) == ([{"type": related, "id": "10.0/z"}] if related else [])


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS" "x.dtd"><article>', True),
        ('<article article-type="letter">', True),
        ("<article><front><article-meta>", True),
        ("<pmc-articleset><article>", True),
        ('<OAI-PMH xmlns="o"><record><article article-type="letter">', True),
        ("<article><div>A page</div>", False),
        ('<!doctype html><html><article class="a" xmlns="http://www.w3.org/1999/xhtml">', False),
        ('{"text": "<article article-type=\'x\'>"}', False),
        ("On <article article-type='x'>", False),
    ],
)
def test_articles_are_told_from_pages(head: str, expected: bool) -> None:
    assert fits(head, source_of(head)) is expected


def test_an_article_in_an_envelope_has_the_namespaces_that_it_declares() -> None:
    data = (
        '<r:set xmlns:r="r" xmlns:xlink="http://www.w3.org/1999/xlink">'
        '<article xmlns="https://jats.nlm.nih.gov/ns/archiving/1.3/" article-type="letter">'
        '<body><p>It <ext-link xlink:href="u">binds</ext-link>.</p></body></article></r:set>'
    )
    (document,) = read_jats(source_of(data))
    assert isinstance(document, Document) and document.text == "It binds."


def test_an_article_without_text_is_an_error() -> None:
    (failed,) = read_jats(source_of("<article><front/><body><p> </p></body></article>"))
    assert isinstance(failed, FailedDocument) and "is an article without text" in failed.what
