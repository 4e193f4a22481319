"""The scorer of regulation: sentences of which annotators say whether a transcription factor acts on a target gene.

The format, and the labels, are those of ExTRI (Vazquez et al., 2022, https://doi.org/10.1016/j.bbagrm.2021.194778).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import InputError
from ...model import Claim
from ...names import Lexicon
from ..figures import Counts, Figure, to_figures
from ..lines import read_json_rows
from ..shares import format_shares, share_values, to_counts
from .ends import End, is_mentioned, joins, resolve_symbol, to_end
from .reading import TextReading

_CURE = "A row has text, tf and tg (symbols), label (a, r, v or n), neg (true or false), and may have split and pmid"
_LABELS: dict[str, str] = {"a": "activation", "r": "repression", "v": "no sign", "n": "not valid"}
# What an annotator was in doubt about: no label, or one with "v" behind it.
_DOUBTFUL = frozenset({"", *(f"{label}v" for label in _LABELS)})
_DIRECTIONS = {"activation": "increase", "repression": "decrease"}
VALID, NOT_VALID, DENIED = "valid", "not valid", "denied"
# The order of a table's rows.
_ROWS = ("all", VALID, *(label for label in _LABELS.values() if label != NOT_VALID), DENIED, NOT_VALID)


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence with a factor and a target, by symbol, and what annotators say of them there: a value of the labels.

    ``is_denied`` where the sentence says that the one does not act on the other; ``document`` is what the sentence is
    from, or the sentence itself.
    """

    text: str
    factor: str
    target: str
    label: str
    is_denied: bool
    document: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The claims that join factor and target, and whether each is among the names of the sentence."""

    pair: Pair
    claims: tuple[Claim, ...]
    factor_named: bool
    target_named: bool

    @property
    def is_found(self) -> bool:
        """Whether any claim joins them."""
        return bool(self.claims)

    @property
    def is_reachable(self) -> bool:
        """Whether both are among the names, without which no claim can join them."""
        return self.factor_named and self.target_named

    @property
    def direction(self) -> str | None:
        """What most of the affirmed claims with a direction say; "both" where they are even, None where there is none.

        A denied effect is no direction.
        """
        said = Counter(each.direction for each in self.claims if each.polarity == "affirmed")
        more, less = said["increase"], said["decrease"]
        if more == less:
            return "both" if more else None
        return "increase" if more > less else "decrease"


@dataclass(frozen=True, slots=True)
class RegulationScore:
    """Shares of the pairs: joined by a claim, with the right direction, with their names found; and counts.

    ``directions`` are over the pairs that are found, and have a direction; ``counts`` says how many have none.
    """

    found: Mapping[str, Figure]
    directions: Mapping[str, Figure]
    names: Mapping[str, Figure]
    counts: Mapping[str, int]


def read_pairs(path: Path, *, split: str | None = None) -> tuple[list[Pair], int]:
    """Return the pairs of a JSON lines file, which may be gzipped, of one ``split`` or all; and how many are doubtful.

    Those of which an annotator was in doubt are left out. Raises InputError, with file and line, where a row does not
    follow the format, and where there is no pair.
    """
    pairs, doubtful = list[Pair](), 0
    for number, row in read_json_rows(path, missing="Give a file of pairs that exists", cure=_CURE):
        pair = _parse_pair(row, where=f"{path}:{number}")
        if split is not None and row.get("split") != split:
            continue
        if pair is None:
            doubtful += 1
        else:
            pairs.append(pair)
    if not pairs:
        what = f"holds no pair of the split {split!r}" if split else "holds no pair"
        raise InputError(where=str(path), what=what, cure="Give another file or split")
    return pairs, doubtful


def judge_pair(pair: Pair, reading: TextReading, lexicon: Lexicon) -> Answer:
    """Return what ``reading``, of the sentence of ``pair``, says of its factor and target."""
    factor, target = _to_end(pair.factor, lexicon), _to_end(pair.target, lexicon)
    return Answer(
        pair,
        tuple(claim for claim in reading.claims if joins(claim, factor, target)),
        is_mentioned(factor, reading.mentions),
        is_mentioned(target, reading.mentions),
    )


def score_regulation(answers: Sequence[Answer], *, doubtful: int = 0) -> RegulationScore:
    """Return the score of all pairs; ``doubtful`` is how many were left out.

    Intervals are over documents: the pairs of one are not independent.
    """
    held = [each for each in answers if each.pair.label != NOT_VALID and not each.pair.is_denied]
    signed = [each for each in held if each.is_found and each.pair.label in _DIRECTIONS]
    return RegulationScore(
        found=_to_shares(answers, lambda each: each.is_found, _to_groups),
        directions=_to_shares([each for each in signed if each.direction], _is_right, _to_label),
        names={
            "factor": _to_share(held, lambda each: each.factor_named),
            "target": _to_share(held, lambda each: each.target_named),
            "both": _to_share(held, lambda each: each.is_reachable),
            "joined, where both are": _to_share(
                [each for each in held if each.is_reachable], lambda each: each.is_found
            ),
        },
        counts={
            "doubtful": doubtful,
            "no direction": sum(each.direction is None for each in signed),
            "both directions": sum(each.direction == "both" for each in signed),
            "denied, and said so": sum(each.pair.is_denied and _is_negated(each) for each in answers),
            "not denied, and only negated claims": sum(_is_negated(each) for each in held),
        },
    )


def regulation_text(score: RegulationScore) -> Iterator[str]:
    """Yield the lines of a report: what was left out, then the shares."""
    yield f"left out: {score.counts['doubtful']} doubtful labels"
    yield from format_shares("pairs that a claim joins", "joined", score.found)
    yield ""
    yield from format_shares("direction, of those joined with one", "right", score.directions)
    for name in ("no direction", "both directions", "denied, and said so", "not denied, and only negated claims"):
        yield f"{name}: {score.counts[name]}"
    yield ""
    yield from format_shares("names of valid pairs", "found", score.names)


def regulation_values(score: RegulationScore) -> dict[str, Any]:
    """Return the score as JSON values."""
    return {
        "found": share_values(score.found),
        "directions": share_values(score.directions),
        "names": share_values(score.names),
        "counts": dict(score.counts),
    }


def _parse_pair(row: Any, *, where: str) -> Pair | None:
    """Return the pair of a row, None where its label is doubtful."""
    fields = row if isinstance(row, dict) else {}
    text, factor, target, label = (fields.get(name) for name in ("text", "tf", "tg", "label"))
    denied = fields.get("neg", False)
    if not (
        isinstance(text, str)
        and isinstance(factor, str)
        and isinstance(target, str)
        and isinstance(denied, bool)
        and (label in _LABELS or label in _DOUBTFUL)
    ):
        raise InputError(where=where, what="is no pair with a label", cure=_CURE)
    if label in _DOUBTFUL:
        return None
    return Pair(text, factor, target, _LABELS[label], denied, str(fields.get("pmid") or text))


def _to_end(symbol: str, lexicon: Lexicon) -> End:
    return to_end(resolve_symbol(symbol, lexicon), symbol, lexicon)


def _to_groups(answer: Answer) -> list[str]:
    """Return the rows of the table that a pair counts in."""
    if answer.pair.label == NOT_VALID:
        return [NOT_VALID]
    return [DENIED] if answer.pair.is_denied else [VALID, answer.pair.label]


def _to_label(answer: Answer) -> list[str]:
    return ["all", answer.pair.label]


def _is_right(answer: Answer) -> bool:
    return answer.direction == _DIRECTIONS[answer.pair.label]


def _is_negated(answer: Answer) -> bool:
    return answer.is_found and all(claim.polarity == "negated" for claim in answer.claims)


def _to_share(answers: Sequence[Answer], is_so: Callable[[Answer], bool]) -> Figure:
    return _to_shares(answers, is_so, lambda _: ["all"]).get("all", Figure(Counts()))


def _to_shares(
    answers: Sequence[Answer], is_so: Callable[[Answer], bool], groups: Callable[[Answer], list[str]]
) -> dict[str, Figure]:
    documents: dict[str, dict[str, Counts]] = {}
    for answer in answers:
        counts = documents.setdefault(answer.pair.document, {})
        for name in groups(answer):
            counts[name] = counts.get(name, Counts()) + to_counts(is_so(answer))
    figures = to_figures(list(documents.values()))
    return {name: figures[name] for name in sorted(figures, key=_ROWS.index)}
