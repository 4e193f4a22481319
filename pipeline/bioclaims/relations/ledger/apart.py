"""Pairs of the ledger whose two ends stand apart: in clauses, changes or phrases that each say something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Mention, Relation
from ...syntax.clauses import NOUN_SUBJECTS, find_subject_heads, is_means, is_passive
from ...syntax.coordination import find_conjuncts, first_conjunct
from ...syntax.prepositions import find_preposition
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree
from ..rules.frames import load_frames
from ..rules.triggers import load_lexis
from ..words.hyphens import find_happening, find_suffix_triggers, is_kind, view_hyphenated
from ..words.perturbations import is_silencing
from .event_ends import may_be_end

_CLAUSES = ("acl", "acl:relcl")
# How one clause stands beside another, and the marks of those that say something else than it.
_BESIDE = ("conj", "parataxis")
# What stands before a reason.
_REASONS = ("due", "because", "owing")
_CONTRASTING = ("whereas", "while", "although", "though")


def is_beyond_hyphen(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether a word joined to a name by a hyphen says nothing of one of the two.

    "A-dependent B" is of A, and of B or what is below it: not of C in "C triggers A-dependent degradation of B". Nor of
    what no frame of the word has for a theme: an "A-dependent cancer" is one of that kind.
    """
    tree, trigger = sentence.tree, relation.trigger
    prefix = [mention.span for mention in sentence.prefixed.get(trigger, ())]
    if not prefix or sentence.suffix(trigger) != relation.quote:
        return False
    if find_happening(tree, trigger) is not None:
        return False
    theme = relation.theme
    for known in find_suffix_triggers(sentence, load_lexis(), trigger):
        if theme.participant.type in load_frames()[known.frame].never_theme or is_kind(tree, trigger, known, theme):
            return True
    named = [end for end in (relation.agent, relation.theme) if end.participant.span not in prefix]
    if len(named) != 1:
        return True
    governors = [argument.token for argument in view_hyphenated(sentence, trigger)]
    rows = [conjunct.token for governor in governors for conjunct in find_conjuncts(tree, governor)]
    name = named[0].name_token
    nearest = next((word for word in (name, *tree.ancestors(name)) if word in rows), None)
    return bool(governors) and nearest not in governors


def is_acted_on_beside(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent is what another verb with the same subject acts on.

    B of "A **binds B** and inhibits C", of "A inhibits C **by binding B**", of "A, which **binds B**, inhibits C", of
    "agents capable of **binding B** inhibit C".
    """
    tree, trigger, agent = sentence.tree, relation.trigger, relation.agent.name_token
    if not tree[trigger].tag.startswith("VB") or tree[trigger].relation in ("amod", *_CLAUSES):
        return False
    way = (agent, *tree.ancestors(agent))
    verb = next((word for word in way if tree[word].tag.startswith("VB") and tree[word].relation != "amod"), None)
    if verb is None or verb == trigger or not any(tree.is_below(agent, head) for head in tree.children(verb, "dobj")):
        return False
    if trigger in way:
        return is_means(tree, verb) or tree[verb].relation in ("acl:relcl", "acl", "advcl")
    coordinated = tree[trigger].relation == "conj" and tree[trigger].head == verb
    return coordinated and not tree.children(trigger, *NOUN_SUBJECTS) and not is_passive(tree, trigger)


def is_reason(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the trigger says why there is the agent: B of "**A** was due to the loss of B"."""
    tree, trigger, agent = sentence.tree, relation.trigger, relation.agent.name_token
    before = [child for child in (trigger, *tree.children(trigger, "case")) if tree[child].lower in _REASONS]
    return bool(before) and agent < before[0]


def is_undergoing(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent only undergoes the theme: "A **undergoes** degradation"."""
    tree, trigger = sentence.tree, relation.trigger
    return tree[trigger].lemma == "undergo" and relation.agent.token in find_subject_heads(tree, trigger)


def is_silenced(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent is how any gene is silenced: "A was suppressed by **RNA interference**"."""
    return is_silencing(relation.agent.participant)


def is_source(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent is what something is taken from: A of "C **removes** B **from A**"."""
    tree, trigger = sentence.tree, relation.trigger
    taken = tree.children(trigger, "dobj", "nsubjpass")
    if not taken or not tree[trigger].tag.startswith("VB"):
        return False
    way = (relation.agent.name_token, *tree.ancestors(relation.agent.name_token))
    return any(tree[word].head in (trigger, *taken) and find_preposition(tree, word) == "from" for word in way)


def is_of_other_clause(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent stands in a clause beside that of the trigger, which names who acts for itself.

    A of "A induces B, and **C activates D**". Where a pronoun does that nothing is known of, A may be meant.
    """
    tree = sentence.tree
    own, other = _find_clause(tree, relation.trigger), _find_clause(tree, relation.agent.name_token)
    if own is None or other is None or own == other or not _are_beside(tree, own, other):
        return False
    heads = tree.children(own, *NOUN_SUBJECTS)
    heads += tuple(child for child in tree.children(own, "nmod") if find_preposition(tree, child) == "by")
    theme, trigger = relation.theme.name_token, relation.trigger
    return any(_names_end(sentence, head) for head in heads if not {theme, trigger} & set(tree.subtree(head)))


def _find_clause(tree: Tree, token: int) -> int | None:
    """Return the head of the nearest clause around ``token`` that has a subject of its own."""
    return next((word for word in (token, *tree.ancestors(token)) if tree.children(word, *NOUN_SUBJECTS)), None)


def _are_beside(tree: Tree, first: int, second: int) -> bool:
    """Return whether one of two clauses is coordinated with the other, or set against it."""
    return _leads_to(tree, first, second) or _leads_to(tree, second, first)


def _leads_to(tree: Tree, low: int, high: int) -> bool:
    for word in (low, *tree.ancestors(low)):
        if word == high:
            return True
        marks = (tree[mark].lower for mark in tree.children(word, "mark"))
        contrasting = tree[word].relation == "advcl" and any(mark in _CONTRASTING for mark in marks)
        if tree[word].relation not in _BESIDE and not contrasting:
            return False
    return False


def _names_end(sentence: Sentence, head: int) -> bool:
    """Return whether what stands at or below ``head`` names something that may act, or stands for what is named."""
    if any(token in sentence.references for token in sentence.tree.subtree(head)):
        return True
    named = (mention for token in sentence.tree.subtree(head) for mention in _find_named(sentence, token))
    return any(may_be_end(mention) for mention in named)


def _find_named(sentence: Sentence, token: int) -> Iterator[Mention]:
    yield from sentence.denoted.get(token, ())
    yield from sentence.prefixed.get(token, ())


def is_of_other_change(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent is what a change is of that stands in a row with the trigger.

    A of "activation **of A** and inhibition of B": neither acts on the other. What follows "by" may be said of both.
    """
    tree, trigger = sentence.tree, relation.trigger
    way = (relation.agent.name_token, *tree.ancestors(relation.agent.name_token))
    row = [conjunct.token for conjunct in find_conjuncts(tree, first_conjunct(tree, trigger))]
    other = next((word for word in way if word in row), None)
    if other in (None, trigger, way[0]) or not tree[trigger].tag.startswith("NN"):
        return False
    below = way[way.index(other) - 1]
    return tree[below].relation == "compound" or find_preposition(tree, below) == "of"
