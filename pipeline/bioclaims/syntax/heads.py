"""Who stands in which function to a verb, a noun or an adjective, as (function, head); rows are not resolved yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .changed import SEEN, WHEN, changed_heads, find_circumstances, is_occasion, is_there
from .clauses import (
    AUTHORS,
    find_next_coordinated_verb,
    find_object_heads,
    find_partners,
    find_passive_agents,
    find_subject_heads,
    find_used,
    is_gerund_after,
    is_infinitive,
    is_means,
    is_passive,
)
from .coordination import ADDITIVE
from .nominals import (
    find_amount,
    find_doers,
    find_nominal_subjects,
    find_shared_modifiers,
    find_shared_phrases,
    find_undergoers,
)
from .prepositions import find_preposition_words, find_prepositional
from .relatives import find_possessor_of_whose
from .tree import Tree

# Verbs that say that somebody becomes what an adjective says.
_MAKING = ("leave", "make", "render")
# Verbs that say of what a noun names itself that it was there: "an increase in A **occurred**".
_OCCURRING = ("happen", "occur")
# Verbs that say of what a noun names that somebody brought it about.
_REACHED = ("accomplish", "achieve", "attain")
# Phrases that say what something happens in answer to.
_ANSWERED = ("in response to", "after", "following", "on")
# How adjectives end that say how a noun changed, as participles do: "reduced", "defective", "abnormal".
_CHANGED = ("ed", "defective", "aberrant", "abnormal")
# Tags of words that say so.
_CHANGE_TAGS = ("VBN", "VBD", "JJR")
# What stands before the cells and animals whose process it is.
_WHOSE = ("of", "from", "by")


def verb_heads(tree: Tree, verb: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    """Yield what stands to a verb; ``light_verbs`` is as ``view.view_arguments`` takes it."""
    passive = is_passive(tree, verb)
    subjects = find_subject_heads(tree, verb)
    for head in subjects:
        yield ("object" if passive else "author" if tree[head].lower in AUTHORS else "subject"), head
    if passive:
        yield from _find_within(tree, subjects)
        yield from (("subject", head) for head in find_passive_agents(tree, verb))
    elif subjects:
        yield from (("subject", head) for head in find_partners(tree, verb))
    yield from (("object", head) for head in find_object_heads(tree, verb))
    joined = "subject" if passive else "object"
    yield from ((joined, head) for name, head in find_prepositional(tree, verb) if name in ADDITIVE and head > verb)
    yield from (("using", head) for head in _find_used_for(tree, verb))
    yield from _common_heads(tree, verb)
    if tree[verb].relation == "amod":
        yield from changed_heads(tree, tree[verb].head, light_verbs)
    later = find_next_coordinated_verb(tree, verb)
    if later is not None:
        # "binds to and interacts with": what only the last verb takes, all of them share.
        own = {name for name, _ in find_prepositional(tree, verb)}
        yield from ((name, head) for name, head in find_prepositional(tree, later) if name not in own)


def _find_used_for(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the heads of what was used to do something: "A was blocked **using B**"."""
    clauses = tree.children(verb, "xcomp", "advcl", "acl", "dep")
    return tuple(head for clause in clauses for head in find_used(tree, clause))


def _find_within(tree: Tree, subjects: tuple[int, ...]) -> Iterator[tuple[str, int]]:
    """Yield where what undergoes a verb is, by its own phrases: "expression of A **in B cells** was reduced".

    And whose it is: "migration **of cells** from B mice was reduced", "production of A **by B cells** was".
    """
    for each in subjects:
        for name, head in find_prepositional(tree, each):
            if name == "in":
                yield "within", head
            elif name in _WHOSE:
                yield "whose", head


def noun_heads(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    """Yield what stands to a noun."""
    yield from (("subject", head) for head in find_nominal_subjects(tree, noun, light_verbs))
    yield from (("undergoer", head) for head in find_undergoers(tree, noun, light_verbs))
    beside = (tree[child] for child in tree.children(noun, "amod"))
    if not any(each.tag in _CHANGE_TAGS and "-" not in each.text for each in beside):
        # Of "through **reduced** activation of A" the participle says what is done.
        yield from (("doer", head) for head in find_doers(tree, noun))
    modifiers = tree.children(noun, "compound", "amod", "nmod:npmod", "dep")
    yield from (("modifier", child) for child in modifiers if child < noun)
    for child in tree.children(noun, "nmod:poss"):
        owner = find_possessor_of_whose(tree, noun) if tree[child].lower == "whose" else child
        if owner is not None:
            yield "possessor", owner
    yield from _common_heads(tree, noun)
    # "an increase in A **in B cells**"
    undergoing = tuple(head for name, head in find_prepositional(tree, noun) if name == "in")
    yield from (each for each in _find_within(tree, undergoing) if each[0] == "within")
    yield from _find_answered(tree, noun)
    yield from find_shared_phrases(tree, noun)
    yield from (("shared modifier", child) for child in find_shared_modifiers(tree, noun))
    verb = tree.head(noun)
    if verb is not None and tree[noun].relation == "dobj" and "" in light_verbs.get(tree[verb].lemma, frozenset()):
        # "has an effect **on B**", "plays a role **in B**": parsers hang the phrase on the verb as often; "a disease
        # **in which** A plays a role".
        antecedent = tree[verb].head if tree[verb].relation == "acl:relcl" else None
        found = find_prepositional(tree, verb)
        yield from ((name, head) for name, head in found if head > noun or head == antecedent)
    elif verb is not None and tree[noun].relation == "nsubjpass" and tree[verb].lemma in _REACHED:
        # "reduction of A was achieved **with B**"
        yield from (("by", head) for name, head in find_prepositional(tree, verb) if name in ("by", "with"))
        yield from (("by", head) for head in _find_used_for(tree, verb))
    elif verb is not None and _is_said_to_be_there(tree, noun, verb):
        # "phosphorylation of A was observed **in response to B**"; "observed by B" is how or by whom it was seen.
        found = find_prepositional(tree, verb)
        yield from ((name, head) for name, head in found if name in WHEN or (head > verb and name != "by"))
        yield from (("when", child) for child in tree.children(verb, "advcl") if is_occasion(tree, child))
    elif verb is not None:
        yield from find_circumstances(tree, noun, light_verbs)


def _find_answered(tree: Tree, noun: int) -> Iterator[tuple[str, int]]:
    """Yield what the noun answers, where that stands right behind it: "A reduced **production** of B in response to C".

    Parsers hang it on the verb as often.
    """
    above = tree.head(noun)
    if above is None or tree[noun].relation not in ("dobj", "nmod"):
        return
    answered = [(name, head) for name, head in find_prepositional(tree, above) if name in _ANSWERED]
    if not answered:
        # As for most nouns: no phrase need be looked at.
        return
    behind = max(tree.subtree(noun)) + 1
    phrase = next((each for each in map(tree.subtree, tree.children(above, "nmod")) if min(each) == behind), ())
    yield from ((name, head) for name, head in answered if head in phrase)


def _is_said_to_be_there(tree: Tree, noun: int, verb: int) -> bool:
    """Return whether ``verb`` says no more of ``noun`` than that it is there.

    "Activation of A **was seen**", "activation **occurred**", "there **was** activation".
    """
    seen = tree[noun].relation == "nsubjpass" and tree[verb].lemma in SEEN
    return seen or (tree[noun].relation == "nsubj" and (tree[verb].lemma in _OCCURRING or is_there(tree, verb)))


def adjective_heads(tree: Tree, adjective: int, light_verbs: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, int]]:
    """Yield what stands to an adjective or adverb."""
    reason = _find_reason(tree, adjective)
    if reason is not None:
        yield "to", reason
    subjects = find_subject_heads(tree, adjective if reason is None else reason)
    yield from (("subject", head) for head in subjects)
    yield from _find_within(tree, subjects)
    yield from (("maker", head) for head in _find_makers(tree, adjective))
    modifiers = tree.children(adjective, "nmod:npmod", "compound")
    yield from (("modifier", child) for child in modifiers if child < adjective)
    yield from _common_heads(tree, adjective)
    changed = tree[adjective].tag == "JJR" or tree[adjective].lower.endswith(_CHANGED)
    if changed and tree[adjective].relation == "amod":
        # "mice had **higher** levels of A", **elevated** ones, as "showed increased levels"
        yield "object", tree[adjective].head
        yield from changed_heads(tree, tree[adjective].head, light_verbs)
    elif find_amount(tree, tree[adjective].head) == adjective:
        yield "object", tree[adjective].head
        yield from changed_heads(tree, tree[adjective].head, light_verbs)
    for other in _find_coordinated_adjectives(tree, adjective):
        # "necessary and sufficient **for B**": what follows the last is said of all, wherever it hangs.
        yield from ((name, head) for name, head in _common_heads(tree, other) if head > max(adjective, other))
    verb = tree.head(adjective)
    if verb is not None and tree[adjective].relation in ("conj", "xcomp"):
        # "necessary but not **sufficient** for B", "remained **unchanged** after": what follows hangs on the first.
        yield from ((name, head) for name, head in find_prepositional(tree, verb) if head > adjective)
    if tree[adjective].tag.startswith("RB") and verb is not None:
        yield from (("object", head) for head in find_object_heads(tree, verb))
        # "occurs independently of A": the phrase right after the adverb is its own, whatever it hangs on.
        for name, head in find_prepositional(tree, verb):
            if find_preposition_words(tree, head)[:1] == (adjective + 1,):
                yield name, head


def _find_makers(tree: Tree, adjective: int) -> tuple[int, ...]:
    """Return who makes somebody what ``adjective`` says: A of "**A** renders cells susceptible to B"."""
    above = tree.head(adjective)
    if above is not None and tree[adjective].relation == "amod" and above < adjective:
        # Parsers hang it on the noun before it as often.
        above = tree.head(above)
    return () if above is None or tree[above].lemma not in _MAKING else find_subject_heads(tree, above)


def _find_reason(tree: Tree, adjective: int) -> int | None:
    """Return the noun of "was **due** to A": treebanks hang "due to" on it as a preposition, or A on "due"."""
    noun = tree[adjective].head
    if tree[adjective].relation == "case" and (tree.children(noun, "cop") or tree.children(adjective, "cop")):
        return noun
    to = [child for child in tree.children(adjective, "mwe") if tree[child].lower == "to"]
    return next((child for child in tree.children(adjective, "nmod") if to and child > to[0]), None)


def _find_coordinated_adjectives(tree: Tree, adjective: int) -> Iterator[int]:
    """Yield the adjectives beside ``adjective``; none where each has a phrase of its own."""
    others = (tree[adjective].head,) if tree[adjective].relation == "conj" else tree.children(adjective, "conj")
    if not tree[adjective].tag.startswith("JJ") or any(_common_heads(tree, adjective)):
        return
    yield from (other for other in others if tree[other].tag.startswith("JJ"))


def _common_heads(tree: Tree, word: int) -> Iterator[tuple[str, int]]:
    if not tree.dependents[word]:
        return
    yield from find_prepositional(tree, word)
    for adverb in tree.children(word, "advmod"):
        # "induces A more strongly **than B**"
        yield from (("than", head) for name, head in find_prepositional(tree, adverb) if name == "than")
    clauses = tree.children(word, "advcl", "acl", "xcomp", "nmod")
    yield from (("means", child) for child in clauses if is_means(tree, child))
    yield from (("when", child) for child in tree.children(word, "advcl") if is_occasion(tree, child))
    # "required **for inducing** A": the gerund stands as a noun does.
    yield from (
        ("for", child) for child in tree.children(word, "advcl", "acl", "nmod") if is_gerund_after(tree, child, "for")
    )
    for child in tree.children(word, "xcomp", "advcl", "ccomp", "acl"):
        if is_infinitive(tree, child):
            yield from (("infinitive", head) for head in find_object_heads(tree, child))
