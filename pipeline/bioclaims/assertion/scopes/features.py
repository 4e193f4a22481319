"""The names of what speaks for a phrase being a cue: short and readable.

Each function writes the names of one clue, as ``Weights`` asks for them.
"""

from __future__ import annotations


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
    return (f"{phrase} {form}",)


def of_any_form(form: str) -> tuple[str, ...]:
    """Return the form of a phrase, whichever it is."""
    return (form,)


def of_tag_governor(tag: str, lemma: str) -> tuple[str, ...]:
    """Return what a phrase of this tag hangs on, whichever it is."""
    return (f"{tag} below {lemma}",)


def of_tag_neighbours(tag: str, before: str, after: str, second: str) -> tuple[str, ...]:
    """Return what stands about a phrase of this tag, whichever it is: a word before, two behind."""
    return f"{tag} after {before}", f"{tag} before {after}", f"{tag} before next {second}"


def of_next(phrase: str, side: str, other: str) -> tuple[str, ...]:
    """Return which phrase that may be a cue is the next; ``side`` is where this one stands: "follows", "precedes"."""
    return f"{phrase} {side} {other}", f"{side} {other}"


def of_title(phrase: str) -> tuple[str, ...]:
    """Return that the sentence ends without a full stop."""
    return (f"{phrase} in a title",)
