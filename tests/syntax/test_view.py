"""The view: arguments by grammatical function, whatever the construction. Parses are written by hand."""

from __future__ import annotations

import pytest

from bioclaims.syntax.view import view_arguments
from parses import parse_tree

_LIGHT = {"have": frozenset({""}), "lead": frozenset({"to"}), "act": frozenset({"as"})}

_CASES = {
    "an active verb has subject and object": (
        "IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj",
        "activates",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "a passive's subject is its object, and the by-phrase its subject": (
        "STAT3/NN<3:nsubjpass is|be/VBZ<3:auxpass activated|activate/VBN<0:root by/IN<5:case IL-6/NN<3:nmod",
        "activated",
        {"object": ["STAT3"], "subject": ["IL-6"], "by": ["IL-6"]},
    ),
    "who acts without an effect on something": (
        "IL-6/NN<2:nsubj acts|act/VBZ<0:root without/IN<4:case effects|effect/NNS<2:nmod on/IN<6:case STAT3/NN<4:nmod",
        "effects",
        {"subject": ["IL-6"], "on": ["STAT3"]},
    ),
    "who acts along with an effect": (
        "IL-6/NN<2:nsubj acts|act/VBZ<0:root with/IN<4:case effects|effect/NNS<2:nmod on/IN<6:case STAT3/NN<4:nmod",
        "effects",
        {"on": ["STAT3"]},
    ),
    "a preposition whose noun follows the next verb": (
        "JAK2/NN<2:nsubj binds|bind/VBZ<0:root to/TO<2:nmod and/CC<2:cc cuts|cut/VBZ<2:conj STAT3/NN<5:dobj",
        "binds",
        {"subject": ["JAK2"], "to": ["STAT3"]},
    ),
    "a preposition whose noun acts by the next verb": (
        "JAK2/NN<2:nsubj binds|bind/VBZ<0:root to/TO<2:nmod ,/,<2:punct and/CC<2:cc is/VBZ<7:auxpass "
        "cut|cut/VBN<2:conj by/IN<9:case STAT3/NN<7:nmod",
        "binds",
        {"subject": ["JAK2"], "to": ["STAT3"]},
    ),
    "what is left out stands beside the noun whose preposition it has": (
        "TNF/NN<2:nsubj fell/VBD<0:root by/IN<4:case inhibitors/NNS<2:nmod of/IN<6:case JAK2/NN<4:nmod but/CC<4:cc "
        "not/RB<10:neg by/IN<10:case STAT3/NN<4:conj",
        "inhibitors",
        {"of": ["JAK2"], "doer": ["TNF"]},
    ),
    "by how much is no by-phrase": (
        "STAT3/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root by/IN<6:case 50/CD<6:nummod %/NN<3:nmod",
        "reduced",
        {"object": ["STAT3"]},
    ),
    "a passive without a by-phrase has no subject": (
        "STAT3/NN<3:nsubjpass was|be/VBD<3:auxpass activated|activate/VBN<0:root",
        "activated",
        {"object": ["STAT3"]},
    ),
    "a relative pronoun stands for the noun before it": (
        "IL-10/NN<7:nsubjpass ,/,<1:punct which/WDT<4:nsubj inhibits|inhibit/VBZ<1:acl:relcl TNF/NN<4:dobj "
        "was|be/VBD<7:auxpass measured|measure/VBN<0:root",
        "inhibits",
        {"subject": ["IL-10"], "object": ["TNF"]},
    ),
    "a relative clause with a subject of its own takes the noun as object": (
        "The/DT<2:det kinase/NN<7:nsubj that/IN<5:mark IL-6/NN<5:nsubj activates|activate/VBZ<2:acl:relcl "
        "is|be/VBZ<7:cop JAK2/NN<0:root",
        "activates",
        {"subject": ["IL-6"], "object": ["kinase"]},
    ),
    "a reduced relative is a passive of the noun before it": (
        "MMP9/NN<5:nsubjpass promoted|promote/VBN<1:acl by/IN<4:case leptin/NN<2:nmod seen|see/VBN<0:root",
        "promoted",
        {"object": ["MMP9"], "subject": ["leptin"], "by": ["leptin"]},
    ),
    "raising hands the subject down: was found to induce": (
        "IL-6/NN<3:nsubjpass was|be/VBD<3:auxpass found|find/VBN<0:root to/TO<5:mark induce/VB<3:xcomp MMP9/NN<5:dobj",
        "induce",
        {"subject": ["IL-6"], "object": ["MMP9"]},
    ),
    "control by the subject: failed to induce": (
        "IL-4/NN<2:nsubj failed|fail/VBD<0:root to/TO<4:mark induce/VB<2:xcomp IL-8/NN<4:dobj",
        "induce",
        {"subject": ["IL-4"], "object": ["IL-8"]},
    ),
    "control by the object: enables A to induce": (
        "Ras/NN<2:nsubj enables|enable/VBZ<0:root IL-6/NN<2:dobj to/TO<5:mark induce/VB<2:xcomp MMP9/NN<5:dobj",
        "induce",
        {"subject": ["IL-6"], "object": ["MMP9"]},
    ),
    "a purpose is the subject's: inactivates A to induce B": (
        "Ras/NN<2:nsubj inactivates|inactivate/VBZ<0:root IL-6/NN<2:dobj to/TO<5:mark induce/VB<2:xcomp MMP9/NN<5:dobj",
        "induce",
        {"subject": ["Ras"], "object": ["MMP9"]},
    ),
    "a noun of ability hands on its owner": (
        "The/DT<2:det ability/NN<8:nsubjpass of/IN<4:case IL-6/NN<2:nmod to/TO<6:mark induce/VB<2:acl MMP9/NN<6:dobj "
        "lost|lose/VBN<0:root",
        "induce",
        {"subject": ["IL-6"], "object": ["MMP9"]},
    ),
    "coordinated verbs share the object that follows them": (
        "JAK2/NN<2:nsubj binds|bind/VBZ<0:root and/CC<2:cc phosphorylates|phosphorylate/VBZ<2:conj STAT3/NN<4:dobj",
        "binds",
        {"subject": ["JAK2"], "object": ["STAT3"]},
    ),
    "coordinated verbs share the subject before them": (
        "JAK2/NN<2:nsubj binds|bind/VBZ<0:root SOS/NN<2:dobj and/CC<2:cc activates|activate/VBZ<2:conj STAT3/NN<5:dobj",
        "activates",
        {"subject": ["JAK2"], "object": ["STAT3"]},
    ),
    "coordinated passives share auxiliary and by-phrase": (
        "STAT3/NN<3:nsubjpass was|be/VBD<3:auxpass bound|bind/VBN<0:root and/CC<3:cc activated|activate/VBN<3:conj "
        "by/IN<7:case JAK2/NN<5:nmod",
        "bound",
        {"object": ["STAT3"], "subject": ["JAK2"], "by": ["JAK2"]},
    ),
    "a phrase that 'which' stands for is not the adverb's": (
        "pathway/NN<0:root by/IN<3:case which/WDT<5:nmod IL-6/NN<5:nsubj acts|act/VBZ<1:acl:relcl "
        "independently/RB<5:advmod",
        "independently",
        {"subject": ["IL-6"]},
    ),
    "a light verb hands its subject to its noun": (
        "IL-10/NN<2:nsubj has|have/VBZ<0:root an/DT<4:det effect/NN<2:dobj on/IN<6:case TNF/NN<4:nmod",
        "effect",
        {"subject": ["IL-10"], "on": ["TNF"]},
    ),
    "a light verb with a preposition does so too": (
        "TNF/NN<2:nsubj leads|lead/VBZ<0:root to/IN<5:case an/DT<5:det increase/NN<2:nmod in/IN<7:case MMP9/NN<5:nmod",
        "increase",
        {"subject": ["TNF"], "in": ["MMP9"]},
    ),
    "a light verb's noun takes the phrase that hangs on the verb": (
        "STAT3/NN<2:nsubj has|have/VBZ<0:root a/DT<4:det role/NN<2:dobj in/IN<6:case growth/NN<2:nmod",
        "role",
        {"subject": ["STAT3"], "in": ["growth"]},
    ),
    "a heavy verb keeps its subject": (
        "We/PRP<2:nsubj measured|measure/VBD<0:root an/DT<4:det effect/NN<2:dobj on/IN<6:case TNF/NN<4:nmod",
        "effect",
        {"on": ["TNF"]},
    ),
    "a predicate noun has the clause's subject": (
        "IL-10/NN<4:nsubj is|be/VBZ<4:cop an/DT<4:det inhibitor/NN<0:root of/IN<6:case TNF/NN<4:nmod",
        "inhibitor",
        {"subject": ["IL-10"], "of": ["TNF"]},
    ),
    "an apposition is said of the noun before it": (
        "Rapamycin/NN<8:nsubjpass ,/,<1:punct an/DT<4:det inhibitor/NN<1:appos of/IN<6:case mTOR/NN<4:nmod ,/,<8:punct "
        "added|add/VBN<0:root",
        "inhibitor",
        {"subject": ["Rapamycin"], "of": ["mTOR"]},
    ),
    "a role of A as B is said of A": (
        "a/DT<2:det role/NN<0:root of/IN<4:case leptin/NN<2:nmod as/IN<7:case an/DT<7:det inducer/NN<2:nmod "
        "for/IN<9:case CCL2/NN<7:nmod",
        "inducer",
        {"subject": ["leptin"], "for": ["CCL2"]},
    ),
    "a nominalization has its arguments after prepositions, coordination included": (
        "Induction/NN<8:nsubjpass of/IN<3:case MMP9/NN<1:nmod by/IN<5:case TNF/NN<1:nmod and/CC<5:cc IL-1/NN<5:conj "
        "seen|see/VBN<0:root",
        "Induction",
        {"of": ["MMP9"], "by": ["TNF", "IL-1"]},
    ),
    "by with a participle is means": (
        "TNF/NN<2:nsubj acts|act/VBZ<0:root by/IN<4:mark activating|activate/VBG<2:advcl p38/NN<4:dobj",
        "acts",
        {"subject": ["TNF"], "means": ["activating"]},
    ),
    "the means has the subject of its verb": (
        "TNF/NN<2:nsubj acts|act/VBZ<0:root by/IN<4:mark activating|activate/VBG<2:advcl p38/NN<4:dobj",
        "activating",
        {"subject": ["TNF"], "object": ["p38"]},
    ),
    "an adjective hands on the object of its infinitive": (
        "TNF/NN<3:nsubj is|be/VBZ<3:cop sufficient/JJ<0:root to/TO<5:mark induce/VB<3:xcomp IL-8/NN<5:dobj",
        "sufficient",
        {"subject": ["TNF"], "infinitive": ["IL-8"]},
    ),
    "an adverb takes the phrase right after it, whatever it hangs on": (
        "Apoptosis/NN<2:nsubj occurs|occur/VBZ<0:root independently/RB<2:advmod of/IN<5:case p53/NN<2:nmod",
        "independently",
        {"subject": ["Apoptosis"], "of": ["p53"]},
    ),
    "an adverb has subject and object of its verb": (
        "SRC/NN<2:nsubj raises|raise/VBZ<0:root CDK4/NN<2:dobj independently/RB<2:advmod of/IN<6:case AKT/NN<4:nmod",
        "independently",
        {"subject": ["SRC"], "object": ["CDK4"], "of": ["AKT"]},
    ),
    "along with joins an object as and does": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root IL-8/NN<2:dobj along/IN<6:case with/IN<6:case IL-6/NN<2:nmod",
        "raised",
        {"subject": ["TNF"], "object": ["IL-8", "IL-6"], "along with": ["IL-6"]},
    ),
    "rather than is one preposition, wherever its first word hangs": (
        "TNF/NN<2:nsubj activates|activate/VBZ<0:root p38/NN<2:dobj rather/RB<2:advmod than/IN<6:case ERK/NN<2:nmod",
        "activates",
        {"subject": ["TNF"], "object": ["p38"], "rather than": ["ERK"]},
    ),
    "an excluded conjunct that hangs on the verb joins the argument before it": (
        "B/NN<2:nsubj depends|depend/VBZ<0:root on/IN<4:case ERK/NN<2:nmod but/CC<7:cc not/RB<7:neg p38/NN<2:nmod "
        "or/CC<7:cc JNK/NN<7:conj",
        "depends",
        {"subject": ["B"], "on": ["ERK", "p38", "JNK"]},
    ),
    "a clause with which that hangs on the verb is said of its object": (
        "TNF/NN<2:nsubj raised|raise/VBD<0:root IL-8/NN<2:dobj ,/,<2:punct which/WDT<7:nsubj was|be/VBD<7:cop "
        "critical/JJ<2:ccomp for/IN<9:case growth/NN<7:nmod",
        "critical",
        {"subject": ["IL-8"], "for": ["growth"]},
    ),
    "who writes does not act, what is used does": (
        "We/PRP<2:nsubj blocked|block/VBD<0:root TNF/NN<2:dobj using|use/VBG<2:xcomp rapamycin/NN<4:dobj",
        "blocked",
        {"author": ["We"], "object": ["TNF"], "using": ["rapamycin"]},
    ),
    "where what undergoes the verb is": (
        "Levels/NNS<5:nsubjpass in/IN<3:case mice/NNS<1:nmod were|be/VBD<5:auxpass reduced|reduce/VBN<0:root",
        "reduced",
        {"object": ["Levels"], "within": ["mice"]},
    ),
    "what a clause leads to is brought about by its subject": (
        "TNF/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<5:case cells/NNS<3:nmod ,/,<5:punct "
        "which/WDT<8:nsubj leads|lead/VBZ<5:acl:relcl to/TO<10:case death/NN<8:nmod",
        "leads",
        {"subject": ["TNF"], "to": ["death"]},
    ),
    "and by its object": (
        "TNF/NN<2:nsubj reduced|reduce/VBD<0:root AKT/NN<2:dobj ,/,<3:punct which/WDT<6:nsubj "
        "leads|lead/VBZ<3:acl:relcl to/TO<8:case death/NN<6:nmod",
        "leads",
        {"subject": ["TNF", "AKT"], "to": ["death"]},
    ),
    "what is achieved with something is achieved by it": (
        "Reduction/NN<5:nsubjpass of/IN<3:case TNF/NN<1:nmod was|be/VBD<5:auxpass achieved|achieve/VBN<0:root "
        "with/IN<7:case rapamycin/NN<5:nmod",
        "Reduction",
        {"of": ["TNF"], "by": ["rapamycin"]},
    ),
}


@pytest.mark.parametrize(("notation", "word", "expected"), _CASES.values(), ids=_CASES)
def test_arguments_by_function(notation: str, word: str, expected: dict[str, list[str]]) -> None:
    tree = parse_tree(notation)
    index = next(token.index for token in tree.tokens if token.text == word)
    found: dict[str, list[str]] = {}
    for argument in view_arguments(tree, index, light_verbs=_LIGHT):
        found.setdefault(argument.function, []).append(tree[argument.token].text)
    assert found == expected
