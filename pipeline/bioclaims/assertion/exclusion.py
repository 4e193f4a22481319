"""What excludes one of several: "A but **not B**", "in A but not in **B**", "A rather than **B**"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Cue, Filler, Relation, Span
from ..syntax.ellipsis import find_elided_negation, stands_for_verb
from ..syntax.excluding import is_excluding, load_connectives
from ..syntax.prepositions import find_preposition
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from ..vocab import CueKind
from .cues import load_cues

_TIMES = ("until", "till")
_CLAUSES = ("acl", "acl:relcl", "advcl", "ccomp")


def find_exclusion(sentence: Sentence, filler: Filler) -> Cue | None:
    """Return the cue beside ``filler`` that excludes it: for the second mediator of "via A but not B"; else None."""
    cues = list(cues_on_filler(sentence, filler))
    return cues[0] if len(cues) % 2 else None


def says_nothing(sentence: Sentence, relation: Relation) -> bool:
    """Return whether ``relation`` says nothing that another does not.

    Both ends are excluded, each for itself: B and D of "A but not B induces C but not D"; or it only says that
    something is left: "reduced but did not **abolish** B".
    """
    if _leaves_some(sentence.tree, relation.trigger):
        return True
    agent, theme = (find_exclusion(sentence, filler) for filler in (relation.agent, relation.theme))
    return agent is not None and theme is not None and agent.span != theme.span


def _leaves_some(tree: Tree, verb: int) -> bool:
    """Return whether ``verb`` says that all is lost, and is denied after one of less: "reduced but not abolished"."""
    first = tree[verb].head
    if tree[verb].relation != "conj" or tree[verb].lemma not in load_cues("negation", "complete"):
        return False
    words = {tree[word].lower for word in range(first + 1, verb) if tree[word].head in (first, verb)}
    denied = not words.isdisjoint(load_cues("negation", "dependent"))
    return "but" in words and denied and not tree.children(first, "neg")


def find_exclusion_of(sentence: Sentence, span: Span, trigger: int) -> Cue | None:
    """Return the cue that excludes a place named at ``span`` from a list: "in A but not in **B** cells"; else None.

    A place in a clause about something else than what happens at ``trigger`` is not excluded from that, nor is one that
    is named for cells of which ``trigger`` only tells which are meant: "in cells treated with A, but not in **B**".
    """
    tree = sentence.tree
    covered = sentence.tokens_of(span)
    way = (covered[-1], *tree.ancestors(covered[-1])) if covered else ()
    if trigger not in way or any(tree[word].relation in _CLAUSES for word in way[: way.index(trigger)]):
        return None
    for token in covered[-1:]:
        for noun in (token, tree[token].head) if tree[token].relation in ("compound", "amod") else (token,):
            place = find_preposition(tree, noun)
            if place == "by" or _tells_which(tree, trigger, place):
                return None
            current = noun
            while True:
                word = _word_before(sentence, current)
                if word is not None and tree[current].relation != "root":
                    return make_denial(sentence, word, "negation", span)
                if tree[current].relation != "conj":
                    break
                current = tree[current].head
    return None


def _tells_which(tree: Tree, trigger: int, place: str | None) -> bool:
    """Return whether ``trigger`` only tells what is meant by a place named with the same preposition, ``place``."""
    return tree[trigger].relation == "acl" and place is not None and find_preposition(tree, tree[trigger].head) == place


def find_auxiliary(tree: Tree, filler: Filler) -> int | None:
    """Return the auxiliary that stands for the trigger in a clause of the filler's own: "whereas **C does** not"."""
    first = filler.connectives[0] if filler.connectives else ()
    return next((token for token in first if stands_for_verb(tree, token)), None)


def cues_on_filler(sentence: Sentence, filler: Filler) -> Iterator[Cue]:
    """Yield what denies ``filler`` itself: a word before it in its row, or "no" before one of its nouns."""
    tree = sentence.tree
    auxiliary = find_auxiliary(tree, filler)
    own = None if auxiliary is None else find_elided_negation(tree, auxiliary)
    negator = find_excluding_word(sentence, filler) if auxiliary is None else own
    if negator is not None:
        yield make_denial(sentence, negator, "negation", filler.participant.span)
    for noun in dict.fromkeys((filler.token, *filler.passed, filler.name_token)):
        for child in tree.children(noun, "neg", "det"):
            if tree[child].lower == "no" and child < noun:
                yield make_denial(sentence, child, "negation", tree.span(tree.subtree(noun)))


def find_excluding_word(sentence: Sentence, filler: Filler) -> int | None:
    """Return the connecting word that excludes ``filler`` from a coordination, None where it is included.

    Exclusion goes on over "or" and "nor" ("but not C or D") and ends at the next "but" ("not A but B").
    """
    tree = sentence.tree
    current: int | None = None
    for group in filler.connectives:
        negators = [token for token in group if is_excluding(tree, token) and not is_defused(sentence, token)]
        if negators:
            current = negators[-1]
        elif any(tree[token].lower == "but" for token in group):
            current = None
    return _word_before(sentence, filler.token) if current is None else current


def _word_before(sentence: Sentence, noun: int) -> int | None:
    """Return the "not" right before the phrase of ``noun``: "A but not B", whatever the parser made of it."""
    # Prepositions such as "unlike" hang on the noun, so that its phrase begins with them.
    tree, words = sentence.tree, load_connectives()
    # Before most nouns there is no such word at all, which is told sooner than where a phrase begins.
    if all(token.lower not in words for token in tree.tokens[:noun]):
        return None
    left = min(tree.subtree(noun, without=("nsubj", "cc", "neg", "conj", "dep", "punct", "advmod"))) - 1
    excluding = left >= 0 and tree[left].lower in words and not is_defused(sentence, left)
    return left if excluding else None


def is_defused(sentence: Sentence, token: int) -> bool:
    """Return whether what follows a negation takes its force: "not only", "no doubt", "not … until 2 h later".

    Nor does "whether or **not**" deny anything.
    """
    following = sentence.tree[token + 1].lower if token + 1 < len(sentence.tree) else ""
    if following in load_cues("negation", "defusing") or _is_outlasted(sentence.tree, token):
        return True
    before = sentence.tree.tokens[max(token - 3, 0) : token]
    if [each.lower for each in before[-2:]] == ["whether", "or"]:
        return True
    # "may **or may not** activate"
    return [each.tag for each in before] == ["MD", "CC", "MD"] and before[1].lower == "or"


def _is_outlasted(tree: Tree, token: int) -> bool:
    """Return whether what is denied holds from some time on: "did not rise **until** 30 min after", "until A came"."""
    for child in tree.children(tree[token].head, "nmod", "advcl"):
        marks = tree.children(child, "case", "mark")
        timed = tree[child].relation == "advcl" or tree.children(child, "nummod")
        if timed and any(tree[mark].lower in _TIMES for mark in marks):
            return True
    return False


def make_denial(sentence: Sentence, token: int, kind: str, scope: Span) -> Cue:
    """Return the word ``token`` as a cue that denies what is in ``scope``; ``kind`` is that of its list."""
    quote = sentence.quote_token(token)
    return Cue(to_kind(kind), quote.text, quote.span, scope)


def to_kind(name: str) -> CueKind:
    """Return what records call a cue of denial of the kind ``name``."""
    return "null_effect" if name == "null_effect" else "negation"
