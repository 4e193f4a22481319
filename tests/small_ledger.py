"""A ledger of events fitted within a second on sentences of our own, with hand-written parses and standoff."""

from __future__ import annotations

from functools import cache
from itertools import count

from bioclaims.evaluate.events.sentences import EventSentence
from bioclaims.evaluate.events.standoff import Marked, StandoffEvent, StandoffText
from bioclaims.events import Ledger
from bioclaims.events.rules import LedgerRule
from bioclaims.model import Event
from bioclaims.syntax.sentence import Sentence
from bioclaims.train.rules.events import fit_ledger
from parses import genes, parse_sentence

# An event: its name, type, the word of its trigger, and role=name pairs, of a gene or of another event.
Written = tuple[str, str, str, str]

PATTERNS: tuple[tuple[str, tuple[Written, ...]], ...] = (
    (
        "{A}/NN<2:nsubj induces|induce/VBZ<0:root {B}/NN<2:dobj",
        (("E1", "Positive_regulation", "induces", "Theme={B} Cause={A}"),),
    ),
    (
        "{A}/NN<2:nsubj inhibits|inhibit/VBZ<0:root expression/NN<2:dobj of/IN<5:case {B}/NN<3:nmod",
        (
            ("E1", "Gene_expression", "expression", "Theme={B}"),
            ("E2", "Negative_regulation", "inhibits", "Theme=E1 Cause={A}"),
        ),
    ),
    (
        "{A}/NN<2:nsubjpass measured|measure/VBN<0:root with/IN<4:case {B}/NN<2:nmod",
        (),
    ),
    (
        "Expression/NN<4:nsubj of/IN<3:case {A}/NN<1:nmod falls|fall/VBZ<0:root with/IN<6:case {B}/NN<4:nmod",
        (("E1", "Gene_expression", "Expression", "Theme={A}"),),
    ),
    (
        "{A}/NN<2:nsubj binds|bind/VBZ<0:root to/TO<4:case {B}/NN<2:nmod",
        (("E1", "Binding", "binds", "Theme={A} Theme={B}"),),
    ),
    (
        "{A}-induced|{A}-induced/JJ<3:amod {B}/NN<3:compound expression/NN<0:root",
        (
            ("E1", "Gene_expression", "expression", "Theme={B}"),
            ("E2", "Positive_regulation", "{A}-induced", "Theme=E1 Cause={A}"),
        ),
    ),
    (
        "{A}/NN<2:nsubj awaits|await/VBZ<0:root apoptosis/NN<2:dobj",
        (("E1", "Cell_death", "apoptosis", ""),),
    ),
    ("Expressions|expression/NN<2:nsubj vary|vary/VBP<0:root with/IN<4:case {A}/NN<2:nmod", ()),
)
NAMES = ("TNF", "JUN", "FOS", "MYC", "SRC", "RAF1", "AKT1", "LCK", "FYN", "SYK")


def write_text(name: str, notation: str, names: tuple[str, ...], events: tuple[Written, ...]) -> StandoffText:
    """Return the sentence in ``notation`` as an annotated text; ``names`` are its genes."""
    sentence = parse_sentence(notation, genes(*names))
    marked = {f"T{number}": Marked("Protein", each.span) for number, each in enumerate(sentence.mentions, start=1)}
    targets = {each.text: key for each, key in zip(sentence.mentions, marked, strict=True)}
    given, fresh, found = frozenset(marked), count(len(marked) + 1), {}
    for key, kind, word, arguments in events:
        trigger = f"T{next(fresh)}"
        token = next(token for token in sentence.tree.tokens if token.text == word)
        marked[trigger] = Marked(kind, token.span)
        pairs = (argument.split("=") for argument in arguments.split())
        found[key] = StandoffEvent(
            key, kind, trigger, tuple((role, target if target[0] == "E" else targets[target]) for role, target in pairs)
        )
    return StandoffText(name, sentence.text, marked, found, given=given)


def read_text(text: StandoffText, sentence: Sentence) -> EventSentence:
    """Return ``sentence``, all of ``text``, as the pipeline would give it."""
    keys = {text.marked[key].span: key for key in sorted(text.entities)}
    return EventSentence(sentence, 0, {mention: (keys[mention.span],) for mention in sentence.mentions})


def read_corpus() -> list[tuple[StandoffText, list[EventSentence]]]:
    """Return a text for each pattern and pair of names."""
    read = []
    for first, second in zip(NAMES, (*NAMES[3:], *NAMES[:3]), strict=True):
        for number, (notation, events) in enumerate(PATTERNS):
            fill = {"A": first, "B": second}
            filled = tuple(tuple(part.format(**fill) for part in event) for event in events)
            written = notation.format(**fill)
            names = tuple(name for name in (first, second) if name in written)
            text = write_text(f"{first}-{number}", written, names, filled)
            read.append((text, [read_text(text, parse_sentence(written, genes(*names)))]))
    return read


@cache
def small_ledger() -> tuple[Ledger, tuple[LedgerRule, ...]]:
    """Return the ledger of the corpus and its rules."""
    ledger, lines = fit_ledger("small", read_corpus())
    return ledger, tuple(map(LedgerRule.parse, lines))


def say(event: Event) -> str:
    """Return ``event`` in one line: "Binding binds (Theme A, Theme B)"."""
    arguments = (
        f"{each.role} {say(each.target) if isinstance(each.target, Event) else each.target.text}"
        for each in event.arguments
    )
    return f"{event.type} {event.quote.text} ({', '.join(arguments)})"
