"""One list of mentions from the lexicon's and the trained model's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ..model import Mention, Span
from ..vocab import same_kind

_LIST = re.compile(r"[,;()]")


def resolve_overlaps(lexicon_mentions: Iterable[Mention], trained_mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return both without overlaps, in order; each carries the reason why it was taken.

    - A trained span that overlaps no name of the lexicon is taken as it is, without groundings.
    - A name of the lexicon beats a trained span of its own kind that it overlaps. The trained label decides nothing
      where the lexicon has the name, and a longer trained span ("MMP-9 promoter", DNA in JNLPBA; "human IL-2 gene")
      must not hide the gene in it: the words around belong to the relation, not to the name.
    - A trained span that holds only names of other kinds ("nuclear transcription protein", "leukocyte antigen",
      "CD34+ progenitors") beats them: there they are parts of a longer name, which the lexicon does not have. It
      begins after a species that it begins with. A name that is the whole trained span, or reaches beyond it, stays,
      and so do the names in a span with a comma or a bracket: the model took a list for a name.

    Mentions of one list must not overlap each other. The result depends on neither list's order.
    """
    names, spans = sorted(lexicon_mentions, key=_place), sorted(trained_mentions, key=_place)
    taken: list[Mention] = []
    hidden: set[Mention] = set()
    for trained in spans:
        inside = [name for name in names if name.span.overlaps(trained.span)]
        species = inside and inside[0].type == "species" and inside[0].span.start == trained.span.start
        rest = _without_first(trained, inside[0]) if species else trained
        others = [name for name in inside if rest is not None and name.span.overlaps(rest.span)]
        if rest is None or not all(_is_part(name, rest) for name in others) or (others and _LIST.search(rest.text)):
            continue
        what = f"longer than {others[0].text!r} in it" if others else "no name of the lexicon"
        taken.append(replace(rest, reason=f"trained: {what}"))
        hidden.update(others)
    taken += [_note(name, spans) for name in names if name not in hidden]
    return tuple(sorted(taken, key=_place))


def _is_part(name: Mention, trained: Mention) -> bool:
    """Return whether ``name`` is a part of ``trained`` and of another kind."""
    return name.type not in same_kind(trained.type) and trained.span.contains(name.span) and trained.span != name.span


def _without_first(trained: Mention, name: Mention) -> Mention | None:
    """Return ``trained`` from the first word after ``name`` on, None where nothing is left."""
    rest = trained.text[name.span.end - trained.span.start :]
    # "human-derived" is one word: what follows the hyphen is not a name by itself.
    if not rest[:1].isspace() or not rest.strip():
        return None if not rest.strip() else trained
    text = rest.lstrip()
    return replace(trained, span=Span(trained.span.end - len(text), trained.span.end), text=text)


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, -mention.span.end


def _note(mention: Mention, trained: list[Mention]) -> Mention:
    """Return ``mention`` with a note in its reason where the model marked the same span, or one that overlaps it."""
    for other in trained:
        if other.span == mention.span:
            return replace(mention, reason=f"{mention.reason}; trained model agrees")
        if other.span.overlaps(mention.span):
            return replace(mention, reason=f"{mention.reason}; wins over trained {other.text!r} ({other.type})")
    return mention
