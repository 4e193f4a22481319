"""Affirmed or negated, with the cues that say so: on the trigger, on the trigger's word itself, on an argument."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ..model import Cue, Filler, Relation, Span
from ..syntax.clauses import find_subject_heads
from ..syntax.ellipsis import find_elided_negation, stands_for_verb
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from ..vocab import CueKind, Polarity
from .cues import load_cues
from .scope import find_carriers, name_verb

# What may stand between a word such as "no" and its noun.
_BEFORE_NOUNS = ("JJ", "JJR", "DT", "RB", "VBN", "VBG")
# What excludes a verb from the coordination that it stands in.
_EXCLUDING = frozenset({"nor", "not", "rather"})
_TIMES = ("until", "till")
_CLAUSES = ("acl", "acl:relcl", "advcl", "ccomp")
# What may stand between "but" and what is named in place of something.
_INSTEAD = ("only", "rather", "instead", "just", "exclusively", "specifically", "selectively")


def find_polarity(sentence: Sentence, relation: Relation) -> tuple[Polarity, tuple[Cue, ...]]:
    """Return the polarity of ``relation`` and its cues; an even number of them affirms ("not dispensable").

    "A, but not B, induces C" negates the relation of B alone.
    """
    set_against = _is_set_against(sentence, relation.agent) or _is_set_against(sentence, relation.theme)
    cues = [
        *(() if set_against else _cues_on_trigger(sentence, relation)),
        *_cue_in_trigger(sentence, relation),
        *_cues_on_argument(sentence, relation, relation.agent),
        *(() if _is_outer_theme(sentence.tree, relation) else _cues_on_argument(sentence, relation, relation.theme)),
    ]
    unique = tuple({(cue.span.start, cue.span.end): cue for cue in cues}.values())
    return ("negated" if _count(unique) % 2 else "affirmed"), unique


def _count(cues: tuple[Cue, ...]) -> int:
    """Return how many of ``cues`` deny for themselves: of "does not bind **nor** cut" the second repeats the first."""
    first = min((cue.span.start for cue in cues), default=0)
    return sum(cue.text.lower() != "nor" or cue.span.start == first for cue in cues)


def find_exclusion(sentence: Sentence, filler: Filler) -> Cue | None:
    """Return the cue beside ``filler`` that excludes it: for the second mediator of "via A but not B"; else None."""
    cues = list(_cues_on_filler(sentence, filler))
    return cues[0] if len(cues) % 2 else None


def says_nothing(sentence: Sentence, relation: Relation) -> bool:
    """Return whether both ends are excluded, each for itself: B and D of "A but not B induces C but not D"."""
    agent, theme = (find_exclusion(sentence, filler) for filler in (relation.agent, relation.theme))
    return agent is not None and theme is not None and agent.span != theme.span


def find_exclusion_of(sentence: Sentence, span: Span, trigger: int) -> Cue | None:
    """Return the cue that excludes a place named at ``span`` from a list: "in A but not in **B** cells"; else None.

    A place in a clause about something else than what happens at ``trigger`` is not excluded from that.
    """
    tree = sentence.tree
    covered = sentence.tokens_of(span)
    way = (covered[-1], *tree.ancestors(covered[-1])) if covered else ()
    if trigger not in way or any(tree[word].relation in _CLAUSES for word in way[: way.index(trigger)]):
        return None
    for token in covered[-1:]:
        for noun in (token, tree[token].head) if tree[token].relation in ("compound", "amod") else (token,):
            current = noun
            while True:
                word = _word_before(sentence, current)
                if word is not None and tree[current].relation != "root":
                    return _cue(sentence, word, "negation", span)
                if tree[current].relation != "conj":
                    break
                current = tree[current].head
    return None


def _cues_on_trigger(sentence: Sentence, relation: Relation) -> Iterator[Cue]:
    tree = sentence.tree
    negators = load_cues("negation", "dependent")
    governors = load_cues("negation", "governor")
    carriers = _of_agent(tree, find_carriers(tree, relation.trigger), relation.agent)
    noun, agent = tree[relation.trigger].head, tree[relation.agent.token]
    is_subject = agent.relation in ("nsubj", "nsubjpass") and agent.head == tree[noun].head
    if tree[relation.trigger].relation == "amod" and is_subject:
        # "A did not show **reduced** growth": who shows it is the agent, so that the verb's negation is the relation's.
        carriers += find_carriers(tree, noun)[1:]
    for position, carrier in enumerate(carriers):
        scope = tree.span(tree.subtree(carrier))
        governor = governors.get(name_verb(tree, carrier))
        if position and governor is not None:
            yield _cue(sentence, carrier, governor, scope)
        # "had **hardly** any effect": what stands between a verb and the noun that it carries is the noun's.
        last = max(carriers[max(position - 1, 0) : position + 1])
        for child in tree.children(carrier, "neg", "advmod", "det", "dep", "cc:preconj", "mark", "case"):
            word = tree[child].lower
            if word in negators and child < last and not _is_defused(sentence, child):
                yield _cue(sentence, child, negators[word], scope)
        for token in (*_words_of_none(tree, carrier), *_words_between_verbs(tree, carrier)):
            yield _cue(sentence, token, "negation", scope)


def _of_agent(tree: Tree, carriers: tuple[int, ...], agent: Filler) -> tuple[int, ...]:
    """Return ``carriers`` up to a verb that says what others do than the agent: "B did not compete **for** binding"."""
    for position, (word, head) in enumerate(pairwise(carriers), start=1):
        lemma = tree[head].lemma
        listed = lemma in load_cues("negation", "governor") or lemma in load_cues("negation", "transparent")
        if tree[word].relation != "nmod" or not tree[head].tag.startswith("VB") or listed:
            continue
        subjects = [each for subject in find_subject_heads(tree, head) for each in tree.subtree(subject)]
        if subjects and agent.token not in subjects:
            return carriers[:position]
    return carriers


def _words_of_none(tree: Tree, noun: int) -> Iterator[int]:
    """Yield what says right before a noun that there is none of it, wherever it hangs: "little or **no** effect"."""
    words = load_cues("negation", "quantifier")
    before = noun - 1
    while tree[noun].tag.startswith("NN") and before >= 0 and tree[before].tag in _BEFORE_NOUNS:
        if tree[before].lower in words:
            yield before
        before -= 1


def _words_between_verbs(tree: Tree, verb: int) -> Iterator[int]:
    """Yield what excludes a conjunct: "induces **rather** than inhibits", "neither binds **nor** cuts".

    Also one with a subject of its own: "A did not bind B, **nor** did C cut D".
    """
    first = tree[verb].head
    if tree[verb].relation != "conj" or not tree[verb].tag.startswith(("VB", "JJ")):
        return
    opening = min(tree.subtree(verb)) - 1
    if opening > first and tree[opening].lower == "nor" and tree[opening].head in (first, verb):
        yield opening
        return
    before = verb - 1
    while before > first and tree[before].head in (verb, first, before - 1):
        rather = tree[before].lower == "rather" and tree[before + 1].lower != "than"
        if tree[before].lower in _EXCLUDING and tree[before].relation in ("cc", "cc:preconj") and not rather:
            yield before
            return
        before -= 1


def _is_set_against(sentence: Sentence, filler: Filler) -> bool:
    """Return whether ``filler`` is named in place of one that is denied: B of "did not activate A but **B**"."""
    tree = sentence.tree
    if _find_auxiliary(tree, filler) is not None:
        # "A does not activate B, whereas **C** does": each clause is denied for itself.
        return True
    words = [tree[token].lower for group in filler.connectives[-1:] for token in group]
    if tree[filler.token].relation == "conj" and set(words) <= set(_INSTEAD):
        # Parsers hang "but" on the verb as well.
        before = min(tree.subtree(filler.token, without=("cc", "advmod", "punct", "conj"))) - 1
        while before >= 0 and tree[before].lower in _INSTEAD:
            before -= 1
        words = [tree[before].lower] if before >= 0 else []
    return "but" in words and not _EXCLUDING.intersection(words) and _excluding_word(sentence, filler) is None


def _cue_in_trigger(sentence: Sentence, relation: Relation) -> Iterator[Cue]:
    """Yield the cue that the trigger's own word is: "dispensable", "unaffected", "ERK-independent"."""
    words = load_cues("negation", "trigger")
    tree, quote = sentence.tree, relation.quote
    kind = words.get(quote.text.lower()) or words.get(tree[relation.trigger].lemma)
    if kind is not None:
        yield Cue(_kind(kind), quote.text, quote.span, tree.span(tree.subtree(relation.trigger)))


def _is_outer_theme(tree: Tree, relation: Relation) -> bool:
    """Return whether what is said of the theme is said by a verb about it: "C enhanced A-**induced** B but not D"."""
    if tree[relation.trigger].relation not in ("amod", "acl", "compound", "nmod:npmod"):
        return False
    noun = tree[relation.trigger].head
    while tree[noun].relation in ("nmod", "compound", "conj", "dep") and tree[noun].head != noun:
        noun = tree[noun].head
    verb = tree.head(noun)
    if verb is None or not tree[verb].tag.startswith("VB"):
        return False
    return tree[verb].lemma not in ("be", *load_cues("negation", "transparent"))


def _cues_on_argument(sentence: Sentence, relation: Relation, filler: Filler) -> Iterator[Cue]:
    """Yield the cues on ``filler``, unless a clause about it holds the trigger: "but not **A, which induces B**"."""
    tree = sentence.tree
    way = (relation.trigger, *tree.ancestors(relation.trigger))
    below = way[: way.index(filler.token)] if filler.token in way else ()
    joined = tree[filler.token].relation == "conj" and tree[tree[filler.token].head].relation == "amod"
    if filler.token == relation.trigger and joined:
        # What is said of "A-induced but not **B-induced** C" does not deny that B induces C.
        return
    if not any(tree[token].relation == "acl:relcl" for token in below):
        yield from _cues_on_filler(sentence, filler)


def _find_auxiliary(tree: Tree, filler: Filler) -> int | None:
    """Return the auxiliary that stands for the trigger in a clause of the filler's own: "whereas **C does** not"."""
    first = filler.connectives[0] if filler.connectives else ()
    return next((token for token in first if stands_for_verb(tree, token)), None)


def _cues_on_filler(sentence: Sentence, filler: Filler) -> Iterator[Cue]:
    tree = sentence.tree
    auxiliary = _find_auxiliary(tree, filler)
    own = None if auxiliary is None else find_elided_negation(tree, auxiliary)
    negator = _excluding_word(sentence, filler) if auxiliary is None else own
    if negator is not None:
        yield _cue(sentence, negator, "negation", filler.participant.span)
    for noun in dict.fromkeys((filler.token, *filler.passed, filler.name_token)):
        for child in tree.children(noun, "neg", "det"):
            if tree[child].lower == "no" and child < noun:
                yield _cue(sentence, child, "negation", tree.span(tree.subtree(noun)))


@cache
def _excluding_words() -> frozenset[str]:
    """Return the words that tell what excludes an argument: "not", "rather" of "rather than"."""
    words = (*load_cues("negation", "connective"), *load_cues("negation", "contrast"))
    return frozenset(max(word.split(" "), key=len) for word in words)


def _excluding_word(sentence: Sentence, filler: Filler) -> int | None:
    """Return the connecting word that excludes ``filler`` from a coordination, None where it is included.

    Exclusion goes on over "or" and "nor" ("but not C or D") and ends at the next "but" ("not A but B").
    """
    tree = sentence.tree
    excluding = _excluding_words()
    current: int | None = None
    for group in filler.connectives:
        negators = [token for token in group if tree[token].lower in excluding and not _is_defused(sentence, token)]
        if negators:
            current = negators[-1]
        elif any(tree[token].lower == "but" for token in group):
            current = None
    return _word_before(sentence, filler.token) if current is None else current


def _word_before(sentence: Sentence, noun: int) -> int | None:
    """Return the "not" right before the phrase of ``noun``: "A but not B", whatever the parser made of it."""
    tree = sentence.tree
    left = min(tree.subtree(noun, without=("nsubj", "cc", "neg", "conj", "dep", "punct", "advmod"))) - 1
    excluding = left >= 0 and tree[left].lower in ("not", "nor", "neither") and not _is_defused(sentence, left)
    return left if excluding else None


def _is_defused(sentence: Sentence, token: int) -> bool:
    """Return whether what follows a negation takes its force: "not only", "no doubt", "not … until 2 h later"."""
    following = sentence.tree[token + 1].lower if token + 1 < len(sentence.tree) else ""
    return following in load_cues("negation", "defusing") or _is_outlasted(sentence.tree, token)


def _is_outlasted(tree: Tree, token: int) -> bool:
    """Return whether what is denied holds from some time on: "did not rise **until** 30 min after", "until A came"."""
    for child in tree.children(tree[token].head, "nmod", "advcl"):
        marks = tree.children(child, "case", "mark")
        timed = tree[child].relation == "advcl" or tree.children(child, "nummod")
        if timed and any(tree[mark].lower in _TIMES for mark in marks):
            return True
    return False


def _cue(sentence: Sentence, token: int, kind: str, scope: Span) -> Cue:
    quote = sentence.quote_token(token)
    return Cue(_kind(kind), quote.text, quote.span, scope)


def _kind(name: str) -> CueKind:
    return "null_effect" if name == "null_effect" else "negation"
