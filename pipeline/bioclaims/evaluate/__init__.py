"""Predicted against gold: how much was found, how much of what was found is right."""

from .claims import FieldScore, LineScore, Score, score_claims
from .gold import GoldLine, read_gold

__all__ = ["FieldScore", "GoldLine", "LineScore", "Score", "read_gold", "score_claims"]
