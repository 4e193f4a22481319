"""Where and how a claim holds: cells, species, tissue, disease, stimulus, dose, time, method, in vivo or in vitro."""

from .find import ContextFinder
from .whole import WholeContext, complete_context

__all__ = ["ContextFinder", "WholeContext", "complete_context"]
