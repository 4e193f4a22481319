"""What the authors say of a relation: whether it holds, how sure they are, on what ground, in which direction."""

from .polarity import find_exclusion, find_exclusion_of
from .read import Assertion, read_assertion

__all__ = ["Assertion", "find_exclusion", "find_exclusion_of", "read_assertion"]
