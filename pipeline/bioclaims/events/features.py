"""The names of features: short and readable, which a ledger gives weights.

After the features of Bjoerne et al. (2009), "Extracting complex biological events with rich graph-based feature sets",
with functions of the view in place of labels. Which of them hold where is found in ``clues``: each function here writes
those that one clue stands for, so that no two clues of one trigger or pair write the same name.
"""

from __future__ import annotations

from collections.abc import Iterator


def of_word(word: str, form: str, tag: str) -> tuple[str, ...]:
    """Return what a candidate itself is."""
    return "any", f"word {word}", f"form {form}", f"tag {tag}"


def of_head(step: str, lemma: str) -> tuple[str, ...]:
    """Return what a candidate hangs on."""
    return f"is {step}", f"is {step} of {lemma}", f"below {lemma}"


def of_child(step: str, lemma: str) -> tuple[str, ...]:
    """Return what hangs on a candidate."""
    return (f"has {step} {lemma}",)


def of_named_child(step: str, kind: str) -> tuple[str, ...]:
    """Return which type of name hangs on a candidate."""
    return (f"has {step} a {kind}",)


def of_neighbours(word: str, before: str, after: str) -> tuple[str, ...]:
    """Return what stands beside a candidate."""
    return f"after {before}", f"before {after}", f"{word} after {before}", f"{word} before {after}"


def of_two_before(first: str, second: str) -> tuple[str, ...]:
    """Return the two words before a candidate."""
    return (f"after {first} {second}",)


def of_reached_name(way: str, kind: str) -> tuple[str, ...]:
    """Return that a ``way`` leads from a candidate to a mention of some type."""
    return (f"reaches {way} a {kind}",)


def of_reaching_name(word: str, way: str) -> tuple[str, ...]:
    """Return along which ``way`` the candidate ``word`` reaches a mention."""
    return (f"{word} reaches {way}",)


def of_reached_word(way: str, other: str) -> tuple[str, ...]:
    """Return that a ``way`` leads from a candidate to another."""
    return (f"reaches {way} {other}",)


def of_reaching_word(word: str, way: str) -> tuple[str, ...]:
    """Return along which ``way`` the candidate ``word`` reaches another."""
    return (f"{word} reaches word {way}",)


def of_nothing_reached(word: str) -> tuple[str, ...]:
    """Return that a candidate reaches nothing."""
    return "reaches nothing", f"{word} reaches nothing"


def of_name_on(word: str, inside: bool) -> tuple[str, ...]:
    """Return that a name stands on a candidate, or begins it."""
    return f"on a name {inside}", f"{word} on a name {inside}"


def of_names(count: int) -> tuple[str, ...]:
    """Return how many names the sentence has."""
    return (f"names {count}",)


def of_trigger_under(guideline: str, word: str, form: str) -> tuple[str, ...]:
    """Return what tells one guideline from others: which words are triggers (after Daume 2007, domain adaptation)."""
    under = f"under {guideline}"
    return under, f"{under} {word}", f"{under} form {form}"


def of_way(kind: str, target: str, name: str, tree: str) -> tuple[str, ...]:
    """Return the way to a place, and what stands there: the type of the mention, or what the word likely triggers."""
    return (
        f"any {kind}", f"way {name} {kind}", f"tree {tree} {kind}", f"first {_first(name)} {kind}",
        f"to {target}", f"way {name} to {target}",
    )  # fmt: skip


def of_way_from_word(word: str, kind: str, target: str, name: str, tree: str) -> tuple[str, ...]:
    """Return the same for the candidate ``word``."""
    return (
        f"{word} way {name} {kind}", f"{word} tree {tree} {kind}", f"{word} first {_first(name)} {kind}",
        f"{word} {kind}", f"{word} to {target}",
    )  # fmt: skip


def of_way_from_type(own: str, kind: str, target: str, name: str, tree: str) -> tuple[str, ...]:
    """Return the same for the likeliest type of the candidate."""
    return (
        f"{own} way {name} {kind}", f"{own} tree {tree} {kind}", f"{own} first {_first(name)} {kind}",
        f"{own} {kind}", f"{own} to {target}", f"{own} way {name} to {target}",
    )  # fmt: skip


def of_levels(levels: tuple[tuple[str, int], ...], kind: str, first: str) -> Iterator[str]:
    """Yield how likely the types of the candidate are."""
    for name, level in levels:
        yield f"is {name} {level} {kind}"
        yield f"is {name} {level} first {first} {kind}"


def of_event(word: str, lemma: str) -> tuple[str, ...]:
    """Return what word may be the argument's trigger."""
    return f"to word {lemma}", f"{word} to word {lemma}"


def of_event_levels(levels: tuple[tuple[str, int], ...]) -> Iterator[str]:
    """Yield how likely the types of the argument's trigger are."""
    return (f"to {name} {level}" for name, level in levels)


def of_distance(own: str, kind: str, distance: str, names: int, side: str) -> tuple[str, ...]:
    """Return how far the place is in words, how many names stand between, and on which side it is."""
    return (
        f"distance {distance}", f"{own} {kind} distance {distance}", f"{own} {kind} {side}",
        f"names between {names}", f"{own} {kind} names between {names} {side}",
    )  # fmt: skip


def of_place(step: str | None, lemma: str) -> tuple[str, ...]:
    """Return what the place hangs on; on the candidate itself where there is no ``step``."""
    return ("direct" if step is None else f"{step} of {lemma}",)


def of_triggers_passed(own: str, kind: str, first: str, count: int, last: str | None) -> tuple[str, ...]:
    """Return how many likely triggers stand on the way through the tree, and the type of the ``last`` of them."""
    passed = f"{kind} past triggers {count}"
    if last is None:
        return (passed,)
    return passed, f"{own} {kind} past {last}", f"first {first} {kind} past a trigger"


def of_passed(lemma: str, kind: str) -> tuple[str, ...]:
    """Return which word stands on the way."""
    return (f"past {lemma} {kind}",)


def of_triggers_between(kind: str, count: int) -> tuple[str, ...]:
    """Return how many likely triggers stand between the two in the text."""
    return (f"{kind} triggers between {count}",)


def of_argument_under(guideline: str, word: str, own: str, at: tuple[str, str], name: str) -> tuple[str, ...]:
    """Return what tells one guideline from others: which arguments are annotated; ``at`` is kind and target."""
    kind, target = at
    under = f"under {guideline}"
    return (
        f"{under} {kind}", f"{under} {own} {kind}", f"{under} {word} {kind}",
        f"{under} {own} first {_first(name)} {kind}", f"{under} {own} to {target}", f"{under} {word} way {name} {kind}",
    )  # fmt: skip


def _first(way: str) -> str:
    return way.split(">", maxsplit=1)[0]
