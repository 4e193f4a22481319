"""Who acts on whom in a sentence: frames place agent and theme of trigger words, the ledger weighs them."""

from .find import find_relations, find_weighed_relations, judge_relations
from .frames import load_frames
from .triggers import load_lexis
from .weighed import find_joined

__all__ = ["find_joined", "find_relations", "find_weighed_relations", "judge_relations", "load_frames", "load_lexis"]
