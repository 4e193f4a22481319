"""Where a denial reaches, construction by construction, on hand-written parses."""

from __future__ import annotations

import pytest

from bioclaims.assertion import read_assertion
from bioclaims.relations import find_relations
from parses import genes, parse_sentence
from said import read_said

_CLAUSE = "A/NN<{0}:nsubj activates|activate/VBZ<{1}:{2} B/NN<{0}:dobj"

_ABSENT = (
    "{}/RB<2:advmod in/IN<4:case the/DT<4:det {}/NN<{head}:nmod {}of/IN<{last}:case C/NN<4:nmod A/NN<{head}:nsubj "
    "did|do/VBD<{head}:aux not/RB<{head}:neg activate/VB<0:root B/NN<{head}:dobj"
)
_IN_HOSTS = "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg {verb}/VB<0:root B/NN<4:dobj {where}"
_IN_MICE = "in/IN<{last}:case {before}C-deficient/JJ<{last}:amod mice|mouse/NNS<4:nmod"
_IN_OTHERS = "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj in/IN<{last}:case wild-type/JJ<{last}:amod {}"
_NAMED = "{} B/NN<{noun}:compound inhibitor/NN<{head}:{way} A/NN<{noun}:appos"
_FAILED = (
    "{} led|lead/VBD<0:root to/TO<5:case a/DT<5:det failure/NN<2:nmod of/IN<7:case A/NN<5:nmod to/TO<9:mark "
    "activate/VB<5:acl B/NN<9:dobj"
)

_CASES = {
    "although A does, another fails": (
        "although/IN<3:mark " + _CLAUSE.format(3, 7, "advcl") + " ,/,<7:punct C/NN<7:nsubj fails|fail/VBZ<0:root "
        "to/TO<9:mark grow/VB<7:xcomp",
        {("A", "B"): "affirmed"},
    ),
    "no longer": (
        "A/NN<4:nsubj no/DT<3:neg longer/RBR<4:advmod activates|activate/VBZ<0:root B/NN<4:dobj",
        {("A", "B"): "negated"},
    ),
    "longer affirms": (
        "A/NN<3:nsubj longer/RBR<3:advmod activates|activate/VBZ<0:root B/NN<3:dobj",
        {("A", "B"): "affirmed"},
    ),
    "another fails, because A does": (
        "C/NN<2:nsubj fails|fail/VBZ<0:root to/TO<4:mark grow/VB<2:xcomp ,/,<2:punct because/IN<8:mark "
        + _CLAUSE.format(8, 2, "advcl"),
        {("A", "B"): "affirmed"},
    ),
    "in the absence of C, which A needs": (
        _ABSENT.format("Here", "absence", "", head=10, last=6),
        {("A", "B"): "affirmed", ("C", "B"): "affirmed"},
    ),
    "even in the absence of C": (_ABSENT.format("Even", "absence", "", head=10, last=6), {("A", "B"): "negated"}),
    "in the absence or presence of C": (
        _ABSENT.format("Here", "absence", "or/CC<4:cc presence/NN<4:conj ", head=12, last=8),
        {("A", "B"): "negated"},
    ),
    "in C-deficient mice": (
        _IN_HOSTS.format(verb="activate", where=_IN_MICE.format(before="", last=8)),
        {("A", "B"): "affirmed", ("C", "B"): "affirmed"},
    ),
    "in mice lacking C": (
        _IN_HOSTS.format(
            verb="activate", where="in/IN<7:case mice|mouse/NNS<4:nmod lacking|lack/VBG<7:acl C/NN<8:dobj"
        ),
        {("A", "B"): "affirmed", ("C", "B"): "affirmed"},
    ),
    "when C was knocked down": (
        _IN_HOSTS.format(
            verb="activate",
            where="when/WRB<9:advmod C/NN<9:nsubjpass was|be/VBD<9:auxpass knocked|knock/VBN<4:advcl down/RP<9:prt",
        ),
        {("A", "B"): "affirmed", ("C", "B"): "affirmed"},
    ),
    "not inhibit in C-deficient mice": (
        _IN_HOSTS.format(verb="inhibit", where=_IN_MICE.format(before="", last=8)),
        {("A", "B"): "negated"},
    ),
    "not alter in C-deficient mice": (
        _IN_HOSTS.format(verb="alter", where=_IN_MICE.format(before="", last=8)),
        {("A", "B"): "negated"},
    ),
    "not rescue in C-deficient mice": (
        _IN_HOSTS.format(verb="rescue", where=_IN_MICE.format(before="", last=8)),
        {("A", "B"): "negated"},
    ),
    "in both wild-type and C-deficient mice": (
        _IN_HOSTS.format(
            verb="activate",
            where=_IN_MICE.format(before="both/DT<8:cc:preconj wild-type/JJ<11:amod and/CC<8:cc ", last=11),
        ),
        {("A", "B"): "negated"},
    ),
    "in C-treated mice": (
        _IN_HOSTS.format(verb="activate", where=_IN_MICE.format(before="", last=8).replace("deficient", "treated")),
        {("A", "B"): "negated"},
    ),
    "in wild-type but not C-deficient mice": (
        _IN_OTHERS.format("but/CC<5:cc not/RB<5:cc C-deficient/JJ<5:conj mice|mouse/NNS<2:nmod", last=9),
        {("A", "B"): "affirmed", ("C", "B"): "affirmed"},
    ),
    "in wild-type mice but not in C-deficient ones": (
        _IN_OTHERS.format(
            "mice|mouse/NNS<2:nmod but/CC<6:cc not/RB<6:cc in/IN<11:case C-deficient/JJ<11:amod mice|mouse/NNS<6:conj",
            last=6,
        ),
        {("A", "B"): "affirmed", ("C", "B"): "affirmed"},
    ),
    "the B inhibitor A is not there": (
        _NAMED.format("Loss/NN<0:root of/IN<4:case", noun=4, head=1, way="nmod"),
        {("A", "B"): "affirmed"},
    ),
    "we do not see the B inhibitor A": (
        _NAMED.format("We/PRP<4:nsubj do/VBP<4:aux not/RB<4:neg see/VB<0:root", noun=6, head=4, way="dobj"),
        {("A", "B"): "affirmed"},
    ),
    "C, not A, a B inhibitor, acts": (
        "C/NN<9:nsubj ,/,<1:punct but/CC<1:cc not/RB<5:neg A/NN<1:conj ,/,<5:punct B/NN<8:compound "
        "inhibitor/NN<5:appos acts|act/VBZ<0:root",
        {("A", "B"): "affirmed"},
    ),
    "A is no B inhibitor": (
        "A/NN<5:nsubj is|be/VBZ<5:cop no/DT<5:neg B/NN<5:compound inhibitor/NN<0:root",
        {("A", "B"): "negated"},
    ),
    "a failure of A that C brings about": (
        _FAILED.format("C/NN<2:nsubj"),
        {("A", "B"): "affirmed", ("C", "B"): "affirmed"},
    ),
    "a failure of A that is shown": (
        _FAILED.format("C/NN<2:nsubj").replace("led|lead", "showed|show"),
        {("A", "B"): "negated"},
    ),
    "it is not A that": (
        "It/PRP<4:nsubj is|be/VBZ<4:cop not/RB<4:neg A/NN<0:root that/WDT<6:nsubj activates|activate/VBZ<4:acl:relcl "
        "B/NN<6:dobj",
        {("A", "B"): "negated"},
    ),
    "it is A, not C, that": (
        "It/PRP<3:nsubj is|be/VBZ<3:cop A/NN<0:root not/RB<3:neg C/NN<3:dep that/WDT<7:nsubj "
        "activates|activate/VBZ<3:acl:relcl B/NN<7:dobj",
        {("A", "B"): "affirmed"},
    ),
    "not found associated": (
        "A/NN<4:nsubjpass was|be/VBD<4:auxpass not/RB<4:neg found|find/VBN<0:root associated|associate/VBN<4:dep "
        "with/IN<7:case B/NN<5:nmod",
        {("A", "B"): "negated"},
    ),
    "not fully": (
        "A/NN<5:nsubj did|do/VBD<5:aux not/RB<5:neg fully/RB<5:advmod activate/VB<0:root B/NN<5:dobj",
        {("A", "B"): "affirmed"},
    ),
    "no evidence that": (
        "We/PRP<2:nsubj found|find/VBD<0:root no/DT<4:neg evidence/NN<2:dobj that/IN<7:mark "
        + _CLAUSE.format(7, 4, "ccomp"),
        {("A", "B"): "negated"},
    ),
    "strong evidence that affirms": (
        "We/PRP<2:nsubj found|find/VBD<0:root strong/JJ<4:amod evidence/NN<2:dobj that/IN<7:mark "
        + _CLAUSE.format(7, 4, "ccomp"),
        {("A", "B"): "affirmed"},
    ),
    "it is not the case that": (
        "It/PRP<5:nsubj is|be/VBZ<5:cop not/RB<5:neg the/DT<5:det case/NN<0:root that/IN<8:mark "
        + _CLAUSE.format(8, 5, "ccomp"),
        {("A", "B"): "negated"},
    ),
    "does not support the view that": (
        "This/DT<4:nsubj does|do/VBZ<4:aux not/RB<4:neg support/VB<0:root the/DT<6:det view/NN<4:dobj that/IN<9:mark "
        + _CLAUSE.format(9, 6, "ccomp"),
        {("A", "B"): "negated"},
    ),
    "excludes that": (
        "This/DT<2:nsubj excludes|exclude/VBZ<0:root that/IN<5:mark " + _CLAUSE.format(5, 2, "ccomp"),
        {("A", "B"): "negated"},
    ),
    "rules out the possibility that": (
        "This/DT<2:nsubj rules|rule/VBZ<0:root out/RP<2:compound:prt the/DT<5:det possibility/NN<2:dobj that/IN<8:mark "
        + _CLAUSE.format(8, 5, "ccomp"),
        {("A", "B"): "negated"},
    ),
    "cannot be excluded affirms": (
        "It/PRP<5:nsubjpass can/MD<5:aux not/RB<5:neg be/VB<5:auxpass excluded|exclude/VBN<0:root that/IN<8:mark "
        + _CLAUSE.format(8, 5, "ccomp"),
        {("A", "B"): "affirmed"},
    ),
    "is unlikely to": (
        "A/NN<3:nsubj is|be/VBZ<3:cop unlikely/JJ<0:root to/TO<5:mark activate/VB<3:xcomp B/NN<5:dobj",
        {("A", "B"): "negated"},
    ),
    "lacks the ability to": (
        "A/NN<2:nsubj lacks|lack/VBZ<0:root the/DT<4:det ability/NN<2:dobj to/TO<6:mark activate/VB<4:acl B/NN<6:dobj",
        {("A", "B"): "negated"},
    ),
    "impaired in the ability to": (
        "A/NN<3:nsubjpass is|be/VBZ<3:auxpass impaired|impair/VBN<0:root in/IN<6:case the/DT<6:det ability/NN<3:nmod "
        "to/TO<8:mark activate/VB<6:acl B/NN<8:dobj",
        {("A", "B"): "negated"},
    ),
    "impaired by the ability to affirms": (
        "A/NN<3:nsubjpass is|be/VBZ<3:auxpass impaired|impair/VBN<0:root by/IN<6:case the/DT<6:det ability/NN<3:nmod "
        "to/TO<8:mark activate/VB<6:acl B/NN<8:dobj",
        {("A", "B"): "affirmed"},
    ),
    "of two that are both left out nothing is said": (
        "A/NN<6:nsubj but/CC<4:cc not/RB<4:cc C/NN<1:conj strongly/RB<6:advmod activates|activate/VBZ<0:root "
        "B/NN<6:dobj but/CC<10:cc not/RB<10:cc D/NN<7:conj",
        {("A", "B"): "affirmed", ("A", "D"): "negated", ("C", "B"): "negated"},
    ),
    "has the ability to affirms": (
        "A/NN<2:nsubj has|have/VBZ<0:root the/DT<4:det ability/NN<2:dobj to/TO<6:mark activate/VB<4:acl B/NN<6:dobj",
        {("A", "B"): "affirmed"},
    ),
    "lacked any effect": (
        "A/NN<2:nsubj lacked|lack/VBD<0:root any/DT<4:det effect/NN<2:dobj on/IN<6:case B/NN<4:nmod",
        {("A", "B"): "negated"},
    ),
    "hardly any effect, where the parser hangs the word on the verb": (
        "A/NN<2:nsubj had|have/VBD<0:root hardly/RB<2:advmod any/DT<5:det effect/NN<2:dobj on/IN<7:case B/NN<5:nmod",
        {("A", "B"): "negated"},
    ),
    "little or no effect": (
        "A/NN<2:nsubj had|have/VBD<0:root little/JJ<2:dobj or/CC<3:cc no/DT<3:conj effect/NN<2:dobj on/IN<8:case "
        "B/NN<6:nmod",
        {("A", "B"): "negated"},
    ),
    "did not until some time affirms": (
        "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg activate/VB<0:root B/NN<4:dobj until/IN<8:case 20/CD<8:nummod "
        "min/NN<4:nmod",
        {("A", "B"): "affirmed"},
    ),
    "did not until the end denies": (
        "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg activate/VB<0:root B/NN<4:dobj until/IN<8:case the/DT<8:det "
        "end/NN<4:nmod",
        {("A", "B"): "negated"},
    ),
    "activates rather than inhibits": (
        "A/NN<2:nsubj activates|activate/VBZ<0:root rather/RB<2:cc than/IN<3:mwe inhibits|inhibit/VBZ<2:conj "
        "B/NN<5:dobj",
        {("A", "B"): "affirmed"},
    ),
    "neither inhibits nor activates": (
        "A/NN<3:nsubj neither/CC<3:cc:preconj inhibits|inhibit/VBZ<0:root C/NN<3:dobj nor/CC<3:cc "
        "activates|activate/VBZ<3:conj B/NN<6:dobj",
        {("A", "C"): "negated", ("A", "B"): "negated"},
    ),
    "does not bind one but rather activates the other": (
        "A/NN<4:nsubj does|do/VBZ<4:aux not/RB<4:neg bind/VB<0:root C/NN<4:dobj but/CC<4:cc rather/RB<8:cc "
        "activates|activate/VBZ<4:conj B/NN<8:dobj",
        {("A", "B"): "affirmed"},
    ),
    "does not activate one but the other": (
        "A/NN<4:nsubj does|do/VBZ<4:aux not/RB<4:neg activate/VB<0:root C/NN<4:dobj but/CC<5:cc B/NN<5:conj",
        {("A", "C"): "negated", ("A", "B"): "affirmed"},
    ),
    "does not activate one but only the other": (
        "A/NN<4:nsubj does|do/VBZ<4:aux not/RB<4:neg activate/VB<0:root C/NN<4:dobj but/CC<4:cc only/RB<8:advmod "
        "B/NN<5:conj",
        {("A", "C"): "negated", ("A", "B"): "affirmed"},
    ),
    "not by one but rather by the other": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass activated|activate/VBN<0:root not/RB<6:neg by/IN<6:case C/NN<3:nmod "
        "but/CC<6:cc rather/RB<6:cc by/IN<10:case A/NN<6:conj",
        {("C", "B"): "negated", ("A", "B"): "affirmed"},
    ),
    "last but not least affirms": (
        "Last/JJ<7:advmod but/CC<1:cc not/RB<1:cc least/JJS<1:conj ,/,<7:punct A/NN<7:nsubj "
        "activates|activate/VBZ<0:root B/NN<7:dobj",
        {("A", "B"): "affirmed"},
    ),
    "insensitive to": (
        "B/NN<3:nsubj was|be/VBD<3:cop insensitive/JJ<0:root to/TO<5:case A/NN<3:nmod",
        {("A", "B"): "negated"},
    ),
    "unchanged after": (
        "B/NN<2:nsubj remained|remain/VBD<0:root unchanged/JJ<2:xcomp after/IN<5:case treatment/NN<2:nmod "
        "with/IN<7:case "
        "A/NN<5:nmod",
        {("A", "B"): "negated"},
    ),
    "insufficient": (
        "A/NN<3:nsubj was|be/VBD<3:cop insufficient/JJ<0:root to/TO<5:mark activate/VB<3:xcomp B/NN<5:dobj",
        {("A", "B"): "negated"},
    ),
    "necessary but not sufficient": (
        "A/NN<3:nsubj is|be/VBZ<3:cop necessary/JJ<0:root but/CC<5:cc not/RB<3:cc sufficient/JJ<3:conj for/IN<8:case "
        "B/NN<3:nmod",
        {("A", "B"): "affirmed"},
    ),
    "defective in activating": (
        "A/NN<3:nsubj is|be/VBZ<3:cop defective/JJ<0:root in/IN<5:mark activating|activate/VBG<3:advcl B/NN<5:dobj",
        {("A", "B"): "negated"},
    ),
    "instead of, where both words hang on the name": (
        "A/NN<2:nsubj activates|activate/VBZ<0:root C/NN<2:dobj instead/RB<6:advmod of/IN<4:mwe B/NN<3:nmod",
        {("A", "C"): "affirmed", ("A", "B"): "negated"},
    ),
    "rather than before the subject": (
        "Rather/RB<6:advmod than/IN<1:mwe A/NN<6:nmod ,/,<6:punct C/NN<6:nsubj activates|activate/VBZ<0:root "
        "B/NN<6:dobj",
        {("A", "B"): "negated", ("C", "B"): "affirmed"},
    ),
    "with the exception of, in a passive": (
        "With/IN<3:case the/DT<3:det exception/NN<8:nmod of/IN<5:case B/NN<3:nmod C/NN<8:nsubjpass "
        "was|be/VBD<8:auxpass "
        "activated|activate/VBN<0:root by/IN<10:case A/NN<8:nmod",
        {("A", "B"): "negated", ("A", "C"): "affirmed"},
    ),
    "but not vice versa": (
        "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj but/CC<2:cc not/RB<6:neg vice/RB<2:advmod "
        "versa/RB<6:advmod",
        {("A", "B"): "affirmed", ("B", "A"): "negated"},
    ),
    "nor repeats the not before it": (
        "A/NN<4:nsubj does|do/VBZ<4:aux not/RB<4:neg bind/VB<0:root C/NN<4:dobj nor/CC<4:cc activate/VB<4:conj "
        "B/NN<7:dobj",
        {("A", "C"): "negated", ("A", "B"): "negated"},
    ),
    "whereas C did not": (
        "A/NN<2:nsubj activated|activate/VBD<0:root B/NN<2:dobj ,/,<2:punct whereas/IN<7:mark C/NN<7:nsubj "
        "did|do/VBD<2:parataxis not/RB<7:neg",
        {("A", "B"): "affirmed", ("C", "B"): "negated"},
    ),
    "did not, whereas C did": (
        "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg activate/VB<0:root B/NN<4:dobj ,/,<4:punct whereas/IN<9:mark "
        "C/NN<9:nsubj did|do/VBD<4:parataxis",
        {("A", "B"): "negated", ("C", "B"): "affirmed"},
    ),
    "neither clause": (
        "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg activate/VB<0:root B/NN<4:dobj ,/,<4:punct and/CC<4:cc "
        "C/NN<9:nsubj did|do/VBD<4:conj not/RB<9:neg",
        {("A", "B"): "negated", ("C", "B"): "negated"},
    ),
    "was by A, but C was not": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass activated|activate/VBN<0:root by/IN<5:case A/NN<3:nmod ,/,<3:punct "
        "but/CC<3:cc C/NN<9:nsubj was|be/VBD<3:conj not/RB<9:neg",
        {("A", "B"): "affirmed", ("A", "C"): "negated"},
    ),
    "C and D had no such effect": (
        "A/NN<2:nsubj activated|activate/VBD<0:root B/NN<2:dobj ,/,<2:punct whereas/IN<2:dep C/NN<9:nsubj and/CC<6:cc "
        "D/NN<6:conj had|have/VBD<2:advcl no/DT<12:neg such/JJ<12:amod effect/NN<9:dobj",
        {("A", "B"): "affirmed", ("C", "B"): "negated", ("D", "B"): "negated"},
    ),
    "what is said of a whole does not deny its part": (
        "C/NN<2:nsubj raised|raise/VBD<0:root A-induced/JJ<4:amod expression/NN<2:dobj of/IN<6:case D/NN<4:nmod "
        "but/CC<6:cc not/RB<6:cc B/NN<6:conj",
        {("A", "B"): "affirmed", ("C", "B"): "negated"},
    ),
    "what C does not block of two is there": (
        "C/NN<2:nsubj blocked|block/VBD<0:root A-/NN<7:amod but/CC<6:cc not/RB<3:cc D-induced/JJ<3:conj B/NN<2:dobj",
        {("A", "B"): "affirmed", ("D", "B"): "affirmed"},
    ),
    "what C does not block of two, each with its verb": (
        "A-induced/JJ<5:amod but/CC<3:cc not/RB<1:cc D-induced/JJ<1:conj B/NN<7:nsubjpass was|be/VBD<7:auxpass "
        "blocked|block/VBN<0:root by/IN<9:case C/NN<7:nmod",
        {("A", "B"): "affirmed", ("D", "B"): "affirmed"},
    ),
    "what C does not block of what two induce": (
        "C/NN<2:nsubj blocked|block/VBD<0:root B/NN<2:dobj induced|induce/VBN<3:acl by/IN<6:case A/NN<4:nmod "
        "but/CC<6:cc not/RB<10:neg by/IN<10:case D/NN<6:conj",
        {("A", "B"): "affirmed", ("D", "B"): "affirmed"},
    ),
    "what C blocks of what one induces, instead of what the other does": (
        "C/NN<2:nsubj blocked|block/VBD<0:root B/NN<2:dobj induced|induce/VBN<3:acl by/IN<6:case A/NN<4:nmod "
        "instead/RB<10:case of/IN<7:mwe by/IN<10:case D/NN<6:conj",
        {("A", "B"): "affirmed", ("D", "B"): "affirmed"},
    ),
    "what was seen of one and not of the other": (
        "We/PRP<2:nsubj saw|saw/VBD<0:root A-/NN<7:amod but/CC<6:cc not/RB<3:cc D-induced/JJ<3:conj B/NN<2:dobj",
        {("A", "B"): "affirmed", ("D", "B"): "negated"},
    ),
    "what C blocks neither of": (
        "C/NN<2:nsubj blocked|block/VBD<0:root neither/CC<4:cc:preconj A-induced/JJ<7:amod nor/CC<4:cc "
        "D-induced/JJ<4:conj B/NN<2:dobj",
        {("A", "B"): "affirmed", ("D", "B"): "affirmed", ("C", "B"): "negated"},
    ),
    "what C does not block of an activation by two": (
        "Activation/NN<9:nsubjpass of/IN<3:case B/NN<1:nmod by/IN<5:case A/NN<1:nmod but/CC<5:cc not/RB<5:cc "
        "D/NN<5:conj blocked|block/VBN<0:root by/IN<11:case C/NN<9:nmod",
        {("A", "B"): "affirmed", ("D", "B"): "affirmed", ("C", "B"): "affirmed"},
    ),
    "an activation by two, one of which does nothing": (
        "Activation/NN<9:nsubjpass of/IN<3:case B/NN<1:nmod by/IN<5:case A/NN<1:nmod but/CC<5:cc not/RB<5:cc "
        "D/NN<5:conj seen|see/VBN<0:root",
        {("A", "B"): "affirmed", ("D", "B"): "negated"},
    ),
    "what loss does not impair of two": (
        "C/NN<2:nsubj impaired|impair/VBD<0:root D/NN<2:dobj but/CC<6:cc not/RB<3:cc activation/NN<3:conj of/IN<8:case "
        "B/NN<6:nmod by/IN<10:case A/NN<6:nmod",
        {("A", "B"): "affirmed", ("C", "D"): "affirmed", ("C", "B"): "negated"},
    ),
    "rather than activating": (
        "Rather/RB<7:advmod than/IN<3:mark activating|activate/VBG<7:advcl B/NN<3:dobj ,/,<7:punct A/NN<7:nsubj "
        "inhibited|inhibit/VBD<0:root C/NN<7:dobj",
        {("A", "B"): "negated", ("A", "C"): "affirmed"},
    ),
    "may or may not": (
        "A/NN<2:nsubj may/MD<0:root or/CC<2:cc may/MD<6:aux not/RB<6:neg activate/VB<2:conj B/NN<6:dobj",
        {("A", "B"): "affirmed"},
    ),
    "argue against a role": (
        "We/PRP<2:nsubj argue/VBP<0:root against/IN<5:case a/DT<5:det role/NN<2:nmod of/IN<7:case A/NN<5:nmod "
        "in/IN<9:case B/NN<5:nmod",
        {("A", "B"): "negated"},
    ),
    "what C is not required for of two": (
        "C/NN<2:nsubj required|require/VBN<0:root for/IN<4:case activation/NN<2:nmod of/IN<6:case B/NN<4:nmod "
        "by/IN<8:case A/NN<4:nmod but/CC<8:cc not/RB<8:cc D/NN<8:conj",
        {("A", "B"): "affirmed", ("D", "B"): "affirmed"},
    ),
    "not thought": (
        "We/PRP<4:nsubj do/VBP<4:aux not/RB<4:neg think/VB<0:root that/IN<7:mark A/NN<7:nsubj "
        "activates|activate/VBZ<4:ccomp B/NN<7:dobj",
        {("A", "B"): "negated"},
    ),
    "nor did C": (
        "A/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg activate/VB<0:root B/NN<4:dobj ,/,<4:punct nor/CC<4:cc "
        "did|do/VBD<4:conj C/NN<8:nsubj",
        {("A", "B"): "negated", ("C", "B"): "negated"},
    ),
    "instead of activating": (
        "Instead/RB<3:mark of/IN<1:mwe activating|activate/VBG<7:advcl B/NN<3:dobj ,/,<7:punct A/NN<7:nsubj "
        "inhibited|inhibit/VBD<0:root C/NN<7:dobj",
        {("A", "B"): "negated", ("A", "C"): "affirmed"},
    ),
    "no evidence was found that": (
        "No/DT<2:neg evidence/NN<4:nsubjpass was|be/VBD<4:auxpass found|find/VBN<0:root that/IN<7:mark A/NN<7:nsubj "
        "activates|activate/VBZ<4:ccomp B/NN<7:dobj",
        {("A", "B"): "negated"},
    ),
    "whether or not": (
        "It/PRP<4:nsubjpass is|be/VBZ<4:auxpass not/RB<4:neg known|know/VBN<0:root whether/IN<9:mark or/CC<9:cc "
        "not/RB<9:neg A/NN<9:nsubj activates|activate/VBZ<4:ccomp B/NN<9:dobj",
        {("A", "B"): "affirmed"},
    ),
    "who nobody names did not alter an effect": (
        "These/DT<2:det drugs|drug/NNS<5:nsubj did|do/VBD<5:aux not/RB<5:neg alter/VB<0:root the/DT<8:det "
        "suppressive/JJ<8:amod effect/NN<5:dobj of/IN<10:case A/NN<8:nmod on/IN<12:case B/NN<8:nmod",
        {("A", "B"): "affirmed"},
    ),
    "impaired in the ability to block binding": (
        "The/DT<2:det mutant/NN<4:nsubjpass was|be/VBD<4:auxpass impaired|impair/JJ<0:root in/IN<7:case "
        "its/PRP$<7:nmod:poss ability/NN<4:nmod to/TO<9:mark block/VB<7:acl binding/NN<9:dobj of/IN<12:case "
        "A/NN<10:nmod "
        "to/TO<14:case B/NN<10:nmod",
        {("A", "B"): "affirmed"},
    ),
    "a loss leading to": (
        "A/NN<2:compound loss/NN<7:nsubjpass leading|lead/VBG<2:acl to/TO<5:case B/NN<3:nmod was|be/VBD<7:auxpass "
        "seen|see/VBN<0:root",
        {("A", "B"): "affirmed"},
    ),
    "lost the ability to": (
        "A/NN<2:nsubj lost|lose/VBD<0:root the/DT<4:det ability/NN<2:dobj to/TO<6:mark activate/VB<4:acl B/NN<6:dobj",
        {("A", "B"): "negated"},
    ),
}


@pytest.mark.parametrize(("notation", "expected"), _CASES.values(), ids=_CASES)
def test_polarity(notation: str, expected: dict[tuple[str, str], str]) -> None:
    sentence = parse_sentence(notation, genes("A", "B", "C", "D"))
    assert {pair: read_said(sentence, *pair).polarity for pair in expected} == expected


@pytest.mark.parametrize("word", ["not/RB<6:neg", "n't/RB<6:neg", "hardly/RB<6:advmod"])
def test_what_is_reduced_but_not_abolished_is_reduced_alone(word: str) -> None:
    sentence = parse_sentence(
        f"A/NN<2:nsubj reduced|reduce/VBD<0:root but/CC<2:cc did|do/VBD<6:aux {word} abolish/VB<2:conj B/NN<6:dobj",
        genes("A", "B"),
    )
    found = [read_assertion(sentence, relation) for relation in find_relations(sentence)]
    assert [each.polarity for each in found if each] == ["affirmed"]


@pytest.mark.parametrize("relation", ["cc", "advmod"])
def test_the_denied_verb_of_a_coordination_is_its_own_relation(relation: str) -> None:
    notation, _ = _CASES["activates rather than inhibits"]
    sentence = parse_sentence(notation.replace("<2:cc", f"<2:{relation}"), genes("A", "B"))
    found = {each.predicate: read_assertion(sentence, each) for each in find_relations(sentence)}
    assert {name: each.polarity for name, each in found.items() if each} == {
        "increases": "affirmed",
        "decreases": "negated",
    }


def test_what_is_said_in_place_of_what_is_denied_is_affirmed() -> None:
    sentence = parse_sentence(
        "B/NN<4:nsubjpass was|be/VBD<4:auxpass not/RB<4:neg increased|increase/VBN<0:root but/CC<4:cc "
        "decreased|decrease/VBN<4:conj by/IN<8:case A/NN<6:nmod",
        genes("A", "B"),
    )
    found = {relation.predicate: read_assertion(sentence, relation) for relation in find_relations(sentence)}
    assert found["decreases"] is not None
    assert found["decreases"].polarity == "affirmed"


_SEEN = (
    "A-induced/JJ<2:amod increase/NN<{root}:nsubjpass in/IN<4:case B/NN<2:nmod {seen} in/IN<{last}:case "
    "C-deficient/JJ<{last}:amod cells/NNS<{root}:nmod"
)


def test_what_is_not_done_in_the_absence_of_c_needs_c() -> None:
    sentence = parse_sentence(_ABSENT.format("Here", "absence", "", head=10, last=6), genes("A", "B", "C"))
    needed = next(each for each in find_relations(sentence) if each.predicate == "required_for")
    assert needed.theme.inner is not None
    assert [each.participant.text for each in (needed.agent, needed.theme, needed.theme.inner.agent)] == ["C", "B", "A"]
    assert needed.agent.participant.perturbation is None


def test_what_is_done_in_mice_without_c_does_not_need_it() -> None:
    notation = _IN_OTHERS.format("mice|mouse/NNS<2:nmod", last=6).replace("wild-type", "C-deficient")
    sentence = parse_sentence(notation, genes("A", "B", "C"))
    said = {each.agent.participant.text: read_assertion(sentence, each) for each in find_relations(sentence)}
    assert said["A"] is not None
    assert said.get("C") is None


@pytest.mark.parametrize("verb", ["activates|activate", "inhibits|inhibit"])
def test_what_is_done_in_the_absence_of_c_does_not_need_it(verb: str) -> None:
    sentence = parse_sentence(
        f"A/NN<2:nsubj {verb}/VBZ<0:root B/NN<2:dobj in/IN<5:case absence/NN<2:nmod of/IN<7:case C/NN<5:nmod",
        genes("A", "B", "C"),
    )
    said = {each.agent.participant.text: read_assertion(sentence, each) for each in find_relations(sentence)}
    assert said["A"] is not None
    assert said.get("C") is None


def test_what_is_not_seen_without_c_needs_it() -> None:
    notation = _SEEN.format(root=6, last=9, seen="not/RB<6:neg seen|see/VBN<0:root")
    sentence = parse_sentence(notation, {**genes("A", "B", "C"), "cells": "cell_type"})
    said = read_said(sentence, "C", "B")
    assert (said.effect.predicate, said.polarity) == ("increases", "affirmed")
    assert read_said(sentence, "A", "B").polarity == "affirmed"


def test_a_loss_that_is_not_seen_without_c_is_what_c_increases() -> None:
    notation = _SEEN.format(root=6, last=9, seen="not/RB<6:neg seen|see/VBN<0:root").replace("increase", "inhibition")
    sentence = parse_sentence(notation.replace("in/IN<4", "of/IN<4"), {**genes("A", "B", "C"), "cells": "cell_type"})
    said = read_said(sentence, "C", "B")
    assert (said.effect.predicate, said.polarity) == ("increases", "affirmed")
    assert read_said(sentence, "A", "B").effect.predicate == "decreases"


def test_what_is_seen_without_c_says_nothing_of_c() -> None:
    notation = _SEEN.format(root=5, last=8, seen="seen|see/VBN<0:root")
    sentence = parse_sentence(notation, {**genes("A", "B", "C"), "cells": "cell_type"})
    found = {each.agent.participant.text: read_assertion(sentence, each) for each in find_relations(sentence)}
    assert found["A"] is not None
    assert found.get("C") is None


def test_what_is_not_blocked_of_two_is_denied_of_the_block() -> None:
    notation, _ = _CASES["what C does not block of two is there"]
    sentence = parse_sentence(notation, genes("A", "B", "C", "D"))
    blocks = [each for each in find_relations(sentence) if each.predicate == "decreases"]
    said = {}
    for relation in blocks:
        assertion = read_assertion(sentence, relation)
        assert assertion is not None
        assert relation.theme.inner is not None
        said[relation.theme.inner.agent.participant.text] = assertion.polarity
    assert said == {"A": "affirmed", "D": "negated"}


def test_sufficiency_is_denied_and_necessity_stays() -> None:
    notation, _ = _CASES["necessary but not sufficient"]
    sentence = parse_sentence(notation, genes("A", "B"))
    found = {relation.predicate: read_assertion(sentence, relation) for relation in find_relations(sentence)}
    assert {name: each.polarity for name, each in found.items() if each} == {
        "required_for": "affirmed",
        "sufficient_for": "negated",
    }


def test_a_denial_of_what_others_do_is_not_the_agents() -> None:
    sentence = parse_sentence(
        "C/NN<4:nsubj did|do/VBD<4:aux not/RB<4:neg compete/VB<0:root for/IN<6:case binding/NN<4:nmod of/IN<8:case "
        "A/NN<6:nmod to/TO<10:case B/NN<6:nmod",
        genes("A", "B", "C"),
    )
    assert read_said(sentence, "A", "B").polarity == "affirmed"


_DIRECTNESS = {
    "an adverb before the verb": (
        "A/NN<3:nsubj directly/RB<3:advmod activates|activate/VBZ<0:root B/NN<3:dobj",
        "direct",
    ),
    "an adverb behind the theme, wherever it hangs": (
        "A/NN<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj indirectly/RB<5:advmod ,/,<2:punct",
        "indirect",
    ),
}


@pytest.mark.parametrize(("notation", "directness"), _DIRECTNESS.values(), ids=_DIRECTNESS)
def test_directness(notation: str, directness: str) -> None:
    assert read_said(parse_sentence(notation, genes("A", "B")), "A", "B").directness == directness
