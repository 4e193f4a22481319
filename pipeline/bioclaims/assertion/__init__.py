"""What the authors say of a relation: whether it holds, how sure they are, on what ground, in which direction."""

from .direction import find_native_mediator
from .exclusion import find_exclusion, find_exclusion_of
from .read import Assertion, read_assertion
from .section import Place

__all__ = ["Assertion", "Place", "find_exclusion", "find_exclusion_of", "find_native_mediator", "read_assertion"]
