"""The table of writers."""

from __future__ import annotations

from ..errors import UnknownNameError
from . import bel, bioc, brat, graph, indra, kgx, pubtator, sheet, table
from .value import Writer

WRITERS: tuple[Writer, ...] = (
    Writer("csv", ".csv", "one flat row a claim", table.write_csv, drops=table.DROPS, never=table.NEVER, sheet=True),
    Writer(
        "tsv",
        ".tsv",
        "the same, separated by tabs",
        table.write_tsv,
        drops=table.DROPS,
        never=table.NEVER,
        sheet=True,
    ),
    Writer(
        "parquet", ".parquet", "the same, as typed columns", table.write_parquet, drops=table.DROPS, never=table.NEVER
    ),
    Writer(
        "sheet",
        ".csv",
        "a spreadsheet for curators, which `import` reads back",
        sheet.write_sheet,
        drops=sheet.DROPS,
        never=sheet.NEVER,
    ),
    Writer(
        "indra",
        ".json",
        "INDRA Statements, as JSON",
        indra.write_indra,
        omits=indra.OMITS,
        drops=indra.DROPS,
        never=indra.NEVER,
    ),
    Writer("bel", ".bel", "a BEL 2 script", bel.write_bel, omits=bel.OMITS, drops=bel.DROPS, never=bel.NEVER),
    Writer(
        "kgx",
        "",
        "nodes.jsonl and edges.jsonl in the Biolink model",
        kgx.write_kgx,
        omits=kgx.OMITS,
        drops=kgx.DROPS,
        never=kgx.NEVER,
        folder=True,
    ),
    Writer(
        "graphml",
        ".graphml",
        "a graph, an edge a claim",
        graph.write_graphml,
        drops=graph.GRAPHML_DROPS,
        never=graph.NEVER,
        whole=True,
    ),
    Writer(
        "cx2",
        ".cx2",
        "the same for Cytoscape and NDEx",
        graph.write_cx2,
        drops=graph.DROPS,
        never=graph.NEVER,
        whole=True,
    ),
    Writer(
        "sif",
        ".sif",
        "name, predicate, name",
        graph.write_sif,
        omits=graph.SIF_OMITS,
        drops=graph.SIF_DROPS,
        never=graph.SIF_NEVER,
    ),
    Writer(
        "bioc", ".json", "BioC JSON, for editors", bioc.write_bioc, drops=bioc.DROPS, never=bioc.NEVER, documents=True
    ),
    Writer(
        "brat",
        "",
        "brat standoff, a .txt and an .ann a document",
        brat.write_brat,
        drops=brat.DROPS,
        never=brat.NEVER,
        folder=True,
        documents=True,
    ),
    Writer(
        "pubtator",
        ".pubtator",
        "mentions and relations of PubTator",
        pubtator.write_pubtator,
        omits=pubtator.OMITS,
        drops=pubtator.DROPS,
        never=pubtator.NEVER,
        documents=True,
    ),
)


def get_writer(name: str) -> Writer:
    """Return the writer called ``name``. Raises UnknownNameError, which lists the writers."""
    for known in WRITERS:
        if known.name == name:
            return known
    raise UnknownNameError.among(name, [known.name for known in WRITERS], where="--to")
