"""Fit the shipped language model: corpora in, one spaCy pipeline out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import as_file, files
from itertools import chain
from pathlib import Path

import spacy
from spacy.cli.init_config import fill_config
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops
from threadpoolctl import threadpool_limits

from ..errors import InputError
from ..evaluate.annotated import read_annotated_texts
from ..evaluate.treebank import read_treebank
from ..language.tokenizer import create_combined_rule_tokenizer
from .corpora import mention_docs, treebank_docs

TREEBANKS = ("genia", "craft")
MENTION_CORPORA = ("jnlpba",)


@dataclass(frozen=True, slots=True)
class Part:
    """One half of the model that is fitted by itself: its name, its attributes and its components."""

    name: str
    attributes: tuple[str, ...]


SYNTAX = Part("syntax", ("TAG", "LEMMA", "HEAD", "DEP", "SENT_START"))
NAMES = Part("names", ("ENT_IOB", "ENT_TYPE"))


def fit(data: Path, work: Path, *, workers: int = 2) -> Path:
    """Return the folder ``work/model``: tagger, lemmatizer, parser and NER fitted on the corpora in ``data``.

    ``data`` holds ``parsing/`` and ``ner/`` in the layout that the README describes. ``work`` keeps the
    converted corpora and each part's checkpoints; a part that is already fitted there is not fitted again,
    so that a stopped run goes on where it was. Raises InputError where a corpus is missing.
    """
    convert(data, work)
    parts = [part for part in (SYNTAX, NAMES) if not _is_fitted(part, work)]
    with ProcessPoolExecutor(max_workers=max(1, min(workers, len(parts)))) as pool:
        list(pool.map(fit_part, parts, [work] * len(parts)))
    return assemble(work)


def convert(data: Path, work: Path) -> None:
    """Write ``work/{syntax,names}-{train,dev}.spacy`` from the corpora in ``data``."""
    nlp = spacy.blank("en")
    nlp.tokenizer = create_combined_rule_tokenizer()(nlp)
    for split in ("train", "dev"):
        trees = chain.from_iterable(
            treebank_docs(read_treebank(_found(data / "parsing" / f"{name}-{split}.conllu.gz")), nlp.vocab)
            for name in TREEBANKS
        )
        _write_docs(trees, work / f"{SYNTAX.name}-{split}.spacy", SYNTAX)
        names = chain.from_iterable(
            mention_docs(read_annotated_texts(_found(data / "ner" / f"{name}.jsonl.gz"), split=split), nlp)
            for name in MENTION_CORPORA
        )
        _write_docs(names, work / f"{NAMES.name}-{split}.spacy", NAMES)


def fit_part(part: Part, work: Path) -> None:
    """Fit one part with the settings in its ``.cfg``; the best checkpoint stays in ``work/NAME/model-best``."""
    settings = work / f"{part.name}.cfg"
    with as_file(files(__package__) / f"{part.name}.cfg") as own_settings:
        fill_config(settings, own_settings, silent=True)
    corpora = {f"paths.{split}": str(work / f"{part.name}-{split}.spacy") for split in ("train", "dev")}
    # NumPy's matrix product: the one that thinc prefers has no fast kernel on some processors, where it takes
    # twice as long.
    set_current_ops(NumpyOps(use_blis=False))
    nlp = init_nlp(load_config(settings, overrides=corpora, interpolate=False))
    checkpoints = work / part.name
    checkpoints.mkdir(exist_ok=True)
    # One thread: two parts are fitted side by side, and the order of a sum must not depend on the machine's cores.
    with threadpool_limits(limits=1):
        train_loop(nlp, checkpoints)
    (checkpoints / "done").touch()


def assemble(work: Path) -> Path:
    """Return ``work/model``: the two parts' best checkpoints joined in one pipeline, with their dev scores."""
    syntax, names = (spacy.load(work / part.name / "model-best") for part in (SYNTAX, NAMES))
    syntax.add_pipe("ner", source=names)
    # A checkpoint carries the tokenizer of the day when its part was begun; use must have the one of today.
    syntax.tokenizer = create_combined_rule_tokenizer()(syntax)
    _describe(syntax, names)
    path = work / "model"
    syntax.to_disk(path)
    return path


def read_scores(model: Path) -> dict[str, float]:
    """Return the dev scores (0 to 1, by spaCy's names: ``dep_las``, ``ents_f`` …) that a fitted model carries."""
    performance = json.loads((model / "meta.json").read_text(encoding="utf-8"))["performance"]
    return {name: score for name, score in performance.items() if isinstance(score, int | float)}


def _describe(model: Language, names: Language) -> None:
    model.meta.update(
        name="bioclaims",
        version=version("bioclaims"),
        description="Tags, lemmas, trees (Universal Dependencies v1) and names in biomedical text",
        license="MIT",
        performance={**model.meta["performance"], **names.meta["performance"]},
        sources=[f"treebank: {name}" for name in TREEBANKS] + [f"mentions: {name}" for name in MENTION_CORPORA],
    )


def _write_docs(docs: Iterable[Doc], path: Path, part: Part) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(attrs=part.attributes, docs=docs).to_disk(path)


def _is_fitted(part: Part, work: Path) -> bool:
    return (work / part.name / "done").exists()


def _found(path: Path) -> Path:
    if not path.is_file():
        raise InputError(
            where=str(path), what="this training corpus is missing", cure="Name the folder that holds parsing/ and ner/"
        )
    return path
