"""The spaCy component ``bioclaims_reader``: encodes the sentences of a Doc and finds the names in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from ..network.guidelines import SERVING, served_type
from ..network.reader import Reader
from .kept import batch_docs, find_kept_words, group_sentences
from .names import NAMES, Name


class ReaderComponent:
    """Writes ``doc.tensor`` (a vector a token), ``doc.user_data["names"]`` and ``doc.ents``."""

    def __init__(self, reader: Reader | None = None) -> None:
        """Take a fitted reader, or none where one will be read from disk."""
        self.reader = reader
        self.marks_all = False

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with vectors and names in the sentences that are kept.

        ``doc.user_data["names"]``: guideline → [(start, end, label)] in code points, which may lie inside tokens, of
        the guidelines that a type of entity is taken from, or of all; ``doc.ents``: those of such a type, as far as
        they are whole tokens.
        """
        self._read([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 0) -> Iterator[Doc]:
        """Yield the Docs of ``stream`` as ``__call__`` returns them; sentences of several are read at once.

        How many is a matter of words, not of ``batch_size``.
        """
        for docs in batch_docs(stream):
            self._read(docs)
            yield from docs

    def _read(self, docs: Sequence[Doc]) -> None:
        if self.reader is None:
            raise ValueError("this reader has no weights; load a fitted pipeline")
        guidelines = [each for each in self.reader.guidelines if self.marks_all or each in SERVING]
        for doc in docs:
            doc.tensor = np.zeros((len(doc), self.reader.width), dtype=np.float32)
            doc.user_data[NAMES] = {guideline: [] for guideline in guidelines}
        for sentences in group_sentences(chain.from_iterable(map(find_kept_words, docs))):
            encoded = self.reader.encode([[token.text for token in words] for words in sentences])
            states, start = encoded.word_states(), 0
            for words in sentences:
                words[0].doc.tensor[[token.i for token in words]] = states[start : start + len(words)]
                start += len(words)
            tokens = [token for words in sentences for token in words]
            for guideline, found in self.reader.find_names(encoded, guidelines).items():
                for name in found:
                    first, last = tokens[name.first_word], tokens[name.last_word]
                    place = first.idx + name.start, last.idx + name.end, name.label
                    first.doc.user_data[NAMES][guideline].append(place)
        for doc in docs:
            _write_entities(doc, doc.user_data[NAMES])

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the weights into the folder ``path``."""
        if self.reader is not None:
            self.reader.to_disk(Path(path))

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> ReaderComponent:
        """Read the weights from the folder ``path``."""
        self.reader = Reader.from_disk(Path(path))
        return self


@Language.factory("bioclaims_reader", assigns=["doc.tensor", "doc.ents"])
def create_reader(nlp: Language, name: str) -> ReaderComponent:
    """Return a component whose weights are read from disk with the pipeline."""
    return ReaderComponent()


def mark_all_names(nlp: Language) -> None:
    """Have the reader of ``nlp``, where it has one, mark the names of every guideline.

    Without, it marks those of guidelines that an entity type is taken from: records need no others, and each takes
    time. The score of a corpus needs that corpus's own.
    """
    for _, component in nlp.pipeline:
        if isinstance(component, ReaderComponent):
            component.marks_all = True


def _write_entities(doc: Doc, names: dict[str, list[Name]]) -> None:
    spans = [
        doc.char_span(start, end, label=kind)
        for guideline, each in names.items()
        for start, end, label in each
        if (kind := served_type(guideline, label))
    ]
    doc.set_ents(filter_spans(span for span in spans if span is not None))
