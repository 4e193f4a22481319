"""Animals that lack a gene or have more of it, named again: "**these mice**", "the **mutants**", "**they** showed"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ...model import Mention, Quote
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree
from ...vocab import GENE_TYPES, PERTURBATION_EFFECTS, PerturbationKind, load_perturbing_words

_ANIMALS = ("animal", "embryo", "female", "larva", "male", "mouse", "neonate", "newborn", "rat")
_MUTANTS = ("knockout", "mutant", "null")
# What says of animals that something was done to them, but not to which gene: less of it, or more. What ends in "KO"
# may be short for both.
_LOST, _GAINED = ("deficient", "knock-out", "knockout", "ko", "mutant", "null"), ("transgenic",)
_FAR = 12
_POINTING = ("such", "these", "those")
# What animals do that genes do not: "**they** displayed".
_SHOWING = ("develop", "die", "display", "exhibit", "have", "lack", "manifest", "present", "show", "suffer")
# What is written behind a gene of its host: "A**-deficient** mice", "A **(-/-)** animals", "A **knockout (AKO)** mice".
_BEHIND = re.compile(r"(?:[-–‐‑ ]|\(| \()?(?P<word>[a-z-]+|KO|[+−–-]/[−–-])\)?(?= )")
_ANIMAL = re.compile(r"[^.;]{0,25}?\b(?:animals?|embryos?|females?|males?|mice|mouse|mutants?|newborns?|rats?)\b")
# And before it: "mice **lacking** A", "mice **deficient in** A".
_BEFORE = re.compile(
    r"\b(?:animals|mice|rats) (?P<word>deficient|lacking|overexpressing)(?: (?:for|in|of|the|both))*\s\Z"
)
_LEMMAS = {"deficient": "deficient", "lacking": "lack", "overexpressing": "overexpress"}
# What is done to animals and not only given to them.
_KINDS: Mapping[str, PerturbationKind] = {
    "knockdown": "knockdown", "knockout": "knockout", "overexpression": "overexpression",
}  # fmt: skip
# Strains in which an illness is looked at, whatever brings that about.
STRAINS = ("apoe", "apolipoprotein e", "ldl receptor", "ldlr", "rag1", "rag-1", "rag2", "rag-2")


@dataclass(frozen=True, slots=True)
class Host:
    """The gene that animals lack or have more of, and what was done to it."""

    gene: Mention
    kind: PerturbationKind


@dataclass(frozen=True, slots=True)
class HostAnaphor:
    """Words for animals that were told of before: head, words, whether they have less or more of a gene (-1, +1).

    ``reach`` is how many sentences may lie between.
    """

    token: int
    quote: Quote
    effects: tuple[int, ...]
    reach: int


def find_hosts(text: str, mentions: Iterable[Mention]) -> tuple[Host, ...]:
    """Return the genes of which a sentence of ``text`` with these ``mentions`` says that animals lack or make them."""
    hosts = []
    for mention in mentions:
        if mention.type in GENE_TYPES and mention.text.lower() not in STRAINS:
            kind = _find_kind(text, mention)
            if kind is not None:
                hosts.append(Host(mention, kind))
    return tuple(hosts)


def choose_host(hosts: tuple[Host, ...]) -> Host | None:
    """Return the only one of ``hosts``, None where several genes are told of."""
    named = {(host.gene.groundings[0].curie if host.gene.groundings else host.gene.text, host.kind) for host in hosts}
    return hosts[0] if len(named) == 1 else None


def find_host_anaphors(sentence: Sentence) -> Iterator[HostAnaphor]:
    """Yield the words of ``sentence`` that stand for animals told of before, in order."""
    tree = sentence.tree
    for token in tree.tokens:
        if token.lower == "they" and token.relation == "nsubj" and tree[token.head].lemma in _SHOWING:
            yield HostAnaphor(token.index, sentence.quote_token(token.index), (-1, 1), reach=0)
        elif token.lemma in _ANIMALS or (token.lemma in _MUTANTS and token.tag == "NNS"):
            found = _find_again(sentence, tree, token.index)
            if found is not None:
                yield found


def _find_again(sentence: Sentence, tree: Tree, noun: int) -> HostAnaphor | None:
    before = [child for child in tree.children(noun, "det", "amod", "compound") if child < noun]
    words = [tree[child].lower for child in before]
    short = any(tree[child].text.endswith("KO") for child in before)
    lost = short or tree[noun].lemma in _MUTANTS or any(word in _LOST for word in words)
    gained = any(word in _GAINED for word in words)
    named = {below for child in before for below in tree.subtree(child)}
    if any(each in sentence.denoted or each in sentence.prefixed for each in named):
        return None
    joined = any(tree[word].tag == "CC" for word in range(min(before, default=noun), noun))
    if joined or tree.children(noun, "acl", "acl:relcl") or any("-" in word or "(" in word for word in words):
        # "mutant and control mice", "mice fed a diet", "wild-type mice"
        return None
    quote = sentence.quote(tree.span((*before, noun)))
    if lost or gained:
        return HostAnaphor(noun, quote, (-1,) if lost else (1,), reach=_FAR)
    pointing = bool(words) and words[0] in _POINTING and len(words) == 1
    return HostAnaphor(noun, quote, (-1, 1), reach=1) if pointing else None


def is_meant(anaphor: HostAnaphor, host: Host) -> bool:
    """Return whether ``anaphor`` may stand for animals of ``host``."""
    return PERTURBATION_EFFECTS[host.kind] in anaphor.effects


def _find_kind(text: str, gene: Mention) -> PerturbationKind | None:
    behind = _BEHIND.match(text, gene.span.end)
    if behind is not None and _ANIMAL.match(text, behind.end()):
        return _KINDS.get(load_perturbing_words("suffix").get(behind["word"].lower(), ""))
    before = _BEFORE.search(text, max(gene.span.start - 50, 0), gene.span.start)
    return None if before is None else _KINDS[load_perturbing_words("host")[_LEMMAS[before["word"]]]]
