"""The spaCy component ``bioclaims_parser``: tags, lemmas and trees from the vectors that the reader left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc
from thinc.types import Ints2d

from ..network.lemmas import apply_rule
from ..network.parsed import Parsed
from ..network.parser import ROOT, Parser
from ..network.second_look import find_treebank
from .kept import batch_docs, find_sentences, group_sentences, lay_out

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
        self._parse([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 0) -> Iterator[Doc]:
        """Yield the Docs of ``stream`` as ``__call__`` returns them; sentences of several are parsed at once.

        How many is a matter of words, not of ``batch_size``.
        """
        for docs in batch_docs(stream):
            self._parse(docs)
            yield from docs

    def _parse(self, docs: Sequence[Doc]) -> None:
        if self.parser is None:
            raise ValueError("this parser has no weights; load a fitted pipeline")
        laid, strings = lay_out(docs), docs[0].vocab.strings
        count = len(laid.forms)
        heads, is_read = np.arange(count), np.zeros(count, dtype=bool)
        names = np.zeros((count, len(_ATTRIBUTES) - 1), dtype=np.uint64)
        names[:, 0] = strings.add(_UNREAD)
        states = np.concatenate([np.zeros((0, self.parser.width), np.float32), *(d.tensor for d in docs if len(d))])
        treebanks = [find_treebank(strings[form] for form in laid.forms[own].tolist()) for _, own in laid.slices()]
        for group in group_sentences(laid.sentences):
            places = np.concatenate(group)
            cut_as = [treebanks[laid.find_doc(int(words[0]))] for words in group]
            parsed = self.parser.parse(states[places], [len(words) for words in group], cut_as)
            heads[places], is_read[places] = places[parsed.heads], True
            names[places] = _add_names(strings, self.parser, parsed, laid.forms[places])
        for doc, own in laid.slices():
            _write(doc, heads[own] - own.start, is_read[own], names[own])

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


def _write(doc: Doc, heads: NDArray[np.intp], is_read: NDArray[np.bool_], names: NDArray[np.uint64]) -> None:
    """Write heads (places in ``doc``) and names of the tokens that were read; the others hang on one of them."""
    spans = find_sentences(doc)
    # For each sentence, the token that its others hang on: its root, or where it has none its first.
    anchors = np.array([start for start, _ in spans], dtype=np.intp)
    owners = np.repeat(np.arange(len(spans)), [end - start for start, end in spans])
    roots = np.flatnonzero(is_read & (heads == np.arange(len(doc))))
    anchors[owners[roots]] = roots
    offsets = np.where(is_read, heads, anchors[owners]) - np.arange(len(doc))
    names[~is_read & (offsets == 0), 0] = doc.vocab.strings.add(_SPACY_ROOT)
    values = np.column_stack([offsets.astype(np.int64).view(np.uint64), names])
    doc.from_array(_ATTRIBUTES, cast("Ints2d", values))
    doc.tensor = np.zeros((0,), dtype=np.float32)


def _add_names(strings: StringStore, parser: Parser, parsed: Parsed, forms: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the numbers of relation, tag and lemma, [words, 3], in ``strings``; ``forms`` are those of the words."""
    add = strings.add
    relations = [add(_SPACY_ROOT if relation == ROOT else relation) for relation in parser.relations]
    relation = np.array(relations, dtype=np.uint64)[parsed.relations]
    tag = np.array([add(tag) for tag in parser.tags], dtype=np.uint64)[parsed.tags]
    rules = (parser.rules[rule] for rule in parsed.rules.tolist())
    lemmas = [add(apply_rule(rule, strings[form])) for rule, form in zip(rules, forms.tolist(), strict=True)]
    return np.column_stack([relation, tag, np.array(lemmas, dtype=np.uint64)])
