"""Predicted against gold: how much was found, how much of what was found is right."""

from .claims.gold import GoldLine, read_gold
from .claims.score import FieldScore, LineScore, Score, score_claims

__all__ = ["FieldScore", "GoldLine", "LineScore", "Score", "read_gold", "score_claims"]
