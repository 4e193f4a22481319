"""Mentions that hold a short form of their document: "ES cells" where "embryonic stem (ES)" is defined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..model import Mention
from ..names import Lexicon
from .exact import ground_mention


def expand_short_forms(mentions: Iterable[Mention], forms: Mapping[str, str], lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return ``mentions``; one without identifiers is looked up with a long form in place of a short one.

    ``forms`` are long forms by short ones. A mention that is nothing but the short form stays as it is.
    """
    return tuple(mention if mention.groundings else _expand(mention, forms, lexicon) for mention in mentions)


def _expand(mention: Mention, forms: Mapping[str, str], lexicon: Lexicon) -> Mention:
    for short, long in forms.items():
        parts = re.split(rf"(?<!\w){re.escape(short)}(?!\w)", mention.text)
        if len(parts) > 1 and any(parts):
            found = ground_mention(replace(mention, text=long.join(parts)), lexicon)
            if found.groundings:
                groundings = tuple(replace(grounding, method="abbreviation") for grounding in found.groundings)
                return replace(found, text=mention.text, groundings=groundings)
    return mention
