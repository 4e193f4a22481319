"""A second look at tags that the first is not sure of: with the tree, and by the treebank that words are cut as in.

Tags are read off a word's vector, beside the tree and without it; and each treebank tags some words in its own way,
which a sentence alone does not tell (a preposition "to", a noun as adjective, units). How words are cut does: CRAFT has
"IL", "-" and "2", GENIA has "IL-2", and so has the tokenizer of this package.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from .layer import standardize
from .parsed import FirstLook, Parsed

# The weights of a second look, [treebanks, features, tags].
AGAIN = "tag.again"
# Marks that join the parts of a word, which CRAFT cuts off.
_JOINERS = frozenset("-/–")
_JOINED = re.compile(r"\w[-/–]\w")
# How many more words must be whole than cut: CRAFT has a few whole ones too ("anti-rabbit").
_MORE = 2
# What a number of a word's vector counts for beside one thing of the tree. The encoder was fitted to tell the tags of
# train by them: so small, what they add is held back a hundred times as much when the second look is fitted.
_VECTOR = np.float32(0.1)
# The lead of the best tag over the next up to which the first look is not sure: one word in thirty has less, and two
# errors in three are among them.
_LEAD = 2.0


def find_treebank(words: Iterable[str]) -> str | None:
    """Return the treebank that ``words``, those of a document, are cut as in; None where too few tell."""
    cut = whole = 0
    for word in words:
        if word.isalnum():
            # Most words, which is quicker to say than to search for.
            continue
        cut += word in _JOINERS
        whole += _JOINED.search(word) is not None
    if whole > cut + _MORE:
        return "genia"
    return "craft" if cut and cut >= whole else None


def find_unsure(scores: NDArray[np.float32]) -> NDArray[np.intp]:
    """Return the words, in order, whose best tag leads by little, of the ``scores`` [words, tags] of all."""
    best = np.partition(scores, -2, axis=-1)
    return np.flatnonzero(best[:, -1] - best[:, -2] < _LEAD)


def describe(look: FirstLook, words: NDArray[np.intp], *, rules: int, relations: int) -> NDArray[np.float32]:
    """Return what the second look sees of ``words``, [words, features]; ``rules`` and ``relations`` are how many exist.

    The normalized vector; the lemma rule; the relation, and whether the head stands before; the tag of the head; the
    same of each dependent as of the word itself, but for its tag; and a one.
    """
    parsed, all_words, rows = look.parsed, np.arange(len(look.scores)), np.arange(len(words))
    sided = 2 * parsed.relations + (parsed.heads < all_words)
    is_root, tags = parsed.heads == all_words, look.scores.shape[1]
    vectors = _VECTOR * standardize(look.vectors[words])
    *starts, last = np.cumsum([vectors.shape[1], rules, 2 * relations, tags + 1, 2 * relations])
    seen = np.zeros((len(words), last + 1), dtype=np.float32)
    seen[:, : starts[0]] = vectors
    seen[rows, starts[0] + parsed.rules[words]] = 1
    seen[rows, starts[1] + sided[words]] = 1
    seen[rows, starts[2] + np.where(is_root, tags, parsed.tags[parsed.heads])[words]] = 1
    dependents = np.flatnonzero(np.isin(parsed.heads, words) & ~is_root)
    seen[np.searchsorted(words, parsed.heads[dependents]), starts[3] + sided[dependents]] = 1
    seen[:, last] = 1
    return seen


def look_again(look: FirstLook, owners: NDArray[np.intp], weights: NDArray[np.float32], *, rules: int) -> Parsed:
    """Return what is said of the words with the tags of a second look.

    ``owners``: of each word, the number of its treebank among those of ``weights``, or -1 where no one is known, and
    nothing is looked at again.
    """
    parsed, tags = look.parsed, look.parsed.tags.copy()
    unsure = find_unsure(look.scores)
    unsure = unsure[owners[unsure] >= 0]
    relations = (weights.shape[1] - look.vectors.shape[1] - rules - weights.shape[2] - 2) // 4
    seen = describe(look, unsure, rules=rules, relations=relations)
    for number, added in enumerate(weights):
        own = owners[unsure] == number
        words = unsure[own]
        tags[words] = (look.scores[words] + seen[own] @ added).argmax(-1)
    return Parsed(tags, parsed.rules, parsed.heads, parsed.relations)
