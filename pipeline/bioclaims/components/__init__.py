"""The only spaCy glue: the pipeline component, its factory, and whole pipelines."""

from .component import BioclaimsComponent, create_bioclaims
from .load import load

__all__ = ["BioclaimsComponent", "create_bioclaims", "load"]
