"""``bioclaims rules why``: why the ledger finds the events of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import orjson
import typer

from ...errors import InputError
from ...events import Ledger
from ...events.assemble import ACCEPTED
from ...events.reasons import Reason, Reasons, Role, WeighedWord, find_reasons
from ...events.rules import LedgerRule, read_rules
from ...model import Document, Event, Mention
from ...relations import judge_relations
from ...relations.ledger.weighed import ACCEPTED as ACCEPTED_CLAIM
from ...relations.nesting import Judged
from ...syntax.sentence import Sentence
from ..options import Lexicon, Model

if TYPE_CHECKING:
    from ...components import BioclaimsComponent

# The ledger that ``extract`` finds claims by.
_LEDGER = "claims"
_MARGIN = "  "


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence, why the ledger finds its events, and the pairs of them that make no claims."""

    sentence: Sentence
    reasons: Reasons
    mistaken: tuple[Judged, ...]


def show_reasons(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="A sentence, or several.")],
    *,
    ledger: Annotated[
        str, typer.Option(metavar="NAME", help="The ledger to find events by, shipped or the folder of one.")
    ] = _LEDGER,
    floor: Annotated[
        float | None,
        typer.Option(
            metavar="P",
            min=0,
            max=1,
            help="Take roles from this probability on, Causes from three quarters of it; if not given, as extract does,"
            " and as evaluate events does for the other ledgers.",
        ),
    ] = None,
    most: Annotated[
        int, typer.Option(metavar="N", min=0, help="Of what speaks for and against, no more than N each.")
    ] = 4,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")] = False,
    model: Model = None,
    lexicon: Lexicon = None,
) -> None:
    """Show the events that the ledger finds in a sentence, and why: what spoke for and against each role.

    What speaks for something is a feature with its weight in log odds. A rule of the ledger says how often what stands
    at the end of that way was the argument on the annotated corpora. Roles below the floor are shown as not taken.
    Of the ledger of claims also the pairs that make no claim, since neither acts on the other, each with the rule that
    says so.
    """
    opened, rules = Ledger.open(ledger), read_rules(ledger)
    accepted = floor if floor is not None else ACCEPTED_CLAIM if ledger == _LEDGER else ACCEPTED
    read = [
        _Read(
            each,
            find_reasons(each, opened, rules, accepted=accepted),
            tuple(judged for judged in judge_relations(each, ledger=opened) if judged.mistake is not None)
            if ledger == _LEDGER
            else (),
        )
        for each in _read(sentence, model, lexicon)
    ]
    if not read:
        raise InputError(where="SENTENCE", what="holds no sentence", cure="Give running text")
    if as_json:
        values = [_to_value(each, most) for each in read]
        typer.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2))
    else:
        typer.echo("\n\n".join("\n".join(_show(each, most)) for each in read))


def _read(text: str, model: str | None, lexicon: Path | None) -> Iterator[Sentence]:
    """Yield the sentences of ``text`` with the mentions that ``extract`` finds; no gate leaves any out."""
    # Seconds of import that a wrong name must not cost.
    from ...components import load, read_mentions, read_sentence  # noqa: PLC0415
    from ...components.gate import MENTION_GATE, TRIGGER_GATE  # noqa: PLC0415
    from ...language import read_sentence_spans  # noqa: PLC0415
    from ...run.document import read_blocks  # noqa: PLC0415

    nlp = load(model, lexicon=lexicon)
    component = cast("BioclaimsComponent", nlp.get_pipe("bioclaims"))
    gates = [name for name in (TRIGGER_GATE, MENTION_GATE) if name in nlp.pipe_names]
    for doc, _ in read_blocks(Document(id="text", text=text), nlp, without=gates):
        mentions = read_mentions(doc, component.lexicon)
        yield from (read_sentence(doc, span, mentions) for span in read_sentence_spans(doc))


def _show(read: _Read, most: int) -> Iterator[str]:
    sentence, reasons = read.sentence, read.reasons
    tokens = sentence.tree.tokens
    yield " ".join(sentence.text[tokens[0].start : tokens[-1].end].split())
    yield ""
    yield "events"
    yield from [f"{_MARGIN}{_say_event(event)} {event.score:.2f}" for event in reasons.events] or [f"{_MARGIN}none"]
    if read.mistaken:
        yield ""
        yield "no claims"
        yield from (f"{_MARGIN}{_say_mistaken(judged)}" for judged in read.mistaken)
    for word in reasons.words:
        yield ""
        yield f"{tokens[word.token].text}  {word.word}"
        yield from (f"{_MARGIN}{line}" for line in _show_word(sentence, word, most))


def _show_word(sentence: Sentence, word: WeighedWord, most: int) -> Iterator[str]:
    if not word.types:
        yield "hardly a trigger"
    for kind in word.types:
        yield f"{kind.name} {kind.chance:.2f}"
        yield from (f"{_MARGIN}{line}" for line in _show_both(kind.reasons, most))
    for role in word.roles:
        taken = "" if role.is_taken else ", not taken"
        yield f"{role.role} of {role.type}: {_say_filler(sentence, role)} {role.chance:.2f}{taken}"
        yield f"{_MARGIN}way      {role.way or 'none through arguments'}; in the tree {role.tree}"
        yield from (f"{_MARGIN}{line}" for line in _show_both(role.reasons, most))
        yield from (f"{_MARGIN}rule     {_say_rule(rule)}" for rule in role.rules)


def _show_both(reasons: Iterable[Reason], most: int) -> Iterator[str]:
    for title, some in _choose(reasons, most).items():
        if some:
            yield f"{title:<8} {'; '.join(f'{each.feature} {each.weight:+.2f}' for each in some)}"


def _choose(reasons: Iterable[Reason], most: int) -> dict[str, list[Reason]]:
    """Return the strongest of ``reasons``, at most ``most`` for and against."""
    known = list(reasons)
    return {
        "for": [reason for reason in known if reason.weight > 0][:most],
        "against": [reason for reason in known if reason.weight < 0][:most],
    }


def _say_mistaken(judged: Judged) -> str:
    relation = judged.relation
    pair = f"{relation.agent.participant.text} → {relation.theme.participant.text}"
    return f'{pair} by "{relation.quote.text}": {judged.mistake.says if judged.mistake else ""}'


def _say_event(event: Event) -> str:
    arguments = [f"{argument.role}: {_say_target(argument.target)}" for argument in event.arguments]
    return f'{event.type} "{event.quote.text}" ({", ".join(arguments)})'


def _say_target(target: Mention | Event) -> str:
    return _say_event(target) if isinstance(target, Event) else target.text


def _say_filler(sentence: Sentence, role: Role) -> str:
    if isinstance(role.filler, Mention):
        return role.filler.text
    return f'what "{sentence.tree[role.filler].text}" triggers'


def _say_rule(rule: LedgerRule) -> str:
    return f"{rule.word} → {rule.way}: right {rule.right}, wrong {rule.wrong}"


def _to_value(read: _Read, most: int) -> dict[str, Any]:
    sentence, reasons = read.sentence, read.reasons
    tokens = sentence.tree.tokens
    return {
        "sentence": sentence.text[tokens[0].start : tokens[-1].end],
        "events": [_event_value(event) for event in reasons.events],
        "no_claims": [_mistaken_value(judged) for judged in read.mistaken],
        "words": [
            {
                "text": tokens[word.token].text,
                "word": word.word,
                "types": [
                    {"type": kind.name, "chance": round(kind.chance, 3), **_both_values(kind.reasons, most)}
                    for kind in word.types
                ],
                "roles": [_role_value(sentence, role, most) for role in word.roles],
            }
            for word in reasons.words
        ],
    }


def _mistaken_value(judged: Judged) -> dict[str, Any]:
    relation = judged.relation
    return {
        "agent": relation.agent.participant.text,
        "theme": relation.theme.participant.text,
        "trigger": relation.quote.text,
        "rule": relation.rule,
        "reason": judged.mistake.says if judged.mistake else None,
    }


def _event_value(event: Event) -> dict[str, Any]:
    return {
        "type": event.type,
        "trigger": event.quote.text,
        "word": event.word,
        "score": event.score,
        "arguments": [
            {
                "role": argument.role,
                "score": argument.score,
                **(
                    {"event": _event_value(argument.target)}
                    if isinstance(argument.target, Event)
                    else {"mention": argument.target.text}
                ),
            }
            for argument in event.arguments
        ],
    }


def _role_value(sentence: Sentence, role: Role, most: int) -> dict[str, Any]:
    is_mention = isinstance(role.filler, Mention)
    filler = role.filler.text if isinstance(role.filler, Mention) else sentence.tree[role.filler].text
    return {
        "type": role.type,
        "role": role.role,
        "mention" if is_mention else "trigger": filler,
        "chance": round(role.chance, 3),
        "taken": role.is_taken,
        "way": role.way,
        "tree": role.tree,
        **_both_values(role.reasons, most),
        "rules": [asdict(rule) for rule in role.rules],
    }


def _both_values(reasons: Iterable[Reason], most: int) -> dict[str, Any]:
    return {title: [asdict(each) for each in some] for title, some in _choose(reasons, most).items()}
