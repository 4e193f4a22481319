"""Cells and animals that something was done to: "A-deficient mice", "mice lacking A", "A-treated cells"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ...model import Filler, Mention, Perturbation
from ...resources import load_table
from ...syntax.clauses import find_object_heads, find_subject_heads, is_passive
from ...syntax.coordination import find_conjuncts
from ...syntax.prepositions import find_preposition_words, find_prepositional
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree
from ..rules.triggers import load_lexis
from ..words.hyphens import MODIFIERS
from ..words.perturbations import (
    WITHOUT,
    find_loss,
    find_modifier,
    is_done,
    is_method,
    is_mutated,
    is_mutation,
    perturb,
    perturb_host,
)

# What follows a participle that says what was done to cells, first found first taken.
_PHRASES = ("with", "of", "to", "in", "for")
# What is written between a gene and its host, in brackets or of signs alone: "A **(-/-)** mice", "A **-/-** mice".
_GENOTYPE = re.compile(r"(?:\(|[+−–-]/).*\S")
# What is taken from animals and people, and nouns of it, and of looking at them.
_PARTS = ("tissue_or_organ", "cell_type")
_PART_NOUNS = (
    "allograft", "analysis", "characterization", "culture", "examination", "explant", "extract", "graft", "histology",
    "homogenate", "imaging", "lesion", "lysate", "plaque", "sample", "section", "transcriptome", "tumor", "tumour",
    "wound", "xenograft",
)  # fmt: skip
# What was done to get them.
_TAKEN = (
    "collect", "derive", "differentiate", "establish", "generate", "harvest", "isolate", "obtain", "prepare", "take",
)  # fmt: skip
# What else than to contain something says that it is in a host; which tells of one only where that was changed itself:
# "cells expressing dominant-negative A", "mice homozygous for a deletion of A".
_HAVING = ("express", "heterozygous", "homozygous")
# What brings genes into cells.
_VECTORS = ("adenovirus", "construct", "lentivirus", "plasmid", "retrovirus", "vector", "virus")
_GROUPS = ("arm", "group")
# What is done with cells that something was done to before.
_BROUGHT = (
    "co-culture", "coculture", "engraft", "graft", "implant", "infuse", "inject", "inoculate", "transfer", "transplant",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Treated:
    """What was done to a host: by the name ``mention`` on ``token``, or, without one, by what the noun is about.

    The ``perturbation`` holds where the name says nothing else of itself ("A siRNA"); None where the name must.
    """

    token: int
    mention: Mention | None
    perturbation: Perturbation | None


def is_vector(lemma: str) -> bool:
    """Return whether the noun is what brings genes into cells."""
    return lemma in _VECTORS


def find_treated(sentence: Sentence, host: int) -> Iterator[Treated]:
    """Yield what was done to the cells or animals that the noun ``host`` names, or that it is of."""
    for noun in (host, *_find_owners(sentence, host)):
        yield from _find_joined(sentence, noun)
        yield from _find_compounded(sentence, noun)
        yield from _find_clauses(sentence, noun)
        yield from _find_accompanied(sentence, noun)
        yield from _find_grouped(sentence, noun)


def _find_grouped(sentence: Sentence, host: int) -> Iterator[Treated]:
    """Yield the drug of "in the **A group**"."""
    if sentence.tree[host].lemma in _GROUPS:
        quote = sentence.quote_token(host)
        for child in sentence.tree.children(host, "compound", "amod"):
            for mention in sentence.denoted.get(child, ()):
                if mention.type == "chemical":
                    yield Treated(child, mention, Perturbation("treatment", quote.text, quote.span))


def find_occasion(sentence: Sentence, clause: int) -> Iterator[Treated]:
    """Yield what was done when something happened: A of "when A was depleted", "when cells were treated with A"."""
    tree = sentence.tree
    start, end, lemma = tree[clause].start, tree[clause].end, tree[clause].lemma
    done = perturb_host(sentence, start, end, site="clause", lemma=lemma)
    if done is not None and is_passive(tree, clause):
        beside = (head for name, head in find_prepositional(tree, clause) if name == "with")
        for head in (*find_subject_heads(tree, clause), *beside):
            yield from (Treated(conjunct.token, None, done) for conjunct in find_conjuncts(tree, head))
        return
    done = perturb_host(sentence, start, end, site="host", lemma=lemma)
    if done is not None:
        yield from (Treated(head, None, done) for head in _find_given(tree, clause, acts=not is_passive(tree, clause)))
    elif lemma in _BROUGHT:
        # "when A-deficient cells were **injected**"; of "cells that were injected" the clause says no more of them.
        heads = (head for head in find_subject_heads(tree, clause) if not tree.is_below(clause, head))
        yield from (treated for head in heads for treated in find_treated(sentence, head))


def lack(sentence: Sentence, filler: Filler) -> Filler:
    """Return ``filler`` as what was not there, where its preposition says so: "**without** A, B was reduced"."""
    words = find_preposition_words(sentence.tree, filler.token)
    if [sentence.tree[word].lower for word in words] != [WITHOUT] or filler.participant.perturbation is not None:
        return filler
    quote = sentence.quote_token(words[0])
    done = Perturbation("other", quote.text, quote.span)
    return replace(filler, participant=replace(filler.participant, perturbation=done))


def find_illnesses(sentence: Sentence, token: int) -> Iterator[tuple[int, Mention]]:
    """Yield token and mention of the diseases that ``token`` names, or that those have whom it names.

    A of "in A", "in patients with A", "in A patients", "in A tissues", "in cells from patients with A".
    """
    tree = sentence.tree
    for name, head in find_prepositional(tree, token):
        if name in ("of", "from") and tree[head].lemma in _load_bearers():
            yield from find_illnesses(sentence, head)
    heads = [token]
    parts = any(mention.type == "tissue_or_organ" for mention in sentence.denoted.get(token, ()))
    if parts or tree[token].lemma in _load_bearers():
        heads += tree.children(token, "compound", "amod", "nmod:npmod")
        heads += (head for name, head in find_prepositional(tree, token) if name in ("with", "of"))
    for head in heads:
        for conjunct in find_conjuncts(tree, head):
            for mention in sentence.denoted.get(conjunct.token, ()):
                if mention.type == "disease":
                    yield conjunct.token, mention


@cache
def _load_bearers() -> frozenset[str]:
    return frozenset(row["word"] for row in load_table("seeds", "context", "bearers.tsv")) | {"tissue", "tumor"}


def _find_owners(sentence: Sentence, host: int) -> Iterator[int]:
    """Yield whose the noun ``host`` is, if it is a part of them: mice of "the spleen of A-deficient mice".

    Also mice of "neurons **isolated** from the brains of A-deficient mice".
    """
    tree, denoted = sentence.tree, sentence.denoted.get(host, ())
    part = tree[host].lemma in _PART_NOUNS
    if denoted and not part and not any(mention.type in _PARTS for mention in denoted):
        return
    places = ("of", "from", "in") if part else ("of", "from")
    taken = (clause for clause in tree.children(host, "acl") if tree[clause].lemma in _TAKEN)
    owners = [head for name, head in find_prepositional(tree, host) if name in places]
    owners += (head for clause in taken for name, head in find_prepositional(tree, clause) if name == "from")
    for owner in owners:
        # "which" of "all of which" may stand for "all".
        if owner > host:
            yield owner
            yield from _find_owners(sentence, owner)


def _find_joined(sentence: Sentence, host: int) -> Iterator[Treated]:
    """Yield A of "A-deficient mice", "A-/- mice", "A-treated cells", "wild-type and A-deficient mice".

    Also of "A- and B-deficient mice", "A/B-deficient mice", where one word behind the last name is said of each.
    """
    tree = sentence.tree
    for child in tree.children(host, *MODIFIERS):
        for word in (child, *(each for each in tree.children(child, "conj") if each < host)):
            end, joined = tree[word].end, sentence.prefixed.get(word, ())
            shared = perturb_host(sentence, joined[-1].span.end, end, site="suffix") if joined else None
            for mention in (*joined, *sentence.denoted.get(word, ())):
                own = perturb_host(sentence, mention.span.end, end, site="suffix")
                # The antibody of "anti-A/B-stimulated cells" says what was done by itself.
                by_itself = sentence.text.endswith("anti-", 0, mention.span.start)
                done = own or (shared if mention in joined and not by_itself else None)
                if done is not None:
                    # Of "A- but not B-deficient" the two stand on words of their own.
                    yield Treated(sentence.tokens_of(mention.span)[-1], mention, done)


def _find_compounded(sentence: Sentence, host: int) -> Iterator[Treated]:
    """Yield A of "A knockout mice", "A null cells", "A (-/-) mice"."""
    tree = sentence.tree
    children = tree.children(host, "amod", "compound", "dep")
    for child in children:
        done = perturb_host(sentence, tree[child].start, tree[child].end, site="suffix")
        names = (
            *tree.children(child, "compound", "amod", "nmod:npmod"),
            *(each for each in children if each == child - 1),
        )
        if done is not None:
            yield from (Treated(name, mention, done) for name in names for mention in sentence.denoted.get(name, ()))
    for child in children:
        for mention in sentence.denoted.get(child, ()):
            between = sentence.text[mention.span.end : tree[host].start]
            written = _GENOTYPE.search(between)
            if written is not None:
                start, end = (mention.span.end + offset for offset in written.span())
                done = perturb_host(sentence, start, end, site="suffix")
                if done is not None:
                    yield Treated(child, mention, done)


def _find_clauses(sentence: Sentence, host: int) -> Iterator[Treated]:
    """Yield A of "mice lacking A", "cells treated with A", "mice deficient in A", "mice in which A was deleted"."""
    tree = sentence.tree
    site = "vector" if is_vector(tree[host].lemma) else "host"
    for clause in tree.children(host, "acl", "amod", "acl:relcl"):
        lemma = tree[clause].lemma
        done = perturb_host(sentence, tree[clause].start, tree[clause].end, site=site, lemma=lemma)
        if clause < host:
            continue
        if done is not None or lemma in _HAVING or lemma in load_lexis().containing:
            for head in _find_given(tree, clause, acts=tree[clause].tag == "VBG"):
                yield from (Treated(conjunct.token, None, done) for conjunct in find_conjuncts(tree, head))
        elif tree[clause].relation == "acl:relcl" and tree.children(clause, "nsubjpass"):
            yield from find_occasion(sentence, clause)


def _find_accompanied(sentence: Sentence, host: int) -> Iterator[Treated]:
    """Yield the noun that says what mice "**with** A deficiency", or A mutations, have, or cells "with more A"."""
    for name, head in find_prepositional(sentence.tree, host):
        lemma = sentence.tree[head].lemma
        done = is_method(lemma) or is_mutation(lemma) or find_loss(lemma)
        found = perturb(sentence, head, lemma) if done else find_modifier(sentence, head)
        if name == "with" and (is_done(found) or is_mutated(found)):
            yield Treated(head, None, found)


def _find_given(tree: Tree, clause: int, *, acts: bool) -> tuple[int, ...]:
    """Return what a verb says was given or lacks: its object where the host ``acts``, else what follows it."""
    phrases = dict(reversed(tuple(find_prepositional(tree, clause))))
    # "mice **fed A**": who is given something has it as an object.
    heads = find_object_heads(tree, clause) if acts else tree.children(clause, "dobj")
    return heads or tuple(phrases[name] for name in _PHRASES if name in phrases)[:1]
