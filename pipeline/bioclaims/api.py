"""What `import bioclaims` offers in Python."""

from __future__ import annotations

from functools import cache

from spacy.language import Language

from .components import load
from .language import load_language
from .model import Claim, Document
from .run.document import extract_document

__all__ = ["extract", "load", "load_language"]


def extract(text: str) -> list[Claim]:
    """Return the claims in ``text``, read with the shipped model and lexicon, in the order of the text.

    The pipeline is loaded once a process. For documents with sections, use ``bioclaims.load`` and
    ``bioclaims.run.document.extract_document``.

    >>> [(claim.agent.text, claim.predicate, claim.theme.text) for claim in extract("TNF failed to induce IL-8.")]
    [('TNF', 'increases', 'IL-8')]
    >>> extract("TNF failed to induce IL-8.")[0].polarity
    'negated'
    """
    return list(extract_document(Document(id="text", text=text), _shipped_pipeline()).claims)


@cache
def _shipped_pipeline() -> Language:
    return load()
