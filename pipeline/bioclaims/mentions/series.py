"""Names that share the beginning of the name before them: "MMP-2/9", "IL-1 and -2", "PKCα/β"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Mention, Span
from ..names import Lexicon
from ..text.normalize import GREEK_LETTER, normalize
from ..vocab import GENE_TYPES

# What tells members of a family apart, at the end of the first name.
_OWN = re.compile(rf"(?:(?P<number>\d+)[A-Za-z]?|(?P<greek>{GREEK_LETTER}))$")
# A bare number after "and" may count something else; after a slash or a hyphen it does not.
_NEXT = {
    "number": re.compile(r"(?:(?:/|,? and |,? or | & |, )-|/)(?P<item>\d{1,2}[A-Za-z]?)(?![\w.]\w|\w)"),
    "greek": re.compile(rf"(?:(?:/|,? and |,? or | & |, )-|/)(?P<item>{GREEK_LETTER}\d?)(?!\w)"),
}


def find_series(first: Mention, text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the names that go on after ``first``, each a mention on its own number or letter.

    "MMP-2/9" has MMP-9 on "9". The series ends where the lexicon has no gene or family of the name.
    """
    own = _OWN.search(first.text) if first.type in GENE_TYPES else None
    if own is None or not first.groundings:
        return
    stem, pattern = first.text[: own.start()], _NEXT["number" if own["number"] else "greek"]
    end = first.span.end
    while found := pattern.match(text, end):
        words = stem + found["item"]
        entries = [entry for entry in lexicon.match(normalize(words)) if entry.type in GENE_TYPES]
        if not entries:
            return
        end = found.end()
        yield Mention(
            span=Span(found.start("item"), end),
            text=found["item"],
            type=entries[0].type,
            groundings=tuple(entry.grounding for entry in entries),
            reason=f"lexicon: {entries[0].source}, read as {words!r}",
        )
