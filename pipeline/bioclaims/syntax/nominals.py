"""Who acts in a nominal: the subject of the light verb, the copula, the apposition or the "as" that it stands with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .clauses import find_object_heads, find_passive_agents, find_subject_heads, is_passive
from .coordination import first_conjunct
from .prepositions import WAYS, find_owners, find_preposition, find_prepositional
from .tree import Tree

# Before the preposition that a light verb takes its noun after, where the subject does not act but undergoes.
UNDERGOES = "undergoes "
# What follows the noun where its light verb has a subject that acts: "shows inhibition **of** B".
_ACTED_ON = ("of", "on", "to", "with", "for", "against")
# Of which several one thing is said to be: "one of the kinases", "a family of enzymes".
_OF_SEVERAL = ("class", "family", "group", "member", "one", "set", "subset")
# What is an example for certain: "like" compares as well.
_EXAMPLES = ("including", "such as")
# What an effect is said to go by or along with, and nouns of effects.
_INVOLVING, _MEDIATING = ("involve", "include", "require"), ("mediate", "exert", "achieve", "explain", "cause")
_ACCOMPANYING, _SAME_CLAUSE = ("accompany", "parallel"), ("this", "that", "which", "it")
# What says by which of its effects something was seen: "A induced B, **as evidenced by** activation of C".
_SHOWING = (
    "assess", "confirm", "demonstrate", "evidence", "exemplify", "indicate", "judge", "measure", "reflect", "reveal",
    "show", "suggest", "verify",
)  # fmt: skip
# What says what somebody concludes from what is told before it.
_CONCLUDING = ("imply", "indicate", "suggest")
_EFFECTS = ("action", "activity", "effect", "function", "influence", "property", "protection", "role")
# What somebody may act without.
_CHANGES = ("alteration", "change", "effect", "impact", "influence")
_CONNECTIVES = ("cc", "punct", "advmod")


def find_nominal_subjects(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> tuple[int, ...]:
    """Return the heads of who brings about what ``noun`` names, other than by its own prepositional phrases.

    "A has an effect on B", "A plays a role in B", "A leads to an increase in B" (``light_verbs``); "A is an
    inhibitor of B"; "A, an inhibitor of B"; "A as an inhibitor of B"; "A acts without an effect on B"; coordinated
    nouns share theirs.
    """
    if tree.children(noun, "cop") or tree.children(noun, "nsubj"):
        # What "was via activation of B", or "was due to" that, does not activate B.
        before = tree.children(noun, "case")
        cases = [tree[child].lower for child in before]
        copula = any(tree.children(word, "cop") for word in (noun, *before))
        placed = copula and cases not in ([], ["without"], ["among"], ["of"])
        return () if placed else find_subject_heads(tree, noun)
    head = tree.head(noun)
    if head is None:
        return ()
    match tree[noun].relation:
        case "conj":
            first = first_conjunct(tree, noun)
            found = find_nominal_subjects(tree, first, light_verbs) if tree[first].tag.startswith("NN") else ()
        case "appos":
            found = (head,)
        case "xcomp":
            found = find_subject_heads(tree, noun)
        case "nmod" if find_preposition(tree, noun) == "as":
            found = _subjects_of_as(tree, head)
        case "nmod" if tree[head].tag.startswith("VB") and _is_there_none(tree, noun):
            found = () if is_passive(tree, head) else find_subject_heads(tree, head)
        case "nmod" if _is_one_of(tree, noun, head):
            found = find_nominal_subjects(tree, head, light_verbs)
        case _:
            taken = light_verbs.get(tree[head].lemma)
            found = () if taken is None else _subjects_of_light_verb(tree, noun, head, taken)
    return found


def _is_there_none(tree: Tree, noun: int) -> bool:
    """Return whether a phrase says that there is no effect: "**without** an effect on B", "with **no** change in B"."""
    none = any(tree[child].lower in ("no", "little") for child in tree.children(noun, "neg", "det", "amod"))
    found = find_preposition(tree, noun)
    return tree[noun].lemma in _CHANGES and (found == "without" or (found == "with" and none))


def find_doers(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return the heads of who does something by way of what ``noun`` names, which they bring about as well.

    "A induces B **through activation** of C", "A exerts its effects by activation of C", "the effects of A **involve**
    activation of C", "the effect of A is mediated by activation of C", "A led to B, **accompanied by** loss of C", "A
    led to B, **as shown by** loss of C", "A reduced B, **suggesting** loss of C".
    """
    first = first_conjunct(tree, noun)
    verb = tree.head(first)
    if (
        verb is None
        or not tree[verb].tag.startswith("VB")
        or any(tree[each].tag == "VBG" for each in tree.children(noun))
    ):
        # "through blocking activation of C" is no activation.
        return ()
    if tree[first].relation == "dobj" and tree[verb].tag == "VBG" and tree[verb].lemma in _CONCLUDING:
        return _find_acting(tree, verb)
    way = find_preposition(tree, first) if tree[first].relation == "nmod" else ""
    if way == "by" and (tree[verb].lemma in _ACCOMPANYING or _shows(tree, verb)):
        clause = _find_accompanied(tree, verb)
        if clause is not None:
            return find_passive_agents(tree, clause) or find_subject_heads(tree, clause)
        subjects = tree.children(verb, "nsubjpass")
        return tuple(owner for head in subjects for owner in _find_who(tree, head, of_effect=True))
    if not is_passive(tree, verb):
        of_effect = tree[first].relation == "dobj" and tree[verb].lemma in _INVOLVING
        heads = find_subject_heads(tree, verb) if of_effect or way in (*WAYS, "by") else ()
    else:
        of_effect = way == "by" and tree[verb].lemma in _MEDIATING
        effects = find_object_heads(tree, verb) or tree.children(verb, "nsubjpass") if of_effect else ()
        heads = find_passive_agents(tree, verb) if way in WAYS else effects
    return tuple(owner for head in heads for owner in _find_who(tree, head, of_effect=of_effect))


def _find_acting(tree: Tree, conclusion: int) -> tuple[int, ...]:
    """Return who does something to another in the clause from which a participle draws the ``conclusion``."""
    clause = _find_accompanied(tree, conclusion)
    if clause is None:
        return ()
    if is_passive(tree, clause):
        return find_passive_agents(tree, clause)
    return find_subject_heads(tree, clause) if tree.children(clause, "dobj") else ()


def _shows(tree: Tree, verb: int) -> bool:
    """Return whether ``verb`` says by what something was seen to happen: "**as evidenced** by"."""
    marks = (tree[child].lower for child in tree.children(verb, "mark", "case", "advmod"))
    return tree[verb].lemma in _SHOWING and "as" in marks


def _find_accompanied(tree: Tree, verb: int) -> int | None:
    """Return the verb of the clause that goes along with something: "A led to B, **accompanied** by C"."""
    if tree[verb].relation == "conj":
        subjects = tree.children(verb, "nsubjpass")
        return tree[verb].head if any(tree[each].lower in _SAME_CLAUSE for each in subjects) else None
    if tree[verb].relation not in ("acl", "acl:relcl", "advcl", "dep"):
        return None
    return next((word for word in tree.ancestors(verb) if tree[word].tag.startswith("VB")), None)


def _find_who(tree: Tree, head: int, *, of_effect: bool) -> tuple[int, ...]:
    """Return whose effect ``head`` is, or ``head`` itself where it need not be an effect."""
    if tree[head].lemma in _EFFECTS:
        return find_owners(tree, head)
    return () if of_effect else (head,)


def find_undergoers(tree: Tree, noun: int, light_verbs: Mapping[str, frozenset[str]]) -> tuple[int, ...]:
    """Return the heads of who undergoes what ``noun`` names: "A undergoes cleavage", "A shows increased expression".

    Where a verb says both ("shows inhibition of B"), the subject acts if something follows that it may act on.
    """
    if tree.children(noun, "cop") and find_preposition(tree, noun) == "under":
        # "A is under the control of B"
        return find_subject_heads(tree, noun)
    first = first_conjunct(tree, noun)
    verb = tree.head(first)
    taken = None if verb is None else light_verbs.get(tree[verb].lemma)
    if verb is None or taken is None or not tree[first].tag.startswith("NN"):
        return ()
    place = find_place_at_verb(tree, first)
    if place is None or f"{UNDERGOES}{place}" not in taken or is_passive(tree, verb):
        return ()
    return () if place in taken and _acts_on_something(tree, first, verb) else find_subject_heads(tree, verb)


def find_amount(tree: Tree, noun: int) -> int | None:
    """Return "more" or "less" of "cells produced **less** A", which taggers take for an adverb; None without."""
    if not tree[noun].tag.startswith("NN"):
        return None
    adverbs = [child for child in tree.children(noun, "amod") if tree[child].tag == "RBR"]
    adverbs += (child for child in tree.children(noun, "advmod") if tree[child].tag in ("RBR", "JJR"))
    return next((child for child in adverbs if child < noun), None)


def find_shared_phrases(tree: Tree, noun: int) -> Iterator[tuple[str, int]]:
    """Yield (preposition, head) of the phrases that ``noun`` shares with the nouns that it is coordinated with.

    "activation and **phosphorylation** of A by B": what follows the last one, wherever it hangs; of "the **expression**
    and secretion of A" too, where one article serves both.
    """
    own = {name for name, _ in find_prepositional(tree, noun)}
    if tree[noun].relation == "conj":
        for name, head in find_prepositional(tree, tree[noun].head):
            if head > noun and name not in own:
                yield name, head
    elif not own and tree.children(noun, "det") and not tree.children(noun, "compound"):
        for child in tree.children(noun, "conj"):
            between = (index for index in range(noun + 1, child) if tree[index].head in (noun, child))
            bare = all(tree[index].relation in _CONNECTIVES for index in between)
            if bare and tree[child].tag.startswith("NN"):
                yield from find_prepositional(tree, child)


def find_shared_modifiers(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return the nouns before the first conjunct that ``noun`` may share: A of "A activation and **cleavage**"."""
    first = first_conjunct(tree, noun)
    if first == noun or not tree[first].tag.startswith("NN") or tree.children(noun, "compound", "amod", "det", "nmod"):
        return ()
    return tuple(child for child in tree.children(first, "compound") if child < first)


def _is_one_of(tree: Tree, noun: int, head: int) -> bool:
    """Return whether ``noun`` is of those that ``head`` means: "A is **one of** the targets", "effects **such as**"."""
    preposition = find_preposition(tree, noun)
    return preposition in _EXAMPLES or (preposition == "of" and tree[head].lemma in _OF_SEVERAL)


def _acts_on_something(tree: Tree, noun: int, verb: int) -> bool:
    phrases = (*find_prepositional(tree, noun), *find_prepositional(tree, verb))
    return any(name in _ACTED_ON and head > noun for name, head in phrases)


def find_place_at_verb(tree: Tree, noun: int) -> str | None:
    """Return how a verb takes ``noun``: the empty string for its object, else the preposition."""
    relation = tree[noun].relation
    return "" if relation == "dobj" else find_preposition(tree, noun) if relation == "nmod" else None


def _subjects_of_light_verb(tree: Tree, noun: int, verb: int, taken: frozenset[str]) -> tuple[int, ...]:
    """Return who does what ``verb`` and its noun say together; ``taken`` is how the verb may take the noun."""
    if tree[noun].relation == "nsubjpass" and "" in taken:
        return find_passive_agents(tree, verb)
    place = find_place_at_verb(tree, noun)
    if place not in taken or is_passive(tree, verb):
        return ()
    if f"{UNDERGOES}{place}" in taken and not _acts_on_something(tree, noun, verb):
        return ()
    return find_subject_heads(tree, verb)


def _subjects_of_as(tree: Tree, head: int) -> tuple[int, ...]:
    """Return who is named by "as": "A acts as", "identified A as", "A was identified as", "role of A as", "A as"."""
    if tree[head].tag.startswith("VB"):
        return tree.children(head, "dobj") or find_subject_heads(tree, head)
    return find_owners(tree, head) or (head,)
