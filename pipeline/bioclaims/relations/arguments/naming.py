"""Who the noun on a trigger is said to be, and the names that it stands before or behind: "A is a **target** of B"."""

from __future__ import annotations

from collections.abc import Iterator

from ...syntax.apposition import EXAMPLES, find_apposed, find_included, find_named
from ...syntax.coordination import find_conjuncts
from ...syntax.nominals import find_nominal_subjects
from ...syntax.prepositions import find_prepositional
from ...syntax.sentence import Sentence
from ...syntax.tree import Tree
from ...syntax.view import Argument
from ..rules.frames import Frame
from ..rules.triggers import Trigger

_NAMED = "named"
# What is something else than the target or substrate that is named before it.
_OTHERS = ("adapter", "adaptor", "binding", "receptor", "recognition", "recruitment", "site", "specificity")


def view_for(frame: Frame, sentence: Sentence, triggers: tuple[Trigger, ...], token: int) -> Iterator[Argument]:
    """Yield what ``frame`` alone looks for: who the noun on ``token`` is said to be, and the name before it."""
    if _NAMED not in (*frame.agent, *frame.theme):
        return
    yield from _view_named(sentence, triggers, token)
    if "includes" in frame.traits:
        tree = sentence.tree
        for found in (*find_named(tree, token), *find_apposed(tree, token), *find_included(tree, token)):
            yield Argument(_NAMED, found.token, found.connectives)
    if "before_name" in frame.traits:
        for place in dict.fromkeys((token, find_holder(sentence, triggers, token))):
            yield from _view_behind(sentence, place)
        if "before_noun" not in frame.traits:
            # Else what hangs on the noun behind is among the arguments already.
            yield from _view_before(sentence, token)


def _view_named(sentence: Sentence, triggers: tuple[Trigger, ...], token: int) -> Iterator[Argument]:
    """Yield who the noun on ``token`` is said to be: "**A** is a target", "**A**, a target of"."""
    for head in find_nominal_subjects(sentence.tree, find_holder(sentence, triggers, token), {}):
        for conjunct in find_conjuncts(sentence.tree, head):
            yield Argument(_NAMED, conjunct.token, conjunct.connectives)


def _view_behind(sentence: Sentence, token: int) -> Iterator[Argument]:
    """Yield the names that the noun stands before: of "the A inhibitor B but not the C inhibitor D" B, not D.

    Of "the A **inhibitor** B and C" B alone, but both where it is of several: "the A **inhibitors** B and C".
    """
    several = sentence.tree[token].tag == "NNS"
    for head in _find_named_behind(sentence, token):
        for conjunct in find_conjuncts(sentence.tree, head):
            alike = several and not sentence.tree.children(conjunct.token, "compound", "det", "case")
            if conjunct.token == head or alike:
                yield Argument(_NAMED, conjunct.token, conjunct.connectives)


def _find_named_behind(sentence: Sentence, token: int) -> Iterator[int]:
    """Yield the name that the noun stands before, for the same thing: "the B inhibitor **A**", "such as **A**"."""
    tree = sentence.tree
    if any(mention.span.contains(tree[token].span) for mention in sentence.mentions):
        return
    beside = [child for child in tree.children(token, "appos") if child > token]
    beside += [child for child in tree.children(token, "dep") if _is_right_behind(tree, child, token)]
    beside += [head for name, head in find_prepositional(tree, token) if name in EXAMPLES]
    beside += [conjunct.token for conjunct in find_included(tree, token)][:1]
    if tree[token].relation == "compound" and tree[token].head > token:
        beside.append(tree[token].head)
    yield from (head for head in beside if head in sentence.denoted)


def _is_right_behind(tree: Tree, word: int, noun: int) -> bool:
    """Return whether ``word`` stands right behind ``noun``, also in parentheses: "the B inhibitor (**A**)"."""
    return word == noun + 1 or (word == noun + 2 and tree[noun + 1].text == "(")


def _view_before(sentence: Sentence, token: int) -> Iterator[Argument]:
    """Yield the name right before the noun that a parser hangs on the next one: "the **B** inhibitor A"."""
    tree = sentence.tree
    if tree[token].relation == "compound" and token and tree[token - 1].head == tree[token].head:
        yield Argument("modifier", token - 1)


def find_holder(sentence: Sentence, triggers: tuple[Trigger, ...], token: int) -> int:
    """Return whose arguments are those of the trigger on ``token``: of "A **target** gene" those of the gene."""
    word = sentence.tree[token]
    held = word.relation == "compound" and any("before_noun" in trigger.traits for trigger in triggers)
    # A "substrate adapter" is none.
    return word.head if held and sentence.tree[word.head].lemma not in _OTHERS else token
