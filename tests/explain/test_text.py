"""An explanation as lines of text, and as JSON values."""

from __future__ import annotations

import json

import orjson
import pytest

from bioclaims.explain.text import draw_tree, to_text
from bioclaims.explain.value import Explanation, Word, to_values
from bioclaims.model import Span
from bioclaims.schema import find_problems


def test_the_parts_stand_in_the_order_of_reading(explanation: Explanation) -> None:
    titles = ["tokens", "mentions", "tree", "view", "rules that fired", "claims", "why not A → C"]
    lines = to_text(explanation).splitlines()
    assert [line for line in lines if line in titles] == titles


@pytest.mark.parametrize(
    "line",
    [
        "siRNA to <b>A&B</b> did not cut C.",
        "extract leaves this sentence out: no <trigger> word",
        "  2  <b>A&B</b>  <b>a&b</b>  NN    0     n\"mod",
        "  <b>A&B</b>  other  HGNC:1 A1 0.90 exact  lexicon: <own>",
        "  cut — subject: siRNA",
        "      agent: A in 'subject'; of a type that never takes the role: <B>",
        "      theme: nothing",
        "  transitive_verb:cut (decreases), trigger “cut”",
        "    agent    <b>A&B</b> (HGNC:1)",
        "    theme    C expression",
        "    via      ERK (HGNC:1), sign -1",
        "    ledger   relates the two by 0.62",
        "    ledger   does not relate the two",
        "    says     increases, negated, asserted, basis unknown",
        "    sign     “siRNA” turns decrease into increase",
        "    cue      negation “not”, acts on “did not cut C”",
        "    context  species “mice”, attached by its title",
        "    claim    none: no predicate says what it says once all signs are read",
        "  no rule relates A as agent to C as theme",
        "  the other way round: nominal:cut relates C to A",
        "  no mention covers <A>",
        "  other:cut, trigger “cut”, lacks",
        "    agent: A is no argument of '<cut>'",
    ],
)  # fmt: skip
def test_a_line_of_the_text(line: str, explanation: Explanation) -> None:
    assert line in to_text(explanation).splitlines()


def test_the_claim_that_is_asked_for_is_marked(explanation: Explanation) -> None:
    (line,) = [line for line in to_text(explanation).splitlines() if line.endswith("← asked for")]
    assert line.startswith(f"  {explanation.asked}  ")


def test_a_tree_is_drawn_under_each_of_its_roots() -> None:
    rows = (("a", 1), ("b", 1), ("c", 1), ("d", 2), ("e", 4))
    words = tuple(Word(i, text, text, "T", head, f"r{i}", Span(i, i + 1)) for i, (text, head) in enumerate(rows))
    assert list(draw_tree(words)) == ["b T", "├─ r0: a T", "└─ r2: c T", "   └─ r3: d T", "e T"]


def test_json_holds_every_part_with_spans_as_pairs_and_claims_as_records(explanation: Explanation) -> None:
    values = json.loads(orjson.dumps(to_values(explanation)))
    (sentence,) = values["sentences"]
    assert list(sentence) == [
        "text", "span", "section", "left_out", "words", "mentions", "triggers", "rules", "claims", "pair",
    ]  # fmt: skip
    assert sentence["span"] == [10, 44]
    assert sentence["words"][0]["span"] == [10, 15]
    assert find_problems(sentence["claims"][0], schema="claim") == []
    assert sentence["rules"][0]["modifiers"]["cues"][0]["scope"] == [30, 43]
    assert values["asked"] == sentence["claims"][0]["id"]
