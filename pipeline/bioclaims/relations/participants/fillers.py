"""Fillers of arguments that no other word need be looked at for: a mention, the phrase of a process."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from ...model import Filler, Mention, Participant, Quote, Span
from ...syntax.prepositions import find_prepositional, is_within
from ...syntax.sentence import Sentence
from ...vocab import CELL_TYPES, MOLECULES, PROCESSES
from ..rules.triggers import Lexis
from ..words.hyphens import find_bare_prefix, find_force
from ..words.modifications import find_modifications
from ..words.nouns import (
    find_groundings_of_short_form,
    find_noun_lemma,
    is_change,
    is_effect,
    is_general,
    is_state,
)
from ..words.perturbations import find_perturbation
from ..words.phrases import find_process_phrase
from ..words.sides import find_effective, find_stem
from ..words.signs import find_signs_before

# What is said of cells as of molecules.
_OF_CELLS = ("localization", "unspecified")
# What may be said of genes that nobody names, and by what it comes about: "**A-dependent** transcription".
_OF_GENES = ("transcription", "expression")
_NEEDING = ("dependent", "driven", "induced", "mediated", "regulated", "responsive", "stimulated")
# Kinds of what cells set free: "**cytokine** production".
_SECRETED = ("chemokine", "cytokine", "hormone")
# What may be said of a disease or a process without another thing being meant.
_STAGES = {
    **dict.fromkeys(
        ("case", "development", "incidence", "pathogenesis", "pathophysiology", "progression"), ("disease",)
    ),
    **dict.fromkeys(("initiation", "occurrence", "onset"), PROCESSES),
}
# What says of a process no more than that it is one, or that there are several.
_OF_ALL_KINDS = frozenset({
    "biological", "certain", "cellular", "critical", "different", "distinct", "diverse", "essential", "fundamental",
    "important", "key", "many", "multiple", "numerous", "other", "pathological", "physiological", "several", "specific",
    "various",
})  # fmt: skip
# What is the process where no molecule is lost: "weight loss".
_LOSSES = ("depletion", "loss")
# What several things make together, and what stands between their names.
_COMPLEXES = ("complex", "dimer", "heterodimer", "heterotrimer", "trimer")
_JOINING = ("/", "-", "–", ":", ".", "·")
# What a hyphen joins to what a process is alike.
_ALIKE = ("like", "type")
# What says which part of something is meant, where that stands behind.
_TIMES = ("early", "late")
# What a substance has itself.
_QUALITIES = (
    "ability",
    "bioavailability",
    "capacity",
    "efficacy",
    "efficiency",
    "formation",
    "function",
    "potency",
    "potential",
)


def make_filler(sentence: Sentence, mention: Mention, token: int) -> Filler:
    """Return ``mention`` as a filler that stands on ``token``."""
    quote = _find_whole_process(sentence, mention)
    participant = Participant(
        text=quote.text,
        span=quote.span,
        type=mention.type,
        groundings=mention.groundings or find_groundings_of_short_form(sentence, mention),
        aspect="process" if mention.type in PROCESSES else "unspecified",
        modifications=find_modifications(sentence.text, mention),
        perturbation=find_perturbation(sentence, mention, token),
    )
    return Filler(participant=participant, token=token, name_token=token)


def _find_whole_process(sentence: Sentence, mention: Mention) -> Quote:
    """Return the words of ``mention``, of a process with the nouns before it: "**hair** cell formation"."""
    covered = sentence.tokens_of(mention.span)
    start, before = mention.span.start, covered[0] - 1 if covered else -1
    while mention.type == "biological_process" and before >= 0 and _is_part_of(sentence, before, covered):
        start, before = sentence.tree[before].start, before - 1
    return sentence.quote(Span(start, mention.span.end))


def _is_part_of(sentence: Sentence, word: int, covered: tuple[int, ...]) -> bool:
    """Return whether the noun ``word``, which names nothing itself, belongs to the name on the words ``covered``.

    Or says when what such a noun names is: "**early** life immune development".
    """
    token = sentence.tree[word]
    if token.relation == "amod" and token.head in covered and token.lower in _TIMES:
        return word + 1 not in covered
    named = word in sentence.prefixed or any(each.type in MOLECULES for each in sentence.denoted.get(word, ()))
    # Not a verb that a tagger takes for several things: "A unexpectedly **bolsters** growth".
    return token.relation == "compound" and token.head in covered and token.tag in ("NN", "NNP") and not named


def make_phrase_filler(sentence: Sentence, lexis: Lexis, token: int, *, with_: Collection[int] = ()) -> Filler | None:
    """Return the phrase of the process noun ``token`` as a filler, None where it says too little to be one.

    The words ``with_`` are of the phrase, though a name is joined to them.
    """
    before = sentence.tree.children(token, "amod", "compound")
    said_apart = [sign.token for sign in find_signs_before(sentence, lexis, token)]
    # Not in "**cell-cell** contacts", nor in "the **EMT-like** process".
    joined = [child for child in before if child in sentence.prefixed]
    joined += (child for child in before if find_force(sentence, lexis, child) is not None)
    said_apart += [
        child for child in joined if not (sentence.tree[child].tag.startswith("NN") or _is_like(sentence, child))
    ]
    prefixes = {child: find_bare_prefix(sentence, lexis, child) for child in before}
    said_apart += [word for child, name in prefixes.items() if name is not None for word in (name, child)]
    said_apart = [word for word in said_apart if word not in with_]
    quote = find_process_phrase(sentence, token, without=said_apart)
    # Of "tumor growth and progression" the second is the tumor's as well.
    shared = sentence.tree[token].relation == "conj" and sentence.tree.children(sentence.tree[token].head, "compound")
    bare = all(sentence.tree[each].lower in _OF_ALL_KINDS for each in sentence.tokens_of(quote.span) if each != token)
    alone = bare and not said_apart and not shared and not with_
    if (alone and find_noun_lemma(sentence, token) in lexis.vague) or is_within(sentence.tree, token):
        return None
    participant = Participant(quote.text, quote.span, "biological_process", aspect="process")
    return Filler(participant, token=token, name_token=token)


def _is_like(sentence: Sentence, token: int) -> bool:
    suffix = sentence.suffix(token)
    return suffix is not None and suffix.text.lower() in _ALIKE


def make_aspect_filler(sentence: Sentence, lexis: Lexis, token: int) -> Filler | None:
    """Return the phrase of an aspect of what is no molecule as a filler: "colony **numbers**", no "protein levels".

    None of a change or an effect, which are triggers, nor of what cells express.
    """
    tree, lemma = sentence.tree, find_noun_lemma(sentence, token)
    if is_effect(sentence, lexis, token) and (adjective := find_effective(sentence, token)) is not None:
        # "blocked the A-induced **anxiogenic effect**"; of "A has an anxiogenic effect" the adjective says it.
        light = tree[token].relation == "dobj" and tree[tree[token].head].lemma in lexis.light_verbs
        quote = sentence.quote(find_stem(sentence, adjective))
        participant = Participant(quote.text, quote.span, "biological_process", aspect="process")
        return None if light else Filler(participant, token=token, name_token=token)
    aspect = lexis.aspects.get(lemma)
    if lemma in _LOSSES and tree.children(token, "compound"):
        # "weight **loss**": what is less is no molecule, which would have been found.
        return make_phrase_filler(sentence, lexis, token)
    if aspect is None or lemma in lexis.things:
        return None
    if is_change(sentence, lexis, token) or is_effect(sentence, lexis, token):
        return None
    words = [child for child in tree.children(token, "amod") if "-" in tree[child].text]
    ways = [child for child in words if lemma in _OF_GENES and _says_how(sentence, child)]
    words += tree.children(token, "compound")
    words += [head for name, head in find_prepositional(tree, token) if name == "of"]
    below = {each for word in words for each in tree.subtree(word)}
    names = (mention for each in below for mention in sentence.denoted.get(each, ()))
    named = {mention.type for mention in names if not is_general(sentence, lexis, mention)}
    # "the **suppressive** activity of T cells"
    kinds = [child for child in tree.children(token, "amod") if tree[child].tag == "JJ"]
    expressed = bool(named & CELL_TYPES) and aspect not in _OF_CELLS and not (aspect == "activity" and kinds)
    said = any(
        tree[word].lemma not in lexis.aspects or tree[word].lemma in _SECRETED
        for word in words
        if word not in sentence.prefixed
    )
    if expressed or named & MOLECULES or not (said or ways):
        return None
    return make_phrase_filler(sentence, lexis, token, with_=ways)


def _says_how(sentence: Sentence, token: int) -> bool:
    """Return whether a word tells which transcription is meant, by what that needs: "**A-dependent** transcription"."""
    suffix = sentence.suffix(token)
    return suffix is not None and suffix.text.lower() in _NEEDING


def is_quality(sentence: Sentence, lemma: str, fillers: tuple[Filler, ...], *, role: str) -> bool:
    """Return whether the process noun says something of a molecule among ``fillers``: "p53 **function**".

    A substance only takes part in what happens, as do things of a kind: "**permeability** for water", "glucose
    **metabolism**", "**joining** of DNA ends". What is done with it acts as it does: "alcohol **consumption** led to".
    """
    if is_state(lemma):
        return False
    acting = role != "theme" or lemma in _QUALITIES
    molecules = [filler for filler in fillers if filler.participant.type in MOLECULES]
    return any(acting or not _takes_part(sentence, filler) for filler in molecules)


def _takes_part(sentence: Sentence, filler: Filler) -> bool:
    kind = sentence.tree[filler.name_token].tag == "NNS" and not filler.participant.groundings
    return kind or filler.participant.type == "chemical"


def is_stage(lemma: str, token: int, fillers: tuple[Filler, ...]) -> bool:
    """Return whether the noun on ``token`` says when or how often what it is of happens: "**onset** of asthma".

    What it is of has an identifier. "Tumor progression" is more than a tumor.
    """
    stages = _STAGES.get(lemma, ())
    return bool(fillers) and all(
        each.participant.type in stages and each.participant.groundings and each.name_token > token for each in fillers
    )


def join_complex(sentence: Sentence, lemma: str, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
    """Return the one thing that all of ``fillers`` make, where the noun ``lemma`` says so: "the **A/B/C** complex".

    Its short form in parentheses is another name of it: "the **A/B/C** (ABC) complex".
    """
    spans = [filler.participant.span for filler in fillers]
    between = [sentence.text[first.end : second.start] for first, second in pairwise(spans)]
    names = between[:-1] if between and between[-1].strip() == "(" else between
    if lemma not in _COMPLEXES or not names or not all(text in _JOINING for text in names):
        return fillers
    quote = sentence.quote(Span(spans[0].start, spans[len(names)].end))
    groundings = () if names == between else fillers[-1].participant.groundings
    whole = Participant(quote.text, quote.span, "family_or_complex", groundings)
    return (replace(fillers[0], participant=whole),)


def drop_other_names(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return ``mentions`` of one word without those that an earlier one names as well: "p21(Cip1/WAF1)" is one gene."""
    if len(mentions) < 2:
        return mentions
    named: dict[object, Mention] = {}
    for mention in mentions:
        named.setdefault(mention.groundings[0].curie if mention.groundings else mention.span, mention)
    return tuple(named.values())


def drop_short_forms(fillers: tuple[Filler, ...], text: str) -> tuple[Filler, ...]:
    """Return ``fillers`` without a short form in brackets right after the long one: "B-dependent kinase (**BDK**)"."""
    kept = list[Filler]()
    for filler in fillers:
        if not kept or not _is_short_form(filler.participant, kept[-1].participant, text):
            kept.append(filler)
    return tuple(kept)


def _is_short_form(short: Participant, long: Participant, text: str) -> bool:
    if text[long.span.end : short.span.start] != " (":
        return False
    if short.groundings and long.groundings:
        return short.groundings[0].curie == long.groundings[0].curie
    return not (short.groundings or long.groundings) and short.text[0].lower() == long.text[0].lower()
