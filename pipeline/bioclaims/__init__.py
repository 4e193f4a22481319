"""bioclaims: who does what to whom in biomedical text, and whether the authors say so.

>>> import bioclaims
>>> [claim] = bioclaims.extract("IL-6 activates STAT3.")
>>> claim.predicate
'increases'
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
