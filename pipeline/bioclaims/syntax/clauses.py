"""Subjects and objects of verbs and predicative adjectives: voice, relatives, control, raising, sharing."""

from __future__ import annotations

from .prepositions import find_owners, find_preposition
from .tree import Tree

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
# Clauses that borrow their subject from the verb above, and the marks of those that do not.
_INHERITING = ("xcomp", "conj", "advcl", "dep", "ccomp", "advmod")
_CLAUSE_MARKS = ("as", "because", "since", "whereas", "while", "if")
_RELATIVE_PRONOUNS = ("which", "that", "who", "whom")
# Verbs whose object does what the infinitive says; after others it says the purpose of the subject.
_OBJECT_CONTROL = (
    "allow", "cause", "direct", "drive", "enable", "force", "induce", "lead", "permit", "prompt", "stimulate",
    "trigger",
)  # fmt: skip
# Nouns that hand their own argument to an infinitive: "the ability of A to induce B".
_CONTROL_NOUNS = ("ability", "capacity", "potential", "failure", "inability", "tendency", "power")


def is_verb(tree: Tree, word: int) -> bool:
    """Return whether ``word`` is a verb: by its tag, or by a subject and an object that no noun has."""
    return tree[word].tag.startswith("VB") or bool(
        tree[word].tag.startswith("NN") and tree.children(word, "nsubj") and tree.children(word, "dobj")
    )


def is_means(tree: Tree, verb: int) -> bool:
    """Return whether ``verb`` says by which means something is done: "by activating", "via inducing"."""
    marks = (tree[child].lower for child in tree.children(verb, "mark", "case"))
    return tree[verb].tag == "VBG" and any(mark in ("by", "via", "through") for mark in marks)


def is_passive(tree: Tree, verb: int) -> bool:
    """Return whether what stands as the subject of ``verb`` undergoes it: passives, reduced relatives, participles."""
    if tree[verb].tag == "JJ":
        # "B was unaffected by A": an adjective with an agent.
        return any(find_preposition(tree, child) == "by" for child in tree.children(verb, "nmod"))
    if tree[verb].tag not in ("VBN", "VBD"):
        return False
    if tree.children(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    if tree.children(verb, *_SUBJECTS):
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
    """Return the heads of the by-phrases of ``verb``, also one shared with the verb coordinated after it."""
    own = tuple(child for child in tree.children(verb, "nmod") if find_preposition(tree, child) == "by")
    if own:
        return own
    later = _next_coordinated_verb(tree, verb)
    return find_passive_agents(tree, later) if later is not None and is_passive(tree, later) else ()


def find_object_heads(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the heads of the direct objects of ``verb``, also one shared with the verb coordinated after it."""
    own = tuple(
        _relative_antecedent(tree, verb) if _is_relative_pronoun(tree, child) else child
        for child in tree.children(verb, "dobj")
    )
    if own or is_passive(tree, verb):
        return tuple(head for head in own if head is not None)
    if tree[verb].relation == "acl:relcl" and _has_own_subject(tree, verb):
        return (tree[verb].head,)
    later = _next_coordinated_verb(tree, verb)
    return find_object_heads(tree, later) if later is not None and not is_passive(tree, later) else ()


def find_subject_heads(tree: Tree, word: int) -> tuple[int, ...]:
    """Return the heads of what stands as the subject of ``word``: its own, or the one that it inherits.

    Inherited are the subjects of relatives (the noun that they stand with), of infinitives and participles (control
    and raising: "A was found to induce", "A fails to induce"), and of coordinated verbs.
    """
    return _subjects(tree, word, depth=8)


def _subjects(tree: Tree, word: int, depth: int) -> tuple[int, ...]:
    own = tree.children(word, *_SUBJECTS)
    if own:
        heads = (_relative_antecedent(tree, word) if _is_relative_pronoun(tree, child) else child for child in own)
        return tuple(head for head in heads if head is not None)
    head = tree.head(word)
    relation = tree[word].relation
    if head is None or depth == 0:
        return ()
    if relation in ("acl:relcl", "acl", "amod"):
        return _subjects_of_modifier(tree, word, head)
    if relation == "xcomp" and _is_controlled_by_object(tree, word, head):
        return tree.children(head, "dobj")
    inherits = relation in _INHERITING and not (relation == "advcl" and _mark(tree, word) in _CLAUSE_MARKS)
    return _subjects(tree, head, depth - 1) if inherits else ()


def _is_controlled_by_object(tree: Tree, infinitive: int, verb: int) -> bool:
    """Return whether the object of ``verb`` does what the infinitive says: "allows A to induce B"."""
    controls = tree[verb].lemma in _OBJECT_CONTROL and bool(tree.children(verb, "dobj"))
    return controls and not is_passive(tree, verb) and tree.child(infinitive, "mark") is not None


def _subjects_of_modifier(tree: Tree, word: int, noun: int) -> tuple[int, ...]:
    if tree[noun].lemma in _CONTROL_NOUNS:
        return find_owners(tree, noun) or _subjects(tree, tree[noun].head, depth=4)
    if is_means(tree, word):
        # "an activator of A by inducing B": the means belong to who activates, whatever they hang on.
        actors = (tree.children(above, *_SUBJECTS) for above in tree.ancestors(word))
        return next((found for found in actors if found), ())
    if not tree[noun].tag.startswith(("NN", "CD", "DT", "JJ", "PRP", "WDT", "FW")):
        return ()
    return (noun,)


def _has_own_subject(tree: Tree, verb: int) -> bool:
    return any(not _is_relative_pronoun(tree, child) for child in tree.children(verb, *_SUBJECTS))


def _is_relative_pronoun(tree: Tree, token: int) -> bool:
    return tree[token].tag in ("WDT", "WP", "IN", "DT") and tree[token].lower in _RELATIVE_PRONOUNS


def _relative_antecedent(tree: Tree, verb: int) -> int | None:
    """Return the noun that the relative clause of ``verb`` stands with; for "A and which B", of the first verb."""
    current: int | None = verb
    while current is not None:
        if tree[current].relation == "acl:relcl":
            return tree[current].head
        current = tree.head(current) if tree[current].relation in ("conj", "xcomp") else None
    # A clause with "which" that the parser hung on the verb before it says something of that verb's object.
    head = tree.head(verb)
    objects = () if head is None or head > verb else tree.children(head, "dobj")
    return objects[-1] if objects else None


def _next_coordinated_verb(tree: Tree, verb: int) -> int | None:
    """Return the verb coordinated with ``verb`` right after it, with nothing but connecting words between."""
    for child in tree.children(verb, "conj"):
        between = range(verb + 1, child)
        bare = all(tree[index].relation in ("cc", "advmod", "neg", "punct", "aux", "auxpass") for index in between)
        if tree[child].tag.startswith("VB") and bare:
            return child
    return None


def _mark(tree: Tree, word: int) -> str:
    mark = tree.child(word, "mark")
    return "" if mark is None else tree[mark].lower
