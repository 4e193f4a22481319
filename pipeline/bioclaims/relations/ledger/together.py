"""Pairs of the ledger that the sentence only names together, or of which one is part of something else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ...model import Filler, Relation
from ...syntax.prepositions import WAYS, find_preposition
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree
from ...vocab import CELL_TYPES
from ..rules.triggers import Lexis, load_lexis
from ..words.nouns import is_common
from ..words.perturbations import is_antibody
from .weighed import is_added

_CLAUSES = ("acl", "acl:relcl")
_WITHIN = ("of", "for")
_THOSE = ("cell", "patient", "tissue")
# What a sentence says the same of, or not, as of what it sets it beside.
_COMPARED = ("like", "unlike", "except", "except for", "including", "such as", "as well as", "in contrast to")


def is_beside(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the sentence only names agent and theme together, by one trigger elsewhere.

    In one row ("A and B activated C"), one as the apposition of the other ("the kinase A", "A, a factor that"), one as
    what kind of thing the other is ("the adaptor protein A"), one of the other ("a subunit of A", "A for B"), or both
    before one noun ("A B complexes").
    """
    tree, trigger = sentence.tree, relation.trigger
    first, last = sorted((relation.agent.name_token, relation.theme.name_token))
    if _find_first(tree, first) == _find_first(tree, last) or _is_of(tree, last, first, without=trigger):
        return True
    if first <= trigger <= last or tree[first].relation != "compound":
        return False
    both = tree[last].relation == "compound" and tree[last].head == tree[first].head != trigger
    return tree[first].head == last or both


def _is_of(tree: Tree, low: int, high: int, *, without: int) -> bool:
    """Return whether ``low`` stands in the phrase of ``high``, with nothing between but nouns and "of" or "for"."""
    for word in (low, *tree.ancestors(low)):
        if word == high:
            return low != high
        phrase = tree[word].relation == "nmod" and find_preposition(tree, word) in _WITHIN
        if word == without or not (phrase or tree[word].relation in ("appos", "conj")):
            return False
    return False


def _find_first(tree: Tree, token: int) -> int:
    """Return what the row of ``token`` begins with, and of appositions what these say more of."""
    while tree[token].relation in ("conj", "appos") and tree[token].head != token:
        token = tree[token].head
    return token


def is_beside_placed(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether frames find who acts and on whom at the trigger, and one of the two stands in no row with those.

    C of "A induces B via the **C** pathway", of "B depends on A and is induced by **C**" at "depends", of "A, an
    inhibitor of B, and **C**".
    """
    placed = [other for other in others if other.trigger == relation.trigger and not is_added(other)]
    apposed = sentence.tree[relation.trigger].relation == "appos"
    if apposed and any(other.agent.name_token < relation.trigger < relation.agent.name_token for other in placed):
        return True
    return bool(placed) and not all(
        any(_are_in_row(sentence.tree, own, other) for other in those)
        for own, those in (
            (relation.agent, [other.agent for other in placed]),
            (relation.theme, [other.theme for other in placed]),
        )
    )


def _are_in_row(tree: Tree, one: Filler, other: Filler) -> bool:
    """Return whether the two are one thing or stand in one row, by their names or by the nouns these are behind.

    So are what something is set beside ("**like** A, B induces C"), a gene and its variant ("**A** V600E induces C"),
    and what was done to ("an **A** morpholino"), which a frame may take for a thing of its own.
    """
    name = one.name_token
    if one.participant.span == other.participant.span or _is_compared(tree, name):
        return True
    part = tree.is_below(name, other.name_token) or tree[name].head == other.token
    if one.participant.perturbation is not None and part:
        return True
    if tree[name].relation == "compound" and tree[name].head == other.name_token and not other.participant.groundings:
        return True
    rows = _find_first(tree, one.token) == _find_first(tree, other.token) and one.token != other.token
    return rows or _find_first(tree, name) == _find_first(tree, other.name_token)


def _is_compared(tree: Tree, token: int) -> bool:
    return find_preposition(tree, _find_first(tree, token)) in _COMPARED


def is_same_by_other_name(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether another relation has a better name, or the other one, for the agent or theme.

    Of "A, a kinase that inhibits B" A does, of "alpha beta (AB) inhibits C" what a frame has placed.
    """
    tree = sentence.tree
    for other in others:
        if other.trigger != relation.trigger:
            continue
        for own, named in ((relation.agent, other.agent), (relation.theme, other.theme)):
            token, name = own.name_token, named.name_token
            apposed = _find_named_first(tree, token) == _find_named_first(tree, name)
            beside = apposed or (tree[token].relation == "compound" and tree[token].head == name)
            better = is_common(sentence, own.participant)
            other_name = not is_added(other) and _is_short_form(sentence, token, name)
            if token != name and beside and (better or other_name):
                return True
    return False


def _is_short_form(sentence: Sentence, one: int, other: int) -> bool:
    """Return whether the later of two words stands alone in parentheses right after the other, for the same thing."""
    tree, (first, last) = sentence.tree, sorted((one, other))
    between = sentence.text[tree[first].end : tree[last].start].strip()
    return between == "(" and tree[last].head == first and not tree.children(last, "conj")


def is_part_of_phrase(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether another relation has the whole phrase: of "stimulates tumor growth" growth, not the tumor."""
    spans = (relation.agent.participant.span, relation.theme.participant.span)
    for other in others:
        wholes = (other.agent.participant.span, other.theme.participant.span)
        inside = all(whole.contains(span) for whole, span in zip(wholes, spans, strict=True))
        if other.trigger == relation.trigger and spans != wholes and inside:
            return True
    return False


def is_whose(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether one of the two is a disease that says whose something is.

    As agent before a word for those who have it ("in **asthma** macrophages"), as theme before any ("**tumor**
    growth"), as both behind one: "in cells from patients with **asthma**".
    """
    tree = sentence.tree
    for end in (relation.agent, relation.theme):
        noun = tree[end.name_token].head
        if end.participant.type != "disease":
            continue
        before = tree[end.name_token].relation in ("compound", "amod")
        behind = find_preposition(tree, end.name_token) == "with" and tree[noun].lemma in _THOSE
        cells = any(mention.type in CELL_TYPES for mention in sentence.denoted.get(noun, ()))
        another = end is relation.theme and noun != relation.trigger
        if behind or (before and (another or cells or tree[noun].lemma in _THOSE)):
            return True
    return False


def is_detecting(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the agent is an antibody that something is seen with: "**with** the A antibody"."""
    tree, name = sentence.tree, relation.agent.name_token
    return is_antibody(tree[name].lemma) and find_preposition(tree, name) in ("with", "using")


def is_way(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the theme is what an effect on something else goes through: C of "A changes B **via** C"."""
    tree, trigger = sentence.tree, relation.trigger
    if not tree[trigger].tag.startswith("VB") or not tree.children(trigger, "dobj"):
        return False
    name = relation.theme.name_token
    way = takewhile(lambda word: word != trigger, (name, *tree.ancestors(name)))
    phrases = [word for word in way if tree[word].head == trigger]
    return any(find_preposition(tree, word) in WAYS for word in phrases)


def is_compared(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the theme is set beside who acts: B of "A induced C more than **did B**"."""
    tree, trigger = sentence.tree, relation.trigger
    way = takewhile(lambda word: word != trigger, tree.ancestors(relation.theme.name_token))
    return any(
        tree[word].tag.startswith("VB") and any(tree[mark].lower == "than" for mark in tree.children(word, "mark"))
        for word in way
    )


def _find_named_first(tree: Tree, token: int) -> int:
    """Return the first of the nouns for one thing: A of "A, a kinase"."""
    while tree[token].relation == "appos" and tree[token].head != token:
        token = tree[token].head
    return token


def is_lacked(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
    """Return whether the theme is what was not there: C of "A prevents B in the **absence of C**"."""
    tree = sentence.tree
    way = takewhile(lambda word: word != relation.trigger, tree.ancestors(relation.theme.name_token))
    return any(tree[word].lemma == "absence" and find_preposition(tree, word) == "in" for word in way)


def is_contained(sentence: Sentence, relation: Relation, others: Sequence[Relation]) -> bool:
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
