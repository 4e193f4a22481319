"""What the authors say of a relation: whether it holds, how sure they are, on what ground, in which direction."""

from .read import Assertion, read_assertion

__all__ = ["Assertion", "read_assertion"]
