"""What was done to a participant: the words of ``seeds/cues/perturbation.tsv`` beside its name."""

from __future__ import annotations

import re
from functools import cache

from ...model import Mention, Participant, Perturbation, Span
from ...syntax.sentence import Sentence
from ...vocab import GENE_TYPES, PERTURBATION_EFFECTS, load_perturbing_words

WITHOUT = "without"
_MICRO_RNA = ("mir", "let-7", "microrna")
# What is written before the name of a gene that RNA silences: "**si**STAT3", "**sh**-STAT3".
_SILENCED = re.compile(r"(?:si|sh)-?(?!RNA)[A-Z]")
# How any gene is silenced.
_SILENCING = ("gene silencing", "rna interference", "rnai")
# What brings a gene, or what silences one, into cells.
_GIVING = ("reconstitution", "transduction", "transfection")


def is_perturbing(lemma: str) -> bool:
    """Return whether the noun says what was done to what it names: "knockdown", "inhibitor"."""
    return lemma.lower() in load_perturbing_words("noun") or is_agent_of_loss(lemma)


def is_agent_of_loss(lemma: str) -> bool:
    """Return whether the noun names a thing of its own that acts on what it names: "inhibitor", "antibody"."""
    return lemma.lower() in load_perturbing_words("thing")


def is_antibody(lemma: str) -> bool:
    """Return whether the noun names an antibody, which blocks what it names or shows where that is."""
    return load_perturbing_words("thing").get(lemma.lower()) == "antibody"


def is_mutation(lemma: str) -> bool:
    """Return whether the noun says that a gene is not as in others: "mutation", "polymorphism"."""
    return load_perturbing_words("noun").get(lemma.lower()) == "mutation"


def is_done(perturbation: Perturbation | None) -> bool:
    """Return whether somebody did something; "in the absence of A" is as often what a negation is about."""
    return perturbation is not None and perturbation.kind not in ("other", "mutation")


def is_mutated(perturbation: Perturbation | None) -> bool:
    """Return whether it is mutations of the thing that are meant: "**mutations** in A were found"."""
    return perturbation is not None and perturbation.kind == "mutation"


def is_absent(perturbation: Perturbation | None) -> bool:
    """Return whether the thing itself was not there: "in the **absence** of A", "**without** A"."""
    return perturbation is not None and perturbation.text.lower() in ("absence", WITHOUT)


def join_thing(before: str, lemma: str) -> str | None:
    """Return the thing in two words that ``before`` and the noun ``lemma`` name: "interfering RNA"; None for none."""
    lemma = lemma.lower()
    if lemma not in _second_words():
        return None
    phrase = f"{before} {lemma}"
    return phrase if phrase in load_perturbing_words("thing") else None


@cache
def _second_words() -> frozenset[str]:
    return frozenset(word.split(" ")[1] for word in load_perturbing_words("thing") if " " in word)


def is_silencing(participant: Participant) -> bool:
    """Return whether a participant is how any gene is silenced, which says nothing of what acts on it: "RNAi"."""
    return participant.text.lower() in _SILENCING


def is_treatment(lemma: str) -> bool:
    """Return whether the noun says that something was given, to cells as often as not: "treatment", "transfection"."""
    return lemma.lower() in _GIVING or load_perturbing_words("noun").get(lemma.lower()) == "treatment"


def is_method(lemma: str) -> bool:
    """Return whether the noun says what people do to a gene: "knockdown", "overexpression", but not "inhibition"."""
    return load_perturbing_words("noun").get(lemma.lower()) in ("knockdown", "knockout", "overexpression")


def find_loss(lemma: str) -> int:
    """Return -1 for a noun that says that there is less of the thing that it names ("loss", "depletion"), else 0."""
    kind = load_perturbing_words("noun").get(lemma.lower())
    return min(0, PERTURBATION_EFFECTS[kind]) if kind is not None else 0


def perturb(sentence: Sentence, token: int, lemma: str) -> Perturbation:
    """Return the perturbation that a noun stands for, or the word before it: "dominant-negative mutant"."""
    modified = find_modifier(sentence, token)
    if modified is not None:
        return modified
    first = token - 1 if " " in lemma else token
    quote = sentence.suffix(token) or sentence.quote(Span(sentence.tree[first].start, sentence.tree[token].end))
    kind = load_perturbing_words("noun").get(lemma.lower()) or load_perturbing_words("thing")[lemma.lower()]
    return Perturbation(kind, quote.text, quote.span)


def find_perturbation(sentence: Sentence, mention: Mention, token: int) -> Perturbation | None:
    """Return what the words joined to a name say was done to it: "anti-TNF", "mutant p53"; None for nothing."""
    tree = sentence.tree
    if is_agent_of_loss(tree[token].lemma) and tree[token].end == mention.span.end:
        # A "neutralizing antibody" neutralizes; nothing was done to it.
        return None
    genotype = sentence.text[mention.span.end : tree[token].end].strip("()").lower()
    if genotype and not genotype[-1].isalnum() and genotype in load_perturbing_words("suffix"):
        # "was lower in **A-/-** than in wild-type mice"
        quote = sentence.quote(Span(mention.span.end, tree[token].end))
        return Perturbation(load_perturbing_words("suffix")[genotype], quote.text, quote.span)
    silenced = _SILENCED.match(mention.text)
    if silenced is not None and mention.type in GENE_TYPES:
        quote = sentence.quote(mention.span)
        return Perturbation("knockdown", quote.text, quote.span)
    before = sentence.text[tree[token].start : mention.span.start].lower()
    if before in load_perturbing_words("prefix"):
        quote, kind = sentence.quote_token(token), load_perturbing_words("prefix")[before]
        if kind == "antibody" and mention.text.lower().startswith(_MICRO_RNA):
            # "anti-miR-21" is no antibody.
            kind = "inhibition"
        return Perturbation(kind, quote.text, quote.span)
    return find_modifier(sentence, token, named=mention.type)


def find_modifier(sentence: Sentence, token: int, *, named: str | None = None) -> Perturbation | None:
    """Return what a word before the noun says was done to it: "**dominant-negative** A protein"; None for nothing.

    It is about something of the type ``named``, if that is known: nobody expresses a chemical, which is given.
    """
    tree = sentence.tree
    for child in tree.children(token, "amod", "compound"):
        # "dominant negative" is written as two words as well.
        for first in (child - 1, child):
            words = " ".join([tree[place].lower for place in range(max(first, 0), child + 1)])
            kind = load_perturbing_words("modifier").get(words)
            if kind is not None and child < token:
                kind = "treatment" if kind == "overexpression" and named == "chemical" else kind
                quote = sentence.quote(Span(tree[max(first, 0)].start, tree[child].end))
                return Perturbation(kind, quote.text, quote.span)
    return None


def perturb_host(
    sentence: Sentence, start: int, end: int, *, site: str, lemma: str | None = None
) -> Perturbation | None:
    """Return what the words from ``start`` to ``end`` say was done to a host by what they name; None for nothing.

    ``site`` is "suffix" for words behind a name ("A-**deficient** mice", "A **knockout** mice"), "host" for those of a
    clause ("mice **lacking** A"), which stand in the list by their ``lemma``, "clause" for one of which the name is the
    subject ("when A was **depleted**").
    """
    words = sentence.text[start:end].lower().strip("() ")
    bare = words.lstrip("-–‐‑")
    kinds = load_perturbing_words(site)
    kind = kinds.get(lemma or words) or kinds.get(bare)
    if kind is None:
        return None
    quote = sentence.quote(Span(start if words in kinds else end - len(bare), end))
    return Perturbation(kind, quote.text, quote.span)
