"""Tiny spaCy pipelines, trained within seconds on the hand-written parses of ``cases/schemes.toml``."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import fix_random_seed
from spacy.vocab import Vocab

from bioclaims.syntax.schemes import Scheme
from parses import parse_tree

ALL = ("tagger", "trainable_lemmatizer", "parser", "ner")
_CASES = tomllib.loads((Path(__file__).parent / "cases" / "schemes.toml").read_text(encoding="utf-8"))
# The sentences that pipelines are trained on and asked to read.
SENTENCES: dict[str, dict[str, Any]] = {name: case for name, case in _CASES.items() if "claims" in case}
_ENCODER = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "pretrained_vectors": None, "width": 48, "depth": 2, "embed_size": 500, "window_size": 1, "maxout_pieces": 2,
    "subword_features": True,
}  # fmt: skip
_TAGGER = {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False}
_TRANSITIONS = {
    "@architectures": "spacy.TransitionBasedParser.v2", "extra_state_tokens": False, "hidden_width": 32,
    "maxout_pieces": 2, "use_upper": True, "nO": None,
}  # fmt: skip
_MODELS: dict[str, dict[str, Any]] = {
    "tagger": _TAGGER,
    "morphologizer": _TAGGER,
    "trainable_lemmatizer": _TAGGER,
    "parser": {**_TRANSITIONS, "state_type": "parser"},
    "ner": {**_TRANSITIONS, "state_type": "ner"},
}
# What is seen once counts, in so few sentences.
_RARE = {"parser": {"min_action_freq": 1}, "trainable_lemmatizer": {"min_tree_freq": 1}}
_POS = {"NN": "NOUN", "VB": "VERB", "IN": "ADP", "TO": "PART", "JJ": "ADJ", "RB": "ADV", "CC": "CCONJ", "DT": "DET"}


def read_gold(notation: str, vocab: Vocab) -> Doc:
    """Return the parse in ``notation`` as a Doc; names that end in a digit are entities."""
    tree = parse_tree(notation)
    words = [token.text for token in tree.tokens]
    spaces = [word != "-" and following not in (",", ".", "-") for word, following in pairwise([*words, "."])]
    doc = Doc(
        vocab,
        words=words,
        spaces=spaces,
        tags=[token.tag for token in tree.tokens],
        pos=[_POS.get(token.tag[:2], "X") for token in tree.tokens],
        lemmas=[token.lemma for token in tree.tokens],
        heads=[token.head for token in tree.tokens],
        deps=[token.relation if token.relation != "root" else "ROOT" for token in tree.tokens],
    )
    doc.set_ents([Span(doc, token.i, token.i + 1, "PROTEIN") for token in doc if token.text[-1].isdigit()])
    return doc


def train_pipeline(scheme: Scheme, *, components: Sequence[str] = ALL) -> Language:
    """Return a pipeline of ``components`` that reads ``SENTENCES`` as ``scheme`` has them.

    Raises AssertionError where it has not learnt them after 200 rounds.
    """
    fix_random_seed(0)
    nlp = spacy.blank("en")
    for name in components:
        nlp.add_pipe(name, config={"model": {**_MODELS[name], "tok2vec": _ENCODER}, **_RARE.get(name, {})})
    key = scheme.removeprefix("universal_")
    gold = [read_gold(case[key], nlp.vocab) for case in SENTENCES.values()]
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    optimizer = nlp.initialize(lambda: examples)
    optimizer.learn_rate = 0.01
    for _ in range(10):
        for _ in range(20):
            random.shuffle(examples)
            nlp.update(examples, sgd=optimizer, drop=0.0)
        if all(map(_reads_alike, nlp.pipe(doc.text for doc in gold), gold)):
            return nlp
    raise AssertionError(f"a pipeline did not learn its {len(gold)} sentences")


def _reads_alike(doc: Doc, gold: Doc) -> bool:
    kinds = [kind for kind in ("DEP", "TAG", "LEMMA", "ENT_IOB") if doc.has_annotation(kind)]
    arcs = [(token.head.i, token.dep) for token in doc] == [(token.head.i, token.dep) for token in gold]
    return arcs and all((doc.to_array(kind) == gold.to_array(kind)).all() for kind in kinds)
