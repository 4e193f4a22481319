"""Whether an effect is called direct."""

from __future__ import annotations

from functools import cache

from ..model import Relation
from ..resources import load_table
from ..syntax.sentence import Sentence
from ..vocab import Directness
from .scope import find_carriers


@cache
def _directness_words() -> dict[str, Directness]:
    rows = load_table("seeds", "cues", "directness.tsv")
    return {row["word"]: "direct" if row["directness"] == "direct" else "indirect" for row in rows}


def find_directness(sentence: Sentence, relation: Relation) -> Directness:
    """Return what the sentence says of directness: "directly activates", "an indirect effect"; else the trigger's."""
    tree = sentence.tree
    words = _directness_words()
    for carrier in find_carriers(tree, relation.trigger):
        for child in tree.children(carrier, "advmod", "amod"):
            if tree[child].lower in words:
                return words[tree[child].lower]
    covered = sentence.tokens_of(relation.theme.participant.span)
    behind = covered[-1] + 1 if covered else len(tree)
    if relation.trigger < behind < len(tree) and tree[behind].lower in words:
        # "activates A **directly**": what follows the theme is said of the verb, whatever it hangs on.
        return words[tree[behind].lower]
    return relation.directness
