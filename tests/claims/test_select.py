"""Which records are asked for: each option alone, several values, several options, names and identifiers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bioclaims.claims.asked import Thing, resolve_thing
from bioclaims.claims.select import (
    WORDS,
    Criterion,
    Selection,
    by_cell,
    by_confidence,
    by_context,
    by_document,
    by_retraction,
    by_rule,
    by_thing,
    by_word,
    join_criteria,
)
from bioclaims.errors import InputError, UnknownNameError
from bioclaims.model import Grounding, to_record
from bioclaims.names import Lexicon
from sample_claims import ABSTRACT, make_claims

LEXICON = Lexicon.open()
CLAIMS = make_claims()
RECORDS = [to_record(claim) for claim in CLAIMS]
PHOSPHORYLATED, NULL, UNBOUND, DOUBTED, REQUIRED, ASSOCIATED, MOVED, INNER, OUTER = range(len(RECORDS))
EVERY = set(range(len(RECORDS)))


def find(name: str, *, families: bool = False) -> dict[str, Thing]:
    return {name: resolve_thing(name, LEXICON, families=families)}


def choose(*criteria: Criterion | None, invert: bool = False, records: list[dict[str, Any]] = RECORDS) -> set[int]:
    selection = Selection(join_criteria(criteria), invert=invert)
    return {number for number, record in enumerate(records) if selection.wants(record)}


CHOICES = [
    ("nothing is asked for", [], EVERY),
    ("a predicate", [by_word("predicate", ["binds"])], {UNBOUND}),
    ("one of two predicates", [by_word("predicate", ["binds", "regulates"])], {UNBOUND, NULL}),
    ("two options together", [by_word("polarity", ["negated"]), by_word("directness", ["direct"])], {UNBOUND}),
    ("a direction", [by_word("direction", ["decrease"])], {DOUBTED, OUTER}),
    ("how firmly", [by_word("certainty", ["speculated"])], {DOUBTED}),
    ("what it rests on", [by_word("basis", ["this_study"])], {PHOSPHORYLATED}),
    ("an aspect of the theme", [by_word("aspect", ["activity"])], {NULL, DOUBTED}),
    ("a part of the document", [by_word("section", ["title"])], set()),
    ("a type of either", [by_word("type", ["disease"])], {ASSOCIATED}),
    ("a type of the agent", [by_word("agent-type", ["chemical"])], {REQUIRED}),
    ("a type of the theme", [by_word("theme-type", ["chemical"])], set()),
    ("an agent by a name of the lexicon", [by_thing("agent", find("interleukin-6"))], {PHOSPHORYLATED, MOVED, INNER}),
    ("an agent by its identifier", [by_thing("agent", find("HGNC:6018"))], {PHOSPHORYLATED, MOVED, INNER}),
    ("an agent by an identifier of NCBI", [by_thing("agent", find("NCBIGene:3569"))], {PHOSPHORYLATED, MOVED, INNER}),
    ("an agent by words that the lexicon lacks", [by_thing("agent", find("ZEBRIN ii"))], {OUTER}),
    ("a theme", [by_thing("theme", find("STAT3"))], {PHOSPHORYLATED, NULL, UNBOUND}),
    ("one of two themes", [by_thing("theme", find("STAT3") | find("asthma"))],
     {PHOSPHORYLATED, NULL, UNBOUND, ASSOCIATED}),
    ("a mediator", [by_thing("mediator", find("JAK"))], {PHOSPHORYLATED}),
    ("any of them", [by_thing("name", find("JAK") | find("BRAF"))], {PHOSPHORYLATED, ASSOCIATED}),
    ("a cell line", [by_cell(find("HeLa"))], {DOUBTED}),
    ("a cell type by its identifier", [by_cell(find("CL:0000182"))], {PHOSPHORYLATED}),
    ("a context", [by_context("context", find("HeLa"))], {DOUBTED}),
    ("a context of another kind", [by_context("context", find("HeLa"), ["cell_type"])], set()),
    ("a kind of context", [by_context("context", {}, ["cell_type", "cell_line"])], {PHOSPHORYLATED, DOUBTED}),
    ("a document", [by_document(["PMID:1234567"])], EVERY),
    ("another document", [by_document(["PMID:7"])], set()),
    ("a rule", [by_rule(["transitive_verb:induce"])], EVERY),
    ("a frame", [by_rule(["transitive_verb"])], EVERY),
    ("the beginning of a frame's name", [by_rule(["transitive"])], set()),
    ("a confidence, which one record lacks", [by_confidence(0.7)], EVERY - {OUTER}),
    ("a higher one", [by_confidence(0.71)], set()),
    ("no retracted document", [by_retraction()], EVERY),
]  # fmt: skip


@pytest.mark.parametrize(("criteria", "wanted"), [each[1:] for each in CHOICES], ids=[each[0] for each in CHOICES])
def test_records_are_those_that_are_asked_for(criteria: list[Criterion], wanted: set[int]) -> None:
    assert choose(*criteria) == wanted
    if criteria:
        assert choose(*criteria, invert=True) == EVERY - wanted


def test_what_was_retracted_can_be_left_out() -> None:
    retracted = replace(CLAIMS[0], document=replace(CLAIMS[0].document, retracted=True))
    assert choose(by_retraction(), records=[to_record(retracted), RECORDS[1]]) == {1}


def name_agent(words: str, *groundings: Grounding, **fields: Any) -> dict[str, Any]:
    return to_record(replace(CLAIMS[0], agent=replace(CLAIMS[0].agent, text=words, groundings=groundings, **fields)))


AKT = Grounding("FPLX:AKT", "AKT", 0.9, "exact", members=("HGNC:391", "HGNC:392", "HGNC:393"))
AKT1 = Grounding("HGNC:391", "AKT1", 0.9, "exact")
OTHER = Grounding("HGNC:6018", "IL6", 0.9, "exact")
NAMED = [
    ("a family is not its member", "AKT1", name_agent("Akt", AKT), False, False),
    ("a member is in its family, where that is asked for", "AKT1", name_agent("Akt", AKT), True, True),
    ("a family is not one gene of it", "AKT", name_agent("AKT1", AKT1), False, False),
    ("a family has its members, where that is asked for", "FPLX:AKT", name_agent("AKT1", AKT1), True, True),
    ("another gene is in no family of it", "AKT", name_agent("IL-6", OTHER), True, False),
    ("a further identifier is not what the record means", "AKT1", name_agent("Akt", AKT, AKT1), False, False),
    ("the same words mean something else here", "AKT", name_agent("AKT", OTHER), False, False),
    ("without identifier the words count", "AKT", name_agent("Akt"), False, True),
    ("words are no identifier", "FPLX:AKT", name_agent("AKT"), False, False),
    ("an unknown name is found behind an identifier", "zebrin-9", name_agent("Zebrin 9", OTHER), False, True),
    ("an unknown name is not found elsewhere", "zebrin-9", name_agent("Zebrin 8", OTHER), False, False),
]


@pytest.mark.parametrize(
    ("asked", "record", "families", "wanted"), [each[1:] for each in NAMED], ids=[each[0] for each in NAMED]
)
def test_names_and_identifiers(asked: str, record: dict[str, Any], families: bool, wanted: bool) -> None:
    assert bool(choose(by_thing("agent", find(asked, families=families)), records=[record])) is wanted


def test_a_pronoun_is_what_it_stands_for() -> None:
    record = name_agent("it", antecedent=ABSTRACT.span("Zebrin II").quote(ABSTRACT.document.text))
    assert choose(by_thing("agent", find("Zebrin II")), records=[record]) == {0}
    assert choose(by_thing("agent", find("it")), records=[record]) == set()


@pytest.mark.parametrize("option", WORDS)
def test_a_word_that_is_none_is_told_with_the_known_ones(option: str) -> None:
    with pytest.raises(UnknownNameError, match=f"--{option}: unknown name 'nonsense'. Known names: "):
        by_word(option, ["nonsense"])


@pytest.mark.parametrize(
    ("asked", "said"), [("AKT:1", "Known prefixes: CHEBI"), ("HGNC:AKT1", "Give one such as HGNC:")]
)
def test_what_looks_like_an_identifier_and_is_none_is_told(asked: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        find(asked)


def test_values_that_no_record_has_are_told_of_open_lists_alone() -> None:
    selection = Selection(
        join_criteria([by_word("predicate", ["sufficient_for"]), by_thing("agent", find("TNF") | find("zebrin-9"))])
    )
    assert not any(map(selection.wants, RECORDS))
    assert list(selection.find_unmet()) == [("agent", "zebrin-9")]
    assert (selection.read, selection.kept) == (len(RECORDS), 0)
