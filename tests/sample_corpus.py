"""Claims of some thirty made-up papers that agree, disagree, doubt and repeat each other, in sentences of our own."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import Any

from bioclaims.model import Claim, Grounding
from sample_claims import Page

# Beside those of sample_claims: what contexts name.
IDS = {
    "HeLa": ("cellosaurus:CVCL_0030", "HeLa"),
    "hepatocytes": ("CL:0000182", "hepatocyte"),
    "macrophages": ("CL:0000235", "macrophage"),
    "mice": ("NCBITaxon:10090", "Mus musculus"),
    "patients": ("NCBITaxon:9606", "Homo sapiens"),
    "asthma": ("MONDO:0004979", "asthma"),
    "liver": ("UBERON:0002107", "liver"),
}


@dataclass(frozen=True)
class Said:
    """A sentence of a paper, what it says of whom, and how."""

    document: str
    sentence: str
    agent: str
    trigger: str
    theme: str
    predicate: str = "increases"
    denied: str | None = None
    context: tuple[tuple[str, str], ...] = ()
    fields: dict[str, Any] = field(default_factory=dict)
    of_theme: dict[str, Any] = field(default_factory=dict)
    via: str | None = None


def deny(*args: str, cue: str = "not", **fields: Any) -> Said:
    return Said(*args, denied=cue, **fields)


SAID = (
    # Papers disagree on the sign, each in cells of its own.
    Said("PMID:101", "IL-6 induced SOCS3 in HeLa.", "IL-6", "induced", "SOCS3", context=(("cell_line", "HeLa"),)),
    Said("PMID:102", "IL-6 raised SOCS3 in HeLa and hepatocytes.", "IL-6", "raised", "SOCS3",
         context=(("cell_line", "HeLa"), ("cell_type", "hepatocytes"))),
    Said("PMID:103", "IL-6 lowered SOCS3 in macrophages.", "IL-6", "lowered", "SOCS3", "decreases",
         context=(("cell_type", "macrophages"),)),
    Said("PMID:104", "IL-6 may lower SOCS3.", "IL-6", "lower", "SOCS3", "decreases",
         fields={"certainty": "speculated"}),
    Said("PMID:105", "We asked whether IL-6 raises SOCS3.", "IL-6", "raises", "SOCS3",
         fields={"certainty": "hypothesis", "basis": "aim"}),
    # Papers disagree on whether there is an effect, in one species and another.
    Said("PMID:111", "TNF drives apoptosis in mice.", "TNF", "drives", "apoptosis", context=(("species", "mice"),)),
    deny("PMID:112", "TNF had no effect on apoptosis in patients.", "TNF", "effect", "apoptosis", "regulates", cue="no",
         context=(("species", "patients"),)),
    Said("PMID:113", "TNF modulates apoptosis.", "TNF", "modulates", "apoptosis", "regulates"),
    # They disagree, and name the same cells.
    Said("PMID:121", "JAK activates ERK in HeLa.", "JAK", "activates", "ERK", context=(("cell_line", "HeLa"),)),
    deny("PMID:122", "JAK does not activate ERK in HeLa.", "JAK", "activate", "ERK", context=(("cell_line", "HeLa"),)),
    # One paper finds it in one place and not in another.
    Said("PMID:131", "BRAF boosts ERK in vivo.", "BRAF", "boosts", "ERK", context=(("in_vivo", "in vivo"),)),
    deny("PMID:131", "BRAF does not boost ERK in vitro.", "BRAF", "boost", "ERK", context=(("in_vitro", "in vitro"),)),
    # A sentence tells apart two forms that have one identifier.
    Said("PMID:141", "Long JAK, but not short JAK, curbs SOCS3.", "JAK", "curbs", "SOCS3", "decreases"),
    deny("PMID:141", "Long JAK, but not short JAK, curbs SOCS3.", "JAK", "curbs", "SOCS3", "decreases"),
    # No conflicts: what is denied is a direct effect, one way, an increase alone, or the need.
    Said("PMID:151", "SOCS3 shuts STAT3 off.", "SOCS3", "shuts", "STAT3", "decreases"),
    deny("PMID:152", "SOCS3 does not shut STAT3 off directly.", "SOCS3", "shut", "STAT3", "decreases",
         fields={"directness": "direct"}),
    deny("PMID:153", "SOCS3 does not shut STAT3 off via JAK.", "SOCS3", "shut", "STAT3", "decreases", via="JAK"),
    deny("PMID:154", "SOCS3 does not raise STAT3.", "SOCS3", "raise", "STAT3"),
    deny("PMID:155", "SOCS3 is not needed for STAT3.", "SOCS3", "needed", "STAT3", "required_for"),
    Said("PMID:156", "SOCS3 may not matter to STAT3.", "SOCS3", "matter", "STAT3", "regulates",
         denied="not", fields={"certainty": "speculated"}),
    # A direct effect is claimed and denied.
    Said("PMID:161", "JAK phosphorylates STAT3.", "JAK", "phosphorylates", "STAT3", fields={"directness": "direct"},
         of_theme={"aspect": "phosphorylation"}),
    deny("PMID:162", "JAK cannot phosphorylate STAT3.", "JAK", "phosphorylate", "STAT3", cue="cannot",
         fields={"directness": "direct"}, of_theme={"aspect": "phosphorylation"}),
    # Another aspect is another matter.
    deny("PMID:163", "JAK leaves STAT3 expression as it is, and does not raise it.", "JAK", "raise", "STAT3",
         of_theme={"aspect": "expression"}),
    # Partners have no order.
    Said("PMID:171", "TNF binds IL-6.", "TNF", "binds", "IL-6", "binds", fields={"directness": "direct"}),
    deny("PMID:172", "IL-6 does not bind TNF.", "IL-6", "bind", "TNF", "binds", fields={"directness": "direct"}),
    Said("PMID:173", "IL-6 partners with TNF in liver.", "IL-6", "partners", "TNF", "binds",
         context=(("tissue", "liver"),)),
    # Needed here, dispensable there.
    Said("PMID:181", "ERK is essential for apoptosis in asthma.", "ERK", "essential", "apoptosis", "required_for",
         context=(("disease", "asthma"),)),
    deny("PMID:182", "ERK is dispensable for apoptosis.", "ERK", "dispensable", "apoptosis", "required_for",
         cue="dispensable"),
    # All agree, one several times.
    Said("PMID:191", "Rapamycin eases asthma, since rapamycin does.", "rapamycin", "eases", "asthma", "decreases"),
    Said("PMID:191", "Again rapamycin eased asthma.", "rapamycin", "eased", "asthma", "decreases"),
    Said("PMID:192", "Here rapamycin calmed asthma.", "rapamycin", "calmed", "asthma", "decreases"),
    # Words without identifier.
    Said("PMID:201", "Zebrin tames quillin.", "Zebrin", "tames", "quillin", "decreases"),
    Said("PMID:202", "So zebrin rouses  quillin.", "zebrin", "rouses", "quillin"),
)  # fmt: skip


def make_corpus(said: tuple[Said, ...] = SAID, **of_document: Any) -> list[Claim]:
    """Return the claims of ``said``; ``of_document`` changes the documents of all."""
    texts: dict[str, list[str]] = defaultdict(list)
    for each in said:
        if each.sentence not in texts[each.document]:
            texts[each.document].append(each.sentence)
    pages = {document: Page(document, " ".join(sentences)) for document, sentences in texts.items()}
    claims = [_make_claim(each, pages[each.document]) for each in said]
    return [replace(claim, document=replace(claim.document, **of_document)) for claim in claims]


def _make_claim(said: Said, page: Page) -> Claim:
    at = page.document.text.index(said.sentence)
    before = page.document.text[:at]

    def end(words: str, **fields: Any) -> Any:
        return page.participant(words, nth=before.count(words), **fields)

    contexts = []
    for kind, words in said.context:
        found = page.context(kind, words)
        known = (Grounding(*IDS[words], 0.9, "exact"),) if words in IDS else ()
        contexts.append(replace(found, groundings=known))
    cues = (page.cue("null_effect" if said.denied == "no" else "negation", said.denied),) if said.denied else ()
    return page.claim(
        end(said.agent),
        said.trigger,
        end(said.theme, **said.of_theme),
        said.sentence,
        predicate=said.predicate,
        polarity="negated" if said.denied else "affirmed",
        cues=cues,
        context=tuple(contexts),
        mediators=(end(said.via, sign=0),) if said.via else (),
        **said.fields,
    )
