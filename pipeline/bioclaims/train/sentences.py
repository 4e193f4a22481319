"""Fit the step that finds sentences: treebanks as running text in, a small spaCy pipeline out."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import as_file, files
from itertools import groupby
from pathlib import Path

import spacy
from spacy.cli.init_config import fill_config
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config, minibatch
from thinc.api import NumpyOps, set_current_ops
from threadpoolctl import threadpool_limits

from ..evaluate.names.annotated import read_annotated_texts
from ..evaluate.trees.boundaries import align_sentences
from ..evaluate.trees.treebank import TreebankSentence, read_treebank
from ..language.tokenizer import create_combined_rule_tokenizer
from ..model import Span
from ..text.blocks import find_blocks
from .corpora import find_corpus

_NAME = "sentences"
_SEED = 42
# Sentences of the treebank without texts that are joined into one paragraph.
_SENTENCES_PER_PARAGRAPH = 8
# One paragraph in so many is also read hard-wrapped, with citations behind its full stops, or as titles.
_WRAPPED, _CITED, _TITLED = 8, 12, 8

_NO_SPACE_BEFORE = frozenset(".,;:?!%)]}'") | {"'s", "n't"}
_NO_SPACE_AFTER = frozenset("([{")


def fit_sentences(data: Path, work: Path) -> Path:
    """Return ``work/sentences/model-best``: a pipeline of the component ``sentences`` and the shared tokenizer.

    ``data`` holds ``parsing/`` and ``ner/`` in the layout that ``seeds/README.md`` describes. What is already fitted in
    ``work`` is not fitted again. Raises InputError where a corpus is missing.
    """
    place = work / _NAME
    if not (place / "done").exists():
        place.mkdir(parents=True, exist_ok=True)
        write_paragraphs(data, place)
        _train(place)
        (place / "done").touch()
    return place / "model-best"


def write_paragraphs(data: Path, place: Path) -> None:
    """Write ``place/{train,dev}.spacy``: paragraphs with sentence starts, those of train also in other layouts."""
    nlp = spacy.blank("en")
    nlp.tokenizer = create_combined_rule_tokenizer()(nlp)
    for split in ("train", "dev"):
        paragraphs = list(read_paragraphs(data, split))
        if split == "train":
            paragraphs += vary_paragraphs(paragraphs, seed=_SEED)
        docs = [to_doc(paragraph, nlp) for paragraph in paragraphs]
        DocBin(attrs=("SENT_START",), docs=docs).to_disk(place / f"{split}.spacy")


def read_paragraphs(data: Path, split: str) -> Iterator[tuple[str, ...]]:
    """Yield the sentences of each paragraph of CRAFT, as its text has them, and for train those of GENIA, joined.

    A sentence has the white space behind it, so that the paragraph's text is all of them in a row.
    """
    texts = {text.id: text.text for text in read_annotated_texts(find_corpus(data / "ner" / f"craft-{split}.jsonl.gz"))}
    trees = read_treebank(find_corpus(data / "parsing" / f"craft-{split}.conllu.gz"))
    for doc_id, sentences in groupby(trees, key=lambda sentence: sentence.doc_id):
        if doc_id in texts:
            places = align_sentences(tuple(sentences), texts[doc_id])
            yield from cut_paragraphs(texts[doc_id], (place for place in places if place is not None))
    if split == "train":
        sentences = read_treebank(find_corpus(data / "parsing" / f"genia-{split}.conllu.gz"))
        for group in minibatch(sentences, _SENTENCES_PER_PARAGRAPH):  # type: ignore[no-untyped-call]
            yield tuple(f"{join_words(_words(sentence))} " for sentence in group)


def cut_paragraphs(text: str, sentences: Iterable[Span]) -> Iterator[tuple[str, ...]]:
    """Yield the sentences of each block of ``text``, each up to the start of the next."""
    starts = [sentence.start for sentence in sentences]
    for start, end in find_blocks(text):
        inner = [place for place in starts if start < place < end]
        yield tuple(text[first:last] for first, last in zip([start, *inner], [*inner, end], strict=True))


def vary_paragraphs(paragraphs: Sequence[tuple[str, ...]], *, seed: int) -> Iterator[tuple[str, ...]]:
    """Yield some paragraphs as other sources write them: hard-wrapped, with citations, in title case."""
    dice = random.Random(seed)
    for paragraph in paragraphs:
        if dice.randrange(_WRAPPED) == 0:
            yield wrap_lines(paragraph, width=dice.randrange(60, 100))
        if dice.randrange(_CITED) == 0:
            yield tuple(_cite(sentence, dice) for sentence in paragraph)
        if dice.randrange(_TITLED) == 0:
            yield (_to_title(dice.choice(paragraph)),)


def wrap_lines(paragraph: tuple[str, ...], *, width: int) -> tuple[str, ...]:
    """Return ``paragraph`` with line feeds in place of the spaces at which lines of ``width`` end."""
    wrapped, column = [], 0
    for sentence in paragraph:
        pieces = []
        for word in re.findall(r"\S+\s*|\s+", sentence):
            column += len(word)
            is_last = column > width
            pieces.append(re.sub(r" \Z", "\n", word) if is_last else word)
            column = 0 if is_last else column
        wrapped.append("".join(pieces))
    return tuple(wrapped)


def join_words(words: Sequence[str]) -> str:
    """Return words of a treebank without spacing as a text."""
    pieces, is_open = list[str](), False
    for index, word in enumerate(words):
        closes = word == '"' and is_open
        previous = words[index - 1] if index else ""
        after_opening = previous in _NO_SPACE_AFTER or (previous == '"' and is_open)
        if index and not after_opening and word not in _NO_SPACE_BEFORE and not closes:
            pieces.append(" ")
        if word == '"':
            is_open = not is_open
        pieces.append(word)
    return "".join(pieces)


def to_doc(paragraph: tuple[str, ...], nlp: Language) -> Doc:
    """Return the Doc of a paragraph; a sentence begins at the token that holds its first character."""
    doc = nlp.make_doc("".join(paragraph))
    starts, reached = set[int](), 0
    for sentence in paragraph:
        starts.add(reached)
        reached += len(sentence)
    for token in doc:
        token.is_sent_start = not starts.isdisjoint(range(token.idx, token.idx + len(token)))
    return doc


def _cite(sentence: str, dice: random.Random) -> str:
    if not sentence.rstrip().endswith("."):
        return sentence
    number = dice.randrange(1, 90)
    mark = dice.choice((f"[{number}]", f"{number}", f" [{number}]", f"{number},{number + 1}"))
    body = sentence.rstrip()
    return f"{body}{mark}{sentence[len(body) :]}"


def _to_title(sentence: str) -> str:
    words = sentence.strip().removesuffix(".").split(" ")
    return " ".join(word if len(word) < 4 or not word.islower() else word.capitalize() for word in words)


def _train(place: Path) -> None:
    settings = place / f"{_NAME}.cfg"
    with as_file(files(__package__) / f"{_NAME}.cfg") as own_settings:
        fill_config(settings, own_settings, silent=True)
    corpora = {f"paths.{split}": str(place / f"{split}.spacy") for split in ("train", "dev")}
    # As in ``fit``: NumPy's own matrix product, and one thread, so that sums do not depend on the cores.
    set_current_ops(NumpyOps(use_blis=False))
    nlp = init_nlp(load_config(settings, overrides=corpora, interpolate=False))
    with threadpool_limits(limits=1):
        train_loop(nlp, place)


def _words(sentence: TreebankSentence) -> tuple[str, ...]:
    return tuple(row.form for row in sentence.rows)
