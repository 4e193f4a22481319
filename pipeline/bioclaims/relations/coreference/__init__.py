"""What the words of a sentence stand for that name nothing themselves: "it", "both", "the kinase", "this effect"."""

from .discourse import Discourse
from .effects import StatedEffect
from .reversed import find_reversed

__all__ = ["Discourse", "StatedEffect", "find_reversed"]
