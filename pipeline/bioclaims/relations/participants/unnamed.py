"""Fillers of what nobody names: the phrase of a process, of an aspect, of genes that something regulates."""

from __future__ import annotations

from ...model import Filler, Participant, Span
from ...syntax.prepositions import find_prepositional, is_within
from ...syntax.sentence import Sentence
from ...vocab import CELL_TYPES, MOLECULES
from ..rules.triggers import Lexis
from ..words.hyphens import find_bare_prefix, find_force
from ..words.nouns import find_noun_lemma, is_change, is_effect, is_general
from ..words.phrases import find_process_phrase
from ..words.sides import find_effective, find_stem
from ..words.signs import find_signs_before

# What is said of cells as of molecules.
_OF_CELLS = ("localization", "unspecified")
# What is said of genes that nobody names, and words of which one must be there.
_OF_GENES = ("gene", "expression", "signaling", "signalling", "transcription")
_TRANSCRIBED = {"gene", "signaling", "signalling", "transcription"}
# What stands before them and names none, and by what they come about.
_NO_NAMES = ("gene", "mrna", "target")
_NEEDING = ("dependent", "driven", "induced", "mediated", "regulated", "responsive", "stimulated")
# Kinds of what cells set free: "**cytokine** production".
_SECRETED = ("chemokine", "cytokine", "hormone")
# What says of a process no more than that it is one, or that there are several.
_OF_ALL_KINDS = frozenset({
    "biological", "certain", "cellular", "critical", "different", "distinct", "diverse", "essential", "fundamental",
    "important", "key", "many", "multiple", "numerous", "other", "pathological", "physiological", "several", "specific",
    "various",
})  # fmt: skip
# What is the process where no molecule is lost: "weight loss".
_LOSSES = ("depletion", "loss")
# What a hyphen joins to what a process is alike.
_ALIKE = ("like", "type")


def make_phrase_filler(sentence: Sentence, lexis: Lexis, token: int) -> Filler | None:
    """Return the phrase of the process noun ``token`` as a filler, None where it says too little to be one."""
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
    quote = find_process_phrase(sentence, token, without=said_apart)
    # Of "tumor growth and progression" the second is the tumor's as well.
    shared = sentence.tree[token].relation == "conj" and sentence.tree.children(sentence.tree[token].head, "compound")
    bare = all(sentence.tree[each].lower in _OF_ALL_KINDS for each in sentence.tokens_of(quote.span) if each != token)
    alone = bare and not said_apart and not shared
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
    return make_phrase_filler(sentence, lexis, token) if said and not expressed and not named & MOLECULES else None


def make_genes_filler(sentence: Sentence, token: int) -> Filler | None:
    """Return genes of which only what regulates them is told, or their expression: "**p53 target genes**"; else None.

    Also "**AP-1-dependent transcription**", or signaling.
    """
    tree, lemma = sentence.tree, sentence.tree[token].lemma
    before = [child for child in tree.children(token, "compound", "amod", "nmod:npmod") if child < token]
    words = {lemma, *(tree[child].lemma for child in before)}
    telling = [mention for child in before if _says_how(sentence, child) for mention in sentence.prefixed[child]]
    told = {word for mention in telling for word in sentence.tokens_of(mention.span)}
    others = (tree[child] for child in before if child not in told)
    if telling and any(each.tag.startswith("NN") and each.lemma not in _NO_NAMES for each in others):
        # "A-dependent **luciferase** gene expression"
        return None
    if "target" in words:
        telling += (mention for child in before for mention in sentence.denoted.get(child, ()))
    if not telling or not (lemma in _OF_GENES and words & _TRANSCRIBED):
        return None
    quote = sentence.quote(Span(min(mention.span.start for mention in telling), tree[token].end))
    several = Participant(quote.text, quote.span, "family_or_complex")
    process = Participant(quote.text, quote.span, "biological_process", aspect="process")
    return Filler(several if lemma == "gene" else process, token=token, name_token=token)


def _says_how(sentence: Sentence, token: int) -> bool:
    """Return whether the word says by what something comes about: "**A-dependent** transcription"."""
    suffix = sentence.suffix(token)
    return suffix is not None and suffix.text.lower() in _NEEDING
