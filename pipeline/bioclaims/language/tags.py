"""Penn tags, which the rules read, from what a pipeline gives."""

from __future__ import annotations

from spacy.tokens import Token

_UNIVERSAL = {
    "ADJ": "JJ", "ADP": "IN", "ADV": "RB", "AUX": "VB", "CCONJ": "CC", "CONJ": "CC", "DET": "DT", "INTJ": "UH",
    "NOUN": "NN", "NUM": "CD", "PART": "RP", "PRON": "PRP", "PROPN": "NNP", "PUNCT": ":", "SCONJ": "IN", "SYM": "SYM",
    "VERB": "VB", "X": "FW",
}  # fmt: skip
# Words whose Penn tag their form tells, by part of speech.
_BY_FORM = {
    ("PART", "to"): "TO", ("PART", "not"): "RB", ("PART", "n't"): "RB", ("PART", "'s"): "POS", ("PART", "'"): "POS",
    ("DET", "which"): "WDT", ("PRON", "which"): "WDT", ("PRON", "that"): "WDT", ("PRON", "who"): "WP",
    ("PRON", "whom"): "WP", ("PRON", "what"): "WP", ("PRON", "there"): "EX", ("ADV", "when"): "WRB",
    ("ADV", "where"): "WRB", ("ADV", "how"): "WRB", ("ADV", "why"): "WRB", ("PUNCT", ","): ",", ("PUNCT", "."): ".",
    ("PUNCT", "("): "-LRB-", ("PUNCT", ")"): "-RRB-",
}  # fmt: skip
_MODALS = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would"})


def read_tag(token: Token) -> str:
    """Return the Penn tag of ``token``: its own, or what its universal part of speech and features amount to.

    Pipelines without a tagger may have a morphologizer, and taggers trained on Universal Dependencies may write the
    universal part of speech as their tag.
    """
    tag: str = token.tag_
    return tag if is_penn(tag) else _to_penn(token, tag or token.pos_)


def is_penn(tag: str) -> bool:
    """Return whether ``tag``, a pipeline's own, is a Penn tag already: neither missing nor a universal one."""
    return bool(tag) and tag not in _UNIVERSAL


def _to_penn(token: Token, kind: str) -> str:
    tag = _BY_FORM.get((kind, token.lower_)) or _UNIVERSAL.get(kind, "")
    if tag == "VB":
        return "MD" if kind == "AUX" and token.lower_ in _MODALS else _verb_tag(token)
    if tag in ("NN", "NNP") and "Plur" in _features(token, "Number"):
        return f"{tag}S"
    if tag == "PRP" and "Yes" in _features(token, "Poss"):
        return "PRP$"
    return tag


def _verb_tag(token: Token) -> str:
    """Return the tag of a verb: by its features, or without any by its ending."""
    form, tense = _features(token, "VerbForm"), _features(token, "Tense")
    if not form and not tense:
        return _verb_tag_by_ending(token)
    if "Ger" in form or ("Part" in form and "Past" not in tense):
        return "VBG"
    if "Part" in form:
        return "VBN"
    if "Inf" in form:
        return "VB"
    if "Past" in tense:
        return "VBD"
    third = "3" in _features(token, "Person") and "Plur" not in _features(token, "Number")
    return "VBZ" if third else "VBP"


def _verb_tag_by_ending(token: Token) -> str:
    word = token.lower_
    if word.endswith("ing"):
        return "VBG"
    if word.endswith("ed"):
        finite = any(child.dep_ in ("nsubj", "obj", "dobj") for child in token.children)
        return "VBD" if finite else "VBN"
    if word.endswith("s"):
        return "VBZ"
    return "VB" if any(child.lower_ == "to" for child in token.children) else "VBP"


def _features(token: Token, name: str) -> list[str]:
    return token.morph.get(name, [])
