"""Compiles the tables of all sources into the files that ``Lexicon`` opens. The same sources give the same bytes."""

from __future__ import annotations

import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import marisa_trie

from ..errors import OutputError
from ..names import layout
from ..names.key_filter import KeyFilter
from ..names.layout import read_table
from ..names.spelling import find_fit
from ..text.normalize import name_key, normalize
from ..vocab import GENE_TYPES
from .everyday import is_too_general, tells
from .makers import ANSWERING_MAKERS, GENE_SYNONYM_MAKERS, LICENCES, MAKERS, SHORT_NAME_MAKERS, TYPE_ORDER
from .products import drop_products
from .similar import Place, write_similar
from .value import Concept, NameRow, SourceTable
from .variants import RULE_NAMES, make_variants

_MAKER_NUMBERS = {name: number for number, name in enumerate(MAKERS)}
_RULE_NUMBERS = {name: number for number, name in enumerate(RULE_NAMES)}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
# "Dexamethasone-induced" is the beginning of a name; brackets and marks of the layout no text repeats.
_HALF = re.compile(
    r"[- ](?:induced|inducible|dependent|associated|related|like|binding|interacting|specific|gated)$"
    r"|^\d+[- ]?kDa|^(?:protein|gene|antigen|clone|type|group)[- ]?\d+$",
    re.I,
)
_UNUSABLE = frozenset("()[]{}<>|\t\n;")


def compile_lexicon(
    tables: Sequence[SourceTable], *, out: Path, own_folder: Path, wrong: frozenset[tuple[str, str]] = frozenset()
) -> dict[str, Any]:
    """Write the compiled lexicon to folder ``out`` and return its manifest.

    ``own_folder`` holds the tables of stop names and everyday words, which go along; ``wrong`` are (name, CURIE)
    pairs to leave out. Raises OutputError where ``out`` cannot be written.
    """
    concepts = {concept.curie: concept for table in tables for concept in table.concepts}
    everyday = {key: int(count) for key, count, _ in read_table(own_folder / layout.EVERYDAY_FILE, columns=3)}
    rows = (row for table in tables for row in table.names if (row.surface, row.curie) not in wrong)
    names = _choose_names(drop_products([row for row in rows if tells(row, everyday)], concepts), concepts)
    try:
        out.mkdir(parents=True, exist_ok=True)
        records, places = _write_entries(out / layout.ENTRIES_FILE, concepts, names)
        write_similar(out, {place: row for place, row in places.items() if concepts[row.curie].type in GENE_TYPES})
        trie = marisa_trie.Trie(sorted(records))
        trie.save(str(out / layout.TRIE_FILE))
        KeyFilter.build(records).save(out / layout.FILTER_FILE)
        by_number = sorted(records, key=trie.__getitem__)
        (out / layout.RECORDS_FILE).write_bytes(layout.pack_records([records[key] for key in by_number]))
        _write_references(out / layout.REFERENCES_FILE, tables, names)
        _write_orthologues(out / layout.ORTHOLOGUES_FILE, tables, names)
        for name in (layout.STOPS_FILE, layout.EVERYDAY_FILE):
            if out.resolve() != own_folder.resolve():
                shutil.copyfile(own_folder / name, out / name)
        manifest = _make_manifest(tables, concepts, names, out)
        text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
        (out / layout.MANIFEST_FILE).write_text(text, encoding="utf-8")
    except OSError as error:
        what = f"cannot be written ({error.strerror})"
        raise OutputError(where=str(out), what=what, cure="Give a place that you may write to") from error
    return manifest


def _choose_names(rows: Iterable[NameRow], concepts: dict[str, Concept]) -> dict[str, list[NameRow]]:
    """Return the usable names of each CURIE, in order; of one spelling only the best maker's."""
    best: dict[tuple[str, str], NameRow] = {}
    for row in rows:
        concept = concepts.get(row.curie)
        if concept is None or (concept.type == "gene_or_gene_product" and is_too_general(row)):
            continue
        for made in make_variants(row):
            if not _is_usable(made):
                continue
            place = (made.curie, made.surface)
            known = best.get(place)
            if known is None or _rank(made) < _rank(known):
                best[place] = made
    chosen: dict[str, list[NameRow]] = defaultdict(list)
    for row in sorted(best.values(), key=lambda row: (row.curie, *_rank(row), len(row.surface), row.surface)):
        kept = chosen[row.curie]
        if not any(_covers(other.surface, row.surface) for other in kept):
            kept.append(row)
    return chosen


def _rank(row: NameRow) -> tuple[float, bool, int]:
    return -MAKERS[row.maker], bool(row.rule), _MAKER_NUMBERS[row.maker]


def _covers(kept: str, surface: str) -> bool:
    """Return whether the spelling rules take ``surface`` for ``kept`` anyway: then it need not be stored."""
    name, spelling = normalize(kept), normalize(surface)
    if spelling.key == f"{name.key}s":
        spelling = spelling.part(0, len(name.key))
    return name.key == spelling.key and find_fit(name, spelling) is not None


def _is_usable(row: NameRow) -> bool:
    surface = row.surface
    # Ours may have brackets: "Ca(2+)".
    unusable = _UNUSABLE - frozenset("()") if row.maker == "own name" else _UNUSABLE
    return not _HALF.search(surface) and (
        1 < len(surface) <= layout.LONGEST_NAME
        and any(char.isalpha() for char in surface)
        and not unusable.intersection(surface)
        and surface == surface.strip()
    )


def _write_entries(
    path: Path, concepts: dict[str, Concept], names: dict[str, list[NameRow]]
) -> tuple[dict[str, list[Place]], dict[Place, NameRow]]:
    """Write one line a concept; return for each name key the places of its names, and the name at each place."""
    records: dict[str, list[Place]] = defaultdict(list)
    places: dict[Place, NameRow] = {}
    offset = 0
    with path.open("wb") as file:
        for curie in sorted(names):
            concept = concepts[curie]
            packed = []
            for number, row in enumerate(names[curie]):
                surface = "" if row.surface == concept.name else row.surface
                codes = layout.encode_number(_MAKER_NUMBERS[row.maker]) + layout.encode_number(_RULE_NUMBERS[row.rule])
                packed.append(codes + surface)
                records[name_key(row.surface)].append((offset, number))
                places[offset, number] = row
            type_code = layout.encode_number(TYPE_ORDER.index(concept.type))
            fields = (curie, type_code, concept.name, layout.MEMBER_MARK.join(concept.members))
            line = layout.FIELD_MARK.join((*fields, layout.NAME_MARK.join(packed))) + "\n"
            offset += file.write(line.encode("utf-8"))
    return records, places


def _write_references(path: Path, tables: Sequence[SourceTable], names: Mapping[str, object]) -> None:
    """Write the identifiers of other vocabularies, sorted; where sources differ, the first one's."""
    references: dict[str, str] = {}
    for table in tables:
        for other, curie in table.references:
            if curie in names:
                references.setdefault(other, curie)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{other}\t{references[other]}\n" for other in sorted(references))


def _write_orthologues(path: Path, tables: Sequence[SourceTable], names: Mapping[str, object]) -> None:
    """Write genes of other species, sorted by the human gene that they stand beside."""
    rows = {row for table in tables for row in table.orthologues if row[0] in names}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{curie}\t{other}\t{symbol}\n" for curie, other, symbol in sorted(rows))


def _make_manifest(
    tables: Sequence[SourceTable], concepts: dict[str, Concept], names: dict[str, list[NameRow]], out: Path
) -> dict[str, Any]:
    counts: dict[str, int] = defaultdict(int)
    for rows in names.values():
        for row in rows:
            counts[row.maker] += 1
    digest = sha256()
    for name in layout.FILES[1:]:
        digest.update((out / name).read_bytes())
    return {
        "layout": layout.LAYOUT_VERSION,
        "version": f"{layout.LAYOUT_VERSION}+{digest.hexdigest()[:12]}",
        "entries": len(names),
        "names": sum(counts.values()),
        "sources": [_describe(table, concepts, names) for table in tables],
        "makers": [{"name": name, "score": score, "names": counts[name]} for name, score in MAKERS.items()],
        "rules": list(RULE_NAMES),
        "type_order": list(TYPE_ORDER),
        "short_name_makers": list(SHORT_NAME_MAKERS),
        "strict_makers": sorted(GENE_SYNONYM_MAKERS),
        "answering_makers": sorted(ANSWERING_MAKERS),
    }


def _describe(table: SourceTable, concepts: dict[str, Concept], names: dict[str, list[NameRow]]) -> dict[str, Any]:
    licence = LICENCES[table.source]
    own = [concept.curie for concept in table.concepts if concept.curie in names and concept == concepts[concept.curie]]
    return {
        "source": licence.title,
        "version": table.version,
        "date": found.group() if (found := _DATE.search(table.version)) else None,
        "licence": licence.licence,
        "url": licence.url,
        "redistributed": licence.redistributed,
        "entries": len(own),
        "names_read": len(table.names),
    }
