"""Claims of our own sentences, with all that a record can say, for the tests of writers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bioclaims.model import (
    Claim,
    ClaimDocument,
    Context,
    Cue,
    Document,
    Evidence,
    Grounding,
    Location,
    Modification,
    Participant,
    Perturbation,
    Place,
    Provenance,
    Section,
    Span,
    make_claim_id,
)
from bioclaims.writers import Entry

NAMES = {
    "IL-6": ("gene_or_gene_product", "HGNC:6018", "IL6"),
    "TNF": ("gene_or_gene_product", "HGNC:11892", "TNF"),
    "STAT3": ("gene_or_gene_product", "HGNC:11364", "STAT3"),
    "SOCS3": ("gene_or_gene_product", "HGNC:19391", "SOCS3"),
    "BRAF": ("gene_or_gene_product", "HGNC:1097", "BRAF"),
    "ERK": ("family_or_complex", "FPLX:ERK", "ERK"),
    "JAK": ("family_or_complex", "FPLX:JAK", "JAK"),
    "rapamycin": ("chemical", "CHEBI:9168", "sirolimus"),
    "apoptosis": ("biological_process", "GO:0006915", "apoptotic process"),
    "asthma": ("disease", "MONDO:0004979", "asthma"),
    "hepatocytes": ("cell_type", "CL:0000182", "hepatocyte"),
    "HeLa": ("cell_line", "cellosaurus:CVCL_0030", "HeLa"),
    "mice": ("species", "NCBITaxon:10090", "Mus musculus"),
    "nucleus": ("cellular_component", "GO:0005634", "nucleus"),
    "cytosol": ("cellular_component", "GO:0005829", "cytosol"),
}


def ground(name: str) -> tuple[Grounding, ...]:
    """Return the one grounding of a name of the table, none for another."""
    if name not in NAMES:
        return ()
    _, curie, official = NAMES[name]
    return (Grounding(curie, official, 0.9, "exact"),)


class Page:
    """A document under test; spans are found by their words."""

    def __init__(self, id: str, text: str, *, title: str | None = None, retracted: bool = False) -> None:
        sections = ()
        if title and text.startswith(title):
            sections = (Section("title", 0, len(title)), Section("abstract", len(title), len(text)))
        self.document = Document(id, text, title=title, sections=sections, year=2020, retracted=retracted)

    def span(self, words: str, nth: int = 0) -> Span:
        """Return where ``words`` stand, the ``nth`` time from 0."""
        start = -1
        for _ in range(nth + 1):
            start = self.document.text.index(words, start + 1)
        return Span(start, start + len(words))

    def participant(self, words: str, *, nth: int = 0, **fields: Any) -> Participant:
        """Return the participant that ``words`` name."""
        kind = NAMES[words][0] if words in NAMES else "other"
        return Participant(words, self.span(words, nth), **{"type": kind, "groundings": ground(words), **fields})

    def cue(self, kind: Any, words: str) -> Cue:
        """Return a cue at ``words``."""
        return Cue(kind, words, self.span(words))

    def context(self, kind: Any, words: str) -> Context:
        """Return a context at ``words``."""
        return Context(kind, words, self.span(words), ground(words), "sentence")

    def perturbation(self, kind: Any, words: str) -> Perturbation:
        """Return what ``words`` say was done."""
        return Perturbation(kind, words, self.span(words))

    def place(self, words: str) -> Place:
        """Return the place that ``words`` name."""
        return Place(words, self.span(words), ground(words))

    def claim(self, agent: Participant, trigger: str, theme: Participant, sentence: str, **fields: Any) -> Claim:
        """Return the claim that ``sentence`` makes of ``agent`` and ``theme``."""
        document = self.document
        header = ClaimDocument(document.id, document.sha256, document.title, document.year, document.retracted)
        at = self.span(sentence)
        where = Span(at.start + sentence.index(trigger), at.start + sentence.index(trigger) + len(trigger))
        values: dict[str, Any] = {
            "section": "abstract",
            "predicate": "increases",
            "polarity": "affirmed",
            "certainty": "asserted",
            "basis": "unknown",
            "mediators": (),
            "confidence": 0.7,
            **fields,
        }
        return Claim(
            id=make_claim_id(
                document=header,
                predicate=values["predicate"],
                polarity=values["polarity"],
                trigger=where,
                participants=(agent, theme, *values["mediators"]),
            ),
            document=header,
            agent=agent,
            theme=theme,
            evidence=(Evidence(at.quote(document.text), where.quote(document.text)),),
            provenance=Provenance("transitive_verb:induce", "", "small 1", "small 1", "tests"),
            **values,
        )


ABSTRACT = Page(
    "PMID:1234567",
    "IL-6 acts on STAT3. "
    "IL-6 induced STAT3 phosphorylation at Ser727 via JAK in hepatocytes. "
    "TNF had no effect on STAT3 activity. "
    "TNF does not directly bind STAT3. "
    "Knockdown of SOCS3 may increase ERK activity in HeLa cells. "
    "Rapamycin (rapamycin) is required for apoptosis. "
    "BRAF V600E correlates with asthma. "
    "ERK moves from the cytosol to the nucleus with IL-6. "
    "Zebrin II inhibits IL-6-induced SOCS3.",
    title="IL-6 acts on STAT3.",
)


def make_claims() -> list[Claim]:
    """Return one claim of each kind that writers treat differently, in the order of the text."""
    page = ABSTRACT
    phosphorylated = page.claim(
        page.participant("IL-6", nth=1),
        "induced",
        page.participant(
            "STAT3", nth=1, aspect="phosphorylation", modifications=(Modification("phosphorylation", "Ser", 727),)
        ),
        "IL-6 induced STAT3 phosphorylation at Ser727 via JAK in hepatocytes.",
        mediators=(page.participant("JAK", sign=1),),
        context=(page.context("cell_type", "hepatocytes"),),
        basis="this_study",
    )
    null = page.claim(
        page.participant("TNF"),
        "effect",
        page.participant("STAT3", nth=2, aspect="activity"),
        "TNF had no effect on STAT3 activity.",
        predicate="regulates",
        polarity="negated",
        cues=(page.cue("null_effect", "no"),),
    )
    unbound = page.claim(
        page.participant("TNF", nth=1),
        "bind",
        page.participant("STAT3", nth=3),
        "TNF does not directly bind STAT3.",
        predicate="binds",
        polarity="negated",
        directness="direct",
        cues=(page.cue("negation", "not"),),
    )
    knocked_down = page.claim(
        page.participant("SOCS3", perturbation=page.perturbation("knockdown", "Knockdown")),
        "increase",
        page.participant("ERK", aspect="activity"),
        "Knockdown of SOCS3 may increase ERK activity in HeLa cells.",
        predicate="decreases",
        observed_direction="increase",
        certainty="speculated",
        cues=(page.cue("speculation", "may"), page.cue("perturbation", "Knockdown")),
        context=(page.context("cell_line", "HeLa"),),
    )
    required = page.claim(
        page.participant("rapamycin"),
        "required",
        page.participant("apoptosis", aspect="process"),
        "Rapamycin (rapamycin) is required for apoptosis.",
        predicate="required_for",
    )
    associated = page.claim(
        page.participant("BRAF", variant="V600E"),
        "correlates",
        page.participant("asthma"),
        "BRAF V600E correlates with asthma.",
        predicate="associated_with",
    )
    moved = page.claim(
        page.participant("IL-6", nth=2),
        "moves",
        page.participant(
            "ERK", nth=1, aspect="localization", location=Location(page.place("cytosol"), page.place("nucleus"))
        ),
        "ERK moves from the cytosol to the nucleus with IL-6.",
    )
    inner = page.claim(
        page.participant("IL-6", nth=3),
        "induced",
        page.participant("SOCS3", nth=1, aspect="expression"),
        "Zebrin II inhibits IL-6-induced SOCS3.",
    )
    outer = page.claim(
        page.participant("Zebrin II", type="gene_or_gene_product"),
        "inhibits",
        replace(inner.theme, claim=inner.id),
        "Zebrin II inhibits IL-6-induced SOCS3.",
        predicate="decreases",
        confidence=None,
    )
    return [phosphorylated, null, unbound, knocked_down, required, associated, moved, inner, outer]


# Each is the name of an agent: what breaks a format that forgets to escape it.
HOSTILE = (
    "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "'quoted'", '"double"', "a\tb", "a\nb", "a\r\nb",
    "<script>x</script>", "]]>", "&amp;", "\u202eabc\u202c", "\U0001d6c2-tubulin", "e\u0301", "a,b;c|d || e",
    "\\back", "it)s(", "{x}", "#hash", "%41", "＝1+1", "a\x1fb",
)  # fmt: skip


def make_hostile() -> list[tuple[Claim, Document]]:
    """Return one claim, each in a document of its own, about an agent with each of the names in ``HOSTILE``."""
    found = []
    for number, name in enumerate(HOSTILE):
        page = Page(f"hostile/{number}.txt", f"So {name} induces STAT3.", title=f"On {name}")
        agent = replace(page.participant(name), groundings=(Grounding("HGNC:6018", name, 0.5, "exact"),))
        claim = page.claim(agent, "induces", page.participant("STAT3"), f"So {name} induces STAT3.")
        found.append((claim, page.document))
    return found


def make_entries(claims: Sequence[Claim] | None = None, document: Document = ABSTRACT.document) -> list[Entry]:
    """Return ``claims``, all of the samples if not given, as entries with their document."""
    return [
        Entry(f"claims.jsonl:{number}", claim, document)
        for number, claim in enumerate(make_claims() if claims is None else claims, start=1)
    ]


def make_hostile_entries() -> list[Entry]:
    """Return the hostile claims as entries."""
    return [Entry(f"claims.jsonl:{number}", *pair) for number, pair in enumerate(make_hostile(), start=1)]
