"""The only spaCy glue: the pipeline component, its factory, and whole pipelines."""

from .component import BioclaimsComponent, Reading, create_bioclaims
from .load import load

__all__ = ["BioclaimsComponent", "Reading", "create_bioclaims", "load"]
