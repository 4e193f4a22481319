"""Where and how a claim holds: cells, species, tissue, disease, in vivo or in vitro."""

from .find import find_context

__all__ = ["find_context"]
