"""Mentions of the lexicon and of the trained model become one list."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bioclaims.mentions import resolve_overlaps
from bioclaims.mentions.precedence import Candidate, decide
from bioclaims.model import Grounding, Mention, Span

_LABELS = {
    "gene": "gene_or_gene_product", "family": "family_or_complex", "cells": "cell_type", "line": "cell_line",
    "species": "species", "place": "cellular_component", "process": "biological_process", "chemical": "chemical",
    "disease": "disease", "tissue": "tissue_or_organ",
}  # fmt: skip


def _mentions(text: str, marked: list[tuple[str, str]], *, grounded: bool) -> list[Mention]:
    groundings = (Grounding("GO:1", "any", 1.0, "exact"),) if grounded else ()
    reason = "lexicon: x" if grounded else "trained: y"
    return [
        Mention(Span(text.index(words), text.index(words) + len(words)), words, _LABELS[kind], groundings, reason)
        for words, kind in marked
    ]


# Names of the lexicon, names that the model marked, and what is left.
_BOTH = {
    "a gene is not hidden by its promoter": (
        "the MMP-9 promoter", [("MMP-9", "gene")], [("MMP-9 promoter", "gene")], ["MMP-9"],
    ),
    "the lexicon knows better which kind of cells": (
        "Jurkat T cells", [("Jurkat", "line")], [("Jurkat T cells", "cells")], ["Jurkat"],
    ),
    "a trained span beside a name": (
        "BHRF1 of EBV", [("EBV", "species")], [("BHRF1", "gene")], ["BHRF1", "EBV"],
    ),
    "an isoform is part of the name": (
        "NRG-1 beta", [("NRG-1", "gene")], [("NRG-1 beta", "gene")], ["NRG-1 beta"],
    ),
    "an isoform that the trained model does not mark": (
        "NRG-1 beta", [("NRG-1", "gene")], [("NRG-1", "gene")], ["NRG-1"],
    ),
    "members of a family are part of the name": (
        "Erk 1/2", [("Erk", "family")], [("Erk 1/2", "gene")], ["Erk 1/2"],
    ),
    "which of its kind it is": (
        "alkaline phosphatase", [("phosphatase", "family")], [("alkaline phosphatase", "gene")],
        ["alkaline phosphatase"],
    ),
    "which of its kind it is, before a hyphen": (
        "a-tubulin", [("tubulin", "family")], [("a-tubulin", "gene")], ["a-tubulin"],
    ),
    "what a hyphen makes another thing of": (
        "VG9-IL-24", [("IL-24", "gene")], [("VG9-IL-24", "gene")], ["VG9-IL-24"],
    ),
    "another isoform, behind a hyphen": (
        "Pax-5b", [("Pax", "gene")], [("Pax-5b", "gene")], ["Pax-5b"],
    ),
    "the same protein in another state": (
        "phospho-Akt", [("Akt", "gene")], [("phospho-Akt", "gene")], ["Akt"],
    ),
    "a gene with its change": (
        "D90A-SOD1", [("SOD1", "gene")], [("D90A-SOD1", "gene")], ["SOD1"],
    ),
    "two genes that a hyphen joins": (
        "p50-p65", [("p50", "gene"), ("p65", "gene")], [("p50-p65", "gene")], ["p50", "p65"],
    ),
    "two genes that a slash parts": (
        "UNC-40/DCC", [("DCC", "gene")], [("UNC-40/DCC", "gene")], ["DCC"],
    ),
    "where it is met does not tell": (
        "human plasma phosphatase", [("phosphatase", "family")], [("human plasma phosphatase", "gene")],
        ["phosphatase"],
    ),
    "nor what stands before a slash": (
        "receptors/kinases", [("kinases", "family")], [("receptors/kinases", "gene")], ["kinases"],
    ),
    "nor a hyphen alone": (
        "-ubiquitin", [("ubiquitin", "family")], [("-ubiquitin", "gene")], ["ubiquitin"],
    ),
    "a name takes in what it is": (
        "Rac1 GTPase", [("Rac1", "gene"), ("GTPase", "family")],
        [("Rac1 GTPase", "gene"), ("Rac1", "gene"), ("GTPase", "family")], ["Rac1 GTPase"],
    ),
    "what two names in a word are is no name": (
        "Rap1/Rac1 GTPase", [("Rap1", "gene"), ("Rac1", "gene"), ("GTPase", "family")],
        [("Rap1/Rac1 GTPase", "gene"), ("GTPase", "family")], ["Rap1", "Rac1"],
    ),
    "a name takes in what only the trained model has whole": (
        "Rbx2 E3 ligase", [("Rbx2", "gene"), ("E3", "family")], [("Rbx2 E3 ligase", "gene"), ("E3 ligase", "family")],
        ["Rbx2 E3 ligase"],
    ),
    "nor what two names share": (
        "CD4 and CD8 receptors", [("CD4", "gene"), ("CD8", "gene"), ("receptors", "family")],
        [("CD8 receptors", "gene")], ["CD4", "CD8", "receptors"],
    ),
    "nor what a name follows": (
        "the Rac GTPase CED-10", [("Rac", "family"), ("GTPase", "family"), ("CED-10", "gene")],
        [("Rac GTPase", "gene")], ["Rac", "GTPase", "CED-10"],
    ),
    "a name does not take in what the trained model has apart": (
        "Rac1 kinase", [("Rac1", "gene"), ("kinase", "family")], [("Rac1", "gene"), ("kinase", "family")],
        ["Rac1", "kinase"],
    ),
    "a kind takes in no kind": (
        "chemokine phosphatase", [("chemokine", "family"), ("phosphatase", "family")],
        [("chemokine phosphatase", "family")], ["chemokine", "phosphatase"],
    ),
    "what no isoform is called by": (
        "NRG-1 gene", [("NRG-1", "gene")], [("NRG-1 gene", "gene")], ["NRG-1"],
    ),
    "a bracket that is not opened ends a name": (
        "ABTS) type 6", [], [("ABTS) type 6", "disease")], ["ABTS"],
    ),
    "so does one that is not closed": (
        "ABTS (type", [], [("ABTS (type", "disease")], ["ABTS"],
    ),
    "of which nothing may be left": (
        ") deficiency", [], [(") deficiency", "disease")], [],
    ),
    "brackets of its own stay": (
        "AB (C) type 6", [], [("AB (C) type 6", "disease")], ["AB (C) type 6"],
    ),
    "a place in a protein is no name": (
        "Akt at Ser473", [("Akt", "gene")], [("Ser473", "gene")], ["Akt"],
    ),
    "nor is one of one letter that no lexicon has": (
        "Akt at S473 binds S100", [("Akt", "gene")], [("S473", "gene"), ("S100", "gene")], ["Akt", "S100"],
    ),
    "nor are two of one amino acid": (
        "Akt at Ser279/282", [("Akt", "gene")], [("Ser279/282", "gene")], ["Akt"],
    ),
    "an amount is no name": (
        "Akt and 10ug of it", [("Akt", "gene")], [("10ug", "gene")], ["Akt"],
    ),
    "nor is one that the lexicon has for a name, or a unit": (
        "Akt of 40-kd in 2 ml-1", [("Akt", "gene"), ("40-kd", "gene"), ("ml-1", "gene")], [], ["Akt"],
    ),
    "an aspect of something is no name": (
        "over-expression of Akt", [("Akt", "gene")], [("expression", "process")], ["Akt"],
    ),
    "an effect on something is no name": (
        "regulation of Akt", [("Akt", "gene")], [("regulation", "process")], ["Akt"],
    ),
    "what was done to something is no name": (
        "silencing of Akt", [("Akt", "gene")], [("silencing", "process")], ["Akt"],
    ),
    "a place is part of a protein's name": (
        "nuclear transcription protein", [("nuclear", "place")], [("nuclear transcription protein", "gene")],
        ["nuclear transcription protein"],
    ),
    "what stands before a hyphen makes another compound": (
        "N-acetyl-cysteine", [("cysteine", "chemical")], [("N-acetyl-cysteine", "chemical")], ["N-acetyl-cysteine"],
    ),
    "a salt is one compound": (
        "cobalt chloride", [("cobalt", "chemical"), ("chloride", "chemical")], [("cobalt chloride", "chemical")],
        ["cobalt chloride"],
    ),
    "what stands before a compound makes no other of it": (
        "hepatic iron", [("iron", "chemical")], [("hepatic iron", "chemical")], ["iron"],
    ),
    "a marker is part of the name of cells": (
        "CD34+ progenitors", [("CD34", "gene")], [("CD34+ progenitors", "cells")], ["CD34+ progenitors"],
    ),
    "a disease is part of a gene's name": (
        "breast cancer antigen 7", [("breast cancer", "disease")], [("breast cancer antigen 7", "gene")],
        ["breast cancer antigen 7"],
    ),
    "a species before the name stays by itself": (
        "human leukocyte antigen", [("human", "species"), ("leukocyte", "cells")],
        [("human leukocyte antigen", "gene")], ["human", "leukocyte antigen"],
    ),
    "a species inside the name is part of it": (
        "the protein of mouse kidney 3", [("mouse", "species")], [("protein of mouse kidney 3", "gene")],
        ["protein of mouse kidney 3"],
    ),
    "a word with a species in it is no species before the name": (
        "human-derived factor", [("human", "species")], [("human-derived factor", "gene")], ["human-derived factor"],
    ),
    "a virus is named after whom it befalls": (
        "human foo bar virus-I infection", [("human", "species")], [("human foo bar virus-I infection", "disease")],
        ["human foo bar virus-I infection"],
    ),
    "an infection is named after what infects": (
        "orf virus infection", [("orf virus", "species")], [("orf virus infection", "disease")],
        ["orf virus infection"],
    ),
    "a disease of a species is the disease": (
        "murine quillitis", [("murine", "species")], [("murine quillitis", "disease")], ["murine", "quillitis"],
    ),
    "a list of names is no name": (
        "CD4+, CD13-, X", [("CD4", "gene"), ("CD13", "gene")], [("CD4+, CD13-, X", "cells")], ["CD4", "CD13"],
    ),
    "a chemical has commas of its own": (
        "1,25-quillin D3", [("quillin", "gene")], [("1,25-quillin D3", "chemical")], ["1,25-quillin D3"],
    ),
    "the label decides nothing on the same span": (
        "apoptosis protein", [("apoptosis", "process")], [("apoptosis", "gene")], ["apoptosis"],
    ),
    "a name that reaches beyond the trained span": (
        "cytokine production fell", [("cytokine production", "process")], [("cytokine", "gene")],
        ["cytokine production"],
    ),
    "a name across a trained span": (
        "Sertoli cell death", [("cell death", "process")], [("Sertoli cell", "cells")], ["cell death"],
    ),
    "a gene takes part in a process": (
        "VEGF signaling", [("VEGF", "gene")], [("VEGF signaling", "process")], ["VEGF"],
    ),
    "a gene takes part in a process that its name ends": (
        "regulation of SNAI1 expression", [("SNAI1", "gene")], [("regulation of SNAI1 expression", "process")],
        ["SNAI1"],
    ),
    "families take part too": (
        "JAK-STAT pathway", [("JAK", "family"), ("STAT", "family")], [("JAK-STAT pathway", "process")],
        ["JAK", "STAT"],
    ),
    "a chemical takes part where the process is an aspect of it": (
        "glucose production", [("glucose", "chemical")], [("glucose production", "process")], ["glucose"],
    ),
    "so it does where the aspect comes first": (
        "secretion of dopamine", [("dopamine", "chemical")], [("secretion of dopamine", "process")], ["dopamine"],
    ),
    "cells that are activated take part": (
        "platelet activation", [("platelet", "cells")], [("platelet activation", "process")], ["platelet"],
    ),
    "a process of a chemical is the process": (
        "glucose uptake", [("glucose", "chemical")], [("glucose uptake", "process")], ["glucose uptake"],
    ),
    "a process of cells is the process": (
        "T cell differentiation", [("T cell", "cells")], [("T cell differentiation", "process")],
        ["T cell differentiation"],
    ),
    "a process of an organ is the process": (
        "lung development", [("lung", "tissue")], [("lung development", "process")], ["lung development"],
    ),
    "a process that the lexicon knows at the end of one": (
        "neuronal apoptosis", [("apoptosis", "process")], [("neuronal apoptosis", "process")], ["apoptosis"],
    ),
    "a process that the lexicon knows after a trigger": (
        "inhibition of apoptosis in mice", [("apoptosis", "process")],
        [("inhibition of apoptosis in mice", "process")], ["apoptosis"],
    ),
    "another disease by its last word": (
        "cancer cachexia", [("cancer", "disease")], [("cancer cachexia", "disease")], ["cancer cachexia"],
    ),
    "a disease with a word before it": (
        "refractory asthma", [("asthma", "disease")], [("refractory asthma", "disease")], ["asthma"],
    ),
    "a salt is named by both words": (
        "sodium quillate", [("sodium", "chemical")], [("sodium quillate", "chemical")], ["sodium quillate"],
    ),
    "what a gene lacks is no disease": (
        "IL-10 deficiency", [("IL-10", "gene")], [("IL-10 deficiency", "disease")], ["IL-10"],
    ),
    "a gene may name a disease": (
        "insulin resistance", [("insulin", "gene")], [("insulin resistance", "disease")], ["insulin resistance"],
    ),
    "what blocks a gene is said of the gene": (
        "TNF inhibitors fell", [("TNF", "gene")], [("TNF inhibitors", "chemical")], ["TNF"],
    ),
    "what lacks a gene is said of the gene": (
        "Apoe knockout mice", [("Apoe", "gene")], [("Apoe knockout mice", "species")], ["Apoe"],
    ),
    "a virus is named after its host": (
        "mouse tumor virus", [("mouse", "species"), ("tumor", "disease")], [("mouse tumor virus", "species")],
        ["mouse tumor virus"],
    ),
    "cells begin after what was done to them": (
        "LPS-stimulated Quill cells", [("LPS", "chemical")], [("LPS-stimulated Quill cells", "cells")],
        ["LPS", "Quill cells"],
    ),
    "cells begin after the gene that they lack": (
        "IL-10-deficient Quill cells", [("IL-10", "gene")], [("IL-10-deficient Quill cells", "cells")],
        ["IL-10", "Quill cells"],
    ),
    "cells begin after the gene that was put into them": (
        "IL-10-transduced Quill cells", [("IL-10", "gene")], [("IL-10-transduced Quill cells", "cells")],
        ["IL-10", "Quill cells"],
    ),
    "cells begin after all that was done to them": (
        "LPS-treated human Quill cells", [("LPS", "chemical"), ("human", "species")],
        [("LPS-treated human Quill cells", "cells")], ["LPS", "human", "Quill cells"],
    ),
    "cells begin after what was done to them without a hyphen": (
        "LPS treated Quill cells", [("LPS", "chemical")], [("LPS treated Quill cells", "cells")],
        ["LPS", "Quill cells"],
    ),
    "cells begin after the gene that they lack by their genotype": (
        "IL-10-/- Quill cells", [("IL-10", "gene")], [("IL-10-/- Quill cells", "cells")], ["IL-10", "Quill cells"],
    ),
    "cells begin after what they were given, whatever that is taken for": (
        "RA-treated Quill cells", [("RA", "disease")], [("RA-treated Quill cells", "cells")], ["RA", "Quill cells"],
    ),
    "a disease may be part of what cells are called": (
        "cancer-associated Quill cells", [("cancer", "disease")], [("cancer-associated Quill cells", "cells")],
        ["cancer-associated Quill cells"],
    ),
    "a marker that a hyphen joins is part of the name": (
        "CD8-positive Quill cells", [("CD8", "gene")], [("CD8-positive Quill cells", "cells")],
        ["CD8-positive Quill cells"],
    ),
    "nothing at all": ("nothing", [], [], []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "named", "trained", "expected"), _BOTH.values(), ids=_BOTH)
def test_what_is_taken(
    text: str, named: list[tuple[str, str]], trained: list[tuple[str, str]], expected: list[str]
) -> None:
    names, spans = _mentions(text, named, grounded=True), _mentions(text, trained, grounded=False)
    merged = resolve_overlaps(names, spans)
    assert [mention.text for mention in merged] == expected
    assert all(text[mention.span.start : mention.span.end] == mention.text for mention in merged)
    assert merged == resolve_overlaps(reversed(names), reversed(spans))


# What the model marked by several guidelines, and what is left: (words, type).
_TRAINED = {
    "what no lexicon knows is taken, whatever it is": (
        "quillitis and zebrin of Quilla in quillation",
        [("quillitis", "disease"), ("zebrin", "chemical"), ("Quilla", "species"), ("quillation", "process")],
        [("quillitis", "disease"), ("zebrin", "chemical"), ("Quilla", "species"), ("quillation", "process")],
    ),
    "a process of cells": (
        "quill cell differentiation", [("quill cell", "cells"), ("quill cell differentiation", "process")],
        [("quill cell differentiation", "process")],
    ),
    "a gene in a process": (
        "QTRL1 signaling", [("QTRL1", "gene"), ("QTRL1 signaling", "process")], [("QTRL1", "gene")],
    ),
    "a gene in a process inside a hyphenated word": (
        "QTRL1-signaling", [("QTRL1", "gene"), ("QTRL1-signaling", "process")], [("QTRL1", "gene")],
    ),
    "a process across the name of cells": (
        "quill cell differentiation", [("quill cell", "cells"), ("cell differentiation", "process")],
        [("quill cell", "cells")],
    ),
    "a process in a gene's name": (
        "proliferating quill antigen", [("proliferating", "process"), ("proliferating quill antigen", "gene")],
        [("proliferating quill antigen", "gene")],
    ),
    "a chemical in a receptor's name": (
        "quillic acid receptor", [("quillic acid", "chemical"), ("quillic acid receptor", "gene")],
        [("quillic acid receptor", "gene")],
    ),
    "a disease in the name of cells": (
        "quillioma cells", [("quillioma", "disease"), ("quillioma cells", "line")], [("quillioma cells", "line")],
    ),
    "an organ in a disease": (
        "lung quillitis", [("lung", "tissue"), ("lung quillitis", "disease")], [("lung quillitis", "disease")],
    ),
    "a promoter and its gene": (
        "QTRL1 promoter", [("QTRL1", "gene"), ("QTRL1 promoter", "gene")], [("QTRL1", "gene")],
    ),
    "a protein and its gene": (
        "QTRL1 proteins", [("QTRL1", "gene"), ("QTRL1 proteins", "family")], [("QTRL1", "gene")],
    ),
    "a receptor is another gene": (
        "QTRL1 receptor", [("QTRL1", "gene"), ("QTRL1 receptor", "gene")], [("QTRL1 receptor", "gene")],
    ),
    "a gene and a chemical of the same words": (
        "quillin rises", [("quillin", "chemical"), ("quillin", "gene")], [("quillin", "gene")],
    ),
    "a family and a gene of the same words": (
        "QTRL rises", [("QTRL", "gene"), ("QTRL", "family")], [("QTRL", "family")],
    ),
    "a line and a type of cells of the same words": (
        "Quill7 cells", [("Quill7 cells", "cells"), ("Quill7 cells", "line")], [("Quill7 cells", "line")],
    ),
    "what is left out does not leave others out": (
        "QTRL1 regulation of quill growth in mice",
        [
            ("QTRL1", "gene"), ("QTRL1 regulation of quill growth", "process"), ("quill growth in mice", "process"),
        ],
        [("QTRL1", "gene"), ("quill growth in mice", "process")],
    ),
    "a species before a gene": (
        "quillar QTRL1", [("quillar", "species"), ("quillar QTRL1", "gene")],
        [("quillar", "species"), ("QTRL1", "gene")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "trained", "expected"), _TRAINED.values(), ids=_TRAINED)
def test_what_is_taken_of_trained_mentions_that_overlap(
    text: str, trained: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    merged = resolve_overlaps([], _mentions(text, trained, grounded=False))
    assert [(mention.text, mention.type) for mention in merged] == [(words, _LABELS[kind]) for words, kind in expected]
    assert merged == resolve_overlaps([], reversed(_mentions(text, trained, grounded=False)))


_REASONS = {
    "a name over a trained span of its kind": (
        "the IL-2 gene", [("IL-2", "gene")], [("IL-2 gene", "gene")],
        "lexicon: x; wins over trained 'IL-2 gene' (gene_or_gene_product): the lexicon has this name in it",
    ),
    "nothing beside it": ("of BHRF1", [], [("BHRF1", "gene")], "trained: no name of the lexicon"),
    "a longer name": (
        "nuclear bodies X", [("nuclear", "place")], [("nuclear bodies X", "gene")],
        "trained: longer than 'nuclear' in it",
    ),
    "longer than several": (
        "leukocyte nuclear bodies X", [("leukocyte", "cells"), ("nuclear", "place")],
        [("leukocyte nuclear bodies X", "gene")],
        "trained: longer than 'leukocyte' in it; wins over known 'nuclear' (cellular_component): "
        "it is the longer name",
    ),
    "a gene in a process": (
        "QTRL1 signaling", [], [("QTRL1", "gene"), ("QTRL1 signaling", "process")],
        "trained: no name of the lexicon; wins over trained 'QTRL1 signaling' (biological_process): "
        "a gene takes part in the process",
    ),
    "a span that begins later than it was marked": (
        "LPS-stimulated Quill cells", [], [("LPS", "chemical"), ("LPS-stimulated Quill cells", "cells")],
        "trained: no name of the lexicon; begins after 'LPS'",
    ),
    "agreement of both": (
        "of STAT3", [("STAT3", "gene")], [("STAT3", "gene")], "lexicon: x; trained model agrees",
    ),
    "agreement and a longer span": (
        "STAT3 gene", [("STAT3", "gene")], [("STAT3", "gene"), ("STAT3 gene", "gene")],
        "lexicon: x; trained model agrees; wins over trained 'STAT3 gene' (gene_or_gene_product): "
        "the lexicon has this name in it",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "named", "trained", "expected"), _REASONS.values(), ids=_REASONS)
def test_each_says_why_it_won(
    text: str, named: list[tuple[str, str]], trained: list[tuple[str, str]], expected: str
) -> None:
    merged = resolve_overlaps(_mentions(text, named, grounded=True), _mentions(text, trained, grounded=False))
    assert merged[-1].reason == expected


def test_agreement_keeps_the_groundings() -> None:
    names = _mentions("STAT3", [("STAT3", "gene")], grounded=True)
    [mention] = resolve_overlaps(names, _mentions("STAT3", [("STAT3", "chemical")], grounded=False))
    assert (mention.type, mention.groundings) == (names[0].type, names[0].groundings)


_TEXT = "human IL-2 gene of T cell-dependent cancer, and loss of mouse NO production in TNF-deficient cells"
_STARTS = [index for index in range(len(_TEXT)) if index == 0 or not _TEXT[index - 1].isalnum()]


@st.composite
def _drawn(draw: st.DrawFn, *, known: bool) -> list[Mention]:
    """Draw mentions of any type on whole words of a text; those of the lexicon do not overlap."""
    mentions: list[Mention] = []
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.sampled_from(_STARTS[:-1]))
        ends = [end for end in _STARTS if end > start][:6]
        text = _TEXT[start : draw(st.sampled_from(ends))].strip(" ,-")
        if not text:
            continue
        span = Span(_TEXT.index(text, start), _TEXT.index(text, start) + len(text))
        if known and any(span.overlaps(other.span) for other in mentions):
            continue
        groundings = (Grounding("X:1", "x", 1.0, "exact"),) if known else ()
        mentions.append(Mention(span, text, draw(st.sampled_from(sorted(_LABELS.values()))), groundings, "r"))
    return mentions


@settings(deadline=None)
@given(known=_drawn(known=True), trained=_drawn(known=False), seed=st.integers(0, 99))
def test_the_result_is_one_list_without_overlaps_whatever_the_order(
    known: list[Mention], trained: list[Mention], seed: int
) -> None:
    merged = resolve_overlaps(known, trained)
    shuffled = random.Random(seed)
    shuffled.shuffle(known)
    shuffled.shuffle(trained)
    assert resolve_overlaps(known, trained) == merged
    ends = [mention.span.end for mention in merged]
    assert all(end <= following.span.start for end, following in zip(ends, merged[1:], strict=False))
    for mention in (*known, *trained):
        # A word of the rules ("gene") is no process, and may be dropped.
        kept = any(mention.span.overlaps(taken.span) for taken in merged)
        assert kept or (mention in trained and mention.type == "biological_process")
    for mention in merged:
        assert _TEXT[mention.span.start : mention.span.end] == mention.text
        assert any(given.span.contains(mention.span) and given.type == mention.type for given in (*known, *trained))


@settings(deadline=None)
@given(mentions=_drawn(known=False), first=st.booleans(), second=st.booleans())
def test_of_two_the_same_stays_whichever_is_named_first(mentions: list[Mention], first: bool, second: bool) -> None:
    candidates = [Candidate(mention, known) for mention, known in zip(mentions, (first, second), strict=False)]
    if len(candidates) == 2 and candidates[0].mention.span.overlaps(candidates[1].mention.span):
        assert decide(*candidates) == decide(*reversed(candidates))


def test_ten_thousand_mentions_are_no_matter() -> None:
    text = "QTRL1 x " * 10_000
    spans = [Mention(Span(start, start + 5), "QTRL1", "gene_or_gene_product") for start in range(0, len(text), 8)]
    assert len(resolve_overlaps(spans[::2], spans)) == 10_000
