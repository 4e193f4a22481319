"""What a block looks like: lists of persons, labels, headings, prose."""

from __future__ import annotations

import pytest

from bioclaims.readers.pages import labels
from bioclaims.readers.pages.shape import describe, is_names

NAMES = [
    "Ada P. Onara, Bo Lindqvist, Chi-Wen Marlowe",
    "Ada Onara 1, Bo Lindqvist 1 2, Chi-Wen Marlowe 2 *",
    "Onara AP, Lindqvist B, Marlowe C.",
    "Ada Onara; Bo Lindqvist",
    "Ada Onara and Bo Lindqvist",
    "Dara van der Heide, Luis de la Cruz & Óscar Ñandú",
    "Ada Onara, PhD, Bo Lindqvist, MD",
    "Ada Onaraa, Bo Lindqvistb,*",
    "Jean-Luc O’Neill, Mary D'Arcy, J. R. Smith",
    "View ORCID ProfileAda Onara, Bo Lindqvist",
    "Ada Onara1,2, Bo Lindqvist3†",
    "Ada Onara · Bo Lindqvist · Chi Marlowe",
]
NO_NAMES = [
    "TNF, IL-1 and IL-6",
    "Zebrin, quillin and orlistatin",
    "Zebrin induces quillin, orlistatin and zebrin",
    "Ada Onara",
    "ERK1/2, p38 and JNK pathways in macrophages",
    "Zebrin Binds Quillin in Mice, Rats and Men",
    "We thank Ada Onara, Bo Lindqvist and others for their help with the mice.",
    "",
]


@pytest.mark.parametrize("line", NAMES)
def test_a_list_of_persons_is_one(line: str) -> None:
    assert is_names(line)


@pytest.mark.parametrize("line", NO_NAMES)
def test_other_lists_are_no_persons(line: str) -> None:
    assert not is_names(line)


HEADINGS = [
    ("Results", "results"), ("METHODS:", "methods"), ("2. Materials & Methods", "methods"),
    ("IV. Discussion", "discussion"),
    ("3.1 Results and Discussion", "results"), ("Authors’ contributions", "furniture"), ("References", "references"),
    ("Keywords", "furniture"), ("Results of zebrin", None), ("New Results", None), ("", None),
    ("METHODS AND RESULTS:", "results"), ("Methods & Results", "results"),
    ("Methodology/Principal Findings", "results"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "section"), HEADINGS)
def test_headings_are_known_by_their_words(line: str, section: str | None) -> None:
    assert labels.find_heading(line) == section


INLINE = [
    ("METHODS: We grew cells.", ("methods", "We grew cells.")),
    ("Background: It is so.", ("introduction", "It is so.")),
    ("RESULTS. It binds.", ("results", "It binds.")),
    ("Conclusions—It binds.", ("conclusion", "It binds.")),
    ("AbstractWe grew cells.", ("abstract", "We grew cells.")),
    ("Abstract We grew cells.", ("abstract", "We grew cells.")),
    ("Zebrin: a study.", None),
    ("Abstract reasoning is hard.", None),
    ("Results were good.", None),
    ("Conclusions. It binds.", None),
]


@pytest.mark.parametrize(("line", "expected"), INLINE)
def test_a_heading_may_open_the_line_of_its_text(line: str, expected: tuple[str, str] | None) -> None:
    found = labels.find_inline_heading(line)
    assert (found and (found[0], line[found[1] :])) == expected


KINDS = [
    ("Zebrin induces quillin in astrocytes of mice.", "prose"),
    ("TNF-α induces IL-6 and IL-8 in HeLa cells.", "prose"),
    ("Department of Invented Biology, University of the North, Nowhere.", "short"),
    ("J Inv Res. 2019 Mar;12(3):101-9. doi: 10.0000/jir.2019.12.", "furniture"),
    ("Zebrin binds quillin in the nucleus", "short"),
    ("Original languageEnglish (US)", "furniture"),
    ("StatePublished - Mar 2019", "furniture"),
    ("Number of pages9", "furniture"),
    ("12 Scopus citations", "furniture"),
    ("1,204 views", "furniture"),
    ("• Cell Biology", "bullet"),
    ("© 2019 The Authors. All rights reserved.", "furniture"),
    ("Received 3 May 2018; accepted 7 January 2019.", "furniture"),
    ("Received doses were high in all of the mice.", "prose"),
    ("The authors declare no competing interests.", "furniture"),
    ("Cite this", "heading"),
    ("Download PDF", "furniture"),
    ("Export of quillin from the nucleus requires zebrin", "short"),
    ("a.onara@north.example", "furniture"),
]


@pytest.mark.parametrize(("line", "kind"), KINDS)
def test_a_block_is_of_a_kind(line: str, kind: str) -> None:
    text = f"before\n{line}\nafter"
    assert describe(text, 7, 7 + len(line)).kind == kind
