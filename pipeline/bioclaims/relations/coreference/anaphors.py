"""The words of a sentence that stand for something named before, and what that must be like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ...model import Quote
from ...syntax.clauses import is_verb
from ...syntax.prepositions import find_preposition
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree
from .words import (
    ONE,
    POSSESSOR,
    PRONOUN,
    SEVERAL,
    Class,
    EffectClass,
    is_class_name,
    load_classes,
    load_effects,
    load_pronouns,
    load_speakers,
    read_number,
)

FIRST, LAST = "former", "latter"
_POINTING = ("this", "these", "those", "that", "such")
_DETERMINERS = ("the", "both", "all", *_POINTING)
_DETERMINING = ("det", "det:predet", "cc:preconj")
# Words before the noun that say nothing of what it is.
_EMPTY = ("same", "both", "above", "aforementioned", "former", "latter", "respective", "observed")
# What may hang on the noun without telling which one is meant.
_BESIDE = ("det", "det:predet", "nummod", "case", "punct", "cc", "conj", "cc:preconj", "mark", "cop", "nsubj", "advmod")
# What a verb heads that is a clause with a subject of its own, or shared.
_CLAUSES = ("root", "ROOT", "ccomp", "conj", "advcl", "parataxis", "dep")
# Of what follows the noun, "of" and "for" say which one it is.
_TELLING = ("of", "for", "that", "against")


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A word or noun phrase that stands for something else: its words, head, and how many things it stands for.

    ``kind`` is "pronoun", "possessor" or "noun"; ``of`` the class of a noun; ``order`` which of two is meant.
    """

    token: int
    quote: Quote
    kind: str
    number: int
    of: Class | None = None
    order: str | None = None


@dataclass(frozen=True, slots=True)
class EffectAnaphor:
    """A noun phrase that stands for what was said before: "this effect"."""

    token: int
    quote: Quote
    of: EffectClass


def find_anaphors(sentence: Sentence) -> Iterator[Anaphor]:
    """Yield the pronouns, possessors and definite nouns of ``sentence``, in order."""
    tokens, forms = sentence.tree.tokens, _forms()
    # Most words are neither, which is soon told.
    determined = {token.head for token in tokens if token.relation in _DETERMINING and token.head != token.index}
    for token in tokens:
        if token.lower in forms or token.index in determined:
            found = _find_pronoun(sentence, token.index) or _find_noun(sentence, token.index)
            if found is not None:
                yield found


@cache
def _forms() -> frozenset[str]:
    """Return the forms of all pronouns and possessors."""
    return frozenset((*load_pronouns(POSSESSOR), *load_pronouns(PRONOUN)))


def find_effect_anaphors(sentence: Sentence) -> Iterator[EffectAnaphor]:
    """Yield the noun phrases of ``sentence`` that point at an effect told before, in order."""
    tree, effects = sentence.tree, load_effects()
    for token in tree.tokens:
        kind = effects.get(token.lemma)
        if kind is None or not token.tag.startswith("NN"):
            continue
        if _find_determiner(tree, token.index) in _POINTING and not _follows_clause(tree, token.index):
            words = _find_bare_phrase(sentence, token.index)
            if words is not None:
                yield EffectAnaphor(token.index, sentence.quote(tree.span(words)), kind)


def _follows_clause(tree: Tree, token: int) -> bool:
    """Return whether another clause of the sentence stands before, whose effect "this effect" may be."""
    verbs = [above for above in tree.ancestors(token) if is_verb(tree, above)]
    own = {*verbs[:1], *(verb for verb in verbs if _is_told_by_authors(tree, verb))}
    finite = ("VBD", "VBZ", "VBP", "VBN", "VB")
    return any(
        each.tag in finite and each.relation in _CLAUSES and each.index not in own for each in tree.tokens[:token]
    )


def _is_told_by_authors(tree: Tree, verb: int) -> bool:
    subject = tree.child(verb, "nsubj", "nsubjpass")
    return subject is not None and tree[subject].lemma in load_speakers()


def _named_tokens(sentence: Sentence) -> frozenset[int]:
    """Return the tokens of names; "cytokines" is none, whether or not it has an identifier."""
    return frozenset(
        token
        for mention in sentence.mentions
        if not is_class_name(mention.text, known=bool(mention.groundings))
        for token in sentence.tokens_of(mention.span)
    )


def _find_pronoun(sentence: Sentence, token: int) -> Anaphor | None:
    tree, word = sentence.tree, sentence.tree[token]
    if word.relation == "nmod:poss":
        number = load_pronouns(POSSESSOR).get(word.lower)
        return None if number is None else Anaphor(token, sentence.quote_token(token), POSSESSOR, number)
    number = load_pronouns(PRONOUN).get(word.lower)
    if number is None or word.relation not in ("nsubj", "nsubjpass", "dobj", "nmod", "conj") or _is_empty(tree, token):
        return None
    return Anaphor(token, sentence.quote_token(token), PRONOUN, number)


def _is_empty(tree: Tree, token: int) -> bool:
    """Return whether a pronoun stands for the clause that follows: "**it** was shown that", "it is possible to"."""
    verb = tree[token].head
    return (
        tree[token].lower == "it"
        and any(
            tree[child].tag.startswith(("VB", "JJ", "NN"))
            for child in tree.children(verb, "ccomp", "csubj", "csubjpass")
        )
    ) or (tree[token].lower == "it" and tree[verb].tag.startswith("JJ") and bool(tree.children(verb, "xcomp", "advcl")))


def _find_noun(sentence: Sentence, token: int) -> Anaphor | None:
    """Return the definite noun phrase with the head ``token``: "the two **pathways**", "this **cytokine**"."""
    tree, word = sentence.tree, sentence.tree[token]
    if word.lower in (FIRST, LAST) and _find_determiner(tree, token) == "the" and word.relation != "amod":
        words = _find_bare_phrase(sentence, token)
        quote = None if words is None else sentence.quote(tree.span(words))
        return None if quote is None else Anaphor(token, quote, "noun", ONE, order=word.lower)
    if not word.tag.startswith("NN"):
        return None
    determiner = _find_determiner(tree, token)
    kind = _find_class(tree, token) if determiner in _DETERMINERS else None
    words = None if kind is None else _find_bare_phrase(sentence, token)
    if words is None:
        return None
    before = [tree[each].lower for each in words[:-1]]
    counted = next((number for each in before if (number := read_number(each)) is not None), None)
    number = counted if counted is not None else SEVERAL if word.tag in ("NNS", "NNPS") else ONE
    if determiner == "all" and counted is None:
        return None
    order = next((each for each in before if each in (FIRST, LAST)), None)
    return Anaphor(token, sentence.quote(tree.span(words)), "noun", number, kind, order)


def _find_class(tree: Tree, token: int) -> Class | None:
    """Return the class of the noun with the nouns before it, None where the list does not have it.

    What points at something ("this **important** protein") may say more of it, "the important protein" is another.
    """
    before = [child for child in tree.children(token, "compound", "amod") if child < token]
    words = [tree[child].lower for child in before if tree[child].lower not in _EMPTY]
    found = load_classes().get(" ".join((*words, tree[token].lemma)))
    if found is None and _find_determiner(tree, token) in _POINTING:
        words = [tree[child].lower for child in before if tree[child].relation == "compound"]
        found = load_classes().get(" ".join((*words, tree[token].lemma)))
    return found


def _find_determiner(tree: Tree, token: int) -> str | None:
    child = tree.child(token, *_DETERMINING)
    return None if child is None else tree[child].lower


def _find_bare_phrase(sentence: Sentence, token: int) -> tuple[int, ...] | None:
    """Return the words of the noun phrase, from its determiner to its head; None where they tell which one is meant."""
    tree = sentence.tree
    definite = _find_determiner(tree, token) == "the" and not any(
        read_number(tree[child].lower) is not None for child in tree.children(token, "nummod")
    )
    for child in tree.children(token):
        relation = tree[child].relation
        telling = relation == "nmod" and child > token and find_preposition(tree, child) in _TELLING
        if relation in ("compound", "amod") or relation in _BESIDE:
            continue
        if relation != "nmod" or telling or definite:
            return None
    first = min(tree.children(token, *_DETERMINING, "nummod", "amod", "compound"), default=token)
    words = tuple(range(min(first, token), token + 1))
    return None if _named_tokens(sentence) & set(words) else words
