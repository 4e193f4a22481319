"""Fits the ledger of one scheme of events to annotated texts: words, rules with their counts, and weights.

Logistic regressions, in the order of Bjoerne et al. (2009): words are read as triggers, then pairs of a word and what
stands about it as arguments. The second sees of the first what it says of texts that it was not fitted to (stacking,
Wolpert 1992), as it will when it reads new texts.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeVar

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from ...evaluate.events.sentences import EventSentence
from ...evaluate.events.standoff import StandoffText
from ...events.clues import find_trigger_clues, write_features
from ...events.find import Pair, find_pairs, open_scene, read_triggers
from ...events.ledger import (
    ARGUMENT_WEIGHTS,
    COUNTS,
    JOINT,
    NONE,
    RULES,
    TRIGGER_WEIGHTS,
    TYPES,
    WORDS,
    EventType,
    Ledger,
)
from ...events.scene import Place, Scene, name_words
from ...events.weights import Weights
from .seed_tables import write_rows

# Parts for stacking; by texts, so that no part has seen the other's.
_PARTS = 3
# Strengths of the regularization (inverse), chosen on parts of the training texts.
_TRIGGER_C, _ARGUMENT_C = 0.5, 0.3
_RAREST_FEATURE, _RAREST_LABEL, _RAREST_TYPE = 2, 4, 3
_RAREST_WORD, _LEAST_SHARE, _RARE_ALTOGETHER = 2, 0.03, 5
_SMALLEST_WEIGHT = 0.02

_Item = TypeVar("_Item")
# A word, the type and role that it gives what stands at the end of a way, and whether the gold says so.
Rule = tuple[str, str, str, str, bool]
Read = tuple[StandoffText, Sequence[EventSentence]]


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence with its gold: types by trigger token, and the roles of pairs by (token, type, mention or token)."""

    part: int
    guideline: str
    sentence: EventSentence
    types: Mapping[int, frozenset[str]]
    roles: Mapping[tuple[int, str, object], frozenset[str]]


def fit_ledger(
    name: str, texts: Iterable[Read], *, others: Mapping[str, Iterable[Read]] | None = None
) -> tuple[Ledger, tuple[str, ...]]:
    """Return the ledger ``name`` of ``texts``, and the lines of its rules with how often each was right and wrong.

    ``others`` are texts that were annotated under other guidelines, by the names of these: what they share is learnt
    from them too, and what they do not share is told apart. The ledger has the types of ``texts`` alone.
    """
    read = list(texts)
    sources = {name if others else "": read} | {other: list(each) for other, each in (others or {}).items()}
    types = {guideline: _count_types(each) for guideline, each in sources.items()}
    gold = [
        each
        for guideline, of_guideline in sources.items()
        for text, sentences in of_guideline
        for each in _align(text, sentences, types[guideline], guideline)
    ]
    words = _count_words(gold)
    opened = ((each, open_scene(each.sentence.sentence, words, guideline=each.guideline)) for each in gold)
    scenes = [(each, scene) for each, scene in opened if scene.candidates]
    described = [
        [write_features(find_trigger_clues(scene, candidate)) for candidate in scene.candidates] for _, scene in scenes
    ]
    labels = [[_join(each.types.get(c.token, ())) for c in scene.candidates] for each, scene in scenes]
    triggers = fit_weights(_flat(described), _flat(labels), strength=_TRIGGER_C)
    parts = [
        fit_weights(
            _flat(described, (each.part != part for each, _ in scenes)),
            _flat(labels, (each.part != part for each, _ in scenes)),
            strength=_TRIGGER_C,
        )
        for part in range(_PARTS)
    ]
    own, every = next(iter(types.values())), _count_types(chain.from_iterable(sources.values()))
    unfit = Ledger(
        name, every, words, triggers, Weights((NONE,), {}, np.zeros((0, 1), np.float32), np.zeros(1, np.float32))
    )
    pairs, roles, rules = [], [], Counter[Rule]()
    for each, scene in scenes:
        for pair in find_pairs(scene, read_triggers(scene, parts[each.part]), unfit):
            found = _roles_at(each, pair.candidate.token, pair.place)
            pairs.append(pair.described)
            roles.append(_join(found))
            if scene.guideline in ("", name):
                _count_rules(rules, scene, pair, found)
    arguments = fit_weights(pairs, roles, strength=_ARGUMENT_C)
    return Ledger(name, own, words, triggers, arguments), tuple(_format_rules(rules))


def save_ledger(ledger: Ledger, rules: Iterable[str], folder: Path) -> None:
    """Write ``ledger`` and the lines of its rules to ``folder``, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    ledger.triggers.save(folder / TRIGGER_WEIGHTS)
    ledger.arguments.save(folder / ARGUMENT_WEIGHTS)
    words = (f"{word}\t{seen}" for word, seen in ledger.words.items())
    write_rows(folder / WORDS, "word\tseen", words)
    rows = ("\t".join((kind.name, *(str(getattr(kind, count)) for count in COUNTS))) for kind in ledger.types.values())
    write_rows(folder / TYPES, "\t".join(("type", *COUNTS)), rows)
    write_rows(folder / RULES, "word\ttype\trole\tway\tright\twrong", rules)


def fit_weights(described: Sequence[Sequence[str]], labels: Sequence[str], *, strength: float) -> Weights:
    """Return the weights that tell ``labels`` by what is ``described``; what is too rare to learn from is left out."""
    labels = _without_rare(labels)
    counts = Counter(name for names in described for name in names)
    places = {name: place for place, name in enumerate(name for name in counts if counts[name] >= _RAREST_FEATURE)}
    found = [[places[name] for name in names if name in places] for names in described]
    columns = np.concatenate([np.array(row, dtype=np.int32) for row in found])
    starts = np.cumsum([0, *(len(row) for row in found)])
    matrix = sparse.csr_matrix((np.ones(len(columns), np.float32), columns, starts), (len(found), len(places)))
    model = LogisticRegression(C=strength, max_iter=200).fit(matrix, labels)
    classes = tuple(str(each) for each in model.classes_)
    coefficients, bias = model.coef_.T, model.intercept_
    if len(classes) == 2:
        # One column of odds stands for two classes.
        coefficients, bias = np.hstack([-coefficients, coefficients]) / 2, np.concatenate([-bias, bias]) / 2
    kept = np.where(np.abs(coefficients) < _SMALLEST_WEIGHT, 0, coefficients).astype(np.float16).astype(np.float32)
    used = [name for name, row in zip(places, kept, strict=True) if row.any()]
    rows = kept[[places[name] for name in used]]
    return Weights(classes, {name: place for place, name in enumerate(used)}, rows, bias.astype(np.float32))


def _align(
    text: StandoffText, sentences: Iterable[EventSentence], types: Mapping[str, EventType], guideline: str
) -> Iterator[GoldSentence]:
    """Yield the sentences of ``text`` with what the gold says of their tokens; across sentences nothing is learnt."""
    part = int(hashlib.sha256(text.id.encode()).hexdigest(), 16) % _PARTS
    for sentence in sentences:
        mention_of = {key: mention for mention, keys in sentence.ids.items() for key in keys}
        tokens = {
            event.id: token
            for event in text.events.values()
            if event.type in types
            and sentence.span.contains(text.span_of(event.id))
            and (token := sentence.find_trigger(text.span_of(event.id))) is not None
        }
        found: dict[int, set[str]] = {}
        roles: dict[tuple[int, str, object], set[str]] = {}
        for key, token in tokens.items():
            event = text.events[key]
            found.setdefault(token, set()).add(event.type)
            for role, target in event.arguments:
                place = tokens.get(target) if target in text.events else mention_of.get(target)
                if place is not None:
                    roles.setdefault((token, event.type, place), set()).add(role)
        yield GoldSentence(
            part,
            guideline,
            sentence,
            {token: frozenset(names) for token, names in found.items()},
            {place: frozenset(names) for place, names in roles.items()},
        )


def _roles_at(gold: GoldSentence, token: int, place: Place) -> list[str]:
    target = place.token if place.mention is None else place.mention
    return [
        f"{name} {role}"
        for name in sorted(gold.types.get(token, ()))
        for role in sorted(gold.roles.get((token, name, target), ()))
    ]


def _count_types(read: Iterable[Read]) -> dict[str, EventType]:
    counts: dict[str, Counter[str]] = {}
    for text, _ in read:
        for event in text.events.values():
            each = counts.setdefault(event.type, Counter())
            roles = [role for role, _ in event.arguments]
            each["events"] += 1
            each["bare"] += "Theme" not in roles
            each["caused"] += "Cause" in roles
            each["nested"] += any(target in text.events for _, target in event.arguments)
            each["joined"] += roles.count("Theme") > 1
    return {
        name: EventType(name, *(each[count] for count in COUNTS))
        for name, each in sorted(counts.items())
        if each["events"] >= _RAREST_TYPE
    }


def _count_words(gold: Iterable[GoldSentence]) -> dict[str, int]:
    """Return the words that are triggers often enough, each with how often it stands in the texts in all."""
    seen, right = Counter[str](), Counter[str]()
    for each in gold:
        for token in range(len(each.sentence.sentence.tree)):
            names = name_words(each.sentence.sentence, token)
            seen.update(names)
            if token in each.types:
                right.update(names)
    return {
        word: seen[word]
        for word, number in sorted(right.items())
        if (number >= _RAREST_WORD and number >= _LEAST_SHARE * seen[word])
        or (number < _RAREST_WORD and seen[word] <= _RARE_ALTOGETHER)
    }


def _count_rules(rules: Counter[Rule], scene: Scene, pair: Pair, found: Sequence[str]) -> None:
    """Count a rule, word with way, right for each role that the gold has there, and wrong where it has none."""
    way = scene.way(pair.candidate.token, pair.place).arguments
    if way is not None:
        for label in found or (f"{NONE} {NONE}",):
            name, role = label.split(" ")
            rules[pair.candidate.word, name, role, way, bool(found)] += 1


def _format_rules(rules: Counter[Rule]) -> Iterator[str]:
    wrong = Counter({(word, way): number for (word, _, _, way, right), number in rules.items() if not right})
    for (word, name, role, way, right), number in rules.items():
        if right:
            yield f"{word}\t{name}\t{role}\t{way}\t{number}\t{wrong[word, way]}"


def _without_rare(labels: Sequence[str]) -> list[str]:
    """Return ``labels``, of those that are too rare only the first part, and none where that is too rare as well."""
    counts = Counter(labels)
    firsts = Counter(label.split(JOINT)[0] for label in labels)
    shortened = (label if counts[label] >= _RAREST_LABEL else label.split(JOINT)[0] for label in labels)
    return [label if firsts[label.split(JOINT)[0]] >= _RAREST_LABEL - 1 else NONE for label in shortened]


def _join(names: Iterable[str]) -> str:
    return JOINT.join(sorted(names)) or NONE


def _flat(lists: Iterable[Sequence[_Item]], wanted: Iterable[bool] | None = None) -> list[_Item]:
    if wanted is None:
        return [item for each in lists for item in each]
    return [item for each, keep in zip(lists, wanted, strict=True) if keep for item in each]
