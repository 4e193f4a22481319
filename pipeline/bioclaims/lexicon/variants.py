"""Spellings that a rule makes from a source's name. Hyphens, case and Greek letters need none: the key joins them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ..text.normalize import GREEK_NAMES
from .value import NameRow

# Longer names first: "epsilon" holds "psi". The shortest stand in other words too often.
_INITIAL_NAMES = set(GREEK_NAMES) - {"eta", "mu", "nu", "xi", "pi", "chi"}
_GREEK = re.compile("|".join(sorted(_INITIAL_NAMES, key=lambda name: (-len(name), name))), re.I)
_GREEK_WORD = re.compile(r"(?:alpha|beta|gamma)-[a-z]{5,}$")
_MESH_SUFFIX = re.compile(r"(?: (?:protein|gene|mRNA|microRNA))?, (?:human|mouse|rat)$", re.I)
_MESH_SPECIES = re.compile(r", (?:human|mouse|rat)$", re.I)
_BRACKETS = re.compile(r"\(([A-Za-z]+)\)")
# A symbol's stem, the Latin letter for a Greek one, and a number.
_SYMBOL_ENDING = re.compile(r"([A-Z][A-Z0-9]*?[A-Z])([ABGDEZ])(\d?)")
_CLONE = re.compile(r"\([^()]*\)$| \[[^\[\]]*\]$")
# Names of rules that readers of sources apply, because they ask for more than a name.
GREEK_ENDING = "Greek letter for the symbol's last"
SHORT_LINE = "cell line without its clone or house"
SHORT_CELL = "cell without its first word"
_BRITISH = (
    ("tumor", "tumour"), ("leukemia", "leukaemia"), ("anemia", "anaemia"), ("estrogen", "oestrogen"),
    ("hematopoie", "haematopoie"), ("fiber", "fibre"), ("esophag", "oesophag"), ("edema", "oedema"),
    ("ischemia", "ischaemia"), ("signaling", "signalling"),
)  # fmt: skip


def _without_mesh_suffix(name: str) -> str:
    """Return "ABC1" for "ABC1 protein, human", but "docking protein" for "docking protein, human"."""
    bare = _MESH_SUFFIX.sub("", name)
    return bare if any(char.isdigit() or char.isupper() for char in bare) else _MESH_SPECIES.sub("", name)


def _in_order(name: str) -> str:
    """Return "Matrix Metalloproteinase 9" for MeSH's inverted "Metalloproteinase 9, Matrix"."""
    last, mark, first = name.partition(", ")
    return f"{first} {last}" if mark and "," not in first else name


def _proteinase(name: str) -> str:
    return name.replace("metallopeptidase", "metalloproteinase")


def _protease(name: str) -> str:
    return name.replace("metallopeptidase", "metalloprotease")


def _greek_initial(name: str) -> str:
    """Return "IkBa" for "IkappaBalpha": authors write the Latin letter that looks like the Greek one."""
    if _GREEK_WORD.match(name):
        return f"{name[0]}{name[name.index('-') :]}"
    if " " in name or not any(char.isupper() for char in _GREEK.sub("", name)):
        return name
    return _GREEK.sub(lambda match: match.group()[0].lower(), name)


def _without_brackets(name: str) -> str:
    """Return "IKappaBalpha" for "I(Kappa)B(alpha)"."""
    return _BRACKETS.sub(r"\1", name) if " " not in name else name


def _short_marker(name: str) -> str:
    """Return "CD4+ T cell" for "CD4-positive, alpha-beta T cell"."""
    return name.replace(", alpha-beta", "").replace("-positive", "+").replace("-negative", "-")


def spell_greek_ending(symbol: str, name: str) -> str:
    """Return "LHbeta" for the symbol "LHB" of a gene named "… beta …"; "" where the name has no such letter."""
    ending = _SYMBOL_ENDING.fullmatch(symbol)
    if ending is None:
        return ""
    greek = next((each for each in GREEK_NAMES if each[0].upper() == ending[2]), "")
    return f"{ending[1]}{greek}{ending[3]}" if re.search(rf"\b{greek}\b", name) else ""


def shorten_cell_line(name: str) -> str:
    """Return "H9c2" for "H9c2(2-1)", "H1299" for "NCI-H1299": texts leave out the clone, and who keeps the line."""
    return _CLONE.sub("", name).strip().removeprefix("NCI-").replace("/", "")


def shorten_cell(name: str) -> str:
    """Return "ganglion cell" for "retinal ganglion cell"; "" where fewer than two words would be left."""
    _, _, rest = name.partition(" ")
    return rest if " " in rest and "," not in name else ""


def _british(name: str) -> str:
    for american, british in _BRITISH:
        name = name.replace(american, british)
    return name


def _y_plural(name: str) -> str:
    """Return "biopsies" for "biopsy"; other plurals are found by their ending in the text."""
    return f"{name[:-1]}ies" if re.search(r"[a-z][^aeiou\W]y$", name) else name


_EVERYWHERE = frozenset({"*"})
# The name of each rule, the makers' names it works on ("*": all), and the rule.
RULES: tuple[tuple[str, frozenset[str], Callable[[str], str]], ...] = (
    ("without MeSH's species", frozenset({"MeSH heading", "MeSH entry term"}), _without_mesh_suffix),
    ("in the order of running text", frozenset({"MeSH heading", "MeSH entry term"}), _in_order),
    ("proteinase for peptidase", frozenset({"HGNC approved name"}), _proteinase),
    ("protease for peptidase", frozenset({"HGNC approved name"}), _protease),
    ("without brackets", _EVERYWHERE, _without_brackets),
    ("Latin initial for a Greek letter", _EVERYWHERE, _greek_initial),
    ("marker sign", frozenset({"Cell Ontology name", "Cell Ontology synonym"}), _short_marker),
    ("British spelling", _EVERYWHERE, _british),
    ("plural in -ies", frozenset({"Cell Ontology name", "UBERON name", "MONDO name", "MONDO synonym"}), _y_plural),
)
RULE_NAMES: tuple[str, ...] = ("", *(name for name, _, _ in RULES), GREEK_ENDING, SHORT_LINE, SHORT_CELL)


def make_variants(row: NameRow) -> Iterator[NameRow]:
    """Yield ``row`` itself, unless a rule that corrects it applies, and one row for each rule that changes it."""
    if row.maker.startswith("MeSH"):
        row = _chain(row, RULES[:2])
        if ", " in row.surface:
            return
    yield row
    for name, makers, rule in RULES[2:]:
        if makers is _EVERYWHERE or row.maker in makers:
            made = rule(row.surface)
            if made != row.surface:
                yield replace(row, surface=made, rule=name)


def _chain(row: NameRow, rules: tuple[tuple[str, frozenset[str], Callable[[str], str]], ...]) -> NameRow:
    """Return ``row`` after rules that replace the source's form, which no text has."""
    for name, _, rule in rules:
        made = rule(row.surface)
        if made != row.surface:
            row = replace(row, surface=made, rule=name)
    return row
