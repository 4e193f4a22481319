"""The spaCy component ``bioclaims_parser``: tags, lemmas and trees from the vectors that the reader left."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.types import Ints2d

from ..network.parser import ROOT, Parsed, Parser
from .kept import find_kept_words, group_sentences

_ATTRIBUTES: list[int | str] = ["HEAD", "DEP", "TAG", "LEMMA"]
# spaCy's own name for the relation of a sentence's root.
_SPACY_ROOT = "ROOT"
# The relation of what is not read, as spaCy's own parser has it for white space: without any, a token has no head.
_UNREAD = "dep"


class ParserComponent:
    """Writes tag, lemma, head and relation of the tokens in the sentences that are kept."""

    def __init__(self, parser: Parser | None = None) -> None:
        """Take a fitted parser, or none where one will be read from disk."""
        self.parser = parser

    @property
    def labels(self) -> tuple[str, ...]:
        """The relations that it tells apart, as spaCy's own parser names them."""
        return () if self.parser is None else self.parser.relations

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` parsed; the vectors in ``doc.tensor`` are spent.

        In a sentence that is not kept all tokens hang on the first, so that it stays a sentence; in one that is, white
        space hangs on the root. Both without tag and lemma.
        """
        if self.parser is None:
            raise ValueError("this parser has no weights; load a fitted pipeline")
        spans = [(sentence.start, sentence.end) for sentence in doc.sents]
        # For each sentence, the token that its others hang on as long as nothing better is known.
        anchors = np.array([start for start, _ in spans], dtype=np.intp)
        owners = np.repeat(np.arange(len(spans)), [end - start for start, end in spans])
        heads, is_read = np.arange(len(doc)), np.zeros(len(doc), dtype=bool)
        names = np.zeros((len(doc), len(_ATTRIBUTES) - 1), dtype=np.uint64)
        names[:, 0] = doc.vocab.strings.add(_UNREAD)
        for sentences in group_sentences(find_kept_words(doc)):
            places = np.array([token.i for words in sentences for token in words])
            texts = [[token.text for token in words] for words in sentences]
            parsed = self.parser.parse(doc.tensor[places], texts)
            heads[places], is_read[places] = places[parsed.heads], True
            names[places] = _add_names(doc, self.parser, parsed)
            roots = places[heads[places] == places]
            anchors[owners[roots]] = roots
        heads = np.where(is_read, heads, anchors[owners]) - np.arange(len(doc))
        names[~is_read & (heads == 0), 0] = doc.vocab.strings.add(_SPACY_ROOT)
        values = np.column_stack([heads.astype(np.int64).view(np.uint64), names])
        doc.from_array(_ATTRIBUTES, cast("Ints2d", values))
        doc.tensor = np.zeros((0,), dtype=np.float32)
        return doc

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the weights into the folder ``path``."""
        if self.parser is not None:
            self.parser.to_disk(Path(path))

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> ParserComponent:
        """Read the weights from the folder ``path``."""
        self.parser = Parser.from_disk(Path(path))
        return self


@Language.factory("bioclaims_parser", assigns=["token.head", "token.dep", "token.tag", "token.lemma"])
def create_parser(nlp: Language, name: str) -> ParserComponent:
    """Return a component whose weights are read from disk with the pipeline."""
    return ParserComponent()


def _add_names(doc: Doc, parser: Parser, parsed: Parsed) -> NDArray[np.uint64]:
    """Return the numbers of relation, tag and lemma, [words, 3], in the strings of ``doc``."""
    add = doc.vocab.strings.add
    relations = [add(_SPACY_ROOT if relation == ROOT else relation) for relation in parser.relations]
    relation = np.array(relations, dtype=np.uint64)[parsed.relations]
    tag = np.array([add(tag) for tag in parser.tags], dtype=np.uint64)[parsed.tags]
    lemma = np.array([add(lemma) for lemma in parsed.lemmas], dtype=np.uint64)
    return np.column_stack([relation, tag, lemma])
