"""Phrases of CLEAR turned to the shape of v1: prepositions, "be", and prepositions of several words."""

from __future__ import annotations

from .draft import Draft

# Words that v1 joins to one preposition or conjunction, as the GENIA treebank has it.
_FIXED = frozenset(
    {("according", "to"), ("because", "of"), ("due", "to"), ("instead", "of"), ("rather", "than"), ("such", "as")}
)
_BE = ("be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m")


def promote_objects(draft: Draft) -> None:
    """Hang each preposition on its object, innermost first: ``case`` of a noun, ``mark`` of a clause."""
    for preposition in draft.upwards():
        found = _find_object(draft, preposition)
        if found is not None:
            _promote_object(draft, preposition, found)
        elif draft.relations[preposition] == "prep" and draft[preposition].tag.startswith("VB"):
            # "compared with X": the participle stays the head of its phrase.
            draft.relations[preposition] = _clause_label(draft, preposition)


def _find_object(draft: Draft, word: int) -> int | None:
    """Return what ``word`` is the preposition of, None where it is none."""
    nouns = draft.children(word, "pobj")
    if nouns:
        return nouns[0]
    clauses = draft.children(word, "pcomp")
    phrases = [child for child in draft.children(word, "nmod") if draft.children(child, "case")]
    relation, tag = draft.relations[word], draft[word].tag
    coordinated = [child for child in draft.children(word, "conj") if draft.children(child, "case")]
    joined = [phrase for phrase in phrases if _joins_next(draft, word, draft.children(phrase, "case"))]
    if relation in ("prep", "agent", "conj", "pcomp") and tag in ("IN", "TO", "RP"):
        # "by activating X", "out of X", "in and around X".
        return next(iter(clauses or phrases or coordinated), None)
    # "due to X", "according to X", "instead of X"; but "based **on X**" stays below its participle.
    return joined[0] if joined and relation in ("prep", "advmod") else None


def _joins_next(draft: Draft, word: int, others: list[int]) -> bool:
    pairs = ((draft[word].lower, draft[other].lower) for other in others if other == word + 1)
    return any(pair in _FIXED for pair in pairs)


def _promote_object(draft: Draft, preposition: int, child: int) -> None:
    is_clause = draft.relations[child] == "pcomp" and draft[child].tag.startswith("VB")
    was = draft.relations[preposition]
    bare = [
        other
        for other in draft.children(preposition, "conj")
        if other != child and not draft.children(other, "pobj", "pcomp", "case", "mark")
    ]
    # "in and around X": what is coordinated are the prepositions.
    keep = [*bare, *draft.children(preposition, "cc")] if bare and draft[bare[0]].tag == "IN" else []
    draft.promote(child, below="mark" if is_clause else "case", keep=keep)
    if was in ("prep", "agent", "dative", "advmod"):
        draft.relations[child] = _clause_label(draft, child) if is_clause else "nmod"


def _clause_label(draft: Draft, clause: int) -> str:
    return "acl" if draft[draft.heads[clause]].tag.startswith("NN") else "advcl"


def raise_predicates(draft: Draft) -> None:
    """Hang "be" as ``cop`` on its predicate, innermost first; with "there" it stays, and has a subject."""
    for verb in draft.upwards():
        word = draft[verb]
        is_be = word.lemma == "be" or word.lower in _BE
        if not (is_be and word.tag.startswith("VB")) or draft.relations[verb] in ("aux", "auxpass", "cop"):
            continue
        if any(draft[child].lower == "there" for child in draft.children(verb, "expl")):
            for child in draft.children(verb, "attr"):
                draft.relations[child] = "nsubj"
            continue
        predicate = _find_predicate(draft, verb)
        if predicate is not None:
            draft.promote(predicate, below="cop")


def _find_predicate(draft: Draft, verb: int) -> int | None:
    named = draft.children(verb, "attr", "acomp")
    after = [child for child in named if child > verb]
    if named:
        return (after or named)[0]
    if draft.children(verb, "xcomp", "ccomp", "dobj"):
        return None
    places = (child for child in draft.children(verb, "nmod") if draft.children(child, "case"))
    return next((place for place in places if min(draft.children(place, "case")) > verb), None)


def mend_fixed_phrases(draft: Draft) -> None:
    """Join the words of fixed phrases as v1 does, the first one above the others: "such as", "as well as"."""
    for index in range(1, len(draft)):
        _join_pair(draft, index - 1, index)
        if index > 1 and [draft[place].lower for place in range(index - 2, index + 1)] == ["as", "well", "as"]:
            _join_as_well_as(draft, index)


def _join_pair(draft: Draft, first: int, second: int) -> None:
    if (draft[first].lower, draft[second].lower) not in _FIXED or draft.relations[second] not in ("case", "mark", "cc"):
        return
    if draft.heads[first] == draft.heads[second] not in (first, second):
        draft.relations[first] = draft.relations[second]
        draft.move(second, first)
    elif draft.heads[first] == second:
        draft.promote(first, below="mwe")
    else:
        return
    draft.relations[second] = "mwe"


def _join_as_well_as(draft: Draft, last: int) -> None:
    """Make the first "as" the connective that the last one is."""
    first, well = last - 2, last - 1
    relation, head = draft.relations[last], draft.heads[last]
    if draft.is_root(first) or draft.is_root(last):
        return
    inside = all(draft.heads[word] in (first, well, last) for word in (first, well))
    if relation not in ("cc", "case", "mark") or not inside or head in (first, well):
        return
    draft.move(first, head)
    draft.relations[first] = relation
    for word in (well, last):
        for child in draft.children(word):
            if child not in (well, last):
                draft.move(child, first)
        draft.move(word, first)
        draft.relations[word] = "mwe"
