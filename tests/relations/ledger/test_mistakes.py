"""Pairs of the ledger that are no relations: named together, inside a thing, in clauses of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bioclaims.model import Filler, Perturbation, Relation, Span
from bioclaims.relations.ledger.mistakes import MISTAKES
from bioclaims.relations.nesting import judge, nest
from bioclaims.relations.participants.finder import ParticipantFinder
from bioclaims.relations.rules.triggers import load_lexis
from bioclaims.syntax.sentence import Sentence
from bioclaims.vocab import PerturbationKind
from parses import genes, parse_sentence

_PROMOTER = "TNF/NN<2:nsubj activates|activate/VBZ<0:root a/DT<4:det promoter/NN<2:dobj "
_KINASE = "The/DT<3:det kinase/NN<3:compound JAK2/NN<4:nsubj activates|activate/VBZ<0:root STAT3/NN<4:dobj"
_APPOSED = (
    "JAK2/NN<6:nsubj ,/,<1:punct a/DT<5:det novel/JJ<5:amod kinase/NN<1:appos activates|activate/VBZ<0:root "
    "STAT3/NN<6:dobj"
)
_ROW = "IL-4/NN<4:nsubj and/CC<1:cc IL-10/NN<1:conj reduce/VBP<0:root TNF/NN<4:dobj"
_BOTH = "IL-6/NN<3:nsubj induces|induce/VBZ<0:root STAT3/NN<5:compound JAK2/NN<5:compound mRNAs|mrna/NNS<2:dobj"
_REGULATOR = (
    "SOCS3/NN<5:nsubj is/VBZ<5:cop a/DT<5:det STAT3-specific/JJ<5:amod regulator/NN<0:root of/IN<7:case MMP-9/NN<5:nmod"
)
_NOUN_BETWEEN = "TNF/NN<3:compound induction/NN<3:compound IL-8/NN<4:nsubj rose|rise/VBD<0:root"
_CLAUSES = (
    "IL-6/NN<2:nsubj induced|induce/VBD<0:root MCL1/NN<2:dobj and/CC<2:cc TNF/NN<6:nsubj reduced|reduce/VBD<2:conj "
    "IL-8/NN<6:dobj"
)
_CONTRAST = (
    "IL-6/NN<2:nsubj induced|induce/VBD<0:root MCL1/NN<2:dobj whereas/IN<7:mark IL-8/NN<7:nsubjpass "
    "was|be/VBD<7:auxpass reduced|reduce/VBN<2:advcl by/IN<9:case TNF/NN<7:nmod"
)
_PRONOUN = (
    "IL-6/NN<2:nsubj induced|induce/VBD<0:root MCL1/NN<2:dobj and/CC<2:cc this/DT<6:nsubj reduced|reduce/VBD<2:conj "
    "IL-8/NN<6:dobj"
)
_NOMINAL = (
    "IL-6/NN<3:nsubjpass was|be/VBD<3:auxpass added|add/VBN<0:root and/CC<3:cc induction/NN<9:nsubjpass of/IN<7:case "
    "MCL1/NN<5:nmod was|be/VBD<9:auxpass seen|see/VBN<3:conj"
)
_RELATIVE = (
    "TNF/NN<8:nsubj ,/,<1:punct which/WDT<4:nsubj binds|bind/VBZ<1:acl:relcl TNFR1/NN<4:dobj ,/,<1:punct "
    "also/RB<8:advmod reduced|reduce/VBD<0:root IL-8/NN<8:dobj"
)
_DEPENDENT = (
    "SLAP/NN<2:nsubj triggers|trigger/VBZ<0:root dynamin-dependent/JJ<4:amod degradation/NN<2:dobj of/IN<6:case "
    "CD3/NN<4:nmod"
)
_BESIDE = "TNF/NN<2:nsubj binds|bind/VBZ<0:root TNFR1/NN<2:dobj and/CC<2:cc reduces|reduce/VBZ<2:conj IL-8/NN<5:dobj"
_MEANS = (
    "TNF/NN<2:nsubj reduces|reduce/VBZ<0:root IL-8/NN<2:dobj by/IN<5:mark blocking|block/VBG<2:advcl STAT3/NN<5:dobj"
)
_PURPOSE = "TNF/NN<2:nsubj recruits|recruit/VBZ<0:root STAT3/NN<2:dobj to/TO<5:mark reduce/VB<2:xcomp IL-8/NN<5:dobj"
_ROW_OF_CHANGES = (
    "Activation/NN<6:nsubj of/IN<3:case STAT3/NN<1:nmod and/CC<1:cc inhibition/NN<1:conj rose|rise/VBD<0:root "
    "of/IN<8:case IL-8/NN<5:nmod by/IN<10:case TNF/NN<5:nmod"
)
_SUBUNIT = "A/DT<2:det subunit/NN<5:nsubj of/IN<4:case STAT3/NN<2:nmod reduced|reduce/VBD<0:root IL-8/NN<5:dobj"
_HYPHEN_AND_ROW = (
    "TNF-mediated/JJ<2:amod cleavage/NN<6:nsubj and/CC<2:cc the/DT<5:det JAK2/NN<2:conj rose|rise/VBD<0:root"
)
_THAN = (
    "IL-6/NN<2:nsubj induced|induce/VBD<0:root MCL1/NN<2:dobj more/JJR<2:advmod than/IN<6:mark did|do/VBD<2:advcl "
    "TNF/NN<6:nsubj"
)
_WHOSE = "IL-6/NN<2:nsubj acts|act/VBZ<0:root in/IN<5:case asthma/NN<5:compound macrophages|macrophage/NNS<2:nmod"
_DROPPED = {
    "words that a short form is short for": (
        "A-activated/JJ<2:amod receptors|receptor/NNS<7:nsubj (/-LRB-<4:punct AAR/NN<2:appos )/-RRB-<4:punct "
        "are|be/VBP<7:cop present/JJ<0:root",
        genes("A", "AAR"),
        "A",
        "A-activated",
        "AAR",
    ),
    "what stands in a row with the noun of a word joined by a hyphen, with an article of its own": (
        _HYPHEN_AND_ROW, genes("TNF", "JAK2"), "TNF", "TNF-mediated", "JAK2",
    ),
    "what does the same, but less": (_THAN, genes("IL-6", "MCL1", "TNF"), "IL-6", "induced", "TNF"),
    "what an effect on something else goes through": (
        "IL-6/NN<2:nsubj modulates|modulate/VBZ<0:root growth/NN<2:dobj via/IN<5:case STAT3/NN<2:nmod",
        genes("IL-6", "STAT3"), "IL-6", "modulates", "STAT3",
    ),
    "an antibody that something is seen with": (
        "We/PRP<2:nsubj detect/VBP<0:root phosphorylation/NN<2:dobj of/IN<5:case STAT3/NN<3:nmod with/IN<9:case "
        "a/DT<9:det P7/NN<9:compound antibody/NN<3:nmod",
        genes("STAT3", "P7 antibody"), "P7 antibody", "phosphorylation", "STAT3",
    ),
    "what was not there": (
        "TNF/NN<2:nsubj reduces|reduce/VBZ<0:root IL-8/NN<2:dobj in/IN<5:case absence/NN<2:nmod of/IN<7:case "
        "STAT3/NN<5:nmod",
        genes("TNF", "IL-8", "STAT3"), "TNF", "reduces", "STAT3",
    ),
    "what only undergoes it": (
        "IL-8/NN<2:nsubj undergoes|undergo/VBZ<0:root cleavage/NN<2:dobj by/IN<5:case TNF/NN<3:nmod",
        {**genes("IL-8", "TNF"), "cleavage": "biological_process"}, "IL-8", "undergoes", "cleavage",
    ),
    "how any gene is silenced": (
        "IL-8/NN<3:nsubjpass was|be/VBD<3:auxpass lost|lose/VBN<0:root by/IN<5:case RNAi/NN<3:nmod",
        {**genes("IL-8"), "RNAi": "biological_process"}, "RNAi", "lost", "IL-8",
    ),
    "what something is taken from": (
        "TNF/NN<2:nsubj removes|remove/VBZ<0:root IL-8/NN<2:dobj from/IN<5:case STAT3/NN<2:nmod",
        genes("TNF", "IL-8", "STAT3"), "STAT3", "removes", "IL-8",
    ),
    "why there is what a clause is about": (
        "Growth/NN<5:nsubj was|be/VBD<5:cop due/JJ<5:case to/TO<3:mwe loss/NN<0:root of/IN<7:case STAT3/NN<5:nmod",
        {**genes("STAT3"), "Growth": "biological_process"}, "Growth", "loss", "STAT3",
    ),
    "the disease of the cells in which something happens": (
        _WHOSE, {**genes("IL-6"), "asthma": "disease", "macrophages": "cell_type"}, "IL-6", "acts", "asthma",
    ),
    "the disease of those whose cells something happens in": (
        "IL-6/NN<2:nsubj acts|act/VBZ<0:root in/IN<4:case cells/NNS<2:nmod from/IN<6:case patients|patient/NNS<4:nmod "
        "with/IN<8:case asthma/NN<6:nmod",
        {**genes("IL-6"), "asthma": "disease", "cells": "cell_type"}, "IL-6", "acts", "asthma",
    ),
    "the disease of which a process is the theme": (
        "IL-6/NN<2:nsubj raises|raise/VBZ<0:root tumor/NN<4:compound stemness/NN<2:dobj",
        {**genes("IL-6"), "tumor": "disease"}, "IL-6", "raises", "tumor",
    ),
    "a part and what it is of": (
        _SUBUNIT, {**genes("STAT3", "IL-8"), "subunit": "gene_or_gene_product"}, "STAT3", "reduced", "subunit",
    ),
    "what another change in the row is of": (
        _ROW_OF_CHANGES, genes("STAT3", "IL-8", "TNF"), "STAT3", "inhibition", "IL-8",
    ),
    "what stands outside of the noun of a word joined by a hyphen": (
        _DEPENDENT, genes("SLAP", "dynamin", "CD3"), "dynamin", "dynamin-dependent", "SLAP",
    ),
    "two that are not before the hyphen": (
        _DEPENDENT, genes("SLAP", "dynamin", "CD3"), "SLAP", "dynamin-dependent", "CD3",
    ),
    "what another verb of the same subject acts on": (
        _BESIDE, genes("TNF", "TNFR1", "IL-8"), "TNFR1", "reduces", "IL-8",
    ),
    "what the verb of a relative acts on": (_RELATIVE, genes("TNF", "TNFR1", "IL-8"), "TNFR1", "reduced", "IL-8"),
    "a disease of the kind that a word joined by a hyphen says": (
        "Androgen-independent/JJ<2:amod cancer/NN<3:nsubj grows|grow/VBZ<0:root",
        {**genes("Androgen"), "cancer": "disease"}, "Androgen", "Androgen-independent", "cancer",
    ),
    "what those are able to act on who act": (
        "Antibodies|antibody/NNS<6:nsubj capable/JJ<1:amod of/IN<4:mark activating|activate/VBG<2:advcl "
        "STAT3/NN<4:dobj induce/VBP<0:root IL-8/NN<6:dobj",
        genes("STAT3", "IL-8"), "STAT3", "induce", "IL-8",
    ),
    "what the verb of the means acts on": (_MEANS, genes("TNF", "STAT3", "IL-8"), "STAT3", "reduces", "IL-8"),
    "the agent of a clause beside one that names its own": (
        _CLAUSES, genes("IL-6", "MCL1", "TNF", "IL-8"), "IL-6", "reduced", "IL-8",
    ),
    "the theme of a clause beside one that names who acts": (
        _CLAUSES, genes("IL-6", "MCL1", "TNF", "IL-8"), "MCL1", "reduced", "IL-8",
    ),
    "who acts after the clause that names its own": (
        _CLAUSES, genes("IL-6", "MCL1", "TNF", "IL-8"), "TNF", "induced", "MCL1",
    ),
    "the agent of a clause that another is set against": (
        _CONTRAST, genes("IL-6", "MCL1", "TNF", "IL-8"), "IL-6", "reduced", "IL-8",
    ),
    "two of one row": (_ROW, genes("IL-4", "IL-10", "TNF"), "IL-4", "reduce", "IL-10"),
    "what kind of thing the name is": (_KINASE, genes("kinase", "JAK2", "STAT3"), "kinase", "activates", "JAK2"),
    "a name and its apposition": (
        _APPOSED, genes("JAK2", "novel kinase", "STAT3"), "JAK2", "activates", "novel kinase",
    ),
    "two before one noun": (_BOTH, genes("IL-6", "STAT3", "JAK2"), "STAT3", "induces", "JAK2"),
    "a name of which the trigger is part": (
        _REGULATOR,
        genes("SOCS3", "STAT3-specific regulator", "MMP-9"),
        "SOCS3",
        "regulator",
        "STAT3-specific regulator",
    ),
    "sites that a promoter contains": (
        _PROMOTER + "containing|contain/VBG<4:acl AP-1/NN<7:compound sites|site/NNS<5:dobj",
        genes("TNF", "AP-1"),
        "TNF",
        "activates",
        "AP-1",
    ),
    "a name before a hyphen and containing": (
        "TNF/NN<2:nsubj activates|activate/VBZ<0:root AP-1-containing/JJ<4:amod promoters|promoter/NNS<2:dobj",
        genes("TNF", "AP-1"),
        "TNF",
        "activates",
        "AP-1",
    ),
    "a gene that a plasmid carries": (
        "TNF/NN<2:nsubj activates|activate/VBZ<0:root plasmids|plasmid/NNS<2:dobj that/WDT<5:nsubj "
        "carry/VBP<3:acl:relcl STAT3/NN<5:dobj",
        genes("TNF", "STAT3"),
        "TNF",
        "activates",
        "STAT3",
    ),
}  # fmt: skip
_KEPT = {
    "a part and what it acts on": (
        _SUBUNIT,
        {**genes("STAT3", "IL-8"), "subunit": "gene_or_gene_product"},
        "subunit",
        "reduced",
        "IL-8",
    ),
    "who brings a change in a row about": (
        _ROW_OF_CHANGES,
        genes("STAT3", "IL-8", "TNF"),
        "TNF",
        "inhibition",
        "IL-8",
    ),
    "what is below the noun of a word joined by a hyphen": (
        _DEPENDENT,
        genes("SLAP", "dynamin", "CD3"),
        "dynamin",
        "dynamin-dependent",
        "CD3",
    ),
    "the subject of two verbs": (_BESIDE, genes("TNF", "TNFR1", "IL-8"), "TNF", "reduces", "IL-8"),
    "what something is done to for a purpose": (_PURPOSE, genes("TNF", "STAT3", "IL-8"), "STAT3", "reduce", "IL-8"),
    "who acts in the clause itself": (_CLAUSES, genes("IL-6", "MCL1", "TNF", "IL-8"), "TNF", "reduced", "IL-8"),
    "who acts in the clause itself, after by": (
        _CONTRAST,
        genes("IL-6", "MCL1", "TNF", "IL-8"),
        "TNF",
        "reduced",
        "IL-8",
    ),
    "the agent of a clause beside one in which a pronoun acts": (
        _PRONOUN,
        genes("IL-6", "MCL1", "IL-8"),
        "IL-6",
        "reduced",
        "IL-8",
    ),
    "the agent of a clause beside a noun of change": (_NOMINAL, genes("IL-6", "MCL1"), "IL-6", "induction", "MCL1"),
    "what a relative is about": (_RELATIVE, genes("TNF", "TNFR1", "IL-8"), "TNF", "reduced", "IL-8"),
    "what something comes from": (
        "IL-8/NN<2:nsubj results|result/VBZ<0:root from/IN<4:case STAT3/NN<2:nmod",
        genes("IL-8", "STAT3"),
        "STAT3",
        "results",
        "IL-8",
    ),
    "subject and object": (_ROW, genes("IL-4", "IL-10", "TNF"), "IL-4", "reduce", "TNF"),
    "a trigger between two before one noun": (_NOUN_BETWEEN, genes("TNF", "IL-8"), "TNF", "induction", "IL-8"),
    "what a complex contains": (
        "TNF/NN<2:nsubj activates|activate/VBZ<0:root complexes|complex/NNS<2:dobj containing|contain/VBG<3:acl "
        "AP-1/NN<4:dobj",
        genes("TNF", "AP-1"),
        "TNF",
        "activates",
        "AP-1",
    ),
    "what acts inside the clause that contains it": (
        "Promoters|promoter/NNS<0:root containing|contain/VBG<1:acl sites|site/NNS<2:dobj activated|activate/VBN<3:acl "
        "by/IN<6:case TNF/NN<4:nmod near/IN<8:case AP-1/NN<4:nmod",
        genes("TNF", "AP-1"),
        "TNF",
        "activated",
        "AP-1",
    ),
}


_PATHWAY = (
    "IL-6/NN<2:nsubj induces|induce/VBZ<0:root MCL1/NN<2:dobj and/CC<3:cc IL-8/NN<3:conj via/IN<7:case JAK2/NN<2:nmod"
)
_LONG_FORM = "interleukin/NN<4:nsubj (/-LRB-<3:punct IL-6/NN<1:appos induces|induce/VBZ<0:root MCL1/NN<4:dobj"
_LIST = (
    "cytokines|cytokine/NNS<6:nsubj (/-LRB-<3:punct IL-6/NN<1:appos and/CC<3:cc TNF/NN<3:conj "
    "induce/VBP<0:root MCL1/NN<6:dobj"
)
# What a frame places at the trigger, what the ledger adds there, and whether it stays.
_BESIDE_PLACED = {
    "where something happens": (
        _PATHWAY.replace("via", "in"), genes("IL-6", "MCL1", "JAK2"), ("IL-6", "MCL1"), ("IL-6", "JAK2"), False,
    ),
    "what stands in a row with the theme": (
        _PATHWAY, genes("IL-6", "MCL1", "IL-8"), ("IL-6", "MCL1"), ("IL-6", "IL-8"), True,
    ),
    "the short form of the agent": (
        _LONG_FORM, genes("interleukin", "IL-6", "MCL1"), ("interleukin", "MCL1"), ("IL-6", "MCL1"), False,
    ),
    "one of several in parentheses": (
        _LIST, genes("cytokines", "IL-6", "MCL1"), ("cytokines", "MCL1"), ("IL-6", "MCL1"), True,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("parse", "names", "placed", "added", "stays"), _BESIDE_PLACED.values(), ids=_BESIDE_PLACED)
def test_beside_what_a_frame_places_the_ledger_adds(
    parse: str, names: dict[str, str], placed: tuple[str, str], added: tuple[str, str], stays: bool
) -> None:
    sentence = parse_sentence(parse, names)
    word = next(token.text for token in sentence.tree.tokens if token.lemma == "induce")
    frame = replace(_relate(sentence, placed[0], word, placed[1]), rule="transitive_verb:induce")
    relation = _relate(sentence, added[0], word, added[1])
    assert (relation in nest(sentence, [frame, relation])) is stays
    assert relation in nest(sentence, [relation])


def _relate(sentence: Sentence, agent: str, word: str, theme: str, predicate: str = "increases") -> Relation:
    finder = ParticipantFinder(sentence, load_lexis())
    trigger = next(token.index for token in sentence.tree.tokens if token.text == word)

    def fill(name: str) -> Filler:
        places = (*sentence.denoted.items(), *sentence.prefixed.items())
        return next(finder.filler_of(each, token) for token, found in places for each in found if each.text == name)

    return Relation(
        trigger=trigger,
        quote=sentence.suffix(trigger) or sentence.quote_token(trigger),
        rule=f"ledger:Any:{word}/verb",
        predicate=predicate,
        directness="unspecified",
        agent=fill(agent),
        theme=fill(theme),
        mediators=(),
        path="",
        score=0.3,
    )


@pytest.mark.parametrize(("parse", "names", "agent", "word", "theme"), _DROPPED.values(), ids=_DROPPED.keys())
def test_the_ledger_makes_no_pair_of(parse: str, names: dict[str, str], agent: str, word: str, theme: str) -> None:
    sentence = parse_sentence(parse, names)
    relation = _relate(sentence, agent, word, theme)
    assert nest(sentence, [relation]) == ()
    [judged] = judge(sentence, [relation])
    assert judged.mistake in MISTAKES
    # What frames place, and what binds, is not judged by this.
    assert len(nest(sentence, [_relate(sentence, agent, word, theme, predicate="binds")])) == 1


@pytest.mark.parametrize(
    ("kind", "kept"), [("inhibition", 0), ("knockdown", 0), ("overexpression", 1), ("mutation", 1)]
)
def test_what_was_taken_away_does_not_bind(kind: PerturbationKind, kept: int) -> None:
    sentence = parse_sentence(_ROW, genes("IL-4", "IL-10", "TNF"))
    relation = _relate(sentence, "IL-4", "reduce", "TNF", predicate="binds")
    done = Perturbation(kind, "loss", Span(0, 4))
    agent = replace(relation.agent, participant=replace(relation.agent.participant, perturbation=done))
    assert len(nest(sentence, [replace(relation, agent=agent)])) == kept


@pytest.mark.parametrize(("predicate", "kept"), [("regulates", False), ("binds", True)])
def test_what_a_trigger_says_of_an_effect_is_not_said_of_who_has_it(predicate: str, kept: bool) -> None:
    sentence = parse_sentence(
        "IL-6/NN<2:nsubj changed|change/VBD<0:root effects|effect/NNS<2:dobj of/IN<5:case TNF/NN<3:nmod "
        "on/IN<7:case MCL1/NN<3:nmod",
        genes("IL-6", "TNF", "MCL1"),
    )
    effect = replace(_relate(sentence, "TNF", "effects", "MCL1", predicate), rule="effect_noun:effect")
    added = _relate(sentence, "IL-6", "changed", "TNF")
    assert (added in nest(sentence, [effect, added])) is kept


@pytest.mark.parametrize(("parse", "names", "agent", "word", "theme"), _KEPT.values(), ids=_KEPT.keys())
def test_the_ledger_makes_a_pair_of(parse: str, names: dict[str, str], agent: str, word: str, theme: str) -> None:
    sentence = parse_sentence(parse, names)
    assert len(nest(sentence, [_relate(sentence, agent, word, theme)])) == 1


@pytest.mark.parametrize(
    ("parse", "names", "named", "common"),
    [
        pytest.param(_APPOSED, genes("JAK2", "STAT3"), ("JAK2", "STAT3"), ("kinase", "STAT3"), id="apposed"),
        pytest.param(
            "The/DT<3:det alkaloid/NN<3:compound JAK2/NN<4:nsubj activates|activate/VBZ<0:root STAT3/NN<4:dobj",
            genes("JAK2", "STAT3"),
            ("JAK2", "STAT3"),
            ("alkaloid", "STAT3"),
            id="before the name",
        ),
        pytest.param(
            "JAK2/NN<2:nsubj activates|activate/VBZ<0:root tumor/NN<4:compound growth/NN<2:dobj",
            {**genes("JAK2"), "tumor growth": "biological_process"},
            ("JAK2", "tumor growth"),
            ("JAK2", "tumor"),
            id="part of a phrase",
        ),
    ],
)
def test_the_ledger_makes_no_pair_of_what_another_relation_names_better(
    parse: str, names: dict[str, str], named: tuple[str, str], common: tuple[str, str]
) -> None:
    # Common nouns have no identifiers.
    bare = parse_sentence(parse, {**names, **{each: "chemical" for each in common if each not in names}})
    mentions = tuple(
        replace(m, groundings=()) if m.text in common and m.text not in named else m for m in bare.mentions
    )
    sentence = Sentence(bare.text, bare.tree, mentions)
    better = replace(_relate(sentence, named[0], "activates", named[1]), rule="transitive_verb:activate")
    added = _relate(sentence, common[0], "activates", common[1])
    assert len(nest(sentence, [better, added])) == 1
    # Without the better one it is believed.
    assert len(nest(sentence, [added])) == 1


@pytest.mark.parametrize(("predicate", "kept"), [("regulates", 0), ("increases", 1)])
def test_the_ledger_places_no_effect_without_a_sign(predicate: str, kept: int) -> None:
    sentence = parse_sentence(
        "the/DT<2:det role/NN<0:root of/IN<4:case TNF/NN<2:nmod in/IN<6:case mice/NNS<2:nmod with/IN<8:case "
        "MCL1/NN<6:nmod",
        genes("TNF", "MCL1"),
    )
    assert len(nest(sentence, [_relate(sentence, "TNF", "role", "MCL1", predicate)])) == kept


@pytest.mark.parametrize(("themes", "kept"), [("ABCDE", 5), ("ABCDEF", 0)])
@pytest.mark.parametrize("predicate", ["increases", "binds"])
def test_the_ledger_joins_no_more_than_five_pairs_by_one_word(themes: str, kept: int, predicate: str) -> None:
    row = " ".join(f"{name}/NN<3:conj" for name in themes[1:])
    notation = f"TNF/NN<2:nsubj stirs|stir/VBZ<0:root {themes[0]}/NN<2:dobj {row}"
    sentence = parse_sentence(notation, genes("TNF", *themes))
    relations = [_relate(sentence, "TNF", "stirs", theme, predicate) for theme in themes]
    assert len(nest(sentence, relations)) == kept
