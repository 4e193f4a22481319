"""Why the rules relate two words of a sentence, or do not: the rules that came nearest, and what each lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...events import Ledger
from ...model import Relation
from ...syntax.sentence import Sentence
from ...vocab import is_symmetric, takes_part
from ..arguments.held import find_held
from ..arguments.placement import Held, Placement, find_placements, find_triggers
from ..find import MOST_PAIRS, find_parties, judge_relations, pair, relate
from ..nesting import Judged
from ..participants.finder import ParticipantFinder
from ..participants.same import is_same
from ..rules.frames import load_frames
from ..rules.triggers import load_lexis
from .misses import Lack, NearMiss, Role, Words
from .weighed import find_weighed_misses

_MOST = 5
_CONTENT = ("NN", "VB", "JJ", "RB")


@dataclass(frozen=True, slots=True)
class PairTrace:
    """What the rules make of two words, the first as agent and the second as theme.

    ``found`` are the rules that relate them so, ``turned`` those that relate them the other way round; ``path`` is the
    way between them in the tree; ``notes`` say what holds whatever the rule; ``near`` are the rules that came nearest.
    """

    found: tuple[str, ...]
    turned: tuple[str, ...]
    path: str
    notes: tuple[str, ...]
    near: tuple[NearMiss, ...]


def trace_pair(sentence: Sentence, agent: Words, theme: Words, *, ledger: Ledger | None = None) -> PairTrace:
    """Return what the rules, as ``find_relations`` applies them, make of ``agent`` and ``theme``."""
    finder = ParticipantFinder(sentence, load_lexis())
    judged = judge_relations(sentence, ledger=ledger)
    relations = tuple(each.relation for each in judged if each.mistake is None)
    related = [relation for relation in relations if _relates(relation, agent, theme)]
    placements = tuple(find_placements(sentence, finder, load_frames(), complete=True))
    misses = (_find_miss(placement, finder, relations, agent, theme) for placement in placements)
    # Where one frame of a word relates the two, the word's other frames have nothing to explain.
    spoken = {relation.trigger for relation in related}
    near = [miss for miss in misses if miss.is_near and miss.token not in spoken]
    mistaken = tuple(_find_mistaken(judged, agent, theme))
    near += mistaken
    if ledger is not None:
        told = {relation.rule for relation in related} | {miss.rule for miss in mistaken}
        weighed = find_weighed_misses(sentence, ledger, agent, theme, found=told)
        near += [miss for miss in weighed if miss.is_near]
    way = _find_way(sentence, agent, theme)
    near.sort(key=lambda miss: (miss.distance, miss.token not in way, miss.token))
    return PairTrace(
        found=tuple(relation.rule for relation in related),
        turned=tuple(
            relation.rule for relation in relations if relation not in related and _relates(relation, theme, agent)
        ),
        path=sentence.tree.path(way[0], way[-1]) if way else "",
        notes=tuple(dict.fromkeys(_find_notes(sentence, finder, way, agent, theme))),
        near=tuple(near[:_MOST]),
    )


def _find_mistaken(judged: Iterable[Judged], agent: Words, theme: Words) -> Iterator[NearMiss]:
    for each in judged:
        if each.mistake is not None and _relates(each.relation, agent, theme):
            yield NearMiss(each.relation.trigger, each.relation.rule, (Lack("pair", "mistaken", each.mistake.says),))


def _relates(relation: Relation, agent: Words, theme: Words) -> bool:
    """Return whether ``relation`` is one of ``agent`` and ``theme``, in any order where its predicate has none."""
    as_asked = agent.are_in((relation.agent,)) and theme.are_in((relation.theme,))
    turned = theme.are_in((relation.agent,)) and agent.are_in((relation.theme,))
    return as_asked or (turned and is_symmetric(relation.predicate))


def _find_miss(
    placement: Placement, finder: ParticipantFinder, relations: tuple[Relation, ...], agent: Words, theme: Words
) -> NearMiss:
    agents, themes = find_parties(placement, finder)
    lacks = (
        None if agent.are_in(agents) else _find_lack(placement, finder, agent, "agent"),
        None if theme.are_in(themes) else _find_lack(placement, finder, theme, "theme"),
    )
    found = tuple(lack for lack in lacks if lack is not None)
    if placement.kept_by:
        says = f"an argument in '{placement.kept_by}' keeps {placement.frame.name} from this trigger"
        found = (*found, Lack("pair", "kept off", says))
    elif not found:
        found = tuple(_find_lack_of_pair(placement, finder, relations, agent, theme))
    return NearMiss(placement.token, placement.rule, found)


def _find_lack(placement: Placement, finder: ParticipantFinder, words: Words, role: Role) -> Lack | None:
    """Return why ``words`` do not take ``role``, None where they do."""
    functions = placement.frame.agent if role == "agent" else placement.frame.theme
    held = placement.agent if role == "agent" else placement.theme
    if words.are_in(held.fillers):
        return None
    barred = next((filler for filler in held.barred if words.overlaps(filler.participant.span)), None)
    if barred is not None:
        kind = barred.participant.type
        return Lack(role, "barred", f"{words.text} is a {kind}, which is never the {role} in {placement.frame.name}")
    looks = f"{placement.frame.name} looks for the {role} in {_list(functions)}: {_show_held(held)}"
    others = dict.fromkeys(("prefix", *(argument.function for argument in placement.arguments)))
    for function in (*functions, *others):
        fillers = find_held(function, placement.arguments, placement.token, finder, role=role)
        if words.are_in(fillers) and function in functions:
            says = f"{words.text} stands in '{function}', but '{held.function}' comes first and holds {_show(held)}"
            return Lack(role, "later function", says)
        if words.are_in(fillers):
            return Lack(role, "other function", f"{words.text} stands in '{function}'; {looks}")
    return _find_distant_lack(placement, finder, words, role, looks)


def _find_distant_lack(placement: Placement, finder: ParticipantFinder, words: Words, role: Role, looks: str) -> Lack:
    """Return why ``words``, which no argument of the trigger stands for, do not take ``role``."""
    tree = finder.sentence.tree
    places = _find_tokens(finder.sentence, words)
    for argument in placement.arguments:
        if any(tree.is_below(place, argument.token) for place in places):
            stands = _join(filler.participant.text for filler in finder.find_fillers(argument, role=role))
            says = f"{words.text} is no participant: '{argument.function}' is '{tree[argument.token].text}', "
            return Lack(role, "no participant", f"{says}which stands for {stands or 'no participant'}; {looks}")
    return Lack(role, "no argument", f"{words.text} is no argument of '{tree[placement.token].text}'; {looks}")


def _find_lack_of_pair(
    placement: Placement, finder: ParticipantFinder, relations: tuple[Relation, ...], agent: Words, theme: Words
) -> Iterator[Lack]:
    """Yield why agent and theme, both in their places, make no relation together; nothing where they do."""
    made = [relation for relation in relate(placement, finder) if _relates(relation, agent, theme)]
    if made:
        kept = {(relation.rule, relation.trigger) for relation in relations if _relates(relation, agent, theme)}
        if not any((relation.rule, relation.trigger) in kept for relation in made):
            yield Lack("pair", "superseded", "the word above it in the tree speaks for this trigger")
        return
    pairs = pair(finder.sentence, *find_parties(placement, finder))
    if len(pairs) > MOST_PAIRS:
        yield Lack("pair", "many pairs", f"{len(pairs)} pairs at one trigger are taken for a list, not for a sentence")
        return
    together = [pair for pair in pairs if agent.are_in(pair[:1]) and theme.are_in(pair[1:])]
    if not together:
        others = _join(other.participant.text for first, other in pairs if agent.are_in((first,)))
        says = f"{agent.text} goes with {others or 'no theme'}: by 'respectively', or because each has its own clause"
        yield Lack("pair", "other pair", says)
    elif all(is_same(first.participant, second.participant) for first, second in together):
        yield Lack("pair", "one thing", f"{agent.text} and {theme.text} are one thing, and nothing acts on itself")


def _find_notes(
    sentence: Sentence, finder: ParticipantFinder, way: tuple[int, ...], agent: Words, theme: Words
) -> Iterator[str]:
    for words in (agent, theme):
        covering = [mention for mention in sentence.mentions if words.overlaps(mention.span)]
        if not covering:
            yield f"no mention covers {words.text}: no name was found there"
        for mention in covering:
            if not takes_part(mention.type):
                yield f"{mention.text} is a {mention.type}, which takes no part in claims"
    triggers = {token for token, _, _ in find_triggers(sentence, finder.lexis)}
    if not triggers:
        yield "no word of the sentence is a trigger"
    tree = sentence.tree
    between = [token for token in way[1:-1] if tree[token].tag.startswith(_CONTENT)]
    if between and not triggers.intersection(way):
        words_between = _join(f"'{tree[token].text}' ({tree[token].tag})" for token in between)
        yield f"the way between them in the tree has no trigger: {words_between}"


def _find_tokens(sentence: Sentence, words: Words) -> tuple[int, ...]:
    return tuple(token for span in words.spans for token in sentence.tokens_of(span))


def _find_way(sentence: Sentence, agent: Words, theme: Words) -> tuple[int, ...]:
    """Return the tokens from ``agent`` to ``theme`` in the tree, the shortest way where they stand in many places."""
    ways = [
        way
        for start in _find_tokens(sentence, agent)
        for end in _find_tokens(sentence, theme)
        if (way := _way(sentence, start, end))
    ]
    return min(ways, key=len, default=())


def _way(sentence: Sentence, start: int, end: int) -> tuple[int, ...]:
    up = [start, *sentence.tree.ancestors(start)]
    down = [end, *sentence.tree.ancestors(end)]
    top = next((token for token in up if token in down), None)
    if top is None:
        return ()
    return (*up[: up.index(top) + 1], *reversed(down[: down.index(top)]))


def _show_held(held: Held) -> str:
    return f"{_show(held)} in '{held.function}'" if held.function else "nothing there"


def _show(held: Held) -> str:
    return _join(filler.participant.text for filler in (*held.fillers, *held.barred))


def _list(functions: tuple[str, ...]) -> str:
    return ", ".join(f"'{function}'" for function in functions)


def _join(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(words))
