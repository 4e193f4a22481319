"""Triggers inside a token: "IL-2-induced", "ERK-dependent", "apoptosis-inducing"; also without the hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Filler, Quote, Span
from ...syntax.clauses import find_object_heads, find_subject_heads, is_verb
from ...syntax.coordination import Conjunct, find_conjuncts
from ...syntax.prepositions import MEANS, find_preposition
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree
from ...syntax.view import Argument
from ...vocab import GENE_TYPES
from ..rules.triggers import Lexis, Trigger
from .perturbations import is_method, is_perturbing

# How a word before a noun hangs on it.
MODIFIERS = ("amod", "compound", "nmod:npmod", "dep")
# Nouns that say only how something happens, and what they stand behind.
MANNERS = ("manner", "fashion", "way", "mechanism")
# What a hyphen makes of a name, and what tells things apart by when they are.
_SAID, _TIMES = ("JJ", "VBN"), ("early", "late", "premature")
_OF_WAYS = ("in", *MEANS)
# What brings something about and is no process by itself, beside those that ``aspects`` lists.
_FORCES = (
    "cold", "heat", "infection", "laser", "light", "noise", "overfeeding", "salt", "smoke", "ultraviolet", "uv", "uva",
    "uvb", "virus",
)  # fmt: skip
# What of these only says of which kind something is: "phenotype-driven".
_KINDS = ("function", "phenotype", "potential", "process", "response")


def find_suffix_triggers(sentence: Sentence, lexis: Lexis, token: int) -> tuple[Trigger, ...]:
    """Return the triggers that a name is joined to by a hyphen in ``token``, or should be: "A **induced** growth"."""
    suffix = sentence.suffix(token)
    if is_method(sentence.tree[sentence.tree[token].head].lemma):
        # "adenovirus-mediated overexpression", "siRNA-mediated knockdown": how it was done, not what does it.
        return ()
    if suffix is not None:
        return lexis.triggers.get(("suffix", suffix.text.lower()), ())
    if find_done_prefix(sentence, token) is not None or find_force(sentence, lexis, token) is not None:
        return lexis.triggers.get(("suffix", sentence.tree[token].lower.rpartition("-")[2]), ())
    bare = find_bare_prefix(sentence, lexis, token)
    return () if bare is None else lexis.triggers[("suffix", sentence.tree[token].lower)]


def find_done_prefix(sentence: Sentence, token: int) -> int | None:
    """Return the name to which what ``token`` begins with was done: A of "**A** depletion-induced growth"."""
    tree, before = sentence.tree, token - 1
    if before not in sentence.denoted or not is_perturbing(tree[token].lower.rpartition("-")[0]):
        return None
    return before if tree[before].head in (token, tree[token].head) else None


def find_force(sentence: Sentence, lexis: Lexis, token: int) -> Span | None:
    """Return the process that ``token`` begins with, where its suffix says what that brings about; None for none.

    "**Exercise**-induced fatigue", "**pressure overload**-induced hypertrophy".
    """
    tree, word = sentence.tree, sentence.tree[token]
    if "-" not in word.lower or token in sentence.prefixed:
        return None
    force, _, suffix = word.lower.rpartition("-")
    acts = force in _FORCES or (lexis.aspects.get(force) == "process" and force not in _KINDS)
    brings_about = suffix.endswith(("ed", "en")) and any(
        each.sign for each in lexis.triggers.get(("suffix", suffix), ())
    )
    if not acts or not brings_about:
        return None
    first = token
    while first and _belongs(sentence, first - 1, range(first, token + 1)):
        first -= 1
    return Span(tree[first].start, word.start + len(force))


def quote_suffix(sentence: Sentence, lexis: Lexis, token: int) -> Quote | None:
    """Return what a hyphen joins to the name or process that ``token`` begins with; None where it begins with none."""
    force = find_force(sentence, lexis, token)
    return sentence.suffix(token) if force is None else sentence.quote(Span(force.end + 1, sentence.tree[token].end))


def _belongs(sentence: Sentence, before: int, words: range) -> bool:
    """Return whether the word ``before`` says which process ``words`` begin with: "**high-fat** diet-induced"."""
    word, noun = sentence.tree[before], sentence.tree[words[-1]].head
    joined = word.relation == "compound" and word.head == noun and before not in sentence.denoted
    return joined or (word.head in words and word.tag != "DT")


def find_bare_prefix(sentence: Sentence, lexis: Lexis, token: int) -> int | None:
    """Return the name before a participle that writers forgot to join to it: A of "in A induced growth".

    The participle stands before its noun, which follows without an article, and the name is no subject.
    """
    tree = sentence.tree
    noun, before = tree[token].head, token - 1
    if before not in sentence.denoted or tree[token].relation != "amod" or noun < token:
        return None
    if not tree[token].lower.endswith("ed") or ("suffix", tree[token].lower) not in lexis.triggers:
        return None
    belongs = tree[before].head in (noun, token) or tree[before].head == tree[noun].head
    is_subject = tree[before].relation in ("nsubj", "nsubjpass", "conj")
    articles = any(tree[word].tag in ("DT", "PRP$") for word in range(token, noun))
    return before if belongs and not is_subject and not articles else None


def find_happening(tree: Tree, token: int) -> int | None:
    """Return what happens in the way that ``token`` describes: **induces** of "induces A in a B-dependent manner".

    The verb, or the noun of a change; None where the word describes no way.
    """
    way = tree[token].head
    while tree[token].relation == "conj" and not tree[token].tag.startswith("NN"):
        token, way = way, tree[way].head
    if tree[way].lemma not in MANNERS or tree[way].relation != "nmod":
        return None
    return tree[way].head if find_preposition(tree, way) in _OF_WAYS else None


def find_undergoing(tree: Tree, happening: int) -> tuple[int, ...]:
    """Return the heads of what undergoes what happens: the object, of a verb without one the subject; a noun itself."""
    if not is_verb(tree, happening):
        return (happening,)
    return find_object_heads(tree, happening) or find_subject_heads(tree, happening)


def is_kind(tree: Tree, token: int, trigger: Trigger, theme: Filler) -> bool:
    """Return whether what needs the name before the hyphen is a thing: an "A-dependent kinase (B)" is one of a kind."""
    participant, name = theme.participant, theme.name_token
    thing = participant.type in (*GENE_TYPES, "chemical") and participant.aspect == "unspecified"
    noun = tree[name].head if tree[name].relation == "appos" else name
    return trigger.predicate == "required_for" and thing and tree[token].head == noun != token


def is_called_so(tree: Tree, token: int, word: str, filler: Filler) -> bool:
    """Return whether ``filler`` is short for words that the one on ``token`` begins: "A-activated receptors (**AAR**)".

    Or ends: "A inhibitors (**AIs**)". That is its name, and no news. The short form has the first letters of what is
    before the hyphen, or of the phrase ("**adenylyl** cyclase-activating"), and of the ``word`` behind it.
    """
    name, noun = filler.name_token, tree[filler.name_token].head
    if tree[name].relation != "appos" or noun not in (token, tree[token].head) or tree[name - 1].text != "(":
        return False
    short, opening = tree[name].lower, min(tree.subtree(noun, without=("appos", "det", "case", "punct")))
    begins = short[0] in (tree[token].lower[0], tree[opening].lower[0])
    return begins and word[:1].lower() in short[1:]


def view_hyphenated(sentence: Sentence, token: int) -> tuple[Argument, ...]:
    """Return the arguments of a hyphenated trigger: its ``governor``, the noun that it modifies or is said of.

    The ``prefix`` is no token of its own; its mentions are in ``sentence.prefixed``.
    """
    tree = sentence.tree
    current = token
    while tree[current].relation == "conj" and not tree[current].tag.startswith("NN"):
        current = tree[current].head
    modifies = tree[current].relation in MODIFIERS
    governors = (tree[current].head,) if modifies else tree.children(current, "nsubj", "nsubjpass")
    happening = find_happening(tree, token)
    if happening is not None:
        governors = find_undergoing(tree, happening)
    return tuple(
        Argument("governor", conjunct.token, conjunct.connectives)
        for governor in governors
        for conjunct in _find_row(sentence, governor, modified=modifies)
    )


def _find_row(sentence: Sentence, governor: int, *, modified: bool) -> Iterator[Conjunct]:
    """Yield the noun and those in a row with it; what stands before the first is said of all up to one told apart."""
    for conjunct in find_conjuncts(sentence.tree, governor):
        if modified and conjunct.token != governor and _is_told_apart(sentence, conjunct.token):
            return
        yield conjunct


def _is_told_apart(sentence: Sentence, noun: int) -> bool:
    """Return whether more is said of ``noun`` than of those before it: "A-induced B, **early** C", "and **the** C".

    Or another does what is done: "A-induced B and **D-induced** C".
    """
    tree = sentence.tree
    before = tree.children(noun, "amod")
    joined = (child for child in before if child in sentence.prefixed and tree[child].tag in _SAID)
    timed = any(tree[child].lower in _TIMES for child in before)
    return timed or any(joined) or bool(tree.children(noun, "det", "nmod:poss"))
