"""Where the name stands that a noun is about, first found first taken."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Filler, Mention
from ...syntax.clauses import find_used
from ...syntax.prepositions import find_prepositional
from ...syntax.sentence import Sentence
from ...vocab import CELL_TYPES, GENE_TYPES, MOLECULES, takes_part
from ..rules.triggers import Lexis
from ..words.nouns import find_noun_lemma, is_brought_about, is_change, is_duration, is_effect, is_site
from ..words.perturbations import is_agent_of_loss, is_done, is_mutation, is_perturbing, is_treatment
from ..words.signs import find_sign, find_signs_before, is_gerund

_SOURCES = ("of", "modifier", "possessor", "in", "for", "between")
# "A showed reduced **phosphorylation**" is about A.
_SOURCES_OF_THEMES = (*_SOURCES, "undergoer")
# Of "treatment of cells with A by B", "exposure of cells to A" what was given, not what it was given to.
_GIVEN, _EXPOSED = ("with", "by", "modifier", "of", "possessor"), ("to", "with", "by", "modifier", "of", "possessor")
# "antibodies to A", "an inhibitor against A".
_AGAINST = (*_SOURCES, "to", "against")
# "the effect of A on B" is what happens to B.
_UPON = ("on", "against")
# "the **A** subunit of B" is A; "binds with high affinity **to A**".
_OF_NOUNS = {
    **dict.fromkeys(("chain", "isoform", "subunit"), ("modifier", *_SOURCES)),
    "affinity": (*_SOURCES, "to", "toward", "towards"),
}
_DOSES = ("dosage", "dose")
# "signaling through A", "signals from A"
_SIGNALS, _THROUGH = ("signal", "signaling", "signalling"), (*_SOURCES, "through", "via", "by", "from")
# "through interaction with A"
_JOINING, _WITH = ("association", "binding", "cooperation", "interaction"), (*_SOURCES, "with", "to")
# "the **A** site in the B promoter" is about A where it acts, and about B where something binds to it.
_BINDING, _BOUND = ("modifier", "for"), ("in", "of", "within")
_MEDIATED = ("catalyzed", "mediated")
_PART = "cellular_component"


def order_sources(sentence: Sentence, lexis: Lexis, token: int, *, role: str) -> tuple[str, ...]:
    """Return the functions in which to look for what the noun ``token`` is about, where it has ``role``."""
    lemma = find_noun_lemma(sentence, token)
    if role != "theme" and is_treatment(lemma):
        return _EXPOSED if lemma.endswith(("exposure", "exposing")) else _GIVEN
    if sentence.tree[token].tag == "VBG":
        return ("object",)
    if is_duration(lemma):
        # "a dose of A", "the **A** dose", but "24 h of A"
        return ("of", "modifier") if lemma in _DOSES else ("of",)
    if is_site(sentence, lexis, token):
        return _BOUND if role == "theme" else _BINDING
    if is_agent_of_loss(lemma):
        return _AGAINST
    if role == "mediator" and lemma in _JOINING:
        return _WITH
    if lemma in _OF_NOUNS:
        return _OF_NOUNS[lemma]
    if role != "theme":
        return _THROUGH if lemma in _SIGNALS else _SOURCES
    if is_effect(sentence, lexis, token):
        return _UPON
    return _SOURCES_OF_THEMES


def leads_on(sentence: Sentence, lexis: Lexis, token: int, *, role: str) -> bool:
    """Return whether the noun is about another: a change ("role in the **control** of A"), a site in a gene."""
    if role == "theme" and (is_change(sentence, lexis, token) or is_effect(sentence, lexis, token)):
        return True
    if is_duration(find_noun_lemma(sentence, token)):
        return role == "agent"
    return find_sign(sentence, lexis, token) != 0 or is_gerund(sentence, token) or is_site(sentence, lexis, token)


def find_region(sentence: Sentence, lexis: Lexis, token: int, mentions: Sequence[Mention]) -> int | None:
    """Return the noun of the promoter that a site lies in which ``mentions`` name: "the CRE in the B **promoter**".

    None where one of them has an identifier: it is known for itself.
    """
    if not mentions or any(mention.groundings or mention.type not in GENE_TYPES for mention in mentions):
        return None
    for name, head in find_prepositional(sentence.tree, token):
        if name in ("in", "of") and lexis.aspects.get(find_noun_lemma(sentence, head)) == "transcription":
            return head
    return None


def find_means(sentence: Sentence, lexis: Lexis, token: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the words for what something is done with or by, and those for what is used to do it.

    "inhibition of A with **B**", "blocking A by **B**", "inhibition of A using **B**", "**B** inhibition of A"; and
    what brings about a change: "phosphorylation of A by **B**".
    """
    lemma = find_noun_lemma(sentence, token)
    done = is_perturbing(lemma) or is_gerund(sentence, token)
    if is_treatment(lemma) or not (done or is_brought_about(sentence, lexis, token)):
        return (), ()
    heads = find_prepositional(sentence.tree, token)
    brought = find_sign(sentence, lexis, token) < 0 or is_brought_about(sentence, lexis, token)
    of = brought and any(name == "of" for name, _ in heads)
    named = sentence.tree.children(token, "compound", "nmod:poss") if of else ()
    clauses = sentence.tree.children(token, "acl") if done else ()
    return (
        (*(head for name, head in heads if name == "by" or (done and name == "with")), *named),
        tuple(head for clause in clauses for head in find_used(sentence.tree, clause)),
    )


def find_mediating(sentence: Sentence, lexis: Lexis, token: int) -> tuple[int, ...]:
    """Return the words that join what brings a change about to its noun: "**A-mediated** phosphorylation of B".

    None where there is more or less of that than before: "diminished A-mediated phosphorylation of B".
    """
    if not is_brought_about(sentence, lexis, token) or find_signs_before(sentence, lexis, token):
        return ()
    before = sentence.tree.children(token, "amod")
    suffixes = {word: suffix for word in before if (suffix := sentence.suffix(word)) is not None}
    return tuple(word for word, suffix in suffixes.items() if suffix.text.lower() in _MEDIATED)


def keep_fitting(
    sentence: Sentence, lexis: Lexis, token: int, found: Sequence[Filler], *, source: str, role: str
) -> list[Filler]:
    """Return those of ``found`` in ``source`` that the noun ``token`` can be about, where it has ``role``."""
    if not found:
        return []
    lemma = find_noun_lemma(sentence, token)
    if is_mutation(lemma):
        # In "nucleotide polymorphisms" the chemical is what is another one, not whose mutation it is.
        found = [filler for filler in found if filler.participant.type != "chemical"]
    if source == "undergoer":
        # "mice showed reduced growth"; of "A overexpression showed reduced growth" A is what was done to them.
        found = [
            filler
            for filler in found
            if takes_part(filler.participant.type) and not is_done(filler.participant.perturbation)
        ]
    if source == "with" and role != "theme" and is_treatment(lemma):
        # What is given is no disease, whatever the model takes its name for: "treatment with ABCi".
        return [each for each in found if each.participant.type in MOLECULES or _is_unknown(each)]
    molecules = [filler for filler in found if filler.participant.type in MOLECULES]
    aspect = lexis.aspects.get(lemma)
    given = role != "theme" and is_treatment(lemma)
    # "the A T cell surface molecule" is about A alone; where there is none, an "adhesion molecule" is no adhesion.
    # A "T cell accumulation" is about the cells.
    thing = aspect == "unspecified" and not is_change(sentence, lexis, token)
    names_class = source == "modifier" and (bool(molecules) or thing)
    if source == "in" and find_sign(sentence, lexis, token):
        # "the increase in heart rate"
        return [filler for filler in found if filler.participant.type in MOLECULES | {"biological_process"}]
    if given or names_class or source in ("in", "for") or is_site(sentence, lexis, token):
        return molecules
    if aspect == "localization" and source == "modifier":
        # "its **nuclear** translocation" is its own.
        tree = sentence.tree
        found = [
            filler for filler in found if tree[filler.token].relation != "amod" or filler.participant.type != _PART
        ]
    if aspect not in (None, "unspecified", "process"):
        # In "macrophage expression" the cells are where something is expressed.
        return [filler for filler in found if filler.participant.type not in CELL_TYPES]
    return list(found)


def _is_unknown(filler: Filler) -> bool:
    """Return whether ``filler`` has a name of its own that no lexicon knows, of what is taken for a disease."""
    participant = filler.participant
    return participant.type == "disease" and not participant.groundings and not participant.text.islower()
