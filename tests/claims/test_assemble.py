"""Claims from findings: ids, nesting, repeats, and spans of the whole text."""

from __future__ import annotations

from bioclaims.assertion import read_assertion
from bioclaims.claims.assemble import Finding, Source, assemble_claims
from bioclaims.context import ContextFinder
from bioclaims.model import Claim, ClaimDocument, Provenance, Span, to_record
from bioclaims.relations import find_relations
from bioclaims.schema import find_problems, find_span_problems
from bioclaims.syntax.sentence import Sentence
from parses import genes, parse_sentence

_VERSIONS = Provenance("none", "", "model 1", "lexicon 1", "bioclaims 1")
_NESTED = (
    "IL-10/NN<2:nsubj inhibits|inhibit/VBZ<0:root TNF-induced/JJ<5:amod IL-8/NN<5:compound expression/NN<2:dobj "
    "in/IN<7:case macrophages|macrophage/NNS<5:nmod"
)
_NESTED_NAMES = {**genes("IL-10", "TNF", "IL-8"), "macrophages": "cell_type"}


def _assemble(sentence: Sentence, *, offset: int = 0, document_id: str = "PMID:1") -> tuple[Claim, ...]:
    findings = []
    for relation in find_relations(sentence):
        assertion = read_assertion(sentence, relation)
        assert assertion is not None
        findings.append(Finding(relation, assertion, ContextFinder.of(sentence).find(relation)))
    source = Source(ClaimDocument(document_id, "0" * 64), "abstract", offset)
    quote = Span(0, len(sentence.text)).quote(sentence.text)
    return assemble_claims(findings, sentence=quote, source=source, versions=_VERSIONS)


def test_a_claim_that_is_a_participant_is_named_by_its_id() -> None:
    outer, inner = _assemble(parse_sentence(_NESTED, _NESTED_NAMES))
    assert (outer.agent.text, outer.predicate, outer.theme.text) == ("IL-10", "decreases", "IL-8")
    assert (inner.agent.text, inner.predicate, inner.theme.text) == ("TNF", "increases", "IL-8")
    assert outer.theme.claim == inner.id
    assert inner.theme.claim is None


def test_of_two_claims_that_hold_each_other_the_first_holds_the_other() -> None:
    sentence = parse_sentence(
        "TNF-dependent/JJ<5:amod ,/,<5:punct IL-6-mediated/JJ<5:amod STAT3/NN<5:compound expression/NN<6:nsubj "
        "rose|rise/VBD<0:root",
        genes("TNF", "IL-6", "STAT3"),
    )
    assert all(relation.theme.inner for relation in find_relations(sentence)), "else this tests nothing"
    first, second = _assemble(sentence)
    assert first.theme.claim == second.id
    assert second.theme.claim is None


def test_two_agents_of_one_trigger_do_not_stand_in_each_other() -> None:
    sentence = parse_sentence(
        "IL-6/NN<4:nsubj and/CC<1:cc TNF/NN<1:conj resulted|result/VBD<0:root in/IN<7:case an/DT<7:det "
        "increase/NN<4:nmod of/IN<9:case IL-8/NN<7:nmod",
        genes("IL-6", "TNF", "IL-8"),
    )
    assert not any(relation.theme.inner for relation in find_relations(sentence))
    assert [(claim.agent.text, claim.theme.claim) for claim in _assemble(sentence)] == [("IL-6", None), ("TNF", None)]


def test_every_span_is_moved_to_the_whole_text() -> None:
    sentence = parse_sentence(_NESTED, _NESTED_NAMES)
    before = "One sentence before. "
    for claim in _assemble(sentence, offset=len(before)):
        record = to_record(claim)
        assert find_problems(record, schema="claim") == []
        assert find_span_problems(record, before + sentence.text) == []


def test_the_id_depends_on_the_document_and_the_place_alone() -> None:
    sentence = parse_sentence(_NESTED, _NESTED_NAMES)
    first = [claim.id for claim in _assemble(sentence)]
    assert first == [claim.id for claim in _assemble(sentence)]
    assert not set(first) & {claim.id for claim in _assemble(sentence, offset=7)}
    assert not set(first) & {claim.id for claim in _assemble(sentence, document_id="PMID:2")}


def test_what_two_triggers_say_together_is_one_claim() -> None:
    sentence = parse_sentence(
        "TNF/NN<2:nsubj causes|cause/VBZ<0:root a/DT<4:det decrease/NN<2:dobj in/IN<7:case STAT3/NN<7:compound "
        "activity/NN<4:nmod",
        genes("TNF", "STAT3"),
    )
    assert len(find_relations(sentence)) == 2
    [claim] = _assemble(sentence)
    assert (claim.predicate, claim.provenance.rule) == ("decreases", "change_in:decrease")


def test_provenance_names_the_rule_and_the_versions() -> None:
    outer, _ = _assemble(parse_sentence(_NESTED, _NESTED_NAMES))
    assert outer.provenance.rule == "transitive_verb:inhibit"
    assert outer.provenance.path.startswith("IL-10 <nsubj inhibit | inhibits >dobj expression")
    assert (outer.provenance.model, outer.provenance.lexicon) == ("model 1", "lexicon 1")
