"""The names of what speaks for an event being denied or doubted: short and readable; a ledger gives them weights.

Each function writes the names of one clue, as ``Weights`` asks for them. No two clues share a name: of those that come
twice in an event one is left out.
"""

from __future__ import annotations


def of_event(guideline: str, kind: str, word: str, outer: int) -> tuple[str, ...]:
    """Return the event's type and the lemma of its trigger, and of how many events it is an argument."""
    under = f"under {guideline}"
    return "any", kind, word, f"outer {outer}", under, f"{under} {kind}", f"{under} {word}"


def of_part(guideline: str, kind: str, part: str) -> tuple[str, ...]:
    """Return a part of the trigger: "un-", "deficient"."""
    return f"part {part}", f"part {part} {kind}", f"under {guideline} part {part}"


def of_role(role: str) -> tuple[str, ...]:
    """Return an argument that the event has; ``role`` says whether it is an event or a name: "Theme event"."""
    return (f"has {role}",)


def of_no_cue() -> tuple[str, ...]:
    """Return that the sentence has no cue."""
    return ("no cue",)


def of_state(cue: str, state: str, counted: str) -> tuple[str, ...]:
    """Return where the event is to the scope of a ``cue``, and what ``counted`` says of that: "between 1", or ""."""
    return (f"{cue} {state} {counted}" if counted else f"{cue} {state}",)


def of_way(cue: str, way: str) -> tuple[str, ...]:
    """Return the way from a cue to the trigger."""
    return (f"{cue} way {way}",)


def of_cue_and_event(cue: str, event: str, place: str) -> tuple[str, ...]:
    """Return a cue beside the event's type or trigger, and whether that is in its scope."""
    return (f"{cue} {event} {place}",)


def of_way_to_argument(cue: str, role: str, way: str) -> tuple[str, ...]:
    """Return the way from a cue to an argument."""
    return (f"{cue} way to {role} {way}",)


def of_word_above(lemma: str) -> tuple[str, ...]:
    """Return a word above the trigger."""
    return (f"above {lemma}",)


def of_word_after(lemma: str, passed: int) -> tuple[str, ...]:
    """Return a word above the trigger, and how many other triggers stand between."""
    return (f"above {lemma} after {passed}",)


def of_word_at(way: str, lemma: str) -> tuple[str, ...]:
    """Return a word above the trigger, and the way up to it."""
    return (f"above {way} {lemma}",)


def of_root(lemma: str) -> tuple[str, ...]:
    """Return the root above the trigger."""
    return (f"root {lemma}",)


def of_small_word(way: str, label: str, lemma: str) -> tuple[str, ...]:
    """Return a small word that hangs on the trigger, or above it where ``way`` leads."""
    return (f"{way} {label} {lemma}",)


def of_small_word_after(label: str, lemma: str, passed: int) -> tuple[str, ...]:
    """Return a small word that hangs above the trigger, and how many other triggers stand between."""
    return (f"above has {label} {lemma} after {passed}",)


def of_subject(way: str, lemma: str) -> tuple[str, ...]:
    """Return the subject of the trigger, or of the word where ``way`` leads."""
    return (f"{way} subject {lemma}",)


def of_beside(place: int, lemma: str) -> tuple[str, ...]:
    """Return the word that stands ``place`` words behind the trigger, before it where that is negative."""
    return (f"at {place} {lemma}",)


def of_argument_word(role: str, label: str, lemma: str) -> tuple[str, ...]:
    """Return a small word that hangs on an argument."""
    return (f"{role} has {label} {lemma}",)


def of_argument_head(role: str, step: str, lemma: str) -> tuple[str, ...]:
    """Return what an argument hangs on."""
    return (f"{role} below {step} {lemma}",)


def of_argument_sibling(role: str, label: str, lemma: str) -> tuple[str, ...]:
    """Return a small word that hangs on the same word as an argument."""
    return (f"{role} beside {label} {lemma}",)


def of_argument_after(role: str, lemma: str, back: int) -> tuple[str, ...]:
    """Return the word that stands ``back`` words before an argument."""
    return (f"{role} after {lemma} {back}",)


def of_argument_way(role: str, way: str) -> tuple[str, ...]:
    """Return the way from the trigger to an argument."""
    return (f"{role} at the end of {way}",)
