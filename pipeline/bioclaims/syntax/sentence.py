"""A sentence as the rooms above see it: its tree, and which token each mention stands on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model import Mention, Participant, Quote, Span
from ..text.residues import split_sites
from ..vocab import GENE_TYPES
from .tree import Tree

_HYPHENS = "-–‐‑"
# A hyphen and the word that it joins to the name in brackets before it.
_JOINED = rf"(?=[{_HYPHENS}][a-z]+(?:ed|en|ent|free|ible|ing|ive|like|null|ory|specific)\b)"
# What tells which form of a molecule is meant: "Kras**(G12D)**-induced"; how a short form ends: "(IL-6**)**-induced".
_FORM, _CLOSED = re.compile(rf"\([^()\s]+\){_JOINED}"), re.compile(rf"\){_JOINED}")
# What is written behind a gene that tells cells apart, a bare plus only where its word ends: "CD4(+)", "CD4+CD25+".
_MARK = re.compile(r"\((?:[+-]|hi|high|int|lo|low|dim|bright|neg|pos)\)|[+⁺](?=(?:[\w-]+[+⁺])*(?:[\s,;)]|\Z))")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One parsed sentence of ``text`` with the mentions in it.

    ``denoted`` gives, per token, the mentions that the token stands for as the head of their words: "MMP-9",
    "PI3K/Akt" (two). ``prefixed`` gives the mentions that only begin a token: "IL-2" of "IL-2-induced".
    A gene that only says which cells are meant ("CD4(+) cells") is given in neither: nothing is said of it.
    ``references`` gives what words that name nothing themselves stand for ("it", "the kinase"), per token.
    """

    text: str
    tree: Tree
    mentions: tuple[Mention, ...]
    references: Mapping[int, tuple[Participant, ...]] = field(default_factory=dict)
    denoted: dict[int, tuple[Mention, ...]] = field(init=False)
    prefixed: dict[int, tuple[Mention, ...]] = field(init=False)

    def __post_init__(self) -> None:
        denoted: dict[int, list[Mention]] = {}
        prefixed: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            covered = self.tokens_of(mention.span)
            if covered and not _is_mark(self.text, mention) and not _is_form(self.text, mention.span):
                end = _find_name_end(self.text, mention.span)
                # A given name may end in the next sentence.
                last = self.tree[(self.tokens_of(Span(end - 1, end)) or covered)[-1]]
                rest = self.text[end : last.end]
                if _ends_in_word(rest) and not self._is_name(end, last.end):
                    prefixed.setdefault(last.index, []).append(mention)
                else:
                    denoted.setdefault(_head_of(self.tree, covered), []).append(mention)
        _join_prefixes(self.tree, denoted, prefixed)
        object.__setattr__(self, "denoted", {token: tuple(found) for token, found in denoted.items()})
        object.__setattr__(self, "prefixed", {token: tuple(found) for token, found in prefixed.items()})

    def _is_name(self, start: int, end: int) -> bool:
        """Return whether what stands behind the hyphen at ``start`` is a name as well: "A-B" names both."""
        return any(mention.span.end == end and mention.span.start == start + 1 for mention in self.mentions)

    def tokens_of(self, span: Span) -> tuple[int, ...]:
        """Return the tokens that share a code point with ``span``."""
        return self.tree.cover(span)

    def suffix(self, token: int) -> Quote | None:
        """Return what a hyphen joins to the last name that ``token`` begins with: "induced" of "IL-2-induced"."""
        mentions = self.prefixed.get(token)
        if mentions is None:
            return None
        start, end = _find_name_end(self.text, mentions[-1].span), self.tree[token].end
        return self.quote(Span(end - len(self.text[start:end].lstrip(_HYPHENS)), end))

    def quote(self, span: Span) -> Quote:
        """Return ``span`` with its words."""
        return span.quote(self.text)

    def quote_token(self, token: int) -> Quote:
        """Return the words of ``token``."""
        return self.quote(self.tree[token].span)


def _is_mark(text: str, mention: Mention) -> bool:
    """Return whether a gene's name is a mark of cells; in small letters it is the gene of a yeast: "cdc2(+)"."""
    is_gene = mention.type in GENE_TYPES and mention.text[0].isupper()
    return is_gene and _MARK.match(text, mention.span.end) is not None


def _find_name_end(text: str, span: Span) -> int:
    """Return where the name in ``span`` ends with the form told right behind it: "**Kras(G12D)**-induced".

    A short form ends with its bracket: "tumor necrosis factor (**TNF)**-induced".
    """
    form = _FORM.match(text, span.end)
    if form is None and text[: span.start].endswith(" ("):
        form = _CLOSED.match(text, span.end)
    return span.end if form is None else form.end()


def _is_form(text: str, span: Span) -> bool:
    """Return whether ``span`` only tells which form of a molecule is meant: G12D of "Kras(G12D)-induced"."""
    start = span.start - 1
    within = start > 0 and text[start] == "(" and text[start - 1].isalnum() and text[span.end : span.end + 1] == ")"
    return within and _FORM.match(text, start) is not None


def _join_prefixes(tree: Tree, denoted: dict[int, list[Mention]], prefixed: dict[int, list[Mention]]) -> None:
    """Move names that share the word behind a hyphen: "IL-4/IL-13-induced", "IL-4- and IL-13-induced"."""
    for token, mentions in prefixed.items():
        first = tree[token].head if tree[token].relation == "conj" else token
        if first == token or tree[first].text.endswith(tuple(_HYPHENS)):
            mentions[:0] = denoted.pop(first, [])


def _ends_in_word(rest: str) -> bool:
    """Return whether what follows a name in its token is a word that the name modifies ("-induced").

    In "PI3K/Akt" and "ERK1/2/p38" a slash follows: both names are meant. "Akt-S473" is Akt, at a residue.
    """
    word = rest.startswith(tuple(_HYPHENS)) and any(character.isalpha() for character in rest)
    return word and not split_sites(rest[1:])


def _head_of(tree: Tree, covered: tuple[int, ...]) -> int:
    if len(covered) == 1:
        return covered[0]
    outside = [token for token in covered if tree[token].head not in covered or tree[token].head == token]
    # Of "caspase 3 activity" both words hang on the noun after them; the number is not what the name is about.
    outside = [token for token in outside if tree[token].relation != "nummod"] or outside
    return outside[-1] if outside else covered[-1]
