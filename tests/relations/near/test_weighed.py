"""Which triggers of a ledger fall short of relating two words, by chances of our own."""

from __future__ import annotations

from types import MappingProxyType, SimpleNamespace

import pytest

from bioclaims.events.find import Pair
from bioclaims.events.ledger import EventType
from bioclaims.events.scene import Candidate, Place
from bioclaims.model import Mention, Span
from bioclaims.relations.near import weighed
from bioclaims.relations.near.misses import Words
from bioclaims.relations.near.weighed import find_weighed_misses

# "A inhibits expression of B": "inhibits" on token 1, "expression" on token 2.
A, B = (Mention(Span(start, start + 1), name, "gene_or_gene_product") for start, name in ((0, "A"), (25, "B")))
INHIBITS, EXPRESSION = Candidate(1, "inhibit/verb"), Candidate(2, "expression/noun")
LEDGER = SimpleNamespace(
    types=MappingProxyType(
        {name: EventType(name, 10, 0, 10, 10, 0) for name in ("Negative_regulation", "Gene_expression", "Binding")}
    )
)


def _weigh(roles: dict[tuple[Candidate, Place], dict[str, float]]) -> SimpleNamespace:
    """Return what is weighed where each pair has the roles given; a word is a trigger of the types of its roles."""
    readings: dict[int, dict[str, float]] = {1: {}, 2: {}}
    for (candidate, _), chances in roles.items():
        readings[candidate.token].update({role.split(" ")[0]: 0.9 for role in chances})
    return SimpleNamespace(
        scene=SimpleNamespace(candidates=(INHIBITS, EXPRESSION)),
        readings=SimpleNamespace(all=readings),
        pairs=tuple(Pair(candidate, place, []) for candidate, place in roles),
        roles=tuple(roles.values()),
    )


_REGULATES = "ledger:Negative_regulation:inhibit/verb"
_NAME_A, _NAME_B, _EVENT = Place(0, A), Place(4, B), Place(2)

_CASES = {
    "an agent that is not likely enough": (
        {
            (INHIBITS, _NAME_A): {"Negative_regulation Cause": 0.04},
            (INHIBITS, _NAME_B): {"Negative_regulation Theme": 0.8},
        },
        (),
        {_REGULATES: [("agent", "unlikely", "the ledger holds A for the agent by 0.04, which is less than 0.05")]},
    ),
    "a theme that is not weighed at all": (
        {(INHIBITS, _NAME_A): {"Negative_regulation Cause": 0.9}},
        (),
        {_REGULATES: [("theme", "no argument", "the ledger holds B for the theme by less than 0.05")]},
    ),
    "a theme behind another event is as likely as the least likely step": (
        {
            (INHIBITS, _NAME_A): {"Negative_regulation Cause": 0.9},
            (INHIBITS, _EVENT): {"Negative_regulation Theme": 0.8},
            (EXPRESSION, _NAME_B): {"Gene_expression Theme": 0.04},
        },
        (),
        {
            "ledger:Gene_expression:expression/noun": [
                ("agent", "no argument", "the ledger holds A for the agent by less than 0.05"),
                ("theme", "unlikely", "the ledger holds B for the theme by 0.04, which is less than 0.05"),
            ],
            _REGULATES: [("theme", "unlikely", "the ledger holds B for the theme by 0.04, which is less than 0.05")],
        },
    ),
    "both are Themes of what binds": (
        {(INHIBITS, _NAME_A): {"Binding Theme": 0.9}, (INHIBITS, _NAME_B): {"Binding Theme": 0.9}},
        (),
        {"ledger:Binding:inhibit/verb": [("pair", "other pair", weighed._APART)]},
    ),
    "nothing is lacking where a rule relates the two": (
        {(INHIBITS, _NAME_A): {"Binding Theme": 0.9}, (INHIBITS, _NAME_B): {"Binding Theme": 0.9}},
        ("binding_verb:bind",),
        {},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("roles", "found", "misses"), _CASES.values(), ids=_CASES)
def test_what_the_ledger_lacks(roles, found, misses, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed, "weigh", lambda sentence, ledger: _weigh(roles))
    words = (Words(mention.text, (mention.span,)) for mention in (A, B))
    told = {miss.rule: miss.lacks for miss in find_weighed_misses(None, LEDGER, *words, found=found)}
    assert {rule: [(lack.role, lack.kind, lack.says) for lack in lacks] for rule, lacks in told.items()} == misses


def test_a_sentence_in_which_nothing_is_weighed_lacks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed, "weigh", lambda sentence, ledger: None)
    words = Words("A", (A.span,))
    assert list(find_weighed_misses(None, LEDGER, words, words, found=())) == []
