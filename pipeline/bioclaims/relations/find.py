"""Frames × triggers over one sentence: the relations in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, product

from ..model import Filler, Participant, Relation
from ..syntax.clauses import is_verb
from ..syntax.sentence import Sentence
from ..syntax.view import Argument, view_arguments
from .contrast import find_contrasts
from .coreference import find_reversed
from .frames import Frame, load_frames
from .hyphens import find_suffix_triggers, view_hyphenated
from .mediators import find_mediators
from .nesting import nest
from .pairing import pair_respectively
from .participants import ParticipantFinder
from .triggers import Lexis, Trigger, load_lexis

# More pairs of agent and theme than this at one trigger are a table or a list that was read as a sentence.
_MOST_PAIRS = 100


def find_relations(sentence: Sentence) -> tuple[Relation, ...]:
    """Return the relations in ``sentence``, in the order of their triggers, nested where one is in the other."""
    lexis = load_lexis()
    frames = load_frames()
    finder = ParticipantFinder(sentence, lexis)
    found = list(_find_flat(sentence, lexis, frames, finder))
    found += find_reversed(sentence, found)
    return nest(sentence, _without_superseded(sentence, found))


def _find_flat(
    sentence: Sentence, lexis: Lexis, frames: Mapping[str, Frame], finder: ParticipantFinder
) -> Iterator[Relation]:
    if len(sentence.mentions) == 0:
        return
    for token in sentence.tree.tokens:
        suffixes = find_suffix_triggers(sentence, lexis, token.index)
        if suffixes:
            arguments = view_hyphenated(sentence, token.index)
            for trigger in suffixes:
                yield from _apply(frames[trigger.frame], trigger, token.index, arguments, finder)
            continue
        tag = "VB" if is_verb(sentence.tree, token.index) else token.tag
        triggers = lexis.find_triggers(token.lemma, token.lower, tag)
        if triggers:
            arguments = view_arguments(sentence.tree, token.index, light_verbs=lexis.light_verbs)
            for trigger in triggers:
                signed = _signed(sentence, lexis, trigger, token.index)
                yield from _apply(frames[trigger.frame], signed, token.index, arguments, finder)


def _apply(
    frame: Frame, trigger: Trigger, token: int, arguments: tuple[Argument, ...], finder: ParticipantFinder
) -> Iterator[Relation]:
    """Yield a relation for each pair of agent and theme that the frame places."""
    sentence = finder.sentence
    agents = _without(frame.never_agent, _place(frame.agent, arguments, token, finder, role="agent"))
    themes = _without(frame.never_theme, _place(frame.theme, arguments, token, finder, role="theme"))
    if not agents or not themes:
        return
    agents += tuple(find_contrasts(sentence, arguments, agents, token, finder, role="agent"))
    themes += tuple(find_contrasts(sentence, arguments, themes, token, finder, role="theme"))
    mediators = find_mediators(sentence, frame, _with_theme_arguments(sentence, arguments, themes, finder), finder)
    # Of "IL-2-induced" only what follows the name is the trigger.
    quote = sentence.suffix(token) or sentence.quote_token(token)
    pairs = pair_respectively(sentence, agents, themes) or tuple(product(agents, themes))
    if len(pairs) > _MOST_PAIRS:
        return
    for agent, theme in pairs:
        if _is_same(agent.participant, theme.participant):
            continue
        yield Relation(
            trigger=token,
            quote=quote,
            rule=f"{frame.name}:{trigger.lemma}",
            predicate=trigger.predicate,
            directness=trigger.directness,
            agent=agent,
            theme=_with_aspect(_without_outer_signs(sentence, token, theme), trigger),
            mediators=tuple(m for m in mediators if m.participant.span != agent.participant.span),
            path=f"{sentence.tree.path(agent.token, token)} | {sentence.tree.path(token, theme.token)}",
        )


def _place(
    functions: Iterable[str],
    arguments: tuple[Argument, ...],
    token: int,
    finder: ParticipantFinder,
    *,
    role: str,
) -> tuple[Filler, ...]:
    """Return the fillers of the first of ``functions`` that holds any."""
    for function in functions:
        if function == "prefix":
            found = finder.find_prefix_fillers(token)
        else:
            found = tuple(
                filler
                for argument in arguments
                if argument.function == function
                for filler in finder.find_fillers(argument, role=role)
            )
        if found:
            return found
    return ()


def _is_same(agent: Participant, theme: Participant) -> bool:
    """Return whether the two name one thing, and not two aspects of it: nothing acts on itself."""
    if agent.span == theme.span:
        return True
    same = bool(agent.groundings and theme.groundings) and agent.groundings[0].curie == theme.groundings[0].curie
    return same and (agent.aspect == theme.aspect or "unspecified" in (agent.aspect, theme.aspect))


def _without(types: tuple[str, ...], fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
    return tuple(filler for filler in fillers if filler.participant.type not in types)


def _with_theme_arguments(
    sentence: Sentence, arguments: tuple[Argument, ...], themes: tuple[Filler, ...], finder: ParticipantFinder
) -> tuple[Argument, ...]:
    """Return ``arguments`` and those of the themes' nouns: parsers hang "via ERK" on the verb or on its object."""
    nouns = dict.fromkeys(theme.token for theme in themes)
    views = (view_arguments(sentence.tree, noun, light_verbs=finder.lexis.light_verbs) for noun in nouns)
    return (*arguments, *chain.from_iterable(views))


def _without_outer_signs(sentence: Sentence, trigger: int, theme: Filler) -> Filler:
    """Return ``theme`` without the sign of a participle before its modifying trigger.

    In "diminished TNF-stimulated IL-8 secretion", what TNF stimulates is not yet diminished.
    """
    tree = sentence.tree
    if tree[trigger].relation not in ("amod", "compound", "acl", "nmod:npmod"):
        return theme
    beside = tree.children(tree[trigger].head, "amod")
    return replace(theme, signs=tuple(sign for sign in theme.signs if sign.token not in beside))


def _with_aspect(theme: Filler, trigger: Trigger) -> Filler:
    """Return the theme with the aspect that the trigger's word means, where the sentence names none."""
    if theme.participant.aspect == "unspecified" and trigger.aspect != "unspecified":
        return replace(theme, participant=replace(theme.participant, aspect=trigger.aspect))
    return theme


def _signed(sentence: Sentence, lexis: Lexis, trigger: Trigger, token: int) -> Trigger:
    """Return an unsigned trigger with the sign of a word beside it: "inhibitory effect", "negatively regulates"."""
    if trigger.predicate == "regulates":
        for child in sentence.tree.children(token, "amod", "advmod"):
            predicate = lexis.signed_modifiers.get(sentence.tree[child].lower)
            if predicate is not None:
                return replace(trigger, predicate=predicate)
    return trigger


def _without_superseded(sentence: Sentence, relations: list[Relation]) -> list[Relation]:
    """Return the relations without verbs that another trigger speaks for: "sufficient to induce B"."""
    speaking = {relation.trigger for relation in relations if relation.predicate in ("sufficient_for", "required_for")}
    tree = sentence.tree
    return [
        relation
        for relation in relations
        if tree[relation.trigger].relation != "xcomp" or tree[relation.trigger].head not in speaking
    ]
