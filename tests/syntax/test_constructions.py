"""Every construction that the view resolves, a table each. Parses are those of the shipped model, put right by hand."""

from __future__ import annotations

import pytest

from bioclaims.syntax.mending import mend_tree
from bioclaims.syntax.view import Argument, view_arguments
from parses import parse_tree

_LIGHT = {
    "act": frozenset({"as"}),
    "exert": frozenset({""}),
    "have": frozenset({""}),
    "lead": frozenset({"to"}),
    "play": frozenset({""}),
    "responsible": frozenset({"for"}),
    "result": frozenset({"in"}),
    "show": frozenset({"", "undergoes "}),
    "subject": frozenset({"undergoes to"}),
    "target": frozenset({"undergoes for"}),
    "undergo": frozenset({"undergoes "}),
}
_ACTIVE = {
    "a subject and an object": (
        "IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj",
        "activates",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "a verb with a preposition": (
        "IL-6/NN<2:nsubj interacts|interact/VBZ<0:root with/IN<4:case JAK2/NN<2:nmod",
        "interacts",
        {"subject": ["IL-6"], "with": ["JAK2"]},
    ),
    "a participle after the clause": (
        "IL-6/NN<2:nsubj binds|bind/VBZ<0:root IL6R/NN<2:dobj ,/,<2:punct thereby/RB<6:advmod "
        "activating|activate/VBG<2:advcl STAT3/NN<6:dobj",
        "activating",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
}
_PASSIVE = {
    "a by-phrase": (
        "STAT3/NN<3:nsubjpass is|be/VBZ<3:auxpass activated|activate/VBN<0:root by/IN<5:case IL-6/NN<3:nmod",
        "activated",
        {"object": ["STAT3"], "subject": ["IL-6"], "by": ["IL-6"]},
    ),
    "no by-phrase": (
        "STAT3/NN<3:nsubjpass was|be/VBD<3:auxpass activated|activate/VBN<0:root",
        "activated",
        {"object": ["STAT3"]},
    ),
    "a by-phrase of the way": (
        "TNF/NN<3:nsubjpass was|be/VBD<3:auxpass induced|induce/VBN<0:root through/IN<5:case binding/NN<3:nmod "
        "by/IN<7:case IL-6/NN<5:nmod",
        "induced",
        {"object": ["TNF"], "subject": ["IL-6"], "through": ["binding"]},
    ),
    "a by-phrase after another phrase": (
        "TNF/NN<3:nsubjpass was|be/VBD<3:auxpass induced|induce/VBN<0:root in/IN<5:case "
        "monocytes|monocyte/NNS<3:nmod by/IN<7:case IL-6/NN<3:nmod",
        "induced",
        {"object": ["TNF"], "subject": ["IL-6"], "in": ["monocytes"], "by": ["IL-6"]},
    ),
    "a passive infinitive": (
        "STAT3/NN<3:nsubjpass is|be/VBZ<3:auxpass thought|think/VBN<0:root to/TO<6:mark be/VB<6:auxpass "
        "activated|activate/VBN<3:xcomp by/IN<8:case IL-6/NN<6:nmod",
        "activated",
        {"object": ["STAT3"], "subject": ["IL-6"], "by": ["IL-6"]},
    ),
}
_RELATIVES = {
    "a reduced relative": (
        "STAT3/NN<5:nsubj activated|activate/VBN<1:acl by/IN<4:case IL-6/NN<2:nmod enters|enter/VBZ<0:root "
        "the/DT<7:det nucleus/NN<5:dobj",
        "activated",
        {"object": ["STAT3"], "subject": ["IL-6"], "by": ["IL-6"]},
    ),
    "a reduced relative between commas": (
        "JAK2/NN<7:nsubj ,/,<1:punct activated|activate/VBN<1:acl by/IN<5:case IL-6/NN<3:nmod ,/,<1:punct "
        "binds|bind/VBZ<0:root STAT3/NN<7:dobj",
        "activated",
        {"object": ["JAK2"], "subject": ["IL-6"], "by": ["IL-6"]},
    ),
    "a full relative of the subject": (
        "IL-10/NN<8:nsubjpass ,/,<1:punct which/WDT<4:nsubj inhibits|inhibit/VBZ<1:acl:relcl TNF/NN<4:dobj "
        ",/,<1:punct was|be/VBD<8:auxpass measured|measure/VBN<0:root",
        "inhibits",
        {"subject": ["IL-10"], "object": ["TNF"]},
    ),
    "a full relative of the object": (
        "The/DT<2:det kinase/NN<7:nsubj that/IN<5:mark IL-6/NN<5:nsubj activates|activate/VBZ<2:acl:relcl "
        "is|be/VBZ<7:cop JAK2/NN<0:root",
        "activates",
        {"subject": ["IL-6"], "object": ["kinase"]},
    ),
    "a relative without a pronoun": (
        "The/DT<2:det genes|gene/NNS<6:nsubjpass IL-6/NN<4:nsubj induces|induce/VBZ<2:acl:relcl "
        "were|be/VBD<6:auxpass measured|measure/VBN<0:root",
        "induces",
        {"subject": ["IL-6"], "object": ["genes"]},
    ),
    "a relative of a place": (
        "Cells|cell/NNS<9:nsubj in/IN<3:case which/WDT<6:nmod STAT3/NN<6:nsubjpass is|be/VBZ<6:auxpass "
        "inhibited|inhibit/VBN<1:acl:relcl by/IN<8:case SOCS3/NN<6:nmod die/VBP<0:root",
        "inhibited",
        {"object": ["STAT3"], "subject": ["SOCS3"], "in": ["Cells"], "by": ["SOCS3"]},
    ),
    "a relative of a place has no object": (
        "The/DT<2:det promoter/NN<8:nsubjpass in/IN<4:case which/WDT<6:nmod STAT3/NN<6:nsubj "
        "binds|bind/VBZ<2:acl:relcl was|be/VBD<8:auxpass found|find/VBN<0:root",
        "binds",
        {"subject": ["STAT3"], "in": ["promoter"]},
    ),
    "a relative of a possessor": (
        "STAT3/NN<8:nsubj ,/,<1:punct whose/WP$<4:nmod:poss expression/NN<6:nsubj is|be/VBZ<6:cop "
        "high/JJ<1:acl:relcl ,/,<8:punct binds|bind/VBZ<0:root JAK2/NN<8:dobj",
        "expression",
        {"possessor": ["STAT3"]},
    ),
    "a cleft sentence": (
        "It/PRP<3:nsubj is|be/VBZ<3:cop IL-6/NN<0:root that/WDT<5:nsubj activates|activate/VBZ<3:acl:relcl "
        "STAT3/NN<5:dobj",
        "activates",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "the relative of a predicate": (
        "IL-6/NN<4:nsubj is|be/VBZ<4:cop the/DT<4:det cytokine/NN<0:root that/WDT<6:nsubj "
        "activates|activate/VBZ<4:acl:relcl STAT3/NN<6:dobj",
        "activates",
        {"subject": ["cytokine", "IL-6*"], "object": ["STAT3"]},
    ),
}
_CONTROL_AND_RAISING = {
    "who makes somebody susceptible": (
        "TNF/NN<2:nsubj renders|render/VBZ<0:root cells|cell/NNS<2:dobj susceptible/JJ<2:xcomp to/TO<6:case "
        "apoptosis/NN<4:nmod",
        "susceptible",
        {"subject": ["cells"], "maker": ["TNF"], "to": ["apoptosis"]},
    ),
    "who makes somebody susceptible, where the adjective hangs on the noun": (
        "TNF/NN<2:nsubj makes|make/VBZ<0:root cells|cell/NNS<2:dobj susceptible/JJ<3:amod to/TO<6:case "
        "apoptosis/NN<4:nmod",
        "susceptible",
        {"subject": ["cells"], "maker": ["TNF"], "to": ["apoptosis"]},
    ),
    "was found to": (
        "IL-6/NN<3:nsubjpass was|be/VBD<3:auxpass found|find/VBN<0:root to/TO<5:mark induce/VB<3:xcomp TNF/NN<5:dobj",
        "induce",
        {"subject": ["IL-6"], "object": ["TNF"]},
    ),
    "is able to": (
        "IL-6/NN<3:nsubj is|be/VBZ<3:cop able/JJ<0:root to/TO<5:mark activate/VB<3:xcomp STAT3/NN<5:dobj",
        "activate",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "failed to": (
        "IL-4/NN<2:nsubj failed|fail/VBD<0:root to/TO<4:mark induce/VB<2:xcomp IL-8/NN<4:dobj",
        "induce",
        {"subject": ["IL-4"], "object": ["IL-8"]},
    ),
    "seems to": (
        "IL-6/NN<2:nsubj seems|seem/VBZ<0:root to/TO<4:mark activate/VB<2:xcomp STAT3/NN<4:dobj",
        "activate",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "does not appear to": (
        "IL-6/NN<4:nsubj does|do/VBZ<4:aux not/RB<4:neg appear/VB<0:root to/TO<6:mark activate/VB<4:xcomp "
        "STAT3/NN<6:dobj",
        "activate",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "is capable of": (
        "IL-6/NN<3:nsubj is|be/VBZ<3:cop capable/JJ<0:root of/IN<5:mark inducing|induce/VBG<3:advcl TNF/NN<5:dobj",
        "inducing",
        {"subject": ["IL-6"], "object": ["TNF"]},
    ),
    "has the ability to": (
        "IL-6/NN<2:nsubj has|have/VBZ<0:root the/DT<4:det ability/NN<2:dobj to/TO<6:mark induce/VB<4:acl TNF/NN<6:dobj",
        "induce",
        {"subject": ["IL-6"], "object": ["TNF"]},
    ),
    "prevents from": (
        "SOCS3/NN<2:nsubj prevents|prevent/VBZ<0:root IL-6/NN<2:dobj from/IN<5:mark "
        "activating|activate/VBG<2:advcl STAT3/NN<5:dobj",
        "activating",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "authors find who does it": (
        "We/PRP<2:nsubj found|find/VBD<0:root IL-6/NN<2:dobj to/TO<5:mark induce/VB<2:advcl TNF/NN<5:dobj",
        "induce",
        {"subject": ["IL-6"], "object": ["TNF"]},
    ),
    "authors use what does it": (
        "We/PRP<2:nsubj used|use/VBD<0:root AG490/NN<2:dobj to/TO<5:mark inhibit/VB<2:advcl STAT3/NN<5:dobj",
        "inhibit",
        {"subject": ["AG490"], "object": ["STAT3"]},
    ),
    "was shown to be a noun": (
        "IL-6/NN<3:nsubjpass was|be/VBD<3:auxpass shown|show/VBN<0:root to/TO<7:mark be/VB<7:cop an|a/DT<7:det "
        "inhibitor/NN<3:xcomp of/IN<9:case TNF/NN<7:nmod",
        "inhibitor",
        {"subject": ["IL-6"], "of": ["TNF"]},
    ),
    "proved to be an adjective": (
        "IL-6/NN<2:nsubj proved|prove/VBD<0:root to/TO<5:mark be/VB<5:cop essential/JJ<2:xcomp for/IN<8:case "
        "TNF/NN<8:compound expression/NN<5:nmod",
        "essential",
        {"subject": ["IL-6"], "for": ["expression"]},
    ),
}
_LIGHT_VERBS = {
    "has an effect on": (
        "IL-10/NN<2:nsubj has|have/VBZ<0:root an|a/DT<4:det effect/NN<2:dobj on/IN<6:case TNF/NN<4:nmod",
        "effect",
        {"subject": ["IL-10"], "on": ["TNF"]},
    ),
    "plays a role in": (
        "STAT3/NN<2:nsubj plays|play/VBZ<0:root a/DT<4:det role/NN<2:dobj in/IN<6:case growth/NN<2:nmod",
        "role",
        {"subject": ["STAT3"], "in": ["growth"]},
    ),
    "in which it plays a role": (
        "asthma/NN<0:root in/IN<3:case which/WDT<5:nmod STAT3/NN<5:nsubj plays|play/VBZ<1:acl:relcl a/DT<7:det "
        "role/NN<5:dobj",
        "role",
        {"subject": ["STAT3"], "in": ["asthma"]},
    ),
    "is a stimulator for": (
        "IL-6/NN<4:nsubj is|be/VBZ<4:cop a/DT<4:det stimulator/NN<0:root for/IN<6:case TNF/NN<4:nmod",
        "stimulator",
        {"subject": ["IL-6"], "for": ["TNF"]},
    ),
    "leads to an increase in": (
        "TNF/NN<2:nsubj leads|lead/VBZ<0:root to/TO<5:case an|a/DT<5:det increase/NN<2:nmod in/IN<7:case "
        "MMP9/NN<5:nmod",
        "increase",
        {"subject": ["TNF"], "in": ["MMP9"]},
    ),
    "acts as": (
        "IL-6/NN<2:nsubj acts|act/VBZ<0:root as/IN<5:case an|a/DT<5:det activator/NN<2:nmod of/IN<7:case "
        "STAT3/NN<5:nmod",
        "activator",
        {"subject": ["IL-6"], "of": ["STAT3"]},
    ),
    "appears to have": (
        "IL-6/NN<2:nsubj appears|appear/VBZ<0:root to/TO<4:mark have/VB<2:xcomp an|a/DT<6:det effect/NN<4:dobj "
        "on/IN<8:case TNF/NN<6:nmod",
        "effect",
        {"subject": ["IL-6"], "on": ["TNF"]},
    ),
    "exerts its effect": (
        "IL-6/NN<2:nsubj exerts|exert/VBZ<0:root its/PRP$<5:nmod:poss inhibitory/JJ<5:amod effect/NN<2:dobj "
        "on/IN<8:case TNF/NN<8:compound production/NN<2:nmod",
        "effect",
        {"subject": ["IL-6"], "modifier": ["inhibitory"], "possessor": ["its"], "on": ["production"]},
    ),
    "a clause of result": (
        "IL-6/NN<3:nsubjpass was|be/VBD<3:auxpass added|add/VBN<0:root ,/,<3:punct resulting|result/VBG<3:xcomp "
        "in/IN<7:case activation/NN<5:nmod of/IN<9:case STAT3/NN<7:nmod",
        "activation",
        {"subject": ["IL-6"], "of": ["STAT3"]},
    ),
    "is responsible for": (
        "IL-6/NN<3:nsubj is|be/VBZ<3:cop responsible/JJ<0:root for/IN<6:case the/DT<6:det induction/NN<3:nmod "
        "of/IN<8:case TNF/NN<6:nmod",
        "induction",
        {"subject": ["IL-6"], "of": ["TNF"]},
    ),
    "is via a noun that it does not do": (
        "TNF/NN<2:compound release/NN<6:nsubj was|be/VBD<6:cop via/IN<6:case STAT3/NN<6:compound activation/NN<0:root",
        "activation",
        {"modifier": ["STAT3"]},
    ),
    "undergoes": (
        "TNF/NN<2:nsubj undergoes|undergo/VBZ<0:root phosphorylation/NN<2:dobj by/IN<5:case IL-10/NN<3:nmod",
        "phosphorylation",
        {"undergoer": ["TNF"], "by": ["IL-10"]},
    ),
    "shows what happens to it": (
        "TNF/NN<2:nsubj showed|show/VBD<0:root increased|increase/VBN<4:amod expression/NN<2:dobj",
        "expression",
        {"undergoer": ["TNF"], "modifier": ["increased"]},
    ),
    "shows what has changed": (
        "Mice|mouse/NNS<2:nsubj showed|show/VBD<0:root reduced|reduce/VBN<5:amod TNF/NN<5:compound "
        "expression/NN<2:dobj",
        "reduced",
        {"object": ["expression"], "bearer": ["Mice"]},
    ),
    "shows what it does": (
        "IL-10/NN<2:nsubj showed|show/VBD<0:root inhibition/NN<2:dobj of/IN<5:case TNF/NN<3:nmod",
        "inhibition",
        {"subject": ["IL-10"], "of": ["TNF"]},
    ),
    "is a target for": (
        "TNF/NN<4:nsubj is|be/VBZ<4:cop a/DT<4:det target/NN<0:root for/IN<6:case inhibition/NN<4:nmod "
        "by/IN<8:case IL-10/NN<6:nmod",
        "inhibition",
        {"undergoer": ["TNF"], "by": ["IL-10"]},
    ),
    "is subject to": (
        "TNF/NN<3:nsubj is|be/VBZ<3:cop subject/JJ<0:root to/TO<5:case regulation/NN<3:nmod by/IN<7:case "
        "IL-10/NN<5:nmod",
        "regulation",
        {"undergoer": ["TNF"], "by": ["IL-10"]},
    ),
}
_NOMINALIZATIONS = {
    "a change that occurred after something": (
        "Activation/NN<4:nsubj of/IN<3:case STAT3/NN<1:nmod occurred|occur/VBD<0:root after/IN<7:case "
        "IL-6/NN<7:compound treatment/NN<4:nmod",
        "Activation",
        {"of": ["STAT3"], "after": ["treatment"]},
    ),
    "a change that was seen when something was done": (
        "Activation/NN<5:nsubjpass of/IN<3:case STAT3/NN<1:nmod was|be/VBD<5:auxpass seen|see/VBN<0:root "
        "when/WRB<9:advmod IL-6/NN<9:nsubjpass was|be/VBD<9:auxpass added|add/VBN<5:advcl",
        "Activation",
        {"of": ["STAT3"], "when": ["added"]},
    ),
    "of and by": (
        "The/DT<2:det induction/NN<10:nsubjpass of/IN<4:case TNF/NN<2:nmod in/IN<6:case "
        "monocytes|monocyte/NNS<2:nmod by/IN<8:case IL-6/NN<2:nmod was|be/VBD<10:auxpass blocked|block/VBN<0:root",
        "induction",
        {"of": ["TNF"], "in": ["monocytes"], "by": ["IL-6"]},
    ),
    "in": (
        "A/DT<2:det reduction/NN<6:nsubjpass in/IN<4:case TNF/NN<2:nmod was|be/VBD<6:auxpass seen|see/VBN<0:root",
        "reduction",
        {"in": ["TNF"]},
    ),
    "of and on": (
        "The/DT<2:det effect/NN<8:nsubjpass of/IN<4:case IL-6/NN<2:nmod on/IN<6:case TNF/NN<2:nmod "
        "was|be/VBD<8:auxpass measured|measure/VBN<0:root",
        "effect",
        {"of": ["IL-6"], "on": ["TNF"]},
    ),
    "a name before it": (
        "TNF/NN<2:compound production/NN<4:nsubjpass was|be/VBD<4:auxpass measured|measure/VBN<0:root",
        "production",
        {"modifier": ["TNF"]},
    ),
    "a possessor": (
        "IL-6/NN<3:nmod:poss 's/POS<1:case induction/NN<7:nsubjpass of/IN<5:case TNF/NN<3:nmod "
        "was|be/VBD<7:auxpass seen|see/VBN<0:root",
        "induction",
        {"possessor": ["IL-6"], "of": ["TNF"]},
    ),
    "in response to, the noun beside B": (
        "STAT3/NN<3:nsubjpass is|be/VBZ<3:auxpass activated|activate/VBN<0:root in/IN<7:case response/NN<3:nmod "
        "to/TO<7:case IL-6/NN<3:nmod",
        "activated",
        {"object": ["STAT3"], "in response to": ["IL-6"]},
    ),
    "in response to": (
        "Activation/NN<9:nsubjpass of/IN<3:case STAT3/NN<1:nmod in/IN<7:case response/NN<7:dep to/TO<7:case "
        "IL-6/NN<1:nmod was|be/VBD<9:auxpass seen|see/VBN<0:root",
        "Activation",
        {"of": ["STAT3"], "in response to": ["IL-6"]},
    ),
    "with": (
        "The/DT<2:det interaction/NN<8:nsubjpass of/IN<4:case STAT3/NN<2:nmod with/IN<6:case JAK2/NN<2:nmod "
        "was|be/VBD<8:auxpass seen|see/VBN<0:root",
        "interaction",
        {"of": ["STAT3"], "with": ["JAK2"]},
    ),
    "between": (
        "The/DT<2:det interaction/NN<8:nsubjpass between/IN<4:case STAT3/NN<2:nmod and/CC<4:cc JAK2/NN<4:conj "
        "was|be/VBD<8:auxpass seen|see/VBN<0:root",
        "interaction",
        {"between": ["STAT3", "JAK2"]},
    ),
}
_HYPHEN_MODIFIERS = {
    "induced": (
        "IL-6-mediated/JJ<3:amod STAT3/NN<3:compound activation/NN<5:nsubjpass was|be/VBD<5:auxpass "
        "seen|see/VBN<0:root",
        "activation",
        {"modifier": ["IL-6-mediated", "STAT3"]},
    ),
    "two of them": (
        "The/DT<5:det IL-6-induced/JJ<5:amod and/CC<2:cc STAT3-dependent/JJ<2:conj expression/NN<9:nsubjpass "
        "of/IN<7:case TNF/NN<5:nmod was|be/VBD<9:auxpass seen|see/VBN<0:root",
        "expression",
        {"modifier": ["IL-6-induced", "STAT3-dependent"], "of": ["TNF"]},
    ),
    "deficient": (
        "STAT3-deficient/JJ<2:amod mice|mouse/NNS<4:nsubjpass were|be/VBD<4:auxpass used|use/VBN<0:root",
        "mice",
        {"modifier": ["STAT3-deficient"]},
    ),
    "a hyphen that waits": (
        "IL-6-/NN<4:amod and/CC<1:cc IL-4-induced/JJ<1:conj expression/NN<8:nsubjpass of/IN<6:case TNF/NN<4:nmod "
        "was|be/VBD<8:auxpass blocked|block/VBN<0:root",
        "expression",
        {"modifier": ["IL-6-", "IL-4-induced"], "of": ["TNF"]},
    ),
}
_APPOSITION_AND_PARENTHESES = {
    "a name after a comma": (
        "AG490/NN<9:nsubjpass ,/,<1:punct an|a/DT<4:det inhibitor/NN<1:appos of/IN<6:case JAK2/NN<4:nmod "
        ",/,<1:punct was|be/VBD<9:auxpass added|add/VBN<0:root",
        "inhibitor",
        {"subject": ["AG490"], "of": ["JAK2"]},
    ),
    "a noun before a name": (
        "The/DT<2:det kinase/NN<4:nsubj JAK2/NN<2:appos phosphorylates|phosphorylate/VBZ<0:root STAT3/NN<4:dobj",
        "phosphorylates",
        {"subject": ["kinase", "JAK2*"], "object": ["STAT3"]},
    ),
    "two names after their noun": (
        "Two/CD<2:nummod cytokines|cytokine/NNS<8:nsubj ,/,<2:punct IL-6/NN<2:appos and/CC<4:cc TNF/NN<4:conj "
        ",/,<2:punct induce/VBP<0:root CCL2/NN<8:dobj",
        "induce",
        {"subject": ["cytokines", "IL-6*", "TNF*"], "object": ["CCL2"]},
    ),
    "names in parentheses": (
        "Cytokines|cytokine/NNS<7:nsubj (/-LRB-<3:punct IL-6/NN<1:appos and/CC<3:cc TNF/NN<3:conj )/-RRB-<3:punct "
        "induce/VBP<0:root CCL2/NN<7:dobj",
        "induce",
        {"subject": ["Cytokines", "IL-6*", "TNF*"], "object": ["CCL2"]},
    ),
    "a short form in parentheses": (
        "Tumor/NN<3:compound necrosis/NN<3:compound factor/NN<7:nsubj (/-LRB-<5:punct TNF/NN<3:appos "
        ")/-RRB-<5:punct activates|activate/VBZ<0:root STAT3/NN<7:dobj",
        "activates",
        {"subject": ["factor", "TNF*"], "object": ["STAT3"]},
    ),
    "a dose in parentheses": (
        "IL-6/NN<6:nsubj (/-LRB-<4:punct 10/CD<4:nummod ng/ml/NN<1:appos )/-RRB-<4:punct induced|induce/VBD<0:root "
        "TNF/NN<6:dobj",
        "induced",
        {"subject": ["IL-6", "ng/ml*"], "object": ["TNF"]},
    ),
    "examples": (
        "Several/JJ<2:amod genes|gene/NNS<10:nsubjpass ,/,<2:punct including|include/VBG<5:case TNF/NN<2:nmod "
        "and/CC<5:cc CCL2/NN<5:conj ,/,<2:punct are|be/VBP<10:auxpass induced|induce/VBN<0:root by/IN<12:case "
        "IL-6/NN<10:nmod",
        "induced",
        {"object": ["genes", "TNF*", "CCL2*"], "subject": ["IL-6"], "by": ["IL-6"]},
    ),
    "such as": (
        "Cytokines|cytokine/NNS<5:nsubj such/JJ<4:case as/IN<2:mwe IL-6/NN<1:nmod induce/VBP<0:root CCL2/NN<5:dobj",
        "induce",
        {"subject": ["Cytokines", "IL-6*"], "object": ["CCL2"]},
    ),
}
_COORDINATION = {
    "two clauses share the object of the second": (
        "JunB/NN<2:nsubj activates|activate/VBZ<0:root whereas/IN<5:mark JunD/NN<5:nsubj represses|repress/VBZ<2:advcl "
        "MMP-9/NN<5:dobj",
        "activates",
        {"subject": ["JunB"], "object": ["MMP-9"]},
    ),
    "what a comma parts shares nothing": (
        "JunB/NN<2:nsubj increases|increase/VBZ<0:root ,/,<2:punct whereas/IN<6:mark JunD/NN<6:nsubj "
        "represses|repress/VBZ<2:advcl MMP-9/NN<6:dobj",
        "increases",
        {"subject": ["JunB"]},
    ),
    "that of another": (
        "IL-6/NN<2:nsubj reduces|reduce/VBZ<0:root secretion/NN<2:dobj but/CC<2:cc increases|increase/VBZ<2:conj "
        "that/DT<5:dobj of/IN<8:case TNF/NN<6:nmod",
        "increases",
        {"subject": ["IL-6"], "object": ["TNF"]},
    ),
    "arguments": (
        "Both/CC<2:cc:preconj IL-6/NN<5:nsubj and/CC<2:cc IL-4/NN<2:conj activate/VBP<0:root STAT3/NN<5:dobj "
        "and/CC<6:cc STAT6/NN<6:conj",
        "activate",
        {"subject": ["IL-6", "IL-4"], "object": ["STAT3", "STAT6"]},
    ),
    "verbs share what follows": (
        "IL-6/NN<3:nsubj either/CC<3:cc:preconj activates|activate/VBZ<0:root or/CC<3:cc "
        "inhibits|inhibit/VBZ<3:conj STAT3/NN<3:dobj",
        "inhibits",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "verbs share a phrase": (
        "IL-6/NN<2:nsubj interacts|interact/VBZ<0:root and/CC<2:cc colocalizes|colocalize/VBZ<2:conj "
        "with/IN<6:case JAK2/NN<4:nmod",
        "interacts",
        {"subject": ["IL-6"], "with": ["JAK2"]},
    ),
    "verbs share what stands before": (
        "JAK2/NN<2:nsubj binds|bind/VBZ<0:root SOS/NN<2:dobj and/CC<2:cc activates|activate/VBZ<2:conj STAT3/NN<5:dobj",
        "activates",
        {"subject": ["JAK2"], "object": ["STAT3"]},
    ),
    "each passive has its own by-phrase": (
        "TNF/NN<3:nsubjpass was|be/VBD<3:auxpass increased|increase/VBN<0:root by/IN<5:case IL-6/NN<3:nmod "
        "and/CC<3:cc decreased|decrease/VBN<3:conj by/IN<9:case IL-10/NN<7:nmod",
        "decreased",
        {"object": ["TNF"], "subject": ["IL-10"], "by": ["IL-10"]},
    ),
    "nouns share what follows": (
        "The/DT<2:det activation/NN<10:nsubjpass and/CC<2:cc phosphorylation/NN<2:conj of/IN<6:case "
        "STAT3/NN<2:nmod by/IN<8:case JAK2/NN<2:nmod was|be/VBD<10:auxpass seen|see/VBN<0:root",
        "phosphorylation",
        {"of": ["STAT3"], "by": ["JAK2"]},
    ),
    "nouns share one article": (
        "The/DT<2:det expression/NN<8:nsubjpass and/CC<2:cc secretion/NN<2:conj of/IN<6:case TNF/NN<2:nmod "
        "were|be/VBD<8:auxpass seen|see/VBN<0:root",
        "expression",
        {"of": ["TNF"]},
    ),
    "nouns may share what stands before": (
        "STAT3/NN<2:compound activation/NN<6:nsubjpass and/CC<2:cc phosphorylation/NN<2:conj were|be/VBD<6:auxpass "
        "seen|see/VBN<0:root",
        "phosphorylation",
        {"shared modifier": ["STAT3"]},
    ),
    "but not": (
        "IL-6/NN<2:nsubj induces|induce/VBZ<0:root TNF/NN<2:dobj ,/,<3:punct but/CC<6:cc not/RB<3:cc IL-8/NN<3:conj",
        "induces",
        {"subject": ["IL-6"], "object": ["TNF", "IL-8"]},
    ),
    "rather than": (
        "IL-6/NN<2:nsubj induced|induce/VBD<0:root STAT3/NN<2:dobj rather/RB<3:cc than/IN<4:mwe STAT6/NN<3:conj",
        "induced",
        {"subject": ["IL-6"], "object": ["STAT3", "STAT6"]},
    ),
    "that of": (
        "The/DT<2:det phosphorylation/NN<11:nsubjpass of/IN<4:case STAT3/NN<2:nmod but/CC<6:cc not/RB<4:cc "
        "that/DT<2:conj of/IN<9:case STAT1/NN<7:nmod was|be/VBD<11:auxpass seen|see/VBN<0:root",
        "phosphorylation",
        {"of": ["STAT3", "STAT1"]},
    ),
}
_RESPECTIVELY_AND_GAPPING = {
    "respectively": (
        "IL-6/NN<4:nsubj and/CC<1:cc IL-4/NN<1:conj induced|induce/VBD<0:root TNF/NN<4:dobj and/CC<5:cc "
        "CCL2/NN<5:conj ,/,<4:punct respectively/RB<4:advmod",
        "induced",
        {"subject": ["IL-6", "IL-4"], "object": ["TNF", "CCL2"]},
    ),
    "gapping": (
        "IL-6/NN<2:nsubj induced|induce/VBD<0:root TNF/NN<2:dobj ,/,<3:punct and/CC<3:cc IL-4/NN<1:remnant "
        "CCL2/NN<3:remnant",
        "induced",
        {"subject": ["IL-6", "1:IL-4"], "object": ["TNF", "1:CCL2"]},
    ),
    "two names side by side are no gap": (
        "IL-6/NN<2:nsubj induced|induce/VBD<0:root TNF/NN<2:dobj and/CC<3:cc the/DT<7:det NF-κB/NN<7:compound "
        "p65/NN<3:conj",
        "induced",
        {"subject": ["IL-6"], "object": ["TNF", "p65"]},
    ),
}
_COMPARATIVES = {
    "more than an object": (
        "IL-6/NN<2:nsubj induced|induce/VBD<0:root TNF/NN<2:dobj more/JJR<2:advmod than/IN<6:case CCL2/NN<4:nmod",
        "induced",
        {"subject": ["IL-6"], "object": ["TNF"], "than": ["CCL2"]},
    ),
    "more than a subject": (
        "IL-6/NN<2:nsubj induced|induce/VBD<0:root TNF/NN<2:dobj more/RBR<5:advmod strongly/RB<2:advmod "
        "than/IN<7:case IL-4/NN<5:nmod",
        "induced",
        {"subject": ["IL-6"], "object": ["TNF"], "than": ["IL-4"]},
    ),
    "more than a clause": (
        "IL-6/NN<2:nsubj increased|increase/VBD<0:root TNF/NN<2:dobj more/JJR<2:advmod than/IN<7:dep "
        "IL-10/NN<7:nsubj did|do/VBD<2:advcl",
        "increased",
        {"subject": ["IL-6"], "object": ["TNF"]},
    ),
    "a more potent noun": (
        "IL-6/NN<6:nsubj is|be/VBZ<6:cop a/DT<6:det more/RBR<5:advmod potent/JJ<6:amod inducer/NN<0:root "
        "of/IN<8:case TNF/NN<6:nmod than/IN<10:case IL-4/NN<6:nmod",
        "inducer",
        {"subject": ["IL-6"], "modifier": ["potent"], "of": ["TNF"], "than": ["IL-4"]},
    ),
    "compared with": (
        "IL-6/NN<2:nsubj increased|increase/VBD<0:root TNF/NN<2:dobj compared|compare/VBN<6:case with/IN<6:case "
        "IL-10/NN<2:advcl",
        "increased",
        {"subject": ["IL-6"], "object": ["TNF"], "compared with": ["IL-10"]},
    ),
}
_PURPOSE_AND_MEANS = {
    "who cooperates to do something": (
        "SMAD3/NN<2:nsubj cooperates|cooperate/VBZ<0:root with/IN<4:case SMAD4/NN<2:nmod to/TO<6:mark "
        "activate/VB<2:xcomp MMP-9/NN<6:dobj",
        "activate",
        {"subject": ["SMAD3", "SMAD4"], "object": ["MMP-9"]},
    ),
    "who does something in synergy with another": (
        "SMAD3/NN<2:nsubj activates|activate/VBZ<0:root MMP-9/NN<2:dobj in/IN<5:case synergy/NN<2:nmod with/IN<7:case "
        "SMAD4/NN<5:nmod",
        "activates",
        {
            "subject": ["SMAD3", "SMAD4"],
            "object": ["MMP-9"],
            "in": ["synergy"],
            "in synergy with": ["SMAD4"],
        },
    ),
    "who is associated with another acts alone": (
        "SMAD3/NN<3:nsubjpass is|be/VBZ<3:auxpass associated|associate/VBN<0:root with/IN<5:case SMAD4/NN<3:nmod "
        "to/TO<7:mark activate/VB<3:xcomp MMP-9/NN<7:dobj",
        "activate",
        {"subject": ["SMAD3"], "object": ["MMP-9"]},
    ),
    "by with a participle": (
        "IL-6/NN<2:nsubj inhibits|inhibit/VBZ<0:root TNF/NN<2:dobj by/IN<5:mark activating|activate/VBG<2:advcl "
        "STAT3/NN<5:dobj",
        "inhibits",
        {"subject": ["IL-6"], "object": ["TNF"], "means": ["activating"]},
    ),
    "the means has its own arguments": (
        "IL-6/NN<2:nsubj inhibits|inhibit/VBZ<0:root TNF/NN<2:dobj by/IN<5:mark activating|activate/VBG<2:advcl "
        "STAT3/NN<5:dobj",
        "activating",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "by before the clause": (
        "By/IN<2:mark binding|bind/VBG<6:advcl IL6R/NN<2:dobj ,/,<6:punct IL-6/NN<6:nsubj "
        "activates|activate/VBZ<0:root STAT3/NN<6:dobj",
        "activates",
        {"subject": ["IL-6"], "object": ["STAT3"], "means": ["binding"]},
    ),
    "through a noun": (
        "IL-6/NN<2:nsubj inhibits|inhibit/VBZ<0:root TNF/NN<2:dobj through/IN<5:case inhibition/NN<2:nmod "
        "of/IN<7:case STAT3/NN<5:nmod",
        "inhibits",
        {"subject": ["IL-6"], "object": ["TNF"], "through": ["inhibition"]},
    ),
    "by means of": (
        "IL-6/NN<2:nsubj inhibits|inhibit/VBZ<0:root TNF/NN<2:dobj by/IN<5:case means/NNS<2:nmod of/IN<7:case "
        "STAT3/NN<5:nmod",
        "inhibits",
        {"subject": ["IL-6"], "object": ["TNF"], "by": ["means"], "by means of": ["STAT3"]},
    ),
    "a purpose has the subject of its verb": (
        "IL-6/NN<2:nsubj binds|bind/VBZ<0:root IL6R/NN<2:dobj to/TO<5:mark activate/VB<2:xcomp STAT3/NN<5:dobj",
        "activate",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "in order to": (
        "IL-6/NN<2:nsubj binds|bind/VBZ<0:root IL6R/NN<2:dobj in/IN<5:case order/NN<2:nmod to/TO<7:mark "
        "activate/VB<5:acl STAT3/NN<7:dobj",
        "activate",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "a purpose before the clause": (
        "To/TO<2:mark activate/VB<6:advcl STAT3/NN<2:dobj ,/,<6:punct IL-6/NN<6:nsubj binds|bind/VBZ<0:root "
        "IL6R/NN<6:dobj",
        "activate",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "the verb of a purpose": (
        "IL-6/NN<2:nsubj recruits|recruit/VBZ<0:root JAK1/NN<2:dobj to/TO<5:mark activate/VB<2:xcomp STAT3/NN<5:dobj",
        "recruits",
        {"subject": ["IL-6"], "object": ["JAK1"], "infinitive": ["STAT3"]},
    ),
}
_ELLIPSIS = {
    "a subject whose verb is an auxiliary": (
        "IL-6/NN<2:nsubj activated|activate/VBD<0:root STAT3/NN<2:dobj ,/,<2:punct whereas/IN<7:mark TNF/NN<7:nsubj "
        "did|do/VBD<2:parataxis not/RB<7:neg",
        "activated",
        {"subject": ["IL-6", "TNF"], "object": ["STAT3"]},
    ),
    "two subjects of an auxiliary": (
        "IL-6/NN<2:nsubj activated|activate/VBD<0:root STAT3/NN<2:dobj ,/,<2:punct but/CC<2:cc TNF/NN<9:nsubj "
        "and/CC<6:cc IL-1/NN<6:conj did|do/VBD<2:conj not/RB<9:neg",
        "activated",
        {"subject": ["IL-6", "TNF", "IL-1"], "object": ["STAT3"]},
    ),
    "an auxiliary of a passive": (
        "STAT3/NN<3:nsubjpass was|be/VBD<3:auxpass activated|activate/VBN<0:root by/IN<5:case IL-6/NN<3:nmod "
        ",/,<3:punct but/CC<3:cc JAK2/NN<9:nsubj was|be/VBD<3:conj not/RB<9:neg",
        "activated",
        {"object": ["STAT3", "JAK2"], "subject": ["IL-6"], "by": ["IL-6"]},
    ),
    "a copula": (
        "IL-6/NN<4:nsubj is/VBZ<4:cop an/DT<4:det activator/NN<0:root of/IN<6:case STAT3/NN<4:nmod ,/,<4:punct "
        "whereas/IN<4:dep TNF/NN<10:nsubj is|be/VBZ<4:parataxis not/RB<10:neg",
        "activator",
        {"subject": ["IL-6", "TNF"], "of": ["STAT3"]},
    ),
    "what does otherwise than be": (
        "IL-6/NN<4:nsubj is/VBZ<4:cop an/DT<4:det activator/NN<0:root of/IN<6:case STAT3/NN<4:nmod ,/,<4:punct "
        "whereas/IN<4:dep TNF/NN<10:nsubj does|do/VBZ<4:parataxis not/RB<10:neg",
        "activator",
        {"subject": ["IL-6"], "of": ["STAT3"]},
    ),
    "had no such effect": (
        "IL-6/NN<2:nsubj activated|activate/VBD<0:root STAT3/NN<2:dobj ,/,<2:punct whereas/IN<2:dep TNF/NN<7:nsubj "
        "had|have/VBD<2:advcl no/DT<10:neg such/JJ<10:amod effect/NN<7:dobj",
        "activated",
        {"subject": ["IL-6", "TNF"], "object": ["STAT3"]},
    ),
    "an effect on something else is another matter": (
        "IL-6/NN<2:nsubj activated|activate/VBD<0:root STAT3/NN<2:dobj ,/,<2:punct whereas/IN<7:mark TNF/NN<7:nsubj "
        "had|have/VBD<2:advcl no/DT<9:neg effect/NN<7:dobj on/IN<11:case JAK2/NN<9:nmod",
        "activated",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "a verb of its own is no ellipsis": (
        "IL-6/NN<2:nsubj activated|activate/VBD<0:root STAT3/NN<2:dobj ,/,<2:punct whereas/IN<9:mark TNF/NN<9:nsubj "
        "did|do/VBD<9:aux not/RB<9:neg respond/VB<2:advcl",
        "activated",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "under a condition": (
        "IL-6/NN<2:nsubj activates|activate/VBZ<0:root STAT3/NN<2:dobj if/IN<6:mark TNF/NN<6:nsubj "
        "does|do/VBZ<2:advcl not/RB<6:neg",
        "activates",
        {"subject": ["IL-6"], "object": ["STAT3"]},
    ),
    "a passive has no auxiliary of the active": (
        "STAT3/NN<3:nsubjpass was|be/VBD<3:auxpass activated|activate/VBN<0:root ,/,<3:punct but/CC<3:cc "
        "JAK2/NN<7:nsubj did|do/VBD<3:conj not/RB<7:neg",
        "activated",
        {"object": ["STAT3"]},
    ),
}
_TABLES = {
    "ellipsis": _ELLIPSIS,
    "active": _ACTIVE,
    "passive": _PASSIVE,
    "relatives": _RELATIVES,
    "control and raising": _CONTROL_AND_RAISING,
    "light verbs": _LIGHT_VERBS,
    "nominalizations": _NOMINALIZATIONS,
    "hyphen modifiers": _HYPHEN_MODIFIERS,
    "apposition and parentheses": _APPOSITION_AND_PARENTHESES,
    "coordination": _COORDINATION,
    "respectively and gapping": _RESPECTIVELY_AND_GAPPING,
    "comparatives": _COMPARATIVES,
    "purpose and means": _PURPOSE_AND_MEANS,
}


@pytest.mark.parametrize(
    ("notation", "word", "expected"),
    [
        pytest.param(*case, id=f"{construction}: {name}")
        for construction, table in _TABLES.items()
        for name, case in table.items()
    ],
)
def test_arguments_of_a_construction(notation: str, word: str, expected: dict[str, list[str]]) -> None:
    tree = mend_tree(parse_tree(notation))
    index = next(token.index for token in tree.tokens if token.text == word)
    found: dict[str, list[str]] = {}
    for argument in view_arguments(tree, index, light_verbs=_LIGHT):
        found.setdefault(argument.function, []).append(_show(argument, tree[argument.token].text))
    assert found == expected


def _show(argument: Argument, text: str) -> str:
    """Return the word, with a star where it is apposed, and which clause without a verb it belongs to."""
    return f"{f'{argument.clause}:' if argument.clause else ''}{text}{'*' if argument.apposed else ''}"
