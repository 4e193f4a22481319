"""The types of events that each corpus of the BioNLP Shared Tasks annotates, and the classes they are scored in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

SIMPLE, BINDING, REGULATION, TOTAL = "simple", "binding", "regulation", "total"
CLASSES = (SIMPLE, BINDING, REGULATION, TOTAL)

_CLASS_OF = {
    "Binding": BINDING, "Dissociation": BINDING,
    "Regulation": REGULATION, "Positive_regulation": REGULATION, "Negative_regulation": REGULATION,
    "Activation": REGULATION, "Inactivation": REGULATION, "Catalysis": REGULATION,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventScheme:
    """A task: the types that it annotates, the ledger that knows them, and the roles that its core score compares."""

    name: str
    types: frozenset[str]
    ledger: str | None = None
    core: frozenset[str] = frozenset({"Theme", "Cause"})


def class_of(kind: str) -> str:
    """Return the class in which events of the type ``kind`` are scored: simple, unless they bind or regulate."""
    return _CLASS_OF.get(kind, SIMPLE)


def find_scheme(types: Iterable[str]) -> EventScheme:
    """Return the smallest scheme that has all ``types``; a scheme of just these types where none has."""
    known = frozenset(types)
    fitting = (scheme for scheme in EVENT_SCHEMES.values() if known <= scheme.types)
    return min(fitting, key=lambda scheme: len(scheme.types), default=EventScheme("own", known))


_REGULATIONS = "Regulation Positive_regulation Negative_regulation"
_GENE = "Gene_expression Transcription Localization Phosphorylation Binding"
# Modifications of proteins, and what undoes them.
_MARKS = (
    "Acetylation Deacetylation Dephosphorylation Deubiquitination Glycosylation Methylation Demethylation "
    "Phosphorylation Ubiquitination"
)
_SCHEMES = {
    "ge11": f"{_GENE} Protein_catabolism {_REGULATIONS}",
    "ge13": (
        f"{_GENE} Protein_catabolism {_REGULATIONS} Protein_modification Phosphorylation Ubiquitination Acetylation "
        "Deacetylation"
    ),
    "id": f"{_GENE} Protein_catabolism {_REGULATIONS} Process",
    "epi": (
        f"{_MARKS} Catalysis Deglycosylation DNA_methylation DNA_demethylation Hydroxylation Dehydroxylation"
    ),
    "ptm": (
        f"{_MARKS} Catalysis Acylation Deacylation ADP-ribosylation ADP-deribosylation Biotinylation Carboxylation "
        "Demyristoylation Deneddylation Depalmitoylation Desumoylation Farnesylation Geranylgeranylation Lipidation "
        "Lipoylation Myristoylation Neddylation Other_PTM Oxidation Palmitoylation Prenylation Sulfation Sumoylation"
    ),
    "pc": (
        f"{_GENE} {_REGULATIONS} {_MARKS} Activation Conversion Degradation Dissociation Hydroxylation Dehydroxylation "
        "Inactivation Pathway Translation Transport"
    ),
    "cg": (
        f"{_GENE} {_REGULATIONS} {_MARKS} Amino_acid_catabolism Blood_vessel_development Breakdown Carcinogenesis "
        "Catabolism Cell_death Cell_differentiation Cell_division Cell_proliferation Cell_transformation Death "
        "Development Dissociation DNA_demethylation DNA_methylation Glycolysis Growth Infection Metabolism Metastasis "
        "Mutation Pathway Planned_process Protein_processing Remodeling Reproduction Synthesis Translation"
    ),
}  # fmt: skip
# One ledger serves tasks that were annotated alike.
_LEDGERS = {"ge11": "ge", "ge13": "ge", "ptm": "epi"}
EVENT_SCHEMES: Mapping[str, EventScheme] = MappingProxyType(
    {name: EventScheme(name, frozenset(types.split()), _LEDGERS.get(name, name)) for name, types in _SCHEMES.items()}
)
