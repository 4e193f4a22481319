"""Pairs of the ledger of which none acts on the other: named together, in clauses of their own, or inside a thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ..model import Mention, Relation
from ..syntax.clauses import is_means, is_passive
from ..syntax.prepositions import find_preposition
from ..syntax.sentence import Sentence
from ..syntax.tree import Tree
from ..vocab import is_symmetric
from .event_ends import may_be_end
from .hyphens import find_happening, view_hyphenated
from .nouns import is_common
from .triggers import Lexis, load_lexis

_CLAUSES = ("acl", "acl:relcl")
_SUBJECTS = ("nsubj", "nsubjpass")
# How one clause stands beside another, and the marks of those that say something else than it.
_BESIDE = ("conj", "parataxis")
_CONTRASTING = ("whereas", "while", "although", "though")


@dataclass(frozen=True, slots=True)
class Mistake:
    """Why a pair that the ledger joins is no relation: ``says`` it in words, ``holds`` of which it is so."""

    says: str
    holds: Callable[[Sentence, Relation, Sequence[Relation]], bool]


def find_mistake(sentence: Sentence, added: Relation, others: Sequence[Relation]) -> Mistake | None:
    """Return why ``added``, which the ledger alone has found beside ``others``, is none; None where it may be one.

    What binds or goes along with each other may well be only named together.
    """
    if is_symmetric(added.predicate):
        return None
    return next((mistake for mistake in MISTAKES if mistake.holds(sentence, added, others)), None)


def _is_of_inner_agent(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent is joined to who acts in the relation that its theme is.

    Of "A blocks B-induced C" the ledger may take B for a theme as well, which A leaves as it is.
    """
    return any(
        other.trigger == relation.trigger
        and other.theme.inner is not None
        and other.agent.participant.span == relation.agent.participant.span
        and other.theme.inner.agent.participant.span == relation.theme.participant.span
        for other in others
    )


def _is_beside(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the sentence only names agent and theme together, by one trigger elsewhere.

    In one row ("A and B activated C"), one as the apposition of the other ("the kinase A", "A, a factor that"), one as
    what kind of thing the other is ("the adaptor protein A"), or both before one noun ("A B complexes").
    """
    tree, trigger = sentence.tree, relation.trigger
    first, last = sorted((relation.agent.name_token, relation.theme.name_token))
    if _find_first(tree, first) == _find_first(tree, last):
        return True
    if first <= trigger <= last or tree[first].relation != "compound":
        return False
    both = tree[last].relation == "compound" and tree[last].head == tree[first].head != trigger
    return tree[first].head == last or both


def _find_first(tree: Tree, token: int) -> int:
    """Return what the row of ``token`` begins with, and of appositions what these say more of."""
    while tree[token].relation in ("conj", "appos") and tree[token].head != token:
        token = tree[token].head
    return token


def _holds_trigger(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the trigger is part of a name: "A is a **B-specific regulator**"."""
    ends = (relation.agent, relation.theme)
    return any(end.participant.span.contains(relation.quote.span) for end in ends)


def _is_same_by_common_name(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether another relation has a name for the agent or theme: of "A, a kinase that inhibits B" A does."""
    tree = sentence.tree
    for other in others:
        if other.trigger != relation.trigger:
            continue
        for own, named in ((relation.agent, other.agent), (relation.theme, other.theme)):
            token, name = own.name_token, named.name_token
            apposed = _find_named_first(tree, token) == _find_named_first(tree, name)
            beside = apposed or (tree[token].relation == "compound" and tree[token].head == name)
            if token != name and beside and is_common(sentence, own.participant):
                return True
    return False


def _is_part_of_phrase(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether another relation has the whole phrase: of "stimulates tumor growth" growth, not the tumor."""
    spans = (relation.agent.participant.span, relation.theme.participant.span)
    for other in others:
        wholes = (other.agent.participant.span, other.theme.participant.span)
        inside = all(whole.contains(span) for whole, span in zip(wholes, spans, strict=True))
        if other.trigger == relation.trigger and spans != wholes and inside:
            return True
    return False


def _is_beyond_hyphen(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether a word joined to a name by a hyphen says nothing of one of the two.

    "A-dependent B" is of A, and of B or what is below it: not of C in "C triggers A-dependent degradation of B".
    """
    tree, trigger = sentence.tree, relation.trigger
    prefix = [mention.span for mention in sentence.prefixed.get(trigger, ())]
    if not prefix or sentence.suffix(trigger) != relation.quote or find_happening(tree, trigger) is not None:
        return False
    named = [end for end in (relation.agent, relation.theme) if end.participant.span not in prefix]
    if len(named) != 1:
        return True
    governors = [argument.token for argument in view_hyphenated(sentence, trigger)]
    return bool(governors) and not any(tree.is_below(named[0].name_token, governor) for governor in governors)


def _is_acted_on_beside(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent is what another verb with the same subject acts on.

    B of "A **binds B** and inhibits C", of "A inhibits C **by binding B**", and of "A, which **binds B**, inhibits C".
    """
    tree, trigger, agent = sentence.tree, relation.trigger, relation.agent.name_token
    if not tree[trigger].tag.startswith("VB") or tree[trigger].relation in ("amod", *_CLAUSES):
        return False
    way = (agent, *tree.ancestors(agent))
    verb = next((word for word in way if tree[word].tag.startswith("VB") and tree[word].relation != "amod"), None)
    if verb is None or verb == trigger or not any(tree.is_below(agent, head) for head in tree.children(verb, "dobj")):
        return False
    if trigger in way:
        return is_means(tree, verb) or tree[verb].relation == "acl:relcl"
    coordinated = tree[trigger].relation == "conj" and tree[trigger].head == verb
    return coordinated and not tree.children(trigger, *_SUBJECTS) and not is_passive(tree, trigger)


def _find_named_first(tree: Tree, token: int) -> int:
    """Return the first of the nouns for one thing: A of "A, a kinase"."""
    while tree[token].relation == "appos" and tree[token].head != token:
        token = tree[token].head
    return token


def _is_of_other_clause(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent stands in a clause beside that of the trigger, which names who acts for itself.

    A of "A induces B, and **C activates D**". Where a pronoun does that nothing is known of, A may be meant.
    """
    tree = sentence.tree
    own, other = _find_clause(tree, relation.trigger), _find_clause(tree, relation.agent.name_token)
    if own is None or other is None or own == other or not _are_beside(tree, own, other):
        return False
    heads = tree.children(own, *_SUBJECTS)
    heads += tuple(child for child in tree.children(own, "nmod") if find_preposition(tree, child) == "by")
    theme, trigger = relation.theme.name_token, relation.trigger
    return any(_names_end(sentence, head) for head in heads if not {theme, trigger} & set(tree.subtree(head)))


def _find_clause(tree: Tree, token: int) -> int | None:
    """Return the head of the nearest clause around ``token`` that has a subject of its own."""
    return next((word for word in (token, *tree.ancestors(token)) if tree.children(word, *_SUBJECTS)), None)


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


def _is_contained(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether something else is acted on, which has the theme in it: "a promoter **containing** A sites".

    A complex is what it contains: "complexes containing A".
    """
    tree, lexis, name, trigger = sentence.tree, load_lexis(), relation.theme.name_token, relation.trigger
    if name in sentence.prefixed and tree[name].lower.rpartition("-")[2] in lexis.containing:
        return name != trigger and not _is_complex(tree, lexis, tree[name].head)
    above = takewhile(lambda word: word != trigger, tree.ancestors(name))
    clause = next((word for word in above if tree[word].relation in _CLAUSES), None)
    if clause is None or tree[clause].lemma not in lexis.containing or tree.is_below(trigger, clause):
        return False
    return not _is_complex(tree, lexis, tree[clause].head)


def _is_complex(tree: Tree, lexis: Lexis, noun: int) -> bool:
    return any(trigger.predicate == "binds" for trigger in lexis.triggers.get(("noun", tree[noun].lemma), ()))


MISTAKES = (
    Mistake("the theme is who acts in what the agent acts on", _is_of_inner_agent),
    Mistake("the trigger is part of one of the two names", _holds_trigger),
    Mistake("the two are only named together", _is_beside),
    Mistake("another claim has a name for one of the two", _is_same_by_common_name),
    Mistake("another claim has the whole phrase", _is_part_of_phrase),
    Mistake("the word joined by a hyphen says nothing of one of the two", _is_beyond_hyphen),
    Mistake("the agent is what another verb of the same subject acts on", _is_acted_on_beside),
    Mistake("something else contains the theme, and is acted on", _is_contained),
    Mistake("the agent stands in another clause, and this one names who acts", _is_of_other_clause),
)
