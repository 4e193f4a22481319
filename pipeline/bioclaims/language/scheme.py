"""Which dependency scheme a pipeline writes, and how its Docs carry that along."""

from __future__ import annotations

from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from ..syntax.schemes import SCHEMES, Scheme, detect_scheme
from ..vocab import check_name

_FACTORY = "bioclaims_scheme"
_KEY = "scheme"


class SchemeNote:
    """Writes the scheme of the pipeline's parser onto each Doc, where a single text's labels might not tell it."""

    def __init__(self, scheme: Scheme) -> None:
        """Keep the scheme to write."""
        self.scheme = scheme

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with the scheme in its user data."""
        doc.user_data[_KEY] = self.scheme
        return doc


@Language.factory(_FACTORY, default_config={"scheme": "universal_v1"})
def create_scheme_note(nlp: Language, name: str, scheme: str) -> SchemeNote:
    """Return the component for ``scheme``. Raises UnknownNameError where there is none of that name."""
    check_name(scheme, SCHEMES, "dependency scheme")
    return SchemeNote(cast("Scheme", scheme))


def note_scheme(nlp: Language) -> None:
    """Let ``nlp`` note the scheme of its parser on its Docs; one whose parser has no labels is told by each text."""
    scheme = find_scheme(nlp)
    if scheme is not None and _FACTORY not in nlp.pipe_names:
        nlp.add_pipe(_FACTORY, config={"scheme": scheme})


def find_scheme(nlp: Language) -> Scheme | None:
    """Return the scheme that the labels of the parser of ``nlp`` are of, None where they do not tell."""
    labels = [
        label
        for name, component in nlp.pipeline
        if "token.dep" in nlp.get_pipe_meta(name).assigns
        for label in getattr(component, "labels", ())
    ]
    return detect_scheme(labels)


def read_scheme(doc: Doc) -> Scheme:
    """Return the scheme of the trees of ``doc``: what the pipeline noted, else what its labels tell, else v1."""
    noted: Scheme | None = doc.user_data.get(_KEY)
    if noted is not None:
        return noted
    labels = {doc.vocab.strings[int(label)] for label in set(doc.to_array("DEP").tolist())}
    return detect_scheme(labels) or "universal_v1"
