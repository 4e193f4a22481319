"""Second verbs of a clause that a parser took for modifiers of their objects, or whose objects it gave to the first."""

from __future__ import annotations

from ..prepositions import precedes_conjunction
from ..tree import Tree
from .change import attach, retag
from .participles import TAGS, find_noun_behind

# Verbs whose objects are what is seen, which participles describe: "showed A and **reduced** B".
_SHOWING = (
    "demonstrate", "detect", "develop", "display", "exhibit", "find", "have", "identify", "include", "indicate",
    "involve", "measure", "note", "observe", "present", "report", "reveal", "see", "show", "suggest",
)  # fmt: skip
# Verbs that undo what there was, "elevated B" as well as A.
_UNDOING = (
    "abolish", "alleviate", "ameliorate", "antagonize", "attenuate", "block", "correct", "counteract", "improve",
    "mitigate", "normalize", "prevent", "rescue", "restore", "reverse",
)  # fmt: skip
# Participles of what there was before anybody did something about it.
_BEFORE = (
    "aggravated", "altered", "compromised", "damaged", "disrupted", "disturbed", "elevated", "exacerbated",
    "exaggerated", "impaired", "retarded",
)  # fmt: skip
_EFFECTS = ("effect", "impact", "influence")


def raise_participle(tree: Tree, word: int) -> Tree | None:
    """Make a participle behind "and" or "but" the second verb: in "A reduced B and (greatly) **increased** C" of C.

    Parsers take "increased C" for a second thing that A reduced, where C stands without an article. They are left that
    where the first verb shows things, or undoes what was there before ("prevented A and **elevated** C"), and where the
    first thing has a participle as well.
    """
    noun = find_noun_behind(tree, word)
    if tree[word].tag not in TAGS or noun >= len(tree) or tree[noun].relation != "conj" or tree.children(word, "dobj"):
        return None
    first, adverbs = tree[noun].head, tree.children(word, "advmod")
    verb, joining = _find_first_verb(tree, first)
    before = min((word, *adverbs)) - 1
    while tree[before].relation == "mwe":
        before -= 1
    joined = tree[before].relation == "cc" and tree[before].head in (first, verb) and tree[before].lower in joining
    if not joined or tree[word].head not in (noun, verb) or not first < word:
        return None
    if _is_described(tree, first, was_before=tree[word].lower in _BEFORE and not adverbs):
        return None
    later = [child for child in tree.children(first, "conj", "cc", "punct") if child > noun]
    changes = {word: (verb, "conj"), noun: (word, "dobj"), before: (verb, "cc")}
    changes |= {child: (noun, tree[child].relation) for child in later}
    return retag(attach(tree, changes), word, "VBD")


def _find_first_verb(tree: Tree, noun: int) -> tuple[int, tuple[str, ...]]:
    """Return the verb in the past that ``noun`` is an object of, and what may join another verb to it.

    Or that has an effect on it: "A had no effect on **B** but reduced C". Nothing joins to other words.
    """
    verb = tree[noun].head
    auxiliaries = [tree[child].lower for child in tree.children(verb, "aux")]
    if tree[noun].relation == "dobj":
        past = tree[verb].tag == "VBD" or (tree[verb].tag == "VBN" and auxiliaries) or "did" in auxiliaries
        denied = bool(tree.children(verb, "neg"))
        return verb, ("but",) if denied and past else ("and", "as") if past else ()
    effect = verb if tree[verb].lemma in _EFFECTS else next(iter(tree.children(verb, "dobj")), verb)
    on = tree[noun].relation == "nmod" and tree[effect].relation == "dobj" and tree[effect].lemma in _EFFECTS
    return tree[effect].head, ("but",) if on else ()


def _is_described(tree: Tree, noun: int, *, was_before: bool) -> bool:
    """Return whether ``noun`` is an object that a participle beside it may describe as well, if that ``was_before``."""
    if tree[noun].relation != "dobj":
        return False
    lemma = tree[tree[noun].head].lemma
    described = any(tree[child].tag in TAGS for child in tree.children(noun, "amod"))
    return described or lemma in _SHOWING or (lemma in _UNDOING and was_before)


def give_on_object(tree: Tree, word: int) -> Tree | None:
    """Give an object to the verb it follows, not to one whose preposition waits for it: "binds **to** and cuts A"."""
    first = tree[word].head
    if tree[word].tag not in ("IN", "TO") or not precedes_conjunction(tree, word):
        return None
    second = next((each for each in tree.children(first, "conj") if each > word), None)
    if second is None or tree.children(second, "dobj", "auxpass"):
        return None
    nouns = (*tree.children(first, "dobj"), *tree.children(word, "dep"))
    noun = next((each for each in nouns if each > second), None)
    return None if noun is None else attach(tree, {noun: (second, "dobj")})
