"""bioclaims: who does what to whom in biomedical text, and whether the authors say so.

>>> import bioclaims
>>> [claim] = bioclaims.extract("IL-6 activates STAT3.")
>>> claim.agent.text, claim.predicate, claim.theme.text, claim.polarity
('IL-6', 'increases', 'STAT3', 'affirmed')

``extract`` reads a text, ``load`` gives the whole pipeline as spaCy's, ``load_language`` tags, trees and names alone.
A claim is a ``bioclaims.model.Claim``; ``bioclaims.model.to_record`` makes the JSON record of it.

Data flow one way through the rooms of this package: ``readers`` make documents of files; ``language`` (with
``network``) gives sentences, tags and trees; ``mentions`` finds names, ``names`` and ``grounding`` say what they
stand for; ``syntax`` shows trees as rules may see them, ``relations`` and ``events`` find who acts on whom;
``assertion`` says whether the authors say so, ``context`` where it holds; ``claims`` puts that together, and
``writers`` write it. ``components`` joins these to spaCy, ``run`` reads many documents. ``curate``, ``report``,
``evaluate``, ``benchmark``, ``explain``, ``lexicon`` and ``train`` are for who works with claims, measures, or
changes what is shipped; ``cli`` has a file for each command. What the rules know is data in ``seeds``, what records
may hold in ``schemas``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api import extract, load, load_language

__all__ = ["extract", "load", "load_language"]


def __getattr__(name: str) -> Any:
    # Imported when first asked for (PEP 562): spaCy takes a second, which `bioclaims --help` need not wait for.
    if name in __all__:
        return getattr(import_module(".api", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
