"""Names that BioC, PubTator and standoff mark: types, identifiers, places, and those that do not fit."""

from __future__ import annotations

import io
import json
from pathlib import Path

import bioc
import pytest
from bioc import biocjson, biocxml

from bioclaims.model import Document, Mention
from bioclaims.readers import FailedDocument, read_documents
from bioclaims.readers.formats import get_format
from bioclaims.readers.given import Annotation, GivenReport, to_mentions, without_overlaps
from bioclaims.readers.source import Source, peek
from readers.samples import SAMPLES

TEXT = "TNF induces quillin in Mus musculus."


def ground(kind: str, *ids: str) -> tuple[str, list[str]]:
    (mention,) = to_mentions([Annotation(0, 3, "TNF", kind, ids)], TEXT, at=0, report=GivenReport())
    return mention.type, [grounding.curie for grounding in mention.groundings]


TYPES = [
    (("Gene", "7124"), ("gene_or_gene_product", ["NCBIGene:7124"])),
    (("Gene", "7124;7133"), ("gene_or_gene_product", ["NCBIGene:7124", "NCBIGene:7133"])),
    (("gene", "NCBI Gene:7124"), ("gene_or_gene_product", ["NCBIGene:7124"])),
    (("gene", "Entrez:7124"), ("gene_or_gene_product", ["NCBIGene:7124"])),
    (("Species", "*9606"), ("species", ["NCBITaxon:9606"])),
    (("Chemical", "MESH:D008687"), ("chemical", ["MESH:D008687"])),
    (("Chemical", "D008687"), ("chemical", ["MESH:D008687"])),
    (("ChemicalEntity", "CHEBI:6801"), ("chemical", ["CHEBI:6801"])),
    (("Disease", "mesh:D001249"), ("disease", ["MESH:D001249"])),
    (("CellLine", "CVCL_0006"), ("cell_line", ["cellosaurus:CVCL_0006"])),
    (("ProteinMutation", "tmVar:p|SUB|V|600|E;HGVS:p.V600E;RS#:113"), ("variant", ["HGVS:p.V600E", "dbSNP:rs113"])),
    (("Gene", "-"), ("gene_or_gene_product", [])),
    (("Gene", "None"), ("gene_or_gene_product", [])),
    (("Protein", "7124"), ("gene_or_gene_product", [])),
    (("Organ", ""), ("tissue_or_organ", [])),
    (("family_or_complex", "FPLX:TNF"), ("family_or_complex", ["FPLX:TNF"])),
    (("GENE_OR_GENE_PRODUCT", ""), ("gene_or_gene_product", [])),
]


@pytest.mark.parametrize(("given", "expected"), TYPES, ids=[" ".join(given) for given, _ in TYPES])
def test_types_and_identifiers_are_ours(given: tuple[str, ...], expected: tuple[str, list[str]]) -> None:
    assert ground(*given) == expected


def test_groundings_say_that_they_were_given() -> None:
    (mention,) = to_mentions([Annotation(0, 3, "TNF", "Gene", ("7124",))], TEXT, at=0, report=GivenReport())
    (grounding,) = mention.groundings
    assert (grounding.method, grounding.score, grounding.name, mention.reason) == ("given", 1.0, "TNF", "Gene")


def test_types_that_are_not_known_are_named() -> None:
    report = GivenReport()
    (mention,) = to_mentions([Annotation(0, 3, "TNF", "Widget")], TEXT, at=0, report=report)
    assert mention.type == "other"
    assert list(report.lines("a")) == ["a: mentions of types that are not known are read as other: Widget (1)"]


@pytest.mark.parametrize(("start", "end"), [(1, 4), (30, 99), (3, 3), (5, 2), (-3, 0)])
def test_a_mention_whose_words_stand_elsewhere_is_left_out_and_counted(start: int, end: int) -> None:
    report = GivenReport()
    assert to_mentions([Annotation(start, end, "TNF", "Gene")], TEXT, at=0, report=report) == []
    assert report.misplaced == 1 and "1 mentions are left out" in next(report.lines("a"))


def mentions_of(*spans: tuple[int, int]) -> tuple[Mention, ...]:
    annotations = [Annotation(start, end, None, "Gene") for start, end in spans]
    found = to_mentions(annotations, TEXT, at=0, report=GivenReport())
    return without_overlaps(found)


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([(0, 3), (12, 19)], [(0, 3), (12, 19)]),
        ([(12, 19), (0, 3)], [(0, 3), (12, 19)]),
        ([(23, 26), (23, 35)], [(23, 35)]),
        ([(0, 3), (0, 3)], [(0, 3)]),
        ([(0, 5), (4, 9), (8, 11)], [(0, 5), (8, 11)]),
        ([(0, 36), (0, 3), (12, 19)], [(0, 36)]),
    ],
)
def test_of_mentions_that_overlap_the_longest_stays(spans: list[tuple[int, int]], kept: list[tuple[int, int]]) -> None:
    assert [(each.span.start, each.span.end) for each in mentions_of(*spans)] == kept


def test_bioc_is_read_as_its_own_library_reads_it() -> None:
    for name, load in (("bioc", biocxml.loads), ("biocjson", biocjson.loads)):
        data = SAMPLES[name]().data.decode("utf-8")
        collection: bioc.BioCCollection = load(data if name == "biocjson" else data.replace(' SYSTEM "BioC.dtd"', ""))
        for expected, document in zip(collection.documents, read(name, data), strict=True):
            assert isinstance(document, Document)
            found = [(part.offset, document.text[part.start : part.end]) for part in document.sections]
            assert found == [(passage.offset, passage.text) for passage in expected.passages]
            marked = [(each.text, each.total_span) for each in bioc_annotations(expected)]
            ours = [(each.text, place_of(document, each)) for each in document.mentions or ()]
            assert ours == [(text, (span.offset, span.offset + span.length)) for text, span in marked]


def bioc_annotations(document: bioc.BioCDocument) -> list[bioc.BioCAnnotation]:
    return [each for passage in document.passages for each in passage.annotations]


def place_of(document: Document, mention: Mention) -> tuple[int, int]:
    section = next(each for each in document.sections if each.start <= mention.span.start < each.end)
    assert section.offset is not None
    shift = section.offset - section.start
    return mention.span.start + shift, mention.span.end + shift


def read(name: str, data: str) -> list[Document | FailedDocument]:
    head, whole = peek(io.BytesIO(data.encode("utf-8")))
    return list(get_format(name).read(Source("a", "a", head, whole, lambda message: None)))


def passage(text: str, offset: int, **infons: str) -> dict[str, object]:
    return {"offset": offset, "text": text, "infons": infons}


PASSAGES = [
    passage("On zebrin", 0, section_type="TITLE", type="front", year="2011", **{"article-id_pmc": "12"}),
    passage("It binds.", 10, section_type="ABSTRACT", type="abstract"),
    passage("Introduction", 20, section_type="INTRO", type="title_1"),
    passage("Nobody knows.", 40, section_type="INTRO", type="paragraph"),
    passage("Zebrin in cells.", 60, section_type="FIG", type="fig_caption"),
    passage("a 1 b 2", 80, section_type="TABLE", type="table"),
    passage("Counts.", 90, section_type="TABLE", type="table_caption"),
    passage("", 95, section_type="RESULTS", type="paragraph"),
    passage("We saw.", 100, section_type="RESULTS", type="paragraph"),
    passage("Thanks.", 110, section_type="ACK_FUND", type="paragraph"),
    passage("Nobody 1999", 120, section_type="REF", type="ref"),
    passage("So what.", 140),
]


def test_passages_are_sections_of_their_types() -> None:
    (document,) = read("biocjson", json.dumps({"documents": [{"id": "12", "passages": PASSAGES}]}))
    assert isinstance(document, Document)
    assert (document.id, document.year, document.title) == ("PMC:12", 2011, "On zebrin")
    assert [(each.type, each.title, each.offset) for each in document.sections] == [
        ("title", None, 0), ("abstract", None, 10), ("furniture", None, 20), ("introduction", "Introduction", 40),
        ("figure", "Introduction", 60), ("furniture", "Introduction", 80), ("table", "Introduction", 90),
        ("results", "Introduction", 100), ("furniture", "Introduction", 110), ("references", "Introduction", 120),
        ("other", "Introduction", 140),
    ]  # fmt: skip


def test_sentences_make_up_a_passage_that_has_no_text() -> None:
    sentences = [{"offset": 10, "text": "It binds."}, {"offset": 21, "text": "It rests."}]
    (document,) = read(
        "biocjson", json.dumps({"documents": [{"id": "d", "passages": [{"offset": 10, "sentences": sentences}]}]})
    )
    assert isinstance(document, Document) and document.text == "It binds.  It rests."


@pytest.mark.parametrize(
    ("id", "source", "expected"),
    [
        ("123", "PubTator", "PMID:123"),
        ("123", "PMC", "PMC:123"),
        ("PMC123", "", "PMC:123"),
        ("123", "ours", "123"),
        ("d-1", "PubMed", "d-1"),
        ("123|None", "PubTator", "PMID:123"),
    ],
)
def test_ids_are_those_of_the_source(id: str, source: str, expected: str) -> None:
    data = {"source": source, "documents": [{"id": id, "passages": [passage("It binds.", 0)]}]}
    assert [each.id for each in read("biocjson", json.dumps(data)) if isinstance(each, Document)] == [expected]


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param('[{"documents": [%s, %s]}]', id="a list of collections"),
        pytest.param('{"PubTator3": [%s, %s]}', id="what PubTator 3 gives"),
        pytest.param("%s\n%s\n", id="a document a line"),
        pytest.param('[{"documents": [%s]}, {"documents": [%s]}]', id="collections of one document"),
    ],
)
def test_bioc_json_of_any_shape(shape: str, tmp_path: Path) -> None:
    one, two = (json.dumps({"_id": name, "passages": [passage("It binds.", 0)]}) for name in ("a", "b"))
    (tmp_path / "a.json").write_text(shape % (one, two))
    found = list(read_documents([str(tmp_path / "a.json")]))
    assert [each.id for each in found if isinstance(each, Document)] == ["a", "b"]


BAD = [
    ('{"passages": [{"offset": "x", "text": "a"}], "id": "1"}', "offset is 'x', not of type int"),
    ('{"passages": [{"offset": -1, "text": "a"}], "id": "1"}', "-1 is no place in a text"),
    ('{"passages": [5], "id": "1"}', "a passage is '5', not of type dict"),
    ('{"passages": []}', "is a document without id"),
    ('{"passages": [], "id": "1"}', "has no text (document 1)"),
    ('{"passages": [}, "id": "1"}', "has a } that closes nothing"),
    ('{"passages": [{"offset": 0, "text": "a"}], "id": tru}', "is not JSON"),
    ('{"passages": [{"text": "a', "has a text that does not end"),
    ('{"passages": [{"text": "a"}', "ends in the middle"),
]


@pytest.mark.parametrize(("document", "said"), BAD)
def test_a_bad_document_of_bioc_json_says_what_is_wrong(document: str, said: str) -> None:
    first, *_ = read("biocjson", document)
    assert isinstance(first, FailedDocument) and said in first.what
    assert first.where == "a:1 (record 1)"


@pytest.mark.parametrize(
    ("lines", "said", "line"),
    [
        (["1|t|On TNF", "1\t3\t6\tTNF"], "is a name without type", 2),
        (["1|t|On TNF", "1|a|x", "nothing"], "is no line of PubTator", 3),
        (["1|t|On TNF", "1\t3\tx\tTNF\tGene\t1"], "has no place", 2),
        (["1|t|On TNF", "2|t|On IL2"], "holds two records, 1 and 2", 1),
        (["1|t|", "1|a|"], "has neither title nor abstract", 1),
    ],
)
def test_a_bad_record_of_pubtator_is_named_with_its_line(lines: list[str], said: str, line: int) -> None:
    bad, good = read("pubtator", "\n".join([*lines, "", "9|t|On zebrin"]))
    assert isinstance(bad, FailedDocument) and isinstance(good, Document)
    assert said in bad.what and bad.where == f"a:{line} (record 1)"


def test_brat_gives_identifiers_and_triggers_are_no_names(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.ann").write_text(
        "T1\tProtein 0 3\tTNF\nT2\tPositive_regulation 4 11\tinduces\nE1\tPositive_regulation:T2 Cause:T1\n"
        "T3\tOrganism 23 26;27 35\tMus musculus\nN1\tReference T1 NCBIGene:7124\tTNF\n"
    )
    (document,) = read_documents([str(tmp_path / "a.txt")])
    assert isinstance(document, Document)
    assert [(each.text, each.type) for each in document.mentions or ()] == [
        ("TNF", "gene_or_gene_product"), ("Mus musculus", "species")
    ]  # fmt: skip
    assert [grounding.curie for grounding in (document.mentions or ())[0].groundings] == ["NCBIGene:7124"]


def test_a_bad_line_beside_a_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.a1").write_text("T1\tProtein 0 3\tTNF\nT2\tProtein zero 3\tTNF\n")
    (failed,) = read_documents([str(tmp_path / "a.txt")])
    assert isinstance(failed, FailedDocument)
    assert failed.where.endswith("a.a1:2") and "is no marked place" in failed.what
