"""Subjects and objects of verbs and predicative adjectives: voice, relatives, control, raising, sharing."""

from __future__ import annotations

from collections.abc import Iterator

from .prepositions import MEANS, find_owners, find_preposition, find_prepositional, is_amount
from .relatives import find_antecedent, find_antecedents, is_relative_pronoun
from .tree import Tree

# How a noun hangs on the verb whose subject it is, and how a noun or a clause does.
NOUN_SUBJECTS = ("nsubj", "nsubjpass")
SUBJECTS = (*NOUN_SUBJECTS, "csubj", "csubjpass")
# Clauses that borrow their subject from the verb above, and the marks of those that do not.
_INHERITING = ("xcomp", "conj", "advcl", "dep", "ccomp", "advmod")
_MEANS_MARKS = (*MEANS, "using")
_CLAUSE_MARKS = ("as", "because", "since", "whereas", "while", "if")
# Verbs that say that two do something together, and prepositions that do.
_COOPERATING = ("associate", "co-operate", "collaborate", "cooperate", "interact", "synergise", "synergize")
_JOINTLY = ("in collaboration with", "in concert with", "in cooperation with", "in synergy with")
# What stands between two clauses that share what follows the second.
_CONTRASTING = ("and", "but", "whereas", "while")
# What connects two verbs that share what follows: "induces **but does not** bind", "blocks **rather than** induces".
_BETWEEN_VERBS = ("cc", "advmod", "neg", "punct", "aux", "auxpass", "mwe")
# Verbs whose object does what the infinitive says; after others it says the purpose of the subject.
_OBJECT_CONTROL = (
    "allow", "believe", "cause", "consider", "demonstrate", "direct", "drive", "enable", "expect", "find", "force",
    "help", "induce", "know", "lead", "observe", "permit", "predict", "prompt", "prove", "report", "show", "stimulate",
    "trigger",
)  # fmt: skip
# Who writes does not do what the infinitive says: "we used A to induce B".
AUTHORS = ("i", "we", "one")
# Nouns that hand their own argument to an infinitive: "the ability of A to induce B".
CONTROL_NOUNS = ("ability", "capacity", "potential", "failure", "inability", "tendency", "power", "capability")
# And those that hand it to what follows "in": "a role for A **in inducing** B".
_ROLE_NOUNS = ("function", "importance", "involvement", "participation", "part", "role")


def is_verb(tree: Tree, word: int) -> bool:
    """Return whether ``word`` is a verb: by its tag, or by a subject and an object that no noun has."""
    return tree[word].tag.startswith("VB") or bool(
        tree[word].tag.startswith("NN") and tree.children(word, "nsubj") and tree.children(word, "dobj")
    )


def is_means(tree: Tree, verb: int) -> bool:
    """Return whether ``verb`` says by which means something is done: "by activating", "via inducing"."""
    marks = (tree[child].lower for child in tree.children(verb, "mark", "case"))
    return tree[verb].tag == "VBG" and any(mark in ("by", "via", "through") for mark in marks)


def find_used(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the heads of what ``verb`` says was used: A of "inhibition of B **using** A"; none of another verb."""
    return tree.children(verb, "dobj") if tree[verb].tag == "VBG" and tree[verb].lemma == "use" else ()


def is_gerund_after(tree: Tree, verb: int, mark: str) -> bool:
    """Return whether ``verb`` is a gerund behind the preposition ``mark``: "required **for** inducing A"."""
    return tree[verb].tag == "VBG" and _mark(tree, verb) == mark


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Return whether ``verb`` is an infinitive behind "to": "acts **to induce** A"."""
    return _mark(tree, verb) == "to"


def find_verb_for(tree: Tree, verb: int) -> int | None:
    """Return the verb that is for what ``verb`` says: "A **acts** to induce B", or "in inducing B"; else None."""
    purpose = is_infinitive(tree, verb) or _mark(tree, verb) == "in"
    return tree.head(verb) if purpose and tree[verb].relation in ("xcomp", "advcl") else None


def is_passive(tree: Tree, verb: int) -> bool:
    """Return whether what stands as the subject of ``verb`` undergoes it: passives, reduced relatives, participles."""
    if tree[verb].tag == "JJ":
        # "B was unaffected by A": an adjective with an agent.
        return any(find_preposition(tree, child) == "by" for child in tree.children(verb, "nmod"))
    if tree[verb].tag not in ("VBN", "VBD"):
        return False
    if tree.children(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    if tree.children(verb, *SUBJECTS):
        return False
    relation = tree[verb].relation
    if relation == "conj":
        head = tree[verb].head
        # "was induced and activated": the auxiliary is shared; "induced B and was activated" has its own.
        return tree[verb].tag == "VBN" and is_passive(tree, head) and not tree.children(verb, "aux", "dobj")
    if tree[verb].tag != "VBN" and relation not in ("acl", "amod"):
        return False
    return relation in ("acl", "amod", "advcl", "dep", "parataxis") and not tree.children(verb, "dobj", "aux")


def find_passive_agents(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the heads of the by-phrases of ``verb``, or one shared with the verb coordinated after it.

    Also of what it goes through: "A is produced through the cleavage of B **by C**".
    """
    own = _by_phrases(tree, verb)
    if not own and is_passive(tree, verb):
        ways = (child for child in tree.children(verb, "nmod") if find_preposition(tree, child) in MEANS)
        own = tuple(agent for way in ways for agent in _by_phrases(tree, way))
    if own:
        return own
    later = find_next_coordinated_verb(tree, verb)
    if later is not None and is_passive(tree, later):
        return find_passive_agents(tree, later)
    first = _coordinated_before(tree, verb)
    return tuple(agent for agent in _by_phrases(tree, first) if agent > verb) if first is not None else ()


def _by_phrases(tree: Tree, verb: int) -> tuple[int, ...]:
    return tuple(
        child
        for child in tree.children(verb, "nmod")
        if find_preposition(tree, child) == "by" and not is_amount(tree, child)
    )


def find_object_heads(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the heads of the direct objects of ``verb``, also one shared with the verb coordinated after it."""
    own = tuple(
        find_antecedent(tree, verb) if is_relative_pronoun(tree, child) else child
        for child in tree.children(verb, "dobj")
    )
    if own or is_passive(tree, verb):
        return tuple(head for head in own if head is not None)
    if tree[verb].relation == "acl:relcl" and _has_own_subject(tree, verb):
        # "a kinase in which", "cells where": the relative word stands for a place, not for what is done.
        return () if _has_relative_place(tree, verb) else (tree[verb].head,)
    later = find_next_coordinated_verb(tree, verb)
    if later is not None and not is_passive(tree, later):
        return find_object_heads(tree, later)
    first = _coordinated_before(tree, verb)
    if first is not None:
        # "activate and induce B": what follows the last verb is shared, wherever it hangs.
        return tuple(child for child in tree.children(first, "dobj") if child > verb)
    beside = _find_clause_beside(tree, verb)
    return tree.children(beside, "dobj") if beside is not None else ()


def find_subject_heads(tree: Tree, word: int) -> tuple[int, ...]:
    """Return the heads of what stands as the subject of ``word``: its own, or the one that it inherits.

    Inherited are the subjects of relatives (the noun that they stand with), of infinitives and participles (control
    and raising: "A was found to induce", "A fails to induce"), and of coordinated verbs.
    """
    return _subjects(tree, word, depth=8)


def _subjects(tree: Tree, word: int, depth: int) -> tuple[int, ...]:
    own = tree.children(word, *SUBJECTS)
    if own:
        heads = (find_antecedents(tree, word) if is_relative_pronoun(tree, child) else (child,) for child in own)
        return tuple(head for found in heads for head in found)
    head = tree.head(word)
    relation = tree[word].relation
    if head is None or depth == 0:
        return ()
    if relation in ("acl:relcl", "acl", "amod"):
        return _subjects_of_modifier(tree, word, head)
    if relation in ("xcomp", "advcl", "ccomp") and _is_controlled_by_object(tree, word, head):
        return tree.children(head, "dobj")
    # "A induces B, while reducing C": a participle has no subject of its own.
    apart = relation == "advcl" and _mark(tree, word) in _CLAUSE_MARKS and tree[word].tag != "VBG"
    # "B was reduced **by** inhibiting A": not by B.
    apart = apart or (relation == "advcl" and _mark(tree, word) in _MEANS_MARKS and is_passive(tree, head))
    inherits = relation in _INHERITING and not apart
    return _subjects(tree, head, depth - 1) if inherits else ()


def _is_controlled_by_object(tree: Tree, clause: int, verb: int) -> bool:
    """Return whether the object of ``verb`` does what ``clause`` says: "allows A to do B", "prevents A **from**"."""
    objects = tree.children(verb, "dobj")
    mark = _mark(tree, clause)
    if not objects or objects[0] > clause or is_passive(tree, verb):
        return False
    if tree[clause].relation == "xcomp" and tree[clause].tag.startswith("JJ"):
        # "A makes B dependent on C"
        return True
    if mark not in ("to", "from"):
        return False
    subjects = tree.children(verb, *SUBJECTS)
    by_authors = bool(subjects) and tree[subjects[0]].lower in AUTHORS
    return mark == "from" or by_authors or tree[verb].lemma in _OBJECT_CONTROL


def _subjects_of_modifier(tree: Tree, word: int, noun: int) -> tuple[int, ...]:
    if tree[noun].lemma in CONTROL_NOUNS or _is_order(tree, noun):
        return find_owners(tree, noun) or _subjects(tree, tree[noun].head, depth=4)
    if tree[noun].lemma in _ROLE_NOUNS and is_gerund_after(tree, word, "in"):
        whose = (child for child in tree.children(noun, "nmod") if find_preposition(tree, child) == "for")
        return find_owners(tree, noun) or tuple(whose) or _subjects(tree, tree[noun].head, depth=4)
    if is_means(tree, word):
        # "an activator of A by inducing B": the means belong to who activates, whatever they hang on.
        actors = (tree.children(above, *SUBJECTS) for above in tree.ancestors(word))
        return next((found for found in actors if found), ())
    if not tree[noun].tag.startswith(("NN", "CD", "DT", "JJ", "PRP", "WDT", "FW")):
        return ()
    return (noun,)


def _is_order(tree: Tree, noun: int) -> bool:
    """Return whether ``noun`` is that of "in order to"."""
    return tree[noun].lower == "order" and noun > 0 and tree[noun - 1].lower == "in"


def _has_relative_place(tree: Tree, verb: int) -> bool:
    places = tree.children(verb, "nmod", "advmod")
    return any(tree[place].tag in ("WDT", "WP", "WRB") for place in places)


def _has_own_subject(tree: Tree, verb: int) -> bool:
    return any(not is_relative_pronoun(tree, child) for child in tree.children(verb, *SUBJECTS))


def find_partners(tree: Tree, verb: int) -> Iterator[int]:
    """Yield with whom the subject does it: "A cooperates **with B** to induce C", "induces C in synergy **with B**"."""
    yield from (head for name, head in find_prepositional(tree, verb) if name in _JOINTLY)
    above = find_verb_for(tree, verb)
    if above is None or is_passive(tree, above):
        return
    jointly = (*_JOINTLY, "with") if tree[above].lemma in _COOPERATING else _JOINTLY
    yield from (head for name, head in find_prepositional(tree, above) if name in jointly and head < verb)


def find_next_coordinated_verb(tree: Tree, verb: int) -> int | None:
    """Return the verb coordinated with ``verb`` right after it, with nothing but connecting words between."""
    for child in tree.children(verb, "conj"):
        between = range(verb + 1, child)
        bare = all(tree[index].relation in _BETWEEN_VERBS for index in between)
        if tree[child].tag.startswith("VB") and bare:
            return child
    return None


def _coordinated_before(tree: Tree, verb: int) -> int | None:
    """Return the verb that ``verb`` is coordinated with, where nothing but connecting words stands between."""
    head = tree[verb].head
    return head if tree[verb].relation == "conj" and find_next_coordinated_verb(tree, head) == verb else None


def _find_clause_beside(tree: Tree, verb: int) -> int | None:
    """Return the verb whose object ``verb`` shares though each has a subject: "A activates whereas B **represses** C".

    Nothing stands between but the word that connects the two.
    """
    for child in tree.children(verb, "advcl", "conj"):
        connects = child > verb and tree[verb + 1].lower in _CONTRASTING and tree.children(verb, *SUBJECTS)
        if connects and not is_passive(tree, child):
            subjects = tree.children(child, *SUBJECTS)
            return child if subjects and min(tree.subtree(subjects[0])) == verb + 2 else None
    return None


def _mark(tree: Tree, word: int) -> str:
    mark = tree.child(word, "mark")
    return "" if mark is None else tree[mark].lower
