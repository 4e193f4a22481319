"""Sections of texts and saved pages. The papers, journals and persons are invented."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bioclaims.readers.pages.page import find_sections

TITLE = "Zebrin promotes quillin degradation through the proteasome in astrocytes"
PROSE = (
    "Astrocytes keep little quillin, and nobody knows why. We report that zebrin binds quillin and marks it for the "
    "proteasome. Loss of zebrin raised quillin fourfold, whereas orlistatin, which blocks zebrin, had no effect on "
    "its mRNA. Zebrin may thus protect astrocytes from quillin."
)
MORE = (
    "To test this, we grew astrocytes with and without zebrin. Quillin was stable in cells that lacked zebrin. "
    "It was not stable in others."
)

REPOSITORY = f"""\
{TITLE}

Ada P. Onara, Bo Lindqvist, Chi-Wen Marlowe, Dara van der Heide

Research output: Contribution to journalArticlepeer-review

12 Scopus citations


{PROSE}

Original languageEnglish (US)
Pages (from-to)101-109
Number of pages9
JournalJournal of Invented Results
Volume12
Issue number3
StatePublished - Mar 2019
Externally publishedYes


  • Astrocytes
  • Protein degradation
  • Quillin

ASJC Scopus subject areas

  • Cell Biology


Dive into the research topics of '{TITLE}'. Together they form a unique fingerprint.

Cite this
"""

NETWORK = f"""\
ArticlePDF Available
{TITLE}
January 2019 Invented Letters 12(4):55-61
DOI:10.0000/il.2019.4
Authors:
Ada P. Onara
Upland University
Bo Lindqvist
Request full-text PDF
Citations (34)
References (41)
Figures (6)
{PROSE}
Join for free
20+ million members
Recommended publications
Zebrin stabilizes tubulin in neurons
Article
Full-text available
Privacy Policy
© 2008-2024 InventedNet. All rights reserved.
"""

JOURNAL = f"""\
Skip to main content
Journal of Invented Results
Advanced Search
Sign in
Register
Volume 12, Issue 3
March 2019
Article Contents
Abstract
Introduction
Results
References
{TITLE}
Ada P. Onara *, Bo Lindqvist, Chi-Wen Marlowe
Journal of Invented Results, Volume 12, Issue 3, March 2019, Pages 101–109, https://doi.org/10.0000/jir.2019.12
Published: 14 March 2019
PDF
Split View
Cite
Permissions
Share
Abstract
{PROSE}
Keywords: astrocytes, quillin, zebrin, protein degradation
Topic: astrocytes
Issue Section: Articles
Introduction
{MORE}
Results
Zebrin binds quillin in the nucleus
{MORE}
Open in new tab
Download slide
Figure 1. Zebrin and quillin in astrocytes. Cells were stained for both proteins.
{MORE}
Acknowledgements
We thank the members of the group for helpful talks.
Funding
This work was supported by the Invented Foundation of the North.
References
1. Onara AP, Lind B. Quillin inhibits zebrin in the liver of old mice. J Inv Res. 2011;4:1-9.
2. Marlowe C. Zebrin is induced by light. J Inv Res. 2012;5:1-9.
© The Authors 2019. All rights reserved.
Comments
0 Comments
This site uses cookies. By continuing to use our website, you are agreeing to our privacy policy.
"""

PUBMED = f"""\
Skip to main page content
An official website of nobody at all
Log in
Search PubMed
Advanced Clipboard
Save Email Send to
Display options
J Inv Res
. 2019 Mar;12(3):101-9. doi: 10.0000/jir.2019.12. Epub 2019 Jan 7.
{TITLE}
Ada P Onara 1, Bo Lindqvist 1 2, Chi-Wen Marlowe 2
Affiliations
1 Department of Invented Biology, University of the North, Nowhere.
2 Institute for Zebrin Research, Nowhere.
PMID: 00000000 PMCID: PMC0000000 DOI: 10.0000/jir.2019.12
Abstract
Background: {PROSE}
Results: {MORE}
Keywords: astrocytes; quillin; zebrin.
© 2019 The Authors.
PubMed Disclaimer
Conflict of interest statement
The authors declare that zebrin induces no conflict of interest.
Similar articles
Quillin inhibits zebrin in the liver of old mice that were kept in the dark.
Lind B, Marlowe C. J Inv Res. 2015 Apr;8(4):1-9. doi: 10.0000/jir.2015.8. PMID: 00000001
Orlistatin activates quillin, and this is required for the growth of the cells.
Cited by
Zebrin is induced by light in the eye of the mouse.
MeSH terms
Animals
Astrocytes / metabolism*
Quillin / genetics
LinkOut - more resources
Full Text Sources
"""

PREPRINT = f"""\
Home About Submit ALERTS / RSS
New Results
Follow this preprint
{TITLE}
View ORCID ProfileAda P. Onara, Bo Lindqvist, View ORCID ProfileChi-Wen Marlowe
doi: https://doi.org/10.0000/2019.03.01.000001
This article is a preprint and has not been certified by peer review [what does this mean?].
AbstractInfo/HistoryMetrics Preview PDF
Abstract
{PROSE}

Competing Interest Statement
The authors have declared no competing interest.
Footnotes
We corrected the spelling of quillin in the second figure.
Copyright
The copyright holder for this preprint is the author/funder, who has granted a license to display it.
View the discussion thread.
Back to top
Posted March 3, 2019.
Download PDF
You are going to email the following: {TITLE}
"""

DSPACE = f"""\
Login
University of the North Repository
View Item
Home
Faculty of Medicine
View Item
{TITLE}
Thumbnail
View/Open
onara2019.pdf (1.204Mb)
Date
2019
Author
Onara, Ada P.
Lindqvist, Bo
Metadata
Show full item record
Abstract
{PROSE}
URI
http://hdl.handle.net/0000/1
Collections
Articles [120]
Contact Us | Send Feedback
DSpace software copyright © 2002-2019
"""

GLUED = f"""\
{TITLE}
Onara AP; Lindqvist B; Marlowe C
J Inv Res ; 12(3): 101-9, 2019.
Article in English | Invented Index | ID: inv-000001
Abstract{PROSE}
Full text: Available
Collection: International databases
Database: Invented Index
"""

TITLED = ("title", TITLE, TITLE)
ABSTRACT = ("abstract", "Astrocytes", "from quillin.")
# The page, and its sections that are read: type and words at the beginning and the end.
PAGES = [
    pytest.param(REPOSITORY, [TITLED, ABSTRACT], id="an institution's repository"),
    pytest.param(
        JOURNAL,
        [
            ("title", TITLE, TITLE),
            ("abstract", "Astrocytes", "from quillin."),
            ("introduction", "To test", "in others."),
            ("results", "Zebrin binds quillin in the nucleus", "in others."),
            ("figure", "Figure 1.", "both proteins."),
            ("results", "To test", "in others."),
        ],
        id="a journal's site with the full text",
    ),
    pytest.param(
        PUBMED,
        [TITLED, ("introduction", "Astrocytes", "from quillin."), ("results", "To test", "in others.")],
        id="a database of abstracts",
    ),
    pytest.param(PREPRINT, [TITLED, ABSTRACT], id="a preprint server"),
    pytest.param(DSPACE, [TITLED, ABSTRACT], id="a repository of other make"),
    pytest.param(NETWORK, [TITLED, ABSTRACT], id="a network of authors, the abstract behind a list"),
    pytest.param(
        NETWORK.replace(PROSE, f"Abstract and Figures\n{PROSE}"),
        [TITLED, ABSTRACT],
        id="the same with a heading of its own",
    ),
    pytest.param(GLUED, [TITLED, ABSTRACT], id="a heading glued to its text"),
]  # fmt: skip


def read_sections(text: str) -> list[tuple[str, str]]:
    """Return type and words of the sections that are read."""
    parts = find_sections(text)
    return [(part.type, text[part.start : part.end]) for part in parts if part.type not in ("furniture", "references")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("page", "expected"), PAGES)
def test_title_and_text_of_a_saved_page_are_read_and_nothing_else(
    page: str, expected: list[tuple[str, str, str]], line_end: str
) -> None:
    found = read_sections(page.replace("\n", line_end))
    assert [kind for kind, _ in found] == [kind for kind, _, _ in expected], found
    for (_, words), (_, start, end) in zip(found, expected, strict=True):
        assert words.startswith(start) and words.endswith(end), words


# The last one's heading is glued to its text: it was never wrapped.
@pytest.mark.parametrize(("page", "expected"), PAGES[:-1])
def test_a_page_wrapped_at_72_columns_reads_the_same(page: str, expected: list[tuple[str, str, str]]) -> None:
    wrapped = "\n\n".join(textwrap.fill(line, 72) for line in page.splitlines() if line.strip())
    assert [kind for kind, _ in read_sections(wrapped)] == [kind for kind, _, _ in expected]


# Plain texts: every section that is read, with its words.
PLAIN = [
    pytest.param(PROSE, [("other", PROSE)], id="one paragraph is one section"),
    pytest.param(f"{TITLE}\n\n{PROSE}\n", [("title", TITLE), ("abstract", PROSE)], id="a title and an abstract"),
    pytest.param(f"{TITLE}\n{PROSE}", [("title", TITLE), ("abstract", PROSE)], id="no blank line between them"),
    pytest.param(
        f"Does zebrin bind quillin?\n\n{PROSE}", [("title", "Does zebrin bind quillin?"), ("abstract", PROSE)],
        id="a title that asks",
    ),
    pytest.param(
        textwrap.fill(TITLE, 60) + "\n\n" + textwrap.fill(PROSE, 72),
        [("title", textwrap.fill(TITLE, 60)), ("abstract", textwrap.fill(PROSE, 72))],
        id="title and abstract hard-wrapped",
    ),
    pytest.param(f"{PROSE}\n\n{MORE}", [("other", f"{PROSE}\n\n{MORE}")], id="a sentence is no title"),
    pytest.param("TNF induces IL8", [("other", "TNF induces IL8")], id="a line alone is no title"),
    pytest.param("12 34\n---", [("other", "12 34\n---")], id="no words at all"),
    pytest.param(
        f"{TITLE}\n\nAda Onara, Bo Lindqvist\n\n{PROSE}", [("title", TITLE), ("abstract", PROSE)],
        id="a list of authors is not read",
    ),
    pytest.param(
        f"{TITLE}\n\n{PROSE}\n\nKeywords: quillin induces zebrin; astrocytes", [("title", TITLE), ("abstract", PROSE)],
        id="keywords are not read",
    ),
    pytest.param(
        f"{TITLE}\n\nBACKGROUND: {PROSE}\nMETHODS: {MORE}\nResults\n{PROSE}\nConclusions. {MORE}",
        [("title", TITLE), ("introduction", PROSE), ("methods", MORE), ("results", f"{PROSE}\nConclusions. {MORE}")],
        id="headings open sections",
    ),
    pytest.param(
        f"Background: {PROSE} Methods: {MORE} Results: {PROSE}",
        [("introduction", PROSE), ("methods", MORE), ("results", PROSE)],
        id="a structured abstract in one paragraph",
    ),
    pytest.param(
        f"{TITLE}. OBJECTIVE: {PROSE} MATERIALS AND METHODS: {MORE}\n\n{PROSE}",
        [("other", f"{TITLE}."), ("introduction", PROSE), ("methods", f"{MORE}\n\n{PROSE}")],
        id="headings in capitals within a paragraph",
    ),
    pytest.param(f"{MORE} Results: {PROSE}", [("other", f"{MORE} Results: {PROSE}")], id="a lone word with a colon"),
    pytest.param(
        f"Results\n\n{PROSE}\n\nFigure 1\n\nZebrin Binds Quillin\n\n{MORE}\n\nDiscussion\n\n{PROSE}",
        [("results", PROSE), ("figure", f"Zebrin Binds Quillin\n\n{MORE}"), ("discussion", PROSE)],
        id="captions under the number of their figure",
    ),
    pytest.param(
        f"1. Introduction\n\n{PROSE}\n\n2.1 Materials & Methods\n\n{MORE}\n\nReferences\n\n1. Onara A. Zebrin binds.",
        [("introduction", PROSE), ("methods", MORE)],
        id="numbered headings, and references are not read",
    ),
    pytest.param(
        f"Results\n{PROSE}\nZebrin binds quillin\n{MORE}",
        [("results", f"{PROSE}\nZebrin binds quillin\n{MORE}")],
        id="a subheading is read with its section",
    ),
    pytest.param("", [], id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_a_plain_text_is_read_whole_but_for_its_furniture(text: str, expected: list[tuple[str, str]]) -> None:
    assert read_sections(text) == expected


# Titles that begin with the words of a menu, a field or a heading.
TITLES = [
    "Volume overload induces hypertrophy via zebrin in the heart",
    "Export of quillin from the nucleus requires zebrin",
    "Type 2 diabetes reduces zebrin in the liver of mice",
    "Expanded T cells secrete quillin in response to zebrin",
    "Methods for the study of zebrin in living cells",
    "Open chromatin lets zebrin bind the quillin promoter",
    "State of the art: zebrin and quillin in disease",
    "Access to quillin is regulated by zebrin, ERK1 and JNK",
    "Zebrin, quillin and orlistatin",
    "Abstract reasoning and the zebrin of the cortex",
]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("page", [f"{TITLE}\n\n{PROSE}", REPOSITORY, JOURNAL, PUBMED, PREPRINT, DSPACE])
def test_a_title_is_a_title_whatever_word_it_begins_with(title: str, page: str) -> None:
    found = read_sections(page.replace(TITLE, title))
    assert found[0] == ("title", title)


def test_a_heading_as_written_is_the_title_of_its_section() -> None:
    text = f"METHODS: {MORE}\n\n2. Results\n\n{PROSE}"
    titles = [part.title for part in find_sections(text) if part.type != "furniture"]
    assert titles == ["METHODS:", "2. Results"]


def test_the_title_that_the_source_tells_is_found_in_the_page() -> None:
    page = REPOSITORY.replace(TITLE, "Zebrin", 1)
    parts = find_sections(page, title="ZEBRIN.", page=True)
    assert [page[part.start : part.end] for part in parts if part.type == "title"] == ["Zebrin"]


WORDS = [
    "Results", "METHODS:", "Abstract", TITLE, PROSE, MORE, "Keywords: a; b", "Ada Onara, Bo Lind", "Cite this", "• x",
    "\u00a0", "", "\r", "12 views", "References", "Figure 1. It binds zebrin to it.",
    "Background: It is so. METHODS: We did. Results: It binds.", "Figure 2",
]  # fmt: skip
PAGE = st.sampled_from([None, True, False])


@given(
    lines=st.lists(st.sampled_from(WORDS) | st.text(max_size=30), max_size=20),
    page=st.sampled_from([None, True, False]),
)
def test_sections_hold_all_of_the_text_in_order(lines: list[str], page: bool | None) -> None:
    text = "\n".join(lines)
    before = 0
    for part in find_sections(text, page=page):
        assert before <= part.start < part.end <= len(text)
        assert not text[before : part.start].strip()
        before = part.end
    assert not text[before:].strip()
