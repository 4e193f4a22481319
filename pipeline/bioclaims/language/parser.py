"""The spaCy component ``bioclaims_parser``: tags, lemmas and trees from the vectors that the reader left."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span

from ..network.parser import ROOT, ParsedWord, Parser
from .kept import find_kept_words

_ATTRIBUTES = [HEAD, DEP, TAG, LEMMA]
# spaCy's own name for the relation of a sentence's root.
_SPACY_ROOT = "ROOT"


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

        In a sentence that is not kept all tokens hang on the first, without a relation, so that it stays a sentence.
        """
        if self.parser is None:
            raise ValueError("this parser has no weights; load a fitted pipeline")
        heads = np.zeros(len(doc), dtype=np.int64)
        names = np.zeros((len(doc), len(_ATTRIBUTES) - 1), dtype=np.uint64)
        for sentence in doc.sents:
            _hang(heads, sentence, on=sentence.start)
        if sentences := find_kept_words(doc):
            states = doc.tensor[[token.i for words in sentences for token in words]]
            texts = [[token.text for token in words] for words in sentences]
            for words, parsed in zip(sentences, self.parser.parse(states, texts), strict=True):
                _hang(heads, words[0].sent, on=next(w.i for w, p in zip(words, parsed, strict=True) if p.head == 0))
                for token, word in zip(words, parsed, strict=True):
                    heads[token.i] = words[word.head - 1].i - token.i if word.head else 0
                    names[token.i] = _add_names(doc, word)
        doc.from_array(_ATTRIBUTES, np.column_stack([heads.view(np.uint64), names]))
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


def _hang(heads: np.ndarray, sentence: Span, *, on: int) -> None:
    """Make ``on`` the head of all tokens of ``sentence``; heads count from their token, as spaCy's arrays do."""
    heads[sentence.start : sentence.end] = on - np.arange(sentence.start, sentence.end)


def _add_names(doc: Doc, word: ParsedWord) -> tuple[int, int, int]:
    """Return the numbers of relation, tag and lemma in the strings of ``doc``."""
    relation = _SPACY_ROOT if word.relation == ROOT else word.relation
    dep, tag, lemma = (doc.vocab.strings.add(name) for name in (relation, word.tag, word.lemma))
    return dep, tag, lemma
