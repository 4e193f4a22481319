"""The spaCy component ``bioclaims_reader``: encodes the sentences of a Doc and finds the names in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from ..network.guidelines import SERVING, served_type
from ..network.reader import NameInWords, Reader
from .kept import LaidOut, batch_docs, group_sentences, lay_out
from .known import KnownNames
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
        they are whole tokens. Names of a lexicon that are noted on ``doc`` (see ``known``) weigh in.
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
        laid, strings = lay_out(docs), docs[0].vocab.strings
        known = KnownNames.of(docs)
        offsets = np.array(laid.offsets) + np.repeat(known.bases, np.diff(laid.ends, prepend=0))
        states: NDArray[Any] = np.zeros((len(laid.forms), self.reader.width), dtype=np.float32)
        spans: list[list[Span]] = [[] for _ in docs]
        for doc in docs:
            doc.user_data[NAMES] = {guideline: [] for guideline in guidelines}
        for group in group_sentences(laid.sentences):
            places = np.concatenate(group)
            sentences = [[strings[form] for form in laid.forms[words].tolist()] for words in group]
            encoded = self.reader.encode(sentences)
            states[places] = encoded.word_states()
            found = _Found(laid, places.tolist(), [word for words in sentences for word in words])
            told = known.tag(*encoded.piece_offsets(offsets[places]), self.reader.known)
            for guideline, names in self.reader.find_names(encoded, guidelines, known=told).items():
                for name in names:
                    number, place = found.locate(name)
                    docs[number].user_data[NAMES][guideline].append(place)
                    kind = served_type(guideline, name.label)
                    if kind and (tokens := found.find_tokens(name)):
                        spans[number].append(Span(docs[number], *tokens, label=kind))
        for (doc, own), entities in zip(laid.slices(), spans, strict=True):
            doc.tensor = states[own]
            doc.set_ents(filter_spans(entities))

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


@dataclass(frozen=True, slots=True)
class _Found:
    """Where the words stand that names were found in: their places among the tokens, and their texts."""

    laid: LaidOut
    places: Sequence[int]
    texts: Sequence[str]

    def locate(self, name: NameInWords) -> tuple[int, Name]:
        """Return the number of the Doc that ``name`` is in, and the name in its code points."""
        first, last, offsets = self.places[name.first_word], self.places[name.last_word], self.laid.offsets
        return self.laid.find_doc(first), (offsets[first] + name.start, offsets[last] + name.end, name.label)

    def find_tokens(self, name: NameInWords) -> tuple[int, int] | None:
        """Return first token and token behind the last, in its Doc, of a name that is whole tokens."""
        if name.start or name.end < len(self.texts[name.last_word]):
            return None
        first, last = self.places[name.first_word], self.places[name.last_word]
        start = self.laid.find_start(first)
        return first - start, last + 1 - start
