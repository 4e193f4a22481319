"""Who acts on whom in a sentence: frames place agent and theme of trigger words, the ledger weighs them."""

from .find import find_relations, find_weighed_relations, judge_relations
from .ledger.weighed import find_joined
from .rules.frames import load_frames
from .rules.triggers import load_lexis

__all__ = ["find_joined", "find_relations", "find_weighed_relations", "judge_relations", "load_frames", "load_lexis"]
