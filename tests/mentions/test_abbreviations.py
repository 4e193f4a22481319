"""Abbreviations that a text defines decide what their short forms mean."""

from __future__ import annotations

import pickle

import pytest
import spacy
from spacy.language import Language

from bioclaims.language.tokenizer import create_combined_rule_tokenizer
from bioclaims.mentions import (
    apply_abbreviations,
    apply_definitions,
    find_abbreviations,
    find_definitions,
    find_lexicon_mentions,
)
from bioclaims.model import Mention, Span
from bioclaims.names import Lexicon

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.open()


@pytest.fixture(scope="module")
def nlp() -> Language:
    blank = spacy.blank("en")
    blank.tokenizer = create_combined_rule_tokenizer()(blank)
    return blank


def _read(text: str, nlp: Language, lexicon: Lexicon, trained: tuple[Mention, ...] = ()) -> list[tuple[str, str, str]]:
    mentions = (*find_lexicon_mentions(text, lexicon), *trained)
    applied = apply_abbreviations(mentions, find_abbreviations(nlp(text)), text, lexicon)
    return [(found.text, found.type, found.groundings[0].curie if found.groundings else "-") for found in applied]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(
            "Matrix metalloproteinase-9 (MMP-9) rose. MMP-9 fell.",
            [("MMP-9", "Matrix metalloproteinase-9")] * 2,
            id="every place of the short form",
        ),
        pytest.param(
            "Cancer-associated fibroblasts (CAFs) grew. A CAF moved, as CAFs do.",
            [(short, "Cancer-associated fibroblasts") for short in ("CAFs", "CAF", "CAFs")],
            id="the singular of a plural",
        ),
        pytest.param(
            "We saw nuclear factor-kappa B (NF-kB).",
            [("NF-kB", "nuclear factor-kappa B")],
            id="a long form with a hyphen keeps its beginning",
        ),
        pytest.param("STAT3 (see the second figure) rose.", [], id="a remark in brackets"),
        pytest.param("", [], id="no text"),
    ],
)
def test_short_and_long_forms_as_they_stand(nlp: Language, text: str, pairs: list[tuple[str, str]]) -> None:
    found = find_abbreviations(nlp(text))
    assert [(text[a.short.start : a.short.end], text[a.long.start : a.long.end]) for a in found] == pairs


def test_the_doc_is_left_as_it_is_and_still_pickles(nlp: Language) -> None:
    doc = nlp("Matrix metalloproteinase-9 (MMP-9) rose.")
    before = dict(doc.user_data)
    find_abbreviations(doc)
    assert dict(doc.user_data) == before
    assert pickle.loads(pickle.dumps(doc)).text == doc.text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Lactic dermal sponge (LDH) grew. LDH shrank.",
            [("LDH", "family_or_complex", "FPLX:LDH")] * 2,
            id="a long form whose letters do not fit is no definition",
        ),
        pytest.param(
            "Computer assisted testing (CAT) is quick; CAT is cheap.",
            [("CAT", "other", "-"), ("CAT", "other", "-")],
            id="a long form that means something else takes the gene away",
        ),
        pytest.param(
            "Hepatocellular carcinoma (HCC) and acute leukemia (AL). HCC and AL.",
            [
                ("Hepatocellular carcinoma", "disease", "MONDO:0007256"), ("HCC", "disease", "MONDO:0007256"),
                ("acute leukemia", "disease", "MONDO:0010643"), ("AL", "disease", "MONDO:0010643"),
                ("HCC", "disease", "MONDO:0007256"), ("AL", "disease", "MONDO:0010643"),
            ],
            id="short forms that are no names become mentions",
        ),
        pytest.param(
            "Round cells of an AKT1 knockout (AKT1 KO) grew.",
            [("AKT1", "gene_or_gene_product", "HGNC:391")] * 2,
            id="a known name with more beside it stays one",
        ),
        pytest.param(
            "Extracellular signalling kinase (ERK) acts. ERK rests.",
            [("ERK", "family_or_complex", "FPLX:ERK")] * 2,
            id="a protein that the lexicon spells otherwise keeps its identifier",
        ),
        pytest.param(
            "The AKT1/CAT (AC) complex grew. AC shrank.",
            [
                ("AKT1", "gene_or_gene_product", "HGNC:391"), ("CAT", "gene_or_gene_product", "HGNC:1516"),
                ("AC", "family_or_complex", "-"), ("AC", "family_or_complex", "-"),
            ],
            id="what several genes make is none of them",
        ),
    ],
)  # fmt: skip
def test_the_long_form_decides(nlp: Language, lexicon: Lexicon, text: str, found: list[tuple[str, str, str]]) -> None:
    assert _read(text, nlp, lexicon) == found


def test_a_trained_long_form_of_the_same_kind_keeps_the_identifier_of_the_short_form(
    nlp: Language, lexicon: Lexicon
) -> None:
    text = "Signal carrying thing of type (STAT) acts; STAT rests."
    trained = Mention(Span(0, 29), text[:29], "gene_or_gene_product")
    assert _read(text, nlp, lexicon, (trained,))[1:] == [("STAT", "family_or_complex", "FPLX:STAT")] * 2


def test_a_longer_mention_around_a_short_form_stays(nlp: Language, lexicon: Lexicon) -> None:
    text = "Computer assisted testing (CAT) of a CAT antigen."
    trained = Mention(Span(37, 48), "CAT antigen", "gene_or_gene_product")
    applied = apply_abbreviations((trained,), find_abbreviations(nlp(text)), text, lexicon)
    assert trained in applied


def _read_elsewhere(defining: str, text: str, nlp: Language, lexicon: Lexicon) -> list[tuple[str, str]]:
    definitions = find_definitions(find_abbreviations(nlp(defining)), defining, lexicon)
    applied = apply_definitions(find_lexicon_mentions(text, lexicon), definitions, text, own=())
    return [(found.text, found.groundings[0].curie if found.groundings else "-") for found in applied]


@pytest.mark.parametrize(
    ("defining", "text", "expected"),
    [
        pytest.param(
            "We measured tumor necrosis factor (TUNF).",
            "TUNF rose, and TUNF-induced death fell.",
            [("TUNF", "HGNC:11892"), ("TUNF", "HGNC:11892")],
            id="a short form that no lexicon knows",
        ),
        pytest.param(
            "We measured tumor necrosis factor (TNR).",
            "TNR activity fell.",
            [("TNR", "HGNC:11892")],
            id="a short form that is another gene's symbol",
        ),
        pytest.param(
            "We took natural killer cells (NKCs).",
            "An NKC grew, and NKCs shrank.",
            [("NKC", "CL:0000623"), ("NKCs", "CL:0000623")],
            id="the singular of a short form that is defined as a plural",
        ),
        pytest.param(
            "We measured tumor necrosis factor (TUNF).",
            "TUNFA rose.",
            [],
            id="a longer word is not the short form",
        ),
        pytest.param(
            "We measured the turnover of life (TUNF).",
            "TUNF rose.",
            [],
            id="a long form that is no name",
        ),
        pytest.param(
            "We measured tumor necrosis factor (TUNF).",
            "Interleukin-6 and anti-TUNF rose.",
            [("Interleukin-6", "HGNC:6018"), ("TUNF", "HGNC:11892")],
            id="a short form behind a hyphen",
        ),
    ],
)
def test_a_definition_holds_in_other_paragraphs(
    nlp: Language, lexicon: Lexicon, defining: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert _read_elsewhere(defining, text, nlp, lexicon) == expected


def test_a_definition_in_the_same_paragraph_comes_first(nlp: Language, lexicon: Lexicon) -> None:
    text = "Interleukin-6 (INK) rose. INK fell."
    abbreviations = find_abbreviations(nlp(text))
    own = apply_abbreviations(find_lexicon_mentions(text, lexicon), abbreviations, text, lexicon)
    defining = "We measured interleukin-10 (INK)."
    elsewhere = find_definitions(find_abbreviations(nlp(defining)), defining, lexicon)
    applied = apply_definitions(own, elsewhere, text, own=abbreviations)
    assert [found.groundings[0].curie for found in applied] == ["HGNC:6018"] * 3


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        pytest.param(("gene_or_gene_product", "disease"), "gene_or_gene_product", id="read as a gene too"),
        pytest.param(("disease",), "disease", id="read as a disease alone"),
        pytest.param((), "disease", id="not read at all"),
    ],
)
def test_a_gene_with_the_symbol_of_its_disease_is_told_by_its_context(
    nlp: Language, lexicon: Lexicon, kinds: tuple[str, ...], kind: str
) -> None:
    text = "Neurofibromatosis type 1 (NF1) was studied. NF1 expression fell."
    place = Span(text.rindex("NF1"), text.rindex("NF1") + 3)
    found = apply_abbreviations(
        find_lexicon_mentions(text, lexicon),
        find_abbreviations(nlp(text)),
        text,
        lexicon,
        read=[Mention(place, "NF1", each) for each in kinds],
    )
    assert [mention.type for mention in found if mention.span == place] == [kind]


def test_a_gene_with_the_symbol_of_a_process_is_told_by_its_context_too(nlp: Language, lexicon: Lexicon) -> None:
    text = "Embryonic ectoderm development (EED) was studied. EED expression fell."
    place = Span(text.rindex("EED"), text.rindex("EED") + 3)
    found = apply_abbreviations(
        find_lexicon_mentions(text, lexicon),
        find_abbreviations(nlp(text)),
        text,
        lexicon,
        read=[Mention(place, "EED", "gene_or_gene_product")],
    )
    assert [mention.groundings[0].curie for mention in found if mention.span == place] == ["HGNC:3188"]


@pytest.mark.parametrize(
    ("kind", "curie"),
    [
        pytest.param("gene_or_gene_product", "HGNC:3188", id="read as a gene"),
        pytest.param("biological_process", "GO:0007398", id="read as a process"),
    ],
)
def test_a_gene_with_the_symbol_of_a_process_of_another_paragraph_is_told_by_its_context(
    nlp: Language, lexicon: Lexicon, kind: str, curie: str
) -> None:
    defining, text = "Ectoderm development (EED) was studied.", "EED expression fell."
    applied = apply_definitions(
        find_lexicon_mentions(text, lexicon),
        find_definitions(find_abbreviations(nlp(defining)), defining, lexicon),
        text,
        own=(),
        read=[Mention(Span(0, 3), "EED", kind)],
    )
    assert [mention.groundings[0].curie for mention in applied] == [curie]


@pytest.mark.parametrize(
    ("defining", "kinds", "found"),
    [
        pytest.param("New grim feelings (NGF) were seen.", (), [("other", 0)], id="words that name nothing"),
        pytest.param("New green fluid (NGF) was given.", ("chemical",), [("chemical", 0)], id="read as a drug"),
        pytest.param(
            "New grim feelings (NGF) were seen.", ("gene_or_gene_product",), [("gene_or_gene_product", 1)],
            id="read as a gene",
        ),
        pytest.param("A novel gut factor (NGF) was seen.", (), [("gene_or_gene_product", 1)], id="words for a protein"),
    ],
)  # fmt: skip
def test_a_short_form_of_another_paragraph_is_no_gene_that_it_is_called_like(
    nlp: Language, lexicon: Lexicon, defining: str, kinds: tuple[str, ...], found: list[tuple[str, int]]
) -> None:
    text = "NGF rose."
    applied = apply_definitions(
        find_lexicon_mentions(text, lexicon),
        find_definitions(find_abbreviations(nlp(defining)), defining, lexicon),
        text,
        own=(),
        read=[Mention(Span(0, 3), "NGF", each) for each in kinds],
    )
    assert [(mention.type, min(len(mention.groundings), 1)) for mention in applied] == found


@pytest.mark.parametrize(
    ("kind", "curie"),
    [
        pytest.param("gene_or_gene_product", "HGNC:12636", id="read as a gene"),
        pytest.param("chemical", "CHEBI:80244", id="read as a chemical"),
    ],
)
def test_a_long_form_that_names_a_gene_and_a_chemical_is_told_by_its_context(
    nlp: Language, lexicon: Lexicon, kind: str, curie: str
) -> None:
    text = "Urotensin-II (U-II) was measured, and U-II rose."
    place = Span(text.rindex("U-II"), text.rindex("U-II") + 4)
    found = apply_abbreviations(
        find_lexicon_mentions(text, lexicon),
        find_abbreviations(nlp(text)),
        text,
        lexicon,
        read=[Mention(place, "U-II", kind)],
    )
    assert [mention.groundings[0].curie for mention in found if mention.span == place] == [curie]
