"""Relative pronouns, and the nouns that they stand for: "A, **which** induces B", "whose", "in which"."""

from __future__ import annotations

from .tree import Tree

# "A along with B": what is said of the last is said of both.
_ALONG = (("along", "with"), ("together", "with"))
_PRONOUNS = ("which", "that", "who", "whom")


def is_relative_pronoun(tree: Tree, token: int) -> bool:
    """Return whether ``token`` stands for the noun that a relative clause is about."""
    return tree[token].tag in ("WDT", "WP", "IN", "DT") and tree[token].lower in _PRONOUNS


def find_antecedent(tree: Tree, word: int) -> int | None:
    """Return the noun that the relative clause of ``word`` stands with; for "A and which B", of the first verb."""
    current: int | None = word
    while current is not None:
        if tree[current].relation == "acl:relcl":
            return tree[current].head
        current = tree.head(current) if tree[current].relation in ("conj", "xcomp") else None
    # A clause with "which" that the parser hung on the verb before it says something of that verb's object.
    head = tree.head(word)
    objects = () if head is None or head > word else tree.children(head, "dobj")
    return objects[-1] if objects else None


def find_antecedents(tree: Tree, word: int) -> tuple[int, ...]:
    """Return all that the relative clause of ``word`` stands with: of "A, along with B, which", A and B."""
    found = find_antecedent(tree, word)
    if found is None:
        return ()
    verb = tree[found].head
    first = tree.child(found, "case")
    added = first is not None and (tree[first].lower, tree[first + 1].lower) in _ALONG
    if not added or tree[found].relation != "nmod":
        return (found,)
    return (*(each for each in tree.children(verb, "dobj") if each < found), found)


def find_possessor_of_whose(tree: Tree, noun: int) -> int | None:
    """Return A for ``noun`` B of "A, whose B is induced": the noun of the relative clause that B stands in."""
    for above in (noun, *tree.ancestors(noun)):
        if tree[above].relation == "acl:relcl":
            return tree[above].head
    return None


def find_phrase_antecedent(tree: Tree, phrase: int, word: int) -> int | None:
    """Return what ``phrase``, which hangs on ``word``, stands for: itself, or the antecedent of "in **which**".

    None for a pronoun without one: it stands for nothing that the tree shows.
    """
    if tree[phrase].tag not in ("WDT", "WP"):
        return phrase
    return find_antecedent(tree, word)
