"""Which of two mentions that overlap stays: an ordered list of reasons, the first that tells decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from ..model import Mention
from ..resources import load_table
from ..vocab import CELL_TYPES, GENE_TYPES, load_perturbing_words, same_kind
from .kinds import is_told_apart

_LIST = re.compile(r"[,;()]")
# Names of chemicals have commas and brackets of their own: "1,25-dihydroxyvitamin D3".
_LIST_OF_CHEMICALS = re.compile(r"[,;]\s|\s\(")
# What a metal or a base is named before: "cobalt chloride".
_SALT = re.compile(r"(?:ide|[ai]te)$")
_PREPOSITION = re.compile(r"\s(?:of|in|by|to|from|for|into|on|with)\s")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# One letter and a number name a residue as well, but for S100 proteins; names of lexicons such as "K562" are kept.
_SITE = re.compile(
    r"(?:p?-?|phospho-?)?(?:(?i:Ser(?:ine)?|Thr(?:eonine)?|Tyr(?:osine)?|Lys(?:ine)?|Arg(?:inine)?)[- ]?\d+"
    r"|[STYKR](?!100\b)\d{2,4})(?:/(?:(?i:Ser|Thr|Tyr|Lys|[STYK])-?)?\d+)*"
)
_QUANTITY = re.compile(
    r"\d+(?:[.,]\d+)?[- ]?(?:[munpkµμ]?[glM]|[mM]ol(?:es)?|IU|U|Gy|k[Dd]a?|kb|bp|%)|(?:[mk]?[gl]|mol|min|h|s|day)[-−]1"
)
# Where nothing else tells two trained mentions apart: what names more closely, or more often takes part.
_RANK = (
    "family_or_complex", "gene_or_gene_product", "variant", "cell_line", "cell_type", "chemical", "species", "disease",
    "tissue_or_organ", "cellular_component", "biological_process", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention and whether the lexicon has it (``known``) or only the trained model marked it.

    ``after`` are the words that a trained span began with and now begins after, empty for none.
    """

    mention: Mention
    known: bool
    after: str = ""

    @property
    def type(self) -> str:
        """The mention's entity type."""
        return self.mention.type

    @property
    def place(self) -> tuple[int | str, ...]:
        """What candidates are sorted by, so that no input's order counts; the longer of two comes first."""
        mention = self.mention
        identifiers = (grounding.curie for grounding in mention.groundings)
        kind = (int(not self.known), _rank(self.type), mention.reason, self.after)
        return mention.span.start, -mention.span.end, *kind, *identifiers

    def holds(self, other: Candidate) -> bool:
        """Return whether ``other`` lies inside and is shorter."""
        return self.mention.span != other.mention.span and self.mention.span.contains(other.mention.span)

    def rest_after(self, other: Candidate) -> str:
        """Return what follows ``other`` in this mention's words."""
        return self.mention.text[other.mention.span.end - self.mention.span.start :]


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason why the first of two overlapping mentions stays, and when it holds."""

    says: str
    holds: Callable[[Candidate, Candidate], bool]


def decide(first: Candidate, second: Candidate) -> tuple[Candidate, str]:
    """Return which of two overlapping mentions stays and why; it does not matter which is named first."""
    for reason in _REASONS:
        forward, backward = reason.holds(first, second), reason.holds(second, first)
        if forward != backward:
            return (first if forward else second), reason.says
    return min(first, second, key=lambda candidate: candidate.place), "it begins first"


def _is_in_lexicon(name: Candidate, other: Candidate) -> bool:
    return name.known and not other.known and not other.holds(name)


def _is_in_list(name: Candidate, other: Candidate) -> bool:
    marks = _LIST_OF_CHEMICALS if other.type == "chemical" else _LIST
    return not other.known and other.holds(name) and marks.search(other.mention.text) is not None


def _is_gene_in_process(name: Candidate, other: Candidate) -> bool:
    return name.type in GENE_TYPES and _holds_trained(other, name, "biological_process")


def _is_named_by_aspect(name: Candidate, other: Candidate) -> bool:
    """Return whether the process word is an aspect of ``name``, by which the rules read it: "**NO** production"."""
    aspect = _aspects().get(_head_word(other.mention.text))
    process = name.type == "biological_process"
    return not process and aspect not in (None, "process") and _holds_trained(other, name, "biological_process")


def _is_perturbed(name: Candidate, other: Candidate) -> bool:
    if name.type not in GENE_TYPES or not _holds_trained(other, name, "chemical", "disease", "species"):
        return False
    return other.type == "species" or _head_word(other.mention.text) in _perturbing()


def _is_bare_gene(name: Candidate, other: Candidate) -> bool:
    if name.known or name.type not in GENE_TYPES or not _holds_trained(other, name, *GENE_TYPES):
        return False
    rest = _WORD.findall(other.rest_after(name).lower())
    return bool(rest) and all(map(_says_of_gene, rest))


def _says_of_gene(word: str) -> bool:
    """Return whether ``word`` after a gene's name makes nothing else of it, as "receptor" would."""
    noun = _singular(word)
    return noun in ("gene", "protein", "molecule") or _aspects().get(noun) not in (None, "unspecified")


def _is_known_in_its_kind(name: Candidate, other: Candidate) -> bool:
    """Return whether the lexicon knows what a trained span of the same kind is about.

    What stands around a gene or a cell belongs to the sentence, but what tells which of its kind it is ("alkaline
    phosphatase"); around others only what stands before the name, for "cancer cachexia" is no cancer, or around a
    phrase ("inhibition of apoptosis").
    """
    if not name.known or name.type not in same_kind(other.type) or not _holds_trained(other, name, other.type):
        return False
    if is_told_apart(name.mention, other.mention) or (other.type == "chemical" and _is_part_of_compound(name, other)):
        return False
    text = other.mention.text
    is_head = not other.rest_after(name) or _PREPOSITION.search(text) is not None
    return is_head or other.type in GENE_TYPES | CELL_TYPES


def _is_part_of_compound(name: Candidate, other: Candidate) -> bool:
    """Return whether what stands before the name makes another compound of it: "N-acetyl-**cysteine**", a salt."""
    before = other.mention.text[: name.mention.span.start - other.mention.span.start]
    return before.endswith("-") or (before.endswith(" ") and _SALT.search(name.mention.text) is not None)


def _is_longer(name: Candidate, other: Candidate) -> bool:
    return name.holds(other)


def _rank(entity_type: str) -> int:
    """Return the place of a type in the ranking; one that was added to the types and not here comes last."""
    return _RANK.index(entity_type) if entity_type in _RANK else len(_RANK)


def _has_rank(name: Candidate, other: Candidate) -> bool:
    return _rank(name.type) < _rank(other.type)


def _reaches_further(name: Candidate, other: Candidate) -> bool:
    return len(name.mention.text) > len(other.mention.text)


_REASONS = (
    # "cytokine production" (GO), not "cytokine" (trained); on the same words the lexicon tells the type.
    Reason("the lexicon has these words", _is_in_lexicon),
    # "CD4", "CD13", not "CD4+, CD13- progenitors".
    Reason("a list is no name", _is_in_list),
    # "VEGF", not "VEGF signaling" or "regulation of VEGF expression".
    Reason("a gene takes part in the process", _is_gene_in_process),
    # "glucose", not "glucose production"; but "glucose uptake", not "glucose".
    Reason("the process is an aspect of it", _is_named_by_aspect),
    # "IL-10", not "IL-10 deficiency", "IL-10 antagonist" or "IL-10 knockout mice".
    Reason("the words around it say what was done to it", _is_perturbed),
    # "MMP-9" (lexicon), not "MMP-9 gene" or "human MMP-9"; "apoptosis", not "neuronal apoptosis".
    Reason("the lexicon has this name in it", _is_known_in_its_kind),
    # "BHRF1", not "BHRF1 promoter", both trained; but "BHRF1 receptor".
    Reason("the words after it name an aspect of it", _is_bare_gene),
    # "CD34+ progenitors", not "CD34"; "T cell receptor", not "T cell"; "T cell differentiation", not "T cell".
    Reason("it is the longer name", _is_longer),
    # Trained mentions on the same words or across each other: "Sertoli cell", not "cell differentiation".
    Reason("its type names more closely", _has_rank),
    Reason("it is longer", _reaches_further),
)


def _holds_trained(outer: Candidate, inner: Candidate, *types: str) -> bool:
    return not outer.known and outer.type in types and outer.holds(inner)


def is_word_of_rules(name: Candidate) -> bool:
    """Return whether a process is nothing but a word by which the rules read what is beside it.

    What was done to something ("silencing"), an aspect of it ("expression"), or an effect ("regulation").
    """
    if name.type != "biological_process":
        return False
    word = _singular(name.mention.text.lower())
    return word in _perturbing() or word in _effects() or _aspects().get(word) not in (None, "process")


def is_site(name: Candidate) -> bool:
    """Return whether the name is but a place in a protein: "Ser473", "phospho-Tyr705", "S807", "Ser279/282"."""
    return _SITE.fullmatch(name.mention.text) is not None


def is_quantity(name: Candidate) -> bool:
    """Return whether the name is but an amount, or a unit: "10 ug", "40-kd", "ml-1"."""
    return _QUANTITY.fullmatch(name.mention.text) is not None


def _head_word(text: str) -> str:
    """Return the noun that a phrase is headed by: the last word, or the last one before a preposition."""
    words = _WORD.findall(_PREPOSITION.split(text, maxsplit=1)[0].lower())
    if not words:
        return ""
    # "TGF-β-signaling" and "up-regulation": a word list may have the whole or its last part.
    whole, part = _singular(words[-1]), _singular(words[-1].rsplit("-", 1)[-1])
    return whole if whole in _aspects() or whole in _perturbing() else part


def _singular(word: str) -> str:
    one = word.removesuffix("s")
    return one if one in _aspects() or one in _perturbing() else word


@cache
def _aspects() -> dict[str, str]:
    """Return the aspects that nouns name, as the rules know them."""
    return {row["lemma"]: row["aspect"] for row in load_table("seeds", "triggers", "aspects.tsv")}


@cache
def _effects() -> frozenset[str]:
    """Return the nouns that say that one thing acts on another."""
    return frozenset(row["lemma"] for row in load_table("seeds", "triggers", "nouns.tsv"))


@cache
def _perturbing() -> frozenset[str]:
    """Return the nouns that say what was done to the name beside them."""
    return frozenset({*load_perturbing_words("noun"), *load_perturbing_words("thing")})
