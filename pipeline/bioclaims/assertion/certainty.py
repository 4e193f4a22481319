"""Asserted, speculated or hypothesis, with the cues that say so."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Cue, Relation
from ..syntax.clauses import is_infinitive, is_means
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from ..vocab import Certainty
from .cues import load_cues
from .scope import find_carriers, name_verb, stands_beside

# Relations over which a verb such as "suggest" reaches down to a claim.
_COMPLEMENTS = ("ccomp", "xcomp", "dobj", "acl", "nmod", "csubj", "csubjpass", "nsubjpass", "advcl", "dep")

# Where doubting words hang on what they doubt, and under which site they stand in the list; a noun such as "candidate"
# doubts as an adjective does.
_SITES = (
    ("aux", "auxiliary"), ("advmod", "adverb"), ("amod", "adjective"), ("compound", "adjective"), ("mark", "mark"),
)  # fmt: skip


def find_certainty(sentence: Sentence, relation: Relation) -> tuple[Certainty, tuple[Cue, ...]]:
    """Return the certainty of ``relation`` and its cues; a hypothesis outweighs a speculation."""
    found = list(_find(sentence, relation))
    cues = tuple({(cue.span.start, cue.span.end): cue for cue, _ in found}.values())
    values = {value for _, value in found}
    if "hypothesis" in values:
        return "hypothesis", cues
    return ("speculated" if "speculated" in values else "asserted"), cues


def _find(sentence: Sentence, relation: Relation) -> Iterator[tuple[Cue, str]]:
    tree = sentence.tree
    carriers = _with_matrix(sentence, find_carriers(tree, relation.trigger))
    for token, value in (*_below(sentence, carriers), *_above(sentence, carriers), *_beside(tree, relation)):
        quote = sentence.quote_token(token)
        yield Cue("speculation", quote.text, quote.span, tree.span(tree.subtree(carriers[-1]))), value


def _with_matrix(sentence: Sentence, carriers: tuple[int, ...]) -> tuple[int, ...]:
    """Return the carriers and the verb that the last one is the means of: "may act **by activating** B"."""
    tree = sentence.tree
    last = carriers[-1]
    head = tree.head(last)
    if head is None or tree[last].relation not in ("advcl", "acl", "nmod") or not is_means(tree, last):
        return carriers
    return (*carriers, head)


def _below(sentence: Sentence, carriers: tuple[int, ...]) -> Iterator[tuple[int, str]]:
    """Yield the doubting words that hang on the trigger or on what carries it."""
    tree = sentence.tree
    for carrier in carriers:
        for relation, site in _SITES:
            words = load_cues("speculation", site)
            yield from (
                (child, words[tree[child].lower])
                for child in tree.children(carrier, relation)
                if tree[child].lower in words and not (_says_inability(tree, child) or _is_disregarded(tree, child))
            )


def _beside(tree: Tree, relation: Relation) -> Iterator[tuple[int, str]]:
    """Yield the doubting adverbs on who acts: "was increased, **possibly** by A"."""
    words = load_cues("speculation", "adverb")
    children = tree.children(relation.agent.token, "advmod")
    yield from ((child, words[tree[child].lower]) for child in children if tree[child].lower in words)


def _says_inability(tree: Tree, auxiliary: int) -> bool:
    """Return whether ``auxiliary`` is that of "could not activate", which was seen, and not thought possible.

    Also of "could no longer activate".
    """
    verb = tree[auxiliary].head
    adverbs = (word for word in tree.children(verb, "advmod") if tree[word].lower == "longer")
    return tree[auxiliary].lower == "could" and any(tree.children(word, "neg") for word in (verb, *adverbs))


def _above(sentence: Sentence, carriers: tuple[int, ...]) -> Iterator[tuple[int, str]]:
    """Yield the doubting words that the trigger is a complement of: "suggest that", "to test whether"."""
    tree = sentence.tree
    words = load_cues("speculation", "governor")
    marks = load_cues("speculation", "mark")
    adjectives = load_cues("speculation", "adjective")
    excluding = load_cues("negation", "excluding")
    below = carriers[0]
    for above in tree.ancestors(carriers[0]):
        relation = tree[below].relation
        if _is_taken_for_granted(tree, below) or _is_contrasted(tree, below):
            return
        complement = relation in _COMPLEMENTS and not stands_beside(tree, below)
        doubt = words.get(tree[above].lemma) if complement else None
        if doubt is not None and not _is_aside(sentence, below) and not _is_answered(tree, above, below):
            yield above, doubt
        elif complement and _is_purpose(tree, above):
            yield above, "hypothesis"
        if complement:
            yield from _find_open(tree, above)
        if name_verb(tree, above) in excluding and tree.children(above, "neg"):
            # What "cannot be excluded" is possible.
            yield above, "speculated"
        if complement and tree[above].tag.startswith("JJ") and tree[above].lower in adjectives:
            # "it is **possible** that", "is **likely** to"
            yield above, adjectives[tree[above].lower]
        if relation == "nsubj":
            # "the role of A in B **is unknown**", "remains **unclear**": an adjective doubts its subject.
            said = (above, *tree.children(above, "xcomp"))
            doubting = (each for each in said if tree[each].tag.startswith("JJ") and tree[each].lower in words)
            yield from ((each, words[tree[each].lower]) for each in doubting)
        for mark in tree.children(above, "mark"):
            if tree[mark].lower in marks and above not in carriers and not _is_disregarded(tree, mark):
                yield mark, marks[tree[mark].lower]
        if relation in ("acl:relcl", "appos", "parataxis"):
            return
        below = above


def _is_purpose(tree: Tree, verb: int) -> bool:
    """Return whether ``verb`` says what something was done for: "**To observe** the effect of A on B, we treated"."""
    return tree[verb].relation == "advcl" and verb < tree[verb].head and is_infinitive(tree, verb)


def _find_open(tree: Tree, verb: int) -> Iterator[tuple[int, str]]:
    """Yield what leaves open what ``verb`` is about: "has **not** been established", "**little** is known of"."""
    if tree[verb].lemma == "be":
        # "one **possibility** is that"
        words = load_cues("speculation", "governor")
        subjects = tree.children(verb, "nsubj")
        yield from ((noun, words[tree[noun].lemma]) for noun in subjects if tree[noun].lemma in words)
    elif tree[verb].lemma in load_cues("speculation", "open"):
        few = load_cues("speculation", "quantity")
        yield from (
            (child, "hypothesis")
            for child in tree.children(verb, "neg", "nsubj", "nsubjpass")
            if tree[child].relation == "neg" or tree[child].lower in few
        )


def _is_taken_for_granted(tree: Tree, word: int) -> bool:
    """Return whether ``word`` only tells which thing is meant: "the **A-induced** B", "C **activated** by A"."""
    if tree[word].relation == "acl":
        return tree[word].tag in ("VBN", "VBG") and not tree.children(word, "mark", "aux")
    return tree[word].relation in ("amod", "nmod:npmod")


def _is_contrasted(tree: Tree, clause: int) -> bool:
    """Return whether ``clause`` is set against one that is asked: "asked whether C grows, but A **induces** B"."""
    first = tree[clause].head
    if tree[clause].relation != "conj" or not tree.children(clause, "nsubj", "nsubjpass"):
        return False
    asked = any(tree[mark].lower in load_cues("speculation", "mark") for mark in tree.children(first, "mark"))
    return asked and any(first < word < clause and tree[word].lower == "but" for word in tree.children(first, "cc"))


def _is_answered(tree: Tree, verb: int, clause: int) -> bool:
    """Return whether what ``verb`` asks has an answer: "we **determined that**", "these findings **elucidate** how"."""
    words = load_cues("speculation", "answered")
    if tree[verb].lemma not in words:
        return False
    found = any(tree[child].lemma in ("finding", "result", "datum") for child in tree.children(verb, "nsubj"))
    return found or any(tree[mark].lower == "that" for mark in tree.children(clause, "mark"))


def _is_disregarded(tree: Tree, mark: int) -> bool:
    """Return whether ``mark`` is that of "regardless of whether", which leaves nothing open."""
    return mark > 1 and tree[mark - 1].lower == "of" and tree[mark - 2].lower in ("regardless", "irrespective")


def _is_aside(sentence: Sentence, token: int) -> bool:
    """Return whether ``token`` heads an adverbial clause or a place that stands beside the verb, not under it."""
    tree = sentence.tree
    relation = tree[token].relation
    if relation == "advcl" and any(tree[mark].lower == "if" for mark in tree.children(token, "mark")):
        # "we asked **if** A induces B" is no aside, but for what it would be under "would".
        words = load_cues("speculation", "governor")
        return token < tree[token].head or words.get(tree[tree[token].head].lemma) != "hypothesis"
    if relation == "advcl" or (relation == "xcomp" and tree[token].tag == "VBG"):
        return True
    return relation == "nmod" and tree.child(token, "case") is not None and tree[tree[token].head].tag.startswith("VB")
