"""The names of what speaks for a phrase being a cue, and for a word being an edge of its scope: short and readable.

Each function writes the names of one clue, as ``Weights`` asks for them.
"""

from __future__ import annotations

from collections.abc import Iterator

# How the features of one edge begin: the cue's kind, that with the cue's place in the tree, and its phrase. Named
# with each of them, a rare phrase learns from the others.
Prefixes = tuple[str, ...]


def of_phrase(phrase: str, tag: str, step: str) -> tuple[str, ...]:
    """Return what the phrase is, and the tag and the label of its head."""
    return phrase, f"{phrase} has {tag}", f"{phrase} is {step}"


def of_neighbours(phrase: str, side: str, word: str, tag: str) -> tuple[str, ...]:
    """Return what stands beside the phrase; ``side`` is where the phrase stands: "before", "after"."""
    return tuple(dict.fromkeys((f"{phrase} {side} {word}", f"{phrase} {side} {tag}")))


def of_two_before(phrase: str, words: str) -> tuple[str, ...]:
    """Return the two words before the phrase."""
    return (f"{phrase} after {words}",)


def of_two_behind(phrase: str, words: str, tags: str) -> tuple[str, ...]:
    """Return the two words behind the phrase, and their tags."""
    return tuple(dict.fromkeys((f"{phrase} before {words}", f"{phrase} before {tags}")))


def of_governor(phrase: str, lemma: str, tag: str) -> tuple[str, ...]:
    """Return what the phrase hangs on."""
    return tuple(dict.fromkeys((f"{phrase} below {lemma}", f"{phrase} below {tag}")))


def of_sibling(phrase: str, step: str, lemma: str) -> tuple[str, ...]:
    """Return what hangs on the same word as the phrase."""
    return (f"{phrase} beside {step} {lemma}",)


def of_child(phrase: str, step: str) -> tuple[str, ...]:
    """Return how something hangs on the phrase."""
    return (f"{phrase} over {step}",)


def of_child_word(phrase: str, step: str, lemma: str) -> tuple[str, ...]:
    """Return what hangs on the phrase."""
    return (f"{phrase} over {step} {lemma}",)


def of_any() -> tuple[str, ...]:
    """Return what speaks for every phrase."""
    return ("any",)


def of_any_child(step: str, lemma: str) -> tuple[str, ...]:
    """Return what hangs on a phrase, whichever it is."""
    return (f"over {step} {lemma}",)


def of_children(phrase: str, number: int) -> tuple[str, ...]:
    """Return how many hang on the phrase."""
    return (f"{phrase} over {number}",)


def of_grandchild(phrase: str, step: str, below: str, lemma: str) -> tuple[str, ...]:
    """Return what hangs on something that hangs on the phrase."""
    return (f"{phrase} over {step} over {below} {lemma}",)


def of_form(phrase: str, form: str) -> tuple[str, ...]:
    """Return whether the phrase is in capitals ("NO", nitric oxide), has one, or has none."""
    return f"{phrase} {form}", form


def of_tag_governor(tag: str, lemma: str) -> tuple[str, ...]:
    """Return what a phrase of this tag hangs on, whichever it is."""
    return (f"{tag} below {lemma}",)


def of_tag_neighbours(tag: str, before: str, after: str, second: str) -> tuple[str, ...]:
    """Return what stands about a phrase of this tag, whichever it is: a word before, two behind."""
    return f"{tag} after {before}", f"{tag} before {after}", f"{tag} before next {second}"


def of_either(phrase: str) -> tuple[str, ...]:
    """Return that "either" stands before the phrase."""
    return (f"{phrase} behind either",)


def of_title(phrase: str) -> tuple[str, ...]:
    """Return that the sentence ends without a full stop."""
    return (f"{phrase} in a title",)


def of_branches(before: Prefixes, within: str, beyond: str) -> Iterator[str]:
    """Yield the branches that the last word within and the first word beyond stand on, as the cue sees them."""
    for prefix in before:
        yield f"{prefix} in {within}"
        yield f"{prefix} out {beyond}"
        yield f"{prefix} in {within} out {beyond}"


def of_word_beyond(before: Prefixes, word: str, beyond: str) -> Iterator[str]:
    """Yield the first word beyond the edge, and the branch that it stands on."""
    for prefix in before:
        yield f"{prefix} out {word}"
        yield f"{prefix} out {beyond} {word}"


def of_tags(before: Prefixes, within: str, beyond: str) -> Iterator[str]:
    """Yield the tags on both sides of the edge."""
    return (f"{prefix} in {within} out {beyond}" for prefix in before)


def of_place(before: Prefixes, distance: int, closed: str, at_cue: bool) -> Iterator[str]:
    """Yield how far from the cue the edge is, and which word above the cue has its last word there."""
    for prefix in before:
        yield f"{prefix} apart {distance}"
        yield f"{prefix} at {closed}"
        if at_cue:
            yield f"{prefix} at the cue"


def of_governor_word(before: Prefixes, lemma: str, within: str, beyond: str, at_cue: bool) -> tuple[str, ...]:
    """Return what the cue hangs on, with the branches on both sides of the edge."""
    kind, phrase, side = before[0], before[-1], "cue" if at_cue else "before"
    return (
        f"{kind} under {lemma} in {within}", f"{kind} under {lemma} out {beyond}",
        f"{phrase} under {lemma} in {within}", f"{kind} under {lemma} {side}",
    )  # fmt: skip


def of_governor_shape(before: Prefixes, shape: str, within: str, beyond: str, at_cue: bool) -> Iterator[str]:
    """Yield the form of what the cue hangs on, with the branches on both sides of the edge."""
    side = "cue" if at_cue else "before"
    for prefix in before:
        yield f"{prefix} under {shape} in {within}"
        yield f"{prefix} under {shape} out {beyond}"
        yield f"{prefix} under {shape} {side}"


def of_passed(before: Prefixes, word: str, following: str) -> Iterator[str]:
    """Yield a word that joins clauses or parts of a list, with what follows it, between the cue and the edge."""
    return (f"{prefix} past {word} {following}" for prefix in before)


def of_clause(before: Prefixes, form: str) -> Iterator[str]:
    """Yield a clause that begins between the cue and the edge, by its form and by what it hangs on."""
    return (f"{prefix} past clause {form}" for prefix in before)


def of_bracket(kind: str, depth: int) -> tuple[str, ...]:
    """Return whether a bracket is open at the edge (1), or one is closed that opens before the cue (-1)."""
    return (f"{kind} bracket {depth}",)


def of_cut(before: Prefixes, step: str) -> Iterator[str]:
    """Yield a step of the tree that leads over the edge."""
    return (f"{prefix} cuts {step}" for prefix in before)
