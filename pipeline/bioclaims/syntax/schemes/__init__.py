"""Dependency schemes as parsers write them, brought to Universal Dependencies v1, which the views read.

The shipped model and the scispaCy models write v1, most newer parsers v2 (https://universaldependencies.org/v2/), and
spaCy's own English models the scheme of ClearNLP ("CLEAR": prepositions and "be" are heads).
"""

from .convert import to_universal_v1
from .detect import SCHEMES, Scheme, detect_scheme

__all__ = ["SCHEMES", "Scheme", "detect_scheme", "to_universal_v1"]
