"""``bioclaims evaluate parsing``: tags, lemmas, trees and sentence boundaries against a treebank."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Annotated

import orjson
import typer
from spacy.language import Language

from ...errors import InputError
from ...evaluate.names.annotated import read_annotated_texts
from ...evaluate.predict import predict_sentences, predict_trees
from ...evaluate.trees.boundaries import BoundaryScore, boundary_text, boundary_values, score_boundaries
from ...evaluate.trees.score import parsing_text, parsing_values, score_trees
from ...evaluate.trees.treebank import TreebankSentence, read_treebank, write_treebank
from ...language import load_language
from ..progress import show_progress
from .options import AsJson, Model, Overwrite, Predictions, check_place, keep_lines


def evaluate_parsing(
    *,
    gold: Annotated[
        list[Path], typer.Option(metavar="PATH", help="A treebank, .conllu or .conllu.gz; may be repeated.")
    ],
    texts: Annotated[
        list[Path] | None,
        typer.Option(metavar="PATH", help="The raw texts, JSON lines by document id: scores sentence boundaries too."),
    ] = None,
    predictions: Predictions = None,
    overwrite: Overwrite = False,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Score tags, lemmas and trees on the gold's words and sentences.

    UAS and LAS without punctuation are those of spaCy's scorer, and of most published figures. Intervals are over
    documents, or over sentences where the treebank does not tell documents.
    """
    check_place(predictions, overwrite=overwrite)
    sentences = [sentence for path in gold for sentence in read_treebank(path)]
    if not sentences:
        raise InputError(where=str(gold[0]), what="holds no sentence", cure="Give a treebank in CoNLL-U")
    raw = _find_texts(sentences, texts) if texts else {}
    nlp = load_language(model)
    predicted = list(show_progress(predict_trees(sentences, nlp), total=len(sentences), noun="sentences"))
    if predictions:
        keep_lines(write_treebank(predicted), predictions)
    score = score_trees(sentences, predicted)
    boundaries = _score_boundaries(sentences, raw, nlp) if raw else None
    if as_json:
        values = parsing_values(score) | {"boundaries": boundaries and boundary_values(boundaries)}
        typer.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2))
    else:
        lines = [*parsing_text(score), *(["", *boundary_text(boundaries)] if boundaries else [])]
        typer.echo("\n".join(lines))


def _find_texts(sentences: list[TreebankSentence], paths: list[Path]) -> dict[str, str]:
    """Return the raw texts of the documents that ``sentences`` are of, by id."""
    documents = {sentence.doc_id for sentence in sentences}
    texts = {text.id: text.text for path in paths for text in read_annotated_texts(path) if text.id in documents}
    if not texts:
        raise InputError(
            where=str(paths[0]),
            what="holds none of the treebank's documents",
            cure="Give texts whose ids are the doc_id of the sentences",
        )
    return texts


def _score_boundaries(sentences: list[TreebankSentence], texts: dict[str, str], nlp: Language) -> BoundaryScore:
    gold: dict[str, list[TreebankSentence]] = {}
    for doc_id, group in groupby(sentences, key=lambda sentence: sentence.doc_id):
        gold.setdefault(doc_id, []).extend(group)
    found = show_progress(predict_sentences(list(texts.values()), nlp), total=len(texts), noun="raw texts")
    return score_boundaries(
        (gold[doc_id], text, spans) for (doc_id, text), spans in zip(texts.items(), found, strict=True)
    )
