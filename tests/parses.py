"""Hand-written parses: trees and sentences without a model.

One token is ``form|lemma/TAG<head:relation``, heads counted from 1, 0 for the root; the lemma may be left out where it
is the form in lower case: ``IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj``.
"""

from __future__ import annotations

import re

from bioclaims.model import Grounding, Mention, Span
from bioclaims.syntax.sentence import Sentence
from bioclaims.syntax.tree import Token, Tree

_TOKEN = re.compile(r"(?P<form>.+?)(?:\|(?P<lemma>[^/]+))?/(?P<tag>[^/<]+)<(?P<head>\d+):(?P<relation>\S+)")


def parse_tree(notation: str) -> Tree:
    """Return the tree in ``notation``; the text is the forms with one space between."""
    tokens = []
    start = 0
    for index, item in enumerate(notation.split()):
        match = _TOKEN.fullmatch(item)
        assert match is not None, f"not a token: {item}"
        form, head = match["form"], int(match["head"])
        tokens.append(
            Token(
                index=index,
                text=form,
                lemma=match["lemma"] or form.lower(),
                tag=match["tag"],
                head=head - 1 if head else index,
                relation=match["relation"],
                start=start,
                end=start + len(form),
            )
        )
        start += len(form) + 1
    return Tree(tuple(tokens))


def parse_sentence(notation: str, names: dict[str, str]) -> Sentence:
    """Return the sentence in ``notation`` with a mention at each place of ``names`` (words → entity type)."""
    tree = parse_tree(notation)
    text = " ".join(token.text for token in tree.tokens)
    mentions = [
        Mention(
            Span(place.start(), place.end()),
            name,
            kind,
            (Grounding(f"TEST:{name.replace(' ', '_')}", name, 1.0, "exact"),),
        )
        for name, kind in names.items()
        for place in re.finditer(rf"(?<![\w]){re.escape(name)}(?![\w])", text)
    ]
    return Sentence(text, tree, tuple(sorted(mentions, key=lambda mention: mention.span)))


def genes(*names: str) -> dict[str, str]:
    """Return ``names`` as mentions of genes."""
    return dict.fromkeys(names, "gene_or_gene_product")
