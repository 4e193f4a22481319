"""The spaCy component ``bioclaims_known_names``: notes the names of the lexicon, for the reader to weigh in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from ..language.kept import batch_docs
from ..names import Lexicon
from .lexicon import open_lexicon
from .mentions import note_names

KNOWN_NAMES = "bioclaims_known_names"
_READER = "reader"


class KnownNamesComponent:
    """Writes the names of a lexicon onto Docs, where they are not noted yet; to stand before the reader."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with the names of the lexicon in it."""
        note_names([doc], self.lexicon)
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 0) -> Iterator[Doc]:
        """Yield the Docs of ``stream`` as ``__call__`` returns them; several are searched at once."""
        for docs in batch_docs(stream):
            note_names(docs, self.lexicon)
            yield from docs


def add_known_names(nlp: Language, lexicon: Path | None = None) -> None:
    """Have the names of a lexicon noted before the reader of ``nlp``, where it has one.

    ``lexicon`` is the folder of a compiled lexicon, or a file of names over the shipped one, which None stands for.
    """
    if _READER in nlp.pipe_names:
        nlp.add_pipe(KNOWN_NAMES, before=_READER, config={"lexicon": None if lexicon is None else str(lexicon)})


@Language.factory(KNOWN_NAMES, default_config={"lexicon": None})
def create_known_names(nlp: Language, name: str, lexicon: str | None) -> KnownNamesComponent:
    """Return the component; ``lexicon`` is the folder of a compiled lexicon, None for the shipped one."""
    return KnownNamesComponent(open_lexicon(nlp, lexicon))
