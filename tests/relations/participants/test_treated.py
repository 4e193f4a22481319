"""What was done to cells and animals, and what they do then, on hand-written parses: words, names, relations."""

from __future__ import annotations

import pytest

from parses import genes
from shown import show_relations

_CASES = {
    "what animals only show": (
        "A/NN<3:compound knockout/NN<3:compound mice/NNS<4:nsubj showed|show/VBD<0:root enhanced|enhance/VBN<7:amod"
        " mediator/NN<7:compound expression/NN<4:dobj",
        {**genes("A"), "mice": "species"},
        ["A{knockout} increases mediator expression.process"],
    ),
    "what increases post treatment": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass increased|increase/VBN<0:root post/IN<6:case A/NN<6:compound "
        "treatment/NN<3:nmod",
        genes("A", "B"),
        ["A{treatment} increases B"],
    ),
    "cells of the ill": (
        "A/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<5:case lung/NN<3:nmod of/IN<7:case "
        "patients|patient/NNS<5:nmod with/IN<9:case asthma/NN<7:nmod",
        {**genes("A"), "asthma": "disease"},
        ["A associated_with asthma.process"],
    ),
    "what occurs after something was given": (
        "Nausea|nausea/NN<2:nsubj occurred|occur/VBD<0:root after/IN<5:case A/NN<5:compound treatment/NN<2:nmod",
        {"A": "chemical", "Nausea": "disease"},
        ["A{treatment} increases Nausea.process"],
    ),
    "cells that do something by way of a change do not bring it about": (
        "Macrophages|macrophage/NNS<2:nsubj move/VBP<0:root through/IN<4:case activation/NN<2:nmod of/IN<6:case "
        "A/NN<4:nmod",
        {**genes("A"), "Macrophages": "cell_type"},
        [],
    ),
    "mice with a deficiency lack what it is of": (
        "In/IN<2:case mice|mouse/NNS<8:nmod with/IN<5:case A/NN<5:compound deficiency/NN<2:nmod B/NN<8:nsubjpass "
        "was|be/VBD<8:auxpass reduced|reduce/VBN<0:root",
        {**genes("A", "B"), "mice": "species"},
        ["A{knockout} decreases B"],
    ),
    "how long something was done is not what was done": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root after/IN<6:case 24/CD<6:nummod h/NN<3:nmod "
        "of/IN<8:case treatment/NN<6:nmod with/IN<10:case A/NN<8:nmod",
        genes("A", "B"),
        ["A{treatment} decreases B"],
    ),
    "cells that something was done to, without a hyphen": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<7:case A/NN<6:nmod:npmod "
        "treated|treat/JJ<7:amod macrophages|macrophage/NNS<3:nmod",
        {**genes("A", "B"), "macrophages": "cell_type"},
        ["A{treatment} decreases B"],
    ),
    "cells that secrete what is inhibited do not inhibit it": (
        "Inhibition/NN<0:root of/IN<4:case TNF/NN<4:compound secretion/NN<1:nmod by/IN<7:case B/NN<7:compound "
        "cells|cell/NNS<1:nmod",
        {**genes("TNF"), "B cells": "cell_type"},
        [],
    ),
    "cells inhibit what they do not make": (
        "Inhibition/NN<0:root of/IN<4:case TNF/NN<4:compound activity/NN<1:nmod by/IN<7:case B/NN<7:compound "
        "cells|cell/NNS<1:nmod",
        {**genes("TNF"), "B cells": "cell_type"},
        ["B cells decreases TNF.activity"],
    ),
    "what is more in patients with a disease goes along with it": (
        "MMP-9/NN<3:nsubjpass was|be/VBD<3:auxpass increased|increase/VBN<0:root in/IN<5:case "
        "patients|patient/NNS<3:nmod with/IN<7:case asthma/NN<5:nmod",
        {**genes("MMP-9"), "asthma": "disease"},
        ["MMP-9 associated_with asthma.process"],
    ),
    "what is more in those who were treated does not": (
        "MMP-9/NN<3:nsubjpass was|be/VBD<3:auxpass increased|increase/VBN<0:root in/IN<6:case asthma/NN<6:compound "
        "patients|patient/NNS<3:nmod treated|treat/VBN<6:acl with/IN<9:case IL-6/NN<7:nmod",
        {**genes("MMP-9", "IL-6"), "asthma": "disease"},
        ["IL-6{treatment} increases MMP-9"],
    ),
    "who exhibits a higher level has had something done to them": (
        "SIRT1-deficient/JJ<2:amod cells|cell/NNS<3:nsubj exhibited|exhibit/VBD<0:root a/DT<6:det "
        "higher|high/JJR<6:amod level/NN<3:dobj of/IN<8:case TNF/NN<6:nmod",
        {"cells": "cell_type", **genes("SIRT1", "TNF")},
        ["SIRT1{knockout} increases TNF"],
    ),
    "what something is sensitive to acts on it": (
        "IL-8/NN<2:compound expression/NN<4:nsubj was|be/VBD<4:cop sensitive/JJ<0:root to/TO<6:case "
        "activation/NN<4:nmod of/IN<8:case PKC/NN<6:nmod",
        genes("IL-8", "PKC"),
        ["+PKC.activity regulates IL-8.expression"],
    ),
    "cells that are sensitive to something are not what it acts on": (
        "THP-1/NN<2:compound cells|cell/NNS<4:nsubj were|be/VBD<4:cop sensitive/JJ<0:root to/TO<6:case TNF/NN<4:nmod",
        {"THP-1": "cell_line", **genes("TNF")},
        [],
    ),
    "cells that are protected were made to have what protects them": (
        "Cells|cell/NNS<5:nsubjpass overexpressing|overexpress/VBG<1:acl BCL2/NN<2:dobj were|be/VBD<5:auxpass "
        "protected|protect/VBN<0:root from/IN<7:case apoptosis/NN<5:nmod",
        {**genes("BCL2"), "apoptosis": "biological_process"},
        ["BCL2{overexpression} decreases apoptosis.process"],
    ),
    "cells that are made to do something are not more of them": (
        "TNF/NN<2:nsubj induces|induce/VBZ<0:root macrophages|macrophage/NNS<2:dobj to/TO<5:mark secrete/VB<2:xcomp "
        "IL-8/NN<5:dobj",
        {**genes("TNF", "IL-8"), "macrophages": "cell_type"},
        [],
    ),
    "what is seen in animals is due to what was done to them": (
        "A/DT<2:det decrease/NN<6:nsubjpass in/IN<4:case IL-8/NN<2:nmod was|be/VBD<6:auxpass seen|see/VBN<0:root "
        "in/IN<8:case mice|mouse/NNS<6:nmod treated|treat/VBN<8:acl with/IN<11:case TNF/NN<9:nmod",
        {**genes("IL-8", "TNF"), "mice": "species"},
        ["TNF{treatment} decreases IL-8"],
    ),
    "what shows more of something undergoes it": (
        "STAT3/NN<2:nsubj showed|show/VBD<0:root increased|increase/VBN<4:amod phosphorylation/NN<2:dobj in/IN<6:case "
        "response/NN<2:nmod to/TO<8:case IL-6/NN<6:nmod",
        genes("STAT3", "IL-6"),
        ["IL-6 increases STAT3.phosphorylation"],
    ),
    "organs are of the animals that something was done to": (
        "IL-8/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<6:case the/DT<6:det spleen/NN<3:nmod "
        "of/IN<9:case STAT3-deficient/JJ<9:amod mice|mouse/NNS<6:nmod",
        {**genes("IL-8", "STAT3"), "mice": "species", "spleen": "tissue_or_organ"},
        ["STAT3{knockout} decreases IL-8"],
    ),
    "what is resistant to something does not change with it": (
        "IL-8/NN<2:compound expression/NN<4:nsubj was|be/VBD<4:cop resistant/JJ<0:root to/TO<6:case TNF/NN<4:nmod",
        genes("IL-8", "TNF"),
        ["TNF regulates IL-8.expression"],
    ),
    "cells that are resistant to something are not what it acts on": (
        "THP-1/NN<2:compound cells|cell/NNS<4:nsubj were|be/VBD<4:cop resistant/JJ<0:root to/TO<6:case TNF/NN<4:nmod",
        {"THP-1": "cell_line", **genes("TNF")},
        [],
    ),
    "hosts that have higher levels have more": (
        "IL-10-deficient/JJ<2:amod mice|mouse/NNS<3:nsubj had|have/VBD<0:root higher|high/JJR<6:amod TNF/NN<6:compound "
        "levels|level/NNS<3:dobj",
        {**genes("IL-10", "TNF"), "mice": "species"},
        ["IL-10{knockout} increases TNF"],
    ),
    "what was done to animals is done to what they lack": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<6:case A-deficient/JJ<6:amod "
        "mice|mouse/NNS<3:nmod",
        {**genes("A", "B"), "mice": "species"},
        ["A{knockout} decreases B"],
    ),
    "cells are treated with what acts": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass increased|increase/VBN<0:root in/IN<5:case cells|cell/NNS<3:nmod "
        "treated|treat/VBN<5:acl with/IN<8:case A/NN<6:nmod",
        genes("A", "B"),
        ["A{treatment} increases B"],
    ),
    "cells that lack A do less": (
        "Cells|cell/NNS<4:nsubj lacking|lack/VBG<1:acl A/NN<2:dobj showed|show/VBD<0:root reduced|reduce/VBN<6:amod "
        "B/NN<4:dobj",
        genes("A", "B"),
        ["A{knockout} decreases B"],
    ),
    "cells alone do nothing": (
        "B/NN<3:nsubjpass was|be/VBD<3:auxpass reduced|reduce/VBN<0:root in/IN<5:case monocytes|monocyte/NNS<3:nmod",
        {**genes("B"), "monocytes": "cell_type"},
        [],
    ),
    "what was given acts, not what it was given to": (
        "Stimulation/NN<6:nsubj of/IN<3:case monocytes|monocyte/NNS<1:nmod by/IN<5:case A/NN<1:nmod "
        "raised|raise/VBD<0:root B/NN<6:dobj",
        {**genes("A", "B"), "monocytes": "cell_type"},
        ["A increases monocytes", "A{treatment} increases B"],
    ),
    "what shows a change undergoes it": (
        "A/NN<2:nsubj displays|display/VBZ<0:root up-regulation/NN<2:dobj in/IN<5:case cancer/NN<3:nmod",
        {**genes("A"), "cancer": "disease"},
        [],
    ),
    "what undergoes a change is its theme": (
        "A/NN<2:nsubj undergoes|undergo/VBZ<0:root phosphorylation/NN<2:dobj by/IN<5:case B/NN<3:nmod",
        genes("A", "B"),
        ["B increases A.phosphorylation"],
    ),
    "when less of A was made": (
        "When/WRB<4:advmod A/NN<4:nsubjpass was/VBD<4:auxpass depleted|deplete/VBN<8:advcl ,/,<8:punct "
        "B/NN<8:nsubjpass was/VBD<8:auxpass reduced|reduce/VBN<0:root",
        genes("A", "B"),
        ["A{knockdown} decreases B"],
    ),
    "when A was given": (
        "B/NN<3:nsubjpass was/VBD<3:auxpass increased|increase/VBN<0:root when/WRB<7:advmod cells/NNS<7:nsubjpass "
        "were/VBD<7:auxpass treated|treat/VBN<3:advcl with/IN<9:case A/NN<7:nmod",
        {**genes("A", "B"), "cells": "cell_type"},
        ["A{treatment} increases B"],
    ),
    "when A was measured is no occasion": (
        "When/WRB<4:advmod A/NN<4:nsubjpass was/VBD<4:auxpass measured|measure/VBN<8:advcl ,/,<8:punct "
        "B/NN<8:nsubjpass was/VBD<8:auxpass reduced|reduce/VBN<0:root",
        genes("A", "B"),
        [],
    ),
    "somebody else acts in the presence of A": (
        "This/DT<2:nsubj activates|activate/VBZ<0:root B/NN<2:dobj in/IN<6:case the/DT<6:det presence/NN<2:nmod "
        "of/IN<8:case A/NN<6:nmod",
        genes("A", "B"),
        [],
    ),
}


@pytest.mark.parametrize(("notation", "names", "expected"), _CASES.values(), ids=_CASES)
def test_what_was_done_to_cells_and_animals(notation: str, names: dict[str, str], expected: list[str]) -> None:
    assert show_relations(notation, names) == expected
