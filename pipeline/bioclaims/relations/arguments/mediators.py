"""What an effect goes through: "via ERK", "through PI3K/Akt pathways", "by activating p38"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from math import prod

from ...model import Filler, Quote, Sign, Span
from ...syntax.clauses import find_object_heads, find_verb_for
from ...syntax.coordination import find_conjuncts
from ...syntax.nominals import find_place_at_verb
from ...syntax.prepositions import WAYS
from ...syntax.sentence import Sentence
from ...syntax.view import Argument, view_arguments
from ...vocab import PERTURBATION_EFFECTS
from ..participants.finder import ParticipantFinder
from ..participants.same import is_same
from ..words.hyphens import MANNERS
from ..words.signs import read_triggers

# What is joined to the name of a way: "ERK-**dependent**".
_BY_WAY = ("dependent", "mediated", "driven")


def find_mediators(
    sentence: Sentence, ways: tuple[str, ...], arguments: tuple[Argument, ...], finder: ParticipantFinder
) -> tuple[Filler, ...]:
    """Return the mediators in the ``ways`` that a frame allows, in the order of the text, each with its sign."""
    found: dict[tuple[Span, ...], Filler] = {}
    for argument in arguments:
        for filler in _mediators(sentence, ways, argument, finder):
            found.setdefault(filler.participant.places, filler)
    return tuple(found[key] for key in sorted(found))


def view_for_mediators(
    sentence: Sentence,
    trigger: int,
    arguments: tuple[Argument, ...],
    themes: tuple[Filler, ...],
    finder: ParticipantFinder,
) -> tuple[Argument, ...]:
    """Return where mediators of what happens on ``trigger`` may stand: its ``arguments``, its themes' and those above.

    Parsers hang "via ERK" on the verb or on its object.
    """
    nouns = dict.fromkeys(theme.token for theme in themes)
    views = (view_arguments(sentence.tree, noun, light_verbs=finder.lexis.light_verbs) for noun in nouns)
    return (*arguments, *chain.from_iterable(views), *_arguments_of_acting(sentence, trigger, finder))


def leave_others(mediators: tuple[Filler, ...], agent: Filler, theme: Filler) -> tuple[Filler, ...]:
    """Return ``mediators`` without agent and theme: no effect on A goes through A ("by blocking the loss of A")."""
    ends = (agent.participant, theme.participant)
    return tuple(each for each in mediators if not any(is_same(each.participant, end) for end in ends))


def _arguments_of_acting(sentence: Sentence, trigger: int, finder: ParticipantFinder) -> tuple[Argument, ...]:
    """Return the phrases of the verb that is for what happens on ``trigger``: "A acts **through B** to induce C".

    So with the verb that says little but that a noun happens: "A, **through B**, serves as an activator of C".
    """
    tree = sentence.tree
    above = tree.head(trigger)
    taken = () if above is None else finder.lexis.light_verbs.get(tree[above].lemma, ())
    if above is not None and tree[trigger].tag.startswith("NN") and find_place_at_verb(tree, trigger) in taken:
        arguments = view_arguments(tree, above, light_verbs=finder.lexis.light_verbs)
        return tuple(argument for argument in arguments if argument.function in WAYS)
    above = find_verb_for(tree, trigger)
    if above is None or read_triggers(sentence, finder.lexis, above):
        return ()
    arguments = view_arguments(tree, above, light_verbs=finder.lexis.light_verbs)
    return tuple(argument for argument in arguments if above < argument.token < trigger)


def _mediators(
    sentence: Sentence, ways: tuple[str, ...], argument: Argument, finder: ParticipantFinder
) -> Iterator[Filler]:
    if WAYS.get(argument.function) in ways:
        found = finder.find_fillers(argument, role="mediator")
        # "via an ERK-dependent pathway", "via ERK-dependent p38 activation"
        yield from _find_named_in_adjectives(argument.token, finder)
        yield from (_mediator(filler) for filler in found)
    elif argument.function == "means" and "means" in ways:
        value = next((trigger.sign for trigger in read_triggers(sentence, finder.lexis, argument.token)), 0)
        sign = Sign(argument.token, sentence.quote_token(argument.token), value)
        for head in find_object_heads(sentence.tree, argument.token):
            for conjunct in find_conjuncts(sentence.tree, head):
                inner = Argument("object", conjunct.token, conjunct.connectives)
                for filler in finder.find_fillers(inner, role="mediator"):
                    yield _mediator(replace(filler, signs=(sign, *filler.signs)))
    elif argument.function == "in" and "manner" in ways and sentence.tree[argument.token].lemma in MANNERS:
        yield from _find_named_in_adjectives(argument.token, finder)


def _find_named_in_adjectives(noun: int, finder: ParticipantFinder) -> Iterator[Filler]:
    """Yield the names in the adjectives of ``noun``: ERK and p38 of "an ERK- and p38-dependent manner"."""
    sentence = finder.sentence
    for word in sentence.tree.subtree(noun):
        suffix = sentence.suffix(word)
        if word < noun and suffix is not None and suffix.text.lower() in _BY_WAY:
            yield from (_mediator(finder.filler_of(mention, word)) for mention in sentence.prefixed[word])


def _mediator(filler: Filler) -> Filler:
    """Return ``filler`` with its sign, by the words that say that there is more or less of it, or what was done to it.

    What was done is one of these words then.
    """
    done = filler.participant.perturbation
    if done is not None:
        sign = Sign(filler.token, Quote(done.text, done.span), PERTURBATION_EFFECTS[done.kind])
        filler = replace(filler, signs=(sign, *filler.signs))
    sign_of_all = prod(sign.value for sign in filler.signs)
    return replace(filler, participant=replace(filler.participant, sign=sign_of_all, perturbation=None))
