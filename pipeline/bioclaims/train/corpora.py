"""The corpora that the network is fitted to, as examples, and who is in them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from ..errors import InputError
from ..evaluate.names.annotated import AnnotatedText, read_annotated_texts
from ..evaluate.trees.treebank import TreebankSentence, read_treebank
from ..network.guidelines import GUIDELINES
from .manifest import ManifestEntry, make_part
from .network.batches import Numbering
from .network.examples import NameExample, TreeExample, read_name_examples, to_tree_example
from .settings import Fitting
from .variation import vary_joiners

TREEBANKS = ("genia", "craft")
# Files of annotated texts; a pair holds train and dev apart, the others tell them by the field `split`.
TEXTS: dict[str, tuple[str, str]] = {
    "jnlpba": ("jnlpba", "jnlpba"),
    "nlm-gene": ("nlm-gene", "nlm-gene"),
    "gnormplus": ("gnormplus", "gnormplus"),
    "anatem": ("anatem-train", "anatem-devel"),
    "craft": ("craft-train", "craft-dev"),
    "bc5cdr": ("bc5cdr", "bc5cdr"),
    "ncbi-disease": ("ncbi-disease", "ncbi-disease"),
    "biored": ("biored", "biored"),
    "tmvar3": ("tmvar3", "tmvar3"),
    "species800": ("species800", "species800"),
    "linnaeus": ("linnaeus", "linnaeus"),
    "bioid-cell-line": ("bioid-cell-line", "bioid-cell-line"),
}
# A lemma rule that fewer words have is not learnt.
_RARE_RULE = 4


@dataclass(frozen=True, slots=True)
class Corpora:
    """What the network is fitted to, and the manifest of the documents in it and in the dev parts."""

    trees: tuple[TreeExample, ...]
    names: tuple[NameExample, ...]
    manifest: tuple[ManifestEntry, ...]

    @property
    def numbering(self) -> Numbering:
        """Return what the outputs have to tell apart."""
        rules = Counter(rule for example in self.trees for rule in example.rules)
        return Numbering(
            tags=_distinct(self.trees, lambda example: example.tags),
            rules=tuple(sorted(rule for rule, count in rules.items() if count >= _RARE_RULE)),
            relations=_distinct(self.trees, lambda example: example.relations),
            guidelines={guideline.name: guideline.label_names for guideline in GUIDELINES},
        )


def read_corpora(data: Path, nlp: Language, settings: Fitting) -> Corpora:
    """Return the train parts in ``data``, which holds ``parsing/`` and ``ner/``; ``nlp`` sets where sentences begin.

    Documents whose text stands in the dev part of their own corpus are left out. Raises InputError where a corpus is
    missing.
    """
    trees, names, manifest = list[TreeExample](), list[NameExample](), list[ManifestEntry]()
    for name in TREEBANKS:
        train, dev = (read_trees(data, name, part) for part in ("train", "dev"))
        trees += map(to_tree_example, [*train, *vary_joiners(train)])
        manifest.append(ManifestEntry(f"trees {name}", make_part(_join(train)), make_part(_join(dev))))
    for name, paths in TEXTS.items():
        texts, dev_texts = (_read_texts(data, path, part) for path, part in zip(paths, ("train", "dev"), strict=True))
        known = make_part((text.id, text.text) for text in dev_texts)
        kept = [text for text in texts if not make_part([(text.id, text.text)]).texts & known.texts]
        manifest.append(ManifestEntry(f"names {name}", make_part((text.id, text.text) for text in kept), known))
        names += _thin(read_name_examples(kept, nlp), settings.empty.get(name, 1.0)) * settings.repeats.get(name, 1)
    return Corpora(tuple(trees), tuple(names), tuple(manifest))


def _thin(examples: Iterable[NameExample], share: float) -> list[NameExample]:
    """Return ``examples`` with only a share of those in which nothing is a name."""
    dice = random.Random(0)
    return [example for example in examples if not example.is_empty or dice.random() < share]


def _join(sentences: Iterable[TreebankSentence]) -> Iterator[tuple[str, str]]:
    """Yield id and text of each document of a treebank; of one that tells no documents, each sentence."""
    documents: dict[str, list[str]] = {}
    for number, sentence in enumerate(sentences):
        words = " ".join(row.form for row in sentence.rows)
        documents.setdefault(sentence.doc_id or f"#{number}", []).append(words)
    return (("" if name.startswith("#") else name, " ".join(words)) for name, words in documents.items())


def _distinct(examples: Iterable[TreeExample], names: Callable[[TreeExample], tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({name for example in examples for name in names(example)}))


def read_trees(data: Path, name: str, part: str) -> list[TreebankSentence]:
    """Return a part, "train" or "dev", of the treebank ``name``. Raises InputError where it is missing."""
    return list(read_treebank(find_corpus(data / "parsing" / f"{name}-{part}.conllu.gz")))


def _read_texts(data: Path, name: str, part: str) -> list[AnnotatedText]:
    return list(read_annotated_texts(find_corpus(data / "ner" / f"{name}.jsonl.gz"), split=part))


def find_corpus(path: Path) -> Path:
    """Return ``path``. Raises InputError where no file is there."""
    if not path.is_file():
        raise InputError(
            where=str(path), what="this training corpus is missing", cure="Give the folder that holds parsing/ and ner/"
        )
    return path
