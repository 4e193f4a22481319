"""PubMed XML: what records say besides their words."""

from __future__ import annotations

import io

import pytest

from bioclaims.model import Document, Span
from bioclaims.readers import FailedDocument
from bioclaims.readers.pubmed import read_pubmed
from bioclaims.readers.source import Source, peek


def read(*records: str) -> tuple[list[Document | FailedDocument], list[str]]:
    said: list[str] = []
    data = f"<PubmedArticleSet>{''.join(records)}</PubmedArticleSet>".encode()
    head, whole = peek(io.BytesIO(data))
    return list(read_pubmed(Source("a.xml", "a.xml", head, whole, said.append))), said


def record(article: str = "<ArticleTitle>On zebrin.</ArticleTitle>", *, citation: str = "", data: str = "") -> str:
    return (
        f"<PubmedArticle><MedlineCitation><PMID>7</PMID><Article>{article}</Article>{citation}</MedlineCitation>"
        f"<PubmedData>{data}</PubmedData></PubmedArticle>"
    )


def read_one(*args: str, **options: str) -> Document:
    (document,), said = read(record(*args, **options))
    assert isinstance(document, Document) and said == []
    return document


def types(*names: str) -> str:
    listed = "".join(f"<PublicationType>{name}</PublicationType>" for name in names)
    return f"<ArticleTitle>On zebrin.</ArticleTitle><PublicationTypeList>{listed}</PublicationTypeList>"


def correction(kind: str, number: str = "8") -> str:
    return (
        f'<CommentsCorrectionsList><CommentsCorrections RefType="{kind}"><RefSource>J. 2001</RefSource>'
        f"<PMID>{number}</PMID></CommentsCorrections></CommentsCorrectionsList>"
    )


@pytest.mark.parametrize(
    ("article", "citation", "retracted", "notice"),
    [
        pytest.param(types("Journal Article"), "", False, None, id="an article"),
        pytest.param(types("Journal Article", "Retracted Publication"), "", True, None, id="a retracted one"),
        pytest.param(types("Journal Article"), correction("RetractionIn"), True, None, id="one with a retraction"),
        pytest.param(
            types("Retraction of Publication"), correction("RetractionOf"), False, "retraction", id="the retraction"
        ),
        pytest.param(types("Published Erratum"), correction("ErratumFor"), False, "erratum", id="an erratum"),
        pytest.param(types("Journal Article"), correction("ErratumIn"), False, None, id="an article with an erratum"),
        pytest.param(types("Expression of Concern"), "", False, "expression of concern", id="a concern"),
    ],
)
def test_retractions_and_corrections_are_flagged(
    article: str, citation: str, retracted: bool, notice: str | None
) -> None:
    document = read_one(article, citation=citation)
    assert (document.retracted, document.metadata.get("notice")) == (retracted, notice)
    assert ("corrections" in document.metadata) == bool(citation)
    if citation:
        (found,) = document.metadata["corrections"]
        assert (found["id"], found["source"]) == ("PMID:8", "J. 2001")


@pytest.mark.parametrize(
    ("label", "category", "kind"),
    [
        ("BACKGROUND", "BACKGROUND", "introduction"),
        ("OBJECTIVE", "OBJECTIVE", "introduction"),
        ("PATIENTS AND METHODS", "METHODS", "methods"),
        ("METHODS AND RESULTS", "METHODS", "results"),
        ("WHAT WE SAW", "RESULTS", "results"),
        ("RESULTS AND DISCUSSION", "", "results"),
        ("CONCLUSIONS", "CONCLUSIONS", "conclusion"),
        ("SPONSORS' WISHES", "UNASSIGNED", "abstract"),
        ("FUNDING", "UNASSIGNED", "furniture"),
        ("", "", "abstract"),
    ],
)
def test_labels_of_a_structured_abstract_are_sections(label: str, category: str, kind: str) -> None:
    attributes = f'Label="{label}" NlmCategory="{category}"' if label or category else ""
    document = read_one(f"<Abstract><AbstractText {attributes}>It binds.</AbstractText></Abstract>")
    (section,) = document.sections
    assert (section.type, section.title) == (kind, label or None)
    assert document.text == "It binds."


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("<PubDate><Year>1999</Year></PubDate>", 1999),
        ("<PubDate><MedlineDate>2000 Dec-2001 Jan</MedlineDate></PubDate>", 2000),
        ("<PubDate><Season>Spring</Season></PubDate>", None),
    ],
)
def test_the_year_is_that_of_the_issue(date: str, year: int | None) -> None:
    issue = f"<Journal><JournalIssue>{date}</JournalIssue></Journal><ArticleTitle>On zebrin.</ArticleTitle>"
    assert read_one(issue).year == year


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Ca<sup>2+</sup> and IL<sub>2</sub>", "Ca2+ and IL2"),
        ("10<sup>6</sup> cells, 10<sup>-3</sup> M", "10^6 cells, 10^-3 M"),
        ("CD4<sup>+</sup> cells", "CD4+ cells"),
        ("the 1<sup>st</sup> of <b>A</b> <i>B</i>", "the 1st of A B"),
        ("I&#954;B&#945; and I&kappa;B", "IκBα and IκB"),
        ("p &lt; 0.05 &amp; so", "p < 0.05 & so"),
        ("<![CDATA[p < 0.05 & so]]>, too", "p < 0.05 & so, too"),
        ('<mml:math xmlns:mml="m"><mml:msup><mml:mn>10</mml:mn><mml:mn>3</mml:mn></mml:msup></mml:math> g', "10^3 g"),
    ],
)
def test_markup_within_a_line_is_undone(source: str, text: str) -> None:
    assert read_one(f"<ArticleTitle>{source}</ArticleTitle>").text == text


def test_a_translated_or_missing_title_has_a_substitute() -> None:
    assert read_one("<ArticleTitle/><VernacularTitle>Zebrin im Hirn.</VernacularTitle>").title == "Zebrin im Hirn."


def test_an_abstract_in_another_language_is_not_read_but_one_of_a_publisher_is() -> None:
    other = '<OtherAbstract Type="Publisher" Language="{}"><AbstractText>It binds.</AbstractText></OtherAbstract>'
    assert "It binds." in read_one(citation=other.format("eng")).text
    assert "It binds." not in read_one(citation=other.format("spa")).text


def test_ids_of_other_places_are_kept() -> None:
    ids = '<ArticleId IdType="doi">10.0/z</ArticleId><ArticleId IdType="pmc">PMC9</ArticleId>'
    document = read_one(data=f"<ArticleIdList>{ids}</ArticleIdList>")
    assert (document.id, document.metadata["doi"], document.metadata["pmcid"]) == ("PMID:7", "10.0/z", "PMC9")


def test_chapters_of_books_are_read() -> None:
    (document,), _ = read(
        "<PubmedBookArticle><BookDocument><PMID>9</PMID><Book><BookTitle>The book of zebrin</BookTitle>"
        "<PubDate><Year>2012</Year></PubDate></Book><Abstract><AbstractText>It binds.</AbstractText></Abstract>"
        "</BookDocument></PubmedBookArticle>"
    )
    assert isinstance(document, Document)
    assert (document.id, document.title, document.year) == ("PMID:9", "The book of zebrin", 2012)


def test_records_that_a_file_withdraws_are_named() -> None:
    found, said = read(record(), "<DeleteCitation><PMID>3</PMID><PMID>4</PMID></DeleteCitation>")
    assert len(found) == 1
    assert said == ["a.xml:1 (record 2): withdraws 2 records of earlier files: PMID 3, 4"]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("<PubmedArticle><MedlineCitation><Article/></MedlineCitation></PubmedArticle>", "has no PMID"),
        (record("<ArticleTitle> </ArticleTitle>"), "has neither title nor abstract (PMID 7)"),
        (record("<ArticleTitle>a & b</ArticleTitle>"), "is not well-formed XML"),
        (record("<ArticleTitle>a</ArticleTitl>"), "is not well-formed XML"),
        (record("<ArticleTitle>\x02</ArticleTitle>"), "is not well-formed XML"),
        ("<PubmedArticle><MedlineCitation>", "has no </PubmedArticle> before the next <PubmedArticle>"),
        ("<PubmedArticle/>", "has no PMID"),
    ],
)
def test_a_bad_record_says_what_is_wrong(bad: str, said: str) -> None:
    (failed, good), _ = read(bad, record())
    assert isinstance(failed, FailedDocument) and isinstance(good, Document)
    assert said in failed.what
    assert failed.where == "a.xml:1 (record 1)"


LISTS = [
    ("authors", '<AuthorList CompleteYN="Y"><Author><LastName>Adler</LastName></Author></AuthorList>'),
    ("an empty list", '<AuthorList CompleteYN="Y"/>'),
    ("a list whose markup is broken: nobody reads it", "<AuthorList><Author><LastName>Adler</Author></AuthorList>"),
    ("a list with a comment, which may hold tags", "<AuthorList><!-- </AuthorList> --><Author/></AuthorList>"),
    ("lists within a list", "<AuthorList><Author/><AuthorList><Author/></AuthorList></AuthorList>"),
    ("a list that is closed with a blank", "<AuthorList><Author/></AuthorList >"),
]


@pytest.mark.parametrize("listed", [each[1] for each in LISTS], ids=[each[0] for each in LISTS])
def test_lists_that_nobody_reads_change_nothing(listed: str) -> None:
    article = "<ArticleTitle>On zebrin.</ArticleTitle>{}<Abstract><AbstractText>It binds.</AbstractText></Abstract>"
    document, plain = (
        read_one(article.format(each), data=f"<ReferenceList>{each}</ReferenceList>") for each in (listed, "")
    )
    assert document.text == plain.text == "On zebrin.\n\nIt binds."
    for each in (document, plain):
        assert each.origin is not None
        start = each.text.index("binds")
        place = each.origin.find(Span(start, start + 5))
        assert place is not None and each.origin.text[place.start : place.end] == "binds"


def test_what_stands_between_two_lists_of_authors_is_read() -> None:
    authors = "<AuthorList><Author/></AuthorList>"
    chapter = (
        f"<PMID>7</PMID><Book><BookTitle>On all.</BookTitle>{authors}</Book><ArticleTitle>On zebrin.</ArticleTitle>"
        f"{authors}<Abstract><AbstractText>It binds.</AbstractText></Abstract>"
    )
    (document,), _ = read(f"<PubmedBookArticle><BookDocument>{chapter}</BookDocument></PubmedBookArticle>")
    assert isinstance(document, Document) and document.text == "On zebrin.\n\nIt binds."


def test_records_in_comments_are_not_read() -> None:
    found, _ = read(f"<!-- {record()} -->", record())
    assert len(found) == 1


def test_a_set_without_records_is_an_error_of_the_file() -> None:
    with pytest.raises(Exception, match="has no <PubmedArticle>"):
        read()


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252"])
def test_other_encodings_are_understood(encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?>{record("<ArticleTitle>Zébrin binds.</ArticleTitle>")}'
    head, whole = peek(io.BytesIO(data.encode(encoding)))
    (document,) = read_pubmed(Source("a", "a", head, whole, lambda message: None))
    assert isinstance(document, Document) and document.text == "Zébrin binds."
