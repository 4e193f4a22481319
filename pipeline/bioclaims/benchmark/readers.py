"""How fast a file of PubMed records is read, and how much memory that takes: on records made up here."""

from __future__ import annotations

import gzip
import time
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from ..model import Document
from ..readers import read_documents
from .memory import measure_peak

_OPENING = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" '
    '"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n<PubmedArticleSet>\n'
)
_CLOSING = "</PubmedArticleSet>\n"
# Sentences of our own; a record's abstract is some of them with names put in.
_SENTENCES = (
    "Stimulation with {a} raised the amount of {b} in {c} within four hours.",
    "Neither {a} nor {b} was found in {c} that had been kept without serum.",
    "When {a} was silenced, {b} fell by {n} % (p < 0.0{n}), and {c} stopped dividing.",
    "We asked whether {a} is needed for the release of {b} from {c}.",
    "These findings suggest that {a} keeps {b} low in {c} and may be a target in chronic inflammation.",
    "Blocking {a} with an antibody at {n} µg/ml left {b} as it was in {c}.",
    "In mice that lack {a}, {c} made more {b} than in their littermates (n = {n}).",
    "The effect of {a} on {b} was lost where {c} had been treated with an inhibitor for {n} h.",
    "Levels of {b} went along with those of {a} in {c} of {n} patients, but not in those of controls.",
    "We conclude that {a} acts upstream of {b}, and that {c} respond to both.",
)
_NAMES = ("IL-6", "TNF-α", "VEGF", "NF-κB", "STAT3", "p38 MAPK", "TGF-β1", "CCL2", "HIF-1α", "MMP-9", "Akt", "IFN-γ")
_CELLS = ("human monocytes", "HeLa cells", "murine macrophages", "hepatocytes", "fibroblasts")
_RAISED = "CD4<sup>+</sup> T cells"
_LABELS = (("BACKGROUND", "BACKGROUND"), ("METHODS", "METHODS"), ("RESULTS", "RESULTS"), ("CONCLUSIONS", "CONCLUSIONS"))
_SURNAMES = ("Adler", "Brandt", "Castel", "Dubois", "Ekström", "Ferrán", "Grünwald", "Hoshino", "Ivanova")
_PLACES = ("Department of Immunology", "Institute of Cell Biology", "School of Medicine")
_HEADINGS = ("Animals", "Humans", "Mice", "Cells, Cultured", "Signal Transduction", "Cytokines", "Apoptosis", "Liver")


@dataclass(frozen=True, slots=True)
class ReadersTime:
    """What reading a file took: documents, those that failed, megabytes unpacked, characters of text, seconds, memory.

    ``cpu`` are the seconds that this process had a core; on a machine that others use too they are fewer.
    """

    records: int
    failed: int
    megabytes: float
    characters: int
    seconds: float
    cpu: float
    peak: float

    @property
    def speed(self) -> float:
        """Records a second."""
        return self.records / self.seconds

    @property
    def cpu_speed(self) -> float:
        """Records a second of processor time."""
        return self.records / self.cpu


def write_pubmed(path: Path, *, records: int, seed: int = 0) -> int:
    """Write a gzipped file of ``records`` made-up records shaped as those of PubMed; return its bytes unpacked."""
    size = 0
    made = (make_record(number, seed=seed) for number in range(1, records + 1))
    with gzip.open(path, "wb", compresslevel=1) as stream:
        for part in chain([_OPENING], made, [_CLOSING]):
            size += stream.write(part.encode("utf-8"))
    return size


def time_readers(path: Path, *, size: int, origins: bool) -> ReadersTime:
    """Return what reading the file at ``path``, of ``size`` bytes unpacked, takes: once, by one core.

    With ``origins`` as ``extract --documents`` reads it, else as ``extract`` does.
    """
    started, busy = time.perf_counter(), time.process_time()
    records = failed = characters = 0
    for found in read_documents([str(path)], origins=origins):
        if isinstance(found, Document):
            records += 1
            characters += len(found.text)
        else:
            failed += 1
    seconds, cpu = time.perf_counter() - started, time.process_time() - busy
    return ReadersTime(records, failed, size / 1e6, characters, seconds, cpu, measure_peak())


def make_record(number: int, *, seed: int = 0) -> str:
    """Return record ``number`` of a made-up PubMed file; a pure function of number and seed."""
    dice = Random(f"{seed} {number}")
    year = dice.randint(1990, 2025)
    return (
        f'<PubmedArticle>\n  <MedlineCitation Status="MEDLINE" Owner="NLM">\n    <PMID Version="1">{number}</PMID>\n'
        f"    {_make_date('DateCompleted', year)}\n    {_make_date('DateRevised', year + 1)}\n"
        f"{_make_article(number, year, dice)}"
        "    <MedlineJournalInfo><Country>Norway</Country><MedlineTA>J Made Up Rec</MedlineTA></MedlineJournalInfo>\n"
        f"{_make_headings(dice)}  </MedlineCitation>\n{_make_data(number, year, dice)}</PubmedArticle>\n"
    )


def _make_article(number: int, year: int, dice: Random) -> str:
    return (
        '    <Article PubModel="Print">\n      <Journal>\n'
        f'        <ISSN IssnType="Electronic">0000-{number % 10000:04}</ISSN>\n'
        f'        <JournalIssue CitedMedium="Internet"><Volume>{dice.randint(1, 90)}</Volume>'
        f"<Issue>{dice.randint(1, 12)}</Issue><PubDate><Year>{year}</Year><Month>Jun</Month></PubDate></JournalIssue>\n"
        "        <Title>Journal of made-up records</Title>\n        <ISOAbbreviation>J Made Up Rec</ISOAbbreviation>\n"
        f"      </Journal>\n      <ArticleTitle>{_make_sentence(dice)}</ArticleTitle>\n"
        f"      <Pagination><MedlinePgn>{number % 900}-{number % 900 + 9}</MedlinePgn></Pagination>\n"
        f'      <ELocationID EIdType="doi" ValidYN="Y">10.0000/made.up.{number}</ELocationID>\n'
        f"{_make_abstract(dice)}{_make_authors(dice)}      <Language>eng</Language>\n"
        '      <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType>'
        "</PublicationTypeList>\n    </Article>\n"
    )


def _make_data(number: int, year: int, dice: Random) -> str:
    cited = "".join(_make_reference(dice) for _ in range(dice.randint(0, 25)))
    return (
        "  <PubmedData>\n"
        f"    <History>{_make_date('PubMedPubDate', year)}{_make_date('PubMedPubDate', year + 1)}</History>\n"
        "    <PublicationStatus>ppublish</PublicationStatus>\n"
        f'    <ArticleIdList><ArticleId IdType="pubmed">{number}</ArticleId>'
        f'<ArticleId IdType="doi">10.0000/made.up.{number}</ArticleId></ArticleIdList>\n'
        f"    <ReferenceList>\n{cited}    </ReferenceList>\n  </PubmedData>\n"
    )


def _make_sentence(dice: Random) -> str:
    first, second = dice.sample(_NAMES, 2)
    words = {"a": first, "b": second, "c": "@", "n": str(dice.randint(1, 9))}
    return escape(dice.choice(_SENTENCES).format(**words)).replace(
        "@", _RAISED if dice.random() < 0.03 else dice.choice(_CELLS)
    )


def _make_abstract(dice: Random) -> str:
    if dice.random() < 0.3:
        return ""
    if dice.random() < 0.5:
        whole = " ".join(_make_sentence(dice) for _ in range(dice.randint(7, 13)))
        parts = f"        <AbstractText>{whole}</AbstractText>\n"
    else:
        parts = "".join(
            f'        <AbstractText Label="{label}" NlmCategory="{kind}">'
            f"{' '.join(_make_sentence(dice) for _ in range(dice.randint(2, 4)))}</AbstractText>\n"
            for label, kind in _LABELS
        )
    return f"      <Abstract>\n{parts}      </Abstract>\n"


def _make_authors(dice: Random) -> str:
    authors = "".join(
        f'        <Author ValidYN="Y"><LastName>{dice.choice(_SURNAMES)}</LastName><ForeName>K</ForeName>'
        f"<Initials>K</Initials><AffiliationInfo><Affiliation>{dice.choice(_PLACES)}, University of Nowhere, Norway."
        "</Affiliation></AffiliationInfo></Author>\n"
        for _ in range(dice.randint(1, 9))
    )
    return f'      <AuthorList CompleteYN="Y">\n{authors}      </AuthorList>\n'


def _make_headings(dice: Random) -> str:
    headings = "".join(
        f'      <MeshHeading><DescriptorName UI="D{dice.randint(1, 999999):06}" MajorTopicYN="N">{heading}'
        "</DescriptorName></MeshHeading>\n"
        for heading in dice.sample(_HEADINGS, dice.randint(3, 8))
    )
    return f"    <MeshHeadingList>\n{headings}    </MeshHeadingList>\n"


def _make_reference(dice: Random) -> str:
    where = f"{dice.choice(_SURNAMES)} K. J Made Up Rec. {dice.randint(1980, 2020)};1:1-9"
    number = f'<ArticleId IdType="pubmed">{dice.randint(1, 99999999)}</ArticleId>'
    return f"      <Reference><Citation>{where}</Citation><ArticleIdList>{number}</ArticleIdList></Reference>\n"


def _make_date(name: str, year: int) -> str:
    return f"<{name}><Year>{year}</Year><Month>06</Month><Day>15</Day></{name}>"
