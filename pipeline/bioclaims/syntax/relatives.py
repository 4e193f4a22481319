"""Relative pronouns, and the nouns that they stand for: "A, **which** induces B", "whose", "in which"."""

from __future__ import annotations

from .tree import Tree

# "A along with B": what is said of the last is said of both.
_ALONG = (("along", "with"), ("together", "with"))
# What a whole clause does, by its subject too: "A inhibits B, which **leads** to C".
_OUTCOMES = ("lead", "result")
_PRONOUNS = ("which", "that", "who", "whom")


def is_relative_pronoun(tree: Tree, token: int) -> bool:
    """Return whether ``token`` stands for the noun that a relative clause is about, not "that" of "that of B"."""
    relative = tree[token].tag in ("WDT", "WP", "IN", "DT") and tree[token].lower in _PRONOUNS
    return relative and not tree.children(token, "nmod")


def find_clause_before(tree: Tree, verb: int) -> int | None:
    """Return the verb of the clause that brings about what ``verb`` says: "A was **reduced**, leading to B".

    Also "A was **reduced**, which leads to B"; by its number the verb of "A was **reduced** in neurons, which leads to
    B" tells that no neurons do. None where there is no such clause.
    """
    which = next((child for child in tree.children(verb, "nsubj") if tree[child].lower == "which"), None)
    head = tree.head(verb)
    if head is None or head > verb:
        return None
    if which is None:
        bare = tree[verb].tag == "VBG" and tree[verb - 1].lower in (",", "thereby", "thus", "hence")
        bare = bare and tree[verb].relation in ("advcl", "xcomp") and not tree.children(verb, "mark", "nsubj")
        return head if bare and tree[head].tag.startswith("VB") else None
    if tree[verb].relation == "acl:relcl" and tree[head].relation == "dobj":
        return tree.head(head)
    if tree[verb].relation == "acl:relcl" and tree[verb].tag == "VBZ" and tree[head].tag in ("NNS", "NNPS"):
        return next((word for word in tree.ancestors(head) if tree[word].tag.startswith("VB")), None)
    return head if tree[verb].relation in ("ccomp", "advcl", "parataxis") and tree[head].tag.startswith("VB") else None


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
    clause = find_clause_before(tree, word)
    if clause is not None and not tree.children(clause, "dobj"):
        return tree.children(clause, "nsubj", "nsubjpass")
    found = find_antecedent(tree, word)
    if found is None:
        return ()
    if clause is not None and tree[word].lemma in _OUTCOMES:
        return (*tree.children(clause, "nsubj"), found)
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
