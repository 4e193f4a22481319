"""Small networks of random weights, for tests of what is independent of fitting."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language

from bioclaims.language.parser import ParserComponent
from bioclaims.language.reader import ReaderComponent
from bioclaims.language.tokenizer import create_combined_rule_tokenizer
from bioclaims.network.parser import Parser
from bioclaims.network.reader import Reader

Weights = dict[str, NDArray[np.float32]]

WORDS = ("the", "induces", ".")
# Two guidelines that records take types from, and one that they take none from.
GUIDELINES = {"jnlpba": ("protein", "cell_type"), "nlm_gene": ("Gene",), "craft_cl": ("CL",)}
TAGS, RULES, RELATIONS = ("NN", "VBZ", "."), ("0", "1", "3y"), ("dobj", "nsubj", "punct", "root")
_HASHED = 50


def make_layer(name: str, *, width: int = 16, seed: int = 0) -> Weights:
    """Return the weights of one layer of the encoder."""
    half = width // 2
    shapes: dict[str, tuple[int, ...]] = {f"{name}.scale": (width,), f"{name}.shift": (width,)}
    for direction in ("forward", "backward"):
        shapes[f"{name}.{direction}"] = (width, 3 * half)
        shapes[f"{name}.{direction}.bias"] = (3 * half,)
        shapes[f"{name}.{direction}.state"] = (2, half)
    return draw(shapes, seed=seed)


def draw(shapes: dict[str, tuple[int, ...]], *, seed: int) -> Weights:
    """Return random numbers that half precision can hold, so that a round trip through disk changes nothing."""
    random = np.random.default_rng(seed)
    return {
        name: random.normal(scale=0.7, size=shape).astype(np.float16).astype(np.float32)
        for name, shape in shapes.items()
    }


def make_reader(*, width: int = 16, form: int = 8) -> Reader:
    """Return a reader with two shared layers."""
    tags = sum(1 + 4 * len(labels) for labels in GUIDELINES.values())
    weights = draw(
        {
            "table": (len(WORDS) + _HASHED, form), "edges": (4, form), "input.scale": (form,), "input.shift": (form,),
            "input.to_width": (form, width), "spans.scale": (width,), "spans.shift": (width,),
            "names.out": (width, tags), "names.out.bias": (tags,),
        },
        seed=1,
    )  # fmt: skip
    for seed, name in enumerate(("shared0", "shared1", "names")):
        weights |= make_layer(name, width=width, seed=seed)
    return Reader(weights, words=WORDS, guidelines=GUIDELINES)


def make_parser(*, width: int = 16, role: int = 4) -> Parser:
    """Return a parser of what ``make_reader`` encodes."""
    weights = draw(
        {
            "words.scale": (width,), "words.shift": (width,), "tag": (width, len(TAGS)), "tag.bias": (len(TAGS),),
            "lemma": (width, len(RULES)), "lemma.bias": (len(RULES),), "arc.words": (width, 2 * role),
            "arc.words.bias": (2 * role,), "arc": (role, role), "arc.head": (role,), "arc.root": (role,),
            "label.words": (width, 2 * role), "label.words.bias": (2 * role,), "label.root": (role,),
            "label": (role + 1, len(RELATIONS) * (role + 1)),
        },
        seed=2,
    )  # fmt: skip
    weights |= make_layer("syntax", width=width, seed=9)
    return Parser(weights, tags=TAGS, rules=RULES, relations=RELATIONS)


def make_pipeline() -> Language:
    """Return a pipeline of sentences (by full stops), reader and parser."""
    nlp = spacy.blank("en")
    nlp.tokenizer = create_combined_rule_tokenizer()(nlp)
    nlp.add_pipe("sentencizer", name="sentences")
    reader, parser = nlp.add_pipe("bioclaims_reader", name="reader"), nlp.add_pipe("bioclaims_parser", name="parser")
    assert isinstance(reader, ReaderComponent)
    assert isinstance(parser, ParserComponent)
    reader.reader, parser.parser = make_reader(), make_parser()
    return nlp


def reload(nlp: Language, folder: Path) -> Language:
    """Return ``nlp`` as it comes back from ``folder``."""
    nlp.to_disk(folder)
    return spacy.load(folder)
