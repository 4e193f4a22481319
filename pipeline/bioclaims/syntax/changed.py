"""Who has what a participle or a comparative says more or less of, and when that was so: "**reduced** growth"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .clauses import find_subject_heads
from .coordination import first_conjunct
from .nominals import UNDERGOES, find_doers, find_undergoers
from .prepositions import find_preposition, find_prepositional
from .tree import Tree

# Verbs that say of what a noun names no more than that it was there, and phrases of theirs that say when it was.
SEEN = ("detect", "find", "note", "observe", "see")
WHEN = ("in", "in response to", "in presence of", "after", "following", "on")
# Verbs that say of cells and animals that something is in them.
_HAVING = ("contain", "develop", "have")
# What says what such a thing goes along with: "colitis, **characterized by** more A".
_TELLING = ("accompany", "associate", "characterise", "characterize")
# Words that begin a clause which says on which occasion something happens.
_OCCASIONS = ("after", "when", "once", "upon")


def changed_heads(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    """Yield who has the noun that a participle or comparative modifies, and when: "**reduced** growth after A"."""
    yield from _bearer_heads(tree, noun, light_verbs)
    yield from (("doer", head) for head in find_doers(tree, noun))
    yield from ((name, head) for name, head in find_prepositional(tree, noun) if name in WHEN and head > noun)
    yield from find_circumstances(tree, noun, light_verbs)


def find_circumstances(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    """Yield what says when the noun was seen or shown, by its verb: "found **increased** A in B cells".

    Also before it: "**after** A, cells showed **increased** B".
    """
    verb = tree.head(noun)
    if verb is None or not tree[verb].tag.startswith("VB"):
        return
    shown = tree[noun].relation == "dobj" and UNDERGOES in light_verbs.get(tree[verb].lemma, ())
    seen = tree[noun].relation in ("dobj", "nsubjpass") and tree[verb].lemma in SEEN
    if shown or seen or (tree[noun].relation == "nsubj" and is_there(tree, verb)):
        yield from ((name, head) for name, head in find_prepositional(tree, verb) if name in WHEN)
        yield from (("when", child) for child in tree.children(verb, "advcl") if is_occasion(tree, child))


def _bearer_heads(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    """Yield who is said to have or show the noun that a participle modifies: mice that "show **reduced** growth"."""
    yield from (("bearer", head) for head in find_undergoers(tree, noun, light_verbs))
    # "had more A and **less** B"
    verb = _find_shower(tree, first_conjunct(tree, noun))
    # "exhibited a **higher** level of A": who has more of it does not act on A.
    if verb is not None and (tree[verb].lemma in _HAVING or UNDERGOES in light_verbs.get(tree[verb].lemma, ())):
        yield from (("bearer", head) for head in find_subject_heads(tree, verb))


def _find_shower(tree: Tree, noun: int) -> int | None:
    """Return the verb whose object ``noun`` is, or what goes along with it: A of "**showed** B with more A"."""
    above = tree[noun].head
    if tree[noun].relation == "nmod":
        way = find_preposition(tree, noun)
        if way == "with" and tree[above].tag.startswith("VB"):
            return above
        if way in ("by", "with") and tree[above].lemma in _TELLING and tree[above].relation == "acl":
            noun = tree[above].head
        elif way == "with":
            noun = above
        above = tree[noun].head
    return above if tree[noun].relation == "dobj" else None


def is_there(tree: Tree, verb: int) -> bool:
    """Return whether ``verb`` says only that there is what follows: "there **was** an increase in A"."""
    return bool(tree.children(verb, "expl"))


def is_occasion(tree: Tree, clause: int) -> bool:
    """Return whether ``clause`` says when something happens: "**when** A was depleted"."""
    return any(tree[child].lower in _OCCASIONS for child in tree.children(clause, "advmod", "mark"))
