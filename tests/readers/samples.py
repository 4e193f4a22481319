"""A file of each format, its sentences our own: what the tests of all readers are run on.

Each has the same two documents where it can hold two. "TNF-α" is there in each way that a format can spell it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

TITLE = "Zebrin & TNF-α in astrocytes 🧬"
SENTENCE = "Zebrin induces quillin, but TNF-α does not (p < 0.05)."
OTHER = "Quillin rests in the dark."


@dataclass(frozen=True)
class Sample:
    """A file in pieces: what opens it, its records, what stands between them, what closes it.

    ``fault`` is a part of the first record and what makes a fault of it; None where a fault costs the whole file.
    ``beside`` are files that stand beside it, by ending.
    """

    ending: str
    records: tuple[bytes, ...]
    opening: bytes = b""
    between: bytes = b""
    closing: bytes = b""
    beside: dict[str, bytes] = field(default_factory=dict)
    fault: tuple[bytes, bytes] | None = None
    documents: int = 2
    text: str = SENTENCE

    @property
    def data(self) -> bytes:
        """The file."""
        return self.of(self.records)

    def of(self, records: Iterable[bytes]) -> bytes:
        """Return a file of these records."""
        return self.opening + self.between.join(records) + self.closing

    def broken(self) -> bytes:
        """Return the file with the fault in its first record."""
        assert self.fault is not None
        first, *others = self.records
        assert self.fault[0] in first
        return self.of([first.replace(*self.fault, 1), *others])


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("α", "&#945;")


PUBMED = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "pubmed.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">101</PMID><Article PubModel="Print">
<Journal><JournalIssue><PubDate><Year>2014</Year></PubDate></JournalIssue><Title>Journal of zebrin</Title></Journal>
<ArticleTitle>{_escape(TITLE)}</ArticleTitle>
<Abstract><AbstractText Label="RESULTS" NlmCategory="RESULTS">{_escape(SENTENCE)}</AbstractText>
<AbstractText Label="CONCLUSION" NlmCategory="CONCLUSIONS">It
    takes <i>10<sup>6</sup></i> cells.</AbstractText></Abstract>
<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
</Article></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">10.0/z</ArticleId></ArticleIdList></PubmedData>
</PubmedArticle>
<PubmedArticle><MedlineCitation><PMID Version="1">102</PMID><Article><ArticleTitle>{OTHER}</ArticleTitle>
</Article></MedlineCitation></PubmedArticle>
</PubmedArticleSet>
"""

JATS = f"""<?xml version="1.0" encoding="UTF-8"?>
<pmc-articleset xmlns:xlink="http://www.w3.org/1999/xlink">
<article article-type="research-article"><front><article-meta>
<article-id pub-id-type="pmid">101</article-id><article-id pub-id-type="pmc">201</article-id>
<title-group><article-title>{_escape(TITLE)}</article-title></title-group>
<pub-date pub-type="epub"><year>2014</year></pub-date>
<abstract><p>{_escape(SENTENCE)}</p></abstract></article-meta></front>
<body><sec sec-type="results"><title>Results</title>
<p>It takes 10<sup>6</sup> cells <xref ref-type="bibr" rid="r1">[1]</xref>.</p>
<fig id="f1"><label>Figure 1</label><caption><p>Cells with zebrin.</p></caption></fig></sec></body>
<back><ref-list><ref id="r1"><mixed-citation>Nobody, 1999.</mixed-citation></ref></ref-list></back></article>
<article article-type="letter"><front><article-meta><article-id pub-id-type="doi">10.0/z</article-id></article-meta>
</front><body><p>{OTHER}</p></body></article>
</pmc-articleset>
"""

BIOC = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE collection SYSTEM "BioC.dtd">
<collection><source>PubTator</source><date>2020</date><key>BioC.key</key>
<document><id>101</id>
<passage><infon key="type">title</infon><offset>0</offset><text>{_escape(TITLE)}</text></passage>
<passage><infon key="type">abstract</infon><offset>{len(TITLE) + 1}</offset><text>{_escape(SENTENCE)}</text>
<annotation id="1"><infon key="type">Gene</infon><infon key="identifier">7124</infon>
<location offset="{len(TITLE) + 1 + SENTENCE.index("TNF")}" length="5"/><text>TNF-&#945;</text></annotation></passage>
</document>
<document><id>102</id>
<passage><infon key="type">title</infon><offset>0</offset><text>{OTHER}</text></passage></document>
</collection>
"""

BIOC_JSON: dict[str, Any] = {
    "source": "PubTator",
    "date": "2020",
    "key": "BioC.key",
    "infons": {},
    "documents": [
        {
            "id": "101",
            "infons": {},
            "passages": [
                {
                    "offset": 0,
                    "infons": {"type": "title"},
                    "text": TITLE,
                    "sentences": [],
                    "annotations": [],
                    "relations": [],
                },
                {
                    "offset": len(TITLE) + 1,
                    "infons": {"type": "abstract"},
                    "sentences": [],
                    "relations": [],
                    "text": SENTENCE,
                    "annotations": [
                        {
                            "id": "1",
                            "text": "TNF-α",
                            "infons": {"type": "Gene", "identifier": "7124"},
                            "locations": [{"offset": len(TITLE) + 1 + SENTENCE.index("TNF"), "length": 5}],
                        }
                    ],
                },
            ],
            "relations": [],
        },
        {
            "id": "102",
            "infons": {},
            "passages": [
                {
                    "offset": 0,
                    "infons": {"type": "title"},
                    "text": OTHER,
                    "sentences": [],
                    "annotations": [],
                    "relations": [],
                }
            ],
            "annotations": [],
            "relations": [],
        },
    ],
}

JSONL = "\n".join(
    json.dumps(each)
    for each in ({"id": "101", "text": f"{TITLE}\n\n{SENTENCE}", "title": TITLE}, {"id": "102", "text": OTHER})
)

HTML = (
    f"<html><head><title>x</title></head><body><h1>{_escape(TITLE)}</h1>\n<p>{_escape(SENTENCE)}\n<b>It</b> rests.</p>"
    f"<script>var a = '<p>no</p>';</script><p>{OTHER}</p></body></html>"
)

_AT = len(TITLE) + 1 + SENTENCE.index("TNF")
PUBTATOR = (
    f"101|t|{TITLE}\n101|a|{SENTENCE}\n101\t{_AT}\t{_AT + 5}\tTNF-α\tGene\t7124\n101\tCID\tD1\tD2\n\n"
    f"102|t|{OTHER}\n102|a|\n"
)

MEDLINE = f"""PMID- 101
OWN - NLM
DP  - 2014 Jun
TI  - {TITLE}
AB  - {SENTENCE} It takes many cells and
      a long time.
PT  - Journal Article

PMID- 102
TI  - {OTHER}
"""

TEXT = f"On zebrin in astrocytes\n\n{SENTENCE}\n{OTHER}\n"
CSV = f'id,text,year\n101,"{SENTENCE}",2014\n102,{OTHER},2015\n'
TSV = f"id\ttext\n101\t{SENTENCE}\n102\t{OTHER}\n"
STANDOFF = "".join(
    f"T{number}\t{kind} {TEXT.index(words)} {TEXT.index(words) + len(words)}\t{words}\n"
    for number, (kind, words) in enumerate((("Protein", "TNF-α"), ("Widget", "Quillin")), start=1)
)


def make_parquet() -> bytes:
    """Return a Parquet file of two rows."""
    import pyarrow as arrow  # noqa: PLC0415
    from pyarrow import parquet  # noqa: PLC0415

    written = io.BytesIO()
    parquet.write_table(arrow.table({"id": ["101", "102"], "text": [SENTENCE, OTHER], "year": [2014, 2015]}), written)
    return written.getvalue()


def make_pdf(*lines: str) -> bytes:
    """Return a PDF of one page with ``lines`` of ASCII, written by hand."""
    shown = " T* ".join(f"({line.replace('(', '[').replace(')', ']')}) Tj" for line in lines)
    content = f"BT /F1 12 Tf 72 720 Td 14 TL {shown} ET".encode("ascii")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    ]
    written = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    return written + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)


_PDF_LINES = ("On zebrin in astrocytes", "Zebrin induces quillin in most of them.", OTHER)


def _split(text: str, mark: str, *, closing: str = "") -> dict[str, object]:
    """Return opening, records and closing of a file whose records begin with ``mark``."""
    body, end = (text[: text.index(closing)], text[text.index(closing) :]) if closing else (text, "")
    opening, *records = body.split(mark)
    return {
        "opening": opening.encode(),
        "records": tuple((mark + record).encode() for record in records),
        "closing": end.encode(),
    }


def _sample(ending: str, parts: dict[str, object], **others: object) -> Sample:
    return Sample(ending, **parts, **others)  # type: ignore[arg-type]


def _json_sample() -> Sample:
    first, second = (json.dumps(each, indent=1).encode() for each in BIOC_JSON["documents"])
    opening = json.dumps({name: value for name, value in BIOC_JSON.items() if name != "documents"})
    opening = opening.removesuffix("}") + ', "documents": ['
    return Sample(".json", (first, second), opening.encode(), b",\n", b"]}", fault=(b'"offset": 0', b'"offset": zero'))


def _one(data: str | bytes, ending: str, **others: object) -> Sample:
    raw = data.encode() if isinstance(data, str) else data
    return Sample(ending, (raw,), documents=1, **others)  # type: ignore[arg-type]


SAMPLES: dict[str, Callable[[], Sample]] = {
    "pubmed": lambda: _sample(
        ".xml", _split(PUBMED, "<PubmedArticle>", closing="</PubmedArticleSet>"), fault=(b"&amp;", b"&")
    ),
    "jats": lambda: _sample(
        ".nxml", _split(JATS, "<article ", closing="</pmc-articleset>"), fault=(b"</abstract>", b"")
    ),
    "bioc": lambda: _sample(
        ".xml", _split(BIOC, "<document>", closing="</collection>"), fault=(b"<offset>0", b"<offset>zero")
    ),
    "biocjson": _json_sample,
    "jsonl": lambda: Sample(".jsonl", tuple(JSONL.encode().split(b"\n")), between=b"\n", fault=(b'"text"', b'"words"')),
    "html": lambda: _one(HTML, ".html"),
    "pubtator": lambda: Sample(
        ".pubtator",
        tuple(PUBTATOR.encode().split(b"\n\n")),
        between=b"\n\n",
        fault=("\tTNF-α\tGene\t7124".encode(), b""),
    ),
    "medline": lambda: Sample(
        ".nbib", tuple(MEDLINE.encode().split(b"\n\n")), between=b"\n\n", fault=(b"PMID- 101", b"PMID-\xff")
    ),
    "standoff": lambda: _one(TEXT, ".txt", beside={".a1": STANDOFF.encode()}),
    "tsv": lambda: Sample(
        ".tsv", tuple(TSV.encode().split(b"\n")[1:3]), b"id\ttext\n", b"\n", b"\n", fault=(b"101", b"101\t")
    ),
    "csv": lambda: Sample(
        ".csv", tuple(CSV.encode().split(b"\n")[1:3]), b"id,text,year\n", b"\n", b"\n", fault=(b"101", b"101,")
    ),
    "parquet": lambda: Sample(".parquet", (make_parquet(),)),
    "pdf": lambda: _one(make_pdf(*_PDF_LINES), ".pdf", text=_PDF_LINES[1]),
    "text": lambda: _one(TEXT, ".txt"),
}
