"""One list of mentions from the lexicon's and the trained model's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from ..model import Mention, Span
from ..resources import load_table
from ..vocab import GENE_TYPES, load_perturbing_words
from .isoforms import name_isoforms
from .joined import leave_out_parts
from .kinds import name_kinds
from .precedence import Candidate, decide, is_quantity, is_site, is_word_of_rules

# A word behind a hyphen or a space, or a genotype: "-treated", "-/-", " (-/-)".
_JOINED = re.compile(r"(?:[-–‐‑ ]| ?\()?(?P<word>(?<=[-–‐‑ ])[^\W\d_]+|[+−–-]/[−–-])\)?\s")
# What is named after whom it befalls, or what infects: "human T lymphotropic virus".
_INFECTION = re.compile(r"\s*(?:infect(?:ions?|ed)\b|(?:[\w-]+\s+){0,2}[\w-]*virus)", re.IGNORECASE)
# What keeps its name whole: "Epstein-Barr virus infection", "mouse mammary tumor virus", "rat poison".
_WHOLE = ("species", "chemical", "biological_process")
# What a name is at least, of which a bracket has left something.
_SHORTEST = 2
# Of what something may have been done to; "TNF-induced protein 3" is a name.
_TREATED = ("cell_type", "cell_line", "tissue_or_organ", "disease")


def resolve_overlaps(lexicon_mentions: Iterable[Mention], trained_mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return both without overlaps, in order; each says why it was taken and what it was taken instead of.

    - Of two mentions that overlap, the first of the reasons in ``precedence`` that tells decides. A mention is left out
      if one that is taken overlaps it and stays before it; it may stay where that one is itself left out.
    - A gene of the lexicon takes in the isoform that a trained span has behind it ("NRG-1 beta"), and a common noun
      that says what it is ("Rac1 GTPase"), which is no mention of its own.
    - A trained name of one word that a hyphen makes of a gene of the lexicon is another thing ("VE-cadherin").
    - A trained span begins after a species that it begins with ("human leukocyte antigen"), and after a name of which
      its first word says what was done ("IL-2-stimulated T cells"): that name is a mention of its own.
    - A trained span ends before a bracket that it does not close, or not open ("JBTS**)** type 6").
    - A trained span that nothing overlaps is taken as it is, without groundings; a process that is nothing but a word
      of the rules ("silencing", "expression") is none, nor is a place in a protein ("Ser473").
    - An amount is no name, whoever takes it for one ("5 mM", "40-kd").

    Mentions of the lexicon must not overlap each other; trained ones may. The result depends on neither list's order.
    The time grows with the number of mentions and of overlapping pairs.
    """
    spans = tuple(trained_mentions)
    own, kinds = name_kinds(leave_out_parts(lexicon_mentions, spans), spans)
    named = (Candidate(mention, known=True) for mention in name_isoforms(own, spans))
    known = [candidate for candidate in named if not is_quantity(candidate)]
    marked = (Candidate(mention, known=False) for mention in spans if mention.span not in kinds)
    no_names = (is_word_of_rules, is_site, is_quantity)
    whole = (closed for candidate in marked if (closed := _close_brackets(candidate)) is not None)
    trained = [candidate for candidate in whole if not any(is_none(candidate) for is_none in no_names)]
    candidates = _in_order([*known, *_without_first_names(known, trained)])
    beaten = _decide_pairs(candidates)
    left_out = _find_left_out(beaten)
    return tuple(
        _with_reason(candidates, index, beaten.get(index, {}))
        for index in range(len(candidates))
        if index not in left_out
    )


def _close_brackets(trained: Candidate) -> Candidate | None:
    """Return ``trained`` up to its first bracket that has no other in it; None where nothing is left."""
    mention, opened, end = trained.mention, list[int](), len(trained.mention.text)
    for place, char in enumerate(mention.text):
        if char == "(":
            opened.append(place)
        elif char == ")" and opened:
            opened.pop()
        elif char == ")":
            end = place
            break
    text = mention.text[: min([end, *opened])].rstrip()
    if text == mention.text:
        return trained
    if len(text) < _SHORTEST:
        return None
    span = Span(mention.span.start, mention.span.start + len(text))
    return replace(trained, mention=replace(mention, span=span, text=text))


def _decide_pairs(candidates: Sequence[Candidate]) -> dict[int, dict[int, str]]:
    """Return, for each that wins any, whom of those that it overlaps it stays before and why."""
    beaten: dict[int, dict[int, str]] = {}
    for first, second in _find_pairs(candidates):
        winner, why = decide(candidates[first], candidates[second])
        won, lost = (first, second) if winner is candidates[first] else (second, first)
        beaten.setdefault(won, {})[lost] = why
    return beaten


def _in_order(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return ``candidates`` in order, those of one origin, span and type once."""
    ordered = sorted(candidates, key=lambda candidate: candidate.place)
    once = {(candidate.known, candidate.mention.span, candidate.type): candidate for candidate in reversed(ordered)}
    return list(reversed(once.values()))


def _without_first_names(known: Sequence[Candidate], trained: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield ``trained``, those that begin with a name of another thing without it."""
    starts: dict[int, list[Candidate]] = {}
    for candidate in (*known, *trained):
        starts.setdefault(candidate.mention.span.start, []).append(candidate)
    for candidate in trained:
        shortest = candidate
        while (name := _find_first_name(starts, shortest)) is not None:
            shortest = _begin_after(shortest, name)
        yield shortest


def _find_first_name(starts: Mapping[int, Sequence[Candidate]], trained: Candidate) -> Candidate | None:
    beginning = starts.get(trained.mention.span.start, ())
    names = [name for name in beginning if trained.holds(name) and _stands_by_itself(name, trained)]
    return max(names, key=lambda name: name.mention.span.end, default=None)


def _stands_by_itself(name: Candidate, trained: Candidate) -> bool:
    rest = trained.rest_after(name)
    if name.type == "species":
        # "human-derived" is one word: what follows the hyphen is not a name by itself.
        follows = rest[:1].isspace() and bool(rest.strip())
        return follows and trained.type not in _WHOLE and not _INFECTION.match(rest)
    joined = _find_joined(rest) if trained.type in _TREATED else None
    # "RA" of "RA-treated cells" was given, whatever the model takes it for.
    return joined is not None and (name.type in (*GENE_TYPES, "chemical") or joined["word"].lower() in _given())


def _find_joined(rest: str) -> re.Match[str] | None:
    """Return what ``rest`` begins with, if that says what was done: "-treated ", " treated " or "-/- "."""
    joined = _JOINED.match(rest)
    return joined if joined is not None and joined["word"].lower() in _suffixes() else None


def _begin_after(trained: Candidate, name: Candidate) -> Candidate:
    rest = trained.rest_after(name)
    joined = _find_joined(rest)
    text = rest[joined.end() if joined else 0 :].lstrip()
    mention = trained.mention
    shorter = replace(mention, span=Span(mention.span.end - len(text), mention.span.end), text=text)
    return replace(trained, mention=shorter, after=f"{trained.after} {name.mention.text}".strip())


@cache
def _suffixes() -> frozenset[str]:
    """Return what a hyphen joins to a name at the beginning of a trained span: triggers, and what was done to it."""
    triggers = (row["lemma"] for row in load_table("seeds", "triggers", "suffixes.tsv"))
    return frozenset({*load_perturbing_words("suffix"), *triggers})


@cache
def _given() -> frozenset[str]:
    """Return what a hyphen joins to the name of what cells or animals were given: "-treated"."""
    return frozenset(word for word, kind in load_perturbing_words("suffix").items() if kind == "treatment")


def _find_pairs(candidates: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of ``candidates``, sorted by place, that overlap."""
    open_ends: list[int] = []
    for index, candidate in enumerate(candidates):
        start = candidate.mention.span.start
        open_ends = [other for other in open_ends if candidates[other].mention.span.end > start]
        yield from ((other, index) for other in open_ends)
        open_ends.append(index)


def _find_left_out(beaten: Mapping[int, Mapping[int, str]]) -> set[int]:
    """Return those that a taken one has beaten; ``beaten`` gives for each whom it stays before.

    Where they go round in a circle, the first of them is taken.
    """
    beaten_by: dict[int, set[int]] = {}
    for winner, losers in beaten.items():
        for loser in losers:
            beaten_by.setdefault(loser, set()).add(winner)
    threats = {loser: len(winners) for loser, winners in beaten_by.items()}
    taken: set[int] = set()
    left_out: set[int] = set()
    safe = [winner for winner in beaten if winner not in threats]
    for first in sorted(beaten):
        while safe or not (first in taken or first in left_out):
            index = safe.pop() if safe else first
            if index in taken or index in left_out:
                continue
            taken.add(index)
            against = beaten.get(index, {}).keys() | beaten_by.get(index, set())
            for loser in against - left_out:
                left_out.add(loser)
                for freed in beaten.get(loser, ()):
                    threats[freed] -= 1
                    if not threats[freed]:
                        safe.append(freed)
    return left_out


def _with_reason(candidates: Sequence[Candidate], index: int, beaten: Mapping[int, str]) -> Mention:
    candidate = candidates[index]
    mention = candidate.mention
    if candidate.known and not beaten:
        return mention
    others = [(candidates[loser], why) for loser, why in sorted(beaten.items())]
    named = next((other for other, _ in others if other.known), None)
    alike = [other for other, _ in others if candidate.known and other.mention.span == mention.span]
    if candidate.known:
        notes = [mention.reason, *(["trained model agrees"] if alike else [])]
    elif named is None:
        notes = ["trained: no name of the lexicon"]
    else:
        notes = [f"trained: longer than {named.mention.text!r} in it"]
    if candidate.after:
        notes.append(f"begins after {candidate.after!r}")
    notes += [
        f"wins over {'known' if other.known else 'trained'} {other.mention.text!r} ({other.type}): {why}"
        for other, why in others
        if other is not named and other not in alike
    ]
    return replace(mention, reason="; ".join(notes))
