"""Mutants: animals and cells that lack what a gene does, and what does less or more than that of others."""

from __future__ import annotations

from dataclasses import replace

from ...model import Filler, Sign
from ...syntax.sentence import Sentence

# What says that a mutant has more of what its gene does.
_GAINING = ("activated", "activating", "active", "gain-of-function", "gof", "hyperactive", "oncogenic")
# What says that it does less, or nothing, whoever has it.
_LOSING = (
    "dead", "defective", "deficient", "deletion", "inactive", "lacking", "lof", "loss-of-function", "non-functional",
    "nonfunctional", "null", "truncated", "truncation",
)  # fmt: skip
# What cells and animals do with a gene that they were given.
_GIVEN = ("co-express", "coexpress", "express", "overexpress")


def lose_by_mutation(sentence: Sentence, filler: Filler) -> Filler:
    """Return ``filler`` with less of it where it is that of mutants: animals and cells that are called so lack it.

    With more of it where they were given it ("cells **expressing** mutant A"), if it is not said to do less: "an
    **inactive** A mutant". Neither where they are said to have gained something: "gain-of-function mutants".
    """
    done = filler.participant.perturbation
    if done is None or done.kind != "mutation" or filler.signs or done.text.lower().strip("s-") != "mutant":
        return filler
    word = sentence.tokens_of(done.span)[-1]
    beside = (word, sentence.tree[word].head)
    children = (child for each in beside for child in sentence.tree.children(each, "amod", "compound", "acl"))
    said = {sentence.tree[child].lower for child in children}
    if not said.isdisjoint(_GAINING):
        return filler
    verbs = (sentence.tree[sentence.tree[each].head] for each in beside)
    given = said.isdisjoint(_LOSING) and any(
        verb.lemma in _GIVEN and verb.relation in ("acl", "acl:relcl") for verb in verbs
    )
    return replace(filler, signs=(Sign(word, sentence.quote(done.span), 1 if given else -1),))
