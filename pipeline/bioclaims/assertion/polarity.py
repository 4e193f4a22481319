"""Affirmed or negated, with the cues that say so: on the trigger, on the trigger's word itself, on an argument."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Cue, Filler, Relation, is_of_ledger
from ..syntax.excluding import is_excluding, is_replacing
from ..syntax.sentence import Sentence
from ..vocab import Polarity
from .cues import load_cues
from .exclusion import cues_on_filler, find_auxiliary, find_excluding_word, make_denial, to_kind
from .on_trigger import find_cues_on_trigger
from .outer import is_acted_on, is_noun_for_agent, is_said_about

# What may stand between "but" and what is named in place of something.
_INSTEAD = ("only", "rather", "instead", "just", "exclusively", "specifically", "selectively")


def find_polarity(sentence: Sentence, relation: Relation) -> tuple[Polarity, tuple[Cue, ...]]:
    """Return the polarity of ``relation`` and its cues; an even number of them affirms ("not dispensable").

    "A, but not B, induces C" negates the relation of B alone.
    """
    set_against = _is_set_against(sentence, relation.agent) or _is_set_against(sentence, relation.theme)
    # What is said of the theme there is said by a verb about it: "C enhanced A-induced B but **not** D".
    outer = is_said_about(sentence, relation)
    cues = [
        *(() if set_against else find_cues_on_trigger(sentence, relation)),
        *_cue_in_trigger(sentence, relation),
        *_cues_on_argument(sentence, relation, relation.agent),
        *(() if outer else _cues_on_argument(sentence, relation, relation.theme)),
    ]
    own = (cue for cue in cues if not _is_of_others(sentence, relation, cue))
    unique = tuple({(cue.span.start, cue.span.end): cue for cue in own}.values())
    return ("negated" if _count(unique) % 2 else "affirmed"), unique


def _is_of_others(sentence: Sentence, relation: Relation, cue: Cue) -> bool:
    """Return whether ``cue`` says nothing of the relation.

    It excludes the second of two names that share a word, not A ("A- but **not** B-induced"), or denies what another
    does to it: that C blocks D of "C blocked B- but **not** A-induced D", or of "D induced by B but **not** by A".
    """
    tree, agent, trigger = sentence.tree, relation.agent.participant, sentence.tree[relation.trigger]
    if relation.trigger in sentence.prefixed and agent.span.end <= cue.span.start < trigger.start:
        return True
    if cue.span.end > agent.span.start or not is_replacing(tree, sentence.tokens_of(cue.span)[0]):
        return False
    between = [each for each in tree.tokens if cue.span.end <= each.start and each.end <= agent.span.start]
    return all(each.tag in ("IN", "DT") for each in between) and is_acted_on(sentence, relation)


def _count(cues: tuple[Cue, ...]) -> int:
    """Return how many of ``cues`` deny for themselves: of "does not bind **nor** cut" the second repeats the first."""
    first = min((cue.span.start for cue in cues), default=0)
    return sum(cue.text.lower() != "nor" or cue.span.start == first for cue in cues)


def _is_set_against(sentence: Sentence, filler: Filler) -> bool:
    """Return whether ``filler`` is named in place of one that is denied: B of "did not activate A but **B**"."""
    tree = sentence.tree
    if find_auxiliary(tree, filler) is not None:
        # "A does not activate B, whereas **C** does": each clause is denied for itself.
        return True
    words = [token for group in filler.connectives[-1:] for token in group]
    if tree[filler.token].relation == "conj" and all(tree[word].lower in _INSTEAD for word in words):
        # Parsers hang "but" on the verb as well.
        before = min(tree.subtree(filler.token, without=("cc", "advmod", "punct", "conj"))) - 1
        while before >= 0 and tree[before].lower in _INSTEAD:
            before -= 1
        words = [before] if before >= 0 else []
    excluded = any(is_excluding(tree, word) for word in words) or find_excluding_word(sentence, filler) is not None
    return any(tree[word].lower == "but" for word in words) and not excluded


def _cue_in_trigger(sentence: Sentence, relation: Relation) -> Iterator[Cue]:
    """Yield the cue that the trigger's own word is: "dispensable", "unaffected", "ERK-independent"."""
    words = load_cues("negation", "trigger")
    tree, quote = sentence.tree, relation.quote
    kind = words.get(quote.text.lower()) or words.get(tree[relation.trigger].lemma)
    # "A-deficient mice were **resistant** to B": there is less of B; "B was resistant to A": A does nothing.
    signed = relation.predicate in ("increases", "decreases") and not is_of_ledger(relation.rule)
    if kind is not None and not (kind == "null_effect" and signed):
        yield Cue(to_kind(kind), quote.text, quote.span, tree.span(tree.subtree(relation.trigger)))


def _cues_on_argument(sentence: Sentence, relation: Relation, filler: Filler) -> Iterator[Cue]:
    """Yield the cues on ``filler``, unless a clause about it holds the trigger: "but not **A, which induces B**".

    But for "it is **not A** that induces B".
    """
    tree = sentence.tree
    if filler is relation.agent and is_noun_for_agent(tree, relation):
        return
    way = (relation.trigger, *tree.ancestors(relation.trigger))
    below = way[: way.index(filler.token)] if filler.token in way else ()
    joined = tree[filler.token].relation == "conj" and tree[tree[filler.token].head].relation == "amod"
    if filler.token == relation.trigger and joined:
        # What is said of "A-induced but not **B-induced** C" does not deny that B induces C.
        return
    if not any(tree[token].relation == "acl:relcl" for token in below):
        yield from cues_on_filler(sentence, filler)
    elif [tree[child].lower for child in tree.children(filler.token, "nsubj")] == ["it"]:
        scope = tree.span(tree.subtree(filler.token))
        # But "it is A **not C** that" says so of C.
        copulas = tree.children(filler.token, "cop")
        denied = (child for child in tree.children(filler.token, "neg") if child - 1 in copulas)
        yield from (make_denial(sentence, child, "negation", scope) for child in denied)
