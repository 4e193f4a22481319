"""What a noun says beside the name that it stands with: nothing of its own, a thing of its own, or the background."""

from __future__ import annotations

import re
from functools import cache
from math import prod

from ...model import Filler, Grounding, Mention, Participant
from ...resources import load_table
from ...syntax.prepositions import find_prepositional
from ...syntax.sentence import Sentence
from ...text.residues import is_place
from ...vocab import GENE_TYPES, PROCESSES, Trait
from ..rules.triggers import Lexis
from .perturbations import is_agent_of_loss, is_perturbing, join_thing

# What a protein or its transcript has; a name of one alone names neither.
_PARTS = ("domain", "ectodomain", "loop", "motif", "region", "residue", "subunit", "tail", "terminus", "utr")
# What stands behind a short form: ")", or a comma or semicolon before other names.
_CLOSING = (")", ",", ";")
# What stands in parentheses right behind a name, and what several names there have between or before them.
_IN_BRACKETS = re.compile(r"\s*\((?P<within>[^()]*)")
_SEVERAL = re.compile(r",\s| and |e\.g\.|such as|including")
_DURATIONS = ("h", "hr", "hour", "min", "minute", "d", "day", "week", "month", "dosage", "dose")
_STATES = ("resistance", "responsiveness", "sensitivity", "stress", "tolerance")
_TOXICITY = "toxicity"
_PROTEIN = "protein"
# Words with capitals for kinds of molecules.
_KINDS = ("atpase", "e3 ligase", "e3 ubiquitin ligase", "gtpase", "lncrna", "map kinase", "mirna")
# What else is said of RNA that silences.
_SIZES = ("short", "small")
_ALTERNATIVES = re.compile(r"[a-z-]{4,}(?:/[a-z-]{4,})+")
_FINITE = ("VBD", "VBN", "VBZ", "VBP", "VB")


def find_noun_lemma(sentence: Sentence, token: int) -> str:
    """Return the lemma; of a gerund ("silencing of", "silencing A") the form, as the word lists have it.

    Of a thing in two words both: "small **interfering RNA**". Of a noun joined to a name that noun: "A-inhibition".
    Taggers take the capital of "**Knockdowns** of A" for a name's, and leave the plural as it is. Of two nouns in one
    word the second: "invasion/**metastasis**". Of one that says where as well the rest: "Ser133-**phosphorylation**".
    """
    word = sentence.tree[token]
    if "-" in word.lower:
        place, _, modified = word.lower.rpartition("-")
        if modified.endswith("ation") and is_place(place):
            return modified
    if token in sentence.prefixed and word.tag.startswith("NN"):
        return word.lemma.rpartition("-")[2]
    if word.tag == "VBG":
        return word.lower
    if _ALTERNATIVES.fullmatch(word.lemma):
        return word.lemma.rpartition("/")[2]
    thing = join_thing(sentence.tree[token - 1].lower, word.lemma) if token else None
    if thing is None and word.tag == "NN" and is_perturbing(word.lemma.removesuffix("s")):
        return word.lemma.removesuffix("s")
    return word.lemma if thing is None else thing


def is_change(sentence: Sentence, lexis: Lexis, token: int) -> bool:
    """Return whether the noun is a change, with a sign or without: "induction", "regulation", "control"."""
    return _has_trait(sentence, lexis, token, "change")


def is_effect(sentence: Sentence, lexis: Lexis, token: int) -> bool:
    """Return whether the noun is what something does to another, in whichever way: "effect", "influence"."""
    return _has_trait(sentence, lexis, token, "effect")


def is_brought_about(sentence: Sentence, lexis: Lexis, token: int) -> bool:
    """Return whether the noun is a change that something does to another: "phosphorylation of A by B"."""
    return _has_trait(sentence, lexis, token, "brought_about")


def is_site(sentence: Sentence, lexis: Lexis, token: int) -> bool:
    """Return whether the noun is a place in a gene where something binds: "site", "element"."""
    return _has_trait(sentence, lexis, token, "site")


def _has_trait(sentence: Sentence, lexis: Lexis, token: int, trait: Trait) -> bool:
    if not sentence.tree[token].tag.startswith("NN"):
        return False
    triggers = lexis.triggers.get(("noun", find_noun_lemma(sentence, token)), ())
    return any(trait in trigger.traits for trigger in triggers)


def is_part(sentence: Sentence, token: int, mentions: tuple[Mention, ...]) -> bool:
    """Return whether the word, or ``mentions``, names a part of a protein, none that is known: "N terminus of A"."""
    if not mentions or any(each.groundings for each in mentions):
        return False
    word = sentence.tree[token]
    # "the C-terminus of A"
    return word.lemma.rpartition("-")[2] in _PARTS or word.lower.endswith("utr")


def is_state(lemma: str) -> bool:
    """Return whether the noun says what cells do with a molecule, which does not change: "cisplatin resistance".

    So does the harm that it does: "cisplatin **nephrotoxicity**".
    """
    return lemma in _STATES or lemma.endswith(_TOXICITY)


def is_duration(lemma: str) -> bool:
    """Return whether the noun says how long or how much: "after 24 **h** of treatment with A", "a **dose** of A"."""
    return lemma in _DURATIONS or lemma in _load_units()


@cache
def _load_units() -> frozenset[str]:
    """Return the lemmas of units of two letters and more: of "with 10 **mM** of A" A is meant."""
    units = (row["unit"].lower() for row in load_table("seeds", "context", "units.tsv"))
    return frozenset(unit for unit in units if len(unit) > 1)


def is_harm(sentence: Sentence, lexis: Lexis, filler: Filler) -> bool:
    """Return whether ``filler`` is what nobody wants more of: "death", "memory deficits", "asthma", "the loss of A"."""
    lost = prod(sign.value for sign in filler.signs) < 0
    ill = filler.participant.type == "disease"
    return lost or ill or any(_is_harm(sentence, lexis, token) for token in (filler.token, filler.name_token))


def _is_harm(sentence: Sentence, lexis: Lexis, token: int) -> bool:
    """Return whether the noun is bad, by itself or with the word before it: "insulin **resistance**"."""
    lemma = find_noun_lemma(sentence, token)
    return lemma in lexis.harms or (token > 0 and f"{sentence.tree[token - 1].lower} {lemma}" in lexis.harms)


def is_otherwise(sentence: Sentence, lexis: Lexis, filler: Filler) -> bool:
    """Return whether ``filler`` is said to be other than it was: "**altered** A levels", "**abnormal** transport".

    Not where that is part of what it is: an "aberrant growth" is no other growth. Nor where one only calls too much of
    a molecule so: "abnormal phosphorylation of A".
    """
    tree, span = sentence.tree, filler.participant.span
    beside = (child for token in (filler.token, filler.name_token) for child in tree.children(token, "amod"))
    words = (tree[child].lower for child in beside if not span.contains(tree[child].span))
    is_process = filler.participant.type == "biological_process"
    return any(lexis.signed_modifiers.get(word) == "regulates" and (is_process or word == "altered") for word in words)


def is_something_else(sentence: Sentence, lexis: Lexis, token: int, *, role: str) -> bool:
    """Return whether the noun is another thing than it names: "p53 target genes"; as theme, "CDK inhibitors".

    A process stays one: "stress-related **mortality**".
    """
    tree, lemma = sentence.tree, find_noun_lemma(sentence, token)
    if role == "theme" and is_agent_of_loss(lemma):
        return True
    if lexis.aspects.get(lemma) == "process":
        return False
    return any(tree[child].lower in lexis.distancing for child in tree.children(token, "amod", "compound"))


def is_general(sentence: Sentence, lexis: Lexis, mention: Mention) -> bool:
    """Return whether a mention without an identifier is all general words: "transcription factors", "activators".

    So is a verb that names a process ("secreted"): what is done is its trigger's to say; and a thing that says how a
    gene was silenced, but not which: "small interfering RNA".
    """
    tokens = sentence.tokens_of(mention.span)
    if tokens and _is_bare_thing(sentence, tokens):
        return True
    if mention.type == "biological_process" and len(tokens) == 1 and _is_verb(sentence, tokens[0]):
        return True
    lemmas = (find_noun_lemma(sentence, token) for token in tokens)
    general = (lexis.aspects, lexis.distancing, lexis.signed_modifiers, lexis.actors)
    return not mention.groundings and all(any(lemma in words for words in general) for lemma in lemmas)


def is_adjective(sentence: Sentence, token: int, mention: Mention) -> bool:
    """Return whether the mention only says which process is meant: "**inflammatory** signaling"."""
    word = sentence.tree[token]
    says_which = word.tag == "JJ" and word.relation == "amod" and word.span == mention.span
    return says_which and mention.type in PROCESSES and not mention.groundings


def is_told_apart(sentence: Sentence, token: int) -> bool:
    """Return whether an adjective before the noun names which process is meant: "inflammatory **signaling**"."""
    before = sentence.tree.children(token, "amod")
    return any(is_adjective(sentence, child, each) for child in before for each in sentence.denoted.get(child, ()))


def _is_bare_thing(sentence: Sentence, tokens: tuple[int, ...]) -> bool:
    named = " " in find_noun_lemma(sentence, tokens[-1])
    return named and all(sentence.tree[token].lower in _SIZES for token in tokens[:-2])


def _is_verb(sentence: Sentence, token: int) -> bool:
    """Return whether the word is a verb: "secreted", "**modulating** A", "A **regulating** factors", not "splicing"."""
    tree = sentence.tree
    participle = tree[token].tag == "VBG" and (tree[token].relation == "amod" or bool(tree.children(token, "dobj")))
    return tree[token].tag in _FINITE or participle


def is_common(sentence: Sentence, mention: Mention | Participant, *, several: bool = False) -> bool:
    """Return whether a mention is common nouns, of no one gene, and no long form before its short one: "(A)".

    A "phosphatase" is a family, and says less than the name beside it; so do ``several`` of a kind: "core NHEJ
    components". Of "cytokines (A, B)" those in parentheses are examples.
    """
    begins = mention.span.start == sentence.tree[0].start and " " in mention.text
    text = mention.text[0].lower() + mention.text[1:] if begins else mention.text
    behind = _IN_BRACKETS.match(sentence.text, mention.span.end)
    abbreviated = behind is not None and not (_is_plural(text) and _SEVERAL.search(behind["within"]))
    general = not mention.groundings or mention.type == "family_or_complex"
    kind = several and mention.type in GENE_TYPES
    words = kind or text.islower() or mention.text.lower().removesuffix("s") in _KINDS
    return words and general and not abbreviated


def is_tumor_suppressor(sentence: Sentence, token: int) -> bool:
    """Return whether the noun is that of "the A **tumor suppressor**", which is A, and suppresses more than that."""
    tree = sentence.tree
    return tree[token].lemma == "suppressor" and token > 0 and tree[token - 1].lemma in ("tumor", "tumour")


def find_groundings_of_short_form(sentence: Sentence, mention: Mention) -> tuple[Grounding, ...]:
    """Return the identifiers of the name that stands alone in parentheses right behind ``mention``, if any."""
    text, start = sentence.text, mention.span.end + 2
    if mention.type not in GENE_TYPES or text[mention.span.end : start] != " (" or _is_plural(mention.text):
        return ()
    short = (each for each in sentence.mentions if each.span.start == start and each.type in GENE_TYPES)
    return next((each.groundings for each in short if text[each.span.end : each.span.end + 1] in _CLOSING), ())


def _is_plural(text: str) -> bool:
    """Return whether ``text`` are common nouns for several things, of which one may stand in parentheses."""
    return text.islower() and text.endswith("s")


def is_background(sentence: Sentence, lexis: Lexis, token: int, mentions: tuple[Mention, ...]) -> bool:
    """Return whether the mention is a process noun that a molecule is named beside ("NF-κB activation").

    A longer name of a process ("T cell activation") is that process, unless a molecule is named behind it
    ("proteasomal degradation of A"), or before the word for what it is ("A **protein** degradation").
    """
    aspect = lexis.aspects.get(find_noun_lemma(sentence, token))
    process = all(mention.type == "biological_process" for mention in mentions)
    if not process or aspect in (None, "process"):
        return False
    covered = {each for mention in mentions for each in sentence.tokens_of(mention.span)}
    of = (head for name, head in find_prepositional(sentence.tree, token) if name == "of")
    said = sentence.tree[min(covered)].lower == _PROTEIN
    before = sentence.tree.children(token, "compound") if said else ()
    named = any(mention.type in GENE_TYPES for head in (*of, *before) for mention in sentence.denoted.get(head, ()))
    return named or len(covered) == 1 or any(sentence.denoted.get(each) for each in covered - {token})
