"""Where and how a claim holds: cells, species, tissue, disease, stimulus, dose, time, method, in vivo or in vitro."""

from .find import ContextFinder

__all__ = ["ContextFinder"]
